"""How the choice follows the talk: rhythm, trust, novelty, company, the map of views."""

from dataclasses import replace

import pytest

from keukentafel.content import Vraag, prompts_map
from keukentafel.content.laden import laad_vragen
from keukentafel.labels import Fase, Handeling, Rol, Signaal, VraagSoort
from keukentafel.labels import Levensdomein as D
from keukentafel.labels import RelatieSoort as R
from keukentafel.labels import Soort as S
from keukentafel.language.duiding import Duiding
from keukentafel.questions import Bank, Beurt, PersoonInContext, VraagContext, kies, overweeg
from keukentafel.questions.perspectieven import kaart
from keukentafel.questions.situatie import RECENT, Situatie, ingekort
from test_questions import ANNEKE, BEGIN, BRIEF, LOIS, NAMEN, PIET, moment, vraag, vraagt, zegt

PERSOON = "{{ persoon }}"
TERUG = (
    vraag("erken", "Dat is veel voor een mens.", "erkenning"),
    vraag("door", "Wat gebeurde er daarna?", "doorvragen", domeinen=["financien"]),
)


def eerste(context: VraagContext, *bank: object) -> str:
    return kies(context, bank, NAMEN)[0].vraag_id  # type: ignore[arg-type]


# ---- rhythm and trust ---------------------------------------------------------------------


def test_after_two_questions_in_a_row_something_given_back_comes_first() -> None:
    twee = moment(vraagt("Hoe is het?"), BRIEF, vraagt("En de post?"), BRIEF)
    assert eerste(twee, *TERUG) == "erken"
    een = moment(vraagt("Hoe is het?"), BRIEF)
    assert eerste(een, *TERUG) == "door"
    gespiegeld = moment(vraagt("A?"), vraagt("U bent moe.", Handeling.REFLECTIE), BRIEF)
    assert eerste(gespiegeld, *TERUG) == "door"


def test_depth_follows_signs_of_trust_and_scraps_stay_in_the_middle() -> None:
    verhaal = zegt("Ik ben bang dat het nooit meer goed komt tussen mij en mijn oudste dochter.")
    lang = replace(moment(), beurten=(verhaal,) * 8)
    assert Situatie(lang).diepte == 3
    kort = replace(moment(), beurten=(zegt("post, tas"), zegt("moe"), zegt("stil")) * 3)
    assert Situatie(kort).diepte == 2


@pytest.mark.parametrize("slot", [("Gaat wel.", "Ja hoor."), ("Weet ik niet.", "Laat maar.")])
def test_who_draws_back_is_asked_wide_or_for_leave(slot: tuple[str, str]) -> None:
    nu = Situatie(moment(*(zegt(t) for t in slot)))
    assert nu.korter
    assert nu.diepte == 1


# ---- novelty ------------------------------------------------------------------------------


def test_who_is_past_it_is_not_asked_about_work_out_of_the_blue() -> None:
    werk = vraag("werk", "Hoe gaat het met uw werk?", domeinen=["werk"], fasen=["brede_verkenning"])

    def namen(leeftijd: int | None, laatste: Beurt) -> set[str]:
        anneke = replace(ANNEKE, leeftijd=leeftijd)
        return {s.vraag_id for s in kies(moment(laatste, personen=(anneke,)), [werk], NAMEN)}

    assert namen(66, BRIEF) == namen(None, BRIEF) == {"werk"}
    assert namen(67, BRIEF) == set()
    mist = zegt("Ik mis het werk in de haven nog elke dag.", domeinen=(D.WERK,))
    assert namen(78, mist) == {"werk"}


def test_what_was_told_unasked_is_not_asked() -> None:
    open_vraag = vraag("buurt", "Hoe vaak komt uw dochter hier langs?", fasen=["brede_verkenning"])
    wonen = zegt("Ik ben moe.", domeinen=(D.WONEN,))
    verteld = zegt("Mijn dochter Loïs komt elke dinsdag langs.", domeinen=(D.WONEN,))
    anders = zegt("Het huis is vochtig en de verhuurder doet niets.", domeinen=(D.WONEN,))
    bank = [in_domein(open_vraag, D.WONEN)]
    assert kies(moment(anders, wonen), bank, NAMEN)
    assert not kies(moment(verteld, wonen), bank, NAMEN)


