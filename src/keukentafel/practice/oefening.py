"""A practice talk with a simulated household: one turn in, the next state out. Pure.

The same persona, seed, difficulty and turns always give the same talk; to go back to a turn
is to take an earlier state.
"""

import random
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import takewhile

from keukentafel.content.modellen import Jargon
from keukentafel.content.oefenen import SLUITENDE, Regels, Verstaan, Woorden
from keukentafel.content.persona import Mens, Persona
from keukentafel.labels import Rol
from keukentafel.language.motor import Motor
from keukentafel.practice.bewegen import beweeg, bewegingen
from keukentafel.practice.gehoord import Daad, Gehoord, Omgeving
from keukentafel.practice.kaart import Kaart
from keukentafel.practice.luisteren import luister
from keukentafel.practice.patronen import patroon
from keukentafel.practice.reageren import reageer
from keukentafel.practice.spreken import Spreken
from keukentafel.practice.toestand import Meters, Stap, Toestand

_U = re.compile(r"\b(?:u|uw|uzelf)\b")
_JIJ = re.compile(r"\b(?:jij|jou|jouw|je)\b")
_GAAT_WEG = re.compile(
    r"\balleen\W+(?:\w+\W+)?laten\b|\beven weg\w*|\bkamer uit\b"
    r"|\brondje\b|\bnaar buiten\b|\bin de keuken wachten\b|\bkoffie zetten\b"
)


@dataclass(frozen=True)
class Slot:
    """The end of a talk: the ids of what was told and what stayed hidden."""

    onthuld: tuple[str, ...]
    verborgen: tuple[str, ...]
    beurten: int

    @property
    def deel(self) -> float:
        """The share that was told, 0 to 1."""
        alle = len(self.onthuld) + len(self.verborgen)
        return len(self.onthuld) / alle if alle else 0.0


