"""The printable set of a persona: cards for client and professional, form of the observer."""

from dataclasses import dataclass
from typing import Literal

from keukentafel.content.persona import Diepte, Ingang, Laag, Mens, Persona, Sluit
from keukentafel.content.rollenspel import Formulier, formulier
from keukentafel.reports.sjabloon import Sleutel, markdown, met, vul

_SLUIT = (Sluit.ADVIES, Sluit.STAPELEN, Sluit.SUGGESTIEF, Sluit.WAAROM)
_OPENT = (Ingang.REFLECTIE, Ingang.ERKENNING, Ingang.STILTE)


@dataclass(frozen=True)
class Speler:
    """Somebody at the table."""

    naam: str
    leeftijd: str
    stem: str


@dataclass(frozen=True)
class Gezegd:
    """First words."""

    naam: str
    tekst: str


@dataclass(frozen=True)
class KaartLaag:
    """Something to tell: by whom, what it comes to, and how it can sound."""

    naam: str
    weten: str
    zegt: str
    alleen: bool


@dataclass(frozen=True)
class Groep:
    """What is told at one depth."""

    diepte: str
    lagen: tuple[KaartLaag, ...]


@dataclass(frozen=True)
class KaartKijk:
    """What one thinks of another."""

    naam: str
    op: str
    zegt: str


@dataclass(frozen=True)
class Set:
    """The view model of the templates."""

    titel: str
    kort: str
    achtergrond: tuple[str, ...]
    spelers: tuple[Speler, ...]
    opening: Gezegd
    groepen: tuple[Groep, ...]
    kijk: tuple[KaartKijk, ...]
    gevoelig: tuple[str, ...]
    sluit: tuple[str, ...]
    opent: tuple[str, ...]
    vooraf: tuple[str, ...]
    tafel: tuple[str, ...]
    leerdoel: str
    punten: tuple[object, ...]
    open: tuple[str, ...]
    schema: tuple[object, ...]
    volgorde: tuple[object, ...]


def maak_rollenspel(persona: Persona, *, als: Literal["md", "html"]) -> str:
    """Return the set as Markdown or HTML. Raises InhoudFout when a template is broken."""
    model = _set(persona, formulier())
    return vul(f"set.{als}.j2", met(model, markdown) if als == "md" else model, "rollenspel")


def _set(p: Persona, form: Formulier) -> Set:
    mensen = {m.id: m for m in p.mensen}
    opening = mensen[p.opening.wie or p.hoofd.id]
    return Set(
        titel=p.titel,
        kort=p.kort,
        achtergrond=p.achtergrond,
        spelers=tuple(_speler(m) for m in p.aan_tafel),
        opening=Gezegd(opening.naam, p.opening.gewoon[0]),
        groepen=tuple(_groep(p, diepte, mensen) for diepte in Diepte),
        kijk=tuple(KaartKijk(mensen[k.van].naam, mensen[k.op].naam, k.gewoon[0]) for k in p.kijk),
        gevoelig=tuple(g.uitleg for g in p.gevoelig),
        sluit=tuple(Sleutel(s) for s in p.sluit or _SLUIT),
        opent=tuple(Sleutel(o) for o in p.opent or _OPENT),
        vooraf=p.vooraf,
        tafel=tuple(m.naam for m in p.aan_tafel),
        leerdoel=p.leerdoel,
        punten=form.punten,
        open=form.open,
        schema=form.schema_,
        volgorde=form.volgorde,
    )


def _speler(mens: Mens) -> Speler:
    return Speler(mens.naam, str(mens.leeftijd or ""), mens.stem)


def _groep(p: Persona, diepte: Diepte, mensen: dict[str, Mens]) -> Groep:
    lagen = [laag for laag in p.lagen.values() if laag.diepte is diepte]
    return Groep(Sleutel(diepte), tuple(_laag(p, laag, mensen) for laag in lagen))


def _laag(p: Persona, laag: Laag, mensen: dict[str, Mens]) -> KaartLaag:
    naam = mensen[laag.wie or p.hoofd.id].naam
    return KaartLaag(naam, laag.weten, laag.gewoon[0], laag.alleen)
