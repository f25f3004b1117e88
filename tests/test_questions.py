"""Which questions are offered, by the words, the people and the dangers of a moment."""

from dataclasses import replace

import pytest
from jinja2 import UndefinedError

from keukentafel.content import Vraag
from keukentafel.fouten import InvoerFout
from keukentafel.labels import Fase, Handeling, Kenmerk, Levensdomein, Rol, Signaal, VraagSoort
from keukentafel.labels import Levensdomein as D
from keukentafel.labels import RelatieSoort as R
from keukentafel.labels import Soort as S
from keukentafel.language.duiding import Duiding
from keukentafel.language.personen import vind_personen
from keukentafel.questions import (
    Beurt,
    Namen,
    PersoonInContext,
    VraagContext,
    context_van_json,
    kies,
)
from keukentafel.questions.vullen import vul

NAMEN = Namen(
    elementen={"contact": "Goed luisteren", "systemisch": "Iedereen telt mee"},
    domeinen={d: d.value.capitalize() for d in Levensdomein},
)
BREED = [Fase.BREDE_VERKENNING]


def vraag(id: str, tekst: str, soort: str = "open", **meer: object) -> Vraag:
    if soort == "circulair":
        meer = {"kenmerken": ["circulair"], "niet_bij": ["angst"], **meer}
    velden = {
        "id": id,
        "tekst": tekst,
        "soort": soort,
        "fasen": [f for f in Fase if f is not Fase.CONTACT_MAKEN],
        "diepte": 1,
        "element": "contact",
        "bron": "proef",
        "uitleg": f"Uitleg van {id}.",
        **meer,
    }
    return Vraag.model_validate(velden)


PERSOON = "{{ persoon }}"
BANK = (
    vraag("geld-open", "Hoe komt u de maand door?", domeinen=["financien"]),
    vraag(
        "geld-post",
        "Wat gebeurt er met u als de brief op de mat valt?",
        "betekenis",
        domeinen=["financien"],
        bij={"woorden": ["brie", "post *"]},
        diepte=2,
    ),
    vraag(
        "geld-kind",
        f"Wat merkt {PERSOON} van de zorgen over geld?",
        "circulair",
        domeinen=["financien"],
        bij={"personen": ["kind", "partner"]},
        diepte=2,
    ),
    vraag("slaap-open", "Hoe slaapt u de laatste tijd?", domeinen=["geestelijke_gezondheid"]),
    vraag("werk-open", "Hoe gaat het op uw werk?", domeinen=["werk"]),
    vraag(
        "citaat",
        "U zegt: “{{ woorden }}”. Hoe gaat dat dan?",
        "doorvragen",
        bij={"citaat": True},
        diepte=2,
    ),
    vraag("coping", "Hoe houdt u dit vol?", "coping", bij={"soorten": ["probleem"]}, diepte=2),
    vraag("kracht", "Waar bent u het meest trots op?", "kracht"),
    vraag("kracht-nu", "Hoe is u dat gelukt?", "kracht", bij={"soorten": ["kracht"]}),
    vraag("hulp", "Wie heeft u hier eerder bij geholpen?", "eerdere_hulp"),
    vraag("som", "Mag ik even kijken of ik het goed begrijp?", "samenvatting"),
    vraag("erken", "Het vraagt moed om dit zo te vertellen.", "erkenning"),
    vraag("wens", "Wat zou u zelf het liefst anders zien?", "wens"),
    vraag(
        "cijfer",
        "Welk cijfer geeft u vandaag?",
        "schaal",
        domeinen=["geestelijke_gezondheid"],
    ),
    vraag("wonder", "Stel dat het morgen weg is, wat merkt u dan?", "uitzondering"),
    vraag(
        "kind-je",
        "Met wie praat u als het tegenzit?",
        je="Met wie praat je als het tegenzit?",
        domeinen=["sociale_contacten"],
        soort="open",
    ),
    vraag(
        "klein",
        "Wat zou u, als u terugkijkt op de afgelopen weken, het eerst willen vertellen?",
        klein="Wat ging er deze week goed?",
        soort="kracht",
    ),
    vraag(
        "ouder",
        f"Waaraan ziet {PERSOON} dat het u te veel wordt?",
        "circulair",
        je=f"Waaraan ziet {PERSOON} dat het te veel wordt?",
        bij={"personen": ["ouder", "partner", "kind", "broer_zus"]},
    ),
    vraag("bang", "Voor wie bent u wel eens bang?", "veiligheid", domeinen=["veiligheid"]),
    vraag("bang-twee", "Wat gebeurt er als u nee zegt?", "veiligheid", domeinen=["veiligheid"]),
    vraag("datum", "Welke datum staat er in de brief?", "veiligheid", domeinen=["wonen"]),
    vraag("nacht", "Waar slaapt u vannacht?", "veiligheid", domeinen=["wonen"]),
    vraag(
        "zelfmoord",
        "Denkt u wel eens aan zelfmoord?",
        "veiligheid",
        domeinen=["geestelijke_gezondheid"],
        niet_bij=["gezelschap", "pril"],
        diepte=3,
    ),
    vraag("doel", "Waaraan merkt u dat het beter gaat?", "doel", fasen=["doelen"]),
    vraag("partner-los", "Hoe maakt u het weer goed met uw man?", domeinen=["relaties"]),
)
PER_ID = {v.id: v for v in BANK}
CIRCULAIR = {v.id for v in BANK if v.circulair}

