"""The short answer to a closed question: it says little, and nothing that is not so."""

import re
from collections.abc import Iterator

from keukentafel.content.persona import Diepte, Gelegenheid, Ingang
from keukentafel.labels import Soort
from keukentafel.practice.kaart import Item
from keukentafel.practice.patronen import OVERAL, inhoud
from keukentafel.practice.spreken import GETAL, NIEMAND_SCHRIKT, Spreken
from keukentafel.practice.toestand import Antwoord
from keukentafel.practice.vertellen import Keuze, diep_genoeg, gedeeld, ingangen
from keukentafel.practice.vervolg import bij

G = Gelegenheid
_JA_NEE = re.compile(r"^(?:ja|nee|klopt)\b|, (?:ja|nee)\b", re.I)
_ONTKENT = re.compile(r"\b(?:zonder|geen|niet|nooit)\b")
_HEBBEN = frozenset(
    ["heb", "hebt", "heeft", "hebben", "had", "hadden", "krijgt", "krijg", "krijgen", "bezit"]
)
_ZIJN = frozenset(["is", "zijn", "was", "waren", "ben", "bent"])
_VOLTOOID = re.compile(
    r"\b(?!gezond|geduld|geluid|getrouwd|gescheiden|gewend|gebied|geld|gezin)ge\w{3,}(?:d|t|en)\b"
)
_HOE_GOED = re.compile(r"\b(?:vannacht|goed|lekker|genoeg|lang|veel|geslapen|geweest|gehad)\b")
_TOESTAND_IS = re.compile(r"\b(?:is|was) (?:het|dat|dit)\b")
_WILLEN = frozenset(["wil", "wilt", "willen", "zou", "zouden", "zal", "zullen"])
_GAAT_DOEN = re.compile(r"^(?:gaat|ga|gaan)\b(?!.*\bnaar\b).*\b\w{2,}en\W*$")
"""To ask what somebody is going to do; "gaat u naar de kerk" is about what they do."""
_VINDEN = frozenset(
    [
        "vind",
        "vindt",
        "denk",
        "denkt",
        "geloof",
        "gelooft",
        "weet",
        "snap",
        "snapt",
        "begrijp",
        "begrijpt",
    ]
)
_KUNNEN = frozenset(["kan", "kun", "kunt", "kunnen", "lukt", "redt", "red"])
_MOETEN = frozenset(["moet", "moeten", "mag", "mogen"])
_LOOPT = _KUNNEN | {"gaat", "loopt"}
_VAAK = re.compile(r"\b(?:wel ?eens|vaak|ooit|soms|regelmatig|af en toe|elke|iedere)\b")
_EEN_ANDER = re.compile(r"^(?:komt|is|zijn|was|zit|woont) er\b")
_VINDT_HET = re.compile(
    r"\bvind(?:t|en)? (?:u|je|jij|jullie) (?:het|dat|die|dit)\b[^?]{0,20}?\b"
    r"(?:(?P<licht>leuk|fijn|prettig|goed|gezellig|oké)|(?P<zwaar>erg|jammer|vervelend|naar|moeilijk"
    r"|lastig|zwaar|druk|eng|rot|stom|pijnlijk))\b"
)
_HEBT_HET = re.compile(r"\w+ (?:u|je|jij|jullie) (?:het|er|dat|zich)\b")
_OVER_ANDER = re.compile(r"\w+ (?!u\b|je\b|jij\b|jullie\b)")
"""A question whether another does something."""
_DOEN = frozenset(["doe", "doet", "doen", "ga", "gaat", "gaan", "speelt", "speel", "sport"])
_IS_WIE = re.compile(r"\bwie (?:is|was|zijn|waren)\b")


