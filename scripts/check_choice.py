"""Try the choice of questions: `python scripts/check_choice.py [--toestanden N] [--gesprekken N]`.

On the contexts of `tests/data/contexten`: is the first of the right sort, is a circular one there
where people said it fits and absent where not. On whole talks of sixty turns made from those
contexts: how often one template, an echo, a repeat. On random states: a suggestion or a reason.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from keukentafel.cli_regels import motor_van
from keukentafel.labels import Fase, Handeling, Kenmerk, Levensdomein, Rol, Signaal, Soort
from keukentafel.labels import RelatieSoort as R
from keukentafel.labels import VraagSoort as V
from keukentafel.language import Motor
from keukentafel.language.duiding import Duiding
from keukentafel.language.vraagvorm import is_open, vraagzin
from keukentafel.questions import (
    Bank,
    Beurt,
    Keuze,
    PersoonInContext,
    VraagContext,
    bank_uit_inhoud,
    context_van_json,
    overweeg,
)
from keukentafel.questions.situatie import Situatie

HUIS = Path(__file__).resolve().parents[1]
CONTEXTEN = HUIS / "tests/data/contexten"
BEURTEN = 60
FASEN = (Fase.CONTACT_MAKEN, Fase.BREDE_VERKENNING, Fase.EERDERE_HULP, Fase.KRACHTEN)
TERUG = {V.ERKENNING, V.SAMENVATTING}
PERSONEN = (
    PersoonInContext("Riet", R.ZELF, "zelf", 61, True, True),
    PersoonInContext("Piet", R.PARTNER, "man", 64, True, True),
    PersoonInContext("Loïs", R.KIND, "dochter", 15, True, False),
    PersoonInContext("moeder", R.OUDER, "moeder", 88, False, False),
    PersoonInContext("Ali", R.BUUR, "buurman", None, False, None),
)


def contexten(
    motor: Motor, map_: Path = CONTEXTEN
) -> Iterator[tuple[dict[str, object], VraagContext]]:
    """Yield what people wrote of a moment, and the moment as the choice sees it."""
    for bestand in sorted(map_.glob("*.jsonl")):
        for regel in bestand.read_text("utf-8").splitlines():
            obj = json.loads(regel)
            yield obj, context_van_json(obj, motor)


def op_contexten(motor: Motor, bank: Bank) -> dict[str, float]:
    """Return shares: first of the right sort, circular where it fits, where it does not."""
    goed: list[bool] = []
    circulair: list[bool] = []
    niet: list[bool] = []
    stil = 0
    for obj, context in contexten(motor):
        keuze = overweeg(context, bank)
        nu = Situatie(context)
        wel = any(Kenmerk.CIRCULAIR in s.kenmerken for s in keuze.suggesties)
        (circulair if obj["circulair_past"] else niet).append(wel)
        stil += not keuze.suggesties
        if keuze.suggesties:
            goed.append(_eerste_goed(keuze, nu))
    return {
        "eerste van de goede soort": sum(goed) / len(goed),
        "circulair waar het past": sum(circulair) / len(circulair),
        "circulair waar het niet past": sum(niet) / len(niet),
        "geen vraag": stil / (len(circulair) + len(niet)),
    }


def _eerste_goed(keuze: Keuze, nu: Situatie) -> bool:
    eerste = keuze.suggesties[0]
    if nu.dringend or (nu.onrust and eerste.rol == "veilig"):
        return True
    if nu.eerst_teruggeven:
        return eerste.soort in TERUG
    zin = vraagzin(eerste.tekst)
    return zin is None or is_open(zin) or nu.klein or eerste.soort is V.TOESTEMMING


def gesprek(
    beurten: Sequence[Beurt], personen: Sequence[PersoonInContext], bank: Bank
) -> list[Keuze]:
    """Return the choices along a talk in which the first suggestion is always asked."""
    context = VraagContext(FASEN[0], tuple(personen))
    uit = []
    for nr, beurt in enumerate(beurten):
        fase = FASEN[min(len(FASEN) - 1, nr * len(FASEN) // len(beurten))]
        context = replace(context, fase=fase, beurten=(*context.beurten, beurt))
        keuze = overweeg(context, bank)
        uit.append(keuze)
        if keuze.suggesties:
            s = keuze.suggesties[0]
            handeling = Handeling.VRAAG if s.tekst.endswith("?") else Handeling.REFLECTIE
            gezegd = Beurt(
                Rol.PROFESSIONAL, "", s.tekst, Duiding(rol=Rol.PROFESSIONAL, handeling=handeling)
            )
            context = replace(
                context,
                beurten=(*context.beurten, gezegd),
                gesteld=context.gesteld | {(s.vraag_id, s.aan)},
            )
    return uit


def gesprekken(motor: Motor, bank: Bank, aantal: int, seed: int = 1) -> dict[str, float]:
    """Return over simulated talks: share of the commonest template, of echoes; repeats."""
    toeval = random.Random(seed)
    voorraad = [b for _, c in contexten(motor) for b in c.beurten if b.rol is Rol.CLIENT]
    ids: Counter[str] = Counter()
    echo = herhaald = alles = 0
    for _ in range(aantal):
        beurten = [replace(toeval.choice(voorraad), spreker="Riet") for _ in range(BEURTEN // 2)]
        eigen: set[str] = set()
        for keuze in gesprek(beurten, PERSONEN, bank):
            for s in keuze.suggesties:
                alles += 1
                ids[s.vraag_id] += 1
                vraag = bank.vraag(s.vraag_id)
                echo += vraag is not None and (vraag.bij.citaat or vraag.bij.spiegel)
            if keuze.suggesties:
                herhaald += keuze.suggesties[0].tekst in eigen
                eigen.add(keuze.suggesties[0].tekst)
    return {
        "vaakste vraag": ids.most_common(1)[0][1] / alles,
        "met woorden van de cliënt": echo / alles,
        "herhalingen": herhaald,
    }


def toestanden(motor: Motor, bank: Bank, aantal: int, seed: int = 1) -> Counter[str]:
    """Return over random states how often a suggestion came, and each reason for none."""
    toeval = random.Random(seed)
    voorraad = [b for _, c in contexten(motor) for b in c.beurten]
    uit: Counter[str] = Counter()
    for _ in range(aantal):
        personen = toeval.sample(PERSONEN, toeval.randint(0, len(PERSONEN)))
        namen = [p.naam for p in personen] or ["Riet"]
        beurten = tuple(
            _willekeurig(toeval.choice(voorraad), toeval, namen)
            for _ in range(toeval.choice((0, 1, 3, 8, 20)))
        )
        context = VraagContext(
            toeval.choice(list(Fase)),
            tuple(personen),
            beurten,
            niet_bespreken=frozenset(toeval.sample(list(Levensdomein), toeval.randint(0, 2))),
            in_beeld=toeval.choice((None, *Levensdomein)),
            apart=toeval.random() < 0.2,
        )
        keuze = overweeg(context, bank)
        if bool(keuze.suggesties) == bool(keuze.stilte):
            raise SystemExit(f"geen vraag en geen reden, of beide: {context.fase}")
        uit[keuze.stilte or "vraag"] += 1
    return uit


def _willekeurig(beurt: Beurt, toeval: random.Random, namen: Sequence[str]) -> Beurt:
    if beurt.rol is Rol.PROFESSIONAL:
        return beurt
    signalen = (toeval.choice(list(Signaal)),) if toeval.random() < 0.08 else ()
    duiding = beurt.duiding.model_copy(
        update={
            "signalen": signalen,
            "domeinen": tuple(toeval.sample(list(Levensdomein), toeval.randint(0, 2))),
            "soorten": tuple(toeval.sample(list(Soort), toeval.randint(0, 2))),
        }
    )
    return replace(beurt, spreker=toeval.choice(namen), duiding=duiding)


def main() -> int:
    """Try all and print."""
    lezer = argparse.ArgumentParser(description="Beproef de keuze van vragen.")
    lezer.add_argument("--toestanden", type=int, default=10_000)
    lezer.add_argument("--gesprekken", type=int, default=20)
    lezer.add_argument("--motor", choices=("rijk", "snel"), default="rijk")
    keuze = lezer.parse_args()
    motor, bank = motor_van(keuze.motor), bank_uit_inhoud()
    for naam, getal in op_contexten(motor, bank).items():
        print(f"contexten: {naam}: {getal:.2f}")
    for naam, getal in gesprekken(motor, bank, keuze.gesprekken).items():
        print(f"gesprekken van {BEURTEN} beurten: {naam}: {getal:.2f}")
    for naam, aantal in toestanden(motor, bank, keuze.toestanden).most_common():
        print(f"toestanden: {naam}: {aantal}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
