"""The tafelblad: paper to mark, and the marks keyed back (`A3+ B1- C2!1`). Pure.

A code is a letter and a digit: two signs that read aloud without doubt. Each sheet takes the
next letters, so that two sheets on one table never share a code; after Z the letters begin
anew and the newest sheet wins.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from keukentafel.conversation.analyse import Regel
from keukentafel.conversation.blad import Bladregel, Tafelblad
from keukentafel.conversation.dossier import Dossier, hulpvraag_van
from keukentafel.conversation.gebeurtenissen import RegelSoort
from keukentafel.conversation.plan import Teken
from keukentafel.conversation.zicht import hulpvragen_voor, regels_voor

LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"
"""Without I, O and Q, which look like a digit."""
CIJFERS = "123456789"
MAX_REGELS = len(LETTERS) * len(CIJFERS)
MAX_PLAATS = 3
TEKENS = {"+": Teken.KLOPT, "-": Teken.NIET, "x": Teken.WEG, "!": Teken.EERST}

_VOLGORDE = (
    RegelSoort.BELANGRIJK,
    RegelSoort.DRIJFVEER,
    RegelSoort.KRACHT,
    RegelSoort.NETWERK,
    RegelSoort.EERDERE_HULP,
    RegelSoort.PROBLEEM,
)
_STUK = re.compile(r"([a-z]\d)((?:[-+x]|!\d?)+)", re.IGNORECASE)
_LOS = re.compile(r"(?<=[a-z]\d)\s+(?=[-+!]|x(?:\s|$))", re.IGNORECASE)
_STREEPJES = str.maketrans("–—−×X", "---xx")


# ---- what stands on a sheet -----------------------------------------------------------------


@dataclass(frozen=True)
class Leesregel:
    """One line to read back: the lines of the analysis (or the hulpvraag) that it stands for."""

    ids: tuple[str, ...]
    wie: str
    tekst: str
    letterlijk: bool
    soort: RegelSoort | None


def leesregels(
    dossier: Dossier,
    lezers: Iterable[str],
    *,
    ongelezen: bool = False,
    naast: Iterable[str] = (),
) -> list[Leesregel]:
    """Return what is to be read back with all `lezers`: only what all of them heard.

    `naast` are those who sit where the sheet will lie: what one of them did not hear stays off.

    Lines that all of them confirmed are done, save where people differ; the hulpvragen are
    always there, to say what comes first. `ongelezen`: only lines that none of them judged
    yet, and no hulpvragen.
    """
    kring = frozenset(lezers)
    ziet = kring | frozenset(naast)
    alle = regels_voor(dossier, ziet)
    klaar = _beoordeeld_door_een if ongelezen else _bevestigd_door_allen
    open_ = [r for r in alle if not klaar(r, kring)]
    uit = list(_samengenomen(sorted(open_, key=lambda r: _plaats(r.soort))))
    if not ongelezen:
        uit += [
            Leesregel((f"h{h.id}",), h.wie, h.zin, True, None)
            for h in hulpvragen_voor(dossier, ziet)
        ]
    return uit[:MAX_REGELS]


def _plaats(soort: RegelSoort) -> int:
    return _VOLGORDE.index(soort) if soort in _VOLGORDE else len(_VOLGORDE)


def _bevestigd_door_allen(regel: Regel, kring: frozenset[str]) -> bool:
    """A line that somebody sees otherwise is never done: it is read again, with both."""
    return kring <= {b.door for b in regel.bevestigd} and not (regel.anders or regel.oneens)


def _beoordeeld_door_een(regel: Regel, kring: frozenset[str]) -> bool:
    oordeel = {w.door for w in regel.weerklank if w.teken in (Teken.KLOPT, Teken.NIET)}
    return bool(kring & (oordeel | {b.door for b in regel.bevestigd}))


def _samengenomen(regels: Iterable[Regel]) -> Iterator[Leesregel]:
    """Yield one line for the same words of the same source, whatever kinds they were given."""
    samen: dict[tuple[object, ...], list[Regel]] = {}
    for regel in regels:
        samen.setdefault((regel.bronnen or regel.id, regel.tekst), []).append(regel)
    for deel in samen.values():
        eerste = deel[0]
        letterlijk = bool(eerste.woorden) and not eerste.verwoording
        yield Leesregel(
            tuple(r.id for r in deel), eerste.wie, eerste.tekst, letterlijk, eerste.soort
        )


# ---- codes ----------------------------------------------------------------------------------


def letters_voor(aantal: int) -> int:
    """Return how many letters a sheet of so many lines takes."""
    return -(-aantal // len(CIJFERS))


def volgende_letter(dossier: Dossier) -> int:
    """Return the number of the letter at which the next sheet begins."""
    gebruikt = sum(letters_voor(len(blad.regels)) for blad in dossier.tafelbladen.values())
    return gebruikt % len(LETTERS)


def codes_vanaf(letter: int, aantal: int) -> list[str]:
    """Return so many codes, from the letter of this number on."""
    per = len(CIJFERS)
    return [
        f"{LETTERS[(letter + nr // per) % len(LETTERS)]}{CIJFERS[nr % per]}" for nr in range(aantal)
    ]


def uitstaand(dossier: Dossier) -> dict[str, tuple[Tafelblad, Bladregel]]:
    """Return every code that can be keyed, with its line and the newest sheet it stands on."""
    return {
        regel.code: (blad, regel) for blad in dossier.tafelbladen.values() for regel in blad.regels
    }


def veranderd(dossier: Dossier, blad: Tafelblad, regel: Bladregel) -> bool:
    """Say whether the line reads otherwise now, or is gone: then its mark says nothing."""
    return tekst_nu(dossier, blad.lezers, regel.ids) != regel.tekst


def tekst_nu(dossier: Dossier, lezers: frozenset[str], ids: tuple[str, ...]) -> str | None:
    """Return what a line or hulpvraag reads for these readers now, or None when it is gone."""
    vraag = hulpvraag_van(ids[0]) if ids else None
    if vraag is not None:
        zinnen = (h.zin for h in hulpvragen_voor(dossier, lezers) if h.id == vraag)
        return next(zinnen, None)
    return next((r.tekst for r in regels_voor(dossier, lezers) if r.id in ids), None)


# ---- keying back ----------------------------------------------------------------------------


@dataclass(frozen=True)
class Merk:
    """One mark on one line; `plaats` ranks what comes first."""

    code: str
    teken: Teken
    plaats: int | None = None


class Reden(StrEnum):
    """Why a piece of what was keyed cannot count."""

    ONLEESBAAR = "onleesbaar"
    ONBEKEND = "onbekend"
    TEGENSTRIJDIG = "tegenstrijdig"
    PLAATS = "plaats"


@dataclass(frozen=True)
class Misser:
    """A piece that cannot count, as it was keyed, and why."""

    stuk: str
    reden: Reden


def ontleed(invoer: str, codes: Collection[str]) -> tuple[tuple[Merk, ...], tuple[Misser, ...]]:
    """Return the marks in a keyed line, and what in it cannot count. Any text is safe.

    `+` klopt, `-` niet, `x` weg, `!` eerst dit with a rank from 1 to 3; more than one sign may
    follow a code. Only codes in `codes` count.
    """
    merken: dict[tuple[str, Teken], Merk] = {}
    missers: list[Misser] = []
    for stuk in re.split(r"[\s,;]+", _LOS.sub("", invoer.translate(_STREEPJES)).strip()):
        gelezen = _STUK.fullmatch(stuk)
        if not stuk:
            continue
        if gelezen is None:
            missers.append(Misser(stuk, Reden.ONLEESBAAR))
            continue
        code = gelezen[1].upper()
        if code not in codes:
            missers.append(Misser(stuk, Reden.ONBEKEND))
            continue
        for merk in _tekens(code, gelezen[2]):
            reden = _past_niet(merk, merken.values())
            if reden is not None:
                missers.append(Misser(stuk, reden))
            else:
                merken[merk.code, merk.teken] = merk
    return tuple(merken.values()), tuple(missers)


def _tekens(code: str, tekens: str) -> Iterator[Merk]:
    for teken in re.findall(r"[-+x]|!\d?", tekens.lower()):
        yield Merk(code, TEKENS[teken[0]], int(teken[1:]) if teken[1:] else None)


def _past_niet(merk: Merk, eerder: Iterable[Merk]) -> Reden | None:
    """Return why this mark does not go with the earlier ones, or None."""
    if merk.plaats is not None and not 1 <= merk.plaats <= MAX_PLAATS:
        return Reden.PLAATS
    for ander in eerder:
        zelfde = ander.code == merk.code
        oordelen = {Teken.KLOPT, Teken.NIET, Teken.WEG}
        if zelfde and merk.teken != ander.teken and {merk.teken, ander.teken} <= oordelen:
            return Reden.TEGENSTRIJDIG
        if zelfde and merk.teken == ander.teken and merk.plaats != ander.plaats:
            return Reden.TEGENSTRIJDIG
        if not zelfde and merk.plaats is not None and merk.plaats == ander.plaats:
            return Reden.PLAATS
    return None
