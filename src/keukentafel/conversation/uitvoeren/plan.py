"""Use cases of goals, plan, consent, links, marks and the reminders."""

import re
from collections.abc import Container

from keukentafel.conversation import gebeurtenissen as g
from keukentafel.conversation import opdrachten as o
from keukentafel.conversation import opdrachten_plan as op
from keukentafel.conversation import plangebeurtenissen as p
from keukentafel.conversation.dossier import Dossier, hulpvraag_van
from keukentafel.conversation.plan import MAX_NIVEAU, AndereNamen, Antwoord, ToestemmingSoort
from keukentafel.conversation.uitvoeren.analyse import controleer_regels
from keukentafel.conversation.uitvoeren.kern import Kennis, Stapel, bij, gevuld, veilig
from keukentafel.fouten import OpdrachtFout

_DOEL_WEG = "Dit doel is er niet meer. Kies een ander."
_VRAAG_WEG = "Deze vraag is er niet meer. Kies een andere."
_AFSPRAAK_WEG = "Deze afspraak is er niet meer. Kies een andere."


def _er_is(id: int | None, waar: Container[int], anders: str) -> None:
    if id is not None and id not in waar:
        raise OpdrachtFout(anders)


def _anders(tekst: str | None, nu: str, wat: str = "") -> str | None:
    """Return the text when it says something else than what stands there, else None.

    With `wat` it may not be empty: raises OpdrachtFout.
    """
    if tekst is None:
        return None
    nieuw = gevuld(tekst, wat) if wat else veilig(tekst)
    return None if nieuw == nu else nieuw


def _wie(d: Dossier, wie: str) -> str:
    if wie not in d.personen:
        raise OpdrachtFout("Geef eerst aan wie dit zegt.")
    return wie


@bij
def _doel(c: o.StelDoel, d: Dossier, s: Stapel, k: Kennis) -> None:
    s.leg(
        g.DoelGesteld,
        tekst=gevuld(c.tekst, "Het doel"),
        van=veilig(c.van),
        hulpvraag=c.hulpvraag,
        vervangt=c.vervangt,
        weg=c.weg,
    )


@bij
def _bewerk_doel(c: op.BewerkDoel, d: Dossier, s: Stapel, k: Kennis) -> None:
    _er_is(c.doel, d.doelen, _DOEL_WEG)
    _er_is(c.hulpvraag, d.hulpvragen, _VRAAG_WEG)
    nu = d.doelen[c.doel]
    s.leg(
        p.DoelBewerkt,
        doel=c.doel,
        tekst=_anders(c.tekst, nu.tekst, "Het doel"),
        van=_anders(c.van, nu.van),
        hulpvraag=c.hulpvraag,
        eigenaar=c.eigenaar,
        strategie=_anders(c.strategie, nu.strategie),
        kleinste_stap=_anders(c.kleinste_stap, nu.kleinste_stap),
        waaraan_merkt_u_het=_anders(c.waaraan_merkt_u_het, nu.waaraan_merkt_u_het),
        wanneer_kijken_we=_anders(c.wanneer_kijken_we, nu.wanneer_kijken_we),
        later=c.later,
        stand=c.stand,
    )


@bij
def _motivatie(c: op.NoteerMotivatie, d: Dossier, s: Stapel, k: Kennis) -> None:
    _er_is(c.doel, d.doelen, _DOEL_WEG)
    s.leg(p.MotivatieGenoteerd, doel=c.doel, motivatie=c.motivatie)


@bij
def _standpunt(c: op.GeefStandpunt, d: Dossier, s: Stapel, k: Kennis) -> None:
    _er_is(c.hulpvraag, d.hulpvragen, _VRAAG_WEG)
    _er_is(c.doel, d.doelen, _DOEL_WEG)
    s.leg(
        p.StandpuntGegeven,
        hulpvraag=c.hulpvraag,
        doel=c.doel,
        wie=_wie(d, c.wie),
        stand=c.stand,
        woorden=veilig(c.woorden),
    )


