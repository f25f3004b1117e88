"""What goes with what: kinds of words, of questions, phases, and domains."""

from keukentafel.labels import Fase, Levensdomein, RelatieSoort, Soort, VraagSoort
from keukentafel.labels import Levensdomein as D
from keukentafel.labels import VraagSoort as V

# What fits to stay with, by what the last words carry.
BLIJFT: dict[Soort, dict[VraagSoort, float]] = {
    Soort.PROBLEEM: {
        V.DOORVRAGEN: 2.0,
        V.BETEKENIS: 1.5,
        V.COPING: 1.5,
        V.ERKENNING: 1.0,
        V.OPEN: 0.5,
        V.UITZONDERING: 0.5,
    },
    Soort.KRACHT: {V.KRACHT: 2.5, V.ERKENNING: 1.0, V.DOORVRAGEN: 0.5, V.UITZONDERING: 0.5},
    Soort.NETWERK: {V.DOORVRAGEN: 0.5, V.KRACHT: 1.0},
    Soort.EERDERE_HULP: {V.EERDERE_HULP: 3.0, V.DOORVRAGEN: 0.5},
    Soort.WENS: {V.WENS: 2.5, V.BETEKENIS: 1.5, V.DOORVRAGEN: 0.5, V.DOEL: 1.0},
}
BLIJFT_ZONDER_DOMEIN = frozenset(
    {V.DOORVRAGEN, V.BETEKENIS, V.COPING, V.ERKENNING, V.SAMENVATTING, V.UITZONDERING, V.KRACHT}
)
NOOIT_BLIJFT = frozenset({V.BRUG, V.AFSLUITING, V.VEILIGHEID, V.CIRCULAIR})
GEEFT_TERUG = frozenset({V.SAMENVATTING, V.ERKENNING})

# Who comes to mind sooner, and later, when nobody in particular was named.
NAAST: dict[RelatieSoort, float] = {
    RelatieSoort.PARTNER: 0.5,
    RelatieSoort.KIND: 0.5,
    RelatieSoort.EX: -1.5,
    RelatieSoort.HULPVERLENER: -1.0,
}

# Where a question with "u" misses the point when somebody else was spoken of.
VAN_UZELF = frozenset(
    {
        D.LICHAMELIJKE_GEZONDHEID,
        D.GEESTELIJKE_GEZONDHEID,
        D.VERSLAVING,
        D.WERK,
        D.DAGINVULLING,
    }
)

# What opens a phase's own work.
DOEL: dict[Fase, dict[VraagSoort, float]] = {
    Fase.CONTACT_MAKEN: {V.OPEN: 1.0, V.TOESTEMMING: 0.5, V.WENS: 0.5},
    Fase.BREDE_VERKENNING: {},
    Fase.EERDERE_HULP: {V.EERDERE_HULP: 1.0},
    Fase.KRACHTEN: {V.KRACHT: 1.0, V.UITZONDERING: 0.8, V.COPING: 0.5, V.SCHAAL: 0.3},
    Fase.PRIORITERING: {V.PRIORITEIT: 1.0, V.WENS: 0.5, V.SCHAAL: 0.2},
    Fase.DOELEN: {V.DOEL: 1.0, V.WENS: 0.6, V.SCHAAL: 0.5},
    Fase.PLAN: {V.PLAN: 1.0},
    Fase.AFRONDING: {V.AFSLUITING: 1.0, V.SAMENVATTING: 0.3},
    Fase.VEILIG_OVERLEG: {V.VEILIGHEID: 1.0, V.ERKENNING: 0.3, V.TOESTEMMING: 0.3},
}
VERKENNEN = frozenset({Fase.BREDE_VERKENNING, Fase.EERDERE_HULP, Fase.KRACHTEN})
NOOIT_GEHOORDE_SOORT = {
    V.KRACHT: Soort.KRACHT,
    V.UITZONDERING: Soort.KRACHT,
    V.EERDERE_HULP: Soort.EERDERE_HULP,
    V.WENS: Soort.WENS,
}

# Which domains lie close to which (the guide's "behind it and entangled with").
BUREN: dict[Levensdomein, frozenset[Levensdomein]] = {
    D.FINANCIEN: frozenset({D.WONEN, D.GEESTELIJKE_GEZONDHEID, D.RELATIES, D.HUISHOUDEN, D.WERK}),
    D.WERK: frozenset(
        {D.FINANCIEN, D.DAGINVULLING, D.LICHAMELIJKE_GEZONDHEID, D.OPVOEDING}
        | {D.GEESTELIJKE_GEZONDHEID}
    ),
    D.DAGINVULLING: frozenset({D.SOCIALE_CONTACTEN, D.GEESTELIJKE_GEZONDHEID, D.WERK}),
    D.WONEN: frozenset({D.FINANCIEN, D.OPVOEDING, D.SOCIALE_CONTACTEN}),
    D.HUISHOUDEN: frozenset(
        {D.FINANCIEN, D.LICHAMELIJKE_GEZONDHEID, D.GEESTELIJKE_GEZONDHEID, D.RELATIES, D.ZORG}
    ),
    D.ZORG: frozenset({D.GEESTELIJKE_GEZONDHEID, D.WERK, D.RELATIES, D.LICHAMELIJKE_GEZONDHEID}),
    D.LICHAMELIJKE_GEZONDHEID: frozenset(
        {D.WERK, D.HUISHOUDEN, D.GEESTELIJKE_GEZONDHEID, D.ZORG, D.DAGINVULLING}
    ),
    D.GEESTELIJKE_GEZONDHEID: frozenset(
        {D.SOCIALE_CONTACTEN, D.DAGINVULLING, D.RELATIES, D.LICHAMELIJKE_GEZONDHEID, D.FINANCIEN}
    ),
    D.VERSLAVING: frozenset(
        {D.FINANCIEN, D.RELATIES, D.OPVOEDING, D.GEESTELIJKE_GEZONDHEID, D.DAGINVULLING}
    ),
    D.RELATIES: frozenset({D.OPVOEDING, D.WONEN, D.GEESTELIJKE_GEZONDHEID, D.SOCIALE_CONTACTEN}),
    D.OPVOEDING: frozenset({D.RELATIES, D.GEESTELIJKE_GEZONDHEID, D.WONEN, D.SOCIALE_CONTACTEN}),
    D.SOCIALE_CONTACTEN: frozenset({D.DAGINVULLING, D.GEESTELIJKE_GEZONDHEID, D.RELATIES}),
    D.VEILIGHEID: frozenset({D.WONEN, D.GEESTELIJKE_GEZONDHEID, D.SOCIALE_CONTACTEN}),
}
