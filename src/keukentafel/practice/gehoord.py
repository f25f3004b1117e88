"""What a simulated household hears in one turn of the trainee: the act, and what it is about."""

from dataclasses import dataclass, field
from enum import StrEnum

from keukentafel.labels import Levensdomein, Rol, Soort
from keukentafel.language.duiding import Duiding


class Daad(StrEnum):
    """What a turn is to who hears it."""

    STILTE = "stilte"
    BELEDIGING = "belediging"
    ONZIN = "onzin"
    ALLEEN = "alleen"
    SAMEN = "samen"
    AFSCHEID = "afscheid"
    BEGROETING = "begroeting"
    BEDANKT = "bedankt"
    PRAATJE = "praatje"
    OVER_WERKER = "over_werker"
    TOESTEMMING = "toestemming"
    VOORSTEL = "voorstel"
    HERHALEN = "herhalen"
    EXCUUS = "excuus"
    GERUST = "gerust"
    VRAAG = "vraag"
    REFLECTIE = "reflectie"
    SAMENVATTING = "samenvatting"
    ERKENNING = "erkenning"
    ADVIES = "advies"
    INFORMATIE = "informatie"
    OVERIG = "overig"


@dataclass(frozen=True)
class Gehoord:
    """One turn as it was heard."""

    tekst: str
    daad: Daad
    duiding: Duiding
    open: bool = False
    gesloten: bool = False
    circulair: bool = False
    oplossingsgericht: bool = False
    stapelt: bool = False
    suggestief: bool = False
    waarom: bool = False
    veiligheid: bool = False
    vervolg: bool = False
    """It goes on about safety without the words for it."""
    al_genoemd: bool = False
    """The words about safety had been said at this table by the household itself."""
    toestemming: bool = False
    vaktaal: bool = False
    letterlijk: bool = False
    doorvragen: bool = False
    breed: bool = False
    cijfer: bool = False
    heeft_ieder: bool = False
    """A question after a thing that everybody has, such as a bed or a telephone."""
    moeite: bool = False
    """A question after something that does not go well."""
    mist: bool = False
    """A question after people that this household does not have."""
    vreemde: bool = False
    """Somebody is mentioned whom this household does not know."""
    precies: bool = False
    """A question after a number or a date."""
    gevoel: bool = False
    vraagwoord: str = ""
    """The word a question starts with: hoe, wat, waar; empty when it starts with its verb."""
    werkwoord: str = ""
    """The verb that a question without such a word starts with."""
    over_gesprek: bool = False
    """A question how this talk is for them."""
    heet: bool = False
    """A question after somebody's name."""
    geraden: bool = False
    """The domains are what the engine guessed, not words of the question."""
    meeleven: bool = False
    """It says that something is hard, or easy to understand."""
    breed_domein: bool = False
    """A domain is asked after as a whole, not one thing in it."""
    bekend: bool = False
    """Words of it were said at this table before."""
    heel_bekend: bool = False
    """All that it says was said at this table before."""
    kijkt: bool = False
    """It asks how one sees another, in so many words."""
    vreemd_woord: bool = False
    """It has a word that hardly anybody knows."""
    groet: bool = False
    leeg: bool = False
    echo: float = 0.0
    aan: str | None = None
    mensen: tuple[str, ...] = ()
    onderwerpen: frozenset[str] = frozenset()
    lagen: frozenset[str] = frozenset()
    domeinen: frozenset[Levensdomein] = frozenset()
    soorten: frozenset[Soort] = frozenset()
    feit: int | None = None
    feit_woorden: int = 0
    """So many words of the question are those of the fact."""
    en_wie: bool = False
    """Only a name, as in "En Noor?"."""
    afwezig: str | None = None
    """Who is called or asked for, but does not sit there now."""
    gevoelig: int | None = None
    inhoud: frozenset[str] = field(default=frozenset(), repr=False)

    @property
    def vraagt(self) -> bool:
        """True for a question of content."""
        return self.daad is Daad.VRAAG

    @property
    def gericht(self) -> bool:
        """True when the turn says what it is about."""
        return bool(self.onderwerpen or self.lagen or self.soorten)


@dataclass(frozen=True)
class Omgeving:
    """What a turn is heard against: the turns before, who is there, what was told openly."""

    vorige: tuple[tuple[Rol, str], ...] = ()
    spreker: str = ""
    aanwezig: frozenset[str] = frozenset()
    aan: str | None = None
    aangesproken: str | None = None
    """Who was called by name in the turn before, or the one before that."""
    vorige_mensen: tuple[str, ...] = ()
    """Who was named in the turn before."""
    verteld: str = ""
    gezegd: tuple[str, ...] = ()
    """All that the household said so far with those who sit there now."""
    over_veiligheid: bool = False
    """The last question was about safety."""
    beurt: int = 0
