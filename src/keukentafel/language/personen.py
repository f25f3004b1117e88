"""Which people an utterance mentions, who they are to the client, and whom its pronouns mean."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from keukentafel.labels import RelatieSoort as R
from keukentafel.labels import Rol
from keukentafel.language.duiding import Vermelding
from keukentafel.language.inwonend import plaats
from keukentafel.language.lexicon import Lexicon
from keukentafel.language.relaties import via
from keukentafel.language.speurtocht import MAX_PERSONEN, vind_vondsten
from keukentafel.language.verwijzen import Terugblik, Verwijzing, Zin
from keukentafel.language.vondsten import Vondst
from keukentafel.language.woorden import Woorden, lees_woorden

_TERUG = 4
"""Turns that a pronoun reaches back."""


@dataclass(frozen=True)
class Gezelschap:
    """The people of one line, and the pronouns of which it is clear whom they mean."""

    personen: tuple[Vermelding, ...]
    verwijzingen: tuple[Vermelding, ...]


def vind_personen(
    tekst: str, namen: Sequence[str] = (), lexicon: Lexicon | None = None
) -> tuple[Vermelding, ...]:
    """Return the people mentioned, in order, each once. `namen` are known already.

    With a lexicon, its list of organisations is kept out.
    """
    return lees_personen(tekst, (), namen, lexicon).personen


def lees_personen(
    tekst: str,
    vorige: Sequence[tuple[Rol, str]] = (),
    namen: Sequence[str] = (),
    lexicon: Lexicon | None = None,
) -> Gezelschap:
    """Return who is mentioned in a line, seen after the turns before it."""
    woorden = lees_woorden(tekst)
    dicht = [(t.van, t.tot) for t in lexicon.instanties.vind(tekst)] if lexicon else []
    vondsten = vind_vondsten(woorden, namen, dicht)
    vroeger = _Vroeger(vorige, namen)
    blik = Terugblik(woorden, vondsten, vroeger.zinnen)
    vondsten = _verwant(woorden, vondsten, blik)
    _herken(vondsten, vroeger)
    verwezen = blik.lees()
    vraag = vorige[-1][1] if vorige and vorige[-1][0] is Rol.PROFESSIONAL else ""
    wie = [(r.eerste, v) for r in verwezen for v in r.wie if v in vondsten]
    plaats(woorden, vondsten, blik.zinnen, wie, vraag)
    personen: dict[str, Vermelding] = {}
    for v in vondsten:
        naar = blik.kind(v) if v.relatie == "kind" and v.bezit == "lid" else None
        personen.setdefault(v.heet.casefold(), _vermeld(woorden, v, naar))
    uit = tuple(personen.values())[:MAX_PERSONEN]
    return Gezelschap(uit, tuple(_wijs(woorden, r) for r in verwezen)[:MAX_PERSONEN])


class _Vroeger:
    """The turns before, read only when something points back to them."""

    def __init__(self, vorige: Sequence[tuple[Rol, str]], namen: Sequence[str]) -> None:
        self._vorige = vorige[-_TERUG:]
        self._namen = namen
        self._zinnen: list[Zin] | None = None

    def zinnen(self) -> list[Zin]:
        """Return their sentences, the newest first."""
        if self._zinnen is None:
            self._zinnen = []
            for _, tekst in self._vorige:
                self._zinnen[:0] = _lees_vroeger(tekst, self._namen, list(self._zinnen))
        return self._zinnen


def _lees_vroeger(tekst: str, namen: Sequence[str], nog_eerder: list[Zin]) -> list[Zin]:
    """Return the sentences of one earlier turn, the newest first, its pronouns resolved."""
    woorden = lees_woorden(tekst[:1_500])
    vondsten = vind_vondsten(woorden, namen)
    blik = Terugblik(woorden, vondsten, lambda: nog_eerder)
    vondsten = _verwant(woorden, vondsten, blik)
    verwezen = blik.lees()
    grenzen = [i for i, b in enumerate(woorden.begin) if b] + [len(woorden.rij)]
    uit: list[Zin] = []
    for begin, eind in pairwise(grenzen):
        hier = [v for v in vondsten if begin <= v.eerste < eind]
        hier += [v for r in verwezen if begin <= r.eerste < eind for v in r.wie]
        stuk = tekst[woorden.rij[begin].van : woorden.rij[eind - 1].tot]
        uit.insert(0, Zin(stuk, tuple(hier)))
    return uit


def _verwant(woorden: Woorden, vondsten: list[Vondst], blik: Terugblik) -> list[Vondst]:
    """See relations from the client: whose somebody is may be another person in the line."""
    uit: list[Vondst] = []
    opgenomen: set[int] = set()
    for nr in range(len(vondsten) - 1, -1, -1):
        v = vondsten[nr]
        volgende = vondsten[nr + 1] if nr + 1 < len(vondsten) else None
        if volgende is not None and v.relatie and v.soort and _van(woorden, v, volgende):
            v.soort = _samengesteld(volgende, v)
            if volgende.naam is None and volgende.soort is not R.ZELF:
                v.laatste = volgende.laatste
                opgenomen.add(nr + 1)
        elif v.bezit == "ander" and v.relatie and v.soort:
            _van_ander(v, vondsten[:nr], blik)
        elif v.bezit == "een" and nr and _heeft(woorden, vondsten[nr - 1], v):
            v.soort = _samengesteld(vondsten[nr - 1], v)
    uit = [v for nr, v in enumerate(vondsten) if nr not in opgenomen]
    vondsten[:] = uit
    return uit


def _van(woorden: Woorden, v: Vondst, volgende: Vondst) -> bool:
    tussen = [w.laag for w in woorden.rij[v.laatste + 1 : volgende.eerste]]
    return tussen == ["van"]


def _heeft(woorden: Woorden, eigenaar: Vondst, v: Vondst) -> bool:
    """Read "mijn dochter heeft een vriend": hers, not mine."""
    tussen = [w.laag for w in woorden.rij[eigenaar.laatste + 1 : v.eerste]]
    return tussen[:1] in (["heeft"], ["had"], ["kreeg"]) and len(tussen) < 4


def _samengesteld(eigenaar: Vondst, v: Vondst) -> R | None:
    if v.soort is None or v.soort in (R.HULPVERLENER, R.ZELF):
        return v.soort
    if eigenaar.soort is None:
        return R.ANDERS
    stief = (eigenaar.relatie or "").startswith(("stief", "bonus", "pleeg"))
    if stief and v.soort is R.OUDER:
        return R.ANDERS
    return via(eigenaar.soort, v.soort)


def _van_ander(v: Vondst, ervoor: Sequence[Vondst], blik: Terugblik) -> None:
    """Tie "zijn moeder" and "Kees z'n vrouw" to their owner; in doubt the word itself stands."""
    vlak = ervoor[-1] if ervoor and ervoor[-1].laatste in (v.eerste - 1, v.eerste) else None
    eigenaar = vlak or blik.bezitter(v)
    if eigenaar is not None:
        v.soort = _samengesteld(eigenaar, v)


def _herken(vondsten: Sequence[Vondst], vroeger: _Vroeger) -> None:
    """Give a bare name the relation that was told of it in an earlier turn."""
    for v in vondsten:
        if v.naam and v.relatie is None and v.soort is None:
            for eerder in (p for zin in vroeger.zinnen() for p in zin.wie):
                if eerder.naam == v.naam and eerder.soort:
                    v.relatie, v.soort = eerder.relatie, eerder.soort
                    break


def _vermeld(woorden: Woorden, v: Vondst, naar: str | None) -> Vermelding:
    van, tot = woorden.rij[v.eerste].van, woorden.rij[v.laatste].tot
    if v.naam and v.eerste == v.laatste and v.relatie is None:
        tot = min(tot, van + len(v.naam))
    return Vermelding(
        naam=v.naam,
        relatie=v.relatie,
        soort=v.soort,
        woorden=woorden.tekst[van:tot],
        van=van,
        tot=tot,
        inwonend=v.inwonend,
        overleden=v.overleden,
        verwijst_naar=naar,
    )


def _wijs(woorden: Woorden, r: Verwijzing) -> Vermelding:
    een = r.wie[0]
    alleen = len(r.wie) == 1
    van, tot = woorden.rij[r.eerste].van, woorden.rij[r.laatste].tot
    return Vermelding(
        naam=een.naam if alleen else None,
        relatie=een.relatie if alleen else None,
        soort=een.soort if len({v.soort for v in r.wie}) == 1 else None,
        woorden=woorden.tekst[van:tot],
        van=van,
        tot=tot,
        verwijst_naar=r.naar,
    )


__all__ = ["Gezelschap", "lees_personen", "vind_personen"]