class Oefening:
    """A persona to talk with. Holds no state of the talk: that goes in and out."""

    def __init__(
        self,
        persona: Persona,
        motor: Motor,
        regels: Regels,
        verstaan: Verstaan,
        woorden: Woorden,
        jargon: Iterable[Jargon],
    ) -> None:
        self.persona = persona
        self.kaart = Kaart(persona, regels, verstaan, woorden)
        self.motor = motor
        self._jargon = patroon(j.woord.casefold() for j in jargon)

    def begin(self, seed: int, moeilijkheid: int | None = None) -> Toestand:
        """Return the moment before the first word. Without a degree, the persona's own."""
        graad = moeilijkheid or self.persona.moeilijkheid
        erbij = self.kaart.regels.moeilijkheden[graad]  # type: ignore[index]
        meters = {
            m.id: Meters(0, 0, 0).met(
                m.start.vertrouwen + erbij.vertrouwen,
                m.start.openheid + erbij.openheid,
                m.start.spanning + erbij.spanning,
            )
            for m in self.persona.aan_tafel
        }
        return Toestand(seed, graad, meters, frozenset(meters))

    def antwoord(
        self,
        t: Toestand,
        tekst: str,
        *,
        aan: str | None = None,
        aanwezig: frozenset[str] | None = None,
        minuut: float | None = None,
    ) -> Toestand:
        """Return the state after a turn of the trainee; its last Stap holds the reply.

        `aan` and `aanwezig` are ids of people at the table; None leaves it to the words.
        `minuut` is kept with the turn, for whoever looks back.
        """
        if aanwezig:
            t = replace(t, aanwezig=aanwezig)
        om = Omgeving(
            vorige=t.beurten(),
            spreker=self._hoorder(t, None),
            aanwezig=t.aanwezig,
            aan=aan if aan in t.aanwezig else None,
            aangesproken=next(
                (s.gehoord.aan for s in reversed(t.stappen[-2:]) if s.gehoord.aan), None
            ),
            vorige_mensen=t.stappen[-1].gehoord.mensen if t.stappen else (),
            verteld=t.verteld,
            gezegd=_gehoord_hier(t),
            over_veiligheid=_over_veiligheid(t),
            beurt=t.nr,
        )
        g = luister(tekst, self.kaart, om, self.motor, self._jargon)
        t = replace(t, aanwezig=self._wie_blijft(g, t, om))
        hoorder = self._hoorder(t, g)
        doet = bewegingen(g, t, self.kaart)
        na = replace(t, meters=beweeg(doet, t, self.kaart, hoorder))
        rng = random.Random(f"{t.seed}:{t.nr}")
        reactie = Spreken(self.kaart, na, g, doet, hoorder, rng)
        antwoord = reageer(reactie)
        stap = Stap(t.nr, tekst, g, doet, antwoord, na.meters, t.aanwezig, minuut)
        openlijk = len(t.aanwezig) == len(self.persona.aan_tafel)
        fouten = dict(t.fouten)
        for naam in SLUITENDE.intersection(doet):
            fouten[naam] = fouten.get(naam, 0) + 1
        return replace(
            na,
            stappen=(*t.stappen, stap),
            onthuld=(*t.onthuld, *antwoord.verteld),
            gezegd=t.gezegd | reactie.gezegd,
            verteld=f"{t.verteld} {antwoord.tekst.casefold()}" if openlijk else t.verteld,
            spreker=antwoord.spreker,
            onderwerp=antwoord.onderwerp or self._onderwerp(g, t),
            laatste_laag=antwoord.over or t.laatste_laag,
            geopend=t.geopend or reactie.opent,
            samengevat=t.samengevat or "samenvatting" in doet,
            toestemming=t.nr if g.daad is Daad.TOESTEMMING else t.toestemming,
            niet_gesnapt=(*t.niet_gesnapt, t.nr) if reactie.niet_gesnapt else t.niet_gesnapt,
            op_rij={
                "gesloten": t.op_rij.get("gesloten", 0) + 1 if g.gesloten else 0,
                "stilte": t.op_rij.get("stilte", 0) + 1 if g.daad is Daad.STILTE else 0,
            },
            fouten=fouten,
            gebruikt=t.gebruikt | reactie.gebruikt,
        )

    def warm_op(self) -> None:
        """Let the engine read once what this talk may be about, so that no answer has to wait."""
        p, verstaan = self.persona, self.kaart.verstaan
        lijsten = [rij for naam, rij in verstaan if isinstance(rij, tuple) and naam != "stilte"]
        lijsten += [*verstaan.soorten.values(), *verstaan.domeinen.values()]
        teksten = [" ".join(w.strip("*") for w in rij).replace("…", "u") for rij in lijsten]
        teksten += [t for laag in p.lagen.values() for t in (laag.weten, *laag.teksten)]
        for tekst in teksten:
            for rol in Rol:
                self.motor.duid(tekst, rol, bewijs=False)
        t = self.begin(0)
        for zin in ("Goedemiddag.", "Hoe gaat het met u?", "Dat is zwaar voor u."):
            t = self.antwoord(t, zin)

    def slot(self, t: Toestand) -> Slot:
        """Return what was told and what stayed hidden."""
        over = tuple(i for i in self.kaart.items if i not in t.onthuld)
        return Slot(t.onthuld, over, t.nr)

    def zoek(self, naam: str) -> Mens | None:
        """Return who at the table is called so, by name or id."""
        klein = naam.strip().casefold()
        return next((m for m in self.persona.aan_tafel if klein in (m.id, m.naam.casefold())), None)

    def _hoorder(self, t: Toestand, g: Gehoord | None) -> str:
        """Return who is meant: who was called, else who spoke last, else who asked."""
        if g is not None and g.aan in t.aanwezig and g.aan:
            return g.aan
        if g is not None and g.daad is Daad.SAMEN:
            return self.persona.hoofd.id
        hoofd = self.persona.hoofd.id
        if t.spreker in t.aanwezig and not (
            self._voor_volwassene(g, t.spreker)
            or self._voor_wie_gevraagd_werd(g, t)
            or self._voor_wie_u_heet(g, t)
        ):
            return t.spreker
        return hoofd if hoofd in t.aanwezig else min(t.aanwezig)

    def _voor_wie_gevraagd_werd(self, g: Gehoord | None, t: Toestand) -> bool:
        """A new question is not for who only broke in on a talk with another."""
        if g is None or not g.vraagt or g.doorvragen or t.spreker == self.persona.hoofd.id:
            return False
        if re.search(r"\b(?:jij|jou|jouw|je)\b", g.tekst.casefold()):
            return False
        aan_het_woord = takewhile(lambda s: s.antwoord.spreker == t.spreker, reversed(t.stappen))
        return not any(s.gehoord.aan == t.spreker for s in aan_het_woord)

    def _voor_wie_u_heet(self, g: Gehoord | None, t: Toestand) -> bool:
        """Who says "jij" to the daughter and then "u" turns to the head of the household again."""
        if g is None or t.spreker == self.persona.hoofd.id:
            return False
        zegt = g.tekst.casefold()
        if not _U.search(zegt) or _JIJ.search(zegt):
            return False
        tot = (s.gehoord for s in reversed(t.stappen) if s.gehoord.aan == t.spreker)
        eerder = next(tot, None)
        return eerder is not None and bool(_JIJ.search(eerder.tekst.casefold()))

    def _voor_volwassene(self, g: Gehoord | None, spreker: str) -> bool:
        """A question put to nobody, about something else than a child just said, is not for it."""
        if g is None or self.kaart.mensen[spreker].taal != "kind" or not g.vraagt:
            return False
        return not g.doorvragen and not re.search(r"\b(?:jij|jou|jouw|je)\b", g.tekst.casefold())

    def _wie_blijft(self, g: Gehoord, t: Toestand, om: Omgeving) -> frozenset[str]:
        """Return who sits there after a request to speak alone, or to come back."""
        if g.daad is Daad.SAMEN:
            return frozenset(m.id for m in self.persona.aan_tafel)
        if g.daad is not Daad.ALLEEN:
            return t.aanwezig
        tafel = frozenset(m.id for m in self.persona.aan_tafel)
        met = [m for m in g.mensen if m in tafel]
        if _GAAT_WEG.search(g.tekst.casefold()):
            kinderen = {m.id for m in self.persona.aan_tafel if m.taal == "kind"}
            weg = kinderen if "kind" in g.tekst.casefold() else set()
            uit = weg or ({g.aan} if g.aan else set(met))
            if uit:
                return t.aanwezig - uit or t.aanwezig
        return frozenset({met[0] if met else g.aan or om.spreker})

    def _onderwerp(self, g: Gehoord, t: Toestand) -> str | None:
        if len(g.onderwerpen) == 1 and g.vraagt:
            return next(iter(g.onderwerpen))
        return t.onderwerp


def _over_veiligheid(t: Toestand) -> bool:
    """Say whether the last question was about safety; thanks or silence after it change nothing."""
    vragen = (s.gehoord for s in reversed(t.stappen[-3:]) if s.gehoord.vraagt)
    laatste = next(vragen, None)
    return laatste is not None and laatste.veiligheid


def _gehoord_hier(t: Toestand) -> tuple[str, ...]:
    """Return what was said so far with those who sit there now."""
    return tuple(s.antwoord.tekst for s in t.stappen if s.aanwezig >= t.aanwezig)


def laad_oefening(persona: Persona, motor: Motor) -> Oefening:
    """Return a persona to talk with, by the rules and words of `prompts/`. Raises InhoudFout."""
    from keukentafel.content import jargon, oefenen

    return Oefening(
        persona, motor, oefenen.regels(), oefenen.verstaan(), oefenen.woorden(), jargon()
    )