def in_domein(v: Vraag, domein: D) -> Vraag:
    return v.model_copy(update={"domeinen": (domein,)})


# ---- the client's words -------------------------------------------------------------------


def test_a_mirror_says_the_clause_back_in_the_second_person() -> None:
    spiegel = vraag("s", "{{ spiegel }}. Hoe is dat voor u?", "doorvragen", bij={"spiegel": True})
    (s,) = kies(moment(zegt("Nou, ik lig elke nacht wakker.")), [spiegel], NAMEN)
    assert s.tekst == "U ligt elke nacht wakker. Hoe is dat voor u?"
    assert not kies(moment(zegt("slaapt niet, post")), [spiegel], NAMEN)


def test_two_things_somebody_said_are_laid_side_by_side() -> None:
    samen = vraag("s", "{{ samen }}. Hoe gaat dat samen?", "doorvragen", bij={"samen": True})
    twee = zegt("Ja. Ik word wakker van het minste. Ik slaap met één oog open.", domeinen=())
    (s,) = kies(moment(twee), [samen], NAMEN)
    gezegd = "U wordt wakker van het minste, en u slaapt met één oog open"
    assert s.tekst == f"{gezegd}. Hoe gaat dat samen?"
    een = zegt("Ja. Ik word wakker van het minste.", domeinen=())
    assert not kies(moment(een), [samen], NAMEN)


def test_what_somebody_did_before_is_over_when_something_else_is_told() -> None:
    bank = [
        vraag("valt-mee", "Wat maakt dat het meevalt?", bij={"wending": ["zegt-dat-het-meevalt"]})
    ]
    mee = Duiding(rol=Rol.CLIENT, wendingen=("zegt-dat-het-meevalt",))
    redt = replace(zegt("'we redden ons wel'"), duiding=mee)
    valt = zegt("Piet valt steeds 's nachts", domeinen=(D.LICHAMELIJKE_GEZONDHEID,))
    assert kies(moment(redt), bank, NAMEN)
    assert kies(moment(redt, zegt("tja", domeinen=())), bank, NAMEN)
    assert not kies(moment(redt, valt), bank, NAMEN)


def test_tears_stay_when_something_small_is_told_after_them() -> None:
    bank = [vraag("blijf", "Neemt u de tijd.", "erkenning", bij={"wending": ["gebaar-huilt"]})]
    tranen = Duiding(rol=Rol.CLIENT, wendingen=("gebaar-huilt",))
    huilt = replace(zegt("huilt"), duiding=tranen, letterlijk=False)
    radio = replace(zegt("radio staat aan", domeinen=(D.DAGINVULLING,)), letterlijk=False)

    def blijft(*snippers: Beurt) -> bool:
        return bool(kies(replace(moment(), beurten=snippers), bank, NAMEN))

    assert blijft(huilt, radio)
    assert not blijft(huilt, radio, radio, radio)


def test_who_was_looked_at_is_who_is_asked_about() -> None:
    kijkt = vraag(
        "kijkt",
        f"U keek naar {PERSOON}. Wat zag u?",
        "circulair",
        bij={"wending": ["gebaar-kijkt-weg"], "personen": ["partner", "kind"], "genoemd": True},
    )
    blik = Duiding(rol=Rol.CLIENT, wendingen=("gebaar-kijkt-weg",))

    def gevraagd(tekst: str) -> list[str]:
        beurt = zegt(tekst, domeinen=())
        met = blik.model_copy(update={"personen": beurt.duiding.personen})
        return [s.tekst for s in kies(gezin(replace(beurt, duiding=met)), [kijkt], NAMEN)]

    assert gevraagd("kijkt naar Piet") == ["Anneke, u keek naar Piet. Wat zag u?"]
    assert gevraagd("kijkt naar buiten") == []


