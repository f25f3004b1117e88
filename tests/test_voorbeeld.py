"""The made-up example: its file is checked, and it comes to be as any talk does."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from keukentafel.caseload import Caseload, kennis
from keukentafel.content import Voorbeeld, voorbeeld
from keukentafel.content.voorbeelddossier import laad_voorbeelden
from keukentafel.conversation.analyse import regels
from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.gebeurtenissen import Status
from keukentafel.conversation.opdrachten import Opdracht, OpenDossier
from keukentafel.conversation.plan import Deelstuk
from keukentafel.conversation.toestemming import mag_delen, ontvangers
from keukentafel.conversation.uitvoeren import voer_uit
from keukentafel.conversation.voorbeeld import speel
from keukentafel.conversation.vouwen import pas_toe
from keukentafel.conversation.zicht import bevestigd_voor, regels_voor
from keukentafel.conversation.zicht_plan import ketens, netwerk_uit
from keukentafel.fouten import InhoudFout, OpdrachtFout
from keukentafel.store import Kluis
from keukentafel.store.sleutels import BODEM

GOED = """\
- naam: "Proef"
  aanleiding: {aanmelding: "iets"}
  personen:
    - {naam: "Bo", plek: in_huis}
  stukken:
    - aan_tafel: ["Bo"]
      gezegd:
        - {wie: "Bo", tekst: "Ik wil rust.", merk: rust, labels: [wens]}
  bevestigd:
    - {van: [rust], door: ["Bo"]}
  hulpvragen:
    - {zin: "Ik wil rust.", wie: "Bo", van: [rust], akkoord: true, eerst: true}
"""


def map_met(map: Path, tekst: str) -> Path:
    (map / "voorbeeld").mkdir()
    (map / "voorbeeld" / "proef.yaml").write_text(tekst, "utf-8")
    return map


def gespeeld(proef: Voorbeeld) -> Dossier:
    """Return the dossier that an example becomes."""
    dossier = Dossier()

    def doe(opdracht: Opdracht) -> None:
        for gebeurtenis in voer_uit(dossier, opdracht, datetime.now(UTC), kennis()):
            pas_toe(dossier, gebeurtenis)

    doe(OpenDossier(proef.naam, voorbeeld=True))
    for opdracht in speel(proef, lambda: dossier):
        doe(opdracht)
    return dossier


def test_a_small_example_loads(tmp_path: Path) -> None:
    (proef,) = laad_voorbeelden(map_met(tmp_path, GOED))
    assert proef.stukken[0].gezegd[0].tekst == "Ik wil rust."


@pytest.mark.parametrize(
    ("oud", "nieuw", "regel", "reden"),
    [
        ('aan_tafel: ["Bo"]', 'aan_tafel: ["Ko"]', 1, "'Ko' staat niet bij de personen"),
        ("van: [rust], door", "van: [rest], door", 1, "het merk 'rest' staat nergens bij"),
        ("[wens]", "[wensje]", 8, "moet zijn"),
        ("plek: in_huis", "plek: hier", 4, "'plek' moet zijn: in_huis, elders of helper"),
        ("merk: rust", "merkje: rust", 8, "'merkje' ken ik hier niet"),
        ('- naam: "Proef"\n ', "-", 1, "'naam' ontbreekt"),
    ],
)
def test_a_wrong_example_says_where_and_why(
    tmp_path: Path, oud: str, nieuw: str, regel: int, reden: str
) -> None:
    assert oud in GOED
    with pytest.raises(InhoudFout) as gevangen:
        laad_voorbeelden(map_met(tmp_path, GOED.replace(oud, nieuw)))
    assert gevangen.value.bestand == "voorbeeld/proef.yaml"
    assert gevangen.value.regel == regel
    assert reden in gevangen.value.reden


def test_no_example_at_all_is_said(tmp_path: Path) -> None:
    with pytest.raises(InhoudFout, match="voorbeeld"):
        laad_voorbeelden(tmp_path)


def test_the_labels_of_the_file_win_over_the_engine() -> None:
    dossier = gespeeld(voorbeeld())
    gezegd = [g for stuk in voorbeeld().stukken for g in stuk.gezegd]
    assert len(gezegd) == len(dossier.uitingen)
    for g, u in zip(gezegd, dossier.uitingen.values(), strict=True):
        assert u.tekst == (g.tekst or "")
        if g.labels is not None:
            assert {*u.domeinen, *u.soorten, *u.signalen} == set(g.labels)
            assert not u.twijfel


def test_what_was_confirmed_was_heard_by_who_confirmed_it() -> None:
    dossier = gespeeld(voorbeeld())
    assert dossier.regelstand
    for regel, stand in dossier.regelstand.items():
        uiting = dossier.uitingen[int(regel.partition(".")[0])]
        assert {b.door for b in stand.bevestigd} <= uiting.bekend_bij
    assert dossier.losgeraakt == []


def test_the_example_shows_every_part_of_a_plan_and_keeps_what_was_told_alone() -> None:
    dossier = gespeeld(voorbeeld())
    assert dossier.doelen
    assert dossier.opties
    assert dossier.evaluaties
    assert any(a.toegezegd for a in dossier.acties.values())
    kring = dossier.aan_tafel
    samen = regels_voor(dossier, kring)
    assert len(netwerk_uit(bevestigd_voor(dossier, kring))) >= 3
    (school,) = ontvangers(dossier)[:1]
    assert mag_delen(dossier, school, kring) == {Deelstuk.DOELEN, Deelstuk.PLAN}
    (keten,) = ketens(list(dossier.verbanden.values()), regels(dossier))
    assert len(keten) == 3
    alleen = [u.tekst for u in dossier.uitingen.values() if len(u.bekend_bij) == 1]
    assert any("achttienhonderd" in tekst for tekst in alleen)
    assert not {r.tekst for r in samen} & set(alleen)


def test_a_small_example_plays_to_its_end(tmp_path: Path) -> None:
    (proef,) = laad_voorbeelden(map_met(tmp_path, GOED))
    dossier = gespeeld(proef)
    (bo,) = dossier.personen.values()
    (vraag,) = dossier.hulpvragen.values()
    assert (vraag.zin, vraag.wie, vraag.status) == ("Ik wil rust.", bo.id, Status.AKKOORD)
    assert dossier.eerst == (vraag.id,)
    (regel,) = regels(dossier)
    assert [b.door for b in regel.bevestigd] == [bo.id]
    assert dossier.aan_tafel == {bo.id}


def test_an_example_that_cannot_be_made_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fout = voorbeeld().model_copy(update={"personen": voorbeeld().personen * 2})
    monkeypatch.setattr("keukentafel.content.voorbeeld", lambda: fout)
    kluis, _ = Kluis.maak(tmp_path, "vier losse woorden samen", kosten=BODEM)
    with kluis:
        with pytest.raises(OpdrachtFout, match="staat er al bij"):
            Caseload(kluis).voorbeeld()
        assert kluis.dossiers() == []
