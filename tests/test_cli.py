"""The commands without a screen, as processes: what goes in, what comes out, and how it fails."""

import ast
import inspect
import json
import os
import re
import signal
import stat
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from keukentafel.caseload import Caseload
from keukentafel.conversation.dossier import IK, Dossier
from keukentafel.conversation.gebeurtenissen import DocumentGemaakt
from keukentafel.conversation.opdrachten import BevestigRegels, Noteer, VoegPersoonToe
from keukentafel.labels import Fase, VraagSoort
from tui_hulp import GEZIN, WACHTZIN

HUIS = Path(__file__).resolve().parent.parent
GESPREKKEN = HUIS / "tests" / "data" / "transcripten"
OPDRACHTEN = (
    *(
        "duiden",
        "vragen",
        "inhoud",
        "helder",
        "pseudonimiseer",
        "inlezen",
        "verslag",
        "exporteer",
        "importeer",
        "lijst",
        "toon",
    ),
    *("controle", "herstel", "sleutels", "team", "wis", "inzage", "overnemen"),
    *("veiligheidsverslag", "bewaar", "verloopt", "logboek"),
    *("oefenen", "rollenspel", "nabespreking", "terugblik"),
)
MOMENT = {
    "id": "m1",
    "fase": "brede_verkenning",
    "huishouden": {
        "personen": [{"naam": "Ria", "relatie": "zelf"}, {"naam": "Tom", "leeftijd": 9}]
    },
    "beurten": [{"rol": "client", "spreker": "Ria", "tekst": "ik slaap slecht door de brieven"}],
}


def omgeving(**meer: str) -> dict[str, str]:
    vreemd = ("KEUKENTAFEL", "TEXTUAL", "COLUMNS", "LINES")
    kaal = {k: v for k, v in os.environ.items() if not k.startswith(vreemd)}
    return {**kaal, **meer}


def draai(
    *argumenten: object, invoer: str | bytes = b"", **meer: str
) -> subprocess.CompletedProcess[str]:
    """Run a command without a terminal; output read as UTF-8, whatever the process was told."""
    ruw = invoer.encode() if isinstance(invoer, str) else invoer
    klaar = subprocess.run(
        [sys.executable, "-m", "keukentafel", *map(str, argumenten)],
        input=ruw,
        capture_output=True,
        env=omgeving(**meer),
        start_new_session=True,
        timeout=120,
    )
    uit, fout = klaar.stdout.decode("utf-8"), klaar.stderr.decode("utf-8")
    return subprocess.CompletedProcess(klaar.args, klaar.returncode, uit, fout)


def jsonl(*objecten: object) -> str:
    return "".join(json.dumps(x, ensure_ascii=False) + "\n" for x in objecten)


def fout_van(klaar: subprocess.CompletedProcess[str], code: int = 2) -> str:
    """Return the one line on stderr of a command that failed as it should."""
    assert klaar.returncode == code, klaar.stderr
    (regel,) = klaar.stderr.splitlines()
    assert "Traceback" not in regel
    return regel


# ---- options and help ---------------------------------------------------------------------

ENGELS = re.compile(
    r"\b(usage|options?|positional|arguments?|show|this|message|and|exit|error|required|invalid|"
    r"choose|from|expected|unrecognized|the|following|value|file|not|allowed)\b"
)


@pytest.mark.parametrize("opdracht", ["", *OPDRACHTEN])
def test_help_is_dutch(opdracht: str) -> None:
    klaar = draai(*opdracht.split(), "--help")
    assert klaar.returncode == 0
    assert klaar.stderr == ""
    assert klaar.stdout.startswith(f"gebruik: keukentafel{' ' if opdracht else ''}{opdracht}")
    assert not ENGELS.findall(klaar.stdout)
    assert max(map(len, klaar.stdout.splitlines())) <= 100


def test_help_names_all_kinds_of_question() -> None:
    uitleg = " ".join(draai("vragen", "--help").stdout.split())
    assert ", ".join(VraagSoort) in uitleg
    assert ", ".join(Fase) in uitleg


