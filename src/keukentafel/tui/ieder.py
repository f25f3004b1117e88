"""Ask what one person says of a hulpvraag, a goal or the plan: choose who, what, own words."""

from collections.abc import Iterator, Sequence

from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.opdrachten_plan import GeefStandpunt
from keukentafel.conversation.plan import Instemming, Standpunt
from keukentafel.tui import teksten_plan as t
from keukentafel.tui.basis import Dossierscherm, Vraagvenster
from keukentafel.tui.bewerken import zeg_bewaard
from keukentafel.tui.keuze import Keuzevenster, mensen


def vraag_ieder(
    scherm: Dossierscherm,
    *,
    hulpvraag: int | None = None,
    doel: int | None = None,
    namen: dict[str, str] = t.INSTEMMING,
) -> None:
    """Choose a person, what that person says, and (when it is no plain yes) own words."""

    def na_wie(wie: str | None) -> None:
        if wie:
            titel = t.WAT_ZEGT.format(wie=scherm.dossier.noem(wie))
            keuzes = [(i.value, namen[i]) for i in Instemming]
            scherm.app.push_screen(Keuzevenster(titel, keuzes), lambda s: na_stand(wie, s))

    def na_stand(wie: str, stand: str | None) -> None:
        if stand is None:
            return
        if stand == Instemming.AKKOORD and hulpvraag is not None:
            bewaar(wie, stand, "")
            return
        titel = t.EIGEN_WOORDEN.format(wie=scherm.dossier.noem(wie))
        venster = Vraagvenster(titel, uitleg=t.EIGEN_WOORDEN_UITLEG)
        scherm.app.push_screen(venster, lambda w: bewaar(wie, stand, w or ""))

    def bewaar(wie: str, stand: str, woorden: str) -> None:
        opdracht = GeefStandpunt(wie, Instemming(stand), woorden, hulpvraag=hulpvraag, doel=doel)
        if scherm.doe(opdracht):
            zeg_bewaard(scherm, woorden, t.VELD_AANGEPAST)

    keuzes = mensen(scherm.dossier, niemand=False)
    scherm.app.push_screen(Keuzevenster(t.WIE_ZEGT, keuzes), na_wie)


def per_persoon(
    dossier: Dossier, standpunten: Sequence[Standpunt], namen: dict[str, str] = t.INSTEMMING
) -> Iterator[tuple[str, str]]:
    """Yield (name, last word) for everybody in the house and whoever else spoke.

    For the professional: the last word of each, whoever heard it.
    """
    laatste = {s.wie: s for s in standpunten}
    huis = [p.id for p in dossier.in_huis]
    for wie in dict.fromkeys([*huis, *laatste]):
        s = laatste.get(wie)
        woorden = f" “{s.woorden}”" if s and s.woorden else ""
        yield dossier.noem(wie), f"{namen[s.stand]}{woorden}" if s else t.NOG_NIET_GEVRAAGD