@bij
def _succes(c: op.MerkSucces, d: Dossier, s: Stapel, k: Kennis) -> None:
    _er_is(c.doel, d.doelen, _DOEL_WEG)
    tekst = gevuld(c.tekst, "Wat er goed ging")
    s.leg(p.SuccesGemerkt, doel=c.doel, tekst=tekst, gevierd=veilig(c.gevierd))


@bij
def _optie(c: op.NoemOptie, d: Dossier, s: Stapel, k: Kennis) -> None:
    _er_is(c.doel, d.doelen, _DOEL_WEG)
    s.leg(p.OptieGenoemd, doel=c.doel, tekst=gevuld(c.tekst, "De keuze"), van_team=c.van_team)


@bij
def _kies_optie(c: op.KiesOptie, d: Dossier, s: Stapel, k: Kennis) -> None:
    _er_is(c.optie, d.opties, "Deze keuze is er niet meer. Kies een andere.")
    s.leg(p.OptieGekozen, optie=c.optie, gekozen=c.gekozen, weg=c.weg)


@bij
def _spreek_af(c: o.SpreekAf, d: Dossier, s: Stapel, k: Kennis) -> None:
    s.leg(
        g.ActieAfgesproken,
        wie=veilig(c.wie),
        actie=gevuld(c.actie, "De afspraak"),
        wanneer=veilig(c.wanneer),
        vervangt=c.vervangt,
        weg=c.weg,
    )


@bij
def _bewerk_actie(c: op.BewerkActie, d: Dossier, s: Stapel, k: Kennis) -> None:
    _er_is(c.actie, d.acties, _AFSPRAAK_WEG)
    _er_is(c.doel, d.doelen, _DOEL_WEG)
    nu = d.acties[c.actie]
    s.leg(
        p.ActieBewerkt,
        actie=c.actie,
        wie=_anders(c.wie, nu.wie),
        tekst=_anders(c.tekst, nu.actie, "De afspraak"),
        wanneer=_anders(c.wanneer, nu.wanneer),
        doel=c.doel,
        uitvoerder=c.uitvoerder,
        eerst=c.eerst,
        toegezegd=c.toegezegd,
        gedaan=c.gedaan,
        weg=c.weg,
    )


@bij
def _zeg_toe(c: op.ZegToe, d: Dossier, s: Stapel, k: Kennis) -> None:
    _er_is(c.actie, d.acties, _AFSPRAAK_WEG)
    wie = d.acties[c.actie].wie
    if not wie:
        raise OpdrachtFout("Schrijf eerst op wie dit doet.")
    s.leg(p.ToezeggingGegeven, actie=c.actie, wie=wie, ja=c.ja, zelf=c.zelf)


@bij
def _toestemming(c: op.GeefToestemming, d: Dossier, s: Stapel, k: Kennis) -> None:
    wettelijk = c.antwoord is Antwoord.WETTELIJKE_TAAK
    if wettelijk and c.soort is not ToestemmingSoort.GRONDSLAG:
        raise OpdrachtFout("De taak van de gemeente hoort alleen bij de grond om iets te bewaren.")
    s.leg(
        p.ToestemmingGegeven,
        soort=c.soort,
        door=_wie(d, c.door),
        ontvanger=gevuld(c.ontvanger, "Voor wie"),
        waarvoor=gevuld(c.waarvoor, "Waarover"),
        antwoord=c.antwoord,
        toelichting=veilig(c.toelichting),
    )


@bij
def _evaluatie(c: op.SpreekEvaluatieAf, d: Dossier, s: Stapel, k: Kennis) -> None:
    _er_is(c.vervangt, d.evaluaties, _AFSPRAAK_WEG)
    s.leg(
        p.EvaluatieAfgesproken,
        wanneer=gevuld(c.wanneer, "Wanneer"),
        hoe=veilig(c.hoe),
        met=veilig(c.met),
        uitkomst=veilig(c.uitkomst),
        vervangt=c.vervangt,
        weg=c.weg,
    )