@pytest.mark.parametrize(
    ("argumenten", "verwacht"),
    [
        ("kletsen", "'kletsen' kan hier niet"),
        ("verslag", "dit ontbreekt: DOSSIER, --voor, --als"),
        ("verslag x --voor buur --als md", "--voor: 'buur' kan hier niet"),
        ("lijst --onbekend", "dit ken ik niet: --onbekend"),
        ("lijst --map", "--map: hier hoort één waarde achter"),
        ("inlezen x --json=ja", "--json: hier hoort geen waarde achter"),
        ("verslag x --wachtwoord geheim --voor client --als md", "dit ken ik niet: --wachtwoord"),
    ],
)
def test_a_wrong_option_gives_one_dutch_line(argumenten: str, verwacht: str) -> None:
    regel = fout_van(draai(*argumenten.split()))
    assert verwacht in regel
    assert not ENGELS.findall(re.sub(r"'[^']*'|--\w+", "", regel))


def test_every_word_of_argparse_a_user_can_meet_is_translated() -> None:
    """Words for whoever builds a parser, and of parts that are not used here, stay as they are."""
    import argparse

    from keukentafel.cli_opties import _WOORDEN

    boom = ast.parse(inspect.getsource(argparse))
    for klasse in (n for n in boom.body if isinstance(n, ast.ClassDef) and n.name == "FileType"):
        boom.body.remove(klasse)
    woorden = {
        n.args[0].value
        for n in ast.walk(boom)
        if isinstance(n, ast.Call) and isinstance(n.func, ast.Name) and n.func.id == "_"
        if isinstance(n.args[0], ast.Constant)
    }
    voor_bouwers = {
        "'required' is an invalid argument for positionals",
        "%(prog)s: error: %(message)s\n",
        "%r is not callable",
        ".__call__() not defined",
        "cannot have multiple subparser arguments",
        "cannot merge actions - two groups are named %r",
        "conflicting subparser alias: %s",
        "conflicting subparser: %s",
        "dest= is required for options like %r",
        "invalid conflict_resolution value: %r",
        "invalid option string %(option)r: must start with a character %(prefix_chars)r",
        "mutually exclusive arguments must be optional",
        "unexpected option string: %s",
        "unknown parser %(parser_name)r (choices: %(choices)s)",
        "can't open '%(filename)s': %(error)s",
        'argument "-" with mode %r',
        "show program's version number and exit",
    }
    assert woorden - voor_bouwers <= _WOORDEN.keys()


def test_bare_start_imports_nothing_before_the_screens() -> None:
    code = (
        "import sys; voor = set(sys.modules); import keukentafel.cli\n"
        "print(sorted(m for m in set(sys.modules) - voor if 'keukentafel' in m or m in "
        "('argparse', 'json', 'getpass', 'pydantic', 'jinja2')))"
    )
    uit = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ast.literal_eval(uit.stdout) == ["keukentafel", "keukentafel.cli", "keukentafel.fouten"]


def test_bare_start_without_a_terminal_says_so() -> None:
    assert "terminal" in fout_van(draai())
    assert "terminal" in fout_van(draai("--map", "/tmp"))


# ---- duiden and vragen --------------------------------------------------------------------


def test_duiden_fills_in_labels_and_passes_the_rest_through() -> None:
    regels: list[dict[str, object]] = [
        {"id": 7, "rol": "client", "tekst": "De huur is nog niet betaald.", "extra": [1, None]},
        {"rol": "professional", "tekst": "Hoe kijkt uw dochter hiernaar?", "domeinen": "blijft"},
    ]
    uit = [json.loads(r) for r in draai("duiden", invoer=jsonl(*regels)).stdout.splitlines()]
    assert [list(r) for r in uit] == [
        [
            "id",
            "rol",
            "tekst",
            "extra",
            *[
                "domeinen",
                "soorten",
                "signalen",
                "personen",
                "verwijzingen",
                "verbanden",
                "bewijs",
                "motor",
            ],
        ],
        ["rol", "tekst", "domeinen", *["handeling", "vorm", "kenmerken", "bewijs", "motor"]],
    ]
    client, professional = uit
    assert {**client, **regels[0]} == client
    assert "financien" in client["domeinen"]
    assert (professional["handeling"], professional["vorm"]) == ("vraag", "open")
    assert professional["domeinen"] == "blijft"
    for regel in uit:
        for bewijs in regel["bewijs"]:
            assert list(bewijs) == ["label", "bron", "woorden", "van", "tot", "kans"]
            assert bewijs["bron"] in ("regel", "lexicon", "geleerd", "encoder")
            if bewijs["van"] is not None:
                assert regel["tekst"][bewijs["van"] : bewijs["tot"]] == bewijs["woorden"]