def na_gesloten(s: Spreken) -> Antwoord:
    """A short closed question has a short answer; it says little and denies nothing."""
    g = s.g
    past = [k for k in s.alle if k.past >= 2.0 and (not g.vraagwoord or _raakt(s, k.item))]
    if g.doorvragen and not (g.onderwerpen or g.lagen):
        past = [k for k in past if k.item.onderwerp == s.t.onderwerp]
    mag = [k for k in past if k.mag and Ingang.GESLOTEN in ingangen(g, s.t)]
    if mag:
        return s.vertel(mag[0].item)
    toch = [k for k in past if _zegt_toch_meer(s, k)]
    if toch and s.rng.random() < s.kaart.regels.gesloten_toch:
        return s.vertel(toch[0].item)
    if (kort := _kort(s)) is not None:
        return kort
    if (vindt := _vindt_dat(s)) is not None:
        return vindt
    if g.vraagwoord and (nader := s.nader()) is not None:
        return nader
    if om_heen := bij(s):
        return s.kies(*om_heen, G.KORT)
    if g.precies:
        return s.kies(G.NIET_PRECIES, G.FEIT_ONBEKEND)
    if s.rustig() and (g.moeite or g.vraagwoord or g.werkwoord in _LOOPT):
        goed = G.NIETS_BIJZONDERS if g.vraagwoord else G.GAAT_GOED
        return s.kies(*((G.NIET_AAN_DE_HAND, G.NEE) if g.moeite else (goed,)))
    hoe_gaat_het = g.gevoel or g.moeite or _HOE_GOED.search(g.tekst.casefold())
    if _raakt_gevaar(s) or (g.lagen and not hoe_gaat_het and s.houdt_tegen(raakt=True)):
        return s.kies(G.AFWEREN, G.LATER)
    return s.kies(*(_bij_vraagwoord(s) if g.vraagwoord else _bij_werkwoord(s)))


def _vindt_dat(s: Spreken) -> Antwoord | None:
    """Answer "vind je dat leuk?" by what was just told: of what is hard, nobody says it is nice."""
    m = _VINDT_HET.search(s.g.tekst.casefold())
    laatst = s.kaart.items.get(s.t.laatste_laag or "")
    if m is None or laatst is None or s.g.onderwerpen - {laatst.onderwerp}:
        return None
    zwaar = Soort.PROBLEEM in laatst.soorten
    if zwaar == bool(m["zwaar"]):
        return s.kies(*((G.ZWAAR, G.JA) if zwaar else (G.LEUK, G.JA)))
    return s.kies(G.NIET_ECHT, G.NEE)


def _bij_vraagwoord(s: Spreken) -> tuple[Gelegenheid, ...]:
    """Return what suits a question after a thing, a person or a place, whatever it is about."""
    woord, speelt = s.g.vraagwoord, _speelt(s)
    if woord == "wie" and _IS_WIE.search(s.g.tekst.casefold()):
        return (G.WEET_NIET,) if s.g.mensen else (G.KENT_NIET, G.WEET_NIET)
    if woord == "wat":
        return G.WEET_NIET, G.LASTIG
    if woord.startswith("wie"):
        return G.WIE_DAN, G.WEET_NIET
    if speelt:
        return G.LATER, G.WEET_NIET
    return (G.VERSCHILT if woord.startswith("waar") else G.FEIT_ONBEKEND), G.WEET_NIET


