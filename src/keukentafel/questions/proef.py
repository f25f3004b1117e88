"""A moment made to fit one question: shows that it can come up at all."""

from collections.abc import Iterator

from keukentafel.content.vraag import Vraag
from keukentafel.labels import Fase, RelatieSoort, Rol, Signaal, Soort, Zinsvorm
from keukentafel.language.duiding import Duiding
from keukentafel.questions.context import Beurt, PersoonInContext, VraagContext
from keukentafel.questions.situatie import Situatie
from keukentafel.questions.teksteisen import onderwerp
from keukentafel.questions.voorwaarden import los, mag, mag_lid, over_wie

_SIGNAAL = {
    "geweld": Signaal.HUISELIJK_GEWELD,
    "suicidaliteit": Signaal.SUICIDALITEIT,
    "nood": Signaal.ACUTE_NOOD,
}
_SLOT = {
    Zinsvorm.ZELF_TOEN: "Ik was daar altijd alleen met de kinderen.",
    Zinsvorm.ANDER_NU: "Mijn zoon slaapt elke nacht bij een vriend.",
    Zinsvorm.ANDER_TOEN: "Mijn zoon belde elke nacht naar huis.",
    Zinsvorm.LOS: "Schone lakens, elke nacht weer.",
}
_TWEE = "Ik werk elke nacht in de haven. Mijn zoon slaapt bij een vriend."
_VERHAAL = (
    "Ik lig er elke nacht wakker van, en dan ben ik bang dat het nooit meer goed komt met ons"
)


def onhaalbaar(vraag: Vraag) -> Iterator[Fase]:
    """Yield the phases of a question in which its own conditions can never be met."""
    for fase in vraag.fasen:
        if not any(_kan(vraag, fase, aanwezig) for aanwezig in (False, True)):
            yield fase


def _kan(vraag: Vraag, fase: Fase, aanwezig: bool) -> bool:
    nu = Situatie(_moment(vraag, fase, aanwezig))
    groep, lid = los(vraag)
    return mag(groep, nu) and mag_lid(lid, nu) and bool(over_wie(vraag, nu))


def _gevaar(vraag: Vraag) -> tuple[Signaal, ...]:
    if vraag.bij.omheen:
        return (Signaal.HUISELIJK_GEWELD,)
    waarover = onderwerp(vraag)
    return vraag.bij.signalen or ((_SIGNAAL[waarover],) if waarover else ())


def _moment(vraag: Vraag, fase: Fase, aanwezig: bool) -> VraagContext:
    # All kinds: a text may take children for granted beside the person it is about.
    soorten = dict.fromkeys((*vraag.bij.personen, RelatieSoort.KIND, RelatieSoort.PARTNER))
    # A child of unknown age: it may be asked about as young and as grown.
    kind = RelatieSoort.KIND
    anderen = [
        PersoonInContext(
            f"Loïs{chr(ord('a') + i)}", s, str(s), None if s is kind else 30, True, aanwezig
        )
        for i, s in enumerate(soorten)
    ]
    laatste = Duiding(
        rol=Rol.CLIENT,
        domeinen=vraag.domeinen,
        soorten=vraag.bij.soorten or (Soort.PROBLEEM,),
        signalen=_gevaar(vraag),
        wendingen=vraag.bij.wending,
    )
    woorden = vraag.bij.woorden[0].strip(" *") if vraag.bij.woorden else "daarover"
    eind = (
        _TWEE
        if vraag.bij.samen
        else _SLOT.get(next(iter(vraag.bij.zin), Zinsvorm.ZELF_NU), "Ik ben het helemaal zat")
    )
    slot = f"Het gaat zo niet langer met die foto, {woorden}. {eind}"
    teksten = [_VERHAAL] * (1 if fase is Fase.CONTACT_MAKEN else 7)
    beurten = [Beurt(Rol.CLIENT, "Anneke", t, Duiding(rol=Rol.CLIENT)) for t in teksten]
    return VraagContext(
        fase=fase,
        personen=(
            PersoonInContext("Anneke", RelatieSoort.ZELF, "zelf", 52, True, True),
            *anderen,
        ),
        beurten=(*beurten, Beurt(Rol.CLIENT, "Anneke", slot, laatste)),
        apart=fase is Fase.VEILIG_OVERLEG,
    )