ANNEKE = PersoonInContext("Anneke", R.ZELF, "zelf", 52, True, True)
LOIS = PersoonInContext("Loïs", R.KIND, "dochter", 14, True, False)
PIET = PersoonInContext("Piet", R.PARTNER, "man", 55, True, False)


def zegt(
    tekst: str,
    *,
    domeinen: tuple[D, ...] = (),
    soorten: tuple[S, ...] = (),
    signalen: tuple[Signaal, ...] = (),
    wie: str = "Anneke",
) -> Beurt:
    duiding = Duiding(
        rol=Rol.CLIENT,
        domeinen=domeinen,
        soorten=soorten,
        signalen=signalen,
        personen=vind_personen(tekst, ("Loïs", "Piet")),
    )
    return Beurt(Rol.CLIENT, wie, tekst, duiding)


def vraagt(tekst: str, handeling: Handeling = Handeling.VRAAG) -> Beurt:
    return Beurt(
        Rol.PROFESSIONAL, "Nadia", tekst, Duiding(rol=Rol.PROFESSIONAL, handeling=handeling)
    )


BEGIN = tuple(zegt("We wonen hier nu al een hele tijd met veel plezier.") for _ in range(5))
BRIEF = zegt(
    "Ik doe de brieven van de deurwaarder niet meer open.",
    domeinen=(D.FINANCIEN,),
    soorten=(S.PROBLEEM,),
)


def moment(*laatste: Beurt, **meer: object) -> VraagContext:
    basis = VraagContext(
        fase=Fase.BREDE_VERKENNING,
        personen=(ANNEKE, LOIS),
        beurten=(*BEGIN, *laatste),
    )
    return replace(basis, **meer)  # type: ignore[arg-type]


def ids(context: VraagContext, bank: tuple[Vraag, ...] = BANK) -> list[str]:
    return [s.vraag_id for s in kies(context, bank, NAMEN)]


def test_three_parts_that_fit_the_last_words() -> None:
    drie = kies(moment(BRIEF), BANK, NAMEN)
    assert {s.rol for s in drie} == {"blijft", "circulair", "opent"}
    per_rol = {s.rol: s for s in drie}
    assert per_rol["blijft"].vraag_id == "geld-post"
    assert per_rol["circulair"].tekst == "Wat merkt Loïs van de zorgen over geld?"
    assert per_rol["circulair"].persoon == "Loïs"
    assert per_rol["circulair"].kenmerken == (Kenmerk.CIRCULAIR,)
    assert all(s.aan == "Anneke" for s in drie)


