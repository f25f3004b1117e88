"""What stands apart: the second stream with its own key (seed 6.3, DESIGN: apart)."""

from keukentafel.conversation import gebeurtenissen as g
from keukentafel.conversation import plangebeurtenissen as p
from keukentafel.conversation.blad import TafelbladGemaakt
from keukentafel.conversation.dossier import Dossier, Uiting, bron_van, hulpvraag_van
from keukentafel.labels import Fase, Signaal

_ZWAAR = frozenset(s.value for s in Signaal if s is not Signaal.ACUTE_NOOD)


def hoort_apart(gebeurtenis: g.Gebeurtenis, dossier: Dossier) -> bool:
    """Say whether an event belongs in the stream `apart`.

    `dossier` is the state after the event. Everything about an uiting that stands apart
    goes with it; so does each label event that names a signal, also when the signal was
    taken away, so that the shared stream never tells that there was one. A line or a
    hulpvraag goes with a source that came to stand apart after it was made; what was made
    of a source that stood apart already is an explicit act in own words, and is shared.
    """
    match gebeurtenis:
        case g.VeiligheidGenoteerd() | g.VeiligheidGeregeld() | g.ConceptBewaard():
            return True
        case g.FaseBetreden(fase=fase, terug=terug):
            return terug or fase is Fase.VEILIG_OVERLEG
        case g.VragenWeggelegd(apart=apart):
            return apart
        case g.VraagGekozen(apart=apart, bij=bij):
            return apart or _uiting_apart(dossier, bij)
        case g.DuidingVoorgesteld(duiding=duiding, uiting=id):
            return bool(_ZWAAR.intersection(duiding.signalen)) or _uiting_apart(dossier, id)
        case g.DuidingBijgesteld(label=label, uiting=id):
            return label in _ZWAAR or _uiting_apart(dossier, id)
        case g.UitingGemerkt(apart=bool()):
            return True
        case g.UitingGenoteerd(volg=id):
            return _uiting_apart(dossier, id)
        case g.TekstBewerkt(uiting=id) | g.UitingGemerkt(uiting=id):
            return _uiting_apart(dossier, id)
        case g.UitingVrijgegeven(uiting=id):
            return _uiting_apart(dossier, id)
        case g.RegelBewerkt(regel=regel) | g.RegelUitgezonderd(regel=regel):
            return _regel_apart(dossier, regel)
        case g.RegelsBevestigd(regels=regels):
            return any(_regel_apart(dossier, r) for r in regels)
        case p.VerbandGelegd(van=van, naar=naar):
            return _regel_apart(dossier, van) or _regel_apart(dossier, naar)
        case p.RegelGemerkt(regel=regel) | p.RegelNietBesproken(regel=regel):
            return _regel_apart(dossier, regel) or _vraag_apart(dossier, hulpvraag_van(regel))
        case p.StandpuntGegeven(hulpvraag=vraag):
            return _vraag_apart(dossier, vraag)
        case TafelbladGemaakt(regels=regels):
            return any(_blad_apart(dossier, id) for ids in regels for id in ids)
        case g.RegelToegevoegd(volg=volg):
            return _regel_apart(dossier, f"r{volg}")
        case g.HulpvraagGesteld(volg=id) | g.HulpvraagBewerkt(hulpvraag=id):
            return _vraag_apart(dossier, id)
        case _:
            return False


def over_uitingen(gebeurtenis: g.Gebeurtenis) -> tuple[int, ...]:
    """Return the ids of the uitingen that an event says something of."""
    match gebeurtenis:
        case g.RegelsBevestigd(regels=regels):
            bronnen = [bron_van(r) for r in regels]
        case _:
            regel = getattr(gebeurtenis, "regel", "")
            bronnen = [getattr(gebeurtenis, "uiting", None), bron_van(regel)]
    return tuple(b for b in bronnen if b is not None)


def _uiting_apart(dossier: Dossier, id: int | None) -> bool:
    uiting = dossier.uitingen.get(id) if id is not None else None
    return uiting is not None and uiting.apart


def _regel_apart(dossier: Dossier, regel: str) -> bool:
    eigen = dossier.eigen_regels.get(regel)
    if eigen is not None:
        return dossier.rust_op_apart(eigen)
    return _uiting_apart(dossier, bron_van(regel))


def _blad_apart(dossier: Dossier, id: str) -> bool:
    return _regel_apart(dossier, id) or _vraag_apart(dossier, hulpvraag_van(id))


def _vraag_apart(dossier: Dossier, id: int | None) -> bool:
    hulpvraag = dossier.hulpvragen.get(id) if id is not None else None
    return hulpvraag is not None and dossier.rust_op_apart(hulpvraag)


def openstaand(dossier: Dossier) -> list[Uiting]:
    """Return the uitingen with a signal that nobody closed with a reason yet."""
    return [
        u for u in dossier.uitingen.values() if u.signalen and u.id not in dossier.gesloten_signalen
    ]


def apart_of_signaal(dossier: Dossier) -> list[Uiting]:
    """Return all uitingen with a signal or set apart, oldest first: what F7 shows."""
    return [u for u in dossier.uitingen.values() if u.tekst and (u.signalen or u.apart)]
