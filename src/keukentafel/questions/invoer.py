"""Reading a moment from JSON: household, phase, and what was said."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from keukentafel.fouten import InvoerFout
from keukentafel.labels import Fase, Levensdomein, RelatieSoort, Rol
from keukentafel.language.relaties import relatie_soort
from keukentafel.questions.context import Beurt, PersoonInContext, VraagContext

if TYPE_CHECKING:
    from keukentafel.language import Context, Motor

T = TypeVar("T", bound=StrEnum)
MAX_BEURTEN = 2000
"""More turns than this in one moment is a mistake, not a talk."""


TERUGBLIK = 4
_AANHALING = ('"', "“", "„", "‘")
"""So many turns before it help to read a turn."""


class _Fout(ValueError):
    """A reason in Dutch, without any value of the input in it."""


def context_van_json(
    obj: Any, motor: "Motor", *, bron: str = "invoer", regel: int | None = None
) -> VraagContext:
    """Return the context a JSON object describes; each turn is read by `motor`.

    Needs `fase` and `beurten`; `huishouden`, `apart`, `besproken`, `niet_bespreken`,
    `in_beeld`, `weggelegd` and `gesteld` (pairs of id and person) may be left out.
    Raises InvoerFout with `bron` and `regel`.
    """
    try:
        return _context(obj, motor)
    except _Fout as fout:
        raise InvoerFout(bron, regel, str(fout)) from None


def _context(obj: Any, motor: "Motor") -> VraagContext:
    if not isinstance(obj, Mapping):
        raise _Fout("hier hoort een JSON-object te staan")
    fase = _label(obj.get("fase"), Fase, "fase")
    huishouden = obj.get("huishouden") or {}
    if not isinstance(huishouden, Mapping):
        raise _Fout("'huishouden' moet een object zijn")
    personen = tuple(_persoon(p) for p in _lijst(huishouden, "personen"))
    beurten = _lijst(obj, "beurten", verplicht=True)
    if len(beurten) > MAX_BEURTEN:
        raise _Fout(f"'beurten' heeft er meer dan {MAX_BEURTEN}")
    gelezen = _beurten(beurten, motor, tuple(p.naam for p in personen if p.naam))
    return VraagContext(
        fase=fase,
        personen=personen,
        beurten=gelezen,
        gesteld=frozenset(_paar(p) for p in _lijst(obj, "gesteld")),
        weggelegd=frozenset(_tekst(t, "weggelegd") for t in _lijst(obj, "weggelegd")),
        besproken=_domeinen(obj, "besproken"),
        niet_bespreken=_domeinen(obj, "niet_bespreken"),
        in_beeld=_label(obj["in_beeld"], Levensdomein, "in_beeld") if obj.get("in_beeld") else None,
        apart=_apart(obj, fase, personen, gelezen),
    )


def _apart(
    obj: Mapping[str, Any],
    fase: Fase,
    personen: tuple[PersoonInContext, ...],
    beurten: tuple[Beurt, ...],
) -> bool:
    """`veilig_overleg` is a talk alone, unless somebody else is said to sit there."""
    apart = obj.get("apart")
    if apart is not None:
        return _ja_nee(apart, "apart") is True
    spreker = next((b.spreker for b in reversed(beurten) if b.rol is Rol.CLIENT), "")
    erbij = any(p.aanwezig is True and p.naam != spreker for p in personen)
    return fase is Fase.VEILIG_OVERLEG and not erbij


def _beurten(lijst: list[Any], motor: "Motor", namen: tuple[str, ...]) -> tuple[Beurt, ...]:
    from keukentafel.language import Context

    gelezen: list[Beurt] = []
    notities = _aangehaalde_flarden(lijst)
    for obj in lijst:
        vorige = tuple((b.rol, b.tekst) for b in gelezen[-TERUGBLIK:])
        gelezen.append(_beurt(obj, motor, Context(vorige=vorige, namen=namen), notities))
    return tuple(gelezen)


def _aangehaalde_flarden(lijst: list[Any]) -> bool:
    """True when some client turns stand between quotation marks: the others then are notes."""
    teksten = [
        str(o.get("tekst", "")).strip()
        for o in lijst
        if isinstance(o, Mapping) and o.get("rol") == Rol.CLIENT
    ]
    return any(t[:1] in _AANHALING for t in teksten if t)


def _beurt(obj: Any, motor: "Motor", context: "Context", notities: bool) -> Beurt:
    if not isinstance(obj, Mapping):
        raise _Fout("elke beurt moet een object zijn")
    rol = _label(obj.get("rol"), Rol, "rol")
    tekst = _tekst(obj.get("tekst"), "tekst")
    spreker = _tekst(obj.get("spreker") or "", "spreker")
    letterlijk = obj.get("register") != "notitie" and (not notities or tekst[:1] in _AANHALING)
    if obj.get("letterlijk") is not None:
        letterlijk = _ja_nee(obj["letterlijk"], "letterlijk") is True
    return Beurt(rol, spreker, tekst, motor.duid(tekst, rol, context, bewijs=False), letterlijk)


def _persoon(obj: Any) -> PersoonInContext:
    if not isinstance(obj, Mapping):
        raise _Fout("elke persoon moet een object zijn")
    naam = _tekst(obj.get("naam") or "", "naam")
    relatie = _tekst(obj.get("relatie") or "", "relatie")
    leeftijd = obj.get("leeftijd")
    if leeftijd is not None and (isinstance(leeftijd, bool) or not isinstance(leeftijd, int)):
        raise _Fout("'leeftijd' moet een heel getal zijn")
    bijzonder = obj.get("bijzonderheden") or []
    if isinstance(bijzonder, str):
        bijzonder = [bijzonder]
    if not isinstance(bijzonder, list):
        raise _Fout("'bijzonderheden' moet tekst of een lijst zijn")
    return PersoonInContext(
        naam=naam,
        soort=soort_van(relatie) or soort_van(naam),
        relatie=relatie,
        leeftijd=leeftijd,
        in_huis=_ja_nee(obj.get("in_huis"), "in_huis"),
        aanwezig=_ja_nee(obj.get("aanwezig"), "aanwezig"),
        bijzonderheden=tuple(_tekst(t, "bijzonderheden") for t in bijzonder),
    )


def soort_van(relatie: str) -> RelatieSoort | None:
    """Return the kind of relation of a few words: "zelf", "zoon, volwassen", "oudste dochter"."""
    eerste = relatie.split(",")[0].split("(")[0].split(" van ")[0].strip()
    if any(w in _AANMELDERS for w in relatie.casefold().replace(",", " ").split()):
        return RelatieSoort.ZELF
    woorden = [relatie_soort(w) for w in reversed(eerste.split())]
    return relatie_soort(eerste) or next((s for s in woorden if s), None)


_AANMELDERS = frozenset(
    {"zelf", "ikzelf", "aanmelder", "aanvrager", "aanvraagster", "cliënt", "client"}
)


def _lijst(obj: Mapping[str, Any], naam: str, *, verplicht: bool = False) -> list[Any]:
    waarde = obj.get(naam)
    if waarde is None and not verplicht:
        return []
    if not isinstance(waarde, list):
        raise _Fout(f"'{naam}' moet een lijst zijn")
    return waarde


def _tekst(waarde: Any, naam: str) -> str:
    if not isinstance(waarde, str):
        raise _Fout(f"'{naam}' moet tekst zijn")
    return waarde


def _ja_nee(waarde: Any, naam: str) -> bool | None:
    if waarde is not None and not isinstance(waarde, bool):
        raise _Fout(f"'{naam}' moet true of false zijn")
    return waarde


def _paar(waarde: Any) -> tuple[str, str]:
    if not isinstance(waarde, list) or len(waarde) != 2:
        raise _Fout("'gesteld' moet paren van id en persoon hebben")
    return _tekst(waarde[0], "gesteld"), _tekst(waarde[1], "gesteld")


def _domeinen(obj: Mapping[str, Any], naam: str) -> frozenset[Levensdomein]:
    return frozenset(_label(d, Levensdomein, naam) for d in _lijst(obj, naam))


def _label(waarde: Any, soort: type[T], naam: str) -> T:
    try:
        return soort(waarde)
    except ValueError:
        raise _Fout(f"'{naam}' moet een van deze zijn: {', '.join(soort)}") from None
