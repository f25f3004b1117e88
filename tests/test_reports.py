"""Documents: nothing reaches a reader who did not hear it, and words stay the words they were."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from keukentafel.content import domeinen, jargon
from keukentafel.content.pad import prompts_map
from keukentafel.content.stijl import jargon_in
from keukentafel.conversation import gebeurtenissen as g
from keukentafel.conversation import opdrachten as o
from keukentafel.conversation import opdrachten_plan as op
from keukentafel.conversation import plangebeurtenissen as p
from keukentafel.conversation.analyse import regels
from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.gebeurtenissen import RegelSoort, Status
from keukentafel.conversation.plan import Antwoord, Deelstuk, ToestemmingSoort
from keukentafel.conversation.tekst import schoon
from keukentafel.conversation.uitvoeren import Kennis
from keukentafel.conversation.vouwen import herroepen
from keukentafel.conversation.zicht import lezers_standaard
from keukentafel.fouten import InhoudFout
from keukentafel.labels import Fase, Levensdomein
from keukentafel.reports import sjabloon
from keukentafel.reports.datum import dag
from keukentafel.reports.documenten import Papier, Vorm, Wens, maak
from keukentafel.reports.samenvatting import MAX_TEKENS, MAX_ZINNEN, leesvoor
from keukentafel.reports.sjabloon import markdown
from keukentafel.reports.verslag import maak_overzicht
from keukentafel.reports.verslag_client import clientverslag
from strategieen import MERK, NARE_TEKSTEN, Labelmotor, Proefdossier, opdrachtenreeksen
from strategieen import proefdossier as begonnen

NU = datetime(2026, 3, 5, 10, 0, tzinfo=timezone(timedelta(hours=1)))
KENNIS = Kennis(Labelmotor())
GELABELD = (
    "de huur is laat #wonen #probleem",
    "zij kookt graag #huishouden #kracht",
    "zus past op #opvoeding #netwerk #eerdere_hulp",
    "liever rust #wens",
    "hij sloeg #relaties #probleem #huiselijk_geweld",
    "eten is op #probleem #acute_nood",
    *NARE_TEKSTEN,
)
VOOR_LEZERS = ("client", "plan", "overdracht", "mdo", "intervisie")
"""What may hold only confirmed lines that the reader heard."""
VERBODEN = ("heeft recht op", "indicatie", "komt in aanmerking")


def document(dossier: Dossier, papier: str, lezer: str | None = None, als: str = "md") -> str:
    return maak(dossier, Wens(Papier(papier), lezer, "de huisarts"), Vorm(als), NU).decode()


def client(dossier: Dossier, lezer: str | None = None, als: str = "md") -> str:
    return document(dossier, "client", lezer, als)


def dossierform(dossier: Dossier) -> str:
    vormen = [document(dossier, "dossier", None, als) for als in ("md", "html")]
    return "\n".join([*vormen, maak_overzicht(dossier, nu=NU)])


# ---- who heard it -------------------------------------------------------------------------


class Gehoord:
    """Who may read each mark, worked out from the events alone: who sat in these circles.

    `ongelezen`: for a paper that also holds what was not read back, so that who sat there when
    a line was reworded knows its new words.
    """

    def __init__(self, proef: Proefdossier, *, ongelezen: bool = False) -> None:
        self._ongelezen = ongelezen
        self.kringen: dict[str, list[frozenset[str]]] = {}
        self._proef = proef
        self._tafel: frozenset[str] = frozenset()
        weg = herroepen(proef.gebeurtenissen)
        self._geldig = [e for e in proef.gebeurtenissen if e.volg not in weg]
        for nr, e in enumerate(self._geldig):
            self._lees(nr, e)

    def mag(self, merk: str, lezers: frozenset[str]) -> bool:
        """Say whether each of the readers heard it, be it not all in one moment."""
        kringen = self.kringen.get(merk, [])
        return all(any(lezer in kring for kring in kringen) for lezer in lezers)

    def _zet(self, teksten: Iterable[str | None], *kringen: frozenset[str]) -> None:
        for tekst in teksten:
            for merk in MERK.findall(tekst or ""):
                self.kringen.setdefault(merk, []).extend(kringen)

    def _lees(self, nr: int, e: g.Gebeurtenis) -> None:
        d = self._proef.dossier
        match e:
            case g.TafelGewijzigd():
                self._tafel = frozenset(e.aanwezig)
            case g.UitingGenoteerd(volg=id) | g.TekstBewerkt(uiting=id):
                uiting = d.uitingen.get(id)
                if uiting is not None and not uiting.apart:
                    self._zet([e.tekst], uiting.bekend_bij)
            case g.RegelToegevoegd():
                self._zet([e.verwoording], d.eigen_regels[f"r{e.volg}"].gehoord_door)
            case g.RegelBewerkt():
                teksten = [e.verwoording, *(e.details or {}).values()]
                self._zet(teksten, *self._teruggelezen(e.regel, nr))
            case g.RegelUitgezonderd():
                self._zet([e.behalve], self._tafel | {e.door})
            case g.HulpvraagGesteld(volg=id) | g.HulpvraagBewerkt(hulpvraag=id):
                if id in d.hulpvragen:
                    self._zet([e.zin], d.hulpvragen[id].gehoord_door)
                if isinstance(e, g.HulpvraagBewerkt):
                    self._zet((e.details or {}).values(), self._tafel)
            case g.DoelGesteld():
                self._zet([e.tekst], self._tafel)
            case g.ActieAfgesproken():
                self._zet([e.actie, e.wanneer], self._tafel)
            case p.StandpuntGegeven():
                self._zet([e.woorden], self._tafel | {e.wie})
            case p.ToestemmingGegeven():
                self._zet(_teksten(e), self._tafel | {e.door})
            case p.RegieOvergenomen():
                self._zet(_teksten(e), *([self._tafel] if e.hardop_gezegd else []))
            case _ if isinstance(e, p.PlanGebeurtenis):
                self._zet(_teksten(e), self._tafel)

    def _teruggelezen(self, regel: str, na: int) -> list[frozenset[str]]:
        """Return who sat there each time this line was read back after an event."""
        tafel, kringen = self._tafel, list[frozenset[str]]()
        if self._ongelezen:  # written with nobody there: for whoever knows the line, to be read
            kringen = [self._tafel or frozenset(self._proef.dossier.personen)]
        for e in self._geldig[na:]:
            if isinstance(e, g.TafelGewijzigd):
                tafel = frozenset(e.aanwezig)
            elif isinstance(e, g.RegelsBevestigd) and regel in e.regels:
                kringen.append(tafel.union(e.door))
            elif isinstance(e, g.RegelUitgezonderd) and e.regel == regel:
                kringen.append(tafel | {e.door})
        return kringen


def _teksten(e: g.Gebeurtenis) -> list[str]:
    return [waarde for waarde in e.model_dump().values() if isinstance(waarde, str)]


def speel(reeks: Iterable[o.Opdracht]) -> Proefdossier:
    proef = Proefdossier(KENNIS)
    proef.doe(*reeks)
    return proef


reeksen = opdrachtenreeksen(st.sampled_from(GELABELD), kennis=KENNIS, hoogstens=40)
rustig = settings(
    phases=(Phase.reuse, Phase.generate),
    max_examples=50,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)


@given(reeksen)
@rustig
def test_no_line_reaches_a_reader_who_did_not_hear_it(reeks: tuple[o.Opdracht, ...]) -> None:
    proef = speel(reeks)
    gehoord = Gehoord(proef)
    for lezer in (None, *proef.dossier.personen):
        kring = frozenset({lezer}) if lezer else lezers_standaard(proef.dossier)
        for merk in MERK.findall(
            client(proef.dossier, lezer) + client(proef.dossier, lezer, "html")
        ):
            assert kring
            assert gehoord.mag(merk, kring), (merk, lezer)


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(1, 7)), min_size=3, max_size=10))
@rustig
def test_no_change_to_a_line_reaches_a_reader_who_was_out(stappen: list[tuple[int, int]]) -> None:
    """One line, and what is done to it while people come and go: the long chains, often."""
    proef, *mensen = begonnen()
    proef.doe(o.ZetAanTafel(tuple(mensen)))
    lijn = f"{proef.noteer('mk0x0 oma past op #netwerk', mensen[0], letterlijk=True)}.netwerk"
    for nr, (wat, wie) in enumerate(stappen, 1):
        kring = tuple(p for i, p in enumerate(mensen) if wie & 1 << i)
        stap: tuple[o.Opdracht, ...] = (
            o.ZetAanTafel(kring),
            o.ZetAanTafel(kring[:1]),
            o.BewerkRegel(lijn, verwoording=f"mk{nr}x0 anders gezegd"),
            o.BewerkRegel(lijn, details={"doet_nu": f"mk{nr}x0 nog iets"}),
            o.BevestigRegels((lijn,), kring),
            o.ZonderUit(lijn, kring[0], f"mk{nr}x0 behalve dit"),
        )
        proef.doe(stap[wat])
    gehoord = Gehoord(proef)
    for lezer in (None, *mensen):
        kring_ = frozenset({lezer}) if lezer else lezers_standaard(proef.dossier)
        for merk in MERK.findall(client(proef.dossier, lezer)):
            assert gehoord.mag(merk, kring_), (merk, lezer)


@given(reeksen)
@rustig
def test_what_is_read_aloud_was_heard_by_all_who_sit_there(reeks: tuple[o.Opdracht, ...]) -> None:
    """New wording is read here for the first time: of that, only the source must be known."""
    proef = speel(reeks)
    gehoord, kring = Gehoord(proef), proef.dossier.aan_tafel
    nieuw = {
        merk
        for r in regels(proef.dossier)
        if kring <= r.bekend_bij
        for merk in MERK.findall(r.verwoording)
    }
    zinnen = leesvoor(proef.dossier, kring)
    assert len(zinnen) <= MAX_ZINNEN
    for merk in MERK.findall(" ".join(zinnen)):
        assert kring
        assert merk in nieuw or gehoord.mag(merk, kring)


@given(reeksen)
@rustig
def test_the_dossier_form_holds_nothing_of_what_stands_apart(reeks: tuple[o.Opdracht, ...]) -> None:
    proef = speel(reeks)
    bewust = {m for r in regels(proef.dossier) for m in MERK.findall(r.tekst)}
    apart = {
        merk for u in proef.dossier.uitingen.values() if u.apart for merk in MERK.findall(u.tekst)
    }
    weg = herroepen(proef.gebeurtenissen)
    for e in proef.gebeurtenissen:
        if e.volg not in weg and isinstance(e, g.VeiligheidGenoteerd | g.VraagGekozen):
            apart.update(MERK.findall(e.tekst))
    assert not (apart - bewust).intersection(MERK.findall(dossierform(proef.dossier)))


def test_told_alone_stays_alone_in_every_way_it_can_be_told() -> None:
    """A line, an exception, new wording and detail, a goal: while Ruud was out of the room."""
    proef, mirjam, ruud, _ = begonnen()
    samen = proef.noteer("wij eten samen #kracht #huishouden", mirjam, letterlijk=True)
    hulp = proef.noteer("er kwam hulp #eerdere_hulp", mirjam)
    regel, hulpregel = f"{samen}.kracht", f"{hulp}.eerdere_hulp"
    proef.doe(o.BevestigRegels((regel, hulpregel), (mirjam, ruud)))
    proef.doe(o.ZetAanTafel((mirjam,)))
    alleen = proef.noteer("eigen rekening #wens", mirjam)
    proef.doe(
        o.BevestigRegels((f"{alleen}.wens",), (mirjam,)),
        o.ZonderUit(regel, mirjam, "niet als hij drinkt"),
        o.BewerkRegel(hulpregel, details={"wat_niet": "zij hield mijn kant"}),
        o.BevestigRegels((hulpregel,), (mirjam,)),
        o.StelDoel("een eigen sleutel", mirjam),
        o.StelHulpvraag("hoe kom ik aan geld", mirjam),
        o.SpreekAf(mirjam, "belt de bank"),
        o.ZetAanTafel((mirjam, ruud)),
    )
    geheim = (
        *("eigen rekening", "niet als hij drinkt", "zij hield mijn kant"),
        *("eigen sleutel", "aan geld", "belt de bank"),
    )
    van_mirjam = client(proef.dossier, mirjam)
    assert all(woorden in van_mirjam for woorden in geheim)
    for lezer in (ruud, None):
        for als in ("md", "html"):
            tekst = client(proef.dossier, lezer, als)
            assert not [woorden for woorden in geheim if woorden in tekst]
            assert "er kwam hulp" in tekst


def test_new_wording_is_known_only_after_it_was_read_back() -> None:
    proef, mirjam, ruud, _ = begonnen()
    eigen = proef.noteer("pap zegt nooit wat #probleem", mirjam, letterlijk=True)
    notitie = proef.noteer("post blijft liggen #probleem", mirjam)
    regels_ = (f"{eigen}.probleem", f"{notitie}.probleem")
    proef.doe(
        o.BewerkRegel(regels_[0], verwoording="Vader is stil"),
        o.BewerkRegel(regels_[1], verwoording="De post wordt te veel"),
    )
    assert "pap zegt" not in client(proef.dossier, mirjam)  # what changed must be confirmed anew
    proef.doe(o.ZetAanTafel((mirjam,)), o.BevestigRegels(regels_, (mirjam,)))
    van_mirjam, van_ruud = client(proef.dossier, mirjam), client(proef.dossier, ruud)
    assert "Vader is stil “pap zegt nooit wat" in van_mirjam
    assert "De post wordt te veel" in van_mirjam
    assert "“pap zegt nooit wat" in van_ruud
    assert "Vader is stil" not in van_ruud
    assert "post" not in van_ruud


def test_only_confirmed_lines_and_no_signal_in_the_client_form() -> None:
    proef, mirjam, ruud, _ = begonnen()
    proef.noteer("nooit teruggelezen #probleem", mirjam)
    geweld = proef.noteer("hij sloeg mij #probleem #huiselijk_geweld", mirjam)
    honger = proef.noteer("de kast is leeg #probleem #acute_nood", mirjam)
    ids = (f"{geweld}.probleem", f"{honger}.probleem")
    proef.doe(o.BevestigRegels(ids, (mirjam, ruud)))
    proef.doe(
        o.NoteerVeiligheid("besproken met collega", geweld),
        o.VoegRegelToe(RegelSoort.WENS, "Rust in huis", wie=mirjam, bronnen=(geweld,)),
    )
    eigen = next(r.id for r in regels(proef.dossier) if r.tekst == "Rust in huis")
    proef.doe(o.BevestigRegels((eigen,), (mirjam, ruud)))
    tekst = client(proef.dossier)
    assert "de kast is leeg" in tekst
    assert "Rust in huis" in tekst
    for woorden in ("nooit teruggelezen", "sloeg", "collega", "signaal", "geweld", "veilig"):
        assert woorden not in tekst
    assert "sloeg" not in dossierform(proef.dossier)
    assert "Rust in huis" in dossierform(proef.dossier)


def test_the_dossier_form_does_not_tell_that_safety_came_up_apart() -> None:
    """Nor does it say that safety was not mentioned: the list never names it."""
    proef, mirjam, *_ = begonnen()
    namen = {d.sleutel: d.naam for d in domeinen()}

    def niet_genoemd() -> str:
        tekst = maak_overzicht(proef.dossier, nu=NU).split("Nog niet genoemd:")[1]
        return tekst.splitlines()[0]

    eerst = niet_genoemd()
    assert namen[Levensdomein.VEILIGHEID] not in eerst
    proef.noteer("hij sloeg mij #veiligheid #probleem #huiselijk_geweld", mirjam)
    assert niet_genoemd() == eerst


def test_a_document_of_nobody_holds_nothing() -> None:
    proef = Proefdossier(KENNIS)
    proef.doe(o.OpenDossier("Leeg"), o.BeginGesprek())
    id = proef.noteer("iets over thuis #wonen #probleem")
    proef.doe(o.VoegRegelToe(RegelSoort.KRACHT, "zij houden vol"))
    assert id
    assert "thuis #" not in client(proef.dossier)
    assert "houden vol" not in client(proef.dossier)
    assert leesvoor(proef.dossier, frozenset()) == []


def test_a_day_a_reader_was_not_there_is_not_named() -> None:
    proef, mirjam, ruud, _ = begonnen()
    proef.doe(o.SluitGesprek())
    proef.klok._tikken += 3 * 24 * 60 * 60 // 20
    proef.doe(o.ZetAanTafel((mirjam,)), o.BeginGesprek(), o.SluitGesprek())
    assert clientverslag(proef.dossier, mirjam, NU).dagen == ("2 maart 2026", "5 maart 2026")
    assert clientverslag(proef.dossier, ruud, NU).dagen == ("2 maart 2026",)


# ---- words stay the words they were -------------------------------------------------------

_MD = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_RUW = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("\\`*_{}[]()<>#+-.!|~&=:/@\"' 1"),
    min_size=1,
    max_size=40,
)


def _kinderen(tekst: str) -> list[Token]:
    return [k for t in _MD.parse(tekst) for k in (t.children or ())]


@given(_RUW.map(schoon).filter(bool))
@settings(max_examples=50, deadline=None)
def test_markdown_shows_any_text_letter_by_letter(tekst: str) -> None:
    for voor in ("- ", "- Naam: ", "## ", "| a |\n| --- |\n| "):
        kinderen = _kinderen(voor + markdown(tekst))
        assert {k.type for k in kinderen} <= {"text"}, kinderen
        assert "".join(k.content for k in kinderen).endswith(tekst.strip())


LASTIG = (
    "# kop *vet* _schuin_ `code`",
    "<b>vet</b> <script>alert(1)</script> &amp;",
    "[x](https://kwaad.example) ![y](z) www.x.nl a@b.nl",
    "1. een | twee ~~weg~~ - drie",
    "{{ 7 * 7 }} {% raw %} [bold]x[/bold]",
    "- streep",
    "+ plus",
    "> citaat",
    "--- ===",
)


def _lastig_dossier() -> Dossier:
    proef = Proefdossier(KENNIS)
    proef.doe(o.OpenDossier("<i>Naam</i> *x*"))
    proef.doe(o.VoegPersoonToe("[A](b) <u>", "zelf", aan_tafel=True), o.BeginGesprek())
    (wie,) = proef.dossier.personen
    proef.doe(o.LegAanleidingVast(*LASTIG[:4]))
    for tekst in LASTIG:
        for letterlijk in (True, False):
            id = proef.noteer(f"{tekst} #probleem #wens", wie, letterlijk=letterlijk)
            lijnen = (f"{id}.probleem", f"{id}.wens")
            proef.doe(o.BewerkRegel(lijnen[1], details={"wat_hielp": tekst, "<eigen>": tekst}))
            proef.doe(o.BevestigRegels(lijnen, (wie,)), o.ZonderUit(lijnen[0], wie, tekst))
        proef.doe(o.StelHulpvraag(tekst, wie), o.StelDoel(tekst, wie), o.SpreekAf(tekst, tekst))
        proef.doe(o.BewerkHulpvraag(max(proef.dossier.hulpvragen), details={"probleem": tekst}))
    for deel in Deelstuk:
        geheim = ToestemmingSoort.GEHEIMHOUDING
        proef.doe(op.GeefToestemming(geheim, wie, "de huisarts", deel, Antwoord.JA))
    return proef.dossier


@pytest.mark.parametrize("voor", [str(p) for p in Papier])
def test_markup_of_people_does_nothing_in_markdown(voor: str) -> None:
    ruw = document(_lastig_dossier(), voor)
    soorten = {t.type for t in _MD.parse(ruw)} | {k.type for k in _kinderen(ruw)}
    assert not soorten & {
        *("html_block", "html_inline", "code_block", "code_inline", "fence", "blockquote_open"),
        *("link_open", "image", "em_open", "strong_open", "s_open", "ordered_list_open", "hr"),
    }
    tekst = "\n".join("".join(k.content for k in t.children or ()) for t in _MD.parse(ruw))
    for stuk in LASTIG if voor not in ("intervisie", "nog_te_lezen") else ():
        assert stuk in tekst
    koppen = [t.tag for t in _MD.parse(ruw) if t.type == "heading_open"]
    assert koppen.count("h1") == 1
    assert set(koppen) == {"h1", "h2"}


TAGS = re.compile(
    "html|head|meta|title|style|body|main|h1|h2|p|ul|li|b|span|div|table|thead|tbody|tr|t[hd]"
    "|figure|figcaption|svg|desc|rect|line|path|ellipse|text|tspan"
)


class _Html(HTMLParser):
    """Collects tags, attributes and text; keeps what is open to see that all is closed."""

    LEEG = ("meta",)

    def __init__(self, ruw: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributen: list[tuple[str, str, str | None]] = []
        self.tekst: list[str] = []
        self.open: list[str] = []
        self.feed(ruw)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributen += [(tag, naam, waarde) for naam, waarde in attrs]
        if tag not in self.LEEG:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.tekst.append(data)


@pytest.mark.parametrize("voor", [str(p) for p in Papier])
def test_html_is_plain_safe_and_whole(voor: str) -> None:
    ruw = document(_lastig_dossier(), voor, als="html")
    pagina = _Html(ruw)
    assert not pagina.open
    assert all(TAGS.fullmatch(tag) for tag in pagina.tags)
    assert ("html", "lang", "nl") in pagina.attributen
    tekening = {"svg", "rect", "line", "path", "ellipse", "text", "tspan"}
    assert {naam for tag, naam, _ in pagina.attributen if tag not in tekening} <= {
        *("lang", "charset", "content", "name", "http-equiv", "class", "scope")
    }
    assert not {"href", "src", "style", "onload"} & {naam for _, naam, _ in pagina.attributen}
    assert "url(" not in ruw
    assert "@import" not in ruw
    tekst = "".join(pagina.tekst)
    for stuk in LASTIG if voor not in ("intervisie", "nog_te_lezen") else ():
        assert stuk in tekst


def test_large_print_at_home() -> None:
    proef, *_ = begonnen()
    assert "font-size: 16pt" in client(proef.dossier, als="html")


# ---- what stands there, and how -----------------------------------------------------------


def _huis() -> tuple[Proefdossier, str, str, str]:
    """All kinds of line, a difference of view, questions, goals and agreements."""
    proef, mirjam, ruud, fenna = begonnen()
    proef.doe(o.ZetAanTafel((mirjam, ruud, fenna)))
    teksten = {
        "weer samen eten #kracht": {"belangrijk": True},
        "zij tekent de hele dag #daginvulling #kracht": {},
        "oma past op #opvoeding #netwerk": {},
        "een man van het spreekuur #huishouden #eerdere_hulp": {},
        "de huur is laat #wonen #probleem": {},
        "naast me bij de post #huishouden #wens": {},
    }
    for tekst, meer in teksten.items():
        proef.noteer(tekst, mirjam, letterlijk=True, **meer)
    hulp = next(r.id for r in regels(proef.dossier) if r.soort is RegelSoort.EERDERE_HULP)
    proef.doe(o.BewerkRegel(hulp, details={"wat_hielp": "mapjes", "wat_niet": "hij ging weg"}))
    alle = tuple(r.id for r in regels(proef.dossier))
    proef.doe(o.BevestigRegels(alle, (mirjam, ruud)))
    proef.doe(o.ZonderUit(hulp, ruud, "het hielp maar kort"))
    for zin in ("Ik wil rust in de post.", "Ik wil weer naar school."):
        proef.doe(o.StelHulpvraag(zin, mirjam, (Levensdomein.HUISHOUDEN,)))
    eerste, tweede = proef.dossier.hulpvragen
    proef.doe(o.BewerkHulpvraag(tweede, status=Status.AKKOORD, details={"dringend": "geen haast"}))
    proef.doe(
        o.BepaalVolgorde((tweede,)),
        o.StelDoel("Elke week een half uur post", mirjam, eerste),
        o.SpreekAf("ik", "bel de school", "maandag"),
        o.SpreekAf(ruud, "zet een la klaar"),
        o.ZetDomein(Levensdomein.VERSLAVING, True),
    )
    return proef, mirjam, ruud, fenna


def test_the_client_form_has_its_parts_in_order() -> None:
    proef, *_ = _huis()
    tekst = client(proef.dossier)
    koppen = re.findall(r"^## (.+)$", tekst, re.MULTILINE)
    assert koppen == [
        *("Wie we zijn", "Wat belangrijk is", "Wat goed gaat", "Mensen om u heen"),
        "Hulp tot nu toe",
        *("Wat lastig is", "Wat u graag wilt", "Wat eerst komt", "Wat later komt"),
        *("Wat u wilt bereiken", "Wat we hebben afgesproken"),
        *("Wat wilt u zelf nog zeggen?", "Gelezen"),
    ]
    assert "“de huur is laat" in tekst
    assert "Wat hielp: mapjes" in tekst
    assert "Mirjam: dit klopt" in tekst
    assert "Ruud: ja, behalve: “het hielp maar kort”" in tekst
    assert "“Ik wil weer naar school.”\n" in tekst
    assert "“Ik wil rust in de post.” (dit staat nog niet vast)" in tekst
    assert "| het wijkteam | bel de school | maandag |" in tekst
    assert "| Ruud | zet een la klaar |" in tekst


def test_what_is_important_is_not_said_twice() -> None:
    proef, *_ = _huis()
    assert client(proef.dossier).count("weer samen eten") == 1


def test_an_own_line_has_no_name_and_a_child_is_called_je() -> None:
    proef, mirjam, _, fenna = _huis()
    assert "- “de huur is laat" in client(proef.dossier, mirjam)
    van_fenna = client(proef.dossier, fenna)
    assert "- Mirjam: “de huur is laat" in van_fenna
    assert "Hier lees je wat er is verteld" in van_fenna
    assert not re.search(r"\b[uU]w?\b", van_fenna)
    assert not re.search(r"\bjouw?\b|\bje\b", client(proef.dossier, mirjam))


def test_no_question_yet_is_an_outcome() -> None:
    proef, mirjam, ruud, _ = begonnen()
    proef.doe(o.ZegNogGeenVraag())
    assert "U heeft nu nog geen vraag. Dat is goed." in client(proef.dossier, mirjam)
    assert "Dat is ook een uitkomst" in dossierform(proef.dossier)
    assert leesvoor(proef.dossier, {mirjam})[0].startswith("U heeft nu nog geen vraag")
    proef.doe(o.ZetAanTafel((mirjam,)), o.StelHulpvraag("iets van mij", mirjam))
    assert "geen vraag" not in client(proef.dossier, mirjam)
    assert "vraag." not in client(proef.dossier, ruud)


def test_no_label_domain_or_count_in_the_client_form() -> None:
    proef, *_ = _huis()
    kaal = re.sub(r"\\?#\w+(?:\\_\w+)*", "", client(proef.dossier))
    for domein in domeinen():
        assert domein.sleutel not in kaal
        assert domein.naam not in kaal
    for woord in ("%", "probleem", "kracht", "netwerk", "signaal", "zrm", "score"):
        assert woord not in kaal.casefold()


def test_the_dossier_form_has_all_lines_by_domain() -> None:
    proef, mirjam, *_ = _huis()
    proef.noteer("nog niet besproken zaak #werk #probleem", mirjam)
    proef.doe(o.Noteer("", mirjam))
    tekst = document(proef.dossier, "dossier")
    namen = {d.sleutel: d.naam for d in domeinen()}
    koppen = re.findall(r"^## (.+)$", tekst, re.MULTILINE)
    van = [namen[d] for d in Levensdomein if namen[d] in koppen]
    assert [k for k in koppen if k in van] == [k for k in namen.values() if k in van]
    assert {namen[Levensdomein.WONEN], namen[Levensdomein.WERK]} <= set(van)
    assert "nog niet besproken zaak" in tekst
    werk = tekst.split(f"## {namen[Levensdomein.WERK]}")[1].split("##")[0]
    assert "(nog niet teruggelezen)" in werk
    assert "Mirjam, 2 maart 2026: klopt, voorgelezen" in tekst
    assert "Ruud, 2 maart 2026: ja, behalve: “het hielp maar kort”" in tekst
    assert f"Liever niet besproken: {namen[Levensdomein.VERSLAVING]}" in tekst
    assert "hoeveel haast het heeft: geen haast" in tekst
    assert "Fenna, dochter, 13 jaar" in tekst
    assert "Vragen die nog niet vaststaan: 1" in tekst
    assert "Plekken om nog in te vullen: 1" in tekst


def test_the_dossier_form_says_what_was_told_alone() -> None:
    proef, mirjam, *_ = begonnen()
    proef.doe(o.ZetAanTafel((mirjam,)))
    proef.noteer("eigen rekening #wens", mirjam)
    assert "alleen gehoord door: Mirjam" in maak_overzicht(proef.dossier, nu=NU)


def test_the_program_never_decides_about_help() -> None:
    proef, *_ = _huis()
    teksten = [client(proef.dossier), dossierform(proef.dossier)]
    teksten += [p.read_text("utf-8") for p in (prompts_map() / "verslag").iterdir()]
    for tekst in teksten:
        for woorden in VERBODEN:
            assert woorden not in tekst.casefold()


def test_the_words_for_home_are_plain() -> None:
    proef, *_ = _huis()
    eigen = re.sub(r"“[^”]*”", "", client(proef.dossier))
    for woord in jargon_in(eigen, jargon()):
        pytest.fail(f"vaktaal: {woord.woord}")
    for zin in re.split(r"[.?!:]\s|\n", eigen):
        assert len(zin.split()) <= 15 or set(zin) <= {" ", "."}, zin


def test_days_are_those_of_the_zone_of_the_maker() -> None:
    laat = datetime(2026, 2, 28, 23, 30, tzinfo=UTC)
    assert dag(laat, NU) == "1 maart 2026"
    assert dag(laat, NU.astimezone(UTC)) == "28 februari 2026"


# ---- reading back -------------------------------------------------------------------------


def test_reading_back_is_short_and_gives_each_kind_its_turn() -> None:
    proef, mirjam, ruud, fenna = begonnen()
    for i in range(12):
        proef.noteer(f"de brief van dag {i} ligt er nog #probleem", mirjam)
    proef.noteer("zij zingt bij de afwas #kracht", ruud, letterlijk=True)
    proef.noteer("lang verhaal " * 30 + "#wens", mirjam)
    proef.doe(o.StelHulpvraag("Ik wil rust.", ruud), o.SpreekAf("ik", "bel de school", "maandag"))
    proef.doe(o.BepaalVolgorde(tuple(proef.dossier.hulpvragen)))
    zinnen = leesvoor(proef.dossier, {mirjam, ruud})
    assert len(zinnen) == MAX_ZINNEN
    assert "Wat goed gaat, zei Ruud: “zij zingt bij de afwas #kracht”" in zinnen
    assert any(z.startswith("Een wens van Mirjam: lang verhaal") for z in zinnen)
    assert zinnen[-2:] == [
        "Eerst dit, voor Ruud: “Ik wil rust.”",
        "Afgesproken, het wijkteam: bel de school (maandag)",
    ]
    assert all(len(z) <= MAX_TEKENS + 40 for z in zinnen)
    assert leesvoor(proef.dossier, {mirjam, fenna}) == []


def test_reading_back_says_nothing_twice() -> None:
    proef, mirjam, *_ = begonnen()
    proef.noteer("oma past op #netwerk #eerdere_hulp #kracht", mirjam)
    assert len(leesvoor(proef.dossier, {mirjam})) == 1


# ---- templates ----------------------------------------------------------------------------


def test_a_broken_template_says_which_and_nothing_of_anybody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proef, *_ = _huis()
    map = tmp_path / "verslag"
    map.mkdir()
    monkeypatch.setattr(sjabloon, "prompts_map", lambda: tmp_path)
    with pytest.raises(InhoudFout, match=r"verslag/client\.md\.j2: dit bestand ontbreekt"):
        client(proef.dossier)
    (map / "client.md.j2").write_text("eerste\n{% if %}\n", "utf-8")
    sjabloon._omgeving.cache_clear()
    with pytest.raises(InhoudFout, match=r"client\.md\.j2, regel 2: dit sjabloon klopt niet"):
        client(proef.dossier)
    (map / "client.md.j2").write_text("{{ v.lastig[0].woorden.__class__.mro() }}", "utf-8")
    sjabloon._omgeving.cache_clear()
    with pytest.raises(InhoudFout) as gezien:
        client(proef.dossier)
    assert "huur" not in str(gezien.value)


@pytest.mark.parametrize("fase", [f for f in Fase if f is not Fase.CONTACT_MAKEN])
def test_a_document_can_be_made_in_every_phase(fase: Fase) -> None:
    proef, mirjam, *_ = begonnen()
    proef.doe(o.GaNaarFase(fase))
    proef.noteer("iets #probleem", mirjam)
    assert client(proef.dossier).startswith("# Ons overzicht\n")
    assert maak_overzicht(proef.dossier, nu=NU).startswith("Verslag voor het dossier: ")
