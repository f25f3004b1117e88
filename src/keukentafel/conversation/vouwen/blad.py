"""Folding the making of a tafelblad: which code stands for which line, as it read then."""

from keukentafel.conversation.blad import Bladregel, Tafelblad, TafelbladGemaakt
from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.tafelblad import codes_vanaf, tekst_nu, volgende_letter
from keukentafel.conversation.vouwen.kern import op


@op
def _tafelblad(e: TafelbladGemaakt, d: Dossier) -> bool:
    lezers = frozenset(e.lezers)
    codes = codes_vanaf(volgende_letter(d), len(e.regels))
    teksten = [tekst_nu(d, lezers, ids) for ids in e.regels]
    d.tafelbladen[e.volg] = Tafelblad(
        e.volg,
        lezers,
        tuple(
            Bladregel(code, ids, tekst or "")
            for code, ids, tekst in zip(codes, e.regels, teksten, strict=True)
        ),
    )
    return None not in teksten