def test_uitleg_says_what_gave_each_label_and_how_sure_it_is() -> None:
    regels: list[dict[str, object]] = [
        {"rol": "client", "tekst": "Ik heb schulden bij de bank."},
        {"rol": "professional", "tekst": "Waarom denkt u dat?"},
        {"rol": "client", "tekst": "…"},
        {"rol": "client", "tekst": "Hij zegt al weken niks meer tegen mij aan tafel."},
    ]
    uit = draai("duiden", "--uitleg", "--motor", "snel", invoer=jsonl(*regels)).stdout
    assert uit.startswith("Gelezen met: basis-")
    assert "financien: woordenlijst" in uit
    assert "‘*schulden’" in uit or "‘schuld*’" in uit
    assert "probleem: geleerd van voorbeelden" in uit
    assert "lijkt op: “" in uit
    assert "vraag: vaste regel · “Waarom denkt u dat?”" in uit
    assert "geen labels" in uit
    assert re.search(r"zeker \(\d,\d\d\)", uit)


def test_without_the_encoder_duiden_says_so_and_goes_on(tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['numpy'] = None\n"
        "from keukentafel.cli import main; sys.exit(main(['duiden']))"
    )
    klaar = subprocess.run(
        [sys.executable, "-c", code],
        input=jsonl({"rol": "client", "tekst": "Ik heb schulden."}),
        capture_output=True,
        text=True,
        env=omgeving(),
        check=True,
    )
    assert klaar.stderr.count("\n") == 1
    assert "numpy" in klaar.stderr
    assert json.loads(klaar.stdout)["motor"].startswith("basis-")


def test_each_line_is_read_on_its_own_and_files_give_what_the_input_gives(tmp_path: Path) -> None:
    een = {"rol": "client", "tekst": "Mijn zus ook."}
    ander = {"rol": "client", "tekst": "Ik heb schulden bij de bank."}
    samen = draai("duiden", invoer=jsonl(ander, een)).stdout.splitlines()
    assert draai("duiden", "-", invoer=jsonl(een)).stdout.splitlines() == samen[1:]
    bestand = tmp_path / "regels met spatie.jsonl"
    bestand.write_bytes(b"\xef\xbb\xbf" + jsonl(ander, een).replace("\n", "\r\n\n").encode())
    assert draai("duiden", bestand).stdout.splitlines() == samen


