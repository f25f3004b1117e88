"""What sort of sentence was said back: who does it, now or then. It decides how to go on."""

from keukentafel.labels import Zinsvorm
from keukentafel.language.werkwoorden import HEDEN, HIJ, VERLEDEN, vorm

_ZELF = frozenset(("u", "je"))
_HULP = frozenset(("heeft", "hebt", "bent", "is", "had", "was"))
_BIJ_U = frozenset(v for w in HEDEN for je in (False, True) if (v := vorm(w, je=je)))
_DEELWOORD = ("ge", "be", "ver", "ont", "her")


def zinsvorm(gezegd: str) -> Zinsvorm:
    """Return the sort of a clause as `spiegel` or `nazeggen` gives it."""
    woorden = gezegd.casefold().replace(",", " ").split()
    zelf = [i for i, w in enumerate(woorden) if w in _ZELF]
    for plek in zelf:
        for naast in (plek + 1, plek - 1):
            if 0 <= naast < len(woorden) and woorden[naast] in _BIJ_U | VERLEDEN:
                toen = _was_toen(woorden, naast)
                return Zinsvorm.ZELF_TOEN if toen else Zinsvorm.ZELF_NU
    werk = next((i for i, w in enumerate(woorden[:4]) if i and w in HIJ | VERLEDEN), None)
    if werk is None:
        return Zinsvorm.LOS
    return Zinsvorm.ANDER_TOEN if _was_toen(woorden, werk) else Zinsvorm.ANDER_NU


def _was_toen(woorden: list[str], werk: int) -> bool:
    """True for a past tense, also with "heeft" or "is" and a participle."""
    if woorden[werk] in VERLEDEN:
        return True
    deelwoord = any(
        w.startswith(_DEELWOORD) and w.endswith(("d", "t", "en")) and len(w) > 5
        for w in woorden[werk + 1 :]
    )
    return woorden[werk] in _HULP and deelwoord


__all__ = ["zinsvorm"]
