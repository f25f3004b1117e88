"""The people a question may be about, and how the person asked would call them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from keukentafel.labels import RelatieSoort as R
from keukentafel.labels import Rol
from keukentafel.language.relaties import relatie_soort
from keukentafel.questions.context import PersoonInContext, VraagContext
from keukentafel.questions.overleden import is_overleden, lijkt_op, verloren

_OMGEKEERD = {
    R.PARTNER: R.PARTNER,
    R.EX: R.EX,
    R.KIND: R.OUDER,
    R.OUDER: R.KIND,
    R.BROER_ZUS: R.BROER_ZUS,
    R.GROOTOUDER: R.KLEINKIND,
    R.KLEINKIND: R.GROOTOUDER,
    R.FAMILIE: R.FAMILIE,
    R.VRIEND: R.VRIEND,
    R.BUUR: R.BUUR,
}
# (how the asked one relates to the first client, how the other does) -> the other to the asked
_VIA = {
    (R.PARTNER, R.KIND): R.KIND,
    (R.PARTNER, R.OUDER): R.FAMILIE,
    (R.PARTNER, R.KLEINKIND): R.KLEINKIND,
    (R.EX, R.KIND): R.KIND,
    (R.KIND, R.PARTNER): R.OUDER,
    (R.KIND, R.EX): R.OUDER,
    (R.KIND, R.KIND): R.BROER_ZUS,
    (R.KIND, R.OUDER): R.GROOTOUDER,
    (R.KIND, R.BROER_ZUS): R.FAMILIE,
    (R.KIND, R.FAMILIE): R.FAMILIE,
    (R.OUDER, R.KIND): R.KLEINKIND,
    (R.OUDER, R.BROER_ZUS): R.KIND,
    (R.OUDER, R.PARTNER): R.FAMILIE,
    (R.BROER_ZUS, R.OUDER): R.OUDER,
    (R.BROER_ZUS, R.BROER_ZUS): R.BROER_ZUS,
    (R.BROER_ZUS, R.KIND): R.FAMILIE,
    (R.BROER_ZUS, R.PARTNER): R.FAMILIE,
}
_MEERVOUDIG = """
    kinderen zoons dochters zonen ouders broers zussen broertjes zusjes buren vrienden
    vriendinnen grootouders kleinkinderen schoonouders schoonfamilie familie tweeling
"""
_ZONDER_BEZIT = """
    zelf ikzelf aanmelder client cliënt jongen meisje baby thuiszorg maatschappelijk ambulant
    juf meester mentor leerkracht schoolmaatschappelijk ib'er dominee pastoor imam trainer tolk
    jeugdleider ma pa mam pap mama papa moeke nichtje neefje broertje zusje
