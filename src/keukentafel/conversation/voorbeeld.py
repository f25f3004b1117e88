"""The made-up example as commands, so that it comes to be as any talk does."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from keukentafel.content.voorbeelddossier import IK as CONTENT_IK
from keukentafel.content.voorbeelddossier import Gesteld, Gevraagd, Gezegd, Voorbeeld
from keukentafel.conversation import opdrachten as o
from keukentafel.conversation import opdrachten_plan as op
from keukentafel.conversation.analyse import regels
from keukentafel.conversation.dossier import IK, Dossier
from keukentafel.conversation.gebeurtenissen import Plek, Status
from keukentafel.conversation.plan import Antwoord, Instemming, ToestemmingSoort, Uitvoerder
from keukentafel.labels import Rol, Soort


def speel(voorbeeld: Voorbeeld, dossier: Callable[[], Dossier]) -> Iterator[o.Opdracht]:
    """Yield the commands that make the example in an empty, opened dossier.

    Each must be carried out before the next is asked for; `dossier` gives the state then.
    """
    yield o.LegAanleidingVast(**voorbeeld.aanleiding.model_dump())
    for p in voorbeeld.personen:
        yield o.VoegPersoonToe(p.naam, p.relatie, p.leeftijd, Plek(p.plek), p.bijzonderheden)
    wie = {p.naam: p.id for p in dossier().personen.values()}
    ids = _Ids(wie={"": "", CONTENT_IK: IK, **wie}, merk={})
    for nummer, stuk in enumerate(voorbeeld.stukken):
        yield o.ZetAanTafel(tuple(wie[naam] for naam in stuk.aan_tafel))
        if nummer == 0:
            yield o.BeginGesprek()
        for gezegd in stuk.gezegd:
            yield from _noteer(gezegd, ids, dossier)
    for vrij in voorbeeld.vrijgegeven:
        aan = tuple(wie[naam] for naam in vrij.aan)
        yield from (o.GeefVrij(ids.merk[merk], aan) for merk in vrij.van)
    for meer in voorbeeld.meer:
        regel = _regel(ids.merk[meer.van], meer.soort)
        yield o.BewerkRegel(regel, details=dict(meer.details))
    yield from _bevestig(voorbeeld, ids, dossier)
    for keten in voorbeeld.ketens:
        lijnen = [_regel(ids.merk[merk], Soort.PROBLEEM) for merk in keten]
        yield from (op.LegVerband(*paar) for paar in pairwise(lijnen))
    for vraag in voorbeeld.hulpvragen:
        yield from _stel(vraag, ids, dossier)
    eerst = [v.zin for v in voorbeeld.hulpvragen if v.eerst]
    yield o.BepaalVolgorde(tuple(h.id for h in dossier().hulpvragen.values() if h.zin in eerst))
    for vraag in voorbeeld.hulpvragen:
        (id,) = (h.id for h in dossier().hulpvragen.values() if h.zin == vraag.zin)
        for doel in vraag.doelen:
            yield from _stel_doel(doel, id, ids, dossier)
    yield from _rond_af(voorbeeld, ids)


class _Ids:
    """What the names and marks of the content are called in the dossier."""

    def __init__(self, wie: dict[str, str], merk: dict[str, int]) -> None:
        self.wie, self.merk = wie, merk


def _regel(uiting: int, soort: Soort) -> str:
    """Return the id of the line of a kind that a note gave."""
    return f"{uiting}.{soort}"


def _noteer(gezegd: Gezegd, ids: _Ids, dossier: Callable[[], Dossier]) -> Iterator[o.Opdracht]:
    spreker = ids.wie[gezegd.wie]
    yield o.Noteer(
        tekst=gezegd.tekst or "",
        spreker=spreker,
        rol=Rol.PROFESSIONAL if spreker == IK else Rol.CLIENT,
        letterlijk=gezegd.eigen_woorden,
        belangrijk=gezegd.belangrijk,
    )
    uiting = max(dossier().uitingen.values(), key=lambda u: u.id)
    ids.merk[gezegd.merk] = uiting.id
    if gezegd.labels is not None:
        gelezen = {*uiting.domeinen, *uiting.soorten, *uiting.signalen}
        for label in sorted(gelezen.symmetric_difference(gezegd.labels)):
            yield o.StelLabelBij(uiting.id, label.value, label in gezegd.labels)
        yield o.MerkUiting(uiting.id, nagelopen=True)


def _bevestig(
    voorbeeld: Voorbeeld, ids: _Ids, dossier: Callable[[], Dossier]
) -> Iterator[o.Opdracht]:
    for deel in voorbeeld.bevestigd:
        bronnen = {ids.merk[merk] for merk in deel.van}
        gekozen = tuple(r.id for r in regels(dossier()) if bronnen.intersection(r.bronnen))
        door = tuple(ids.wie[naam] for naam in deel.door)
        if deel.behalve:
            yield from (o.ZonderUit(r, door[0], deel.behalve) for r in gekozen)
        else:
            yield o.BevestigRegels(gekozen, door)


def _stel(vraag: Gevraagd, ids: _Ids, dossier: Callable[[], Dossier]) -> Iterator[o.Opdracht]:
    yield o.StelHulpvraag(
        zin=vraag.zin,
        wie=ids.wie[vraag.wie],
        domeinen=vraag.domeinen,
        bronnen=tuple(ids.merk[merk] for merk in vraag.van),
    )
    if vraag.akkoord:
        yield o.BewerkHulpvraag(max(dossier().hulpvragen), status=Status.AKKOORD)
    for z in vraag.zeggen:
        stand, id = Instemming(z.stand), max(dossier().hulpvragen)
        yield op.GeefStandpunt(ids.wie[z.wie], stand, z.woorden, hulpvraag=id)


def _stel_doel(
    doel: Gesteld, hulpvraag: int, ids: _Ids, dossier: Callable[[], Dossier]
) -> Iterator[o.Opdracht]:
    yield o.StelDoel(doel.tekst, ids.wie[doel.van], hulpvraag)
    nr = max(dossier().doelen)
    yield op.BewerkDoel(
        nr,
        kleinste_stap=doel.kleinste_stap,
        waaraan_merkt_u_het=doel.waaraan_merkt_u_het,
        wanneer_kijken_we=doel.wanneer_kijken_we,
    )
    for z in doel.zeggen:
        yield op.GeefStandpunt(ids.wie[z.wie], Instemming(z.stand), z.woorden, doel=nr)
    for keuze in doel.keuzes:
        yield op.NoemOptie(nr, keuze.tekst, keuze.van_team)
        if keuze.gekozen:
            yield op.KiesOptie(max(dossier().opties))
    for a in doel.afspraken:
        yield o.SpreekAf(ids.wie[a.wie], a.wat, a.wanneer)
        actie = max(dossier().acties)
        yield op.BewerkActie(actie, doel=nr, uitvoerder=Uitvoerder(a.door), eerst=a.eerst)
        if a.ja:
            yield op.ZegToe(actie)


def _rond_af(voorbeeld: Voorbeeld, ids: _Ids) -> Iterator[o.Opdracht]:
    for ja in voorbeeld.gedeeld:
        for naam in ja.door:
            for wat in ja.wat:
                soort = ToestemmingSoort(ja.soort)
                yield op.GeefToestemming(soort, ids.wie[naam], ja.ontvanger, wat, Antwoord.JA)
    for k in voorbeeld.kijkmomenten:
        yield op.SpreekEvaluatieAf(k.wanneer, k.hoe, k.met)
    if voorbeeld.contact:
        yield op.KiesAanspreekpunt(voorbeeld.contact.wie, voorbeeld.contact.bereikbaar)