def _bij_werkwoord(s: Spreken) -> tuple[Gelegenheid, ...]:
    """Return a short answer that suits how a yes-or-no question starts, whatever it is about.

    Where something lies behind it, the answer neither tells nor denies that.
    """
    g, plat = s.g, _zonder_groet(s)
    speelt = _speelt(s)
    if g.heel_bekend or (_ligt_op_tafel(s) and any(_licht(s, i) for i in s.kaart.items.values())):
        return G.JA, G.KORT
    if g.soorten:
        return _naar_soort(s)
    if _GAAT_DOEN.search(plat) and not _VAAK.search(plat):
        return G.WILLEN, G.WEET_NIET
    if g.werkwoord in _WILLEN:
        return G.WILLEN, G.WEET_NIET
    if g.werkwoord in _VINDEN:
        return G.VINDEN, G.WEET_NIET
    if re.search(r"\bvaak\b", plat) and _blijft_bij_last(s):
        return G.JA, G.KORT
    if _VAAK.search(plat):
        return G.VAAK, G.KORT
    if g.gevoel or g.moeite or _TOESTAND_IS.search(plat):
        return (G.KORT,)
    if g.werkwoord in _MOETEN:
        return G.ZOIETS, G.KORT
    if g.werkwoord in _KUNNEN:
        return G.KUNNEN, G.KORT
    if g.werkwoord in _HEBBEN and _VOLTOOID.search(plat):
        if _HOE_GOED.search(plat):
            return (G.KORT,)
        return (G.ZOIETS if speelt else G.NOG_NIET), G.KORT
    if g.werkwoord in _HEBBEN and g.heeft_ieder:
        return G.JA, G.KORT
    over = bool(g.onderwerpen) and g.werkwoord in _HEBBEN
    if over or (speelt and g.werkwoord in _HEBBEN | _ZIJN):
        return (G.JA if g.onderwerpen and _ligt_op_tafel(s) else G.ZOIETS), G.KORT
    if g.werkwoord in _HEBBEN:
        # "Heb je het krap" asks how it goes; "heb je een hond" whether there is one.
        return (G.KORT,) if _HEBT_HET.match(plat) else (G.HEBBEN, G.NEE)
    if _EEN_ANDER.search(plat):
        return G.HEBBEN, G.NEE
    if g.werkwoord in _ZIJN and g.moeite and not speelt:
        return G.DENK_NIET, G.KORT
    if g.werkwoord in _ZIJN:
        return (G.NIET_ECHT if g.werkwoord in ("ben", "bent") else G.DENK_IK), G.KORT
    if g.werkwoord in ("ken", "kent") and not speelt:
        return (G.NEE,)
    if g.werkwoord in ("sta", "staat", "staan"):
        return G.DENK_IK, G.KORT
    if _HOE_GOED.search(plat):
        return (G.KORT,)
    if g.lagen:
        return G.ZOIETS, G.KORT
    if _OVER_ANDER.match(plat):
        return G.DENK_NIET, G.KORT
    return (G.NIET_ECHT if g.werkwoord in _DOEN else G.KORT), G.KORT


def _naar_soort(s: Spreken) -> tuple[Gelegenheid, ...]:
    """Answer a closed question after strengths, help, people or wishes: briefly, and truly."""
    soorten = s.g.soorten
    if any(
        soorten & i.soorten and (_raakt(s, i) or s.gaat_over(i, soort=False)) for i in s.verteld()
    ):
        return G.JA, G.KORT
    if Soort.EERDERE_HULP in soorten:
        er_was = any(Soort.EERDERE_HULP in i.soorten for i in s.kaart.items.values())
        return (G.WEL_EENS if er_was else G.HEBBEN), G.KORT
    if Soort.NETWERK in soorten:
        return G.NIET_VEEL, G.KORT
    if Soort.KRACHT in soorten:
        return (G.KUNNEN, G.KORT) if s.g.werkwoord in _KUNNEN else (G.KORT,)
    return G.WILLEN, G.KORT


def _blijft_bij_last(s: Spreken) -> bool:
    """Say whether a question names nothing new, after something hard was told."""
    laatst = s.kaart.items.get(s.t.laatste_laag or "")
    return not s.g.gericht and laatst is not None and Soort.PROBLEEM in laatst.soorten


def _speelt(s: Spreken) -> bool:
    return any(i.laag.id in s.g.lagen or _raakt(s, i) for i in s.kaart.items.values())


def _zonder_groet(s: Spreken) -> str:
    """Return the question from its verb on."""
    tekst = s.g.tekst.casefold()
    plek = re.search(rf"\b{re.escape(s.g.werkwoord)}\b", tekst) if s.g.werkwoord else None
    return tekst[plek.start() :] if plek else tekst


