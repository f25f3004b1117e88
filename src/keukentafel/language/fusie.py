"""Two opinions on one utterance made into one: the quick heads and the encoder. Pure."""

import math
from collections.abc import Iterable, Mapping

from keukentafel.labels import Handeling, Kenmerk, Levensdomein, Signaal, Soort, Vorm

GROEPEN: dict[str, tuple[str, ...]] = {
    "domein": tuple(map(str, Levensdomein)),
    "soort": tuple(map(str, Soort)),
    "signaal": tuple(map(str, Signaal)),
    "handeling": tuple(map(str, Handeling)),
    "kenmerk": tuple(map(str, Kenmerk)),
    "vorm": tuple(map(str, Vorm)),
}
ENIG_DEEL = 0.5
"""How much "some signal" lends to each kind of signal, in the encoder too."""
STERK = 1.0
"""What a strong phrase of the lexicon adds to its signal, whatever was learned."""
_GROEP = {label: groep for groep, labels in GROEPEN.items() for label in labels}


def fuseer(
    basis: Mapping[str, float],
    encoder: Mapping[str, float],
    gewicht: Mapping[str, float],
    sterk: Iterable[str] = (),
) -> dict[str, float]:
    """Return per label the chance after a weighted mean of log-odds.

    `basis` holds chances, `encoder` log-odds; `gewicht` says per group how much the
    encoder counts; `sterk` names the signals of which a strong phrase was found.
    """
    zeker = frozenset(sterk)
    uit = dict(basis)
    for label, kans in basis.items():
        groep = _GROEP.get(label)
        if groep is None:
            continue
        deel = gewicht.get(groep, 0.0)
        ander = encoder[label]
        if groep == "signaal":
            ander += ENIG_DEEL * encoder["signaal"] + STERK * (label in zeker)
        uit[label] = _kans((1 - deel) * _score(kans) + deel * ander)
    return uit


def _score(kans: float) -> float:
    knap = min(max(kans, 1e-12), 1 - 1e-12)
    return math.log(knap / (1 - knap))


def _kans(score: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


__all__ = ["ENIG_DEEL", "GROEPEN", "STERK", "fuseer"]
