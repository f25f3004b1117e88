"""A practice talk as styled plain text: turns, who sits there, the line of the coach. Pure."""

from textual.content import Content

from keukentafel.practice.oefening import Oefening
from keukentafel.practice.toestand import Meters, Stap, Toestand
from keukentafel.tui import teksten_oefenen as teksten
from keukentafel.tui.weergave import hang

_NAAM = 12
_MERKBAAR = 0.25
"""A smaller move is not worth a word."""


def gesprek(t: Toestand, breed: int) -> Content:
    """Return all turns so far."""
    regels: list[Content] = []
    for stap in t.stappen:
        gezegd = stap.tekst.strip() or teksten.STILTE
        regels.append(_regel(teksten.U, gezegd, "$text-muted", breed))
        regels.append(_regel(stap.antwoord.naam, stap.antwoord.tekst, "bold $primary", breed))
        regels.append(Content(""))
    return Content("\n").join(regels)


def _regel(naam: str, tekst: str, stijl: str, breed: int) -> Content:
    kort = naam if len(naam) < _NAAM else f"{naam[: _NAAM - 2]}…"
    plat = " ".join(tekst.split())
    return hang(Content.assemble((f"{kort:{_NAAM}}", stijl), plat), breed, _NAAM)


def vooraf(oefening: Oefening, breed: int) -> Content:
    """Return what the professional knows before the first word."""
    p = oefening.persona
    regels = [Content.styled(teksten.VOORAF, "bold $primary")]
    regels += [hang(Content(f"· {regel}"), breed, 2) for regel in p.vooraf]
    regels += [Content(""), Content.styled(teksten.DOEL, "bold $primary")]
    regels.append(hang(Content(p.leerdoel), breed, 0))
    return Content("\n").join(regels)


def tafel(oefening: Oefening, t: Toestand, aan: str | None) -> Content:
    """Return who sits there, each with the digit that turns to them."""
    mensen = [m for m in oefening.persona.aan_tafel if m.id in t.aanwezig]
    if len(mensen) == 1 and len(oefening.persona.aan_tafel) > 1:
        return Content.styled(teksten.ALLEEN_MET.format(naam=mensen[0].naam), "bold")
    delen: list[tuple[str, str]] = []
    for nr, mens in enumerate(oefening.persona.aan_tafel, 1):
        if mens in mensen:
            stijl = "bold underline" if mens.id == aan else ""
            delen += [(f"{nr} ", "$accent"), (mens.naam, stijl), ("   ", "")]
    return Content.assemble(*delen)


def coachregel(stap: Stap, vorige: Meters | None) -> str:
    """Return one quiet line: what kind of turn it was, and what it did."""
    zinnen = [teksten.COACH.get(b, "") for b in stap.bewegingen]
    zin = " ".join(z for z in zinnen if z)
    nu = stap.meters[stap.antwoord.spreker]
    deed = _deed(vorige, nu) if vorige is not None else ""
    return f"{zin} ({deed})" if zin and deed else zin


def _deed(oud: Meters, nu: Meters) -> str:
    delen = []
    if abs(nu.vertrouwen - oud.vertrouwen) >= _MERKBAAR:
        meer = nu.vertrouwen > oud.vertrouwen
        delen.append(teksten.MEER_VERTROUWEN if meer else teksten.MINDER_VERTROUWEN)
    if abs(nu.spanning - oud.spanning) >= _MERKBAAR:
        meer = nu.spanning > oud.spanning
        delen.append(teksten.MEER_SPANNING if meer else teksten.MINDER_SPANNING)
    return teksten.EN.join(delen)


def slot(oefening: Oefening, t: Toestand, breed: int) -> Content:
    """Return what was told and what lay behind it."""
    einde, lagen = oefening.slot(t), oefening.persona.lagen
    alle = len(einde.onthuld) + len(einde.verborgen)
    kop = teksten.SLOT_VERTELD.format(aantal=len(einde.onthuld), alle=alle)
    regels = [Content.styled(kop, "bold $primary")]
    regels += [hang(Content(f"· {lagen[i].weten}"), breed, 2) for i in einde.onthuld]
    if not einde.onthuld:
        regels.append(Content(teksten.SLOT_NIETS))
    if einde.verborgen:
        regels += [Content(""), Content.styled(teksten.SLOT_VERBORGEN, "bold $primary")]
    for i in einde.verborgen:
        regels.append(hang(Content(f"· {lagen[i].weten}"), breed, 2))
        if lagen[i].signalen and lagen[i].alleen:
            uitleg = Content.styled(f"  {teksten.SLOT_VEILIGHEID}", "$text-muted")
            regels.append(hang(uitleg, breed, 2))
    return Content("\n").join(regels)
