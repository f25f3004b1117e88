"""Use cases during a talk: notes, labels, phases, questions."""

from dataclasses import replace
from itertools import islice
from typing import Any

from keukentafel.conversation import gebeurtenissen as g
from keukentafel.conversation import opdrachten as o
from keukentafel.conversation.dossier import IK, Dossier, Uiting
from keukentafel.conversation.fasen import fase_volgens_woorden, nieuwe_fase
from keukentafel.conversation.tekst import schoon
from keukentafel.conversation.uitvoeren.kern import (
    Kennis,
    Stapel,
    bij,
    kring_van,
    lopend,
    uiting_met,
    veilig,
)
from keukentafel.fouten import OpdrachtFout
from keukentafel.labels import Fase, Levensdomein, Rol, Signaal, Soort
from keukentafel.language import Context, zelfde_labels
from keukentafel.language.tegenwicht import zonder_minderjarigen

_LABELS = frozenset(x.value for soort in (Levensdomein, Soort, Signaal) for x in soort)
_TERUGBLIK = 4


def context_voor(d: Dossier, voor: int | None = None) -> Context:
    """Return what an engine may know at an uiting (None: at the next one): what went before.

    What stands apart is left out: a name said there must not come back in a shared line.
    """
    van_achter = (
        (u.rol, u.tekst)
        for u in reversed(d.uitingen.values())
        if u.tekst and not u.apart and (voor is None or u.id < voor)
    )
    vorige = tuple(islice(van_achter, _TERUGBLIK))[::-1]
    mensen = [(p.soort, p.leeftijd) for p in d.personen.values()]
    namen = tuple(p.naam for p in d.personen.values())
    return Context(vorige=vorige, namen=namen, geen_kind=zonder_minderjarigen(mensen))


def _controleer_spreker(d: Dossier, spreker: str) -> None:
    if spreker not in d.personen and spreker not in (IK, ""):
        raise OpdrachtFout("Deze persoon staat niet in het dossier. Zet die eerst bij de mensen.")


@bij
def _noteer(c: o.Noteer, d: Dossier, s: Stapel, k: Kennis) -> None:
    if not d.gesprekken:
        raise OpdrachtFout("Er loopt geen gesprek. Begin eerst een gesprek.")
    _controleer_spreker(d, c.spreker)
    tekst = schoon(c.tekst) if c.bsn_bewaren else veilig(c.tekst)
    id = s.leg(
        g.UitingGenoteerd,
        spreker=c.spreker,
        rol=c.rol,
        tekst=tekst,
        letterlijk=c.letterlijk,
        belangrijk=c.belangrijk,
        gehoord_door=None if c.gehoord_door is None else kring_van(d, c.gehoord_door),
    )
    if not tekst:
        return
    duiding = k.motor.duid(tekst, c.rol, context_voor(d))
    s.leg(g.DuidingVoorgesteld, uiting=id, duiding=duiding)
    if c.kracht and Soort.KRACHT not in duiding.soorten:
        s.leg(g.DuidingBijgesteld, uiting=id, label=Soort.KRACHT.value, aan=True)
    if d.gesprek is not None:
        nieuw = Uiting(
            id,
            d.gesprek.nr,
            s.nu,
            c.spreker,
            c.rol,
            tekst,
            d.gesprek.fase,
            frozenset(),
            duiding=duiding,
            erbij=frozenset({Soort.KRACHT.value} if c.kracht else ()),
        )
        _volg_fase(d, s, k, nieuw)


def _volg_fase(d: Dossier, s: Stapel, k: Kennis, nieuw: Uiting) -> None:
    """Let the phase follow what was just said, unless a person holds it.

    A hold ends by itself once the words point to the phase that was chosen by hand.
    """
    gesprek = d.gesprek
    naar = fase_volgens_woorden(d, nieuw, k.herkent)
    if gesprek is None or naar is None:
        return
    if not gesprek.fase_vast and naar is not gesprek.fase:
        s.leg(g.FaseBetreden, fase=nieuwe_fase(gesprek, naar), gekozen=False)
    elif gesprek.fase_vast and naar is gesprek.fase:
        s.leg(g.FaseLosgelaten)


@bij
def _bewerk_tekst(c: o.BewerkTekst, d: Dossier, s: Stapel, k: Kennis) -> None:
    uiting = uiting_met(d, c.uiting)
    tekst = schoon(c.tekst) if c.bsn_bewaren else veilig(c.tekst)
    s.leg(g.TekstBewerkt, uiting=c.uiting, tekst=tekst)
    if tekst:
        duiding = k.motor.duid(tekst, uiting.rol, context_voor(d, voor=c.uiting))
        s.leg(g.DuidingVoorgesteld, uiting=c.uiting, duiding=duiding)


