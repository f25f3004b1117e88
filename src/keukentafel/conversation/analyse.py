"""The shared analysis: lines derived from what was said, with what people did to them.

A line comes from an uiting and a kind (`12.probleem`) or was added in own words
(`r45`). Nothing is stored twice: correct the uiting and its lines follow.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from keukentafel.conversation.dossier import (
    Bevestiging,
    Dossier,
    EigenRegel,
    RegelStand,
    Uiting,
    bron_van,
)
from keukentafel.conversation.gebeurtenissen import RegelSoort
from keukentafel.conversation.plan import Teken, Weerklank
from keukentafel.labels import Levensdomein, RelatieSoort, Rol, Soort

_LEEG = RegelStand()
GEMEENTE = "de gemeente"
"""Who owns a gap in the supply of help, unless somebody else was named (seed 6.3)."""
_ZELF = (None, RelatieSoort.ZELF)
"""Of these it is not said that they are somebody else than who speaks."""
_REGELSOORT = {soort: RegelSoort.van(soort) for soort in Soort}


@dataclass(frozen=True)
class Regel:
    """One line of the analysis, client's words apart from the professional's wording."""

    id: str
    soort: RegelSoort
    domein: Levensdomein | None
    wie: str
    woorden: str
    verwoording: str
    bronnen: tuple[int, ...]
    bekend_bij: frozenset[str]
    details: tuple[tuple[str, str], ...]
    bevestigd: tuple[Bevestiging, ...]
    weg: bool
    ook: tuple[Levensdomein, ...] = ()
    weerklank: tuple[Weerklank, ...] = ()
    niet_besproken: bool = False
    van_ander: bool = False
    """A wish that who spoke told of somebody else."""

    @property
    def tekst(self) -> str:
        """The line as it reads: the wording, or else the client's own words."""
        return self.verwoording or self.woorden

    @property
    def klopt(self) -> bool:
        """Somebody said it is right, be it with an exception."""
        return bool(self.bevestigd)

    @property
    def anders(self) -> tuple[Bevestiging, ...]:
        """The exceptions, each by whom, to be shown side by side."""
        return tuple(b for b in self.bevestigd if b.behalve)

    @property
    def oneens(self) -> tuple[Weerklank, ...]:
        """Who said on the tafelblad that it is not right, beside who says it is."""
        return tuple(w for w in self.weerklank if w.teken is Teken.NIET)


def regels(dossier: Dossier, *, met_weg: bool = False, laatste: int | None = None) -> list[Regel]:
    """Return all lines in the order in which they came up.

    Uitingen that stand apart give no line; only an own line made of them by an explicit
    act does. `met_weg` adds the lines that were left out; `laatste` looks only at so many
    of the last uitingen (and at all own lines).
    """
    eigen = [e for e in dossier.eigen_regels.values() if not dossier.rust_op_apart(e)]
    alle = [*_afgeleid(dossier, laatste), *(_eigen(dossier, e) for e in eigen)]
    return [r for r in alle if met_weg or not r.weg]


def _afgeleid(dossier: Dossier, laatste: int | None) -> Iterator[Regel]:
    recent = list(islice(reversed(dossier.uitingen.values()), laatste))
    for uiting in reversed(recent):
        if uiting.rol is Rol.CLIENT and uiting.tekst and not uiting.apart:
            yield from _van_uiting(dossier, uiting)


def _van_uiting(dossier: Dossier, uiting: Uiting) -> Iterator[Regel]:
    soorten = [_REGELSOORT[s] for s in uiting.soorten]
    if uiting.belangrijk:
        soorten.insert(0, RegelSoort.BELANGRIJK)
    domeinen = uiting.domeinen
    for soort in soorten:
        id = f"{uiting.id}.{soort}"
        stand = dossier.regelstand.get(id, _LEEG)
        eerste = _kop(uiting, soort)
        van_ander = (
            soort is RegelSoort.WENS and stand.wie is None and _wens_van_ander(dossier, uiting)
        )
        eigen_woorden = uiting.tekst if uiting.letterlijk else ""
        notitie = "" if uiting.letterlijk else uiting.tekst
        yield Regel(
            id=id,
            soort=stand.soort or soort,
            domein=stand.domein or eerste,
            wie=("" if van_ander else uiting.spreker) if stand.wie is None else stand.wie,
            woorden=eigen_woorden,
            verwoording=stand.verwoording or notitie,
            bronnen=(uiting.id,),
            bekend_bij=uiting.bekend_bij,
            details=_details(soort, stand),
            bevestigd=stand.bevestigd,
            weg=stand.weg,
            weerklank=stand.weerklank,
            niet_besproken=stand.niet_besproken,
            ook=tuple(d for d in domeinen if d != eerste),
            van_ander=van_ander,
        )


