"""A test per rule: is a turn a question, and is it open or closed?"""

import pytest

from keukentafel.language.vraagvorm import is_open, vraagzin


@pytest.mark.parametrize(
    "tekst",
    [
        "Hoe gaat het met uw knie?",
        "Vertelt u eens over uw tuin.",
        "Ik ben benieuwd hoe dat voor u was.",
        "hoe lang woont u hier al",
        "Zal ik even meelezen?",
        "Heeft u al eens aan een maatje gedacht?",
        "Wat mooi dat u schildert. Wat maakt u het liefst?",
        "U wilt toch zeker wel slapen?",
        "En toen u daar stond, toen...",
        "Mag ik vragen waar u van schrok.",
        "Noem eens iets wat wel lukte.",
    ],
)
def test_vraag(tekst: str) -> None:
    assert vraagzin(tekst) is not None


@pytest.mark.parametrize(
    "tekst",
    [
        "U bent moe.",
        "Dus u slaapt slecht sinds de zomer, klopt dat?",
        "Het werd te veel, hè?",
        "De huur, de ruzie en uw rug. Mis ik iets?",
        "Dus u bent bang dat hij weggaat?",
        "Schikt dinsdag om tien uur?",
        "Vindt u het goed als ik mijn jas hier leg?",
        "Wat heeft u dat goed gedaan.",
        "Wat knap dat u dit durft.",
        "Hoe zwaar dat ook is, u gaat door.",
        "Zullen we volgende week weer afspreken?",
        "U kunt dinsdag naar het spreekuur.",
        "Hm-hm.",
    ],
)
def test_geen_vraag(tekst: str) -> None:
    assert vraagzin(tekst) is None


@pytest.mark.parametrize(
    "tekst",
    [
        "Hoe ziet uw dag eruit?",
        "Kunt u daar iets meer over vertellen?",
        "Wie zijn belangrijk voor u?",
        "Waarom belt u nu?",
        "Wat maakt dat het een vier is en geen twee?",
        "Slaapt u goed, en hoe is het met eten?",
        "Wanneer ging het wel goed?",
        "Is er iets wat u nog wilt zeggen?",
        "Stel dat het morgen over is, wat doet u dan?",
    ],
)
def test_open(tekst: str) -> None:
    assert is_open(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "Woont uw zoon thuis?",
        "Hoeveel kinderen heeft u?",
        "Sinds wanneer is dat zo?",
        "Wie helpt u met de post?",
        "Waar woont uw zus?",
        "Welk cijfer geeft u uw dag?",
        "Op een schaal van nul tot tien, hoe gaat het nu?",
        "Hoe was het bij de dokter, en komt u daar nog terug?",
        "Wilt u thee of koffie?",
        "U wilt toch wel hulp?",
    ],
)
def test_gesloten(tekst: str) -> None:
    assert not is_open(tekst)