def _ligt_op_tafel(s: Spreken) -> bool:
    """Say whether the subject a question names is one that they speak of at once."""
    eerste = {o.id: o.lagen[0] for o in s.kaart.persona.onderwerpen}
    return all(eerste[o].diepte is Diepte.DIRECT for o in s.g.onderwerpen)


def _licht(s: Spreken, item: Item) -> bool:
    """Say whether a question names a strength, a friend or a wish that is there: then yes."""
    gaat_over = s.g.inhoud & inhoud(item.laag.weten) - OVERAL
    vrij = item.wie == s.hoorder and not item.laag.alleen
    licht = bool(item.soorten) and item.soorten <= NIEMAND_SCHRIKT - {Soort.WENS}
    return vrij and licht and bool(gaat_over - _namen(s))


def _raakt(s: Spreken, item: Item) -> bool:
    """Say whether a question shares words with a layer, beside the names in it."""
    return bool(gedeeld(s.g, item) - _namen(s))


def _raakt_gevaar(s: Spreken) -> bool:
    """Say whether a question comes near a danger that is only told when plainly asked, alone."""
    return any(
        i.laag.signalen
        and i.laag.alleen
        and _raakt(s, i)
        and (i.laag.id in s.g.lagen or i.onderwerp in s.g.onderwerpen)
        for i in s.kaart.items.values()
    )


def _namen(s: Spreken) -> frozenset[str]:
    return inhoud(" ".join(m.naam for m in s.kaart.persona.mensen))


def _kort(s: Spreken) -> Antwoord | None:
    """Return the short answer of a layer that this question is really about."""
    for item, teksten in _met_kort(s):
        mond = s.mond(item.wie)
        if (tekst := mond.een(teksten)) is not None:
            return s.af(item.wie, tekst, mond=mond, onderwerp=item.onderwerp, over=item.laag.id)
    return None


def _met_kort(s: Spreken) -> Iterator[tuple[Item, list[str]]]:
    g = s.g
    ontkent = _ONTKENT.search(g.tekst.casefold())
    for item in s.kaart.items.values():
        wie_kan = item.wie in s.t.aanwezig and not item.laag.alleen and g.aan in (None, item.wie)
        over = g.moeite and item.onderwerp is not None and item.onderwerp in g.onderwerpen
        ander = bool(g.mensen and item.mensen) and not item.mensen.intersection(g.mensen)
        if not item.laag.kort or not wie_kan or ander or not s.gaat_over(item):
            continue
        bron = (
            item.laag.kort if g.vraagwoord and not g.precies else (item.laag.weten, *item.laag.kort)
        )
        kern = inhoud(" ".join(bron)) - OVERAL - _namen(s)
        over = over or bool(g.inhoud & kern)
        teksten = (
            []
            if ontkent or g.werkwoord in _WILLEN
            else [t for t in item.laag.kort if _antwoordt(s, t, over=over)]
        )
        if teksten:
            yield item, teksten


def _antwoordt(s: Spreken, tekst: str, *, over: bool) -> bool:
    """Say whether a short text answers this: yes or no only to what it names itself."""
    noemt = bool((s.g.inhoud & inhoud(tekst)) - _namen(s))
    if s.g.precies:
        return bool(over and GETAL.search(tekst) and not _JA_NEE.search(tekst))
    if _JA_NEE.search(tekst):
        return noemt and not s.g.vraagwoord
    return noemt if s.g.vraagwoord else over


def _zegt_toch_meer(s: Spreken, k: Keuze) -> bool:
    """Say whether somebody gives more than was asked: what lies on top, when at ease."""
    item = k.item
    return (
        item.laag.diepte is Diepte.DIRECT
        and item.na.issubset(s.t.onthuld)
        and (not item.laag.alleen or s.t.aanwezig == {item.wie})
        and diep_genoeg(item, s.t, s.kaart)
    )
