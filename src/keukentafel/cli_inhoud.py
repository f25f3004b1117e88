"""`inhoud`: what the team's own folder adds to the content, changes, and leaves out."""

from argparse import Namespace
from collections.abc import Iterator, Sequence

from keukentafel import cli_teksten as teksten
from keukentafel.content.modellen import Jargon
from keukentafel.content.stijl import stijlfouten
from keukentafel.content.team import Team
from keukentafel.content.vraag import Vraag

_VELDEN = tuple(Vraag.model_fields)


def inhoud(_opties: Namespace) -> int:
    """Print the differences and what is wrong with them; 1 when anything is. Raises InhoudFout."""
    from keukentafel.content.laden import jargon, keuzeregels, laad_vragen, team, vragen
    from keukentafel.content.pad import prompts_map

    basis, eigen = laad_vragen(prompts_map()), team()
    print(teksten.INHOUD_BASIS.format(aantal=len(basis)))
    if eigen is None:
        print(teksten.INHOUD_GEEN)
        return 0
    vragen(), keuzeregels()  # a fault in how they go together comes before the rest
    kop = eigen.kop
    print(teksten.INHOUD_TEAM.format(naam=kop.naam, versie=kop.versie, map=eigen.map))
    print("\n".join(_verschillen(basis, eigen)) or teksten.INHOUD_NIETS)
    fouten = [f for v in eigen.vragen for f in _fouten(v, jargon())]
    print("\n".join(fouten) or teksten.INHOUD_GOED)
    return bool(fouten)


def _verschillen(basis: Sequence[Vraag], eigen: Team) -> Iterator[str]:
    bekend = {v.id: v for v in basis}
    for vraag in eigen.vragen:
        oud = bekend.get(vraag.id)
        if oud is None:
            yield teksten.INHOUD_NIEUW.format(id=vraag.id, tekst=vraag.tekst)
            continue
        yield teksten.INHOUD_ANDERS.format(id=vraag.id)
        for veld in _VELDEN:
            if getattr(oud, veld) != getattr(vraag, veld):
                yield f"    {veld}: {_kort(oud, veld)} -> {_kort(vraag, veld)}"
    for id in eigen.kop.weg:
        yield teksten.INHOUD_WEG.format(id=id, tekst=bekend[id].tekst)
    if eigen.jargon:
        yield teksten.INHOUD_JARGON.format(woorden=", ".join(j.woord for j in eigen.jargon))
    if eigen.regio:
        yield teksten.INHOUD_REGIO.format(namen=", ".join(n.naam for n in eigen.regio))
    if eigen.keuze is not None:
        yield teksten.INHOUD_KEUZE.format(delen=", ".join(eigen.keuze.inhoud[0]))


def _kort(vraag: Vraag, veld: str) -> str:
    waarde = vraag.model_dump(mode="json", exclude_defaults=True).get(veld, "-")
    if isinstance(waarde, list):
        return ", ".join(map(str, waarde)) or "-"
    if isinstance(waarde, dict):
        return "; ".join(f"{k}: {v}" for k, v in waarde.items()) or "-"
    return str(waarde)


def _fouten(vraag: Vraag, jargon: Sequence[Jargon]) -> Iterator[str]:
    from keukentafel.questions.proef import onhaalbaar

    for sleutel, reden in stijlfouten(vraag, jargon):
        yield teksten.INHOUD_FOUT.format(id=vraag.id, sleutel=sleutel, reden=reden)
    for fase in onhaalbaar(vraag):
        yield teksten.INHOUD_FOUT.format(
            id=vraag.id, sleutel="fasen", reden=teksten.INHOUD_NOOIT.format(fase=fase)
        )
