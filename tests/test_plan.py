"""Goals, plan, consent, links, marks, versions and the law's days: the pure part."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from keukentafel.content import Doelhulp, doelhulp, jargon, termijnen
from keukentafel.conversation import gebeurtenissen as g
from keukentafel.conversation import opdrachten as o
from keukentafel.conversation import opdrachten_plan as op
from keukentafel.conversation.analyse import regels
from keukentafel.conversation.doelcheck import bekijk_doel
from keukentafel.conversation.dossier import IK, Dossier, bron_van
from keukentafel.conversation.gebeurtenissen import RegelSoort, Status, van_bytes
from keukentafel.conversation.opdrachten import Opdracht
from keukentafel.conversation.plan import (
    MAX_DOELEN,
    Antwoord,
    DoelStand,
    Instemming,
    Kader,
    Motivatie,
    Redzaam,
    Teken,
    ToestemmingSoort,
    Uitvoerder,
)
from keukentafel.conversation.termijnen import herinneringen, onderdelen, wet_van
from keukentafel.conversation.toestemming import antwoord_op, geldig
from keukentafel.conversation.veiligheid import hoort_apart
from keukentafel.conversation.verschil import Hoe, Wat, gesprekken, stand_na, verschillen
from keukentafel.conversation.vouwen import herroepen, vouw
from keukentafel.conversation.zicht import doelen_voor, hulpvragen_voor, regels_voor
from keukentafel.conversation.zicht_plan import (
    doelen_later,
    doelen_nu,
    eerdere_hulp_uit,
    grens,
    ketens,
    ketens_voor,
    netwerk_uit,
    regie_voor,
)
from strategieen import MERK, Proefdossier, opdrachtenreeksen, proefdossier

ruim = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def na(reeks: tuple[Opdracht, ...]) -> Proefdossier:
    proef = Proefdossier()
    proef.doe(*reeks)
    return proef


# ---- what holds whatever happens ----------------------------------------------------------------


def bekijk_grens(d: Dossier) -> None:
    nu, later = doelen_nu(d), doelen_later(d)
    assert len(nu) <= grens(d) <= MAX_DOELEN
    assert len(nu) <= 3 or not d.kleine_stappen
    lopend = {x.id for x in d.doelen.values() if x.stand is DoelStand.LOOPT}
    assert {x.id for x in (*nu, *later)} == lopend
    assert len(nu) + len(later) == len(lopend)


@given(opdrachtenreeksen(hoogstens=40))
@ruim
def test_never_more_goals_at_the_same_time_than_fit_whatever_happens(
    reeks: tuple[Opdracht, ...],
) -> None:
    bekijk_grens(na(reeks).dossier)


STAPPEN = st.sampled_from(["doel", "doel", "doel", "later", "nu", "behaald", "loopt", "klein"])


@given(st.lists(st.tuples(STAPPEN, st.integers(0, 30)), min_size=5, max_size=30))
@ruim
def test_never_more_goals_at_the_same_time_than_fit_and_none_is_lost(
    stappen: list[tuple[str, int]],
) -> None:
    proef, mirjam, *_ = proefdossier()
    for stap, keus in stappen:
        ids = list(proef.dossier.doelen)
        if stap == "doel" or not ids:
            proef.doe(o.StelDoel(f"doel {keus}", mirjam))
        elif stap == "klein":
            proef.doe(op.KiesWerkwijze(kleine_stappen=bool(keus % 2)))
        elif stap in ("later", "nu"):
            proef.doe(op.BewerkDoel(ids[keus % len(ids)], later=stap == "later"))
        else:
            proef.doe(op.BewerkDoel(ids[keus % len(ids)], stand=DoelStand(stap)))
        bekijk_grens(proef.dossier)


ANTWOORDEN = st.tuples(
    st.sampled_from(ToestemmingSoort),
    st.sampled_from(["p2", "p4"]),
    st.sampled_from(["school", "School", "de huisarts"]),
    st.sampled_from(["het plan", "de doelen"]),
    st.sampled_from([Antwoord.JA, Antwoord.NEE, Antwoord.INGETROKKEN]),
)


@given(st.lists(ANTWOORDEN, max_size=25))
@ruim
def test_consent_is_kept_as_three_things(
    gegeven: list[tuple[ToestemmingSoort, str, str, str, Antwoord]],
) -> None:
    """The answer of one kind is the last one of that kind, and of no other."""
    proef, *_ = proefdossier()
    laatste: dict[tuple[ToestemmingSoort, str, str, str], Antwoord] = {}
    for soort, door, ontvanger, wat, antwoord in gegeven:
        proef.doe(op.GeefToestemming(soort, door, ontvanger, wat, antwoord))
        laatste[soort, door, ontvanger.casefold(), wat] = antwoord
    for soort in ToestemmingSoort:
        for door in ("p2", "p4"):
            for ontvanger in ("school", "de huisarts"):
                for wat in ("het plan", "de doelen"):
                    verwacht = laatste.get((soort, door, ontvanger, wat))
                    assert antwoord_op(proef.dossier, soort, door, ontvanger, wat) is verwacht
    assert len(geldig(proef.dossier)) == len(laatste)


@given(opdrachtenreeksen(hoogstens=40))
@ruim
def test_the_shared_stream_alone_holds_nothing_of_what_stands_apart(
    reeks: tuple[Opdracht, ...],
) -> None:
    """Fold only what is stored as shared: no word and no trace of `apart` is in it."""
    proef = na(reeks)
    weg = herroepen(proef.gebeurtenissen)
    apart = [e for e in proef.gebeurtenissen if hoort_apart(e, proef.dossier)]
    gedeeld = [
        e
        for e in proef.gebeurtenissen
        if e not in apart and e.volg not in weg and not isinstance(e, g.Herroepen)
    ]
    alleen = vouw(gedeeld)
    assert not alleen.veiligheid
    assert not alleen.meldcode
    assert not alleen.gesloten_signalen
    assert not any(u.apart for u in alleen.uitingen.values())
    ids = {u.id for u in proef.dossier.uitingen.values() if u.apart}
    for e in gedeeld:
        noemt = [getattr(e, veld, "") for veld in ("regel", "van", "naar")]
        assert not ids & {bron_van(x) for x in noemt if isinstance(x, str)}, e.wat
    verborgen = {m for e in apart if e.volg not in weg for m in MERK.findall(repr(e))}
    openlijk = {m for e in gedeeld for m in MERK.findall(repr(e))}
    assert not (verborgen - openlijk) & set(MERK.findall(repr(alleen)))


@given(opdrachtenreeksen(hoogstens=40))
@ruim
def test_what_changed_is_complete_and_nothing_changed_since_now(
    reeks: tuple[Opdracht, ...],
) -> None:
    proef = na(reeks)
    alle = proef.gebeurtenissen
    assert {v.hoe for v in verschillen(proef.dossier, proef.dossier)} <= {
        Hoe.GELIJK,
        Hoe.WAS_BEHAALD,
        Hoe.GESTOPT,
    }
    for nr in gesprekken(alle):
        toen = stand_na(alle, nr)
        lijst = verschillen(toen, proef.dossier)
        doelen = {v.id: v for v in lijst if v.wat is Wat.DOEL}
        assert doelen.keys() == toen.doelen.keys() | proef.dossier.doelen.keys()
        for id, v in doelen.items():
            assert (v.hoe is Hoe.ERBIJ) <= (id not in toen.doelen)
            assert (v.hoe is Hoe.WEG) == (id not in proef.dossier.doelen)
            assert bool(v.toen) == (id in toen.doelen)


@given(opdrachtenreeksen(hoogstens=40))
@ruim
def test_no_version_tells_of_a_line_that_stands_apart_now(reeks: tuple[Opdracht, ...]) -> None:
    proef = na(reeks)
    nu = proef.dossier
    for nr in gesprekken(proef.gebeurtenissen):
        lijst = verschillen(stand_na(proef.gebeurtenissen, nr), nu)
        ids = {str(v.id) for v in lijst if v.wat is Wat.REGEL}
        assert not {i for i in ids if (b := bron_van(i)) in nu.uitingen and nu.uitingen[b].apart}
        assert not {i for i in ids & nu.eigen_regels.keys() if nu.rust_op_apart(nu.eigen_regels[i])}
        assert ids >= {r.id for r in regels(nu)}


@given(opdrachtenreeksen(hoogstens=40))
@ruim
def test_chains_are_made_of_links_and_never_go_round(reeks: tuple[Opdracht, ...]) -> None:
    d = na(reeks).dossier
    alle = regels(d)
    paren = {(v.van, v.naar) for v in d.verbanden.values()}
    gelegd = {(v, n) for v, n in paren if {v, n} <= {r.id for r in alle}}
    getoond = set()
    for keten in ketens(d.verbanden.values(), alle):
        ids = [r.id for r in keten]
        assert len(set(ids)) == len(ids) >= 2
        getoond |= set(pairwise(ids))
    assert getoond <= gelegd
    assert {x for paar in gelegd for x in paar} <= {x for paar in getoond for x in paar}


# ---- events of before ---------------------------------------------------------------------------

OUD = (
    '{"v":1,"volg":2,"groep":2,"op":"2026-03-02T09:00:00Z","wat":"HulpvraagGesteld",'
    '"zin":"Wie helpt?","wie":"p1","domeinen":[],"bronnen":[],"voor":null}',
    '{"v":1,"volg":3,"groep":3,"op":"2026-03-02T09:00:00Z","wat":"HulpvraagBewerkt","hulpvraag":2,'
    '"zin":null,"wie":null,"status":"akkoord","weg":null,"details":null}',
    '{"v":1,"volg":4,"groep":4,"op":"2026-03-02T09:00:00Z","wat":"DoelGesteld","tekst":"post",'
    '"van":"p1","hulpvraag":2,"vervangt":null,"weg":false}',
    '{"v":1,"volg":5,"groep":5,"op":"2026-03-02T09:00:00Z","wat":"DoelGesteld","tekst":"post weg",'
    '"van":"p1","hulpvraag":2,"vervangt":4,"weg":false}',
    '{"v":1,"volg":6,"groep":6,"op":"2026-03-02T09:00:00Z","wat":"ActieAfgesproken","wie":"Ruud",'
    '"actie":"belt","wanneer":"","vervangt":null,"weg":false}',
    '{"v":1,"volg":7,"groep":7,"op":"2026-03-02T09:00:00Z","wat":"VeiligheidGenoteerd",'
    '"uiting":null,"tekst":"x","sluit":false}',
    '{"v":1,"volg":8,"groep":8,"op":"2026-03-02T09:00:00Z","wat":"RegelsBevestigd","regels":[],'
    '"door":["p1"],"hoe":"voorgelezen"}',
)


def test_events_as_an_earlier_version_wrote_them_still_fold() -> None:
    d = vouw([van_bytes(regel.encode()) for regel in OUD])
    assert d.hulpvragen[2].status is Status.AKKOORD
    assert d.hulpvragen[2].voor_wie == ""
    (doel,) = d.doelen.values()
    assert (doel.id, doel.tekst, doel.stand) == (5, "post weg", DoelStand.LOOPT)
    assert d.acties[6].uitvoerder is None
    assert d.veiligheid == [(7, None, "x")]
    assert not d.losgeraakt


# ---- goals --------------------------------------------------------------------------------------


def test_a_goal_over_the_limit_waits_and_moves_up_when_one_is_reached() -> None:
    proef, mirjam, *_ = proefdossier()
    ids = [proef.doe(o.StelDoel(f"doel {n}", mirjam))[0].volg for n in range(6)]
    assert [x.id for x in doelen_nu(proef.dossier)] == ids[:5]
    assert [x.id for x in doelen_later(proef.dossier)] == ids[5:]
    proef.doe(op.KiesWerkwijze(kleine_stappen=True))
    assert [x.id for x in doelen_nu(proef.dossier)] == ids[:3]
    proef.doe(op.BewerkDoel(ids[0], stand=DoelStand.BEHAALD), op.BewerkDoel(ids[1], later=True))
    assert [x.id for x in doelen_nu(proef.dossier)] == ids[2:5]
    proef.doe(op.KiesWerkwijze(kleine_stappen=False))
    assert [x.id for x in doelen_nu(proef.dossier)] == ids[2:]


def test_what_hangs_on_a_goal_follows_it_when_it_is_replaced() -> None:
    proef, mirjam, *_ = proefdossier()
    doel = proef.doe(o.StelDoel("post", mirjam))[0].volg
    proef.doe(
        op.BewerkDoel(doel, kleinste_stap="een brief"),
        op.NoteerMotivatie(doel, Motivatie.TWIJFELT),
        op.NoemOptie(doel, "met de buurvrouw"),
        op.MerkSucces("een brief open", doel),
        op.GeefStandpunt(mirjam, Instemming.AKKOORD, doel=doel),
        o.SpreekAf("Mirjam", "koopt een map"),
    )
    actie = max(proef.dossier.acties)
    proef.doe(op.BewerkActie(actie, doel=doel, uitvoerder=Uitvoerder.ZELF))
    nieuw = proef.doe(o.StelDoel("elke week post", mirjam, vervangt=doel))[0].volg
    d = proef.dossier
    assert d.doelen[nieuw].kleinste_stap == "een brief"
    assert d.doelen[nieuw].standpunten == ()
    assert d.motivatie == {nieuw: Motivatie.TWIJFELT}
    aan_doel: list[int | None] = [x.doel for x in d.opties.values()]
    aan_doel += [x.doel for x in d.acties.values()]
    assert [*aan_doel, *(x.doel for x in d.successen.values())] == [nieuw] * 3


def test_how_motivated_somebody_is_never_reaches_a_reader() -> None:
    proef, mirjam, ruud, _ = proefdossier()
    doel = proef.doe(o.StelDoel("post", mirjam))[0].volg
    zonder = doelen_voor(proef.dossier, (mirjam, ruud))
    proef.doe(op.NoteerMotivatie(doel, Motivatie.NOG_NIET))
    assert doelen_voor(proef.dossier, (mirjam, ruud)) == zonder


def test_other_words_for_a_goal_are_known_to_who_sits_there_and_nobody_agreed_to_them_yet() -> None:
    proef, mirjam, ruud, _ = proefdossier()
    doel = proef.doe(o.StelDoel("post", mirjam))[0].volg
    proef.doe(op.GeefStandpunt(ruud, Instemming.AKKOORD, doel=doel), o.ZetAanTafel((mirjam,)))
    proef.doe(op.BewerkDoel(doel, tekst="post ", wanneer_kijken_we=""))
    assert doelen_voor(proef.dossier, (ruud,))[0].standpunten
    proef.doe(op.BewerkDoel(doel, tekst="rust"))
    assert doelen_voor(proef.dossier, (ruud,)) == []
    (anders,) = doelen_voor(proef.dossier, (mirjam,))
    assert anders.standpunten == ()


@pytest.mark.parametrize(
    ("doel", "zorgen"),
    [
        ("Elke vrijdag eten we samen aan tafel", ""),
        ("Vóór 1-3 heb ik de brief van de bank open", ""),
        ("Ik loop elke ochtend een rondje met de hond", ""),
        ("Elke week post openen en sorteren", ""),
        ("Op maandag eten met Anna en Piet en de kinderen", ""),
        ("Ambulante begeleiding", "dienst geen_moment"),
        ("Hulp bij de post", "dienst geen_moment"),
        ("Ik wandel drie keer per week met oma en minder gamen", "meer_dan_een"),
        ("Hulp in de huishouding voor twee uur per week", "dienst"),
        ("Een traplift, zodat ik weer zelf elke avond naar bed kan", ""),
        ("Schuldenvrij worden", "te_groot geen_moment"),
        ("Nooit meer ruzie in huis", "te_groot geen_moment"),
        ("Betere communicatie", "vaag geen_moment vaktaal"),
        ("Meer structuur in de dag", "vaag"),
        (
            "Ik wil elke dag om elf uur slapen en ik wil met de buurvrouw koffie drinken",
            "meer_dan_een",
        ),
        ("Elke dag buiten lopen en voor tien uur naar bed gaan", "meer_dan_een"),
        ("Mijn zoon gaat naar school. Ik bel elke week mijn zus.", "meer_dan_een"),
        ("Ik bel mijn zus", "geen_moment"),
        ("Marit gaat elke dag naar school en Hanneke doet de post", "meer_dan_een"),
        ("Op zondag eet ik met Marit en Pim aan tafel", ""),
        ("Elke week wandel ik met Marit en Pim met de hond", ""),
        ("We maken minder ruzie", "vaag geen_moment"),
        ("Gelukkig zijn", "te_groot geen_moment"),
        ("Ambulante ondersteuning", "dienst geen_moment vaktaal"),
    ],
)
def test_a_goal_gets_soft_questions_with_a_reason(doel: str, zorgen: str) -> None:
    gevonden = bekijk_doel(doel, doelhulp(), jargon())
    assert " ".join(z.sleutel for z in gevonden) == zorgen
    for zorg in gevonden:
        assert zorg.reden.endswith(".")
        assert zorg.vraag.endswith((".", "?"))


def test_a_moment_may_stand_beside_the_goal_and_jargon_gets_the_plain_word() -> None:
    assert not bekijk_doel("Ik bel mijn zus", doelhulp(), jargon(), kijken="in maart")
    woord = next(j for j in jargon() if not j.woord.endswith("*"))
    (zorg,) = bekijk_doel(f"elke week {woord.woord}", alleen_vaktaal(), jargon())
    assert zorg.sleutel == "vaktaal"
    assert woord.gewoon in zorg.vraag
    assert bekijk_doel("  ", doelhulp(), jargon()) == ()


def alleen_vaktaal() -> Doelhulp:
    alleen = tuple(c for c in doelhulp().controles if c.sleutel == "vaktaal")
    return doelhulp().model_copy(update={"controles": alleen})


# ---- who says what ------------------------------------------------------------------------------


def test_a_hulpvraag_is_agreed_when_each_who_spoke_agrees_and_the_asker_did() -> None:
    proef, mirjam, ruud, fenna = proefdossier()
    vraag = proef.doe(o.StelHulpvraag("Hoe krijgt Fenna rust?", mirjam, voor_wie=fenna))[0].volg
    proef.doe(op.GeefStandpunt(ruud, Instemming.AKKOORD, hulpvraag=vraag))
    assert proef.dossier.hulpvragen[vraag].status is Status.BESPROKEN
    proef.doe(op.GeefStandpunt(mirjam, Instemming.AKKOORD, hulpvraag=vraag))
    assert proef.dossier.hulpvragen[vraag].status is Status.BESPROKEN  # the child was not asked
    proef.doe(
        o.ZetAanTafel((mirjam, ruud, fenna)),
        op.GeefStandpunt(fenna, Instemming.AKKOORD, hulpvraag=vraag),
    )
    assert proef.dossier.hulpvragen[vraag].status is Status.AKKOORD
    proef.doe(op.GeefStandpunt(ruud, Instemming.NIET_AKKOORD, "ik niet", hulpvraag=vraag))
    (h,) = hulpvragen_voor(proef.dossier, (mirjam, ruud))
    assert h.status is Status.BESPROKEN
    assert [(s.wie, s.stand) for s in h.standpunten] == [
        (mirjam, Instemming.AKKOORD),
        (fenna, Instemming.AKKOORD),
        (ruud, Instemming.NIET_AKKOORD),
    ]
    proef.doe(o.BewerkHulpvraag(vraag, "Hoe krijgen wij rust?"))
    assert proef.dossier.hulpvragen[vraag].standpunten == ()
    assert proef.dossier.hulpvragen[vraag].status is Status.VOORLOPIG


def test_who_thought_better_of_it_alone_still_agrees_for_the_others() -> None:
    proef, mirjam, ruud, _ = proefdossier()
    vraag = proef.doe(o.StelHulpvraag("Rust?", mirjam))[0].volg
    proef.doe(
        op.GeefStandpunt(mirjam, Instemming.AKKOORD, hulpvraag=vraag),
        o.ZetAanTafel((mirjam,)),
        op.GeefStandpunt(mirjam, Instemming.NIET_AKKOORD, "eigenlijk niet", hulpvraag=vraag),
    )
    (samen,) = hulpvragen_voor(proef.dossier, (mirjam, ruud))
    (alleen,) = hulpvragen_voor(proef.dossier, (mirjam,))
    assert [s.stand for s in samen.standpunten] == [Instemming.AKKOORD]
    assert [s.stand for s in alleen.standpunten] == [Instemming.NIET_AKKOORD]


# ---- marks on paper -----------------------------------------------------------------------------


def test_marks_on_paper_count_for_who_read_it_and_both_sides_stay() -> None:
    proef, mirjam, ruud, _ = proefdossier()
    nr = proef.noteer("de post blijft liggen #probleem", mirjam)
    regel = f"{nr}.probleem"
    proef.doe(
        op.MerkRegels((op.Merk(regel, Teken.KLOPT),), (mirjam,)),
        op.MerkRegels((op.Merk(regel, Teken.NIET),), (ruud,)),
    )
    (r,) = regels(proef.dossier)
    assert [(b.door, b.hoe) for b in r.bevestigd] == [(mirjam, "papier")]
    assert [w.door for w in r.oneens] == [ruud]
    (voor_mirjam,) = regels_voor(proef.dossier, (mirjam,))
    assert voor_mirjam.oneens == ()
    proef.doe(op.MerkRegels((op.Merk(regel, Teken.KLOPT),), (ruud,)))
    assert regels(proef.dossier)[0].oneens == ()
    proef.doe(op.MerkRegels((op.Merk(regel, Teken.NIET),), (ruud, mirjam), "voorgelezen"))
    assert regels(proef.dossier)[0].bevestigd == ()


def test_a_line_goes_for_whose_it_is_and_is_only_marked_for_another() -> None:
    proef, mirjam, ruud, _ = proefdossier()
    nr = proef.noteer("ik drink te veel #probleem", mirjam)
    regel = f"{nr}.probleem"
    proef.doe(op.MerkRegels((op.Merk(regel, Teken.WEG),), (ruud,)))
    assert [r.weerklank[0].teken for r in regels(proef.dossier)] == [Teken.WEG]
    proef.doe(op.MerkRegels((op.Merk(regel, Teken.WEG),), (mirjam,)))
    assert regels(proef.dossier) == []
    proef.ongedaan()
    assert len(regels(proef.dossier)) == 1


def test_what_comes_first_on_paper_ranks_the_questions() -> None:
    proef, mirjam, *_ = proefdossier()
    a, b, c = (proef.doe(o.StelHulpvraag(f"{x}?", mirjam))[0].volg for x in "abc")
    proef.doe(
        o.BepaalVolgorde((a, b)),
        op.MerkRegels((op.Merk(f"h{c}", Teken.EERST, 1), op.Merk(f"h{a}", Teken.NIET)), (mirjam,)),
    )
    assert proef.dossier.eerst == (c, a, b)
    assert proef.dossier.hulpvragen[a].standpunten[0].stand is Instemming.NIET_AKKOORD


def test_a_line_may_be_left_undiscussed_on_purpose() -> None:
    proef, mirjam, *_ = proefdossier()
    nr = proef.noteer("over vroeger #probleem", mirjam)
    proef.doe(op.BespreekRegelNiet(f"{nr}.probleem"))
    assert regels_voor(proef.dossier, (mirjam,)) == []
    assert regels(proef.dossier)[0].niet_besproken
    proef.doe(op.BespreekRegelNiet(f"{nr}.probleem", False))
    assert len(regels_voor(proef.dossier, (mirjam,))) == 1


# ---- links, network, help -----------------------------------------------------------------------


def test_a_link_or_mark_on_a_line_that_came_to_stand_apart_goes_with_it() -> None:
    proef, mirjam, *_ = proefdossier()
    a, b = (proef.noteer(f"{x} #probleem", mirjam) for x in ("hij doet zo", "ik slaap slecht"))
    x, y = f"{a}.probleem", f"{b}.probleem"
    vraag = proef.doe(o.StelHulpvraag("Hoe stopt hij?", mirjam, bronnen=(a,)))[0].volg
    gemaakt = proef.doe(
        op.LegVerband(y, x),
        op.MerkRegels((op.Merk(x, Teken.KLOPT), op.Merk(f"h{vraag}", Teken.KLOPT)), (mirjam,)),
        op.BespreekRegelNiet(x),
        op.GeefStandpunt(mirjam, Instemming.AKKOORD, hulpvraag=vraag),
    )
    assert not any(hoort_apart(e, proef.dossier) for e in gemaakt)
    proef.doe(o.StelLabelBij(a, "huiselijk_geweld", True))
    assert all(hoort_apart(e, proef.dossier) for e in gemaakt)


def test_links_become_chains_that_only_show_to_who_heard_all_of_them() -> None:
    proef, mirjam, ruud, _ = proefdossier()
    a = proef.noteer("de schulden #probleem", mirjam)
    b = proef.noteer("slecht slapen #probleem", mirjam)
    c = proef.noteer("ruzie #probleem", mirjam)
    x, y, z = (f"{n}.probleem" for n in (a, b, c))
    proef.doe(op.LegVerband(x, y), o.ZetAanTafel((mirjam,)), op.LegVerband(y, z))
    alle = regels(proef.dossier)
    (keten,) = ketens(proef.dossier.verbanden.values(), alle)
    assert [r.id for r in keten] == [x, y, z]
    (samen,) = ketens_voor(proef.dossier, (mirjam, ruud))
    assert [r.id for r in samen] == [x, y]
    proef.doe(op.LegVerband(z, x))
    (rond,) = ketens(proef.dossier.verbanden.values(), alle)
    assert len(rond) == 3
    proef.doe(o.StelLabelBij(b, "huiselijk_geweld", True))
    assert [r.id for k in ketens_voor(proef.dossier, (mirjam,)) for r in k] == [z, x]


def test_network_and_earlier_help_are_drawn_from_lines() -> None:
    proef, mirjam, *_ = proefdossier()
    nr = proef.noteer("mijn zus kookt #netwerk", mirjam)
    ook = proef.doe(o.VoegRegelToe(RegelSoort.NETWERK, "zus past op"))[0].volg
    hulp = proef.doe(o.VoegRegelToe(RegelSoort.EERDERE_HULP, "wijkteam"))[0].volg
    proef.doe(
        o.BewerkRegel(f"{nr}.netwerk", details={"naam": "Tineke", "doet_nu": "kookt"}),
        o.BewerkRegel(f"r{ook}", details={"naam": "tineke", "bereid": "ja", "bekwaam": "deels"}),
        o.BewerkRegel(f"r{hulp}", details={"wie": "Jan", "weer": "nee"}),
    )
    (tineke,) = netwerk_uit(regels(proef.dossier))
    assert (tineke.naam, tineke.doet_nu, tineke.bereid) == ("Tineke", "kookt", "ja")
    assert len(tineke.regels) == 2
    (eerder,) = eerdere_hulp_uit(regels(proef.dossier))
    assert (eerder.tekst, eerder.wie, eerder.weer) == ("wijkteam", "Jan", "nee")


def test_what_was_taken_over_shows_to_people_only_once_it_was_said_aloud() -> None:
    proef, mirjam, *_ = proefdossier()
    nr = proef.doe(op.NeemRegie("de bank bellen", "vrijdag"))[0].volg
    assert regie_voor(proef.dossier, (mirjam,)) == []
    proef.doe(op.NeemRegie("de bank bellen", "vrijdag", hardop_gezegd=True, vervangt=nr))
    assert len(regie_voor(proef.dossier, (mirjam,))) == 1


def test_what_people_manage_is_kept_once_a_subject_and_in_words() -> None:
    proef, *_ = proefdossier()
    proef.doe(op.ZegRedzaamheid("Post", Redzaam.HULP), op.ZegRedzaamheid("post", Redzaam.NETWERK))
    (post,) = proef.dossier.redzaamheid.values()
    assert post.stand is Redzaam.NETWERK
    proef.doe(op.ZegRedzaamheid("POST", None))
    assert not proef.dossier.redzaamheid


# ---- the cycle ----------------------------------------------------------------------------------


def test_a_second_talk_shows_what_changed_since_the_first() -> None:
    proef, mirjam, *_ = proefdossier()
    a, b, c = (proef.doe(o.StelDoel(x, mirjam))[0].volg for x in ("post", "slapen", "school"))
    fout = proef.doe(o.StelDoel("verkeerd getypt", mirjam))[0].volg
    proef.doe(o.Herroep((fout,)), o.SluitGesprek(), o.BeginGesprek())
    proef.doe(
        op.BewerkDoel(a, stand=DoelStand.BEHAALD),
        op.BewerkDoel(b, tekst="om elf uur slapen"),
        op.BewerkDoel(c, stand=DoelStand.GESTOPT),
    )
    d = proef.doe(o.StelDoel("zwemles", mirjam))[0].volg
    een, twee = gesprekken(proef.gebeurtenissen)
    lijst = verschillen(stand_na(proef.gebeurtenissen, een), proef.dossier)
    assert {v.id: (v.hoe, v.toen, v.nu) for v in lijst} == {
        a: (Hoe.BEHAALD, "post", "post"),
        b: (Hoe.ANDERS, "slapen", "om elf uur slapen"),
        c: (Hoe.GESTOPT, "school", "school"),
        d: (Hoe.ERBIJ, "", "zwemles"),
    }
    assert stand_na(proef.gebeurtenissen, twee).doelen == proef.dossier.doelen


def test_what_changed_says_names_also_when_a_name_was_mended() -> None:
    proef, mirjam, *_ = proefdossier()
    proef.doe(o.SpreekAf(IK, "belt school", "morgen"), o.SpreekAf(mirjam, "kookt", "vrijdag"))
    anders = proef.dossier.personen[mirjam].model_copy(update={"naam": "Miriam"})
    proef.doe(o.SluitGesprek(), o.WijzigPersoon(anders))
    (een,) = gesprekken(proef.gebeurtenissen)
    lijst = verschillen(stand_na(proef.gebeurtenissen, een), proef.dossier)
    assert [(v.hoe, v.toen) for v in lijst] == [
        (Hoe.GELIJK, "Ik · belt school · morgen"),
        (Hoe.GELIJK, "Miriam · kookt · vrijdag"),
    ]


def test_what_was_agreed_in_the_first_talk_is_not_new_before_the_second() -> None:
    proef, mirjam, *_ = proefdossier()
    post = proef.doe(o.StelDoel("post", mirjam))[0].volg
    proef.doe(o.SluitGesprek())
    later = proef.doe(o.StelDoel("in de auto bedacht", mirjam))[0].volg
    (een,) = gesprekken(proef.gebeurtenissen)
    lijst = verschillen(stand_na(proef.gebeurtenissen, een), proef.dossier)
    assert {v.id: v.hoe for v in lijst} == {post: Hoe.GELIJK, later: Hoe.ERBIJ}


# ---- the law ------------------------------------------------------------------------------------


def wmo(dossier: Dossier, dag: date) -> list[tuple[str, int | None]]:
    wet = wet_van(dossier, termijnen())
    assert wet
    return [(h.zin, h.dagen) for h in herinneringen(dossier, wet, dag)]


def test_the_wmo_reminds_of_its_days_until_they_are_done() -> None:
    proef, mirjam, ruud, _ = proefdossier()
    ruud_zorgt = proef.dossier.personen[ruud].model_copy(update={"relatie": "man, mantelzorger"})
    proef.doe(o.WijzigPersoon(ruud_zorgt), op.ZetTermijn("melding", date(2026, 3, 2)))
    nu = wmo(proef.dossier, date(2026, 3, 4))
    assert [d for _, d in nu] == [5, 40, None]
    assert wmo(proef.dossier, date(2026, 4, 20))[0][1] == -42
    proef.doe(
        op.ZetTermijn("persoonlijk_plan", date(2026, 3, 5)),
        op.ZetTermijn("clientondersteuning", date(2026, 3, 5), mirjam),
        op.ZetTermijn("aanvraag", date(2026, 4, 1)),
    )
    nu = wmo(proef.dossier, date(2026, 4, 10))
    assert [d for _, d in nu] == [3, 5, None]
    assert nu[-1][0].endswith("ook aan Ruud")
    proef.doe(op.ZetTermijn("clientondersteuning", date(2026, 3, 5), ruud))
    assert [d for _, d in wmo(proef.dossier, date(2026, 4, 10))] == [3, 5]
    proef.doe(op.KiesWerkwijze(kader=Kader.GEEN))
    assert wet_van(proef.dossier, termijnen()) is None
    proef.doe(op.KiesWerkwijze(kader=Kader.JEUGDWET))
    wet = wet_van(proef.dossier, termijnen())
    assert wet is not None
    assert wet.kader == "jeugdwet"


def test_the_law_s_list_is_filled_afterwards_and_stays_empty_where_nothing_was_said() -> None:
    proef, mirjam, *_ = proefdossier()
    proef.noteer("ik wil rust #wens", mirjam)
    proef.noteer("ik kook zelf #kracht", mirjam)
    wet = wet_van(proef.dossier, termijnen())
    assert wet is not None
    per_letter = {
        d.letter: [r.tekst for r in rs] for d, rs in onderdelen(wet, regels(proef.dossier))
    }
    assert "".join(per_letter) == "abcdefg"
    assert per_letter["a"] == ["ik wil rust #wens"]
    assert per_letter["b"] == ["ik kook zelf #kracht"]
    assert not any(per_letter[x] for x in "cdefg")
