"""Names and numbers taken out of a text: nothing slips through, and it stays readable."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from keukentafel.fouten import InhoudFout
from keukentafel.language.pseudoniem import Gemaskeerd, Tabel, pseudonimiseer
from keukentafel.language.pseudoniem_bekend import afstand, maak_bekend
from keukentafel.language.pseudoniem_patronen import elfproef
from keukentafel.language.pseudoniem_soort import VERVANGER, Soort
from keukentafel.language.pseudoniem_woorden import woordenboek
from keukentafel.language.pseudoniem_zinnen import naamwoorden
from keukentafel.language.woordenlijst import DELEN, pak_in, pak_uit

DATA = Path(__file__).parent / "data"
BESTANDEN = ("pseudoniem.jsonl", "pseudoniem_blind.jsonl")
_ZONDER_NAAM_TEKST = """
    van de der den ter ten te het een el al t s en in mw dhr mr dr meneer mevrouw oom tante opa oma
    familie"""
ZONDER_NAAM = frozenset(_ZONDER_NAAM_TEKST.split())
"""Words in a name that point at nobody; they may stay."""


# ---- recall and precision -------------------------------------------------------------------


@dataclass
class Meting:
    """What should go, what went, and what went for nothing."""

    gevonden: dict[str, int] = field(default_factory=lambda: {"namen": 0, "overig": 0})
    alle: dict[str, int] = field(default_factory=lambda: {"namen": 0, "overig": 0})
    terecht: int = 0
    weg: int = 0
    naamloos: int = 0
    naamloos_geraakt: int = 0
    gemist: list[str] = field(default_factory=list)

    def recall(self, veld: str) -> float:
        return self.gevonden[veld] / self.alle[veld]


def regels(bestand: str) -> Iterator[dict[str, Any]]:
    for regel in (DATA / bestand).read_text("utf-8").splitlines():
        yield json.loads(regel)


def plekken(regel: dict[str, Any], veld: str) -> Iterator[tuple[int, int]]:
    """Yield where the pieces of a line stand, in their order."""
    vanaf = 0
    for stuk in regel.get(veld, ()):
        m = re.compile(rf"(?<![^\W_]){re.escape(stuk)}").search(regel["tekst"], vanaf)
        assert m, (regel["tekst"], stuk)
        vanaf = m.end()
        yield m.span()


def telt(woord: str) -> bool:
    return woord.casefold() not in ZONDER_NAAM


def meet(bestand: str) -> Meting:
    som = Meting()
    for regel in regels(bestand):
        tekst = regel["tekst"]
        weg = {
            k
            for s in pseudonimiseer(tekst, regel.get("bekend", ())).stukken
            for k in range(s.van, s.tot)
        }
        hoort: set[int] = set()
        for veld in ("namen", "overig", "mag"):
            for van, tot in plekken(regel, veld):
                hoort |= set(range(van, tot))
                if veld == "mag":
                    continue
                woorden = [m for m in re.finditer(r"\w+", tekst[van:tot]) if telt(m[0])]
                goed = all({van + m.start(), van + m.end() - 1} <= weg for m in woorden)
                som.alle[veld] += 1
                som.gevonden[veld] += goed
                if not goed:
                    som.gemist.append(tekst)
        woorden = [m for m in re.finditer(r"\w+", tekst) if m.start() in weg]
        terecht = sum(m.start() in hoort or not telt(m[0]) for m in woorden)
        som.weg += len(woorden)
        som.terecht += terecht
        som.naamloos += not hoort
        som.naamloos_geraakt += not hoort and bool(weg)
    return som


@pytest.mark.parametrize("bestand", BESTANDEN)
def test_names_go_and_little_else(bestand: str) -> None:
    som = meet(bestand)
    print(bestand, som)
    assert som.recall("namen") >= 0.99, som.gemist
    assert som.recall("overig") >= 0.99, som.gemist
    assert som.terecht / som.weg >= 0.95
    assert som.naamloos_geraakt / som.naamloos <= 0.05


def test_there_are_enough_lines_of_both_kinds() -> None:
    alle = [r for b in BESTANDEN for r in regels(b)]
    assert len({r["tekst"] for r in alle}) == len(alle) >= 220
    assert sum(not {"namen", "overig", "mag"} & r.keys() for r in alle) >= 60


def test_ordinary_speech_of_other_writers_stays_readable() -> None:
    gesprekken = sorted((DATA / "transcripten").glob("*.jsonl"))
    woorden = weg = 0
    for gesprek in gesprekken:
        beurten = [json.loads(r) for r in gesprek.read_text("utf-8").splitlines()]
        tekst = "\n".join(b["tekst"] for b in beurten)
        woorden += len(tekst.split())
        weg += len(pseudonimiseer(tekst).stukken)
    assert woorden > 1000
    assert weg / woorden < 0.06


# ---- one name, one stand-in -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        (
            "Loïs de Vries belde. Loïs is moe, Loïs' fiets is weg.",
            "[persoon 1] belde. [persoon 1] is moe, [persoon 1]' fiets is weg.",
        ),
        ("Annekes fiets is van Anneke.", "[persoon 1] fiets is van [persoon 1]."),
        ("Tom's juf kent tom en TOM.", "[persoon 1]'s juf kent [persoon 1] en [persoon 1]."),
        ("Fatma en Esra kennen Fatma.", "[persoon 1] en [persoon 2] kennen [persoon 1]."),
        ("Zij woont in Meppel. meppel is klein.", "Zij woont in [plaats 1]. [plaats 1] is klein."),
        ("Wij wonen Kerkstraat 12a.", "Wij wonen [adres 1] [nummer]."),
        (
            "mijn dochter loïs, oom Rik en juf ank",
            "mijn dochter [persoon 1], oom [persoon 2] en juf [persoon 3]",
        ),
        ("De zus van Ria belde Ria.", "De zus van [persoon 1] belde [persoon 1]."),
        ("De mentor van Marit zag Marit.", "De mentor van [persoon 1] zag [persoon 1]."),
        ("Ik zag dokter van Dam lopen.", "Ik zag dokter [persoon 1] lopen."),
    ],
)
def test_a_name_keeps_its_stand_in(tekst: str, verwacht: str) -> None:
    assert pseudonimiseer(tekst).tekst == verwacht


def test_two_people_with_one_first_name_stay_two() -> None:
    uit = pseudonimiseer("Loïs de Vries woont naast Loïs Bakker.")
    assert uit.tekst == "[persoon 1] woont naast [persoon 2]."


def test_the_table_goes_on_through_a_transcript() -> None:
    een = pseudonimiseer("Gerda en Kees zijn er.")
    twee = pseudonimiseer("Waar is Kees? Meral is er wel.", tabel=een.tabel)
    assert twee.tekst == "Waar is [persoon 2]? [persoon 3] is er wel."
    assert een.tabel.namen == twee.tabel.namen[:2]


def test_a_stand_in_that_is_there_already_is_not_given_away_again() -> None:
    assert pseudonimiseer("[persoon 4] kent Gerda.").tekst == "[persoon 4] kent [persoon 5]."


@pytest.mark.parametrize(
    "tekst", ["fenna zwijgt", "FENNA zwijgt", "fena zwijgt", "fennas zus", "Fenna-Lot", "met fénna"]
)
def test_a_known_name_goes_in_any_spelling(tekst: str) -> None:
    uit = pseudonimiseer(tekst, ["Fenna de Boer", "Tom"])
    assert uit.tekst.count("[persoon 1]") == 1
    assert "fen" not in uit.tekst.casefold()


def test_an_ordinary_word_is_no_slip_of_a_known_name() -> None:
    zin = "ik sta voor de deur, het is nooit genoeg"
    assert pseudonimiseer(zin, ["Noor"]).tekst == zin


@pytest.mark.parametrize(
    ("a", "b", "verwacht"),
    [
        ("loïs", "loïs", 0),
        ("fena", "fenna", 1),
        ("tmo", "tom", 1),
        ("", "ab", 2),
        ("kat", "hond", 4),
    ],
)
def test_distance_counts_slips(a: str, b: str, verwacht: int) -> None:
    assert afstand(a, b) == afstand(b, a) == verwacht


# ---- numbers and their kind -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("stuk", "soort"),
    [
        ("123456782", Soort.BSN),
        ("1234.56.782", Soort.BSN),
        ("06 12 34 56 78", Soort.TELEFOON),
        ("+31 6 12345678", Soort.TELEFOON),
        ("(050) 123 45 67", Soort.TELEFOON),
        ("NL91 ABNA 0417 1643 00", Soort.REKENING),
        ("nl91abna0417164300", Soort.REKENING),
        ("DE89 3704 0044 0532 0130 00", Soort.REKENING),
        ("9712 AB", Soort.POSTCODE),
        ("9712ab", Soort.POSTCODE),
        ("XX-123-B", Soort.KENTEKEN),
        ("12-ab-34", Soort.KENTEKEN),
        ("1XYZ23", Soort.KENTEKEN),
        ("j.jansen+x@voorbeeld.nl", Soort.MAIL),
        ("www.voorbeeld.nl/pagina", Soort.URL),
        ("voorbeeld.nl", Soort.URL),
        ("@naam_91", Soort.ACCOUNT),
        ("12-03-1950", Soort.DATUM),
        ("12.3.'50", Soort.DATUM),
        ("1950-03-12", Soort.DATUM),
        ("3 mrt", Soort.DATUM),
        ("de eerste van de negende", Soort.DATUM),
        ("drie mei negentienvijftig", Soort.DATUM),
        ("maart 2019", Soort.DATUM),
        ("1950", Soort.DATUM),
        ("94", Soort.LEEFTIJD),
        ("tweeënnegentig", Soort.LEEFTIJD),
        ("450", Soort.NUMMER),
        ("12.400,50", Soort.NUMMER),
        ("vierhonderd", Soort.NUMMER),
        ("2024/00381", Soort.NUMMER),
        ("A12345", Soort.NUMMER),
    ],
)
def test_what_shows_by_its_form(stuk: str, soort: Soort) -> None:
    uit = pseudonimiseer(f"dat is {stuk}, ja")
    assert [(s.woorden, s.soort) for s in uit.stukken] == [(stuk, soort)]
    assert uit.tekst == f"dat is [{soort}], ja"


def test_a_bsn_without_the_eleven_test_goes_when_it_is_called_so() -> None:
    assert [s.soort for s in pseudonimiseer("bsn is 123456789").stukken] == [Soort.BSN]
    assert [s.soort for s in pseudonimiseer("het is 123456789").stukken] == [Soort.NUMMER]


@pytest.mark.parametrize(
    ("cijfers", "goed"),
    [
        ("123456782", True),
        ("111222333", True),
        ("123456789", False),
        ("000000000", False),
        ("12", False),
    ],
)
def test_eleven_test(cijfers: str, goed: bool) -> None:
    assert elfproef(cijfers) is goed


@pytest.mark.parametrize(
    "tekst",
    [
        "om 10.30 uur en om 14.15",
        "om 9:05 komt de taxi",
        "2x per week, 24/7 zorg",
        "groep 6 en groep 7",
        "de kinderen zijn 4, 9 en 13",
        "95 procent van de tijd",
        "bloeddruk 84/60",
    ],
)
def test_harmless_numbers_stay(tekst: str) -> None:
    assert pseudonimiseer(tekst).tekst == tekst


# ---- names that are words, words that are no names --------------------------------------------


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("Roos wil niet mee.", "[persoon 1] wil niet mee."),
        ("de roos bloeit in de tuin", "de roos bloeit in de tuin"),
        ("Wil je koffie?", "Wil je koffie?"),
        ("Wil heeft gebeld.", "[persoon 1] heeft gebeld."),
        ("mijn man wil niet mee", "mijn man wil niet mee"),
        ("vriendin wil is ook alleen", "vriendin [persoon 1] is ook alleen"),
        ("de storm op zee", "de storm op zee"),
        ("mw ter haar is moe", "mw [persoon 1] is moe"),
        ("Dat kost haar veel.", "Dat kost haar veel."),
        ("ze zit op de bank", "ze zit op de bank"),
        ("ze zit op de klimop", "ze zit op de [naam 1]"),
    ],
)
def test_words_that_can_be_both(tekst: str, verwacht: str) -> None:
    assert pseudonimiseer(tekst).tekst == verwacht


def test_a_name_seen_once_is_known_at_the_start_of_a_sentence() -> None:
    assert "Hemel" not in pseudonimiseer("Toen kwam Hemel. Hemel huilde.").tekst


# ---- properties -----------------------------------------------------------------------------

_STUKJES = """
    ik mijn dochter Mijn oom de Het en met Wil roos Roos storm In naar Assen assen mw dhr. J. 12
    Kerkstraat 12a 123 06-12345678 3 mei 1950 [persoon 3] [naam] [adres 2] is heeft zegt . , : !
    a@b.nl 's 'k Loïs' zoon's Ümit Фатима 日本 [ ] [persoon 'Jan-Piet' van der UWV GEZIN op school
    basisschool heet NL-8 12.400 x1"""
WOORDEN = st.sampled_from([*_STUKJES.split(), "\n", "Lo\u200bïs", "e\u0308", "[persoon 3]"])
ZINNEN = st.lists(WOORDEN, max_size=14).map(" ".join)
TEKSTEN = (
    ZINNEN | st.text(max_size=60) | st.tuples(ZINNEN, st.text(max_size=12), ZINNEN).map("".join)
)
NAMEN = st.text("abcdefghijklmnoprstuvwyzéïöüşABKMTÖ", min_size=2, max_size=10)


def kern(uit: Gemaskeerd) -> list[str]:
    """Return the words of the result that are no stand-in."""
    return naamwoorden(VERVANGER.sub(" ", uit.tekst))


@settings(max_examples=300)
@given(ZINNEN, NAMEN, ZINNEN, st.sampled_from((str, str.upper, str.lower, str.capitalize)))
@example("het is", "Wil", "dat", str.lower)
def test_known_names_never_survive(voor: str, naam: str, na: str, vorm: Any) -> None:
    bekend = maak_bekend([naam], frozenset(), woordenboek()).woorden
    uit = pseudonimiseer(f"{voor} {vorm(naam)} {na}", [naam])
    assert bekend.isdisjoint(kern(uit))


@settings(max_examples=400)
@given(TEKSTEN, st.lists(NAMEN, max_size=2))
@example("Plein 1940 en [adres 1] 14 storm", [])
@example("\ud800 Jan", [])
def test_masking_twice_changes_nothing(tekst: str, bekend: list[str]) -> None:
    een = pseudonimiseer(tekst, bekend)
    for tabel in (None, een.tabel):
        twee = pseudonimiseer(een.tekst, bekend, tabel)
        assert twee.tekst == een.tekst
        assert twee.stukken == ()


@settings(max_examples=300)
@given(TEKSTEN)
def test_pieces_fit_the_text(tekst: str) -> None:
    uit = pseudonimiseer(tekst)
    eind = 0
    opnieuw = ""
    for s in uit.stukken:
        assert eind <= s.van < s.tot <= len(tekst)
        assert s.woorden == tekst[s.van : s.tot]
        assert VERVANGER.fullmatch(s.vervanger)
        opnieuw += tekst[eind : s.van] + s.vervanger
        eind = s.tot
    assert opnieuw + tekst[eind:] == uit.tekst
    nummers = [(n.soort, n.nr) for n in uit.tabel.namen]
    assert len(set(nummers)) == len(nummers)


@given(TEKSTEN)
def test_no_three_digits_in_a_row_survive(tekst: str) -> None:
    assert not re.search(r"[0-9]{3}", VERVANGER.sub(" ", pseudonimiseer(tekst).tekst))


def test_the_same_in_gives_the_same_out() -> None:
    tekst = "Kees en Gerda wonen in Assen, Kerkstraat 4."
    assert pseudonimiseer(tekst, ["Kees"], Tabel()) == pseudonimiseer(tekst, ["Kees"])


# ---- the lists ------------------------------------------------------------------------------


def test_packing_and_unpacking_a_word_list() -> None:
    delen = {naam: {"aap", "aapje", "één", f"{naam}'s", "z" * 40} for naam in DELEN}
    inhoud = pak_in(delen)
    assert pak_uit(inhoud) == delen
    assert pak_in(delen) == inhoud


@pytest.mark.parametrize("inhoud", [b"", b"iets anders", b"woorden-1\nkapot"])
def test_a_broken_word_list_is_refused(inhoud: bytes) -> None:
    with pytest.raises(ValueError, match=r"woordenlijst|beschadigd"):
        pak_uit(inhoud)


def test_a_missing_list_gives_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(InhoudFout, match=r"pseudoniem\.yaml: dit bestand kan ik niet lezen"):
        woordenboek(tmp_path)
    (tmp_path / "pseudoniem.yaml").write_text("gerust: ja hoor\n", "utf-8")
    with pytest.raises(InhoudFout, match="'kort' ontbreekt"):
        woordenboek(tmp_path)