def test_bank_order_does_not_matter_and_answers_repeat() -> None:
    eerste = kies(moment(BRIEF), BANK, NAMEN)
    assert kies(moment(BRIEF), BANK, NAMEN) == eerste
    assert kies(moment(BRIEF), BANK[::-1], NAMEN) == eerste


def test_another_subject_gives_other_questions() -> None:
    werk = zegt("Op mijn werk gaat het slecht.", domeinen=(D.WERK,), soorten=(S.PROBLEEM,))
    assert "werk-open" in ids(moment(werk)) or "citaat" in ids(moment(werk))
    assert "geld-post" not in ids(moment(werk))


def test_words_that_were_not_said_keep_a_question_away() -> None:
    moe = zegt("Ik ben zo moe.", domeinen=(D.LICHAMELIJKE_GEZONDHEID,), soorten=(S.PROBLEEM,))
    assert "geld-post" not in ids(moment(moe))


def test_silence_when_nothing_fits() -> None:
    assert kies(moment(BRIEF), [PER_ID["kind-je"], PER_ID["doel"]], NAMEN) == ()
    assert kies(VraagContext(fase=Fase.PLAN), BANK, NAMEN) == ()
    assert kies(moment(BRIEF), [], NAMEN) == ()


def test_what_was_offered_asked_or_laid_aside_does_not_return() -> None:
    eerst = ids(moment(BRIEF))
    na = ids(moment(BRIEF, gesteld=frozenset((i, "Anneke") for i in eerst)))
    assert not set(eerst) & set(na)
    weg = ids(moment(BRIEF, weggelegd=frozenset(eerst)))
    assert not set(eerst) & set(weg)


def test_asked_of_one_person_it_may_be_asked_of_another() -> None:
    assert "geld-post" in ids(moment(BRIEF, gesteld=frozenset({("geld-post", "Piet")})))


def test_what_the_professional_asked_in_own_words_does_not_return() -> None:
    gevraagd = vraagt("En wat gebeurt er dan met u als die brief op de mat valt?")
    context = moment(gevraagd, BRIEF)
    assert "geld-post" not in ids(context)


def test_after_two_questions_something_is_given_back() -> None:
    context = moment(vraagt("Hoe is het met de buren?"), vraagt("En met de tuin?"), BRIEF)
    blijft = next(s for s in kies(context, BANK, NAMEN) if s.rol == "blijft")
    assert blijft.soort in (VraagSoort.SAMENVATTING, VraagSoort.ERKENNING)
    assert "vragen op rij" in blijft.waarom
    terug = moment(
        vraagt("Hoe is het met de buren?"),
        vraagt("U bent moe.", Handeling.REFLECTIE),
        vraagt("En met de tuin?"),
        BRIEF,
    )
    assert "geld-post" in ids(terug)


def test_only_wide_questions_in_the_first_minutes_and_when_answers_shorten() -> None:
    pril = replace(moment(BRIEF), beurten=(BRIEF,))
    assert all(PER_ID[i].diepte == 1 for i in ids(pril))
    kort = zegt("Weet ik niet.", domeinen=(D.FINANCIEN,))
    assert all(PER_ID[i].diepte == 1 for i in ids(moment(kort, kort)))


def test_a_strength_is_followed() -> None:
    trots = zegt(
        "Ik heb zelf een regeling getroffen.", domeinen=(D.FINANCIEN,), soorten=(S.KRACHT,)
    )
    blijft = next(s for s in kies(moment(trots), BANK, NAMEN) if s.rol == "blijft")
    assert blijft.vraag_id in ("kracht-nu", "citaat")


def test_what_was_told_of_another_is_not_asked_as_if_of_oneself() -> None:
    over_piet = zegt("Piet slaapt zo slecht.", domeinen=(D.GEESTELIJKE_GEZONDHEID,))
    zelf = zegt("Ik slaap zo slecht.", domeinen=(D.GEESTELIJKE_GEZONDHEID,))
    bank = (PER_ID["slaap-open"],)
    context = moment(over_piet, personen=(ANNEKE, PIET))
    assert kies(moment(zelf), bank, NAMEN)
    assert not kies(context, bank, NAMEN)