@bij
def _herlees(c: o.Herlees, d: Dossier, s: Stapel, k: Kennis) -> None:
    uiting = d.uitingen.get(c.uiting)
    if (
        uiting is None
        or uiting.duiding is None
        or (uiting.tekst, uiting.rol)
        != (
            c.tekst,
            c.duiding.rol,
        )
    ):
        return
    if c.uiting in d.gesloten_signalen:  # a person dealt with it: that stands
        c = replace(c, duiding=c.duiding.model_copy(update={"signalen": uiting.duiding.signalen}))
    if uiting.nagelopen:  # a person judged what it is about; only safety is still looked for
        oud = uiting.duiding
        juist = {"domeinen": oud.domeinen, "soorten": oud.soorten}
        c = replace(c, duiding=c.duiding.model_copy(update=juist))
    if not zelfde_labels(uiting.duiding, c.duiding):
        s.leg(
            g.DuidingVoorgesteld, groep=c.groep, uiting=c.uiting, duiding=c.duiding, herlezen=True
        )


@bij
def _stel_bij(c: o.StelLabelBij, d: Dossier, s: Stapel, k: Kennis) -> None:
    uiting = uiting_met(d, c.uiting)
    if c.label not in _LABELS:
        raise OpdrachtFout("Dit label bestaat niet. Kies een ander label.")
    heeft = {*uiting.domeinen, *uiting.soorten, *uiting.signalen}
    if (c.label in heeft) is not c.aan:
        s.leg(g.DuidingBijgesteld, uiting=c.uiting, label=c.label, aan=c.aan)


@bij
def _merk(c: o.MerkUiting, d: Dossier, s: Stapel, k: Kennis) -> None:
    uiting = uiting_met(d, c.uiting)
    if c.spreker is not None:
        _controleer_spreker(d, c.spreker)
    velden: dict[str, Any] = {
        "letterlijk": c.letterlijk,
        "belangrijk": c.belangrijk,
        "nagelopen": c.nagelopen,
        "apart": c.apart,
        "spreker": c.spreker,
    }
    s.leg(g.UitingGemerkt, uiting=c.uiting, **velden)
    rol = Rol.PROFESSIONAL if c.spreker == IK else Rol.CLIENT
    if c.spreker is not None and rol is not uiting.rol and uiting.tekst:  # another set of labels
        duiding = k.motor.duid(uiting.tekst, rol, context_voor(d, voor=c.uiting))
        s.leg(g.DuidingVoorgesteld, uiting=c.uiting, duiding=duiding)


@bij
def _geef_vrij(c: o.GeefVrij, d: Dossier, s: Stapel, k: Kennis) -> None:
    if uiting_met(d, c.uiting).apart:
        raise OpdrachtFout("Dit staat apart. Zet het eerst in eigen woorden in het overzicht.")
    voor = kring_van(d, c.voor)
    if not voor:
        raise OpdrachtFout("Kies eerst wie dit mag weten.")
    s.leg(g.UitingVrijgegeven, uiting=c.uiting, voor=voor)


@bij
def _naar_fase(c: o.GaNaarFase, d: Dossier, s: Stapel, k: Kennis) -> None:
    lopend(d)
    assert d.gesprek is not None
    fase = nieuwe_fase(d.gesprek, c.fase)
    terug = d.gesprek.fase is Fase.VEILIG_OVERLEG and fase is d.gesprek.terug_naar
    s.leg(g.FaseBetreden, fase=fase, gekozen=True, terug=terug)


@bij
def _laat_los(c: o.LaatFaseLos, d: Dossier, s: Stapel, k: Kennis) -> None:
    lopend(d)
    s.leg(g.FaseLosgelaten)


@bij
def _zet_domein(c: o.ZetDomein, d: Dossier, s: Stapel, k: Kennis) -> None:
    s.leg(g.DomeinGezet, domein=c.domein, niet_bespreken=c.niet_bespreken)


@bij
def _kies_vraag(c: o.KiesVraag, d: Dossier, s: Stapel, k: Kennis) -> None:
    lopend(d)
    bij = next((u.id for u in d.clientuitingen(van_achter=True)), None)
    apart = c.apart or _veilig_overleg(d)
    tekst, aan = veilig(c.tekst), veilig(c.aan)
    s.leg(g.VraagGekozen, vraag_id=c.vraag_id, tekst=tekst, aan=aan, bij=bij, apart=apart)
    if c.andere:
        s.leg(g.VragenWeggelegd, vraag_ids=c.andere, apart=apart)


def _veilig_overleg(d: Dossier) -> bool:
    return d.gesprek is not None and d.gesprek.fase is Fase.VEILIG_OVERLEG


@bij
def _leg_weg(c: o.LegVragenWeg, d: Dossier, s: Stapel, k: Kennis) -> None:
    lopend(d)
    s.leg(g.VragenWeggelegd, vraag_ids=c.vraag_ids, apart=_veilig_overleg(d))


@bij
def _opmerking(c: o.GeefOpmerking, d: Dossier, s: Stapel, k: Kennis) -> None:
    lopend(d)
    s.leg(g.OpmerkingGegeven, sleutel=c.sleutel)


@bij
def _concept(c: o.BewaarConcept, d: Dossier, s: Stapel, k: Kennis) -> None:
    tekst = "\n".join(r for regel in c.tekst.splitlines() if (r := veilig(regel)))
    spreker = c.spreker if tekst else None
    if (tekst, spreker) != (d.concept, d.concept_spreker):
        s.leg(g.ConceptBewaard, tekst=tekst, spreker=spreker)
