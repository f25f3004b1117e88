"""The encoder and the rich engine: pieces, file, fusion, what rules decide, what fails how."""

import hashlib
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import evaluate
from evaluate_maten import scoor
from keukentafel.fouten import KeukentafelFout
from keukentafel.labels import Rol
from keukentafel.language import EncoderFout, Motor, laad_motor, laad_rijke_motor
from keukentafel.language import encoder_bestand as eb
from keukentafel.language.encoder import MAX_STUKKEN, Encoder
from keukentafel.language.encoder_stukken import Stukken, woorden
from keukentafel.language.fusie import GROEPEN, fuseer
from keukentafel.language.kenmerken import LABELS
from keukentafel.language.rijk import ENCODER, VERSIE, met_gelezen

if not ENCODER.exists():
    pytest.skip(
        "encoder.bin is not here: scripts/train_encoder.py makes it", allow_module_level=True
    )

DATA = Path(__file__).parent / "data"
CLIENT, PROF = Rol.CLIENT, Rol.PROFESSIONAL
MAX_BYTES = 45_000_000


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder(ENCODER)


@pytest.fixture(scope="module")
def rijk() -> Motor:
    return laad_rijke_motor()


def _python(code: str) -> str:
    uit = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return uit.stdout


def test_stukken_als_het_oorspronkelijke_model() -> None:
    bestand = eb.Bestand(ENCODER)
    namen = bestand.tekst("stukken").split("\n")
    knipper = Stukken(namen, bestand.reeks("scores").tolist(), 2, bestand.kop["kost"])
    regels = [json.loads(r) for r in (DATA / "taal_stukken.jsonl").read_text("utf-8").splitlines()]
    assert len(regels) >= 30
    for regel in regels:
        assert [namen[n] for n in knipper.nummers(regel["tekst"])] == regel["stukken"]


def test_onbekend_teken_kost_een_stuk_en_verliest_de_rest_niet() -> None:
    knipper = Stukken(["<s>", "</s>", "<unk>", "\u2581", "ja", "j"], [0, 0, 0, -1, -1, -3], 2, -20)
    assert knipper.nummers("ja") == [3, 4]
    assert knipper.nummers("ja\u4e00") == [3, 4, 2]
    assert knipper.nummers(" \t ") == []
    assert woorden("a\u00a0b\x07\u200b") == ["\u2581a", "\u2581b"]


@given(st.text(max_size=300))
@settings(max_examples=20, deadline=None)
def test_elke_tekst_geeft_eindige_scores(tekst: str) -> None:
    motor = laad_rijke_motor()
    for rol in Rol:
        duiding = motor.duid(tekst, rol)
        assert duiding.motor == VERSIE
        for b in duiding.bewijs:
            assert b.van is None or tekst[b.van : b.tot].replace("’", "'") == b.woorden
            assert b.kans is None or 0 <= b.kans <= 1


def test_lange_tekst_wordt_afgekapt(encoder: Encoder) -> None:
    assert len(encoder.stukken("geen eten in huis " * 200)) == MAX_STUKKEN
    assert all(np.isfinite(list(encoder.scores("", CLIENT).values())))


def test_zelfde_tekst_zelfde_scores_ook_naast_elkaar(encoder: Encoder) -> None:
    teksten = ["Ik slaap al weken niet.", "mw krijgt hh, 2x pw", "Wat zou uw zoon zeggen?"] * 4
    eerst = [encoder.scores(t, rol) for t in teksten for rol in Rol]
    met_ander = Encoder(ENCODER)
    with ThreadPoolExecutor(4) as ploeg:
        paren = [(t, rol) for t in teksten for rol in Rol]
        samen = list(ploeg.map(lambda p: met_ander.scores(*p), paren))
    assert samen == eerst
    assert set(eerst[0]) == set(LABELS[CLIENT])


def test_de_woorden_die_het_gaven_staan_erbij(encoder: Encoder) -> None:
    tekst = "Eerst koffie, en verder: de deurwaarder staat voor de deur, zeg maar gewoon."
    lezing = encoder.lees(tekst, CLIENT)
    vlak = lezing.zwaarste("financien")
    assert vlak is not None
    assert "deurwaarder" in tekst[slice(*vlak)]
    assert len(tekst[slice(*vlak)].split()) <= 4
    assert encoder.lees("", CLIENT).zwaarste("financien") is None
    assert encoder.lees("geen eten in huis " * 200, CLIENT).zwaarste("acute_nood") is not None


def test_wat_de_encoder_toevoegt_heet_zo(rijk: Motor) -> None:
    regels = list(evaluate.lees(DATA / "taal" / "client.jsonl"))
    snel = laad_motor()
    bronnen = set()
    for r in regels:
        ook = rijk.duid(r["tekst"], CLIENT)
        los = snel.duid(r["tekst"], CLIENT)
        for b in ook.bewijs:
            bronnen.add(b.bron)
            if b.bron == "encoder":
                assert b.label not in {*los.domeinen, *los.soorten, *los.signalen}
    assert bronnen == {"lexicon", "geleerd", "encoder"}


