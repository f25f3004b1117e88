"""What the talk screen paints, as styled plain text: notes, domains, the harvest so far."""

from collections.abc import Iterator
from itertools import islice

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from keukentafel.conversation.analyse import Regel, regels
from keukentafel.conversation.domeinen import Stand, standen
from keukentafel.conversation.dossier import Dossier, GekozenVraag, Uiting
from keukentafel.conversation.gebeurtenissen import RegelSoort
from keukentafel.conversation.opmerkingen import Opmerking
from keukentafel.conversation.zicht import op_volgorde
from keukentafel.labels import Fase, Levensdomein, Rol
from keukentafel.tui import teksten
from keukentafel.tui.namen import domein_naam, fase_info, labels_kort
from keukentafel.tui.wanneer import dag_in_woorden

ZOVEEL = 30
"""The talk screen paints so many of the last notes; all of them stand in `nalopen`."""
MAX_TEKENS = 600
INSPRING = 6
"""Text hangs under the name, to the right of the time."""
OOGST_UIT = 400
"""The harvest beside the talk looks at so many of the last notes: two hours and more."""
STIL_NA = 8
"""Untouched domains are shown only after so many utterances: small and late."""


def kort(tekst: str, tekens: int = MAX_TEKENS) -> str:
    """Return a text cut at a length, with a sign that more follows."""
    return tekst if len(tekst) <= tekens else f"{tekst[: tekens - 1]}…"


def hang(inhoud: Content, breed: int, inspring: int = INSPRING) -> Content:
    """Wrap to a width in cells; all lines but the first hang under the text."""
    regels: list[Content] = []
    while inhoud.cell_length > (ruimte := breed - inspring * bool(regels)):
        knip = _knip(inhoud.plain, ruimte)
        eerste, inhoud = inhoud.divide([knip])[:2]
        regels.append(eerste.rstrip())
        inhoud = _zonder_voorloop(inhoud)
    regels.append(inhoud)
    return Content("\n" + " " * inspring).join(regels)


def _knip(tekst: str, ruimte: int) -> int:
    """Return after how many signs to break: at a space, else where the room ends."""
    past = tekst
    while cell_len(past) > ruimte:
        past = past[: min(len(past) - 1, ruimte)]
    spatie = past.rfind(" ")
    return spatie if spatie > 0 else max(1, len(past))


def _zonder_voorloop(inhoud: Content) -> Content:
    over = len(inhoud.plain) - len(inhoud.plain.lstrip(" "))
    return inhoud.divide([over])[1] if over else inhoud


def notities(dossier: Dossier, breed: int) -> Content:
    """Return the last notes and chosen questions for so many cells, oldest first.

    From the second talk on a line says where each talk begins, also when nothing was noted yet.
    """
    laatste = list(islice(reversed(dossier.uitingen.values()), ZOVEEL))
    vanaf = laatste[-1].id if len(laatste) == ZOVEEL else 0
    vragen = [v for v in dossier.vragen if v.id > vanaf]
    rij: list[Uiting | GekozenVraag] = sorted([*laatste, *vragen], key=lambda x: x.id)
    stukken: list[Content] = []
    begin = {nr: _begin(dossier, nr, breed) for nr in dossier.gesprekken}
    if len(begin) < 2:
        begin = {}
    for x in rij:
        nr = x.gesprek if isinstance(x, Uiting) else None
        if nr in begin:
            stukken.append(begin.pop(nr))
        stukken.append(hang(notitie(dossier, x) if isinstance(x, Uiting) else _vraag(x), breed))
    if dossier.gesprek and dossier.gesprek.nr in begin:
        stukken.append(begin[dossier.gesprek.nr])
    return Content("\n").join(stukken)


def _begin(dossier: Dossier, nr: int, breed: int) -> Content:
    """Return the line over the first note of a talk: which one, and of which day."""
    dag = dossier.gesprekken[nr].begonnen.astimezone()
    plaats = list(dossier.gesprekken).index(nr) + 1
    tekst = f"── {teksten.GESPREK_BEGINT.format(nummer=plaats, dag=dag_in_woorden(dag))} "
    return Content.styled(set_cell_size(tekst.ljust(breed, "─"), breed), "$primary")


def _vraag(vraag: GekozenVraag) -> Content:
    return Content.assemble(("      › ", "$accent"), (kort(vraag.tekst), "italic $text-muted"))