def test_thanks_for_coffee_come_at_once_or_not_at_all() -> None:
    dank = vraag("dank", "Dank u wel.", "toestemming", bij={"woorden": ["ga zitten"]})
    welkom = zegt("Ga zitten.", domeinen=())
    terug = [zegt("Ik weet het niet.", domeinen=()), zegt("Laat maar.", domeinen=())]
    assert kies(moment(*terug, welkom), [dank], NAMEN)
    assert not kies(moment(welkom, *terug), [dank], NAMEN)


def test_of_danger_only_the_words_that_tell_it_are_said_back() -> None:
    bank = [
        vraag(
            "zei",
            "U zei “{{ woorden }}”. Wat gebeurt er dan?",
            "veiligheid",
            domeinen=["veiligheid"],
            bij={"citaat": True, "signalen": ["huiselijk_geweld"]},
        )
    ]
    gevaar = zegt("Ik ben bang voor zijn handen.", signalen=(Signaal.HUISELIJK_GEWELD,))
    bed = zegt("Ik wil eerst dat bed.", domeinen=())
    alleen = (ANNEKE,)
    assert kies(moment(gevaar, personen=alleen, apart=True), bank, NAMEN)
    assert not kies(moment(gevaar, bed, personen=alleen, apart=True), bank, NAMEN)


def test_what_follows_fits_what_was_said_back() -> None:
    nu = vraag(
        "nu",
        "{{ spiegel }}. Hoe gaat dat?",
        "doorvragen",
        bij={"spiegel": True, "zin": ["zelf_nu"]},
    )
    toen = vraag(
        "toen", "{{ spiegel }}. En toen?", "doorvragen", bij={"spiegel": True, "zin": ["zelf_toen"]}
    )
    werkt = zegt("Ik werk elke nacht in de haven.", domeinen=())
    werkte = zegt("Ik werkte elke nacht in de haven.", domeinen=())
    assert eerste(moment(werkt), toen, nu) == "nu"
    assert eerste(moment(werkte), nu, toen) == "toen"


def test_what_stands_between_quotes_in_a_scrap_was_said_so() -> None:
    citaat = vraag("c", "“{{ woorden }}”. Hoe is dat?", "doorvragen", bij={"citaat": True})
    (s,) = kies(moment(zegt("stil, 'wie moet het anders'")), [citaat], NAMEN)
    assert s.tekst == "“Wie moet het anders”. Hoe is dat?"
    mouw = replace(zegt("huilt, houdt mijn mouw vast"), letterlijk=False)
    assert not kies(moment(mouw), [citaat], NAMEN)


def test_words_are_said_back_once_in_three() -> None:
    bank = [
        vraag("c", "“{{ woorden }}”. Hoe is dat?", "doorvragen", bij={"citaat": True}),
        vraag("t", "“{{ woorden }}”. Mag ik verder?", "wens", bij={"citaat": True}),
    ]
    assert len(kies(moment(zegt("Ik kan het niet meer aan.")), bank, NAMEN)) == 1


# ---- company and the map of views ---------------------------------------------------------


def gezin(*beurten: Beurt, aanwezig: bool = True) -> VraagContext:
    return moment(*beurten, personen=(ANNEKE, replace(PIET, aanwezig=aanwezig), LOIS))


def test_who_sits_here_silent_is_invited_by_name() -> None:
    stil = vraag(
        "stil",
        f"{PERSOON} heb ik nog niet gehoord. Hoe klinkt dit?",
        bij={"personen": ["partner"], "aanwezig": True, "zwijgt": True},
    )
    (s,) = kies(gezin(BRIEF), [stil], NAMEN)
    assert (s.tekst, s.aan) == ("Piet heb ik nog niet gehoord. Hoe klinkt dit?", "Piet")
    assert "heeft nog niets gezegd" in s.waarom
    assert not kies(gezin(BRIEF, zegt("Nou en.", wie="Piet"), BRIEF), [stil], NAMEN)
    assert not kies(gezin(BRIEF, aanwezig=False), [stil], NAMEN)