def test_verschillende_betekenis_verschillende_scores(encoder: Encoder) -> None:
    geld = encoder.scores("De deurwaarder staat weer voor de deur en ik heb niks.", CLIENT)
    mantel = encoder.scores("Ik was mijn moeder elke ochtend en kleed haar aan.", CLIENT)
    assert geld["financien"] > 0 > mantel["financien"]
    assert mantel["zorg"] > 0 > geld["zorg"]


@pytest.mark.parametrize(
    "tekst",
    [
        "Hoe gaat het met slapen?",
        "Slaapt u goed?",
        "Waarom bent u daar mee gestopt?",
        "Waarom wilt u dat niet?",
        "Vertel eens hoe een gewone dag eruitziet.",
        "Hoeveel kinderen heeft u?",
        "Dat lijkt me zwaar.",
        "Dus u bent moe en u maakt zich zorgen over geld, klopt dat?",
        "Wat zou uw dochter zeggen als ik haar dit vroeg?",
        "Heeft u al eens aan een maatje gedacht?",
        "Morgen bel ik de woningbouw voor u.",
        "Wie helpt u? En wat doet die dan?",
    ],
)
def test_wat_een_regel_bepaalt_blijft(tekst: str, rijk: Motor) -> None:
    snel, ook = laad_motor().duid(tekst, PROF), rijk.duid(tekst, PROF)
    assert (ook.handeling == "vraag") == (snel.handeling == "vraag")
    assert ook.vorm == snel.vorm
    assert ("waarom" in ook.kenmerken) == ("waarom" in snel.kenmerken)
    assert ("waarom" in ook.kenmerken) == tekst.startswith("Waarom")
    assert not (ook.kenmerken and ook.handeling != "vraag")
    assert (*ook.domeinen, *ook.soorten, *ook.signalen) == ()


@pytest.mark.parametrize(
    "tekst",
    [
        "Hij heeft me nooit geslagen.",
        "Nee, mijn man heeft mij nog nooit geduwd of geslagen.",
        "Er wordt hier niet geslagen.",
        "Zelfmoord? Nee, daar denk ik niet aan.",
        "De kinderen worden nooit geslagen.",
    ],
)
def test_ontkenning_zwijgt_ook_rijk(tekst: str, rijk: Motor) -> None:
    assert rijk.duid(tekst, CLIENT).signalen == ()


@pytest.mark.parametrize(
    ("tekst", "signaal"),
    [
        ("Hij heeft me gisteren geslagen.", "huiselijk_geweld"),
        ("Ik wil niet meer leven.", "suicidaliteit"),
        ("Morgen worden we uit huis gezet.", "acute_nood"),
    ],
)
def test_open_signaal_klinkt_ook_rijk(tekst: str, signaal: str, rijk: Motor) -> None:
    duiding = rijk.duid(tekst, CLIENT)
    assert signaal in duiding.signalen
    assert any(b.label == signaal and b.woorden for b in duiding.bewijs)


def test_rijk_haalt_de_bodem_op_eigen_regels(rijk: Motor) -> None:
    paren = [
        (r, rijk.duid(r["tekst"], Rol(r["rol"]), bewijs=False))
        for r in evaluate.lees(DATA / "taal")
    ]
    som = scoor(paren)["samenvatting"]
    assert som["handeling goed"] >= 0.80
    assert som["domeinen micro-F1"] >= 0.70
    assert som["soorten micro-F1"] >= 0.58


def test_zonder_bestand_een_duidelijke_fout(tmp_path: Path) -> None:
    with pytest.raises(EncoderFout, match=r"het bestand weg\.bin ontbreekt.*werkt gewoon") as fout:
        laad_rijke_motor(asset=tmp_path / "weg.bin")
    assert isinstance(fout.value, KeukentafelFout)
    assert str(tmp_path) not in str(fout.value)


@pytest.mark.parametrize("ruw", [b"", b"KTE1", b"PK\x03\x04" * 40, b'KTE1\x09\0\0\0{"kop":1}'])
def test_kapot_bestand_een_duidelijke_fout(ruw: bytes, tmp_path: Path) -> None:
    (tmp_path / "kapot.bin").write_bytes(ruw)
    with pytest.raises(EncoderFout, match="niet te lezen"):
        laad_rijke_motor(asset=tmp_path / "kapot.bin")


def test_afgebroken_bestand_een_duidelijke_fout(tmp_path: Path) -> None:
    (tmp_path / "half.bin").write_bytes(ENCODER.read_bytes()[:5_000_000])
    with pytest.raises(EncoderFout, match="niet te lezen"):
        laad_rijke_motor(asset=tmp_path / "half.bin")


def test_zonder_numpy_een_duidelijke_fout_en_de_snelle_motor_blijft() -> None:
    uit = _python(
        "import sys; sys.modules['numpy'] = None\n"
        "from keukentafel.language import EncoderFout, laad_motor, laad_rijke_motor\n"
        "from keukentafel.labels import Rol\n"
        "try: laad_rijke_motor()\n"
        "except EncoderFout as fout: print(fout)\n"
        "print(laad_motor().duid('Hoe gaat het?', Rol.PROFESSIONAL).handeling)"
    )
    assert uit.splitlines() == [
        "Het programma leest nu minder fijn: het onderdeel numpy ontbreekt. De rest werkt gewoon.",
        "vraag",
    ]


