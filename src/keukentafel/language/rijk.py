"""The rich engine: the quick one, with an encoder's opinion weighed in.

Whatever a rule decides (question or not, open or closed, waarom, denial) stays as it was.
"""

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
from keukentafel.language.motor import GEWICHTEN, BasisMotor, Motor

if TYPE_CHECKING:
    from keukentafel.language.encoder import Encoder

VERSIE = "rijk-1"
ENCODER = Path(__file__).with_name("encoder.bin")


class EncoderFout(KeukentafelFout):
    """The encoder cannot be had here; the quick engine still answers."""

    def __init__(self, reden: str) -> None:
        super().__init__(f"De rijke taalmotor start niet: {reden}. De snelle taalmotor werkt wel.")


class RijkMotor(BasisMotor):
    """Rules, lexicon and linear heads as ever, fused late with the encoder."""

    def __init__(
        self,
        versie: str,
        lexicon: Lexicon,
        hoofden: dict[Rol, Hoofden],
        encoder: "Encoder",
        fusie: dict[str, Any],
    ) -> None:
        super().__init__(versie, lexicon, hoofden)
        self._encoder = encoder
        self._gewicht: dict[str, float] = fusie["gewicht"]
        self._eigen_drempels: dict[str, dict[str, float]] = fusie["drempels"]

    def _kansen(self, tekst: str, rol: Rol, blik: Blik) -> dict[str, float]:
        return fuseer(
            super()._kansen(tekst, rol, blik),
            self._encoder.scores(tekst, rol),
            self._gewicht,
            {t.naam for t in blik.treffers if t.sterk and t.naam in SIGNALEN},
        )

    def _drempels(self, rol: Rol) -> dict[str, float]:
        return self._eigen_drempels[rol]


@lru_cache(maxsize=2)
def _laad(map_: Path, asset: Path) -> Motor:
    try:
        from keukentafel.language.encoder import Encoder
    except ImportError:
        raise EncoderFout("het onderdeel numpy ontbreekt") from None
    try:
        encoder = Encoder(asset)
        fusie = encoder.kop["fusie"]
    except FileNotFoundError:
        raise EncoderFout(f"het bestand {asset.name} ontbreekt") from None
    except (OSError, ValueError, KeyError):
        raise EncoderFout(f"het bestand {asset.name} is niet te lezen") from None
    _, hoofden = lees_hoofden(GEWICHTEN)
    return RijkMotor(VERSIE, laad_lexicon(map_), hoofden, encoder, fusie)


def laad_rijke_motor(map_: Path | None = None, asset: Path = ENCODER) -> Motor:
    """Return the rich engine, loaded once; takes about half a second and 130 MB.

    Raises EncoderFout when numpy or the encoder's file is missing or unreadable, and
    InhoudFout when a file of the lexicon breaks the rules.
    """
    return _laad(map_ or prompts_map() / "lexicon", asset)


__all__ = ["ENCODER", "VERSIE", "EncoderFout", "RijkMotor", "laad_rijke_motor"]