def test_the_map_shows_what_was_said_supposed_or_never_touched() -> None:
    over = zegt("Mijn man vindt dat ik overdrijf.", soorten=(S.PROBLEEM,))
    k = kaart(gezin(over))
    assert k.stand("Anneke", "Piet") == "vermoed"
    assert k.stand("Anneke", "Loïs") == "niets"
    assert k.zwijgers() == ("Piet",)
    goed = zegt("Anneke doet alles, ik bewonder haar.", soorten=(S.KRACHT,), wie="Piet")
    lastig = zegt("Piet laat alles liggen.", soorten=(S.PROBLEEM,))
    fijn = zegt("Piet kookt wel elke dag.", soorten=(S.KRACHT,))
    k = kaart(gezin(lastig, goed, fijn))
    assert k.stand("Anneke", "Piet") == "tegenspraak"
    assert k.zwijgers() == ()


def test_mama_of_a_child_is_the_one_called_mother_where_two_parents_sit() -> None:
    hanneke = PersoonInContext("Hanneke", R.OUDER, "moeder")
    gijs = PersoonInContext("Gijs", R.PARTNER, "partner")
    pim = PersoonInContext("Pim", R.KIND, "zoon", leeftijd=8)
    mama = zegt("Ik wil dat mama weer komt kijken bij zwemles.", wie="Pim")
    k = kaart(moment(mama, personen=(hanneke, gijs, pim)))
    assert k.stand("Pim", "Hanneke") != "niets"
    assert k.stand("Pim", "Gijs") == "niets"
    twee = (hanneke, replace(gijs, relatie="moeder"), pim)
    k = kaart(moment(mama, personen=twee))
    assert {k.stand("Pim", wie) for wie in ("Hanneke", "Gijs")} == {"niets"}


def test_the_map_knows_who_heard_it() -> None:
    beurt = replace(zegt("Piet drinkt."), gehoord_door=frozenset({"Loïs"}))
    assert kaart(gezin(beurt)).vak("Anneke", "Piet").gehoord_door == {"Loïs"}


def test_an_empty_square_is_the_next_circular_question() -> None:
    ziet = vraag(
        "ziet", f"Hoe ziet {PERSOON} dit?", "circulair", bij={"personen": ["kind", "partner"]}
    )
    verteld = [zegt("Piet is vaak weg, Piet helpt weinig.", soorten=(S.PROBLEEM,))] * 2
    s = kies(
        gezin(*verteld, zegt("Het is hier elke avond zo verschrikkelijk stil in huis.")),
        [ziet],
        NAMEN,
    )[0]
    assert s.persoon == "Loïs"
    assert s.waarom.startswith(("Anneke heeft nog niets gezegd over Loïs", "Loïs is nog niet"))


@pytest.mark.parametrize(
    "laatste",
    [
        zegt("Ik moest zo huilen vannacht."),
        zegt("Schrijft u alles op?"),
        zegt("fluistert: hij mag het niet weten"),
        zegt("Hij doet raar.", signalen=(Signaal.HUISELIJK_GEWELD,)),
        zegt("We moeten er morgen uit.", signalen=(Signaal.ACUTE_NOOD,)),
    ],
)
def test_no_circular_question_where_it_is_unwise(laatste: Beurt) -> None:
    ziet = vraag("ziet", f"Hoe ziet {PERSOON} dit?", "circulair", bij={"personen": ["partner"]})
    assert kies(gezin(BRIEF), [ziet], NAMEN)
    assert not kies(gezin(BRIEF, laatste), [ziet], NAMEN)


# ---- suspicion ----------------------------------------------------------------------------


GGZ = "geestelijke_gezondheid"
DOOD = {"signalen": ["suicidaliteit"]}


def vermoeden(signaal: Signaal) -> Beurt:
    beurt = zegt("Ik pas wel op wat ik zeg.", signalen=(signaal,))
    return replace(beurt, duiding=beurt.duiding.model_copy(update={"vermoeden": (signaal,)}))