def _details(soort: RegelSoort, stand: RegelStand) -> tuple[tuple[str, str], ...]:
    """Return what more was written down; a gap in the supply of help always has an owner."""
    if (stand.soort or soort) is not RegelSoort.KNELPUNT or dict(stand.details).get("eigenaar"):
        return stand.details
    rest = (paar for paar in stand.details if paar[0] != "eigenaar")
    return (("eigenaar", GEMEENTE), *rest)


def _wens_van_ander(dossier: Dossier, uiting: Uiting) -> bool:
    """True when all that is wished in the uiting is wished by somebody else than who spoke."""
    verbanden = uiting.duiding.verbanden if uiting.duiding else ()
    wensen = [v for v in verbanden if v.soort is Soort.WENS]
    spreker = dossier.personen.get(uiting.spreker)
    if spreker is None or not wensen:
        return False
    zelf = set(f"{spreker.naam} {spreker.relatie}".casefold().split())
    return all(
        v.wie and v.relatie not in _ZELF and zelf.isdisjoint(v.wie.casefold().split())
        for v in wensen
    )


def _kop(uiting: Uiting, soort: RegelSoort) -> Levensdomein | None:
    """Return the domain that this kind of thing was about in the uiting, else its first."""
    verbanden = uiting.duiding.verbanden if uiting.duiding else ()
    eigen = (v.domein for v in verbanden if _REGELSOORT[v.soort] is soort)
    domeinen = uiting.domeinen
    return next((d for d in eigen if d in domeinen), domeinen[0] if domeinen else None)


def _eigen(dossier: Dossier, eigen: EigenRegel) -> Regel:
    stand = dossier.regelstand.get(eigen.id, _LEEG)
    return Regel(
        id=eigen.id,
        soort=stand.soort or eigen.soort,
        domein=stand.domein or eigen.domein,
        wie=eigen.wie if stand.wie is None else stand.wie,
        woorden="",
        verwoording=stand.verwoording or eigen.verwoording,
        bronnen=eigen.bronnen,
        bekend_bij=eigen.gehoord_door,
        details=_details(eigen.soort, stand),
        bevestigd=stand.bevestigd,
        weg=stand.weg,
        weerklank=stand.weerklank,
        niet_besproken=stand.niet_besproken,
    )


def eerste_verwoording(dossier: Dossier, regel: str) -> str:
    """Return the wording a line had before anybody reworded it."""
    if regel in dossier.eigen_regels:
        return dossier.eigen_regels[regel].verwoording
    bron = bron_van(regel)
    uiting = dossier.uitingen.get(bron) if bron is not None else None
    return uiting.tekst if uiting is not None and not uiting.letterlijk else ""


DETAILS: dict[RegelSoort, tuple[str, ...]] = {
    RegelSoort.EERDERE_HULP: ("wie", "wanneer", "wat_hielp", "wat_niet", "weer"),
    RegelSoort.NETWERK: (
        "naam",
        "relatie",
        "doet_nu",
        "zou_kunnen",
        "gevraagd",
        "bereid",
        "bekwaam",
        "nabij",
    ),
    RegelSoort.KNELPUNT: ("eigenaar", "maatwerkbudget", "andere_oplossing"),
}
"""What more may be written down with a line, by kind (seed 6.3)."""

VRAAG_DETAILS = (
    "probleem",
    "oorzaak_client",
    "oorzaak_anderen",
    "oplossingen",
    "werking",
    "geprobeerd",
    "dringend",
)
"""What more may be written down with a hulpvraag (seed 4.2)."""