def notitie(dossier: Dossier, uiting: Uiting) -> Content:
    """Return one note: when, who, what, and its labels small."""
    uur = uiting.moment.astimezone().strftime("%H:%M")
    delen: list[tuple[str, str]] = [(f"{uur} ", "$text-muted")]
    naam = dossier.noem(uiting.spreker)
    if naam:
        stijl = "bold $secondary" if uiting.rol is Rol.PROFESSIONAL else "bold $primary"
        delen.append((f"{kort(naam, 14)}  ", stijl))
    if not uiting.tekst:
        delen.append((teksten.TIJDMERK, "italic $text-muted"))
    else:
        tekst = kort(uiting.tekst)
        delen.append((f"“{tekst}”" if uiting.letterlijk else tekst, ""))
    if uiting.belangrijk:
        delen.append((" *", "bold $accent"))
    if labels := labels_kort(uiting):
        delen.append((f"  {labels}", "$text-muted"))
    if uiting.signalen or uiting.apart:
        klaar = uiting.signalen and uiting.id in dossier.gesloten_signalen
        delen.append(("  ◦" if klaar else "  •", "$text-muted"))
    return Content.assemble(*delen)


def domeinlijst(dossier: Dossier) -> Content:
    """Return the domains that came up; the others in one small line, and late."""
    stand = standen(dossier)
    in_beeld = [s for s in stand.values() if s.stand is not Stand.STIL]
    regels: list[Content] = [Content.styled(teksten.ONDERWERPEN, "bold $primary")]
    for s in sorted(in_beeld, key=lambda s: -s.aantal):
        teken, stijl = _STAND[s.stand]
        regels.append(Content.assemble((f"{teken} ", "$accent"), (domein_naam(s.domein), stijl)))
    stil = [domein_naam(s.domein).lower() for s in stand.values() if s.stand is Stand.STIL]
    if not in_beeld:
        regels.append(Content.styled(teksten.NOG_NIETS, "$text-muted"))
    elif stil and len(dossier.uitingen) >= STIL_NA:
        regels += [
            Content(""),
            Content.styled(f"{teksten.NOG_NIET}: {', '.join(stil)}", "$text-muted"),
        ]
    return Content("\n").join(regels)


_STAND: dict[Stand, tuple[str, str]] = {
    Stand.VERKEND: ("●", "bold"),
    Stand.GENOEMD: ("○", ""),
    Stand.NIET_BESPREKEN: ("–", "$text-muted"),
}

_KOPPEN: tuple[tuple[RegelSoort, str], ...] = tuple(
    (soort, teksten.REGELSOORTEN[soort]) for soort in RegelSoort
)


def oogst(dossier: Dossier, per_soort: int = 3) -> Content:
    """Return the analysis in short: each kind with the same weight, the newest lines first."""
    alle = regels(dossier, laatste=OOGST_UIT)
    delen: list[Content] = []
    for soort, kop in _KOPPEN:
        eigen = [r for r in alle if r.soort is soort]
        if eigen:
            delen.append(Content("\n").join(_deel(dossier, kop, eigen, per_soort)))
    vragen = op_volgorde(dossier)
    if vragen:
        titel = Content.styled(teksten.UW_VRAGEN, "bold $primary")
        zinnen = [Content.assemble(("· ", "$accent"), kort(h.zin, 70)) for h in vragen[:3]]
        delen.append(Content("\n").join([titel, *zinnen]))
    return (
        Content("\n\n").join(delen) if delen else Content.styled(teksten.OOGST_LEEG, "$text-muted")
    )


def _deel(dossier: Dossier, kop: str, eigen: list[Regel], per_soort: int) -> Iterator[Content]:
    meer = f"  {len(eigen)}" if len(eigen) > per_soort else ""
    yield Content.assemble((kop, "bold $primary"), (meer, "$text-muted"))
    for regel in eigen[: -per_soort - 1 : -1]:
        teken = "√" if regel.klopt else "·"
        naam = dossier.noem(regel.wie)
        wie = f"{naam}: " if naam else ""
        yield Content.assemble(
            (f"{teken} ", "$accent"), (wie, "$text-muted"), kort(regel.tekst, 70)
        )


def opening() -> Content:
    """Return the card of the first minutes: nothing to type yet (seed 6.1)."""
    regels = fase_info()[Fase.CONTACT_MAKEN].opening
    return Content("\n\n").join([Content(""), *(Content.styled(r, "$text-muted") for r in regels)])


def opmerkingzin(gevonden: Opmerking) -> str:
    """Return a quiet remark as one line."""
    over = gevonden.over
    if over in list(Levensdomein):
        over = domein_naam(Levensdomein(over)).lower()
    return teksten.OPMERKINGEN[gevonden.sleutel.partition(":")[0]].format(over=over)
