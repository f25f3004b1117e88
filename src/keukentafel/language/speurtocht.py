"""A walk along the words that meets everybody: a kinship word, a name, or both together.

A name needs a reason: a kinship word or title before it, being known in the household or
as a first name, or a capital in mid-sentence on a word that is no place, month, firm or the like.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from keukentafel.labels import RelatieSoort as R
from keukentafel.language.bezit import BIJVOEGLIJK, bezit_van
from keukentafel.language.kinwoorden import kin_soort, lees_kin, telt
from keukentafel.language.namen import PLAATS_ERVOOR, Naamlezer
from keukentafel.language.relaties import MEERVOUD, WOORDEN, relatie_soort
from keukentafel.language.vondsten import Bezit, Vondst
from keukentafel.language.voornamen import is_klein_voornaam, kan_voornaam
from keukentafel.language.woorden import Woord, Woorden

MAX_PERSONEN = 40
_TITEL_TEKST = """
    mevrouw meneer mevr mw dhr hr mej dokter dr drs juf meester zuster pater pastoor dominee imam
    broeder tante oom mister ome"""
_TITEL = frozenset(_TITEL_TEKST.split())
_HEER = frozenset({"mevrouw", "meneer", "man", "vrouw", "dame", "jongedame", "mens", "meid",
                   "jongen", "meisje", "heer", "mevr", "mw", "dhr"})  # fmt: skip
_HULP_ORG = re.compile(
    r"gemeente|wijkteam|sociaal team|schuldhulp\w*|thuiszorg|thuishulp|uwv|cjg|ggz|jeugdzorg|"
    r"jeugdhulp\w*|"
    r"jeugdbescherming|humanitas|maatschappelijk\w*|buurtzorg|reclassering|kredietbank|svb|cak|"
    r"vluchtelingenwerk|leger des heils|schuldsanering|bewind\w*|veilig thuis|school|wmo|"
    r"consultatiebureau|uitkering|sociale dienst|politie|huisarts\w*|\w+zorg|bureau \w+|ggd"
)
_BUURT_WOORD = re.compile(
    r"(?:van )?(?:hiernaast|boven|beneden|hierboven|hieronder|naast(?: (?:ons|mij|me))?|"
    r"de overkant|tegenover|om de hoek|\w+ hoog|nummer \d+)\b"
)
_KRING = re.compile(r"(?:van|uit) (?:de|het|mijn|m'n) (?:kerk|moskee|koor|club|bingo|tempel)\b")
_APPOSITIE = {"heet", "heette", "genaamd", "heten"}


@dataclass
class Speurtocht:
    """A walk along the words, left to right, that takes in everybody met."""

    woorden: Woorden
    namen: dict[str, list[tuple[str, ...]]]
    dicht: Sequence[tuple[int, int]] = ()
    uit: list[Vondst] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._namen = Naamlezer(self.woorden)

    def loop(self) -> list[Vondst]:
        """Return everybody found, in order; the same words count once."""
        i = 0
        while i < len(self.woorden.rij) and len(self.uit) < MAX_PERSONEN:
            vondst = self._titel(i) or self._bekend(i) or self._kin(i) or self._los(i)
            if vondst is None:
                i += 1
                continue
            i = vondst.laatste + 1
            if not self._sluit_aan_bij_vorige(vondst):
                self.uit.append(vondst)
        return self.uit

    def _titel(self, i: int) -> Vondst | None:
        laag = self.woorden.rij[i].laag
        if laag not in _TITEL or i + 1 >= len(self.woorden.rij):
            return None
        naadloos = self.woorden.sluit_aan(i + 1) or (
            self.woorden.rij[i + 1].voor == ". " and not self.woorden.begin[i + 1]
        )
        gevonden = self._namen.lees(i + 1, titel=True) if naadloos else None
        if gevonden is None:
            return None
        naam, einde = gevonden
        relatie = lees_kin(self.woorden, i, "los")
        if laag in {"mw", "dhr", "mevr"} or relatie is None:
            relatie, soort = None, None
        else:
            soort = R.HULPVERLENER if laag in {"zuster", "meester", "juf"} else kin_soort(relatie)
        bezit, van, tel = bezit_van(self.woorden, i)
        v = Vondst(naam, relatie, soort, van, einde, bezit, tel, aanspreek=laag)
        return self._omschreven(v)

    def _bekend(self, i: int) -> Vondst | None:
        """Find a name of the household, in whatever letters."""
        for delen in self.namen.get(self.woorden.rij[i].laag.removesuffix("'s"), ()):
            lagen = [w.laag for w in self.woorden.rij[i : i + len(delen)]]
            lagen[-1:] = [w.removesuffix("'s") for w in lagen[-1:]]
            if tuple(x.casefold() for x in delen) == tuple(lagen):
                klein = not self.woorden.rij[i].hoofd
                if klein and (len(delen[0]) < 4 or not _alleen_naam(lagen[0])):
                    continue
                naam = " ".join(delen)
                soort = kin_soort(lagen[0]) if lagen[0] in WOORDEN else None
                relatie = lees_kin(self.woorden, i, "eigen") if soort else None
                v = Vondst(naam, relatie, soort, i, i + len(delen) - 1)
                return self._familie(v)
        return None

    def _los(self, i: int) -> Vondst | None:
        """Find a name that stands by itself."""
        w = self.woorden.rij[i]
        if not w.hoofd:
            return self._klein(w, i)
        if not self._namen.kan(i) or any(van < w.tot and w.van < tot for van, tot in self.dicht):
            return None
        gevonden = self._namen.lees(i)
        if gevonden is None or not self._namen.heeft_reden(i, gevonden[1], self.uit):
            return None
        return self._omschreven(self._familie(Vondst(gevonden[0], None, None, i, gevonden[1])))

    def _klein(self, w: Woord, i: int) -> Vondst | None:
        kaal = w.laag.removesuffix("'s")
        if not is_klein_voornaam(kaal) or self.woorden.laag(i - 1) in PLAATS_ERVOOR:
            return None
        return self._omschreven(
            self._familie(Vondst(w.tekst[: len(kaal)], None, None, i, i))
        )  # fmt: skip

    def _familie(self, v: Vondst) -> Vondst:
        """ "Ons Kees" is family."""
        if self.woorden.laag(v.eerste - 1) == "ons" and self.woorden.sluit_aan(v.eerste):
            v.soort = v.soort or R.FAMILIE
        return v

    # ---- relation words ----------------------------------------------------------------

    def _kin(self, i: int) -> Vondst | None:
        bezit, van, tel = bezit_van(self.woorden, i)
        if (heer := self._iemand_van(i, bezit, van)) is not None:
            return heer
        relatie = lees_kin(self.woorden, i, bezit)
        if relatie is None or self._bij_woord(i):
            return None
        soort = kin_soort(relatie)
        naam, einde = None, i
        if relatie not in MEERVOUD:
            naam, einde = self._naam_erna(i, bezit)
        na_iemand = bool(self.uit) and self.uit[-1].laatste >= i - 2
        bij_naam = naam is not None and bezit != "geen"
        if not bij_naam and not telt(self.woorden, i, relatie, bezit, na_iemand=na_iemand):
            return None
        if soort is R.ZELF:
            soort = self._wie_is_client(self.woorden.laag(i))
        aanspreek = self.woorden.laag(i)
        v = Vondst(naam, relatie, soort, van, einde, bezit, tel, aanspreek)
        return self._omschreven(v)

    def _bij_woord(self, i: int) -> bool:
        """Say whether "oudste" only goes with the word after it ("mijn oudste zoon")."""
        erna = self.woorden.laag(i + 1)
        return (
            self.woorden.laag(i) in BIJVOEGLIJK
            and self.woorden.sluit_aan(i + 1)
            and erna in WOORDEN
        )

    def _wie_is_client(self, laag: str) -> R:
        """The first of "mw" and "dhr" is the client; the other belongs to them."""
        eerder = [v.aanspreek for v in self.uit if v.relatie == "cliënt"]
        ander = laag in {"mw", "mevr", "dhr"} and eerder and laag[0] != eerder[0][0]
        return R.PARTNER if ander and eerder[0] in {"mw", "mevr", "dhr"} else R.ZELF

    def _naam_erna(self, i: int, bezit: Bezit) -> tuple[str | None, int]:
        """Return the name that goes with a relation word, and the last word of both."""
        rij, j = self.woorden.rij, i + 1
        if j >= len(rij) or self.woorden.begin[j]:
            return None, i
        tussen = rij[j].voor
        if tussen.isspace() and rij[j].laag in _APPOSITIE:
            j += 1
            gevonden = self._namen.lees(j) if j < len(rij) else None
            return gevonden or (None, i)
        if tussen.isspace():
            if (gevonden := self._namen.lees(j)) is not None:
                return gevonden
            if bezit != "los" and is_klein_voornaam(rij[j].laag):
                return rij[j].tekst, j
            if delen := self.namen.get(rij[j].laag):
                return " ".join(delen[0]), j
        elif tussen == " (" or (tussen == ", " and bezit not in ("los", "geen")):
            gevonden = self._namen.lees(j)
            if gevonden and (tussen == " (" or self._los_staand(gevonden[1])):
                return gevonden
        return None, i

    def _los_staand(self, einde: int) -> bool:
        """Say whether a name between commas stands alone, and is no part of a list."""
        if einde + 1 >= len(self.woorden.rij) or self.woorden.begin[einde + 1]:
            return True
        volgt = self.woorden.rij[einde + 1]
        return not volgt.voor.isspace() and not volgt.hoofd and volgt.laag not in {"en", "mijn"}

    def _iemand_van(self, i: int, bezit: Bezit, van: int) -> Vondst | None:
        """Read "die mevrouw van de gemeente", "een meneer van boven"."""
        laag = self.woorden.laag(i)
        if laag not in _HEER or bezit not in ("lid", "een") or i + 1 >= len(self.woorden.rij):
            return None
        v = Vondst(None, laag, None, van, i, bezit, aanspreek=laag)
        return v if self._omschreven(v).soort is not None else None

    def _omschreven(self, v: Vondst) -> Vondst:
        """Let "van het wijkteam", "van boven" or "van de kerk" tell who somebody is."""
        if v.bezit in ("eigen", "hoorder", "ander") or v.soort not in (None, R.FAMILIE):
            return v
        if v.laatste + 1 >= len(self.woorden.rij):
            return v
        erna = self.woorden.tekst[self.woorden.rij[v.laatste + 1].van :][:48].lower()
        erna = re.sub(r"^(van|uit) (?:die|dat) ", r"\1 de ", erna)
        if not erna.startswith(("van ", "uit ", "naast", "bij ", "op ")):
            return v
        if _BUURT_WOORD.match(erna):
            v.soort = R.BUUR
        elif _KRING.match(erna):
            v.soort = R.ANDERS
        elif (m := re.match(r"(?:van|bij) (?:(?:de|het|mijn) )?", erna)) and _HULP_ORG.match(
            erna, m.end()
        ):
            v.soort = R.HULPVERLENER
        return v

    # ---- together -----------------------------------------------------------------------

    def _sluit_aan_bij_vorige(self, v: Vondst) -> bool:
        """Make one of "Loïs, mijn oudste"; give the names after "mijn zoons" their kind."""
        if not self.uit:
            return False
        vorige = self.uit[-1]
        tussen = self._tussen(vorige, v)
        bezit = v.bezit in ("eigen", "hoorder", "lid", "ander")
        if vorige.naam and vorige.relatie is None and v.naam is None and v.relatie and bezit:
            bij = re.fullmatch(r"(?:,| is| was|, dat is| ?\()? ?", tussen)
            if bij and tussen.strip() and v.relatie not in MEERVOUD and self._los_of_is(v, tussen):
                vorige.relatie, vorige.soort = v.relatie, v.soort
                vorige.bezit, vorige.bezitter = v.bezit, v.bezitter
                vorige.aanspreek = v.aanspreek
                vorige.laatste = v.laatste
                return True
        if v.naam and v.relatie is None and v.soort is None:
            groep = vorige.meer and re.fullmatch(r"(?:[,:(]| heten| dat zijn)? ?\(?", tussen)
            in_lijst = (
                vorige.naam and not vorige.relatie and re.fullmatch(r", | en |,? ?en ", tussen)
            )
            if groep or (in_lijst and len(self.uit) > 1 and self._groep_voor() is not None):
                v.soort = vorige.soort
        return False

    def _groep_voor(self) -> Vondst | None:
        """Return the group whose names are being listed: "mijn zoons, Daan en"."""
        for v in reversed(self.uit[:-1]):
            if v.meer:
                return v
            if v.relatie or not v.naam:
                return None
        return None

    def _tussen(self, vorige: Vondst, v: Vondst) -> str:
        rij = self.woorden.rij
        return self.woorden.tekst[rij[vorige.laatste].tot : rij[v.eerste].van]

    def _los_of_is(self, v: Vondst, tussen: str) -> bool:
        if "," not in tussen or "dat is" in tussen:
            return True
        if v.laatste + 1 >= len(self.woorden.rij) or self.woorden.begin[v.laatste + 1]:
            return True
        volgt = self.woorden.rij[v.laatste + 1]
        return volgt.voor.strip() != "" or volgt.laag not in {"en", "of"}


def _alleen_naam(laag: str) -> bool:
    return is_klein_voornaam(laag) or not kan_voornaam(laag)


def vind_vondsten(
    woorden: Woorden, namen: Sequence[str] = (), dicht: Sequence[tuple[int, int]] = ()
) -> list[Vondst]:
    """Return everybody mentioned; `dicht` are spans in which no bare name may lie."""
    kaart: dict[str, list[tuple[str, ...]]] = {}
    for naam in namen:
        delen = tuple(naam.split())
        if delen and relatie_soort(naam) is None:
            kaart.setdefault(delen[0].casefold(), []).append(delen)
            if len(delen) > 1 and kan_voornaam(delen[0]):
                kaart[delen[0].casefold()].append(delen[:1])
    return Speurtocht(woorden, kaart, dicht).loop()