def test_numpy_pas_bij_de_rijke_motor_op_een_draad_en_niets_achtergelaten() -> None:
    uit = _python(
        "import os, sys; voor = dict(os.environ)\n"
        "import keukentafel.language, keukentafel.language.rijk\n"
        "from keukentafel.labels import Rol\n"
        "keukentafel.language.laad_motor().duid('Hoe gaat het?', Rol.PROFESSIONAL)\n"
        "print('numpy' in sys.modules)\n"
        "keukentafel.language.laad_rijke_motor().duid('Hoe gaat het?', Rol.PROFESSIONAL)\n"
        "print('numpy' in sys.modules, voor == dict(os.environ))"
    )
    assert uit.split() == ["False", "True", "True"]


def test_bestand_heen_en_terug(tmp_path: Path) -> None:
    w = np.linspace(-3, 2, 7 * 64, dtype=np.float32).reshape(7, 64)
    schaal = np.full((3, 2), 0.5, np.float16)
    nibbels = np.arange(3 * 2 * 16, dtype=np.uint8).reshape(3, 2, 16)
    pad = tmp_path / "e.bin"
    eb.schrijf(
        pad,
        {"a": "é"},
        {"w": eb.i8(w), "b": eb.f4(w[0]), "q": eb.q4(schaal, nibbels), "t": eb.u1("één\ntwee")},
    )
    bestand = eb.Bestand(pad)
    assert bestand.kop == {"a": "é"}
    assert np.abs(bestand.reeks("w") - w).max() <= 3 / 127 / 2 + 1e-6
    assert (bestand.reeks("b") == w[0]).all()
    assert bestand.tekst("t") == "één\ntwee"
    rij = bestand.q4("q").rijen([1])[0]
    assert rij[0] == (int(nibbels[1, 0, 0] & 15) - 8) * 0.5
    assert rij[16] == (int(nibbels[1, 0, 0] >> 4) - 8) * 0.5
    assert (bestand.reeks("q")[1] == rij).all()
    eb.herschrijf_kop(pad, {"b": 2})
    weer = eb.Bestand(pad)
    assert weer.kop == {"a": "é", "b": 2}
    assert (weer.reeks("w") == bestand.reeks("w")).all()


@given(
    st.sampled_from([n for g in GROEPEN.values() for n in g]),
    st.floats(0.01, 0.99),
    st.floats(-8, 8),
)
def test_fusie_ligt_tussen_beide_meningen(label: str, kans: float, score: float) -> None:
    groep = next(g for g, labels in GROEPEN.items() if label in labels)
    encoder = {label: score, "signaal": 0.0}
    ander = 1 / (1 + np.exp(-score))
    assert fuseer({label: kans}, encoder, {})[label] == pytest.approx(kans)
    assert fuseer({label: kans}, encoder, {groep: 1.0})[label] == pytest.approx(ander)
    midden = fuseer({label: kans}, encoder, {groep: 0.5})[label]
    assert min(kans, ander) - 1e-9 <= midden <= max(kans, ander) + 1e-9


def test_een_sterke_uitdrukking_weegt_in_de_fusie_mee() -> None:
    encoder = {"suicidaliteit": 0.0, "signaal": 0.0}
    los, vast = (
        fuseer({"suicidaliteit": 0.4}, encoder, {"signaal": 0.5}, sterk)["suicidaliteit"]
        for sterk in ((), ("suicidaliteit",))
    )
    assert vast > 0.55 > los


def test_het_boek_hoort_bij_het_bestand() -> None:
    boek = json.loads(ENCODER.with_name("training.json").read_text("utf-8"))
    ruw = ENCODER.read_bytes()
    assert boek["bestanden"]["encoder.bin"]["sha256"] == hashlib.sha256(ruw).hexdigest()
    assert len(ruw) <= MAX_BYTES
    assert len(boek["keur"]) >= 3


def test_many_texts_at_once_are_read_as_each_by_itself(encoder: Encoder) -> None:
    teksten = [
        ("Ik slaap slecht en de post blijft liggen.", CLIENT),
        ("", CLIENT),
        ("Hoe is dat voor u?", Rol.PROFESSIONAL),
        ("woord " * 400, CLIENT),
    ] * 4
    for (tekst, rol), samen in zip(teksten, encoder.lees_samen(teksten), strict=True):
        alleen = encoder.lees(tekst, rol)
        assert samen.scores == pytest.approx(alleen.scores, abs=1e-4)
        assert samen.toestand.shape == alleen.toestand.shape
    motor = laad_rijke_motor()
    vooraf = met_gelezen(motor, teksten)
    for tekst, rol in teksten:
        assert vooraf.duid(tekst, rol) == motor.duid(tekst, rol)
    assert met_gelezen(laad_motor(), teksten) is laad_motor()