def test_goals_are_opened_in_the_phase_of_goals() -> None:
    assert "doel" in ids(moment(BRIEF, fase=Fase.DOELEN))
    assert "doel" not in ids(moment(BRIEF))


def test_a_nearby_domain_is_named_in_the_reason() -> None:
    bank = (PER_ID["slaap-open"],)
    (suggestie,) = kies(moment(BRIEF), bank, NAMEN)
    assert suggestie.rol == "opent"
    assert "«Geestelijke_gezondheid» is nog niet gesproken" in suggestie.waarom
    dicht = moment(BRIEF, niet_bespreken=frozenset({D.GEESTELIJKE_GEZONDHEID}))
    assert kies(dicht, bank, NAMEN) == ()


# People -------------------------------------------------------------------------------


def over_wie(context: VraagContext, id: str = "ouder") -> str | None:
    gekozen = kies(context, [PER_ID[id]], NAMEN)
    return gekozen[0].persoon if gekozen else None


def test_the_one_named_last_goes_before_the_others() -> None:
    context = moment(
        zegt("Piet ligt er wakker van.", soorten=(S.PROBLEEM,)), personen=(ANNEKE, LOIS, PIET)
    )
    context = replace(
        context,
        beurten=(
            *BEGIN,
            zegt("Mijn man Piet ligt er wakker van.", soorten=(S.PROBLEEM,)),
        ),
    )
    assert over_wie(context) == "Piet"


def test_a_role_renders_as_the_asked_one_would_say_it() -> None:
    moeder = PersoonInContext("moeder", R.OUDER, "moeder", 80, False, False)
    zin = zegt("Mijn moeder belt elke dag.", soorten=(S.PROBLEEM,))
    assert over_wie(moment(zin, personen=(ANNEKE, moeder))) == "uw moeder"


def test_a_role_of_somebody_elses_side_is_not_said() -> None:
    schoonmoeder = PersoonInContext("moeder van Piet", R.OUDER, "moeder van Piet", 80, False, False)
    context = moment(BRIEF, personen=(ANNEKE, PIET, schoonmoeder))
    assert over_wie(context) == "Piet"


def test_a_child_is_asked_with_je_about_the_parent() -> None:
    loes = replace(LOIS, aanwezig=True)
    woorden = zegt("Thuis is het stil.", wie="Loïs", soorten=(S.PROBLEEM,))
    context = moment(woorden, personen=(ANNEKE, loes), beurten=(*BEGIN, woorden))
    (suggestie,) = kies(context, [PER_ID["ouder"]], NAMEN)
    assert suggestie.aan == "Loïs"
    assert suggestie.persoon == "Anneke"
    assert suggestie.tekst == "Loïs, waaraan ziet Anneke dat het te veel wordt?"
    assert all(" u " not in f" {s.tekst.lower()} " for s in kies(context, BANK, NAMEN))


def test_small_steps_for_who_finds_words_hard() -> None:
    anneke = replace(ANNEKE, bijzonderheden=("laaggeletterd",))
    context = moment(zegt("Het ging goed.", soorten=(S.KRACHT,)), personen=(anneke, LOIS))
    for s in kies(context, BANK, NAMEN):
        assert all(len(zin.split()) <= 12 for zin in s.tekst.split(". "))
    assert [s.tekst for s in kies(context, [PER_ID["klein"]], NAMEN)] == [
        "Wat ging er deze week goed?"
    ]
    assert "cijfer" not in ids(context)


