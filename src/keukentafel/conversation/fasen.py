"""The phases of a talk: a machine built from the fold, judged once, and dropped.

Any phase can be reached from any phase (seed 4.2: a cycle). The machine keeps no
state of its own that matters: the phase lives in the fold.
"""

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from itertools import chain, islice
from typing import TYPE_CHECKING

from transitions import EventData, Machine, MachineError, State

from keukentafel.conversation.dossier import Dossier, Gesprek, Uiting
from keukentafel.fouten import OpdrachtFout
from keukentafel.labels import Fase, Rol, Soort

TRIGGERS: dict[Fase, str] = {
    Fase.CONTACT_MAKEN: "maak_contact",
    Fase.BREDE_VERKENNING: "verken_breed",
    Fase.EERDERE_HULP: "vraag_eerdere_hulp",
    Fase.KRACHTEN: "zoek_krachten",
    Fase.PRIORITERING: "bepaal_volgorde",
    Fase.DOELEN: "stel_doelen",
    Fase.PLAN: "maak_plan",
    Fase.AFRONDING: "rond_af",
    Fase.VEILIG_OVERLEG: "overleg_veilig",
}
"""The trigger that leads to each phase."""


class Verloop:
    """The talk's course at one moment: ask `may_…`, then trigger once."""

    state: Fase

    def __init__(self, gesprek: Gesprek) -> None:
        """Build the machine in the phase the fold holds."""
        self.terug_naar = gesprek.terug_naar
        self._machine = Machine(
            model=self,
            states=Fase,
            initial=gesprek.fase,
            auto_transitions=False,
            send_event=True,
            ignore_invalid_triggers=False,
        )
        for doel, trigger in TRIGGERS.items():
            bronnen: list[str | Enum | State] = [f for f in Fase if f is not doel]
            self._machine.add_transition(trigger, bronnen, doel)
        for doel in Fase:
            if doel is not Fase.VEILIG_OVERLEG:
                self._machine.add_transition(
                    "keer_terug", Fase.VEILIG_OVERLEG, doel, conditions=self._kwam_van
                )

    def _kwam_van(self, gebeurtenis: EventData) -> bool:
        overgang = gebeurtenis.transition
        return overgang is not None and bool(overgang.dest == self.terug_naar.name)

    def ga_naar(self, fase: Fase) -> None:
        """Fire the trigger that leads to `fase`. Raises MachineError when already there."""
        trigger: Callable[[], bool] = getattr(self, TRIGGERS[fase])
        trigger()

    if TYPE_CHECKING:  # transitions adds these at run time

        def maak_contact(self) -> bool: ...  # noqa: D102
        def verken_breed(self) -> bool: ...  # noqa: D102
        def vraag_eerdere_hulp(self) -> bool: ...  # noqa: D102
        def zoek_krachten(self) -> bool: ...  # noqa: D102
        def bepaal_volgorde(self) -> bool: ...  # noqa: D102
        def stel_doelen(self) -> bool: ...  # noqa: D102
        def maak_plan(self) -> bool: ...  # noqa: D102
        def rond_af(self) -> bool: ...  # noqa: D102
        def overleg_veilig(self) -> bool: ...  # noqa: D102
        def keer_terug(self) -> bool: ...  # noqa: D102
        def may_keer_terug(self) -> bool: ...  # noqa: D102


def nieuwe_fase(gesprek: Gesprek, naar: Fase | None) -> Fase:
    """Return the phase after a wish to move; `naar` None means back from veilig overleg.

    Raises OpdrachtFout when the move cannot be made now.
    """
    verloop = Verloop(gesprek)
    try:
        if naar is None:
            verloop.keer_terug()
        else:
            verloop.ga_naar(naar)
    except MachineError:
        raise OpdrachtFout("U bent al in dit deel van het gesprek.") from None
    return verloop.state


_UIT_SOORTEN: tuple[tuple[Fase, frozenset[Soort]], ...] = (
    (Fase.EERDERE_HULP, frozenset({Soort.EERDERE_HULP})),
    (Fase.KRACHTEN, frozenset({Soort.KRACHT, Soort.NETWERK})),
)
_TERUGBLIK = 4
"""How many of the last utterances decide; two of them must agree."""


def fase_volgens_woorden(
    dossier: Dossier, nieuw: Uiting, herkent: Mapping[Fase, Sequence[str]]
) -> Fase | None:
    """Return the phase the words point to with `nieuw`, or None when they point nowhere.

    `nieuw` is not in the dossier yet.

    `herkent` gives per phase the word stems that show it (prompts/fasen.yaml). Never
    leads into or out of veilig_overleg, and never back to contact_maken: that is for people.
    """
    gesprek = dossier.gesprek
    if gesprek is None or gesprek.fase is Fase.VEILIG_OVERLEG or not nieuw.tekst:
        return None
    tekst = f" {nieuw.tekst.casefold()} "
    for fase in (Fase.AFRONDING, Fase.PLAN, Fase.DOELEN, Fase.PRIORITERING):
        if any(f" {stam}" in tekst for stam in herkent.get(fase, ())):
            return fase
    if nieuw.rol is not Rol.CLIENT or gesprek.fase in _LAAT:
        return None
    return _volgens_soorten(dossier, gesprek, nieuw)


_LAAT = frozenset({Fase.PRIORITERING, Fase.DOELEN, Fase.PLAN, Fase.AFRONDING})


def _volgens_soorten(dossier: Dossier, gesprek: Gesprek, nieuw: Uiting) -> Fase | None:
    eerder = islice(dossier.clientuitingen(van_achter=True), 2 * _TERUGBLIK)
    laatste = [
        u for u in chain([nieuw], eerder) if u.gesprek == gesprek.nr and (u.domeinen or u.soorten)
    ][:_TERUGBLIK]
    if not laatste:
        return None
    for fase, soorten in _UIT_SOORTEN:
        recent = [bool(soorten.intersection(u.soorten)) for u in laatste[:3]]
        if sum(recent) >= 2 and recent[0]:
            return fase
    genoeg = len(laatste) >= 2 or _eigen_verhaal(laatste[0])
    blijft = gesprek.fase is not Fase.CONTACT_MAKEN and any(
        set(_soorten_van(gesprek.fase)).intersection(u.soorten) for u in laatste[:3]
    )
    return Fase.BREDE_VERKENNING if genoeg and not blijft else None


def _soorten_van(fase: Fase) -> frozenset[Soort]:
    return dict(_UIT_SOORTEN).get(fase, frozenset())


def _eigen_verhaal(uiting: Uiting) -> bool:
    """A long first answer is a story already begun."""
    return len(uiting.tekst.split()) >= 25
