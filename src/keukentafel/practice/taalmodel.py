"""An optional local language model that words what the engine already decided to say.

Off by default. Talks to an OpenAI-compatible server at a loopback address; elsewhere only when
asked for in so many words. Whatever comes back late, broken, or with a fact of its own is
thrown away: then the engine's own wording stands.
"""

import http.client
import ipaddress
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from time import monotonic
from urllib.parse import SplitResult, urlsplit

from keukentafel.content.persona import Zegbaar
from keukentafel.fouten import OpdrachtFout
from keukentafel.labels import Rol
from keukentafel.practice.kaart import Kaart
from keukentafel.practice.oefening import Oefening
from keukentafel.practice.patronen import inhoud, woorden
from keukentafel.practice.toestand import Antwoord, Toestand
from keukentafel.reports.sjabloon import vul

GEDULD = 4.0
"""Seconds to wait before the engine's own words stand."""
MAX_ANTWOORD = 64_000
_PAD = "/v1/chat/completions"
_GETAL = re.compile(r"\d+")
_NAAM = re.compile(r"(?<![.!?…:]\s)(?<!^)\b[A-ZÀ-Þ]\w+")
_TELWOORDEN = """
    twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig veertig vijftig honderd
    duizend"""
_TELWOORD = frozenset(_TELWOORDEN.split())
_NIET = re.compile(r"\b(?:geen|niet|nooit|niets|niks|niemand)\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Opdracht:
    """What the template sees."""

    naam: str
    stem: str
    tekst: str


class Taalmodel:
    """A server that words a reply. Holds no state of the talk."""

    def __init__(self, adres: str, naam: str = "", *, elders: bool = False, geduld: float = GEDULD):
        """Take the address of the server. Raises OpdrachtFout when it may not be used."""
        try:
            delen = urlsplit(adres)
            poort = delen.port
        except ValueError:
            raise OpdrachtFout(f"Dit is geen adres van een taalmodel: {adres}") from None
        if delen.scheme not in ("http", "https") or not delen.hostname:
            raise OpdrachtFout(f"Dit is geen adres van een taalmodel: {adres}")
        if not elders and not _op_deze_computer(delen.hostname):
            raise OpdrachtFout(
                "Dit taalmodel staat niet op deze computer. Wilt u dat echt, "
                "gebruik dan ook --taalmodel-elders."
            )
        self.adres = adres
        self._delen, self._poort, self._naam, self._geduld = delen, poort, naam, geduld

    def verwoord(self, oefening: Oefening, t: Toestand) -> Toestand:
        """Return the talk with its last reply in other words, or as it was."""
        antwoord = t.stappen[-1].antwoord
        if not antwoord.verteld:
            return t
        mens = oefening.kaart.mensen[antwoord.spreker]
        opdracht = vul("verwoord.j2", _Opdracht(mens.naam, mens.stem, antwoord.tekst), "llm")
        nieuw = self._vraag(opdracht)
        if nieuw is None or nieuw.casefold() in t.gezegd or not past(oefening, antwoord, nieuw):
            return t
        stap = replace(t.stappen[-1], antwoord=replace(antwoord, tekst=nieuw))
        gezegd = t.gezegd | {nieuw.casefold()}
        return replace(t, stappen=(*t.stappen[:-1], stap), gezegd=gezegd)

    def _vraag(self, opdracht: str) -> str | None:
        """Return what the server says, or None for anything but a plain sound answer."""
        lichaam = {
            "model": self._naam or "local",
            "messages": [{"role": "user", "content": opdracht}],
            "temperature": 0.7,
            "max_tokens": 160,
        }
        verbinding = _verbinding(self._delen, self._poort, self._geduld)
        try:
            pad = (self._delen.path.rstrip("/") or "") + _PAD
            kop = {"Content-Type": "application/json"}
            verbinding.request("POST", pad, json.dumps(lichaam).encode(), kop)
            antwoord = verbinding.getresponse()
            ruw = self._lees(antwoord)
        except (OSError, http.client.HTTPException):
            return None
        finally:
            verbinding.close()
        if antwoord.status != 200 or len(ruw) > MAX_ANTWOORD:
            return None
        return _tekst(ruw)

    def _lees(self, antwoord: http.client.HTTPResponse) -> bytes:
        """Read the body, no longer than our patience. Raises TimeoutError."""
        einde = monotonic() + self._geduld
        ruw = bytearray()
        while len(ruw) <= MAX_ANTWOORD and (stuk := antwoord.read1(4096)):
            ruw += stuk
            if monotonic() > einde:
                raise TimeoutError
        return bytes(ruw)


def _verbinding(delen: SplitResult, poort: int | None, geduld: float) -> http.client.HTTPConnection:
    soort = http.client.HTTPSConnection if delen.scheme == "https" else http.client.HTTPConnection
    return soort(delen.hostname or "", poort, timeout=geduld)


def _op_deze_computer(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _tekst(ruw: bytes) -> str | None:
    try:
        tekst = json.loads(ruw)["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError):
        return None
    if not isinstance(tekst, str):
        return None
    plat = " ".join(tekst.split()).strip(' "“”')
    return plat if plat and plat.isprintable() else None


def past(oefening: Oefening, antwoord: Antwoord, nieuw: str) -> bool:
    """Say whether other words hold no fact but what may be told now.

    Names, numbers and every word of content must be in what this layer can say, or in the
    words that carry no fact; and nothing may turn a yes into a no.
    """
    kaart = oefening.kaart
    bron = " ".join((antwoord.tekst, *_mag(kaart, antwoord.verteld)))
    if len(nieuw) > 2 * len(antwoord.tekst) + 40:
        return False
    if set(_GETAL.findall(nieuw)) - set(_GETAL.findall(bron)):
        return False
    if _telwoorden(nieuw) - _telwoorden(bron):
        return False
    if any(naam.casefold() not in bron.casefold() for naam in _NAAM.findall(nieuw)):
        return False
    if bool(_NIET.search(nieuw)) != bool(_NIET.search(antwoord.tekst)):
        return False
    if inhoud(nieuw) - inhoud(bron) - _zonder_feit(kaart):
        return False
    return not _signalen(oefening, nieuw) - _signalen(oefening, bron)


def _mag(kaart: Kaart, lagen: Iterable[str]) -> list[str]:
    alle: list[Zegbaar] = [kaart.items[i].laag for i in lagen]
    weten = [kaart.items[i].laag.weten for i in lagen]
    return [*(t for laag in alle for t in laag.teksten), *weten]


def _telwoorden(tekst: str) -> set[str]:
    return set(_TELWOORD.intersection(woorden(tekst)))


def _zonder_feit(kaart: Kaart) -> frozenset[str]:
    """Return the words of the shared wording: it names no facts."""
    alle = kaart.woorden.gewoon, kaart.woorden.eenvoudig
    zinnen = [z for taal in alle for rij in taal.values() for z in rij]
    return inhoud(" ".join(zinnen))


def _signalen(oefening: Oefening, tekst: str) -> set[object]:
    return set(oefening.motor.duid(tekst, Rol.CLIENT, bewijs=False).signalen)