@pytest.mark.parametrize(
    "dood",
    [
        {"personen": (ANNEKE, replace(PIET, bijzonderheden=("overleden in 2021",)))},
        {"personen": (ANNEKE, replace(PIET, relatie="man, overleden"))},
        {"zin": "Sinds mijn man er niet meer is, blijft alles liggen."},
        {"zin": "Mijn man is vorig jaar overleden."},
        {"zin": "Piet is dood, dat weet u misschien niet."},
        {"zin": "Na het overlijden van Piet doe ik niets meer open."},
        {"zin": "Piet. Hij is in mei gestorven."},
        {"zin": "Mw eet slecht sinds overlijden man."},
        {"zin": "Mijn zus en mijn man zijn allebei overleden."},
        {"zin": "Sinds Piet weg is doe ik niets meer open."},
    ],
)
def test_the_dead_are_not_asked_about_as_if_alive(dood: dict[str, object]) -> None:
    zin = dood.get("zin", "Ik doe de brieven niet open.")
    context = moment(
        zegt(str(zin), domeinen=(D.FINANCIEN,), soorten=(S.PROBLEEM,)),
        personen=dood.get("personen", (ANNEKE, PIET)),
    )
    assert over_wie(context) is None
    assert "partner-los" not in ids(context)


def test_the_living_beside_the_dead_may_be_asked_about() -> None:
    zin = zegt("Sinds mijn man dood is belt mijn dochter elke dag.", soorten=(S.NETWERK,))
    assert over_wie(moment(zin, personen=(ANNEKE, LOIS, PIET))) == "Loïs"
    vader = zegt("Mijn vader is overleden, mijn moeder is nu alleen.", soorten=(S.PROBLEEM,))
    moeder = PersoonInContext("Riet", R.OUDER, "moeder", 80, False, False)
    assert over_wie(moment(vader, personen=(ANNEKE, moeder))) == "Riet"
    goud = zegt("Mijn zus logeert hier, met al het goud van mijn overleden man.")
    assert over_wie(moment(goud, personen=(ANNEKE, PIET))) == "uw zus"


def test_no_scale_and_no_miracle_in_mourning() -> None:
    zin = zegt(
        "Mijn man is vorig jaar overleden.",
        domeinen=(D.GEESTELIJKE_GEZONDHEID,),
        soorten=(S.PROBLEEM,),
    )
    assert not {"cijfer", "wonder"} & set(ids(moment(zin)))
    assert not kies(moment(zin), [PER_ID["cijfer"], PER_ID["wonder"]], NAMEN)


@pytest.mark.parametrize(
    "zin", ["Ik ben doodmoe.", "Ik schaam me dood.", "De hond is dood.", "Ik werk me dood."]
)
def test_figures_of_speech_bury_nobody(zin: str) -> None:
    assert over_wie(moment(zegt(zin, soorten=(S.PROBLEEM,)), personen=(ANNEKE, PIET))) == "Piet"


def test_a_relative_who_was_only_spoken_of_may_be_the_other() -> None:
    zin = zegt("Mijn zus Wil komt elke week.", soorten=(S.NETWERK,))
    assert over_wie(moment(zin, personen=(ANNEKE,))) == "Wil"
    zin = zegt("Mijn zus komt elke week.", soorten=(S.NETWERK,))
    assert over_wie(moment(zin, personen=(ANNEKE,))) == "uw zus"
    zin = zegt("Mijn kinderen komen elke week.", soorten=(S.NETWERK,))
    assert over_wie(moment(zin, personen=(ANNEKE,))) is None


def test_family_roles_without_a_first_client() -> None:
    fatima = PersoonInContext("Fatima", R.OUDER, "moeder", 40, True, True)
    sam = PersoonInContext("zoon", R.KIND, "zoon", 12, True, False)
    zin = zegt("Mijn zoon hoort alles.", soorten=(S.PROBLEEM,), wie="Fatima")
    context = moment(personen=(fatima, sam), beurten=(zin,) * 5)
    assert over_wie(context) == "uw zoon"
    van_sam = zegt("Mijn moeder is moe.", soorten=(S.PROBLEEM,), wie="zoon")
    (suggestie,) = kies(replace(context, beurten=(van_sam,) * 5), [PER_ID["ouder"]], NAMEN)
    assert suggestie.tekst == "Waaraan ziet Fatima dat het te veel wordt?"


