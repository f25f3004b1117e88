"""How the choice of questions weighs: `prompts/keuze.yaml`, all numbers in one place."""

from keukentafel.content.modellen import Vast
from keukentafel.labels import Fase, Levensdomein, RelatieSoort, Soort, VraagSoort

Punten = dict[VraagSoort, float]


class Raakt(Vast):
    """Points for touching what was just said."""

    domein_eerst: float
    domein_ook: float
    domein_net: float
    domein_vreemd: float
    algemeen: float
    extra_domein: float
    woord_nu: float
    woord_net: float
    woord_niet: float
    zonder_aanleiding: float
    over_een_ander: float
    soort_gevraagd: float
    signaal: float
    eerst: float
    passend: float
    wending: float
    wending_ook: float
    citaat: float
    samen: float
    ding: float


class Persoon(Vast):
    """Points for whom a circular question is about, and what the map of views still lacks."""

    welkom: float
    nu_genoemd: float
    eerder_genoemd: float
    in_huis: float
    nog_niet_genoemd: float
    onbekend: float
    leeg_vak: float
    vermoeden: float
    tegenspraak: float
    naast: dict[RelatieSoort, float]


class Maat(Vast):
    """Points for rhythm, mood and balance."""

    bij_het_verhaal: float
    na_twee_vragen: float
    nog_een_vraag: float
    vroege_samenvatting: float
    samenvatten_tijd: float
    blijf_bij_verdriet: float
    niet_weg_van_verdriet: float
    vraag_verlof: float
    zwijgt: float
    lang_in_een_domein: float
    kracht_ongevraagd: float


class Opent(Vast):
    """Points for a way on: the phase's own work, what was never heard, a domain close by."""

    doel_van_fase: float
    nooit_gehoord: float
    buurdomein: float
    brug: float
    in_beeld: float
    veilig_navragen: float
    omheen: float
    omheen_vermoeden: float
    omheen_flauw: float


class Keuzeregels(Vast):
    """All weights of the choice. `vloer`: below so many points it is better to say nothing."""

    vloer: float
    dringend: float
    vermoeden: float
    vermoeden_flauw: float
    toeval: float
    raakt: Raakt
    persoon: Persoon
    maat: Maat
    opent: Opent
    blijft: dict[Soort, Punten]
    doel: dict[Fase, Punten]
    buren: dict[Levensdomein, frozenset[Levensdomein]]
