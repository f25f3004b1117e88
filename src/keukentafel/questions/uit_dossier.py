"""The moment as the open dossier holds it, for the choice of questions.

What somebody told alone is left out while another sits at the table, so that no question
brings it there; that there may be something to fear is kept.
"""

from collections.abc import Iterator
from dataclasses import replace

from keukentafel.conversation.domeinen import Stand, in_beeld, standen
from keukentafel.conversation.dossier import Dossier, Gesprek, Uiting
from keukentafel.conversation.gebeurtenissen import PersoonGegevens, Plek
from keukentafel.labels import Fase, Handeling, Rol
from keukentafel.language.duiding import Duiding
from keukentafel.language.tegenwicht import GEWELD
from keukentafel.questions.context import Beurt, PersoonInContext, VraagContext

WEG_VOOR = 6
"""So many utterances long a question that was put away does not come back."""
_LEEG = {rol: Duiding(rol=rol) for rol in Rol}


def context_uit(dossier: Dossier) -> VraagContext | None:
    """Return the moment in the talk that goes on, or None when there is none."""
    gesprek = dossier.gesprek
    if gesprek is None:
        return None
    stand = standen(dossier)
    return VraagContext(
        fase=gesprek.fase,
        personen=tuple(_persoon(dossier, p) for p in dossier.personen.values()),
        beurten=tuple(_beurten(dossier, gesprek)),
        gesteld=frozenset(gesprek.gekozen),
        weggelegd=frozenset(
            id for id, bij in gesprek.weggelegd.items() if len(dossier.uitingen) - bij < WEG_VOOR
        ),
        besproken=frozenset(d for d, s in stand.items() if s.aantal),
        niet_bespreken=frozenset(d for d, s in stand.items() if s.stand is Stand.NIET_BESPREKEN),
        in_beeld=in_beeld(dossier),
        apart=gesprek.fase is Fase.VEILIG_OVERLEG,
        angst_bekend=any(GEWELD.intersection(u.signalen) for u in dossier.uitingen.values()),
    )


def alleen_over(dossier: Dossier, uiting: Uiting) -> VraagContext:
    """Return the moment of coming back to one uiting, alone with who said it."""
    wie = dossier.personen.get(uiting.spreker)
    personen = [_persoon(dossier, p) for p in dossier.personen.values()]
    return VraagContext(
        fase=Fase.VEILIG_OVERLEG,
        personen=tuple(
            replace(p, aanwezig=wie is not None and p.naam == wie.naam) for p in personen
        ),
        beurten=(_beurt(dossier, uiting),),
        apart=True,
        angst_bekend=True,
    )


def _persoon(dossier: Dossier, p: PersoonGegevens) -> PersoonInContext:
    return PersoonInContext(
        naam=p.naam,
        soort=p.soort,
        relatie=p.relatie,
        leeftijd=p.leeftijd,
        in_huis=p.plek is Plek.IN_HUIS,
        aanwezig=p.id in dossier.aan_tafel,
        bijzonderheden=(p.bijzonderheden,) if p.bijzonderheden else (),
    )


def _beurten(dossier: Dossier, gesprek: Gesprek) -> Iterator[Beurt]:
    """Yield what was said in this talk and may be named here, questions chosen included."""
    gezegd = [
        (u.id, _beurt(dossier, u))
        for u in dossier.uitingen.values()
        if u.gesprek == gesprek.nr and u.tekst and dossier.aan_tafel <= u.bekend_bij
    ]
    gevraagd = [
        (v.id, Beurt(Rol.PROFESSIONAL, "", v.tekst, _geen_duiding(v.tekst)))
        for v in dossier.vragen
        if v.id > gesprek.nr and not v.apart
    ]
    yield from (beurt for _, beurt in sorted(gezegd + gevraagd, key=lambda paar: paar[0]))


def _beurt(dossier: Dossier, u: Uiting) -> Beurt:
    duiding = u.duiding or _LEEG[u.rol]
    if u.erbij or u.eraf:  # the person is always right
        juist = {"domeinen": u.domeinen, "soorten": u.soorten, "signalen": u.signalen}
        duiding = duiding.model_copy(update=juist)
    wie = frozenset(dossier.noem(p) for p in u.bekend_bij)
    return Beurt(u.rol, dossier.noem(u.spreker), u.tekst, duiding, u.letterlijk, wie)


def _geen_duiding(tekst: str) -> Duiding:
    """A chosen suggestion needs no engine: it asks, or it gives back."""
    handeling = Handeling.VRAAG if tekst.rstrip().endswith("?") else Handeling.REFLECTIE
    return Duiding(rol=Rol.PROFESSIONAL, handeling=handeling)