def test_a_suspicion_gives_one_careful_question_first_and_leaves_the_others() -> None:
    bank = [
        vraag("bang", "Voor wie bent u bang?", "veiligheid", domeinen=["veiligheid"]),
        vraag("wie", "Wat gebeurt er als u nee zegt?", "veiligheid", domeinen=["veiligheid"]),
        vraag("door", "Wat gebeurde er daarna?", "doorvragen"),
    ]
    beurt = vermoeden(Signaal.HUISELIJK_GEWELD)
    apart = moment(beurt, personen=(ANNEKE,))
    assert [s.vraag_id in ("bang", "wie") for s in kies(apart, bank, NAMEN)] == [True, False]
    samen = gezin(beurt)
    assert [s.vraag_id for s in kies(samen, bank, NAMEN)] == ["door"]


def test_need_that_is_only_suspected_is_asked_about_in_any_phase() -> None:
    pillen = vraag(
        "pillen",
        "Heeft u medicijnen voor vandaag?",
        "veiligheid",
        domeinen=["lichamelijke_gezondheid"],
        fasen=["veilig_overleg"],
        bij={"signalen": ["acute_nood"]},
    )
    nood = replace(moment(vermoeden(Signaal.ACUTE_NOOD)), fase=Fase.KRACHTEN)
    assert [s.rol for s in kies(nood, [pillen], NAMEN)] == ["veilig"]
    assert not kies(replace(moment(BRIEF), fase=Fase.KRACHTEN), [pillen], NAMEN)


@pytest.mark.parametrize(
    ("leeftijd", "tekst", "kind"),
    [
        (51, "Mijn zoon slaat me als hij boos is.", False),
        (15, "Mijn zoon slaat me als hij boos is.", True),
        (None, "Mijn zoon slaat me als hij boos is.", True),
        (51, "Hij slaat de kleinkinderen als hij boos is.", True),
    ],
)
def test_no_question_about_a_childs_safety_for_a_grown_child(
    leeftijd: int | None, tekst: str, kind: bool
) -> None:
    bank = [v for v in laad_vragen(prompts_map()) if v.soort is VraagSoort.VEILIGHEID]
    om_kind = {v.id for v in bank if D.OPVOEDING in v.domeinen}
    mensen = (replace(ANNEKE, leeftijd=78), replace(LOIS, soort=R.KIND, leeftijd=leeftijd))
    beurt = zegt(tekst, domeinen=(D.VEILIGHEID,), signalen=(Signaal.KINDERMISHANDELING,))
    context = moment(beurt, personen=mensen, apart=True, fase=Fase.VEILIG_OVERLEG)
    gesteld: set[tuple[str, str]] = set()
    while drie := kies(replace(context, gesteld=frozenset(gesteld)), bank, NAMEN):
        gesteld |= {(s.vraag_id, ANNEKE.naam) for s in drie}
    aangeboden = {id for id, _ in gesteld}
    assert aangeboden
    assert bool(om_kind & aangeboden) is kind


def test_danger_in_company_is_gone_round() -> None:
    rustig = vraag("rustig", "Wat hangt er aan de muur?", bij={"omheen": True})
    bang = vraag("bang", "Voor wie bent u bang?", "veiligheid", domeinen=["veiligheid"])
    gevaar = zegt("Hij slaat me.", signalen=(Signaal.HUISELIJK_GEWELD,))
    assert [s.vraag_id for s in kies(gezin(gevaar), [rustig, bang], NAMEN)] == ["rustig"]
    assert not kies(gezin(BRIEF), [rustig], NAMEN)


# ---- silence, length, explanation ---------------------------------------------------------


def test_silence_says_why() -> None:
    gevaar = zegt("Hij slaat me.", signalen=(Signaal.HUISELIJK_GEWELD,))
    assert overweeg(gezin(gevaar), TERUG[1:], NAMEN).stilte == "geweld_in_gezelschap"
    assert overweeg(replace(moment(), beurten=()), TERUG, NAMEN).stilte == "niets_gezegd"
    gehad = moment(vraagt("Wat gebeurde er daarna?"), BRIEF)
    assert overweeg(gehad, TERUG[1:], NAMEN).stilte == "alles_gevraagd"
    assert overweeg(moment(BRIEF), (), NAMEN).stilte == "geen_vraag_past"
    assert overweeg(moment(BRIEF), TERUG, NAMEN).stilte is None