def test_a_young_person_of_unknown_age_is_called_as_the_professional_did() -> None:
    jesse = PersoonInContext("Jesse", R.KIND, "zoon", None, True, True)
    zin = zegt("Dan ga ik naar mijn kamer boven.", wie="Jesse")
    for vraagt_hij, tekst in (("En jij, Jesse?", "je"), ("En u, Jesse?", "u")):
        beurten = (*BEGIN, vraagt(vraagt_hij), zin)
        context = moment(personen=(ANNEKE, jesse), beurten=beurten, in_beeld=D.SOCIALE_CONTACTEN)
        (suggestie,) = kies(context, [PER_ID["kind-je"]], NAMEN)
        assert suggestie.tekst == f"Jesse, met wie praat {tekst} als het tegenzit?"


def test_the_domain_in_view_may_be_opened() -> None:
    context = moment(BRIEF, in_beeld=D.SOCIALE_CONTACTEN)
    assert "kind-je" in ids(context)
    assert "kind-je" not in ids(moment(BRIEF))


# Danger -------------------------------------------------------------------------------

KLAP = zegt(
    "Als hij boos is krijg ik een klap.",
    domeinen=(D.VEILIGHEID, D.RELATIES),
    soorten=(S.PROBLEEM,),
    signalen=(Signaal.HUISELIJK_GEWELD,),
)


def test_violence_alone_gives_only_plain_safety_questions() -> None:
    alleen = kies(moment(KLAP, personen=(ANNEKE, PIET)), BANK, NAMEN)
    assert {s.vraag_id for s in alleen} == {"bang", "bang-twee"}
    apart = moment(KLAP, personen=(ANNEKE, replace(PIET, aanwezig=True)), apart=True)
    assert {s.vraag_id for s in kies(apart, BANK, NAMEN)} == {"bang", "bang-twee"}


@pytest.mark.parametrize("aanwezig", [True, None])
def test_violence_in_company_is_not_spoken_of(aanwezig: bool | None) -> None:
    context = moment(KLAP, personen=(ANNEKE, replace(PIET, aanwezig=aanwezig)))
    for s in kies(context, BANK, NAMEN):
        assert s.soort is not VraagSoort.VEILIGHEID
        assert Kenmerk.CIRCULAIR not in s.kenmerken
        assert "klap" not in s.tekst
    assert ids(context)  # something harmless may be asked instead
    assert not {"bang", "bang-twee"} & set(ids(moment(KLAP, zegt("Ja."), personen=(ANNEKE,) * 0)))
    later = moment(KLAP, BRIEF, BRIEF, personen=context.personen)
    assert not {"bang", "bang-twee", *CIRCULAIR} & set(ids(later))


def test_unknown_company_is_company() -> None:
    assert not {"bang", "bang-twee"} & set(ids(moment(KLAP, personen=())))


def test_acute_need_asks_for_facts_first() -> None:
    zin = zegt(
        "Vrijdag zetten ze ons eruit.",
        domeinen=(D.WONEN,),
        soorten=(S.PROBLEEM,),
        signalen=(Signaal.ACUTE_NOOD,),
    )
    assert set(ids(moment(zin))[:2]) == {"datum", "nacht"}
    assert not CIRCULAIR & set(ids(moment(zin)))
    assert not {"datum", "nacht"} & set(ids(moment(BRIEF)))


def test_a_death_wish_is_asked_about_plainly() -> None:
    zin = zegt(
        "Voor mij hoeft het allemaal niet meer.",
        domeinen=(D.GEESTELIJKE_GEZONDHEID,),
        soorten=(S.PROBLEEM,),
        signalen=(Signaal.SUICIDALITEIT,),
    )
    piet = replace(PIET, aanwezig=True)
    assert ids(moment(zin, personen=(ANNEKE, piet)))[0] == "zelfmoord"
    assert "zelfmoord" in ids(replace(moment(zin), beurten=(zin,)))
    kind = replace(LOIS, aanwezig=True)
    assert "zelfmoord" not in ids(moment(zin, personen=(ANNEKE, kind)))
    assert "zelfmoord" not in ids(moment(BRIEF))


# Filling in ---------------------------------------------------------------------------