"""
_NIET_TE_NOEMEN = frozenset(_MEERVOUDIG.split()) | frozenset(_ZONDER_BEZIT.split())
_GEWOON = {
    "ma": "moeder",
    "mam": "moeder",
    "mama": "moeder",
    "moeke": "moeder",
    "pa": "vader",
    "pap": "vader",
    "papa": "vader",
}
_JONG_WOORD = re.compile(r"\b(?:baby|peuter|kleuter|zoontje|dochtertje|kindje|puber)\b", re.I)
_TE_JONG = 4
_RELATIE_VAN = re.compile(r"\b(?P<woord>[\w'-]+)\s+van\s+(?P<wie>[^,;]+)", re.IGNORECASE)


@dataclass(frozen=True)
class Ander:
    """Somebody else than the person asked: what they are to them, and how to say it."""

    sleutel: str
    soort: R | None
    naam: str | None
    rolwoord: str | None
    in_huis: bool
    aanwezig: bool | None
    leeftijd: int | None
    bekend: bool

    def heet(self, bezit: str) -> str | None:
        """Return "Loïs" or "uw moeder", or None when neither can be said."""
        if self.naam:
            return self.naam
        return f"{bezit} {self.rolwoord}" if self.rolwoord else None


def kaal(naam: str) -> str:
    """Return a name on one line without invisible characters."""
    if not naam.isprintable():
        naam = "".join(c if c.isprintable() else " " for c in naam)
    return " ".join(naam.split())


def zelfde(een: str, ander: str) -> bool:
    """True when two names are the same to the ear."""
    return een == ander or kaal(een).casefold() == kaal(ander).casefold()


def jong(persoon: PersoonInContext) -> bool:
    """True for a minor, as far as is known."""
    if persoon.leeftijd is not None:
        return persoon.leeftijd < 18
    return bool(_JONG_WOORD.search(persoon.relatie) or _JONG_WOORD.search(persoon.naam))


def aanmelder(context: VraagContext) -> PersoonInContext | None:
    """Return the one the relations are seen from, as well as it can be told."""
    for persoon in context.personen:
        if persoon.soort is R.ZELF:
            return persoon
    zonder = [p for p in context.personen if p.soort is None and not p.relatie]
    if len(zonder) == 1:
        return zonder[0]
    soorten = {p.soort for p in context.personen}
    if R.OUDER in soorten and soorten & {R.KIND}:
        # Only family roles were given ("moeder", "zoon"): see it from a parent.
        ouders = [p for p in context.personen if p.soort is R.OUDER]
        sprekers = [b.spreker for b in context.beurten if b.rol is Rol.CLIENT]
        return next((o for s in sprekers for o in ouders if zelfde(o.naam, s)), ouders[0])
    return None


def relatie_tot(
    ander: PersoonInContext, gevraagd: PersoonInContext, zelf: PersoonInContext | None
) -> tuple[R | None, str | None]:
    """Return what `ander` is to the person asked: the kind, and the word if it is theirs."""
    eigen, ander_van = _van_wie(ander), _van_wie(gevraagd)
    for woord, wie in eigen:
        if zelfde(wie, gevraagd.naam):
            return relatie_soort(woord), _rolwoord(woord)
    for woord, wie in ander_van:
        if zelfde(wie, ander.naam):
            soort = relatie_soort(woord)
            return (_OMGEKEERD.get(soort) if soort else None), None
    if zelf is not None and zelfde(gevraagd.naam, zelf.naam):
        if zelf.soort is R.OUDER and ander.soort is R.OUDER:
            return R.PARTNER, None
        # "moeder van Piet" is not the mother of the one asked
        rol = _rolwoord(ander.relatie.split(",")[0]) or _rolwoord(ander.naam)
        return ander.soort, None if eigen else rol
    if zelf is not None and zelfde(ander.naam, zelf.naam):
        soort = gevraagd.soort
        return (_OMGEKEERD.get(soort) if soort else None), None
    if gevraagd.soort is None or ander.soort is None:
        return None, None
    return _VIA.get((gevraagd.soort, ander.soort)), None


def anderen(context: VraagContext, gevraagd: PersoonInContext) -> list[Ander]:
    """Return the living others a question may be about: the household, then those named."""
    zelf = aanmelder(context)
    namen = [p.naam for p in context.personen]
    dode_namen, dode_woorden = verloren(context.beurten, [*namen, *_genoemde_namen(context)])
    dood = {kaal(p.naam).casefold() for p in context.personen if is_overleden(p)} | dode_namen
    uit: list[Ander] = []
    for persoon in context.personen:
        if zelfde(persoon.naam, gevraagd.naam):
            continue
        soort, woord = relatie_tot(persoon, gevraagd, zelf)
        if kaal(persoon.naam).casefold() in dood or _lijkt_dood(persoon, soort, dode_woorden):
            dood.add(kaal(persoon.naam).casefold())
            continue
        if persoon.leeftijd is not None and persoon.leeftijd < _TE_JONG:
            continue
        uit.append(_uit_huishouden(persoon, soort, woord, context))
    vaste_doden = {_eerste_woord(p) or p.soort or "" for p in context.personen if is_overleden(p)}
    uit += _alleen_genoemd(context, gevraagd, uit, dood, dode_woorden | vaste_doden)
    return uit


def _lijkt_dood(persoon: PersoonInContext, soort: R | None, doden: frozenset[str]) -> bool:
    """ "Mijn man is overleden": whoever in the list may be meant, unless they sit here."""
    woord = _eerste_woord(persoon)
    return persoon.aanwezig is not True and any(
        lijkt_op(woord, s, doden) for s in (soort, persoon.soort)
    )


def _eerste_woord(persoon: PersoonInContext) -> str | None:
    """Return the relation in one word, as it stands in the list."""
    woorden = re.findall(r"[\w'-]+", f"{persoon.relatie} {persoon.naam}".casefold())
    return next((w for w in woorden if relatie_soort(w)), None)


def _uit_huishouden(
    persoon: PersoonInContext, soort: R | None, woord: str | None, context: VraagContext
) -> Ander:
    naam: str | None = kaal(persoon.naam)
    if not naam or not re.search(r"[^\W\d_]", naam) or _is_rol(naam):
        naam = None
    sprak = any(b.rol is Rol.CLIENT and zelfde(b.spreker, persoon.naam) for b in context.beurten)
    aanwezig = True if persoon.aanwezig is None and sprak else persoon.aanwezig
    return Ander(
        sleutel=kaal(persoon.naam).casefold(),
        soort=soort,
        naam=naam,
        rolwoord=woord,
        in_huis=persoon.in_huis is True,
        aanwezig=aanwezig,
        leeftijd=persoon.leeftijd,
        bekend=True,
    )


def _van_wie(persoon: PersoonInContext) -> list[tuple[str, str]]:
    """Return (word, of whom) of "moeder van Gerda", in the name or the relation."""
    tekst = re.sub(r"\(.*?\)", " ", f"{persoon.naam}, {persoon.relatie}")
    gevonden = _RELATIE_VAN.finditer(tekst)
    return [(m["woord"], m["wie"]) for m in gevonden if relatie_soort(m["woord"])]


def _is_rol(naam: str) -> bool:
    """ "moeder", "moeder van Gerda", "zoon (8)", "kind 2": a role, not a name."""
    eerste = re.match(r"([\w'-]+)(?:\s+van\b|\s*\(|\s*\d|$)", naam)
    return eerste is not None and relatie_soort(eerste[1]) is not None


def _rolwoord(tekst: str) -> str | None:
    """Return the word one would use for a relation ("uw moeder"), or None."""
    woord = re.sub(r"\(.*?\)|\d", " ", tekst).strip(" .").casefold()
    woord = _GEWOON.get(woord, woord)
    if relatie_soort(woord) is None or woord in _NIET_TE_NOEMEN:
        return None
    return woord


def _genoemde_namen(context: VraagContext) -> Iterator[str]:
    for beurt in context.beurten:
        for v in beurt.duiding.personen:
            if v.naam:
                yield v.naam


def _alleen_genoemd(
    context: VraagContext,
    gevraagd: PersoonInContext,
    huis: list[Ander],
    dood: set[str],
    doden: frozenset[str],
) -> Iterator[Ander]:
    """Yield people the person asked spoke of who stand in no list: "mijn zus Wil"."""
    bekende_namen = {kaal(p.naam).casefold() for p in context.personen}
    bekende_soorten = {a.soort for a in huis}
    gezien = {kaal(gevraagd.naam).casefold()}
    for beurt in context.beurten:
        if beurt.rol is not Rol.CLIENT or not zelfde(beurt.spreker, gevraagd.naam):
            continue
        for v in beurt.duiding.personen:
            eigen = re.match(r"(?:mijn|m'n|mn|onze|ons)\b", v.woorden, re.IGNORECASE)
            woord = (v.relatie or "").casefold()
            woord = _GEWOON.get(woord, woord)
            naam = kaal(v.naam) if v.naam else None
            sleutel = (naam or woord).casefold()
            if not eigen or v.soort in (None, R.ZELF) or sleutel in gezien | dood | bekende_namen:
                continue
            if lijkt_op(woord, v.soort, doden) or (not naam and v.soort in bekende_soorten):
                continue
            gezien.add(sleutel)
            yield Ander(sleutel, v.soort, naam, _rolwoord(woord), False, None, None, False)
