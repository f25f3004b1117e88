"""Check the personas and what they are played by: part of check_prompts.py."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from keukentafel.content.drill import laad_drillteksten
from keukentafel.content.lijst import laad_tabel
from keukentafel.content.oefenen import laad_oefenen
from keukentafel.content.persona import Persona
from keukentafel.content.persona_check import persona_fouten
from keukentafel.content.rollenspel import laad_formulier
from keukentafel.content.yamlbron import YamlBron
from keukentafel.fouten import InhoudFout

MINSTENS, MET_MEER_MENSEN = 9, 3
_NAMEN = """
    abel andy anne evy ivy lisa loïs marieke marije marissa mark mees ronald sam sharon simone
    tom"""
BRONNAMEN = frozenset(_NAMEN.split())
"""The people of the publication that the personas rest on: they go by other names here."""


def nakijken(map: Path) -> Iterator[str]:
    """Yield what is wrong, a line each: file, line, reason."""
    for laad in (laad_oefenen, laad_drillteksten, laad_formulier):
        try:
            laad(map)
        except InhoudFout as fout:
            yield _regel(fout)
    gelezen: dict[str, tuple[YamlBron, Persona]] = {}
    for bestand in sorted((map / "personas").glob("*.yaml")):
        try:
            gelezen[bestand.stem] = laad_tabel(bestand, Persona)
        except InhoudFout as fout:
            yield _regel(fout)
    for bron, persona in gelezen.values():
        for plek, reden in persona_fouten(persona):
            yield _regel(bron.fout(plek, reden))
        yield from _teksten(bron, persona)
    yield from _namen(gelezen)
    yield from _genoeg(gelezen)


def _regel(fout: InhoudFout) -> str:
    return f"{fout.bestand}:{fout.regel or 1}: {fout.reden}"


def _teksten(bron: YamlBron, persona: Persona) -> Iterator[str]:
    """Yield texts that stand there twice: nobody says the same thing twice in a talk."""
    eerder: dict[str, str] = {}
    for plek, laag in persona.lagen_met_plek():
        for tekst in (*laag.teksten, *laag.meer, *laag.kort):
            sleutel = " ".join(tekst.casefold().split())
            if eerder.setdefault(sleutel, laag.id) != laag.id:
                yield _regel(bron.fout(plek, f"'{tekst}' staat ook bij '{eerder[sleutel]}'"))


def _namen(gelezen: Mapping[str, tuple[YamlBron, Persona]]) -> Iterator[str]:
    eerder: dict[str, str] = {}
    for naam, (bron, persona) in gelezen.items():
        for i, mens in enumerate(persona.mensen):
            klein, plek = mens.naam.casefold(), ("mensen", i, "naam")
            if klein in BRONNAMEN:
                yield _regel(bron.fout(plek, f"kies een andere naam dan {mens.naam}"))
            if eerder.setdefault(klein, naam) != naam:
                yield _regel(bron.fout(plek, f"{mens.naam} is ook de naam in {eerder[klein]}"))


def _genoeg(gelezen: Mapping[str, tuple[YamlBron, Persona]]) -> Iterator[str]:
    if len(gelezen) < MINSTENS:
        yield f"personas:1: {len(gelezen)} gezinnen, minstens {MINSTENS}"
    samen = sum(len(p.aan_tafel) > 1 for _, p in gelezen.values())
    if samen < MET_MEER_MENSEN:
        yield f"personas:1: {samen} met meer mensen aan tafel, minstens {MET_MEER_MENSEN}"