@pytest.mark.parametrize("naam", ["{{ cycler }}", "[b]Jan[/b]", "{% if x %}", "D'Angelo", "{#x#}"])
def test_names_are_data(naam: str) -> None:
    context = moment(BRIEF, personen=(ANNEKE, replace(LOIS, naam=naam)))
    (suggestie,) = kies(context, [PER_ID["geld-kind"]], NAMEN)
    assert suggestie.tekst == f"Wat merkt {naam} van de zorgen over geld?"


def test_a_quote_is_the_clients_own_words() -> None:
    zin = zegt("Nou ja, ik doe de post niet meer open.", soorten=(S.PROBLEEM,))
    (suggestie,) = kies(moment(zin), [PER_ID["citaat"]], NAMEN)
    woorden = suggestie.tekst.split("“")[1].split("”")[0]
    assert woorden in zin.tekst.casefold()


def test_notes_are_not_said_back_as_a_quote() -> None:
    notitie = replace(zegt("post tas vol zorgen thuis", soorten=(S.PROBLEEM,)), letterlijk=False)
    assert kies(moment(notitie), [PER_ID["citaat"]], NAMEN) == ()


@pytest.mark.parametrize(
    ("sjabloon", "uit"),
    [
        ("{{ persoon }} merkt het.", "Uw moeder merkt het."),
        ("“{{ woorden }}”, zei u.", "“Ik ben moe”, zei u."),
        ("’s avonds gaat het.", "’s Avonds gaat het."),
        ("ijs helpt.", "IJs helpt."),
    ],
)
def test_a_sentence_starts_with_a_capital(sjabloon: str, uit: str) -> None:
    assert vul(sjabloon, persoon="uw moeder", woorden="ik ben moe") == uit


def test_a_missing_value_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        vul("{{ persoon }} merkt het.")


# From JSON ----------------------------------------------------------------------------


class DommeMotor:
    """Reads nothing in a text: enough to build a context."""

    versie = "dom"

    def duid(self, tekst: str, rol: Rol, context: object = None, *, bewijs: bool = True) -> Duiding:
        return Duiding(rol=rol)


def lees(obj: object) -> VraagContext:
    return context_van_json(obj, DommeMotor(), bron="momenten.jsonl", regel=7)


def test_a_context_from_json() -> None:
    context = lees(
        {
            "id": "m1",
            "fase": "brede_verkenning",
            "huishouden": {
                "personen": [
                    {"naam": "Gerda", "relatie": "aanmelder, moeder van Jesse"},
                    {"naam": "Jesse", "relatie": "zoon, volwassen", "bijzonderheden": "lvb"},
                    {"naam": "Henk", "relatie": "man van Gerda", "aanwezig": False},
                ]
            },
            "beurten": [{"rol": "client", "spreker": "Gerda", "tekst": "Ik ben moe."}],
        }
    )
    assert [p.soort for p in context.personen] == [R.ZELF, R.KIND, R.PARTNER]
    assert context.personen[1].bijzonderheden == ("lvb",)
    assert context.beurten[0].spreker == "Gerda"
    assert lees({"fase": "plan", "beurten": []}) == VraagContext(fase=Fase.PLAN)
    assert lees({"fase": "veilig_overleg", "beurten": []}).apart


@pytest.mark.parametrize(
    "fout",
    [
        None,
        [],
        {},
        {"fase": "dromen", "beurten": []},
        {"fase": "plan"},
        {"fase": "plan", "beurten": {}},
        {"fase": "plan", "beurten": [{"rol": "client"}]},
        {"fase": "plan", "beurten": [{"rol": "buurman", "tekst": "geheim"}]},
        {"fase": "plan", "beurten": [], "huishouden": {"personen": [{"naam": 3}]}},
        {"fase": "plan", "beurten": [], "huishouden": {"personen": [{"leeftijd": "oud"}]}},
        {"fase": "plan", "beurten": [], "huishouden": ["x"]},
    ],
)
def test_wrong_json_says_where_without_repeating_it(fout: object) -> None:
    with pytest.raises(InvoerFout, match=r"momenten\.jsonl, regel 7") as gevangen:
        lees(fout)
    assert "geheim" not in str(gevangen.value)
