"""Keeping and letting go: who looked, when it goes, what was handed over first."""

from keukentafel.conversation import gebeurtenissen as g
from keukentafel.conversation import opdrachten as o
from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.tekst import schoon
from keukentafel.conversation.uitvoeren.kern import Kennis, Stapel, bij
from keukentafel.fouten import OpdrachtFout


@bij
def _inzage(c: o.MeldInzage, d: Dossier, s: Stapel, k: Kennis) -> None:
    s.leg(g.Ingezien, hoe=c.hoe, door=schoon(c.door))


@bij
def _vernietigdatum(c: o.ZetVernietigdatum, d: Dossier, s: Stapel, k: Kennis) -> None:
    if c.dag is not None and c.dag < s.nu.date():
        raise OpdrachtFout("Deze dag is al voorbij. Kies een dag die nog komt.")
    if c.dag != d.vernietigdatum:
        s.leg(g.VernietigdatumGezet, dag=c.dag)


@bij
def _overdracht(c: o.LegOverdrachtVast, d: Dossier, s: Stapel, k: Kennis) -> None:
    if d.gesprek is not None:
        raise OpdrachtFout("Er loopt nog een gesprek. Sluit het eerst af.")
    if c.gedaan != d.overgedragen:
        s.leg(g.OverdrachtVastgelegd, gedaan=c.gedaan)


@bij
def _veiligheid(c: o.RegelVeiligheid, d: Dossier, s: Stapel, k: Kennis) -> None:
    s.leg(g.VeiligheidGeregeld, hoe=c.hoe)