def test_duiden_gives_a_line_for_a_line_at_once() -> None:
    proces = subprocess.Popen(
        [sys.executable, "-m", "keukentafel", "duiden"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=omgeving(),
    )
    assert proces.stdin is not None
    assert proces.stdout is not None
    with proces:
        for i in range(3):
            proces.stdin.write(jsonl({"rol": "client", "tekst": "thuis", "nr": i}).encode())
            proces.stdin.flush()
            assert json.loads(proces.stdout.readline())["nr"] == i
        proces.stdin.close()
    assert proces.returncode == 0


def test_any_text_passes_in_utf8_on_any_terminal_and_steers_none() -> None:
    tekst = "Loïs zei: € 5 👩‍👧 \u2028 \u202e \x9b2J \x1b[31m [bold]{{ 7 }}"
    ruw = jsonl({"rol": "client", "tekst": tekst}).encode() + b'{"rol":"client","tekst":"\\ud800"}'
    klaar = draai("duiden", invoer=ruw, PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")
    assert klaar.returncode == 0
    een, twee = klaar.stdout.split("\n")[:2]
    assert json.loads(een)["tekst"] == tekst
    assert json.loads(twee)["tekst"] == "\ud800"
    assert "Loïs" in een
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u202e]", een)


@pytest.mark.parametrize(
    ("regel", "reden"),
    [
        (b"{", "geen geldige JSON"),
        (b'{"a": NaN}', "geen geldige JSON"),
        (b'{"rol":"client","tekst":"x","a":1e999}', "geen geldige JSON"),
        (b"[" * 100_000, "geen geldige JSON"),
        (b"9" * 10_000, "geen geldige JSON"),
        (b"[1]", "hier hoort een JSON-object"),
        (b"\xff\xfe", "geen tekst in UTF-8"),
        (b'{"tekst": "x"}', "'rol' moet client of professional zijn"),
        (b'{"rol": ["client"], "tekst": "x"}', "'rol' moet client of professional zijn"),
        (b'{"rol": "client"}', "'tekst' ontbreekt"),
        (b'{"rol": "client", "tekst": 3}', "'tekst' ontbreekt"),
    ],
)
def test_bad_input_names_the_line_after_the_good_ones(regel: bytes, reden: str) -> None:
    goed = jsonl({"rol": "client", "tekst": "thuis"}).encode()
    klaar = draai("duiden", invoer=goed + b"\n" + regel + b"\n" + goed)
    assert fout_van(klaar).startswith("invoer, regel 3: ")
    assert reden in klaar.stderr
    assert len(klaar.stdout.splitlines()) == 1


@pytest.mark.parametrize("opdracht", ["duiden", "vragen", "inlezen"])
def test_bad_input_names_the_file(opdracht: str, tmp_path: Path) -> None:
    bestand = tmp_path / "fout.jsonl"
    assert fout_van(draai(opdracht, bestand)) == f"{bestand}: dit bestand bestaat niet"
    assert fout_van(draai(opdracht, tmp_path)) == f"{tmp_path}: dit is een map, geen bestand"
    bestand.write_text("\n\n{]\n")
    assert fout_van(draai(opdracht, bestand)) == f"{bestand}, regel 3: dit is geen geldige JSON"


def test_vragen_gives_at_most_three_with_exactly_these_keys() -> None:
    leeg = {"fase": "contact_maken", "beurten": []}
    klaar = draai("vragen", invoer=jsonl(MOMENT, leeg))
    assert klaar.stderr == ""
    eerste, tweede = (json.loads(r) for r in klaar.stdout.splitlines())
    assert list(eerste) == ["id", "vragen"]
    assert (eerste["id"], tweede["id"]) == ("m1", None)
    assert 0 < len(eerste["vragen"]) <= 3
    for vraag in (*eerste["vragen"], *tweede["vragen"]):
        assert list(vraag) == ["tekst", "soort", "kenmerken", "waarom", "element", "vraag_id"]
        assert vraag["soort"] in list(VraagSoort)


def test_vragen_says_what_is_wrong_with_a_moment() -> None:
    klaar = draai("vragen", invoer=jsonl(MOMENT, {**MOMENT, "fase": "koffie"}))
    assert fout_van(klaar).startswith("invoer, regel 2: 'fase' moet een van deze zijn")
    assert len(klaar.stdout.splitlines()) == 1


def test_who_stops_reading_is_left_in_peace() -> None:
    regels = jsonl(*[{"rol": "client", "tekst": "thuis"}] * 3000).encode()
    proces = subprocess.Popen(
        [sys.executable, "-m", "keukentafel", "duiden"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=omgeving(),
    )
    assert proces.stdin is not None
    assert proces.stdout is not None
    assert proces.stderr is not None
    with proces:
        proces.stdin.write(regels[:4000])
        proces.stdin.flush()
        proces.stdout.readline()
        proces.stdout.close()
        try:
            proces.stdin.write(regels)
            proces.stdin.close()
        except BrokenPipeError:
            pass
        assert proces.stderr.read() == b""
    assert proces.returncode == 141


def test_a_fault_in_the_program_tells_no_value() -> None:
    code = (
        "import keukentafel.cli_regels as r, keukentafel.cli as c\n"
        "def stuk(obj, bron, nr): raise KeyError(obj['tekst'])\n"
        "r.tekst_van = stuk\n"
        "raise SystemExit(c.main())"
    )
    klaar = subprocess.run(
        [sys.executable, "-c", code, "duiden"],
        input=jsonl({"rol": "client", "tekst": "zeepaardje"}),
        capture_output=True,
        text=True,
    )
    assert "KeyError" in fout_van(klaar, 1)
    assert "zeepaardje" not in klaar.stderr


# ---- the vault ----------------------------------------------------------------------------


@pytest.fixture
def kluis(tmp_path: Path) -> tuple[str, ...]:
    """A vault with a household; gives the options that open it."""
    map = tmp_path / "kluis"
    caseload, _ = Caseload.maak(map, WACHTZIN)
    sessie = caseload.nieuw("De Molenwiek")
    for opdracht in GEZIN:
        sessie.do(opdracht)
    mirjam, ruud, fenna = sessie.dossier.personen
    sessie.do(Noteer("mijn zus past elke week op", mirjam, letterlijk=True, kracht=True))
    sessie.do(Noteer("de tuin houdt hij netjes", mirjam, kracht=True, gehoord_door=(mirjam,)))
    lijnen = tuple(f"{id}.kracht" for id in sessie.dossier.uitingen)
    sessie.do(BevestigRegels(lijnen, (mirjam, ruud)))
    assert fenna
    caseload.sluit()
    wachtzin = tmp_path / "wachtzin.txt"
    wachtzin.write_text(f"{WACHTZIN}\r\nniet deze regel\n", "utf-8")
    return "--map", str(map), "--wachtwoord-van", str(wachtzin)


def lees_dossier(kluis: Sequence[str], naam: str) -> Dossier:
    caseload = Caseload.open(Path(kluis[1]), WACHTZIN)
    try:
        zaak = caseload.zoek(naam)
        assert zaak is not None
        return caseload.open_dossier(zaak.id).dossier
    finally:
        caseload.sluit()


def namen(kluis: Sequence[str]) -> list[str]:
    caseload = Caseload.open(Path(kluis[1]), WACHTZIN)
    try:
        return [z.naam for z in caseload.zaken()]
    finally:
        caseload.sluit()


def test_lijst_shows_the_caseload(kluis: tuple[str, ...]) -> None:
    klaar = draai(*kluis, "lijst")
    (regel,) = klaar.stdout.splitlines()
    assert re.fullmatch(r"\d\d-\d\d-\d{4} \d\d:\d\d  [0-9a-f]{32}  De Molenwiek", regel)
    assert draai("lijst", *kluis).stdout == klaar.stdout
    via_omgeving = draai("lijst", *kluis[2:], KEUKENTAFEL_MAP=kluis[1])
    assert via_omgeving.stdout == klaar.stdout


def test_the_passphrase_may_come_from_a_descriptor(kluis: tuple[str, ...]) -> None:
    klaar = draai(*kluis[:2], "lijst", "--wachtwoord-van", "0", invoer=f"{WACHTZIN}\nrest")
    assert "De Molenwiek" in klaar.stdout


def test_a_passphrase_that_does_not_come_or_open_is_told(
    kluis: tuple[str, ...], tmp_path: Path
) -> None:
    map = kluis[:2]
    assert "geen terminal om de wachtzin" in fout_van(draai(*map, "lijst"))
    assert "kan ik hier niet lezen" in fout_van(draai(*map, "lijst", "--wachtwoord-van", "98"))
    weg = tmp_path / "weg.txt"
    assert "kan ik hier niet lezen" in fout_van(draai(*map, "lijst", "--wachtwoord-van", weg))
    weg.write_text("\n")
    assert "geen wachtzin" in fout_van(draai(*map, "lijst", "--wachtwoord-van", weg))
    weg.write_text("een andere wachtzin\n")
    regel = fout_van(draai(*map, "lijst", "--wachtwoord-van", weg))
    assert "klopt niet" in regel
    assert "andere wachtzin" not in regel


def test_without_a_vault_nothing_is_asked_or_made(tmp_path: Path) -> None:
    leeg = tmp_path / "niets"
    assert "geen kluis" in fout_van(draai("--map", leeg, "lijst"))
    assert not leeg.exists()


def test_an_open_vault_is_told(kluis: tuple[str, ...]) -> None:
    caseload = Caseload.open(Path(kluis[1]), WACHTZIN)
    try:
        assert "staat al open" in fout_van(draai(*kluis, "lijst"))
    finally:
        caseload.sluit()


# ---- inlezen ------------------------------------------------------------------------------


@pytest.mark.parametrize("naam", ["gerda_goed_gevoerd", "dennis_beginner"])
def test_inlezen_as_json_stores_and_asks_nothing(naam: str, tmp_path: Path) -> None:
    bron = GESPREKKEN / f"{naam}.jsonl"
    klaar = draai(
        "inlezen", bron, "--json", "--motor", "snel", KEUKENTAFEL_MAP=str(tmp_path / "niets")
    )
    assert klaar.stderr == ""
    assert not (tmp_path / "niets").exists()
    analyse = json.loads(klaar.stdout)
    voorbeeld = json.loads((GESPREKKEN / f"{naam}.analyse.json").read_text("utf-8"))
    assert analyse.keys() == voorbeeld.keys()
    assert isinstance(analyse["problemen"], dict)
    beurten = {json.loads(r)["beurt"] for r in bron.read_text("utf-8").splitlines()}
    genoemd: list[int] = []

    def verzamel(deel: Any) -> None:
        if isinstance(deel, dict):
            genoemd.extend(deel.get("beurten", []))
            deel = list(deel.values())
        if isinstance(deel, list):
            for kind in deel:
                verzamel(kind)

    verzamel(analyse)
    assert genoemd
    assert set(genoemd) <= beurten


def test_inlezen_stores_a_closed_talk(kluis: tuple[str, ...]) -> None:
    bron = GESPREKKEN / "gerda_goed_gevoerd.jsonl"
    beurten = [json.loads(r) for r in bron.read_text("utf-8").splitlines()]
    klaar = draai(*kluis, "inlezen", bron, "--naam", "Oefening")
    assert klaar.stdout.startswith(f"Bewaard: {len(beurten)} beurten.")
    dossier = lees_dossier(kluis, "oefening")
    assert [u.tekst for u in dossier.uitingen.values()] == [b["tekst"] for b in beurten]
    assert [u.rol for u in dossier.uitingen.values()] == [b["rol"] for b in beurten]
    (gesprek,) = dossier.gesprekken.values()
    assert gesprek.afgesloten
    sprekers = list(dict.fromkeys(b["spreker"] for b in beurten if b["rol"] == "client"))
    assert [p.naam for p in dossier.personen.values()] == sprekers
    wie = {p.naam: p.id for p in dossier.personen.values()}
    for u, b in zip(dossier.uitingen.values(), beurten, strict=True):
        assert u.spreker == (wie[b["spreker"]] if b["rol"] == "client" else IK)
        assert u.letterlijk == (b["rol"] == "client")
    laatkomer = next(u for u in dossier.uitingen.values() if u.spreker == wie[sprekers[1]])
    eerder = [u for u in dossier.uitingen.values() if u.id < laatkomer.id]
    assert not [u for u in eerder if wie[sprekers[1]] in u.bekend_bij]
    assert "Die naam heeft u al" in fout_van(draai(*kluis, "inlezen", bron, "--naam", "OEFENING"))


def test_inlezen_takes_the_name_of_the_file_and_leaves_nothing_half(
    kluis: tuple[str, ...], tmp_path: Path
) -> None:
    bron = tmp_path / "keuken drie.jsonl"
    bron.write_text(jsonl({"rol": "client", "spreker": "Ana", "tekst": "bsn 111222333"}), "utf-8")
    assert draai(*kluis, "inlezen", bron).returncode == 0
    (uiting,) = lees_dossier(kluis, "keuken drie").uitingen.values()
    assert "111222333" not in uiting.tekst
    bsn = fout_van(draai(*kluis, "inlezen", bron, "--naam", "gezin 111222333"))
    assert "burgerservicenummer" in bsn
    assert namen(kluis) == ["keuken drie", "De Molenwiek"]


@pytest.mark.parametrize(
    ("regels", "reden"),
    [
        ([{"rol": "client", "tekst": "x", "beurt": "1"}], "regel 1: 'beurt' moet een heel getal"),
        ([{"rol": "client", "tekst": "x", "beurt": 4}] * 2, "regel 2: beurt 4 staat er al"),
        ([{"rol": "client", "tekst": "x", "spreker": 3}], "regel 1: 'spreker' moet tekst zijn"),
        ([{"rol": "tolk", "tekst": "x"}], "regel 1: 'rol' moet client of professional zijn"),
        ([], ": hier staan geen beurten"),
    ],
)
def test_a_wrong_transcript_is_told_before_the_passphrase(
    regels: list[object], reden: str, tmp_path: Path
) -> None:
    bron = tmp_path / "gesprek.jsonl"
    bron.write_text(jsonl(*regels), "utf-8")
    regel = fout_van(draai("--map", tmp_path, "inlezen", bron))
    assert regel.startswith(str(bron))
    assert reden in regel


# ---- verslag and toon ---------------------------------------------------------------------


def test_verslag_gives_each_reader_what_that_reader_heard(kluis: tuple[str, ...]) -> None:
    opties = ("verslag", "De Molenwiek", "--voor", "client", "--als", "md")
    van_mirjam = draai(*kluis, *opties, "--lezer", "mirjam")
    assert "is het veilig" in van_mirjam.stderr
    assert van_mirjam.stdout.startswith("# Ons overzicht\n")
    assert "“mijn zus past elke week op”" in van_mirjam.stdout
    assert "de tuin" in van_mirjam.stdout
    van_ruud = draai(*kluis, *opties, "--lezer", "Ruud").stdout
    assert "mijn zus" in van_ruud
    assert "tuin" not in van_ruud
    assert "tuin" not in draai(*kluis, *opties).stdout
    dossier = draai(*kluis, "verslag", "de molenwiek", "--voor", "dossier", "--als", "html")
    assert dossier.stderr == ""
    assert dossier.stdout.startswith("<!DOCTYPE html>")
    assert "tuin" in dossier.stdout


def test_the_dossier_keeps_that_a_document_was_made(kluis: tuple[str, ...]) -> None:
    draai(*kluis, "verslag", "De Molenwiek", "--voor", "client", "--als", "md", "--lezer", "Ruud")
    caseload = Caseload.open(Path(kluis[1]), WACHTZIN)
    sessie = caseload.open_dossier(caseload.zaken()[0].id)
    caseload.sluit()
    (gemaakt,) = (e for e in sessie.gebeurtenissen if isinstance(e, DocumentGemaakt))
    persoon = sessie.dossier.persoon_met_naam("Ruud")
    assert persoon is not None
    assert (gemaakt.voor, gemaakt.als, gemaakt.lezer) == ("client", "md", persoon.id)


def test_a_document_is_whole_for_this_user_only_and_never_over_another(
    kluis: tuple[str, ...], tmp_path: Path
) -> None:
    map = tmp_path / "uit"
    map.mkdir()
    doel = map / "verslag.html"
    opties = (*kluis, "verslag", "De Molenwiek", "--voor", "client", "--als", "html", "-o", doel)
    klaar = draai(*opties)
    assert klaar.returncode == 0
    assert klaar.stdout == ""
    assert str(doel) in klaar.stderr
    eerst = doel.read_text("utf-8")
    assert eerst.endswith("</html>\n")
    if os.name == "posix":
        assert stat.S_IMODE(doel.stat().st_mode) == 0o600
    assert "bestaat al" in fout_van(draai(*opties))
    assert doel.read_text("utf-8") == eerst
    doel.write_text("oud")
    assert draai(*opties, "--overschrijf").returncode == 0
    assert doel.read_text("utf-8") == eerst
    assert [p.name for p in map.iterdir()] == ["verslag.html"]


def test_a_document_that_cannot_go_there_is_told(kluis: tuple[str, ...], tmp_path: Path) -> None:
    opties = (*kluis, "verslag", "De Molenwiek", "--voor", "client", "--als", "html", "-o")
    assert "bestaat niet" in fout_van(draai(*opties, tmp_path / "weg" / "x.html"))
    assert "geen gewoon bestand" in fout_van(draai(*opties, tmp_path, "--overschrijf"))


@pytest.mark.parametrize(
    ("opties", "reden"),
    [
        (("Onbekend", "--voor", "client"), "Dit dossier is er niet"),
        (("De Molenwiek", "--voor", "client", "--lezer", "Wout"), "staat niet in het dossier"),
        (("De Molenwiek", "--voor", "dossier", "--lezer", "Wout"), "staat niet in het dossier"),
    ],
)
def test_a_verslag_that_cannot_be_is_told(
    kluis: tuple[str, ...], opties: tuple[str, ...], reden: str
) -> None:
    klaar = draai(*kluis, "verslag", *opties, "--als", "md")
    assert reden in fout_van(klaar)
    assert klaar.stdout == ""


def test_toon_needs_a_terminal_or_a_file(kluis: tuple[str, ...], tmp_path: Path) -> None:
    assert "alleen in een terminal" in fout_van(draai(*kluis, "toon", "De Molenwiek"))
    doel = tmp_path / "dossier.txt"
    assert draai(*kluis, "toon", "De Molenwiek", "-o", doel).returncode == 0
    tekst = doel.read_text("utf-8")
    assert "Verslag voor het dossier: De Molenwiek\n=====" in tekst
    assert "de tuin houdt hij netjes" in tekst


alleen_linux = pytest.mark.skipif(sys.platform != "linux", reason="drives a pty through /proc")


def _op_scherm(kluis: Sequence[str], *opdracht: str) -> Any:
    from pty_app import PtyApp

    argumenten = [sys.executable, "-m", "keukentafel", *kluis, *opdracht]
    return PtyApp(argumenten, omgeving(TERM="xterm", LANG="C.UTF-8"))


def _rest(app: Any) -> tuple[int, bytes]:
    """Wait for the end; return the exit code and what was still written."""
    _, status = os.waitpid(app.pid, 0)
    return os.waitstatus_to_exitcode(status), os.read(app._fd, 1 << 20)


@alleen_linux
def test_toon_leaves_nothing_behind(kluis: tuple[str, ...]) -> None:
    app = _op_scherm(kluis, "toon", "De Molenwiek")
    app.wacht_op("Verslag voor het dossier")
    app.wacht_op("Enter: verder")
    app.druk("\r")
    app.wacht_op("Enter: klaar")
    app.druk("\r")
    code, einde = _rest(app)
    assert code == 0
    assert einde.endswith(b"\x1b[2J\x1b[H\x1b[?1049l")


@alleen_linux
@pytest.mark.parametrize(("teken", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)])
def test_toon_gives_the_screen_back_when_ended(
    kluis: tuple[str, ...], teken: str, code: int
) -> None:
    app = _op_scherm(kluis, "toon", "De Molenwiek")
    app.wacht_op("Enter: ")
    os.kill(app.pid, getattr(signal, teken))
    gaf, einde = _rest(app)
    assert gaf == code
    assert einde.endswith(b"\x1b[2J\x1b[H\x1b[?1049l")


@alleen_linux
def test_a_verslag_does_not_stay_in_the_window(kluis: tuple[str, ...]) -> None:
    app = _op_scherm(kluis, "verslag", "De Molenwiek", "--voor", "client", "--als", "md")
    code, einde = _rest(app)
    assert code == 2
    assert b"blijft het verslag in dit venster" in einde
    assert b"mijn zus" not in einde


@alleen_linux
def test_the_passphrase_is_asked_and_not_shown(kluis: tuple[str, ...]) -> None:
    app = _op_scherm(kluis[:2], "lijst")
    app.wacht_op("Uw wachtzin:")
    app.druk(f"{WACHTZIN}\r")
    code, einde = _rest(app)
    assert code == 0
    assert b"De Molenwiek" in einde
    assert WACHTZIN.encode() not in einde


def test_help_of_a_person_added_later_is_no_reader_of_before(kluis: tuple[str, ...]) -> None:
    """Who was put among the people afterwards heard nothing."""
    caseload = Caseload.open(Path(kluis[1]), WACHTZIN)
    caseload.open_dossier(caseload.zaken()[0].id).do(VoegPersoonToe("Wout", "buurman"))
    caseload.sluit()
    opties = ("verslag", "De Molenwiek", "--voor", "client", "--als", "md", "--lezer", "Wout")
    tekst = draai(*kluis, *opties).stdout
    assert "Met u samen is nog niets nagelezen" in tekst
    assert "zus" not in tekst
