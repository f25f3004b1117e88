"""Content that means harm: it reads as the plain text it is, everywhere, and breaks nothing."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from textual import events

from keukentafel.caseload import Caseload
from keukentafel.content.yamlbron import lees_yaml
from keukentafel.content.yamlgrens import MAX_BYTES
from keukentafel.conversation.opdrachten import (
    BeginGesprek,
    Noteer,
    StelHulpvraag,
    VoegPersoonToe,
    ZetAanTafel,
)
from keukentafel.conversation.tekst import MAX_TEKENS
from keukentafel.fouten import InhoudFout, KeukentafelFout
from keukentafel.language.yamlregels import lees_yaml as lees_taal
from keukentafel.reports.documenten import Papier, Vorm, Wens, maak
from keukentafel.reports.verslag import maak_overzicht
from keukentafel.session import nu
from keukentafel.tui import teksten
from keukentafel.tui.invoer import TE_VEEL, Invoer
from keukentafel.tui.schermen import _BIJ_ACTIE, bij_actie
from keukentafel.tui.schermen.gesprek import GesprekScherm
from strategieen import NARE_TEKSTEN, wilde_teksten
from tui_hulp import GEZIN, WACHTZIN, gesprek, scherm

STURENDE = {chr(c) for c in (*range(32), 127, *range(0x80, 0xA0))} - {"\n"}
STURENDE |= set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")
OSC = "\x1b]52;c;Z2VoZWlt\x07\x1b]0;titel\x07\x9b31m\x1bP+q\x1b\\"
RAAR = (*NARE_TEKSTEN, OSC, "</textarea><script>alert(1)</script>", "{% include '/etc/passwd' %}")
PADEN = ("../../etc/passwd", "..\\..\\weg", "CON", "nul.txt", "~root/x", "/etc/cron.d/x", "a\x00b")


def gestuurd(tekst: str) -> set[str]:
    return STURENDE & set(tekst)


async def test_on_every_screen_it_is_plain_text(tmp_path: Path) -> None:
    opdrachten = [
        *GEZIN,
        VoegPersoonToe("[red]Bo[/] {{ 7*7 }}\x1b[31m", "zus", aan_tafel=True),
        StelHulpvraag("Hoe \u202ekrijgen [bold]we[/] {{ 7*7 }} rust?"),
        *(Noteer(tekst, "p2") for tekst in RAAR),
    ]
    async with gesprek(tmp_path, opdrachten, (120, 50)) as (pilot, sessie):
        beelden = [scherm(pilot)]
        for actie in _BIJ_ACTIE:
            await pilot.app.push_screen(bij_actie(actie))
            await pilot.pause()
            beelden.append(scherm(pilot))
            pilot.app.pop_screen()
            await pilot.pause()
        await pilot.press("f9")
        await pilot.pause()
        beelden.append(scherm(pilot))
        alles = "\n".join(beelden)
        assert gestuurd(alles) == set()
        assert "[bold red]vet[/]" in alles
        assert "{{ 7 * 7 }}" in alles
        assert len(sessie.dossier.uitingen) == len(RAAR)


def test_in_every_document_it_is_plain_text(tmp_path: Path) -> None:
    caseload, _ = Caseload.maak(tmp_path, WACHTZIN)
    sessie = caseload.nieuw("De <b>Molenwiek</b> {{ 7*7 }}")
    noten = [Noteer(tekst, "p2") for tekst in RAAR]
    vragen = [StelHulpvraag(tekst, "p2") for tekst in RAAR]
    for opdracht in (*GEZIN, *noten, *vragen):
        sessie.do(opdracht)
    sessie.do(ZetAanTafel(("p2",)))
    caseload.sluit()
    documenten = [maak_overzicht(sessie.dossier, nu=nu())]
    for vorm in (Vorm.MD, Vorm.HTML):
        document = maak(sessie.dossier, Wens(Papier.DOSSIER), vorm, nu())
        documenten.append(document.decode("utf-8"))
    for tekst in documenten:
        assert gestuurd(tekst) == set()
        assert "{{ 7 * 7 }}" in tekst.replace("\\", "")  # Markdown has its own escapes
        assert "root:" not in tekst
    assert "<script>" not in documenten[-1]
    assert "<b>Molenwiek" not in documenten[-1]


def test_a_name_leads_to_no_other_file(tmp_path: Path) -> None:
    map = tmp_path / "diep" / "kluis"
    caseload, _ = Caseload.maak(map, WACHTZIN)
    voor = sorted(tmp_path.rglob("*"))
    for naam in PADEN:
        sessie = caseload.nieuw(naam)
        sessie.do(BeginGesprek())
        sessie.do(VoegPersoonToe(naam, "zelf"))
        sessie.do(Noteer(naam, ""))
        assert caseload.zoek(sessie.dossier.naam) is not None
    assert len(caseload.zaken()) == len(PADEN)
    caseload.sluit()
    erbij = set(tmp_path.rglob("*")) - set(voor)
    assert {p for p in erbij if p.parent not in (map, map / "kopieen")} == set()
    assert [
        p.name for p in erbij if not re.fullmatch(r"kluis[-.\d]*(db)?(-wal)?|kopieen", p.name)
    ] == []


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(wilde_teksten())
def test_any_name_is_refused_in_one_line_or_harmless(tmp_path: Path, naam: str) -> None:
    caseload = _caseload(tmp_path)
    reden = ""
    try:
        sessie = caseload.nieuw(naam)
    except KeukentafelFout as fout:
        reden = str(fout)
    else:
        assert gestuurd(sessie.dossier.naam) == set()
        caseload.verwijder(sessie.dossier_id)
    assert "\n" not in reden
    assert gestuurd(reden) == set()


_open: dict[Path, Caseload] = {}


def _caseload(map: Path) -> Caseload:
    if map not in _open:
        _open[map] = Caseload.maak(map / "k", WACHTZIN)[0]
    return _open[map]


# ---- content folders ------------------------------------------------------------------------

LACHERS = "a0: &a0 [ha]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12)
)
BOMMEN = {
    "verwijst": LACHERS,
    "in_zichzelf": "a: &a [*a]\n",
    "samengevoegd": "a: &a {x: 1}\nb:\n  <<: *a\n",
    "diep": "[" * 100_000,
    "diep_lijst": "- " * 100_000,
    "diep_blok": "".join(f"{' ' * n}a:\n" for n in range(1500)),
    "groot": "# " + "x" * MAX_BYTES,
    "python": "!!python/object/apply:os.system ['touch gehackt']\n",
    "getal": "a: " + "9" * 10_000 + "\n",
    "tijd": "a: 9999-99-99\n",
    "binair": "a: !!binary 'é'\n",
}


@pytest.mark.parametrize("bom", BOMMEN)
@pytest.mark.parametrize("lees", [lees_yaml, lees_taal])
def test_a_content_file_can_be_refused_but_not_explode(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bom: str, lees: object
) -> None:
    monkeypatch.chdir(tmp_path)
    bestand = tmp_path / "bom.yaml"
    bestand.write_text(BOMMEN[bom], "utf-8")
    with pytest.raises(InhoudFout) as fout:
        lees(bestand)  # type: ignore[operator]
    assert "\n" not in str(fout.value)
    assert len(str(fout.value)) < 300
    assert not (tmp_path / "gehackt").exists()


# ---- ten megabytes --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "tekst", ["x" * 10_000_000, "een regel\n" * 1_000_000], ids=["regel", "blad"]
)
@pytest.mark.parametrize("waar", ["regel", "bladzijde"])
async def test_ten_megabytes_pasted_are_refused_aloud(
    tmp_path: Path, waar: str, tekst: str
) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        if waar == "bladzijde":
            await pilot.press("slash", "p")
            await pilot.pause()
        hier = type(pilot.app.screen)
        pilot.app.post_message(events.Paste(tekst))
        await pilot.pause()
        await pilot.pause()
        assert type(pilot.app.screen) is hier
        assert teksten.TE_VEEL_GEPLAKT in [m.message for m in pilot.app._notifications]
        assert sessie.dossier.uitingen == {}


async def test_a_long_line_goes_to_the_page_and_no_word_is_lost(tmp_path: Path) -> None:
    tekst = "woord " * (TE_VEEL // 6 - 1)
    assert len(tekst) > MAX_TEKENS
    async with gesprek(tmp_path) as (pilot, _):
        pilot.app.post_message(events.Paste(tekst))
        await pilot.pause()
        await pilot.pause()
        blad = pilot.app.screen.query_one("#plakken_tekst")
        assert len("".join(getattr(blad, "text", "").split())) == len("".join(tekst.split()))


async def test_a_line_of_the_largest_size_stays_a_line(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, _):
        pilot.app.post_message(events.Paste("x" * MAX_TEKENS))
        await pilot.pause()
        assert isinstance(pilot.app.screen, GesprekScherm)
        assert len(pilot.app.screen.query_one(Invoer).value) == MAX_TEKENS
