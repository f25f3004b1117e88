"""Every document for every reader, whatever happened: only what that reader heard."""

from hypothesis import given

from keukentafel.conversation import gebeurtenissen as g
from keukentafel.conversation import opdrachten as o
from keukentafel.conversation.analyse import regels
from keukentafel.conversation.vouwen import herroepen
from keukentafel.conversation.zicht import lezers_standaard
from keukentafel.reports.blokken import Beeld, Document
from keukentafel.reports.documenten import Papier, Wens, maak_document
from strategieen import MERK, Proefdossier
from test_reports import NU, Gehoord, reeksen, rustig, speel

ONGELEZEN = (Papier.TAFELBLAD, Papier.NOG_TE_LEZEN, Papier.DOSSIER)
"""On these stands what nobody read back yet as well."""


def merken(document: Document) -> set[str]:
    """Return the marks in all words of a document and in its pictures as they are drawn."""
    beelden = [blok.svg for blok in document.blokken if isinstance(blok, Beeld)]
    return set(MERK.findall("\n".join([*document.teksten(), *beelden])))


def wensen(proef: Proefdossier) -> list[Wens]:
    """Return every document for every reader; the whole dossier is for no reader."""
    lezers = [None, *proef.dossier.personen]
    return [
        Wens(papier, lezer, "de huisarts")
        for papier in Papier
        for lezer in lezers
        if papier is not Papier.DOSSIER or lezer
    ]


@given(reeksen)
@rustig
def test_no_document_holds_what_its_reader_did_not_hear(reeks: tuple[o.Opdracht, ...]) -> None:
    proef = speel(reeks)
    strikt, ruim = Gehoord(proef), Gehoord(proef, ongelezen=True)
    for wens in wensen(proef):
        gehoord = ruim if wens.papier in ONGELEZEN else strikt
        kring = frozenset({wens.lezer}) if wens.lezer else lezers_standaard(proef.dossier)
        naam = set(MERK.findall(proef.dossier.naam))  # how the worker calls the dossier
        for merk in merken(maak_document(proef.dossier, wens, NU)) - naam:
            assert kring
            assert gehoord.mag(merk, kring), (merk, wens)


@given(reeksen)
@rustig
def test_no_document_holds_anything_of_apart(reeks: tuple[o.Opdracht, ...]) -> None:
    proef = speel(reeks)
    d = proef.dossier
    bewust = {m for r in regels(d) for m in MERK.findall(r.tekst)}
    apart = {m for u in d.uitingen.values() if u.apart for m in MERK.findall(u.tekst)}
    weg = herroepen(proef.gebeurtenissen)
    for e in proef.gebeurtenissen:
        if e.volg not in weg and isinstance(e, g.VeiligheidGenoteerd | g.VraagGekozen):
            apart |= set(MERK.findall(e.tekst))
    for wens in [*wensen(proef), Wens(Papier.DOSSIER)]:
        assert not (apart - bewust) & merken(maak_document(d, wens, NU)), wens
