"""The rich engine: the quick one, with an encoder's opinion weighed in.

Whatever a rule decides (question or not, open or closed, waarom, denial) stays as it was.
"""

from collections.abc import Iterable
from copy import copy
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from keukentafel.content.pad import prompts_map
from keukentafel.fouten import KeukentafelFout
from keukentafel.labels import Rol
from keukentafel.language.fusie import fuseer
from keukentafel.language.hoofden import Hoofden, lees_hoofden
from keukentafel.language.kenmerken import SIGNALEN, Blik
from keukentafel.language.lexicon import Lexicon, laad_lexicon
from keukentafel.language.motor import GEWICHTEN, BasisMotor, Lezing, Motor, laad_motor, te_lezen
from keukentafel.language.passend import ASSET as PASSEND
from keukentafel.language.passend import Passend
from keukentafel.language.wendingen import ASSET as WENDINGEN
from keukentafel.language.wendingen import Wendingen

if TYPE_CHECKING:
    from keukentafel.language.encoder import Encoder
    from keukentafel.language.encoder import Lezing as EncoderLezing

VERSIE = "rijk-6"
ENCODER = Path(__file__).with_name("encoder.bin")


class EncoderFout(KeukentafelFout):
    """The encoder cannot be had here; the quick engine still answers."""

    def __init__(self, reden: str) -> None:
        super().__init__(f"Het programma leest nu minder fijn: {reden}. De rest werkt gewoon.")


class RijkMotor(BasisMotor):
    """Rules, lexicon and linear heads as ever, fused late with the encoder."""

    def __init__(
        self,
        versie: str,
        lexicon: Lexicon,
        hoofden: dict[Rol, Hoofden],
        encoder: "Encoder",
        fusie: dict[str, Any],
        wendingen: Wendingen,
        passend: Passend,
    ) -> None:
        super().__init__(versie, lexicon, hoofden)
        self._wendingen = wendingen
        self._passend = passend
        self._encoder = encoder
        self._vooraf: dict[tuple[str, Rol], EncoderLezing] = {}
        self._gewicht: dict[str, float] = fusie["gewicht"]
        self._eigen_drempels: dict[str, dict[str, float]] = fusie["drempels"]

    def met_gelezen(self, teksten: Iterable[tuple[str, Rol]]) -> "RijkMotor":
        """Return this engine with the slow part of reading these texts done, all at once."""
        paren = list(dict.fromkeys((te_lezen(t), rol) for t, rol in teksten))
        motor = copy(self)
        motor._vooraf = dict(zip(paren, self._encoder.lees_samen(paren), strict=True))
        return motor

    def _lees(self, tekst: str, rol: Rol, blik: Blik) -> Lezing:
        snel = super()._lees(tekst, rol, blik)
        lezing = self._vooraf.get((tekst, rol)) or self._encoder.lees(tekst, rol)
        sterk = {t.naam for t in blik.treffers if t.sterk and t.naam in SIGNALEN}
        kansen = fuseer(snel.kansen, lezing.scores, self._gewicht, sterk)
        ook_snel = super()._drempels(rol)
        extra = {n for n, grens in ook_snel.items() if snel.kansen[n] < grens}
        hoort = rol is Rol.CLIENT
        wendingen = self._wendingen.hoor(tekst, blik, lezing.midden) if hoort else ()
        gebaar = hoort and self._wendingen.gebaar(tekst) is not None
        passend = self._passend.zoek(blik, lezing.midden) if hoort and not gebaar else ()
        return Lezing(kansen, lezing.zwaarste, frozenset(extra), wendingen, passend)

    def _drempels(self, rol: Rol) -> dict[str, float]:
        return self._eigen_drempels[rol]


def met_gelezen(motor: Motor, teksten: Iterable[tuple[str, Rol]]) -> Motor:
    """Return an engine that reads the same; when it is the rich one, these texts are read at once.

    For who has many texts to read: about half the time.
    """
    return motor.met_gelezen(teksten) if isinstance(motor, RijkMotor) else motor


@lru_cache(maxsize=2)
def _laad(map_: Path, asset: Path) -> RijkMotor:
    try:
        from keukentafel.language.encoder import Encoder
    except ImportError:
        raise EncoderFout("het onderdeel numpy ontbreekt") from None
    try:
        encoder = Encoder(asset)
        fusie = encoder.kop["fusie"]
        wendingen = Wendingen(WENDINGEN)
        passend = Passend(PASSEND)
    except FileNotFoundError:
        raise EncoderFout(f"het bestand {asset.name} ontbreekt") from None
    except (OSError, ValueError, KeyError):
        raise EncoderFout(f"het bestand {asset.name} is niet te lezen") from None
    _, hoofden = lees_hoofden(GEWICHTEN)
    return RijkMotor(VERSIE, laad_lexicon(map_), hoofden, encoder, fusie, wendingen, passend)


def laad_rijke_motor(map_: Path | None = None, asset: Path = ENCODER) -> RijkMotor:
    """Return the rich engine, loaded once; takes about half a second and 130 MB.

    Raises EncoderFout when numpy or the encoder's file is missing or unreadable, and
    InhoudFout when a file of the lexicon breaks the rules.
    """
    return _laad(map_ or prompts_map() / "lexicon", asset)


def laad_beste_motor(map_: Path | None = None) -> tuple[BasisMotor, EncoderFout | None]:
    """Return the rich engine, or the quick one and why. Raises InhoudFout."""
    try:
        return laad_rijke_motor(map_), None
    except EncoderFout as fout:
        return laad_motor(map_), fout


__all__ = ["ENCODER", "VERSIE", "EncoderFout", "RijkMotor", "laad_beste_motor", "laad_rijke_motor"]
