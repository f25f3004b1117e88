"""One open dossier: carry out a command, make its events durable, publish the new state."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING, Literal

from pydantic import ValidationError

from keukentafel.conversation.bewaring import vernietigen_op
from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.gebeurtenissen import (
    ConceptBewaard,
    DocumentGemaakt,
    DuidingVoorgesteld,
    Gebeurtenis,
    Gewist,
    Herroepen,
    Ingezien,
    VeiligheidGeregeld,
    naar_bytes,
    van_bytes,
)
from keukentafel.conversation.opdrachten import Herlees, Herroep, MeldInzage, Noteer, Opdracht
from keukentafel.conversation.uitvoeren import Kennis, context_voor, laatste_ongedaan, voer_uit
from keukentafel.conversation.veiligheid import hoort_apart, over_uitingen
from keukentafel.conversation.vouwen import pas_toe, vouw
from keukentafel.conversation.wissen import Wis, telling, wis
from keukentafel.fouten import KluisFout
from keukentafel.labels import Fase, Rol
from keukentafel.language import Context, Duiding
from keukentafel.store import Kluis, Opgeslagen, Stroom
from keukentafel.store.fouten import Conflict, GeenToegang, KluisOnbereikbaar
from keukentafel.store.modellen import Bewaring, Overdracht, Veiligheid

if TYPE_CHECKING:
    from keukentafel.conversation.verschil import Verschil
    from keukentafel.questions import Keuze, Suggestie
    from keukentafel.questions.perspectieven import Perspectievenkaart
    from keukentafel.reports.documenten import Vorm, Wens
    from keukentafel.reports.uitgave import Klaar

_TERUGLEZEN = 60
_IN_EEN_KEER = 4
_POGINGEN = 8
Luisteraar = Callable[[Dossier], None]


def nu() -> datetime:
    """Return the present moment, aware, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class TeLezen:
    """An uiting that a better engine has not read yet, and what it may know of the talk."""

    uiting: int
    tekst: str
    rol: Rol
    context: Context


