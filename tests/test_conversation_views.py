"""What is derived from a dossier: the analysis, the domains, the remarks, who may see what."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings

from keukentafel.conversation import gebeurtenissen as g
from keukentafel.conversation import opdrachten as o
from keukentafel.conversation import plangebeurtenissen as p
from keukentafel.conversation.analyse import Regel, regels
from keukentafel.conversation.domeinen import VERKEND_NA, Stand, in_beeld, standen, uitingen_over
from keukentafel.conversation.dossier import IK, Dossier
from keukentafel.conversation.gebeurtenissen import RegelSoort
from keukentafel.conversation.opdrachten import Opdracht
from keukentafel.conversation.opmerkingen import (
    BELANGRIJK_NA,
    BLIJFT_HANGEN,
    HULP_NA,
    IEMAND_NA,
    KRACHTEN_NA,
    Opmerking,
    opmerking,
)
from keukentafel.conversation.toestemming import toestemmingen_voor
from keukentafel.conversation.veiligheid import apart_of_signaal, hoort_apart, openstaand
from keukentafel.conversation.vouwen import herroepen
from keukentafel.conversation.zicht import (
    acties_voor,
    bevestigd_voor,
    doelen_voor,
    hulpvragen_voor,
    lezers_standaard,
    op_volgorde,
    regels_voor,
    uitingen_voor,
)
from keukentafel.conversation.zicht_plan import (
    aanspreekpunt_voor,
    evaluaties_voor,
    ketens_voor,
    opties_voor,
    plan_standpunten_voor,
    redzaamheid_voor,
    regie_voor,
    successen_voor,
)
from keukentafel.fouten import OpdrachtFout
from keukentafel.labels import Fase, Levensdomein, Rol, Signaal
from keukentafel.tui.schermen.volgorde import wensen
from strategieen import MERK, Proefdossier, opdrachtenreeksen, proefdossier

ZICHTEN = (uitingen_voor, regels_voor, hulpvragen_voor, doelen_voor, acties_voor)
VAN_HET_PLAN = (
    opties_voor,
    successen_voor,
    evaluaties_voor,
    redzaamheid_voor,
    regie_voor,
    plan_standpunten_voor,
    toestemmingen_voor,
    ketens_voor,
)
ZWAAR = frozenset(Signaal) - {Signaal.ACUTE_NOOD}
ruim = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def een(proef: Proefdossier, id: str) -> Regel:
    (regel,) = [r for r in regels(proef.dossier, met_weg=True) if r.id == id]
    return regel


# ---- the shared analysis --------------------------------------------------------------------


def test_the_clients_words_stand_apart_from_the_professionals_wording() -> None:
    proef, mirjam, *_ = proefdossier()
    letterlijk = proef.noteer("ik lig er wakker van #probleem", mirjam, letterlijk=True)
    notitie = proef.noteer("mw slaapt slecht #probleem", mirjam)
    proef.doe(o.BewerkRegel(f"{letterlijk}.probleem", "slaapt weinig"))
    proef.doe(o.BewerkRegel(f"{notitie}.probleem", "slaapt weinig"))
    eigen, gehoord = een(proef, f"{letterlijk}.probleem"), een(proef, f"{notitie}.probleem")
    assert (eigen.woorden, eigen.verwoording) == ("ik lig er wakker van #probleem", "slaapt weinig")
    assert (gehoord.woorden, gehoord.verwoording) == ("", "slaapt weinig")
    assert eigen.tekst == gehoord.tekst == "slaapt weinig"
    for regel in (eigen, gehoord):
        proef.doe(o.BewerkRegel(regel.id, ""))
    assert een(proef, eigen.id).tekst == "ik lig er wakker van #probleem"
    assert een(proef, gehoord.id).tekst == "mw slaapt slecht #probleem"


def test_a_line_a_kind_and_what_matters_has_a_place_of_its_own() -> None:
    proef, mirjam, *_ = proefdossier()
    nr = proef.noteer("zus kookt #netwerk #wens #huishouden #relaties", mirjam, belangrijk=True)
    lijnen = regels(proef.dossier)
    assert [r.id for r in lijnen] == [f"{nr}.belangrijk", f"{nr}.netwerk", f"{nr}.wens"]
    for regel in lijnen:
        assert regel.domein is Levensdomein.HUISHOUDEN
        assert regel.ook == (Levensdomein.RELATIES,)
        assert regel.wie == mirjam
        assert regel.bronnen == (nr,)
        assert not regel.klopt


def moeder_en_zoon() -> tuple[Proefdossier, str, str]:
    """Return a talk read by the engine itself: a mother of 78 and her son of 51."""
    proef = Proefdossier()
    proef.doe(
        o.OpenDossier("De Linde"),
        o.VoegPersoonToe("Gerda", "zelf", 78, aan_tafel=True),
        o.VoegPersoonToe("Henk", "zoon", 51, aan_tafel=True),
        o.BeginGesprek(),
    )
    gerda, henk = proef.dossier.personen
    return proef, gerda, henk


def test_what_another_wishes_is_not_the_wish_of_who_tells_it() -> None:
    proef, gerda, henk = moeder_en_zoon()
    nr = proef.noteer("mijn moeder wil het liefst thuis blijven wonen", henk, letterlijk=True)
    (wens,) = (r for r in regels(proef.dossier) if r.soort is RegelSoort.WENS)
    assert (wens.wie, wens.van_ander) == ("", True)
    assert not wensen(proef.dossier)
    proef.doe(o.BewerkRegel(wens.id, wie=gerda))
    (nu,) = wensen(proef.dossier)
    assert (nu.wie, nu.bronnen) == (gerda, (nr,))


@pytest.mark.parametrize(
    "tekst", ["ik wil het liefst thuis blijven wonen", "Gerda wil graag thuis blijven wonen"]
)
def test_an_own_wish_is_offered_also_when_told_by_name(tekst: str) -> None:
    proef, gerda, _ = moeder_en_zoon()
    proef.noteer(tekst, gerda)
    (wens,) = wensen(proef.dossier)
    assert wens.wie == gerda


def test_what_a_mother_refuses_is_not_offered_as_the_wish_of_her_son() -> None:
    proef, _, henk = moeder_en_zoon()
    proef.noteer("mijn moeder wil geen hulp", henk, letterlijk=True)
    assert not wensen(proef.dossier)


def test_a_grown_son_who_hurts_his_mother_is_no_child_in_danger() -> None:
    proef, gerda, _ = moeder_en_zoon()
    nr = proef.noteer("soms schreeuwt mijn zoon tegen me, laatst duwde hij me", gerda)
    signalen = proef.dossier.uitingen[nr].signalen
    assert Signaal.KINDERMISHANDELING not in signalen
    assert {Signaal.HUISELIJK_GEWELD, Signaal.OUDERENMISHANDELING}.intersection(signalen)


@pytest.mark.parametrize("spreker", [IK, ""])
def test_only_what_the_household_said_gives_a_line(spreker: str) -> None:
    proef, *_ = proefdossier()
    proef.noteer("", "")
    proef.noteer("de post #probleem", spreker)
    assert bool(regels(proef.dossier)) is (spreker == "")


def test_lines_follow_a_corrected_note() -> None:
    proef, mirjam, ruud, _ = proefdossier()
    nr = proef.noteer("de post #probleem #wonen", mirjam)
    proef.doe(
        o.StelLabelBij(nr, "probleem", False),
        o.StelLabelBij(nr, "kracht", True),
        o.StelLabelBij(nr, "werk", True),
        o.StelLabelBij(nr, "wonen", False),
        o.MerkUiting(nr, spreker=ruud),
    )
    (regel,) = regels(proef.dossier)
    assert (regel.id, regel.soort, regel.domein) == (f"{nr}.kracht", "kracht", "werk")
    assert regel.wie == ruud


def test_a_line_is_confirmed_by_whom_and_how_and_lapses_with_new_words() -> None:
    proef, mirjam, ruud, _ = proefdossier()
    id = f"{proef.noteer('de post #probleem', mirjam)}.probleem"
    proef.doe(o.BevestigRegels((id,), (mirjam, ruud, "p99"), meegelezen=True))
    assert [(b.door, b.hoe, b.behalve) for b in een(proef, id).bevestigd] == [
        (mirjam, "meegelezen", ""),
        (ruud, "meegelezen", ""),
    ]
    assert een(proef, id).klopt
    proef.doe(o.BewerkRegel(id, weg=True), o.BewerkRegel(id, weg=False))
    assert een(proef, id).klopt
    for anders in (
        o.BewerkRegel(id, verwoording="post blijft liggen"),
        o.BewerkRegel(id, domein=Levensdomein.FINANCIEN),
        o.BewerkRegel(id, soort=RegelSoort.WENS),
        o.BewerkRegel(id, wie=ruud),
        o.BewerkRegel(id, details={"wie": "zus"}),
        o.MerkUiting(int(id.split(".")[0]), spreker=ruud),
    ):
        proef.doe(o.BevestigRegels((id,), (mirjam,)))
        assert een(proef, id).bevestigd[0].hoe == "voorgelezen"
        proef.doe(anders)
        assert not een(proef, id).klopt, anders


def test_who_sees_it_otherwise_stands_beside_who_agrees() -> None:
    proef, mirjam, ruud, fenna = proefdossier()
    id = f"{proef.noteer('we eten samen #kracht', mirjam)}.kracht"
    proef.doe(
        o.BevestigRegels((id,), (mirjam, ruud)),
        o.ZonderUit(id, ruud, "niet op zondag"),
        o.ZonderUit(id, fenna, "nooit"),
    )
    regel = een(proef, id)
    assert [b.door for b in regel.bevestigd] == [mirjam, ruud, fenna]
    assert [(b.door, b.behalve) for b in regel.anders] == [
        (ruud, "niet op zondag"),
        (fenna, "nooit"),
    ]
    assert regel.klopt
    proef.doe(o.BevestigRegels((id,), (mirjam, ruud)))  # a yes to the page, not to this
    assert een(proef, id).anders == regel.anders
    assert [b.door for b in een(proef, id).bevestigd] == [mirjam, ruud, fenna]
    proef.doe(o.ZonderUit(id, ruud, "alleen op zondag niet"))
    assert [(b.door, b.behalve) for b in een(proef, id).anders] == [
        (fenna, "nooit"),
        (ruud, "alleen op zondag niet"),
    ]
    with pytest.raises(OpdrachtFout, match="Het antwoord is nog leeg"):
        proef.doe(o.ZonderUit(id, mirjam, " "))
    with pytest.raises(OpdrachtFout, match="wie het anders ziet"):
        proef.doe(o.ZonderUit(id, "p99", "nee"))


def test_a_line_is_edited_moved_and_left_out() -> None:
    proef, mirjam, ruud, _ = proefdossier()
    id = f"{proef.noteer('zus kookt #netwerk #huishouden', mirjam)}.netwerk"
    proef.doe(
        o.BewerkRegel(id, soort=RegelSoort.EERDERE_HULP, domein=Levensdomein.RELATIES, wie=ruud),
        o.BewerkRegel(id, details={"wie": "zus", "wanneer": "zondag"}),
        o.BewerkRegel(id, details={"wanneer": "", "wat_hielp": "rust"}),
    )
    regel = een(proef, id)
    assert (regel.soort, regel.domein, regel.wie) == ("eerdere_hulp", "relaties", ruud)
    assert regel.details == (("wat_hielp", "rust"), ("wie", "zus"))
    proef.doe(o.BewerkRegel(id, weg=True))
    assert regels(proef.dossier) == []
    assert [r.id for r in regels(proef.dossier, met_weg=True)] == [id]
    proef.doe(o.BewerkRegel(id, weg=False))
    assert [r.id for r in regels(proef.dossier)] == [id]


def test_an_own_line_is_worked_on_as_any_other() -> None:
    proef, mirjam, ruud, fenna = proefdossier()
    nr = proef.noteer("x", mirjam)
    proef.doe(o.GeefVrij(nr, (fenna,)), o.ZetAanTafel((mirjam,)))
    ander = proef.noteer("y", mirjam)
    proef.doe(
        o.VoegRegelToe(RegelSoort.WENS, "rust", Levensdomein.WONEN, mirjam, (nr,)),
        o.VoegRegelToe(RegelSoort.WENS, "ruimte", bronnen=(nr, ander)),
        o.VoegRegelToe(RegelSoort.WENS, "stilte"),
        o.VoegRegelToe(RegelSoort.WENS, "feest", bronnen=(ander,), voor=(ruud, mirjam)),
    )
    kring = {r.verwoording: r.bekend_bij for r in regels(proef.dossier)}
    assert kring == {
        "rust": {mirjam, ruud, fenna},
        "ruimte": {mirjam},
        "stilte": {mirjam},
        "feest": {mirjam, ruud},
    }
    id = regels(proef.dossier)[0].id
    proef.doe(
        o.BevestigRegels((id,), (mirjam,)),
        o.BewerkRegel(id, verwoording="", domein=Levensdomein.WERK, wie=ruud),
    )
    assert een(proef, id).tekst == "rust"
    assert (een(proef, id).domein, een(proef, id).wie) == ("werk", ruud)
    assert not een(proef, id).klopt


# ---- the domains ----------------------------------------------------------------------------


def test_domains_light_up_from_what_was_said() -> None:
    proef, mirjam, *_ = proefdossier()
    assert list(standen(proef.dossier)) == list(Levensdomein)
    assert {s.stand for s in standen(proef.dossier).values()} == {Stand.STIL}
    assert in_beeld(proef.dossier) is None
    ids = [proef.noteer("x #wonen #werk", mirjam) for _ in range(VERKEND_NA - 1)]
    proef.noteer("y #wonen", IK)
    assert standen(proef.dossier)[Levensdomein.WONEN].stand is Stand.GENOEMD
    ids.append(proef.noteer("z #wonen", mirjam))
    proef.noteer("lekker weer", mirjam)
    stand = standen(proef.dossier)
    assert (stand[Levensdomein.WONEN].stand, stand[Levensdomein.WONEN].aantal) == ("verkend", 3)
    assert stand[Levensdomein.WERK].stand is Stand.GENOEMD
    assert [u.id for u in uitingen_over(proef.dossier, Levensdomein.WONEN)] == ids
    assert in_beeld(proef.dossier) is Levensdomein.WONEN
    proef.doe(o.ZetDomein(Levensdomein.WONEN, True))
    assert standen(proef.dossier)[Levensdomein.WONEN].stand is Stand.NIET_BESPREKEN
    assert standen(proef.dossier)[Levensdomein.WONEN].aantal == 3


# ---- quiet remarks --------------------------------------------------------------------------


def vol(aantal: int, tekst: str = "x") -> tuple[Proefdossier, str]:
    proef, mirjam, *_ = proefdossier()
    for i in range(aantal):
        proef.noteer(tekst.format(i=i), mirjam)
    return proef, mirjam


@pytest.mark.parametrize(
    ("na", "sleutel", "genoeg"),
    [
        (BELANGRIJK_NA, "belangrijk_nog_niet", "x #wens"),
        (KRACHTEN_NA, "krachten_nog_niet", "x #netwerk"),
        (HULP_NA, "eerdere_hulp_nog_niet", "x #eerdere_hulp"),
    ],
)
def test_what_never_came_up_gets_one_quiet_line_and_then_no_more(
    na: int, sleutel: str, genoeg: str
) -> None:
    proef, mirjam = vol(na - 1)
    for eerder in ("belangrijk_nog_niet", "krachten_nog_niet", "eerdere_hulp_nog_niet"):
        if eerder != sleutel:
            proef.doe(o.GeefOpmerking(eerder))
    assert opmerking(proef.dossier) is None
    proef.noteer("x", mirjam)
    assert opmerking(proef.dossier) == Opmerking(sleutel)
    proef.noteer(genoeg, mirjam)
    assert opmerking(proef.dossier) is None
    proef.ongedaan()
    assert opmerking(proef.dossier) == Opmerking(sleutel)
    proef.doe(o.GeefOpmerking(sleutel))
    assert opmerking(proef.dossier) is None
    proef.ongedaan()  # the note, never the remark
    proef.noteer("x", mirjam)
    assert opmerking(proef.dossier) is None


def test_a_talk_that_sticks_in_one_domain_is_told_once_a_domain() -> None:
    proef, mirjam = vol(BLIJFT_HANGEN - 1, "x #wonen #werk")
    proef.noteer("tussendoor", mirjam)
    assert opmerking(proef.dossier) is None
    proef.noteer("x #werk", mirjam)
    assert opmerking(proef.dossier) == Opmerking("blijft_hangen:werk", "werk")
    proef.doe(o.GeefOpmerking("blijft_hangen:werk"))
    assert opmerking(proef.dossier) is None
    proef.doe(o.GeefOpmerking("belangrijk_nog_niet"), o.GeefOpmerking("krachten_nog_niet"))
    for _ in range(BLIJFT_HANGEN):
        proef.noteer("x #zorg #eerdere_hulp", mirjam)
    assert opmerking(proef.dossier) == Opmerking("blijft_hangen:zorg", "zorg")


def test_a_housemate_nobody_spoke_of_is_named_once() -> None:
    proef, mirjam = vol(IEMAND_NA, "x #kracht #eerdere_hulp #wens")
    ruud, fenna = list(proef.dossier.personen)[1:]
    assert opmerking(proef.dossier) == Opmerking(f"niet_genoemd:{ruud}", "Ruud")
    proef.noteer("zei ik", ruud)
    assert opmerking(proef.dossier) == Opmerking(f"niet_genoemd:{fenna}", "Fenna")
    proef.noteer("onze FENNA ook", mirjam)
    assert opmerking(proef.dossier) is None


def test_remarks_are_of_one_talk_and_silent_in_the_aside() -> None:
    proef, mirjam = vol(BELANGRIJK_NA)
    assert opmerking(proef.dossier)
    proef.doe(o.GaNaarFase(Fase.VEILIG_OVERLEG))
    assert opmerking(proef.dossier) is None
    proef.doe(o.GaNaarFase(None), o.GeefOpmerking("belangrijk_nog_niet"), o.SluitGesprek())
    assert opmerking(proef.dossier) is None
    proef.doe(o.BeginGesprek())
    assert opmerking(proef.dossier) is None
    for _ in range(BELANGRIJK_NA):
        proef.noteer("x", mirjam)
    assert opmerking(proef.dossier) == Opmerking("belangrijk_nog_niet")


# ---- who may see what -----------------------------------------------------------------------


def test_what_was_told_alone_does_not_surface_when_the_other_sits_down() -> None:
    proef, mirjam, ruud, _ = proefdossier()
    samen = proef.noteer("we eten samen #kracht", mirjam)
    proef.doe(o.ZetAanTafel((mirjam,)))
    alleen = proef.noteer("ik spaar #wens", mirjam)
    proef.doe(
        o.VoegRegelToe(RegelSoort.WENS, "eigen geld"),
        o.StelHulpvraag("Hoe krijg ik eigen geld?", bronnen=(alleen,)),
        o.StelDoel("een rekening"),
        o.SpreekAf("Mirjam", "gaat naar de bank"),
        o.ZonderUit(f"{samen}.kracht", mirjam, "hij bepaalt wat"),
        o.ZetAanTafel((mirjam, ruud)),
    )
    d, kring = proef.dossier, (mirjam, ruud)
    assert [u.id for u in uitingen_voor(d, kring)] == [samen]
    (regel,) = regels_voor(d, kring)
    assert regel.bevestigd == ()
    verder = (hulpvragen_voor, doelen_voor, acties_voor)
    assert [zicht(d, kring) for zicht in verder] == [[], [], []]
    assert len(uitingen_voor(d, (mirjam,))) == 2
    assert [b.behalve for b in regels_voor(d, (mirjam,))[0].anders] == ["hij bepaalt wat"]
    assert all(zicht(d, (mirjam,)) for zicht in verder)
    proef.doe(o.GeefVrij(alleen, (ruud,)))
    assert [u.id for u in uitingen_voor(d, kring)] == [samen, alleen]


def test_nobody_sees_nothing() -> None:
    proef, mirjam, *_ = proefdossier()
    proef.noteer("x #kracht", mirjam)
    proef.doe(o.StelHulpvraag("y?"), o.StelDoel("z"), o.SpreekAf("a", "b"))
    for zicht in ZICHTEN:
        assert zicht(proef.dossier, ()) == []
        assert len(zicht(proef.dossier, (mirjam,))) == 1


def test_an_exception_made_alone_does_not_show_by_what_it_changes() -> None:
    """Those who did not hear it see the same yes as before it, and are not asked anew."""
    proef, mirjam, ruud, _ = proefdossier()
    samen = (mirjam, ruud)
    eerst_ja, eerst_niet = (
        f"{proef.noteer(f'{tekst} #kracht', mirjam)}.kracht" for tekst in ("eten", "tuin")
    )
    proef.doe(
        o.BevestigRegels((eerst_ja,), samen),
        o.ZetAanTafel((mirjam,)),
        o.ZonderUit(eerst_ja, mirjam, "hij kookt nooit"),
        o.ZonderUit(eerst_niet, mirjam, "het is zijn tuin"),
        o.BevestigRegels((eerst_ja, eerst_niet), (mirjam,)),
        o.ZetAanTafel(samen),
        o.BevestigRegels((eerst_niet,), samen),
        o.BevestigRegels((eerst_niet,), samen, meegelezen=True),
    )
    for regel in regels_voor(proef.dossier, samen):
        assert [(b.door, b.behalve) for b in regel.bevestigd] == [(mirjam, ""), (ruud, "")]
    assert [len(r.anders) for r in regels_voor(proef.dossier, (mirjam,))] == [1, 1]
    assert [len(r.bevestigd) for r in regels(proef.dossier)] == [3, 3]
    proef.doe(o.ZonderUit(eerst_ja, mirjam, "niet vaak"))
    assert [(b.door, b.behalve) for b in een(proef, eerst_ja).bevestigd] == [
        (ruud, ""),
        (mirjam, "niet vaak"),
    ]


def test_new_wording_reaches_a_document_once_it_was_read_back_with_all_there() -> None:
    proef, mirjam, ruud, _ = proefdossier()
    letterlijk = proef.noteer("we slapen slecht #probleem", mirjam, letterlijk=True)
    notitie = proef.noteer("mw moe #probleem", mirjam)
    ids = tuple(f"{nr}.probleem" for nr in (letterlijk, notitie))
    proef.doe(o.ZetAanTafel((mirjam,)))
    proef.doe(*(o.BewerkRegel(id, "ze is bang", details={"wie": "zij"}) for id in ids))
    proef.doe(o.BevestigRegels(ids, (mirjam,)))
    assert [r.tekst for r in bevestigd_voor(proef.dossier, (mirjam,))] == ["ze is bang"] * 2
    (regel,) = bevestigd_voor(proef.dossier, (mirjam, ruud))
    assert (regel.tekst, regel.details) == ("we slapen slecht #probleem", ())
    proef.doe(o.ZetAanTafel((mirjam, ruud)), o.BevestigRegels(ids, (mirjam,)))
    assert [r.tekst for r in bevestigd_voor(proef.dossier, (ruud,))] == ["ze is bang"] * 2
    proef.doe(o.ZetAanTafel((mirjam,)), o.BevestigRegels(ids, (mirjam,)))  # once heard, known
    assert [r.tekst for r in bevestigd_voor(proef.dossier, (ruud,))] == ["ze is bang"] * 2


def test_a_wrong_speaker_put_right_leaves_no_hearer_behind() -> None:
    proef, mirjam, ruud, fenna = proefdossier()
    proef.doe(o.ZetAanTafel((mirjam,)))
    nr = proef.noteer("ik durf niet #probleem", ruud)
    assert uitingen_voor(proef.dossier, (ruud,))
    proef.doe(o.MerkUiting(nr, spreker=fenna), o.MerkUiting(nr, spreker=mirjam))
    assert not uitingen_voor(proef.dossier, (ruud,))
    assert not regels_voor(proef.dossier, (fenna,))
    assert proef.dossier.uitingen[nr].bekend_bij == {mirjam}


def test_who_speaks_heard_it_also_from_upstairs() -> None:
    proef, mirjam, ruud, fenna = proefdossier()
    nr = proef.noteer("nietes", fenna)
    assert proef.dossier.uitingen[nr].bekend_bij == {mirjam, ruud, fenna}
    onbekend = proef.noteer("iets", "")
    assert proef.dossier.uitingen[onbekend].bekend_bij == {mirjam, ruud}
    ik = proef.noteer("zeg ik", IK)
    assert proef.dossier.uitingen[ik].bekend_bij == {mirjam, ruud}


def test_the_safest_circle_is_everybody_who_ever_sat_there() -> None:
    proef, mirjam, ruud, fenna = proefdossier()
    proef.doe(o.ZetAanTafel((fenna,)), o.ZetAanTafel((mirjam,)), o.SluitGesprek())
    proef.doe(o.BeginGesprek())
    assert lezers_standaard(proef.dossier) == {mirjam, ruud, fenna}


def test_what_comes_first_stands_first_and_the_rest_follows() -> None:
    proef, mirjam, *_ = proefdossier()
    a, b, c, d = (proef.doe(o.StelHulpvraag(f"{x}?", mirjam))[0].volg for x in "abcd")
    proef.doe(o.BepaalVolgorde((d, b)), o.BewerkHulpvraag(c, weg=True))
    assert [h.id for h in op_volgorde(proef.dossier)] == [d, b, a]
    assert [h.id for h in hulpvragen_voor(proef.dossier, (mirjam,))] == [d, b, a]


def kringen(dossier: Dossier) -> Iterator[tuple[str, ...]]:
    wie = list(dossier.personen)[:4]
    return (k for n in range(1, len(wie) + 1) for k in combinations(wie, n))


def alles_voor(dossier: Dossier, kring: tuple[str, ...]) -> set[str]:
    """Return the marks of every text that any view gives these readers."""
    zichten = (*ZICHTEN, bevestigd_voor, *VAN_HET_PLAN)
    getoond = [repr(x) for zicht in zichten for x in zicht(dossier, kring)]
    getoond.append(repr(aanspreekpunt_voor(dossier, kring)))
    return set(MERK.findall(" ".join(getoond)))


class Boekhouder:
    """Keeps by itself who knows each marked text, from the events that count."""

    def __init__(self, gebeurtenissen: list[g.Gebeurtenis]) -> None:
        self.weten: dict[str, frozenset[str]] = {}
        self.uiting_van: dict[str, int] = {}
        self._tafel: frozenset[str] = frozenset()
        self._personen: set[str] = set()
        self._zaten: dict[int, frozenset[str]] = {}
        self._zei: dict[int, str] = {}
        self._met_tekst: dict[int, bool] = {}
        self._lijn: dict[str, frozenset[str]] = {}
        self._vraag: dict[int, frozenset[str]] = {}
        self._doel: dict[int, frozenset[str]] = {}
        self._actie: dict[int, frozenset[str]] = {}
        weg = herroepen(gebeurtenissen)
        for e in gebeurtenissen:
            if e.volg not in weg:
                self._lees(e)
        for merk, nr in self.uiting_van.items():
            self.weten[merk] = self._van_uiting(nr)

    def _van_uiting(self, nr: int) -> frozenset[str]:
        return self._zaten.get(nr, frozenset()) | {self._zei.get(nr, "")}

    def _onthoud(self, wie: frozenset[str], *teksten: str | None) -> None:
        for tekst in teksten:
            for merk in MERK.findall(tekst or ""):
                self.weten[merk] = wie

    def _lees(self, e: g.Gebeurtenis) -> None:
        match e:
            case g.PersoonVastgelegd():
                self._personen.add(e.persoon.id)
            case g.TafelGewijzigd():
                self._tafel = frozenset(e.aanwezig) & self._personen
            case g.UitingGenoteerd():
                wie = self._tafel if e.gehoord_door is None else frozenset(e.gehoord_door)
                self._zaten[e.volg], self._zei[e.volg] = wie, e.spreker
                self._met_tekst[e.volg] = bool(e.tekst)
                self.uiting_van.update(dict.fromkeys(MERK.findall(e.tekst), e.volg))
            case g.TekstBewerkt():
                if self._met_tekst.get(e.uiting) and self._tafel:  # other words: who sits here
                    self._zaten[e.uiting] = self._zaten[e.uiting] & self._tafel
                self._met_tekst[e.uiting] = bool(e.tekst)
                self.uiting_van.update(dict.fromkeys(MERK.findall(e.tekst), e.uiting))
            case g.UitingGemerkt(spreker=str()):
                self._zei[e.uiting] = e.spreker or ""
            case g.UitingVrijgegeven():
                self._zaten[e.uiting] = self._zaten.get(e.uiting, frozenset()) | {*e.voor}
            case g.RegelToegevoegd():
                wie = self._tafel if e.voor is None else frozenset(e.voor)
                self._lijn[f"r{e.volg}"] = wie
                self._onthoud(wie, e.verwoording)
            case g.RegelUitgezonderd():
                self._onthoud(self._tafel | {e.door}, e.behalve)
            case g.HulpvraagGesteld():
                wie = self._tafel if e.voor is None else frozenset(e.voor)
                self._vraag[e.volg] = wie
                self._onthoud(wie, e.zin)
            case g.HulpvraagBewerkt():
                wie = self._vraag.get(e.hulpvraag, frozenset())
                self._onthoud(wie, e.zin, *(e.details or {}).values())
            case g.DoelGesteld():
                self._doel[e.volg] = self._tafel
                self._onthoud(self._tafel, e.tekst, e.van)
            case p.DoelBewerkt():
                woorden: tuple[str | None, ...] = (
                    e.tekst,
                    e.van,
                    e.kleinste_stap,
                    e.waaraan_merkt_u_het,
                    e.wanneer_kijken_we,
                )
                if any(w is not None for w in woorden):
                    self._onthoud(self._na(self._doel, e.doel), *woorden)
            case p.ActieBewerkt():
                woorden = (e.wie, e.tekst, e.wanneer)
                if any(w is not None for w in woorden):
                    self._onthoud(self._na(self._actie, e.actie), *woorden)
            case p.StandpuntGegeven():
                self._onthoud(self._tafel | {e.wie}, e.woorden)
            case p.ToestemmingGegeven():
                teksten = (e.ontvanger, e.waarvoor, e.toelichting)
                self._onthoud(self._tafel | {e.door}, *teksten)
            case p.SuccesGemerkt():
                self._onthoud(self._tafel, e.tekst, e.gevierd)
            case p.OptieGenoemd():
                self._onthoud(self._tafel, e.tekst)
            case p.EvaluatieAfgesproken():
                self._onthoud(self._tafel, e.wanneer, e.hoe, e.met, e.uitkomst)
            case p.AanspreekpuntGekozen():
                self._onthoud(self._tafel, e.wie, e.bereikbaar)
            case p.RedzaamheidGezegd():
                self._onthoud(self._tafel, e.onderwerp, e.toelichting)
            case p.RegieOvergenomen():
                self._onthoud(self._tafel, e.waarover, e.tot_wanneer)
            case g.ActieAfgesproken():
                self._actie[e.volg] = self._tafel
                self._onthoud(self._tafel, e.wie, e.actie, e.wanneer)
            case _:
                pass

    def _na(self, kringen: dict[int, frozenset[str]], nr: int) -> frozenset[str]:
        """Return who knows a goal or agreement after a change: who knew it and sits there now."""
        kring = kringen.get(nr, frozenset())
        kringen[nr] = kring & self._tafel if self._tafel else kring
        return kringen[nr]


@given(opdrachtenreeksen(hoogstens=35))
@ruim
def test_nothing_reaches_a_reader_who_did_not_hear_it(reeks: tuple[Opdracht, ...]) -> None:
    proef = Proefdossier()
    proef.doe(*reeks)
    boek = Boekhouder(proef.gebeurtenissen)
    bewerkt = {
        merk
        for e in proef.gebeurtenissen
        if isinstance(e, g.RegelBewerkt)
        for merk in MERK.findall(f"{e.verwoording} {e.details}")
    }
    for kring in kringen(proef.dossier):
        for merk in alles_voor(proef.dossier, kring) - bewerkt:
            assert set(kring) <= boek.weten[merk]
        for regel in regels_voor(proef.dossier, kring):
            assert set(kring) <= regel.bekend_bij


@given(opdrachtenreeksen(hoogstens=35))
@ruim
def test_what_all_heard_is_not_kept_from_them(reeks: tuple[Opdracht, ...]) -> None:
    """The other half: hiding everything would pass the test above."""
    proef = Proefdossier()
    proef.doe(*reeks)
    boek = Boekhouder(proef.gebeurtenissen)
    for uiting in proef.dossier.uitingen.values():
        if uiting.rol == "client" and not uiting.apart:
            for merk in MERK.findall(uiting.tekst):
                for kring in kringen(proef.dossier):
                    if set(kring) <= boek.weten[merk]:
                        assert merk in alles_voor(proef.dossier, kring)


# ---- apart ----------------------------------------------------------------------------------


def apart_volgens_events(gebeurtenissen: list[g.Gebeurtenis]) -> set[int]:
    """Return which uitingen stand apart, kept by itself from the events that count."""
    weg = herroepen(gebeurtenissen)
    hand: dict[tuple[int, str], bool] = {}
    gelezen: dict[int, set[Signaal]] = {}
    gezet: dict[int, bool] = {}
    rol: dict[int, Rol] = {}
    overleg: set[int] = set()
    fase = Fase.CONTACT_MAKEN
    open_ = False
    for e in gebeurtenissen:
        if e.volg in weg:
            continue
        match e:
            case g.GesprekBegonnen():
                fase, open_ = Fase.CONTACT_MAKEN, True
            case g.GesprekAfgesloten():
                open_ = False
            case g.FaseBetreden() if open_:
                fase = e.fase
            case g.UitingGenoteerd():
                rol[e.volg] = e.rol
                overleg |= {e.volg} if fase is Fase.VEILIG_OVERLEG else set()
            case g.UitingGemerkt():
                if e.apart is not None:
                    gezet[e.uiting] = e.apart
                nieuw = Rol.PROFESSIONAL if e.spreker == IK else Rol.CLIENT
                if e.spreker is not None and nieuw is not rol.get(e.uiting, nieuw):
                    rol[e.uiting] = nieuw  # read anew: what was a signal stays one
                    for signaal in Signaal:
                        if hand.get((e.uiting, signaal), signaal in gelezen.get(e.uiting, set())):
                            hand[e.uiting, signaal] = True
            case g.DuidingVoorgesteld():
                gelezen[e.uiting] = {*e.duiding.signalen}
            case g.DuidingBijgesteld():
                hand[e.uiting, e.label] = e.aan
            case g.TekstBewerkt():
                for signaal in Signaal:
                    was = hand.get((e.uiting, signaal), signaal in gelezen.get(e.uiting, set()))
                    hand.pop((e.uiting, signaal), None)
                    if was:
                        hand[e.uiting, signaal] = True
                gelezen[e.uiting] = set()
            case _:
                pass
    zwaar = {
        nr
        for nr in {*gelezen, *(nr for nr, _ in hand)}
        for s in ZWAAR
        if hand.get((nr, s), s in gelezen.get(nr, set()))
    }
    return overleg | zwaar | {nr for nr, aan in gezet.items() if aan}


@given(opdrachtenreeksen(hoogstens=35))
@ruim
def test_what_stands_apart_never_shows(reeks: tuple[Opdracht, ...]) -> None:
    proef = Proefdossier()
    for opdracht in reeks:
        proef.doe(opdracht)
        d = proef.dossier
        apart = {u.id for u in d.uitingen.values() if u.apart}
        assert apart == apart_volgens_events(proef.gebeurtenissen) & d.uitingen.keys()
        verborgen = {
            merk
            for e in proef.gebeurtenissen
            if (isinstance(e, g.UitingGenoteerd) and e.volg in apart)
            or (isinstance(e, g.TekstBewerkt) and e.uiting in apart)
            for merk in MERK.findall(e.tekst)
        }
        for regel in regels(d, met_weg=True):
            assert regel.id in d.eigen_regels or not apart.intersection(regel.bronnen)
            assert not verborgen.intersection(MERK.findall(str(regel)))
        for kring in kringen(d):
            assert not verborgen & alles_voor(d, kring)
            assert not [u for u in uitingen_voor(d, kring) if u.id in apart]


@pytest.mark.parametrize("signaal", Signaal)
def test_each_signal_but_acute_need_keeps_a_note_off_the_shared_side(signaal: Signaal) -> None:
    proef, mirjam, *_ = proefdossier()
    nr = proef.noteer(f"x #{signaal} #probleem #veiligheid", mirjam)
    zichtbaar = signaal is Signaal.ACUTE_NOOD
    assert proef.dossier.uitingen[nr].apart is not zichtbaar
    assert bool(regels(proef.dossier)) is zichtbaar
    assert bool(uitingen_voor(proef.dossier, (mirjam,))) is zichtbaar
    assert [u.id for u in openstaand(proef.dossier)] == [nr]
    assert [u.id for u in apart_of_signaal(proef.dossier)] == [nr]
    assert hoort_apart(proef.gebeurtenissen[nr - 1], proef.dossier) is not zichtbaar
    proef.doe(o.NoteerVeiligheid("besproken met collega", nr, sluit=True))
    assert openstaand(proef.dossier) == []
    assert [u.id for u in apart_of_signaal(proef.dossier)] == [nr]
    proef.doe(o.StelLabelBij(nr, signaal, False))
    assert len(regels(proef.dossier)) == 1
    assert apart_of_signaal(proef.dossier) == []


def test_it_enters_the_shared_side_by_an_explicit_act_in_own_words_only() -> None:
    proef, mirjam, ruud, _ = proefdossier()
    proef.doe(o.ZetAanTafel((mirjam,)))
    nr = proef.noteer("hij slaat #huiselijk_geweld #probleem", mirjam)
    with pytest.raises(OpdrachtFout, match="apart"):
        proef.doe(o.GeefVrij(nr, (ruud,)))
    proef.doe(
        o.VoegRegelToe(RegelSoort.WENS, "rust in huis", bronnen=(nr,)),
        o.StelHulpvraag("Hoe komt er rust?", bronnen=(nr,)),
    )
    (regel,) = regels_voor(proef.dossier, (mirjam,))
    assert regel.tekst == "rust in huis"
    assert [h.zin for h in hulpvragen_voor(proef.dossier, (mirjam,))] == ["Hoe komt er rust?"]
    assert not regels_voor(proef.dossier, (mirjam, ruud))
    for e in proef.gebeurtenissen[-2:]:
        assert not hoort_apart(e, proef.dossier)


def test_what_was_made_before_the_signal_goes_apart_with_its_source() -> None:
    """It was no act about something that stood apart: nobody knew yet."""
    proef, mirjam, *_ = proefdossier()
    nr = proef.noteer("hij doet zo #probleem", mirjam)
    gemaakt = proef.doe(
        o.VoegRegelToe(RegelSoort.WENS, "dat hij stopt", bronnen=(nr,)),
        o.StelHulpvraag("Hoe stopt hij?", bronnen=(nr,)),
    )
    regel, vraag = f"r{gemaakt[0].volg}", gemaakt[1].volg
    gemaakt += proef.doe(
        o.BevestigRegels((regel,), (mirjam,)),
        o.BewerkRegel(regel, "dat dit stopt"),
        o.ZonderUit(regel, mirjam, "gauw"),
        o.BewerkHulpvraag(vraag, status=g.Status.AKKOORD),
        o.BepaalVolgorde((vraag,)),
    )
    assert not any(hoort_apart(e, proef.dossier) for e in gemaakt)
    proef.doe(o.StelLabelBij(nr, "huiselijk_geweld", True))
    assert regels(proef.dossier, met_weg=True) == []
    assert op_volgorde(proef.dossier) == hulpvragen_voor(proef.dossier, (mirjam,)) == []
    assert all(hoort_apart(e, proef.dossier) for e in gemaakt[:-1])
    proef.doe(o.StelHulpvraag("Hoe wordt het rustig?", bronnen=(nr,)))
    assert [h.zin for h in op_volgorde(proef.dossier)] == ["Hoe wordt het rustig?"]
    proef.ongedaan()
    proef.ongedaan()
    assert [h.id for h in op_volgorde(proef.dossier)] == [vraag]
    assert [r.tekst for r in regels(proef.dossier)][-1] == "dat dit stopt"


def test_what_belongs_to_the_aside_stands_apart() -> None:
    proef, mirjam, *_ = proefdossier()
    (heen,) = proef.doe(o.GaNaarFase(Fase.VEILIG_OVERLEG))
    keuze, weg = proef.doe(o.KiesVraag("bang-1", "Bent u bang?", "", andere=("bang-2",)))
    (ook,) = proef.doe(o.LegVragenWeg(("bang-3",)))
    nr = proef.noteer("ja", mirjam)
    (terug,) = proef.doe(o.GaNaarFase(None))
    for e in (heen, keuze, weg, ook, proef.gebeurtenissen[nr - 1], terug):
        assert hoort_apart(e, proef.dossier), e.wat
    assert proef.dossier.vragen[0].apart
    (verder,) = proef.doe(o.GaNaarFase(Fase.PLAN))
    proef.doe(o.GaNaarFase(Fase.VEILIG_OVERLEG))
    (elders,) = proef.doe(o.GaNaarFase(Fase.DOELEN))
    (later,) = proef.doe(o.LegVragenWeg(("geld-1",)))
    for e in (verder, elders, later):
        assert not hoort_apart(e, proef.dossier), e.wat


def test_a_question_about_something_apart_stands_apart_with_those_beside_it() -> None:
    proef, mirjam, *_ = proefdossier()
    proef.noteer("de tuin", mirjam)
    keuze, weg = proef.doe(o.KiesVraag("bang-1", "Bent u bang?", "", True, ("bang-2",)))
    gewoon = proef.doe(o.KiesVraag("tuin-1", "Wat groeit er?", "", andere=("tuin-2",)))
    assert hoort_apart(keuze, proef.dossier)
    assert hoort_apart(weg, proef.dossier)
    assert not any(hoort_apart(e, proef.dossier) for e in gewoon)
    proef.noteer("hij slaat #huiselijk_geweld", mirjam)
    (daarna,) = proef.doe(o.KiesVraag("tuin-3", "En toen?", ""))
    assert hoort_apart(daarna, proef.dossier)


def test_everything_about_a_note_goes_with_it() -> None:
    proef, mirjam, ruud, _ = proefdossier()
    begin = proef.dossier.laatste
    nr = proef.noteer("x #probleem", mirjam)
    proef.doe(
        o.MerkUiting(nr, belangrijk=True),
        o.StelLabelBij(nr, "wonen", True),
        o.GeefVrij(nr, (ruud,)),
        o.BewerkTekst(nr, "y #probleem"),
        o.BewerkRegel(f"{nr}.probleem", "z"),
        o.BevestigRegels((f"{nr}.probleem",), (mirjam,)),
        o.ZonderUit(f"{nr}.probleem", ruud, "a"),
        o.KiesVraag("v", "Wat?", ""),
    )
    erover = proef.gebeurtenissen[begin:]
    assert not any(hoort_apart(e, proef.dossier) for e in erover)
    (apart,) = proef.doe(o.MerkUiting(nr, apart=True))
    assert all(hoort_apart(e, proef.dossier) for e in [*erover, apart])
    (terug,) = proef.doe(o.MerkUiting(nr, apart=False))
    assert hoort_apart(apart, proef.dossier)
    assert hoort_apart(terug, proef.dossier)
    assert not any(hoort_apart(e, proef.dossier) for e in erover)


def test_a_label_event_that_names_a_signal_stays_apart_also_when_it_was_taken_away() -> None:
    proef, mirjam, *_ = proefdossier()
    nr = proef.noteer("x #kindermishandeling", mirjam)
    gelezen = proef.gebeurtenissen[-1]
    (weg,) = proef.doe(o.StelLabelBij(nr, "kindermishandeling", False))
    (nood,) = proef.doe(o.StelLabelBij(nr, "acute_nood", True))
    assert not proef.dossier.uitingen[nr].apart
    assert hoort_apart(gelezen, proef.dossier)
    assert hoort_apart(weg, proef.dossier)
    assert not hoort_apart(nood, proef.dossier)


def test_a_safety_note_is_always_apart() -> None:
    proef, *_ = proefdossier()
    (e,) = proef.doe(o.NoteerVeiligheid("blauwe plek gezien"))
    assert hoort_apart(e, proef.dossier)
    assert proef.dossier.veiligheid == [(e.volg, None, "blauwe plek gezien")]


def test_other_words_are_known_only_to_who_sits_there_then() -> None:
    """Reworded alone with one person: the other, who heard the first words, does not see them."""
    proef, mirjam, ruud, _ = proefdossier()
    beiden = (mirjam, ruud)
    proef.doe(o.ZetAanTafel(beiden))
    proef.doe(o.Noteer("het is krap", mirjam, letterlijk=True))
    proef.doe(o.VoegRegelToe(RegelSoort.KRACHT, "ze praten samen"))
    proef.doe(o.StelHulpvraag("Hoe komen we rond?", mirjam))
    uiting = max(proef.dossier.uitingen)
    (regel,) = proef.dossier.eigen_regels
    (vraag,) = proef.dossier.hulpvragen
    proef.doe(o.ZetAanTafel((mirjam,)))
    proef.doe(o.BewerkTekst(uiting, "hij geeft alles uit"))
    proef.doe(o.BewerkRegel(regel, verwoording="zij praat, hij zwijgt"))
    proef.doe(o.BewerkHulpvraag(vraag, zin="Hoe hou ik geld voor mezelf?"))
    proef.doe(o.ZetAanTafel(beiden))
    d = proef.dossier
    assert uiting not in {u.id for u in uitingen_voor(d, beiden)}
    assert "ze praten samen" in {r.tekst for r in regels_voor(d, beiden)}
    assert vraag not in {h.id for h in hulpvragen_voor(d, beiden)}
    assert uiting in {u.id for u in uitingen_voor(d, [mirjam])}
    assert "zij praat, hij zwijgt" in {r.tekst for r in regels_voor(d, [mirjam])}
    assert vraag in {h.id for h in hulpvragen_voor(d, [mirjam])}
    proef.doe(o.BewerkRegel(regel, verwoording="ze zoeken de woorden"))
    assert "ze zoeken de woorden" in {r.tekst for r in regels_voor(proef.dossier, beiden)}


def test_a_time_mark_filled_in_later_is_known_to_who_was_there() -> None:
    proef, mirjam, ruud, _ = proefdossier()
    proef.doe(o.ZetAanTafel((mirjam, ruud)))
    proef.doe(o.Noteer("", ""))
    merk = max(proef.dossier.uitingen)
    proef.doe(o.ZetAanTafel((mirjam,)))
    proef.doe(o.BewerkTekst(merk, "de hond blafte"))
    assert {mirjam, ruud} <= proef.dossier.uitingen[merk].bekend_bij


def test_details_of_a_hulpvraag_are_known_to_who_sat_there() -> None:
    proef, mirjam, ruud, *_ = proefdossier()
    proef.doe(o.ZetAanTafel((mirjam, ruud)))
    nr = proef.doe(o.StelHulpvraag("Hoe komt er rust?", mirjam))[0].volg
    proef.doe(o.ZetAanTafel((ruud,)))
    proef.doe(o.BewerkHulpvraag(nr, details={"oorzaak_anderen": "zij drinkt"}))
    assert [h.details for h in hulpvragen_voor(proef.dossier, (mirjam,))] == [()]
    assert [h.details for h in hulpvragen_voor(proef.dossier, (ruud,))] == [
        (("oorzaak_anderen", "zij drinkt"),)
    ]
