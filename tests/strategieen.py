"""Random courses of a dossier: commands that fit, texts of every kind, a clock that is known.

`opdrachtenreeksen()` gives whole talks as commands; `dossier_na` carries them out. Every text
typed in one begins with a mark of its own (`mk12x0`), so that a test can follow it anywhere.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from keukentafel.caseload import kennis
from keukentafel.conversation import gebeurtenissen as g
from keukentafel.conversation import opdrachten as o
from keukentafel.conversation import opdrachten_plan as op
from keukentafel.conversation.analyse import DETAILS, VRAAG_DETAILS, regels
from keukentafel.conversation.dossier import IK, Dossier
from keukentafel.conversation.gebeurtenissen import Plek, RegelSoort, Status
from keukentafel.conversation.opdrachten import Opdracht
from keukentafel.conversation.plan import (
    AndereNamen,
    Antwoord,
    Deelstuk,
    DoelStand,
    Eigenaar,
    Instemming,
    Motivatie,
    Redzaam,
    Teken,
    ToestemmingSoort,
    Uitvoerder,
)
from keukentafel.conversation.uitvoeren import Kennis, laatste_ongedaan, voer_uit
from keukentafel.conversation.vouwen import pas_toe, vouw
from keukentafel.fouten import OpdrachtFout
from keukentafel.labels import Fase, Levensdomein, Rol, Signaal, Soort
from keukentafel.language import Context, Duiding

MERK = re.compile(r"mk\d+x\d+")
NAMEN = ("Mirjam", "Ruud", "Fenna", "Opa Sjef", "Tineke", "Loïs", "Ali", "Zoë")
ZINNEN = (
    "post ligt ongeopend in een la",
    "mijn zus kookt elke zondag",
    "ik wil rust in huis",
    "vroeger kwam er iemand van het wijkteam",
    "ik ben trots op mijn dochter",
    "schulden bij de deurwaarder",
    "slaapt slecht, piekert",
    "hij slaat mij als hij gedronken heeft",
    "voor mij hoeft het niet meer",
    "morgen worden we uit huis gezet",
    "mijn stiefvader sloeg mij vroeger",
    "tas",
    "wat gaan we als eerste doen",
)
NARE_TEKSTEN = (
    "\x1b[31mrood\x1b[0m",
    "[bold red]vet[/] [@click=app.quit]weg[/]",
    "{{ 7 * 7 }}{% for x in y %}",
    "👩‍👩‍👧 🏳️‍🌈 é",
    "\u202eachterstevoren\u202c",
    "nul\x00 en half \ud800 teken",
    "bsn 111222333 staat hier",
    "regel een\nregel twee\r\n\tdrie",
    "lang " * 400,
)
_LABELS = tuple(x.value for soort in (Levensdomein, Soort, Signaal) for x in soort)


def zinnen() -> SearchStrategy[str]:
    """Return what people say and note, with now and then something that could break a screen."""
    return st.sampled_from(ZINNEN * 3 + NARE_TEKSTEN)


def wilde_teksten(max_size: int = 60) -> SearchStrategy[str]:
    """Return any text at all: control signs, lone surrogates, markup, escape codes."""
    alles = st.characters(exclude_categories=())
    return st.text(alles, max_size=max_size) | st.sampled_from(NARE_TEKSTEN)


class Klok:
    """A clock that is twenty seconds further each time it is read."""

    def __init__(self) -> None:
        self._tikken = 0

    def __call__(self) -> datetime:
        self._tikken += 1
        return datetime(2026, 3, 2, 9, tzinfo=UTC) + timedelta(seconds=20 * self._tikken)


class Labelmotor:
    """An engine that reads the labels that stand in the text: `de post #huishouden #probleem`."""

    versie = "labels-uit-de-tekst"

    def duid(
        self, tekst: str, rol: Rol, context: Context | None = None, *, bewijs: bool = True
    ) -> Duiding:
        genoemd = re.findall(r"#(\w+)", tekst)
        return Duiding(
            rol=rol,
            domeinen=tuple(Levensdomein(x) for x in genoemd if x in set(Levensdomein)),
            soorten=tuple(Soort(x) for x in genoemd if x in set(Soort)),
            signalen=tuple(Signaal(x) for x in genoemd if x in set(Signaal)),
            twijfel=tuple(re.findall(r"\?(\w+)", tekst)),
            motor=self.versie,
        )


@dataclass
class Proefdossier:
    """A dossier in memory, carried on as a session does, without a store."""

    kennis: Kennis = field(default_factory=kennis)
    klok: Klok = field(default_factory=Klok)
    gebeurtenissen: list[g.Gebeurtenis] = field(default_factory=list)
    dossier: Dossier = field(default_factory=Dossier)

    def doe(self, *opdrachten: Opdracht) -> list[g.Gebeurtenis]:
        """Carry out commands and return all their events."""
        alle: list[g.Gebeurtenis] = []
        for opdracht in opdrachten:
            nieuw = voer_uit(self.dossier, opdracht, self.klok(), self.kennis)
            self.gebeurtenissen += nieuw
            if any(isinstance(e, g.Herroepen) for e in nieuw):
                self.dossier = vouw(self.gebeurtenissen)
            else:
                for e in nieuw:
                    pas_toe(self.dossier, e)
            alle += nieuw
        return alle

    def noteer(self, tekst: str, spreker: str = "", **meer: object) -> int:
        """Note a line and return its id."""
        rol = Rol.PROFESSIONAL if spreker == IK else Rol.CLIENT
        opdracht = o.Noteer(tekst, spreker, rol, **meer)  # type: ignore[arg-type]
        return self.doe(opdracht)[0].volg

    def ongedaan(self) -> bool:
        """Undo the last command that can be undone."""
        laatste = laatste_ongedaan(self.gebeurtenissen)
        if laatste:
            self.doe(o.Herroep(laatste))
        return bool(laatste)


def proefdossier(kennis: Kennis | None = None) -> tuple[Proefdossier, str, str, str]:
    """Return a talk that has begun: Mirjam and Ruud at the table, Fenna upstairs; their ids."""
    proef = Proefdossier(kennis or Kennis(Labelmotor()))
    proef.doe(
        o.OpenDossier("De Molenwiek"),
        o.VoegPersoonToe("Mirjam", "zelf", 44, aan_tafel=True),
        o.VoegPersoonToe("Ruud", "man", 47, aan_tafel=True),
        o.VoegPersoonToe("Fenna", "dochter", 13),
        o.BeginGesprek(),
    )
    mirjam, ruud, fenna = proef.dossier.personen
    return proef, mirjam, ruud, fenna


def dossier_na(reeks: Iterable[Opdracht]) -> Dossier:
    """Return the dossier that these commands leave."""
    proef = Proefdossier()
    proef.doe(*reeks)
    return proef.dossier


# ---- commands that fit a dossier ----------------------------------------------------------


@dataclass
class Stand:
    """What the makers of commands know: the dossier, its events, and marked texts."""

    proef: Proefdossier
    teksten: SearchStrategy[str]
    _merken: int = 0

    @property
    def d(self) -> Dossier:
        return self.proef.dossier

    def tekst(self) -> SearchStrategy[str]:
        """Return texts with a mark that no other text has."""
        merk = f"mk{self.d.laatste}x{self._merken}"
        self._merken += 1
        return self.teksten.map(lambda t: f"{merk} {t}")

    def wie(self) -> SearchStrategy[str]:
        return st.sampled_from([*self.d.personen, ""])

    def kring(self) -> SearchStrategy[tuple[str, ...]]:
        return _deel(list(self.d.personen))

    def uiting(self) -> SearchStrategy[int]:
        return st.sampled_from(list(self.d.uitingen))

    def bronnen(self) -> SearchStrategy[tuple[int, ...]]:
        return _deel(list(self.d.uitingen)[-6:], hoogstens=2)


Mal = Callable[[Stand], SearchStrategy[Opdracht] | None]
T = TypeVar("T")
_JA_NEE = st.booleans()
_MISSCHIEN = st.none() | _JA_NEE
_DOMEIN = st.sampled_from(Levensdomein)


def _deel(uit: Sequence[T], hoogstens: int = 4) -> SearchStrategy[tuple[T, ...]]:
    """Return some of these, each at most once."""
    if not uit:
        return st.just(())
    return st.lists(st.sampled_from(uit), max_size=hoogstens, unique=True).map(tuple)


def _noteer(s: Stand) -> SearchStrategy[Opdracht]:
    return st.builds(
        o.Noteer,
        s.tekst() | st.just(""),
        s.wie(),
        letterlijk=_JA_NEE,
        belangrijk=_JA_NEE,
        kracht=_JA_NEE,
        gehoord_door=st.none() | st.none() | s.kring(),
    )


def _vraag(s: Stand) -> SearchStrategy[Opdracht]:
    return st.builds(o.Noteer, s.tekst(), st.just(IK), st.just(Rol.PROFESSIONAL))


def _bewerk(s: Stand) -> SearchStrategy[Opdracht] | None:
    return st.builds(o.BewerkTekst, s.uiting(), s.tekst()) if s.d.uitingen else None


def _label(s: Stand) -> SearchStrategy[Opdracht] | None:
    labels = st.sampled_from(_LABELS) | st.sampled_from([x.value for x in Signaal])
    return st.builds(o.StelLabelBij, s.uiting(), labels, _JA_NEE) if s.d.uitingen else None


def _merk(s: Stand) -> SearchStrategy[Opdracht] | None:
    if not s.d.uitingen:
        return None
    spreker = st.none() | s.wie() | st.just(IK)
    merken = (_MISSCHIEN, _MISSCHIEN, _MISSCHIEN, _MISSCHIEN)
    return st.builds(o.MerkUiting, s.uiting(), *merken, spreker)


def _vrij(s: Stand) -> SearchStrategy[Opdracht] | None:
    return st.builds(o.GeefVrij, s.uiting(), s.kring()) if s.d.uitingen else None


def _erbij(s: Stand) -> SearchStrategy[Opdracht] | None:
    namen = [n for n in NAMEN if not s.d.persoon_met_naam(n)]
    if not namen:
        return None
    plek = st.sampled_from(Plek)
    return st.builds(o.VoegPersoonToe, st.sampled_from(namen), plek=plek, aan_tafel=_JA_NEE)


def _wijzig(s: Stand) -> SearchStrategy[Opdracht] | None:
    if not s.d.personen:
        return None
    wie = st.sampled_from(list(s.d.personen.values()))
    jaren = st.integers(0, 120)
    return st.builds(lambda p, j: o.WijzigPersoon(p.model_copy(update={"leeftijd": j})), wie, jaren)


def _regel(s: Stand) -> SearchStrategy[Opdracht]:
    voor = st.none() | s.kring()
    soort = st.sampled_from(RegelSoort)
    return st.builds(
        o.VoegRegelToe, soort, s.tekst(), st.none() | _DOMEIN, s.wie(), s.bronnen(), voor
    )


def _regels(s: Stand) -> list[str]:
    return [r.id for r in regels(s.d, met_weg=True)]


def _bewerk_regel(s: Stand) -> SearchStrategy[Opdracht] | None:
    if not _regels(s):
        return None
    sleutels = [naam for namen in DETAILS.values() for naam in namen]
    return st.builds(
        o.BewerkRegel,
        st.sampled_from(_regels(s)),
        st.none() | s.tekst() | st.just(""),
        st.none() | st.sampled_from(RegelSoort),
        st.none() | _DOMEIN,
        st.none() | s.wie(),
        _MISSCHIEN,
        st.none() | st.dictionaries(st.sampled_from(sleutels), s.tekst(), max_size=1),
    )


def _bevestig(s: Stand) -> SearchStrategy[Opdracht] | None:
    if not _regels(s):
        return None
    return st.builds(o.BevestigRegels, _deel(_regels(s)), s.kring(), _JA_NEE)


def _behalve(s: Stand) -> SearchStrategy[Opdracht] | None:
    if not _regels(s) or not s.d.personen:
        return None
    wie = st.sampled_from(list(s.d.personen))
    return st.builds(o.ZonderUit, st.sampled_from(_regels(s)), wie, s.tekst())


def _hulpvraag(s: Stand) -> SearchStrategy[Opdracht]:
    voor = st.none() | s.kring()
    return st.builds(
        o.StelHulpvraag, s.tekst(), s.wie(), _deel(list(Levensdomein), 2), s.bronnen(), voor
    )


def _bewerk_hulpvraag(s: Stand) -> SearchStrategy[Opdracht] | None:
    if not s.d.hulpvragen:
        return None
    return st.builds(
        o.BewerkHulpvraag,
        st.sampled_from(list(s.d.hulpvragen)),
        st.none() | s.tekst(),
        st.none() | s.wie(),
        st.none() | st.sampled_from(Status),
        _MISSCHIEN,
        st.none() | st.dictionaries(st.sampled_from(VRAAG_DETAILS), s.tekst(), max_size=1),
    )


def _doel(s: Stand) -> SearchStrategy[Opdracht]:
    vraag = st.sampled_from([None, *s.d.hulpvragen])
    oud = st.sampled_from([None, *s.d.doelen])
    return st.builds(o.StelDoel, s.tekst(), s.wie(), vraag, oud, _JA_NEE)


def _actie(s: Stand) -> SearchStrategy[Opdracht]:
    oud = st.sampled_from([None, *s.d.acties])
    return st.builds(o.SpreekAf, st.sampled_from(NAMEN), s.tekst(), s.tekst(), oud, _JA_NEE)


def _kies(s: Stand) -> SearchStrategy[Opdracht]:
    ids = st.sampled_from(["geld-open", "thuis-brug", "kracht-klein"])
    return st.builds(o.KiesVraag, ids, s.tekst(), s.wie(), _JA_NEE, _deel(["a", "b"]))


def _veiligheid(s: Stand) -> SearchStrategy[Opdracht]:
    bij = st.sampled_from([None, *s.d.uitingen])
    return st.builds(o.NoteerVeiligheid, s.tekst(), bij, _JA_NEE)


def _kort(s: Stand) -> SearchStrategy[str | None]:
    return st.none() | s.tekst()


def _standpunt(s: Stand) -> SearchStrategy[Opdracht] | None:
    if not s.d.personen:
        return None
    wie = st.sampled_from(list(s.d.personen))
    over = st.sampled_from(
        [(None, None), *((h, None) for h in s.d.hulpvragen), *((None, d) for d in s.d.doelen)]
    )
    return st.builds(
        lambda w, st_, t, o_: op.GeefStandpunt(w, st_, t, o_[0], o_[1]),
        wie,
        st.sampled_from(Instemming),
        s.tekst() | st.just(""),
        over,
    )


def _bewerk_doel(s: Stand) -> SearchStrategy[Opdracht] | None:
    if not s.d.doelen:
        return None
    doel = st.sampled_from(list(s.d.doelen))
    return (
        st.builds(
            op.BewerkDoel,
            doel,
            _kort(s),
            st.none() | s.wie(),
            st.sampled_from([None, *s.d.hulpvragen]),
            st.none() | st.sampled_from(Eigenaar),
            st.none() | st.just("samen_oefenen"),
            _kort(s),
            _kort(s),
            _kort(s),
            _MISSCHIEN,
            st.none() | st.sampled_from(DoelStand),
        )
        | st.builds(op.NoteerMotivatie, doel, st.none() | st.sampled_from(Motivatie))
        | st.builds(op.MerkSucces, s.tekst(), st.none() | doel, s.tekst())
        | st.builds(op.NoemOptie, doel, s.tekst(), _JA_NEE)
    )


def _kies_optie(s: Stand) -> SearchStrategy[Opdracht] | None:
    if not s.d.opties:
        return None
    return st.builds(op.KiesOptie, st.sampled_from(list(s.d.opties)), _MISSCHIEN, _JA_NEE)


def _bewerk_actie(s: Stand) -> SearchStrategy[Opdracht] | None:
    if not s.d.acties:
        return None
    return st.builds(
        op.BewerkActie,
        st.sampled_from(list(s.d.acties)),
        st.none() | st.sampled_from(NAMEN),
        _kort(s),
        _kort(s),
        st.sampled_from([None, *s.d.doelen]),
        st.none() | st.sampled_from(Uitvoerder),
        _MISSCHIEN,
        _MISSCHIEN,
        _MISSCHIEN,
        _JA_NEE,
    )


def _zeg_toe(s: Stand) -> SearchStrategy[Opdracht] | None:
    if not s.d.acties:
        return None
    return st.builds(op.ZegToe, st.sampled_from(list(s.d.acties)), _JA_NEE, _JA_NEE)


def _toestemming(s: Stand) -> SearchStrategy[Opdracht] | None:
    if not s.d.personen:
        return None
    return st.builds(
        op.GeefToestemming,
        st.sampled_from(ToestemmingSoort),
        st.sampled_from(list(s.d.personen)),
        st.sampled_from(["school", "School", "de huisarts"]) | s.tekst(),
        st.sampled_from([d.value for d in Deelstuk]) | s.tekst(),
        st.sampled_from([Antwoord.JA, *Antwoord]),
        s.tekst() | st.just(""),
    )


def _merken(s: Stand) -> SearchStrategy[Opdracht] | None:
    ids = [*_regels(s), *(f"h{h}" for h in s.d.hulpvragen)]
    if not ids or not s.d.personen:
        return None
    merk = st.builds(
        op.Merk, st.sampled_from(ids), st.sampled_from(Teken), st.none() | st.integers(1, 4)
    )
    hoe: SearchStrategy[Any] = st.sampled_from(["papier", "voorgelezen", "meegelezen"])
    return st.builds(op.MerkRegels, st.lists(merk, max_size=3).map(tuple), s.kring(), hoe)


def _verband(s: Stand) -> SearchStrategy[Opdracht] | None:
    ids = _regels(s)
    if len(ids) < 2:
        return None
    een = st.sampled_from(ids)
    return st.builds(op.LegVerband, een, een, st.sampled_from([False, False, True]))


def _niet_besproken(s: Stand) -> SearchStrategy[Opdracht] | None:
    if not _regels(s):
        return None
    return st.builds(op.BespreekRegelNiet, st.sampled_from(_regels(s)), _JA_NEE)


def _rond_het_plan(s: Stand) -> SearchStrategy[Opdracht]:
    regie = st.builds(op.NeemRegie, s.tekst(), s.tekst(), _JA_NEE)
    zelf = st.builds(op.ZegRedzaamheid, s.tekst(), st.none() | st.sampled_from(Redzaam), s.tekst())
    kijken = st.builds(op.SpreekEvaluatieAf, s.tekst(), s.tekst(), s.tekst(), s.tekst())
    vast = st.builds(op.KiesAanspreekpunt, s.tekst(), s.tekst())
    wijze = st.builds(
        op.KiesWerkwijze, _MISSCHIEN, andere_namen=st.none() | st.just(AndereNamen.ZRM)
    )
    niveau = st.builds(op.GeefNiveau, _DOMEIN, s.tekst(), st.none() | st.integers(1, 5))
    return regie | zelf | kijken | vast | wijze | niveau


def _herroep(s: Stand) -> SearchStrategy[Opdracht] | None:
    """Mostly the last command, as a person undoes; now and then any other."""
    laatste = laatste_ongedaan(s.proef.gebeurtenissen)
    groepen = sorted({e.groep for e in s.proef.gebeurtenissen[1:]})
    if not laatste or not groepen:
        return None
    eerder = st.sampled_from(groepen).map(
        lambda groep: tuple(e.volg for e in s.proef.gebeurtenissen if e.groep == groep)
    )
    return st.builds(o.Herroep, st.just(laatste) | st.just(laatste) | eerder)


_MALLEN: tuple[tuple[int, Mal], ...] = (
    (8, _noteer),
    (1, _vraag),
    (2, _bewerk),
    (4, _label),
    (3, _merk),
    (2, _vrij),
    (1, _erbij),
    (1, _wijzig),
    (4, lambda s: st.builds(o.ZetAanTafel, s.kring())),
    (3, lambda s: st.builds(o.GaNaarFase, st.none() | st.sampled_from(Fase))),
    (1, lambda _: st.just(o.LaatFaseLos())),
    (1, lambda _: st.builds(o.ZetDomein, _DOMEIN, _JA_NEE)),
    (1, _kies),
    (1, lambda _: st.builds(o.LegVragenWeg, _deel(["a", "b", "c"]))),
    (1, lambda _: st.builds(o.BewaarConcept, zinnen())),
    (1, lambda _: st.builds(o.GeefOpmerking, st.sampled_from(["krachten_nog_niet", "x"]))),
    (2, _regel),
    (2, _bewerk_regel),
    (2, _bevestig),
    (2, _behalve),
    (2, _hulpvraag),
    (1, _bewerk_hulpvraag),
    (1, lambda s: st.builds(o.BepaalVolgorde, _deel(list(s.d.hulpvragen)))),
    (1, lambda _: st.builds(o.ZegNogGeenVraag, _JA_NEE)),
    (1, _doel),
    (1, _actie),
    (1, _veiligheid),
    (2, _standpunt),
    (3, _bewerk_doel),
    (1, _kies_optie),
    (1, _bewerk_actie),
    (1, _zeg_toe),
    (3, _toestemming),
    (2, _merken),
    (2, _verband),
    (1, _niet_besproken),
    (2, _rond_het_plan),
    (1, lambda s: st.builds(o.LegAanleidingVast, s.tekst(), s.tekst())),
    (1, lambda s: st.builds(o.Hernoem, s.tekst())),
    (1, lambda _: st.just(o.MeldDocument("client", "html", "Mirjam"))),
    (1, lambda _: st.just(o.SluitGesprek())),
    (2, lambda _: st.just(o.BeginGesprek())),
    (2, _herroep),
)
_GEWOGEN = tuple(mal for gewicht, mal in _MALLEN for _ in range(gewicht))


def opdracht_voor(
    draw: DrawFn, proef: Proefdossier, teksten: SearchStrategy[str] | None = None
) -> Opdracht | None:
    """Draw a command that may fit now, or None when the kind drawn cannot be made."""
    strategie = draw(st.sampled_from(_GEWOGEN))(
        Stand(proef, zinnen() if teksten is None else teksten)
    )
    return draw(strategie) if strategie is not None else None


@st.composite
def opdrachtenreeksen(
    draw: DrawFn,
    teksten: SearchStrategy[str] | None = None,
    *,
    kennis: Kennis | None = None,
    hoogstens: int = 25,
) -> tuple[Opdracht, ...]:
    """Return commands that can all be carried out, in order, on an empty dossier.

    A number in a command is that of an event of an earlier one: carry them out from the
    first, `OpenDossier`, on, with the same `kennis`.
    """
    proef = Proefdossier() if kennis is None else Proefdossier(kennis)
    reeks: list[Opdracht] = [o.OpenDossier("De Molenwiek")]
    reeks += [
        o.VoegPersoonToe(n, aan_tafel=draw(_JA_NEE)) for n in NAMEN[: draw(st.integers(0, 3))]
    ]
    if draw(st.sampled_from([True, True, True, False])):
        reeks.append(o.BeginGesprek())
    proef.doe(*reeks)
    for _ in range(draw(st.integers(0, hoogstens))):
        opdracht = opdracht_voor(draw, proef, teksten)
        if opdracht is not None:
            try:
                proef.doe(opdracht)
            except OpdrachtFout:
                continue
            reeks.append(opdracht)
    return tuple(reeks)