@bij
def _aanspreekpunt(c: op.KiesAanspreekpunt, d: Dossier, s: Stapel, k: Kennis) -> None:
    s.leg(p.AanspreekpuntGekozen, wie=veilig(c.wie), bereikbaar=veilig(c.bereikbaar))


@bij
def _verband(c: op.LegVerband, d: Dossier, s: Stapel, k: Kennis) -> None:
    controleer_regels(d, c.van, c.naar)
    if c.van == c.naar:
        raise OpdrachtFout("Kies twee verschillende regels.")
    s.leg(p.VerbandGelegd, van=c.van, naar=c.naar, weg=c.weg)


@bij
def _redzaamheid(c: op.ZegRedzaamheid, d: Dossier, s: Stapel, k: Kennis) -> None:
    s.leg(
        p.RedzaamheidGezegd,
        onderwerp=gevuld(c.onderwerp, "Het onderwerp"),
        stand=c.stand,
        toelichting=veilig(c.toelichting),
    )


_TOT = re.compile(r"^\s*tot\s+(?=\S)", re.IGNORECASE)
"""Screens and papers say 'tot' before it; who types it too would read it twice."""


@bij
def _regie(c: op.NeemRegie, d: Dossier, s: Stapel, k: Kennis) -> None:
    _er_is(c.vervangt, d.regie, _AFSPRAAK_WEG)
    s.leg(
        p.RegieOvergenomen,
        waarover=gevuld(c.waarover, "Wat u overneemt"),
        tot_wanneer=_TOT.sub("", veilig(c.tot_wanneer)),
        hardop_gezegd=c.hardop_gezegd,
        vervangt=c.vervangt,
        terug=c.terug,
    )


@bij
def _merk(c: op.MerkRegels, d: Dossier, s: Stapel, k: Kennis) -> None:
    door = tuple(_wie(d, w) for w in dict.fromkeys(c.door))
    if not door:
        raise OpdrachtFout("Geef eerst aan wie het blad heeft gelezen.")
    for merk in c.merken:
        vraag = hulpvraag_van(merk.regel)
        if vraag is None:
            controleer_regels(d, merk.regel)
        _er_is(vraag, d.hulpvragen, _VRAAG_WEG)
    for merk in c.merken:
        s.leg(
            p.RegelGemerkt,
            regel=merk.regel,
            teken=merk.teken,
            door=door,
            hoe=c.hoe,
            plaats=merk.plaats,
        )


@bij
def _niet_besproken(c: op.BespreekRegelNiet, d: Dossier, s: Stapel, k: Kennis) -> None:
    controleer_regels(d, c.regel)
    s.leg(p.RegelNietBesproken, regel=c.regel, aan=c.aan)


@bij
def _werkwijze(c: op.KiesWerkwijze, d: Dossier, s: Stapel, k: Kennis) -> None:
    s.leg(
        p.WerkwijzeGekozen,
        kleine_stappen=c.kleine_stappen,
        kader=c.kader,
        andere_namen=c.andere_namen,
    )


@bij
def _niveau(c: op.GeefNiveau, d: Dossier, s: Stapel, k: Kennis) -> None:
    if d.andere_namen is not AndereNamen.ZRM:
        raise OpdrachtFout("Zet eerst de namen van de ZRM aan.")
    if c.niveau is not None and not 1 <= c.niveau <= MAX_NIVEAU:
        raise OpdrachtFout(f"Kies een niveau van 1 tot en met {MAX_NIVEAU}.")
    s.leg(p.NiveauGegeven, domein=c.domein, naam=veilig(c.naam), niveau=c.niveau)


@bij
def _termijn(c: op.ZetTermijn, d: Dossier, s: Stapel, k: Kennis) -> None:
    s.leg(p.TermijnGezet, sleutel=veilig(c.sleutel), dag=c.dag, bij=veilig(c.bij))
