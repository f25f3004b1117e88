"""Quiet remarks for the professional alone: one line, once in a talk, never a refusal."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from keukentafel.conversation.dossier import Dossier, Gesprek, Hulpvraag, Uiting
from keukentafel.conversation.gebeurtenissen import PersoonGegevens, Plek
from keukentafel.labels import Fase, Levensdomein, Soort

BLIJFT_HANGEN = 8
"""So many utterances in a row about one domain: the talk may be stuck."""
KRACHTEN_NA = 14
HULP_NA = 18
BELANGRIJK_NA = 12
IEMAND_NA = 20
"""After so many utterances in a talk the absence of something is worth a word."""


@dataclass(frozen=True)
class Opmerking:
    """A remark by its key; `over` is a domain or a name that belongs in the sentence."""

    sleutel: str
    over: str = ""


def opmerking(dossier: Dossier) -> Opmerking | None:
    """Return the one remark that is due now and was not given yet in this talk."""
    gesprek = dossier.gesprek
    if gesprek is None or gesprek.fase is Fase.VEILIG_OVERLEG:
        return None
    gezegd = [u for u in dossier.clientuitingen() if u.gesprek == gesprek.nr]
    return next(
        (o for o in _mogelijk(dossier, gezegd) if o.sleutel not in gesprek.opmerkingen), None
    )


def _mogelijk(dossier: Dossier, gezegd: list[Uiting]) -> Iterator[Opmerking]:
    vast = _blijft_hangen(gezegd)
    if vast:
        yield Opmerking(f"blijft_hangen:{vast.value}", vast.value)
    if len(gezegd) >= BELANGRIJK_NA and not any(
        u.belangrijk or Soort.WENS in u.soorten for u in gezegd
    ):
        yield Opmerking("belangrijk_nog_niet")
    if len(gezegd) >= KRACHTEN_NA and not _kwam_voor(gezegd, Soort.KRACHT, Soort.NETWERK):
        yield Opmerking("krachten_nog_niet")
    if len(gezegd) >= HULP_NA and not _kwam_voor(gezegd, Soort.EERDERE_HULP):
        yield Opmerking("eerdere_hulp_nog_niet")
    if len(gezegd) >= IEMAND_NA:
        stil = _niet_genoemd(dossier, gezegd)
        if stil:
            yield Opmerking(f"niet_genoemd:{stil[0]}", stil[1])


def _kwam_voor(gezegd: list[Uiting], *soorten: Soort) -> bool:
    return any(set(soorten).intersection(u.soorten) for u in gezegd)


def _blijft_hangen(gezegd: list[Uiting]) -> Levensdomein | None:
    laatste = list(islice((u for u in reversed(gezegd) if u.domeinen), BLIJFT_HANGEN))
    if len(laatste) < BLIJFT_HANGEN:
        return None
    gedeeld = set(laatste[0].domeinen).intersection(*(u.domeinen for u in laatste))
    return next((d for d in laatste[0].domeinen if d in gedeeld), None)


def _niet_genoemd(dossier: Dossier, gezegd: list[Uiting]) -> tuple[str, str] | None:
    """Return id and name of a housemate who neither spoke nor was spoken of."""
    tekst = " ".join(u.tekst.casefold() for u in gezegd)
    for persoon in dossier.personen.values():
        sprak = any(u.spreker == persoon.id for u in gezegd)
        if persoon.plek is Plek.IN_HUIS and not sprak and persoon.naam.casefold() not in tekst:
            return persoon.id, persoon.naam
    return None


def nog_niet_gehoord(dossier: Dossier) -> list[PersoonGegevens]:
    """Return who lives here and has said nothing yet: no line, no mark, no word on the plan."""
    spraken = {u.spreker for u in dossier.clientuitingen()}
    spraken |= {s.wie for s in dossier.plan_standpunten}
    for stand in dossier.regelstand.values():
        spraken |= {b.door for b in stand.bevestigd} | {w.door for w in stand.weerklank}
    for vraag in dossier.hulpvragen.values():
        spraken |= {s.wie for s in vraag.standpunten}
    for doel in dossier.doelen.values():
        spraken |= {s.wie for s in doel.standpunten}
    return [p for p in dossier.in_huis if p.id not in spraken]


def kind_nog_niet(dossier: Dossier, hulpvraag: Hulpvraag) -> str:
    """Return the name of the child whom a question is for and who was not asked, else nothing."""
    kind = dossier.personen.get(hulpvraag.voor_wie) or dossier.personen.get(hulpvraag.wie)
    if kind is None or not kind.kind:
        return ""
    gevraagd = any(s.wie == kind.id for s in hulpvraag.standpunten)
    return "" if gevraagd else kind.naam


def bij_vertrek(dossier: Dossier, gesprek: Gesprek) -> bool:
    """Say whether leaving the present phase now is early, so that a gentle word fits."""
    gezegd = [u for u in dossier.clientuitingen() if u.gesprek == gesprek.nr]
    match gesprek.fase:
        case Fase.CONTACT_MAKEN:
            return len(gezegd) < 3
        case Fase.BREDE_VERKENNING:
            return len({d for u in gezegd for d in u.domeinen}) < 3
        case Fase.EERDERE_HULP:
            return not _kwam_voor(gezegd, Soort.EERDERE_HULP)
        case Fase.KRACHTEN:
            return not _kwam_voor(gezegd, Soort.KRACHT, Soort.NETWERK)
        case Fase.PRIORITERING:
            return not dossier.hulpvragen and not dossier.nog_geen_vraag
        case Fase.DOELEN:
            return not dossier.doelen
        case Fase.PLAN:
            return not dossier.acties
        case _:
            return False
