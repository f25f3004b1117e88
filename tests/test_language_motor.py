"""The engine as a whole: labels, evidence, denial, and any text at all."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import evaluate
from evaluate_maten import scoor
from keukentafel.labels import (
    Handeling,
    Kenmerk,
    Levensdomein,
    RelatieSoort,
    Rol,
    Signaal,
    Soort,
    Vorm,
)
from keukentafel.language import Context, laad_motor

DATA = Path(__file__).parent / "data" / "taal"
CLIENT, PROF = Rol.CLIENT, Rol.PROFESSIONAL


def test_eigen_regels_halen_de_bodem() -> None:
    motor = laad_motor()
    paren = [
        (r, motor.duid(r["tekst"], Rol(r["rol"])))
        for naam in ("client.jsonl", "professional.jsonl")
        for r in evaluate.lees(DATA / naam)
    ]
    som = scoor(paren)["samenvatting"]
    assert som["vraag of niet"] >= 0.92
    assert som["open of gesloten"] >= 0.90
    assert som["handeling goed"] >= 0.80
    assert som["kenmerken micro-F1"] >= 0.65
    assert som["domeinen micro-F1"] >= 0.70
    assert som["soorten micro-F1"] >= 0.58
    assert som["signalen recall"] >= 0.80
    assert som["vals alarm per 100 regels zonder signaal"] <= 4


@pytest.mark.parametrize(
    "tekst",
    [
        "Hij heeft me nooit geslagen.",
        "Nee, mijn man heeft mij nog nooit geduwd of geslagen.",
        "Er wordt hier niet geslagen.",
        "Ik denk niet aan zelfmoord.",
        "Zelfmoord? Nee, daar denk ik niet aan.",
        "Ik ben niet bang voor hem.",
        "De kinderen worden nooit geslagen.",
        "We worden niet uit huis gezet.",
        "Ik heb geen schulden hoor.",
    ],
)
def test_ontkenning_geeft_geen_signaal(tekst: str) -> None:
    assert laad_motor().duid(tekst, CLIENT).signalen == ()


@pytest.mark.parametrize(
    ("tekst", "signaal"),
    [
        ("Mijn man heeft me gisteren geslagen.", Signaal.HUISELIJK_GEWELD),
        ("Hij slaat me niet meer sinds hij clean is.", Signaal.HUISELIJK_GEWELD),
        ("Hij heeft me nooit geslagen, maar ik mag van hem de deur niet uit.", "huiselijk_geweld"),
        ("Mijn vader sloeg mij vroeger met de riem.", Signaal.KINDERMISHANDELING),
        ("Mijn zoon pint steeds geld van mijn rekening.", Signaal.OUDERENMISHANDELING),
        ("Ik wil niet meer leven.", Signaal.SUICIDALITEIT),
        ("Vrijdag worden we uit huis gezet.", Signaal.ACUTE_NOOD),
        ("De baas heeft mijn paspoort en ik krijg geen loon.", Signaal.UITBUITING),
    ],
)
def test_signaal(tekst: str, signaal: str) -> None:
    assert signaal in laad_motor().duid(tekst, CLIENT).signalen


def test_geweld_hoort_bij_veiligheid_en_dood_bij_gemoed() -> None:
    motor = laad_motor()
    assert Levensdomein.VEILIGHEID in motor.duid("Hij heeft me geslagen.", CLIENT).domeinen
    gemoed = motor.duid("Ik wil niet meer leven.", CLIENT).domeinen
    assert Levensdomein.GEESTELIJKE_GEZONDHEID in gemoed


def test_bewijs_wijst_de_woorden_aan() -> None:
    tekst = "Ik heb schulden bij de deurwaarder en mijn zus helpt me."
    duiding = laad_motor().duid(tekst, CLIENT)
    (geld,) = [b for b in duiding.bewijs if b.label == Levensdomein.FINANCIEN]
    assert (geld.bron, geld.woorden) in {("lexicon", "schulden"), ("lexicon", "deurwaarder")}
    assert Soort.NETWERK in duiding.soorten


def test_professional_krijgt_geen_labels_van_een_client() -> None:
    duiding = laad_motor().duid("Heeft hij u ooit geslagen?", PROF)
    assert (duiding.domeinen, duiding.soorten, duiding.signalen) == ((), (), ())
    assert (duiding.handeling, duiding.vorm) == (Handeling.VRAAG, Vorm.GESLOTEN)


def test_client_krijgt_geen_labels_van_een_professional() -> None:
    duiding = laad_motor().duid("Waarom belt u mij?", CLIENT)
    assert (duiding.handeling, duiding.vorm, duiding.kenmerken) == (None, None, ())


def test_waarom_en_circulair() -> None:
    motor = laad_motor()
    assert Kenmerk.WAAROM in motor.duid("Waarom belt u nu pas?", PROF).kenmerken
    vraag = motor.duid("Wat zou uw dochter zeggen als ik haar dit vroeg?", PROF)
    assert Kenmerk.CIRCULAIR in vraag.kenmerken
    assert motor.duid("U vraagt zich af waarom hij belt.", PROF).kenmerken == ()


def test_organisatie_is_geen_persoon_en_bekende_naam_wel() -> None:
    duiding = laad_motor().duid("Loes belt met Humanitas.", CLIENT, Context(namen=("Loes",)))
    assert [p.naam for p in duiding.personen] == ["Loes"]
    (kind,) = laad_motor().duid("mijn dochter Loïs", CLIENT).personen
    assert (kind.naam, kind.soort) == ("Loïs", RelatieSoort.KIND)


@given(st.text(), st.sampled_from(Rol), st.booleans())
def test_elke_tekst_is_veilig_en_gelijk(tekst: str, rol: Rol, bewijs: bool) -> None:
    motor = laad_motor()
    duiding = motor.duid(tekst, rol, bewijs=bewijs)
    assert duiding == motor.duid(tekst, rol, bewijs=bewijs)
    assert duiding.motor == motor.versie


_WOORDEN = (
    "ik mijn man zoon slaat nooit me geld deurwaarder huilt Piet ’s nachts de school ? , . niet "
    "waarom u hoe drinkt bang weg zus helpt"
)
_ZIN = st.lists(
    st.sampled_from(_WOORDEN.split()),
    max_size=40,
).map(" ".join)


@given(_ZIN, st.sampled_from(Rol))
def test_vlakken_wijzen_naar_hun_woorden(tekst: str, rol: Rol) -> None:
    duiding = laad_motor().duid(tekst, rol)
    for b in duiding.bewijs:
        if b.van is not None and b.tot is not None:
            assert tekst[b.van : b.tot].replace("’", "'") == b.woorden.replace("’", "'")
    for p in duiding.personen:
        assert tekst[p.van : p.tot] == p.woorden


@pytest.mark.parametrize(
    "tekst", ["", "😀", "\x1b[31mrood", "a" * 100_000, "ik " * 50_000, "\ud800 ik", "שלום", "\0"]
)
def test_vreemde_tekst(tekst: str) -> None:
    for rol in Rol:
        assert laad_motor().duid(tekst, rol).rol is rol


def test_invoeren_laadt_de_motor_niet() -> None:
    code = "import sys, keukentafel.language; print('keukentafel.language.motor' in sys.modules)"
    env = {"PYTHONPATH": str(Path(__file__).parents[1] / "src")}
    uit = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True)
    assert uit.stdout.strip() == "False"


def test_evaluate_schrijft_cijfers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    uit = tmp_path / "cijfers.json"
    assert evaluate.main(["--data", str(DATA), "--json", str(uit)]) == 0
    cijfers = json.loads(uit.read_text("utf-8"))
    assert cijfers["regels"] == {"client": 42, "professional": 26}
    assert "vals alarm per 100 regels zonder signaal" in capsys.readouterr().out


@pytest.mark.parametrize(
    "inhoud",
    ["{", '{"rol": "buur", "tekst": "x", "vorm": null}', '{"rol": "client", "domeinen": []}', ""],
)
def test_evaluate_meldt_slechte_invoer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], inhoud: str
) -> None:
    (tmp_path / "x.jsonl").write_text(inhoud, "utf-8")
    assert evaluate.main(["--data", str(tmp_path)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_evaluate_kent_het_pad_niet(tmp_path: Path) -> None:
    assert evaluate.main(["--data", str(tmp_path / "weg")]) == 2


@pytest.mark.parametrize(
    ("vraag", "antwoord", "domein", "signaal"),
    [
        ("Drinkt u?", "ja, soms", "verslaving", None),
        ("Drinkt u?", "nee hoor", "verslaving", None),
        ("Heeft hij u wel eens geslagen?", "Eén keer.", "veiligheid", "huiselijk_geweld"),
        ("Heeft hij u wel eens geslagen?", "Nee, nooit.", "veiligheid", None),
        ("Denkt u er wel eens aan om er niet meer te zijn?", "soms", None, "suicidaliteit"),
        ("Hoe is het met de huur?", "Gaat wel.", "wonen", None),
    ],
)
def test_een_kort_antwoord_gaat_over_de_vraag(
    vraag: str, antwoord: str, domein: str | None, signaal: str | None
) -> None:
    motor = laad_motor()
    met = motor.duid(antwoord, CLIENT, Context(vorige=((PROF, vraag),)))
    zonder = motor.duid(antwoord, CLIENT)
    if domein:
        assert domein in met.domeinen
        assert domein not in zonder.domeinen
    assert met.signalen == ((signaal,) if signaal else ())
    assert {b.label for b in met.bewijs} == {*met.domeinen, *met.soorten, *met.signalen}


def test_een_lang_antwoord_of_een_verhaal_ervoor_verandert_niets() -> None:
    motor = laad_motor()
    lang = "Wij eten op zondag altijd soep bij mijn schoonmoeder in Lent."
    assert motor.duid(lang, CLIENT, Context(vorige=((PROF, "Drinkt u?"),))) == motor.duid(
        lang, CLIENT
    )
    kort = "ja, elke dag"
    assert motor.duid(kort, CLIENT, Context(vorige=((CLIENT, "Drinkt u?"),))) == motor.duid(
        kort, CLIENT
    )