def test_of_a_long_talk_what_counts_is_kept() -> None:
    oud = (
        zegt("Hij sloeg me.", signalen=(Signaal.HUISELIJK_GEWELD,)),
        zegt("Mijn zus is trots.", domeinen=(D.WERK,), soorten=(S.KRACHT,)),
    )
    lang = replace(moment(), beurten=(*oud, *(BEGIN * RECENT)))
    kort = ingekort(lang)
    assert len(kort.beurten) == RECENT + 1
    assert (D.WERK in kort.besproken, S.KRACHT in kort.gehoord) == (True, True)
    assert Situatie(kort).angst


def test_every_point_has_a_name_and_they_add_up() -> None:
    (s,) = kies(moment(BRIEF), TERUG[1:], NAMEN)
    assert dict(s.punten)["domein_eerst"] == 4.0
    assert sum(n for _, n in s.punten) >= 3.0


def test_a_bank_finds_trigger_words_as_they_are_meant() -> None:
    bank = Bank(
        [
            vraag("begin", "A?", bij={"woorden": ["brie"]}),
            vraag("heel", "B?", bij={"woorden": ["post *"]}),
            vraag("overal", "C?", bij={"woorden": ["*geld"]}),
            vraag("twee", "D?", bij={"woorden": ["naar buiten"]}),
        ]
    )
    assert bank.gehoord("die brieven en het zakgeld") == {"begin", "overal"}
    assert bank.gehoord("de post. ik ga naar buiten") == {"heel", "twee"}
    assert bank.gehoord("posten, abrieven, naarbuiten") == frozenset()


def test_a_person_without_name_is_called_by_role() -> None:
    moeder = PersoonInContext("moeder", R.OUDER, "moeder", 80, False, False)
    ziet = vraag("ziet", f"Hoe ziet {PERSOON} dit?", "circulair", bij={"personen": ["ouder"]})
    moe = zegt("Mijn moeder weet daar nog niets van, dat wil ik zo houden.")
    context = moment(BRIEF, moe, personen=(ANNEKE, moeder), fase=Fase.BREDE_VERKENNING)
    assert kies(context, [ziet], NAMEN)[0].tekst == "Hoe ziet uw moeder dit?"
    assert kies(context, [ziet], NAMEN)[0].soort is VraagSoort.CIRCULAIR


def test_a_faint_suspicion_stands_beside_others_and_never_first() -> None:
    bank = [
        vraag("bang", "Wat gebeurt er als u nee zegt?", "veiligheid", domeinen=["veiligheid"]),
        vraag("door", "Wat gebeurde er daarna?", "doorvragen"),
    ]
    beurt = vermoeden(Signaal.HUISELIJK_GEWELD)
    flauw = beurt.duiding.model_copy(update={"twijfel": (str(Signaal.HUISELIJK_GEWELD),)})
    apart = moment(replace(beurt, duiding=flauw), personen=(ANNEKE,))
    assert [s.vraag_id for s in kies(apart, bank, NAMEN)] == ["door", "bang"]
    helder = moment(beurt, personen=(ANNEKE,))
    assert [s.vraag_id for s in kies(helder, bank, NAMEN)] == ["bang", "door"]
    voorbij = moment(
        beurt,
        zegt("Maar goed, morgen komt de loodgieter en dan is eindelijk de was aan de beurt."),
        personen=(ANNEKE,),
    )
    assert [s.vraag_id for s in kies(voorbij, bank, NAMEN)] == ["door", "bang"]


def test_the_plain_question_about_death_goes_before_those_that_follow_on_it() -> None:
    bank = [
        vraag("hoe", "Weet u al hoe u het zou doen?", "veiligheid", domeinen=[GGZ], bij=DOOD),
        vraag(
            "gewoon", "Denkt u aan zelfmoord?", "veiligheid", domeinen=[GGZ], bij=DOOD, eerst=True
        ),
    ]
    beurt = zegt("Ik wil dood.", domeinen=(D(GGZ),), signalen=(Signaal.SUICIDALITEIT,))
    eerst, *_ = kies(moment(beurt, personen=(ANNEKE,)), bank, NAMEN)
    assert eerst.vraag_id == "gewoon"