class Sessie:
    """An open dossier. Whoever shows it subscribes and sends commands."""

    def __init__(
        self, kluis: Kluis, dossier_id: str, kennis: Kennis, klok: Callable[[], datetime] = nu
    ) -> None:
        """Read and fold the dossier. Raises KluisFout when it cannot be read."""
        self._kluis = kluis
        self._kennis = kennis
        self._klok = klok
        self._luisteraars: list[Luisteraar] = []
        self.dossier_id = dossier_id
        self._herlezen: dict[int, str] = {}
        self._samenloop = False
        self._onzeker: tuple[Opdracht, list[Gebeurtenis]] | None = None
        self._lees()

    def _lees(self) -> None:
        """Read the dossier as it stands in the vault now. Raises KluisFout."""
        stand = self._kluis.kop(self.dossier_id)
        opgeslagen = self._kluis.lees(self.dossier_id)
        try:
            self._gebeurtenissen = [van_bytes(o.inhoud) for o in opgeslagen]
        except ValidationError:
            raise KluisFout(
                "Dit dossier is gemaakt met een nieuwere versie. Werk het programma eerst bij."
            ) from None
        self._stroom = {o.volg: o.stroom for o in opgeslagen}
        self._laatste = max((o.volg for o in opgeslagen), default=0)
        self._kop = stand.kop
        self.kijkt_mee = not stand.apart
        self.dossier = vouw(self._gebeurtenissen)

    @property
    def gebeurtenissen(self) -> tuple[Gebeurtenis, ...]:
        """All events, oldest first."""
        return tuple(self._gebeurtenissen)

    @property
    def apart(self) -> frozenset[int]:
        """The numbers of the events that the store keeps in the stream apart."""
        return frozenset(v for v, s in self._stroom.items() if s is Stroom.APART)

    def neem_over(
        self, gebeurtenissen: Sequence[Gebeurtenis], stromen: Sequence[str] | None = None
    ) -> None:
        """Take the events of another dossier into this one, which must be empty.

        Without `stromen` each goes where it belongs. Raises KluisFout; then nothing has changed.
        """
        assert not self._gebeurtenissen, "only an empty dossier takes over another"
        nieuw = list(gebeurtenissen)
        self.dossier = vouw(nieuw)
        try:
            self._bewaar(nieuw, nieuw, stromen)
        except BaseException:
            self.dossier = Dossier()
            raise
        self._gebeurtenissen = nieuw

    def abonneer(self, luisteraar: Luisteraar) -> Callable[[], None]:
        """Call `luisteraar` after every change; returns the way to stop that."""
        self._luisteraars.append(luisteraar)
        return lambda: self._luisteraars.remove(luisteraar)

    def do(self, opdracht: Opdracht) -> list[Gebeurtenis]:
        """Carry out a command and return its events, stored before anybody is told.

        Raises OpdrachtFout or KluisFout; then nothing has changed. When a colleague wrote
        meanwhile, both are shown: a note is put behind theirs, of anything else Conflict is
        raised, for it may not fit any more.
        """
        if self.kijkt_mee:
            raise GeenToegang
        for _ in range(_POGINGEN):
            try:
                return self._do(opdracht)
            except Conflict:
                self._haal_bij()
                if kwam_aan := self._kwam_aan(opdracht):
                    return kwam_aan
                if not isinstance(opdracht, Noteer):
                    raise
        raise Conflict

    def _kwam_aan(self, opdracht: Opdracht) -> list[Gebeurtenis]:
        """Return the events of this command if an earlier try, that failed, did arrive after all.

        A server that fell silent may have stored them: done again they would stand there twice.
        """
        wat, self._onzeker = self._onzeker, None
        if wat is None or wat[0] != opdracht:
            return []
        staan_er = {e.volg: e for e in self._gebeurtenissen}
        if any(staan_er.get(e.volg) != e for e in wat[1]):
            return []
        self._samenloop = self._laatste > wat[1][-1].volg
        return wat[1]

    def neem_samenloop(self) -> bool:
        """Say, once, whether a colleague's words came in under one's own."""
        was, self._samenloop = self._samenloop, False
        return was

    def _haal_bij(self) -> None:
        self._lees()
        self._samenloop = True
        self._meld()

    def _meld(self) -> None:
        for luisteraar in list(self._luisteraars):
            luisteraar(self.dossier)

    def _do(self, opdracht: Opdracht) -> list[Gebeurtenis]:
        nieuw = voer_uit(self.dossier, opdracht, self._klok(), self._kennis)
        if not nieuw:
            return []
        alle = [*self._gebeurtenissen, *nieuw]
        try:
            self._pas_toe(nieuw, alle)
            self._bewaar(nieuw, alle)
        except BaseException as fout:
            self.dossier = vouw(self._gebeurtenissen)
            if isinstance(fout, KluisOnbereikbaar):
                self._onzeker = (opdracht, nieuw)
            raise
        self._onzeker = None
        self._gebeurtenissen = alle
        self._laatste = nieuw[-1].volg
        self._meld()
        return nieuw

    def log(self, hoe: Literal["geopend", "getoond", "uitgevoerd", "afgedrukt"]) -> None:
        """Keep that the dossier was looked at or left the program, and when. Raises KluisFout.

        Whoever may only look along leaves this too: it is the one thing they write.
        """
        opdracht = MeldInzage(hoe, self._kluis.gebruiker)
        if not self.kijkt_mee:
            self.do(opdracht)
            return
        stand = self._kluis.kop(self.dossier_id)
        (inzage,) = voer_uit(
            replace(Dossier(), laatste=stand.laatste), opdracht, self._klok(), self._kennis
        )
        inhoud = [(Stroom.GEDEELD, naar_bytes(inzage))]
        self._kluis.voeg_toe(self.dossier_id, stand.laatste, inhoud, stand.kop)
        self._lees()

    def inzage(self) -> list[Ingezien | DocumentGemaakt]:
        """Return who looked at this dossier or took it out, oldest first."""
        return [e for e in self._gebeurtenissen if isinstance(e, Ingezien | DocumentGemaakt)]

    def opgeslagen(self) -> list[Opgeslagen]:
        """Return all that this user may read as it is stored: what an export is made of."""
        return [
            Opgeslagen(e.volg, self._stroom[e.volg], naar_bytes(e)) for e in self._gebeurtenissen
        ]

    def geef_uit(self, nu: datetime) -> bytes:
        """Return the shared part as JSON, and keep that it left. Raises KluisFout."""
        from keukentafel.reports.gegevens import als_json, naar_gegevens

        inhoud = als_json(naar_gegevens(self._gebeurtenissen, nu, self.apart))
        self.log("uitgevoerd")
        return inhoud

    def geef_alles_uit(self) -> bytes:
        """Return all of it with the streams: for a sealed file. Raises GeenToegang."""
        from keukentafel.reports.gegevens import naar_volledig

        if self.kijkt_mee:
            raise GeenToegang
        return naar_volledig([(str(self._stroom[e.volg]), e) for e in self._gebeurtenissen])

    def wat_gaat_weg(self, wat: Wis) -> int:
        """Return how many things noted would go with this; 0 when there is nothing."""
        nieuw = wis(self._gebeurtenissen, wat, self._klok())
        if nieuw == self._gebeurtenissen:
            return 0
        return max(1, telling(self._gebeurtenissen, nieuw))

    def wis(self, wat: Wis) -> int:
        """Erase for good, with all that rests on it, under new keys; returns how many things.

        Cannot be undone. Backups from before still hold it. Raises KluisFout: then nothing
        has changed.
        """
        if self.kijkt_mee:
            raise GeenToegang
        nieuw = wis(self._gebeurtenissen, wat, self._klok())
        if nieuw == self._gebeurtenissen:
            return 0
        dossier = vouw(nieuw)
        items = [Opgeslagen(e.volg, self._stroom[e.volg], naar_bytes(e)) for e in nieuw]
        kop = maak_kop(dossier, self._klok())
        try:
            self._kluis.herschrijf(
                self.dossier_id, self._laatste, items, kop, self._bewaring(dossier, self._stroom)
            )
        except Conflict:
            self._haal_bij()
            raise
        self._kluis.wis_klad(self.dossier_id)  # it may hold the same words
        self._kop = kop
        aantal = max(1, telling(self._gebeurtenissen, nieuw))
        self._gebeurtenissen, self.dossier = nieuw, dossier
        self._meld()
        return aantal

    @property
    def bewaring(self) -> Bewaring:
        """When this dossier goes, and what was settled before that."""
        return self._bewaring(self.dossier, self._stroom)

    @property
    def heeft_apart(self) -> bool:
        """Whether anything stands apart that would be lost with the dossier."""
        telt_niet = VeiligheidGeregeld | Gewist | ConceptBewaard
        return bool(self.dossier.concept) or any(
            self._stroom[e.volg] is Stroom.APART and not isinstance(e, telt_niet)
            for e in self._gebeurtenissen
        )

    def _bewaring(self, dossier: Dossier, stroom: dict[int, Stroom]) -> Bewaring:
        """Derive what stands in the clear. What came to stand apart later is not settled."""
        overdracht = {None: Overdracht.OPEN, True: Overdracht.GEDAAN, False: Overdracht.GEWEIGERD}
        veiligheid = Veiligheid.OPEN
        if dossier.veiligheid_geregeld is not None:
            sinds, hoe = dossier.veiligheid_geregeld
            if not any(s is Stroom.APART and volg > sinds for volg, s in stroom.items()):
                veiligheid = Veiligheid(hoe)
        return Bewaring(vernietigen_op(dossier), overdracht[dossier.overgedragen], veiligheid)

    def ongedaan(self) -> bool:
        """Undo the last command; False when there is nothing left to undo."""
        laatste = laatste_ongedaan(self._gebeurtenissen)
        if laatste:
            self.do(Herroep(laatste))
        return bool(laatste)

    def vragen(self) -> "Keuze":
        """Return the questions that fit now, best first, or why there is none. Raises InhoudFout.

        Without a talk there is none.
        """
        from keukentafel.questions import Keuze, bank_uit_inhoud, context_uit, overweeg

        moment = context_uit(self.dossier)
        return overweeg(moment, bank_uit_inhoud()) if moment else Keuze((), "niets_gezegd")

    def kaart(self) -> "Perspectievenkaart | None":
        """Return who said what about whom in the talk that goes on, or None without one."""
        from keukentafel.questions import context_uit
        from keukentafel.questions.perspectieven import kaart

        moment = context_uit(self.dossier)
        return kaart(moment) if moment else None

    def vragen_alleen(self, uiting: int) -> "tuple[Suggestie, ...]":
        """Return questions to come back to one uiting with, alone. Raises InhoudFout."""
        from keukentafel.questions import bank_uit_inhoud, kies
        from keukentafel.questions.uit_dossier import alleen_over

        moment = alleen_over(self.dossier, self.dossier.uitingen[uiting])
        return kies(moment, bank_uit_inhoud())

    def maak_document(self, wens: "Wens", vorm: "Vorm", nu: datetime) -> bytes:
        """Make a document, and keep that it was made. Raises KeukentafelFout."""
        from keukentafel.reports.documenten import maak

        inhoud = maak(self.dossier, wens, vorm, nu)
        self.meld_document(wens, vorm)
        return inhoud

    def zet_klaar(
        self, werk: "Iterable[tuple[Wens, tuple[Vorm, ...]]]", nu: datetime
    ) -> "list[Klaar]":
        """Return the words of documents, all of one moment. Raises InhoudFout."""
        from keukentafel.reports.uitgave import zet_klaar

        return zet_klaar(self.dossier, werk, nu)

    def meld_uitgave(self, klaar: "Iterable[Klaar]") -> None:
        """Keep that documents were made, and which code is which line. Raises KeukentafelFout."""
        for een in klaar:
            self.meld_document(een.wens, *een.vormen, regels=een.regels)

    def meld_document(
        self, wens: "Wens", *vormen: "Vorm", regels: tuple[tuple[str, ...], ...] = ()
    ) -> None:
        """Keep that a document was made; of a tafelblad also which code is which line.

        `regels` are the lines as they stand on the paper. Raises KeukentafelFout.
        """
        from keukentafel.conversation.bladopdrachten import MaakTafelblad
        from keukentafel.conversation.opdrachten import MeldDocument
        from keukentafel.conversation.zicht import lezers_standaard
        from keukentafel.reports.documenten import Papier

        if wens.papier in (Papier.TAFELBLAD, Papier.NOG_TE_LEZEN):
            kring = (wens.lezer,) if wens.lezer else tuple(sorted(lezers_standaard(self.dossier)))
            self.do(MaakTafelblad(kring, wens.papier is Papier.NOG_TE_LEZEN, regels))
        for vorm in vormen:
            self.do(
                MeldDocument(wens.papier.value, vorm.value, wens.lezer or "", self._kluis.gebruiker)
            )

    def versies(self, *, nog_begin: bool = False) -> list[int]:
        """Return the talks whose end can be laid beside the present, oldest first.

        With `nog_begin` the next talk is yet to begin: then the last one is over too.
        """
        from keukentafel.conversation.verschil import gesprekken

        alle = gesprekken(self._gebeurtenissen)
        return alle if nog_begin else alle[:-1]

    def sinds(self, gesprek: int) -> "list[Verschil]":
        """Return what changed since a talk ended (its number)."""
        from keukentafel.conversation.verschil import stand_na, verschillen

        return verschillen(stand_na(self._gebeurtenissen, gesprek), self.dossier)

    def ongelezen(self) -> "tuple[TeLezen, ...]":
        """Return the newest notes that only the quick engine read, for a better one to read.

        Of a long talk only the last: what is further back was lived with as it is.
        """
        uit: list[TeLezen] = []
        for uiting in islice(reversed(self.dossier.uitingen.values()), _TERUGLEZEN):
            duiding = uiting.duiding
            if duiding is None or duiding.motor != self._kennis.motor.versie or not uiting.tekst:
                continue
            if self._herlezen.get(uiting.id) != uiting.tekst:
                context = context_voor(self.dossier, voor=uiting.id)
                uit.append(TeLezen(uiting.id, uiting.tekst, uiting.rol, context))
        return tuple(uit[:_IN_EEN_KEER])

    def herlees(self, wat: "TeLezen", duiding: Duiding) -> None:
        """Take over a better reading, unless a person changed the words meanwhile.

        Raises KluisFout; then nothing has changed.
        """
        self._herlezen[wat.uiting] = wat.tekst
        groep = next(
            (
                e.groep
                for e in reversed(self._gebeurtenissen)
                if isinstance(e, DuidingVoorgesteld) and e.uiting == wat.uiting
            ),
            None,
        )
        if groep is not None:
            self.do(Herlees(wat.uiting, wat.tekst, duiding, groep))

    def _pas_toe(self, nieuw: list[Gebeurtenis], alle: list[Gebeurtenis]) -> None:
        if any(isinstance(e, Herroepen) for e in nieuw):
            self.dossier = vouw(alle)
        else:
            for gebeurtenis in nieuw:
                pas_toe(self.dossier, gebeurtenis)

    def _bewaar(
        self,
        nieuw: list[Gebeurtenis],
        alle: list[Gebeurtenis],
        stromen: Sequence[str] | None = None,
    ) -> None:
        """Append the events, or rewrite the dossier when older ones must now stand apart.

        What once stood apart stays in that stream: it never moves back by itself.
        """
        if stromen is None:
            stroom = {e.volg: self._stroom_van(e) for e in nieuw}
        else:
            stroom = {e.volg: Stroom(s) for e, s in zip(nieuw, stromen, strict=True)}
        verhuist = self._verhuizers(nieuw)
        verwacht = self._laatste
        # Who only looks changes nothing: the caseload keeps its order.
        keek = all(isinstance(e, Ingezien) for e in nieuw)
        kop = self._kop if keek else maak_kop(self.dossier, self._klok())
        if verhuist:
            nieuwe_stroom = {**self._stroom, **stroom, **dict.fromkeys(verhuist, Stroom.APART)}
            items = [Opgeslagen(e.volg, nieuwe_stroom[e.volg], naar_bytes(e)) for e in alle]
            bewaring = self._bewaring(self.dossier, nieuwe_stroom)
            self._kluis.herschrijf(self.dossier_id, verwacht, items, kop, bewaring)
            self._stroom = nieuwe_stroom
        else:
            inhoud = [(stroom[e.volg], naar_bytes(e)) for e in nieuw]
            bewaring = self._bewaring(self.dossier, {**self._stroom, **stroom})
            self._kluis.voeg_toe(self.dossier_id, verwacht, inhoud, kop, bewaring)
            self._stroom.update(stroom)
        self._kop = kop

    def _stroom_van(self, gebeurtenis: Gebeurtenis) -> Stroom:
        """What is said of an uiting follows it: also when it stands apart no longer."""
        ooit = any(self._stroom.get(u) is Stroom.APART for u in over_uitingen(gebeurtenis))
        apart = ooit or hoort_apart(gebeurtenis, self.dossier)
        return Stroom.APART if apart else Stroom.GEDEELD

    def _verhuizers(self, nieuw: list[Gebeurtenis]) -> list[int]:
        """Return the older events that must move to the stream apart after `nieuw`.

        Only an undo, or an older uiting that was touched and now stands apart, makes any move:
        a plain note looks at no other event.
        """
        geraakt = (self.dossier.uitingen.get(getattr(e, "uiting", 0)) for e in nieuw)
        nu_apart = any(u and u.apart and u.id in self._stroom for u in geraakt)
        if not nu_apart and not any(isinstance(e, Herroepen) for e in nieuw):
            return []
        return [
            e.volg
            for e in self._gebeurtenissen
            if self._stroom[e.volg] is Stroom.GEDEELD and hoort_apart(e, self.dossier)
        ]


def maak_kop(dossier: Dossier, moment: datetime) -> bytes:
    """Return the header of a dossier for the caseload: what the home screen shows.

    Never tells of a veilig overleg.
    """
    gesprek = dossier.gesprek
    fase = gesprek.fase if gesprek else None
    if gesprek and fase is Fase.VEILIG_OVERLEG:
        fase = gesprek.terug_naar
    inhoud = {
        "naam": dossier.naam,
        "voorbeeld": dossier.voorbeeld,
        "fase": fase,
        "bijgewerkt": moment.isoformat(),
    }
    return json.dumps(inhoud, ensure_ascii=False).encode()
