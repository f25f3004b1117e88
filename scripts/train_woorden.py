"""Choose the pieces of the vocabulary that Dutch needs.

Those of all labelled lines, of names, and those that the word list of OpenTaal (Debian
package wdutch) uses; single characters of Latin script too, so that little is unknown.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from keukentafel.language.encoder_stukken import Stukken
from train_bron import Bron

WOORDENLIJST = Path("/usr/share/dict/dutch")
BIJZONDER = ("<s>", "</s>", "<unk>")
"""The first three rows of the pruned vocabulary; unknown is the last of them."""
_KORT = re.compile(
    "\u2581?(?:[a-zà-ÿ]{1,4}|[A-ZÀ-Þ]{1,3}|[A-ZÀ-Þ][a-zà-ÿ]{1,3}|[0-9.,:()/%-]{1,6}"
    "|[!?.,;:()'\"“”‘’/*&+=-]{1,4})"
)
"""Scraps that any odd word, name or figure may need."""
_TALEN = ("nl_NL", "nl_BE", "tr_TR", "pl_PL", "en_GB", "de_DE", "fr_FR")
_MEER_NAMEN = """
    Mohamed Mohammed Ahmed Fatima Khadija Youssef Yusuf Hassan Hussein Ali Aïcha Aicha Samira Karim
    Rachid Said Omar Ibrahim Bilal Hamza Ayoub Zohra Naima Latifa Nadia Malika Soumaya Ilyas Amina
    Noor Maryam Zainab Abdullah Mustafa Tarik Hicham Jamila Souad Rabia Loubna Semira Tesfay Selam
    Nguyễn Trần Phạm Huỳnh Hoàng Đặng Bùi Łukasz Małgorzata Jarosław Şahin Öztürk Çelik Yıldız
    Aziz Farah Rania Layla Leila Yasmine Dounia Driss Brahim Kadir Jayden Shaniqua Winston Cheyenne
    Radjesh Soerin Anoesjka Indra Sheila Dewi Ketut Ruwayda Giovanni Chantal Kimberley Quincy"""


def vol(bron: Bron) -> Stukken:
    """Return the tokenizer with the whole vocabulary."""
    namen = [s.decode() for s in bron.stukken]
    return Stukken(namen, bron.scores.tolist(), bron.bijzonder["unk"], kost(bron))


def kost(bron: Bron) -> float:
    """Return the cost of an unknown character."""
    return float(bron.scores.min()) - 10.0


def kies(bron: Bron, teksten: list[str]) -> list[int]:
    """Return the numbers of the pieces to keep, special ones first, then in their old order."""
    heel = vol(bron)
    zeker: set[int] = set()
    for stuk in [*teksten, *(t.lower() for t in teksten), *_namen()]:
        zeker.update(heel.nummers(stuk))
    for woord in WOORDENLIJST.read_text("utf-8").split():
        zeker.update(heel.nummers(woord), heel.nummers(woord.capitalize()))
    zeker.update(i for i, s in enumerate(bron.stukken) if _kort(s.decode()))
    zeker -= {0, 1, 2, 3}
    bijzonder = [bron.bijzonder[n] for n in ("bos", "eos", "unk")]
    return [*bijzonder, *sorted(zeker)]


def _kort(stuk: str) -> bool:
    kaal = stuk.removeprefix("\u2581")
    teken = len(kaal) <= 1 and all(ord(t) < 0x250 or 0x2000 <= ord(t) < 0x2040 for t in kaal)
    return teken or _KORT.fullmatch(stuk) is not None


def _namen() -> Iterator[str]:
    """Yield first names and surnames of those who live in the Netherlands."""
    from faker import Faker

    for taal in _TALEN:
        for aanbieder in Faker(taal).get_providers():
            if aanbieder.__class__.__module__.startswith("faker.providers.person"):
                for soort in ("first_names", "last_names"):
                    yield from map(str, getattr(aanbieder, soort, ()))
    yield from _MEER_NAMEN.split()
