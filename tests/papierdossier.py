"""A whole made-up household on paper: every kind of line, goals, plan, consent, links, marks."""

from keukentafel.conversation import opdrachten as o
from keukentafel.conversation import opdrachten_plan as op
from keukentafel.conversation.analyse import regels
from keukentafel.conversation.gebeurtenissen import Plek, RegelSoort, Status
from keukentafel.conversation.plan import (
    Antwoord,
    Deelstuk,
    Eigenaar,
    Instemming,
    Redzaam,
    Teken,
    ToestemmingSoort,
    Uitvoerder,
)
from keukentafel.labels import Levensdomein
from strategieen import Proefdossier, proefdossier

_REGELS: tuple[tuple[str, RegelSoort, bool], ...] = (
    ("Dat we weer samen aan tafel eten.", RegelSoort.BELANGRIJK, True),
    ("Dat de kinderen rust hebben", RegelSoort.DRIJFVEER, False),
    ("Fenna tekent de hele dag en ze is er goed in.", RegelSoort.KRACHT, True),
    ("Ik kom elke ochtend mijn bed uit, hoe moe ik ook ben.", RegelSoort.KRACHT, True),
    ("Oma Sjef past op woensdag op", RegelSoort.NETWERK, False),
    ("De buurvrouw rijdt mee naar het ziekenhuis", RegelSoort.NETWERK, False),
    ("Er kwam iemand van het spreekuur voor de post", RegelSoort.EERDERE_HULP, False),
    ("De post ligt in een tas, ik maak hem niet meer open.", RegelSoort.PROBLEEM, True),
    ("Ik slaap slecht en dan word ik kort.", RegelSoort.PROBLEEM, True),
    ("We maken ruzie om niks.", RegelSoort.PROBLEEM, True),
    ("Iemand die naast me zit bij de post.", RegelSoort.WENS, True),
    (
        "Er is geen plek waar Fenna heen kan als Mirjam in het ziekenhuis ligt",
        RegelSoort.KNELPUNT,
        False,
    ),
)


def papierdossier() -> tuple[Proefdossier, str, str, str]:
    """Return the dossier and the ids of Mirjam, Ruud and Fenna."""
    proef, mirjam, ruud, fenna = proefdossier()
    proef.doe(
        o.VoegPersoonToe("Tineke", "buurvrouw", plek=Plek.ELDERS),
        o.ZetAanTafel((mirjam, ruud, fenna)),
    )
    for tekst, soort, eigen in _REGELS:
        if eigen and soort is not RegelSoort.KNELPUNT:
            label = "" if soort is RegelSoort.BELANGRIJK else f" #{soort}"
            id = proef.noteer(tekst, mirjam, letterlijk=True, belangrijk=not label)
            if label:
                proef.doe(o.StelLabelBij(id, str(soort), True))
        else:
            proef.doe(o.VoegRegelToe(soort, tekst, wie=mirjam))
    alle = {r.tekst: r.id for r in regels(proef.dossier)}
    oma, buur = alle["Oma Sjef past op woensdag op"], alle[_REGELS[5][0]]
    hulp = alle[_REGELS[6][0]]
    proef.doe(
        o.BewerkRegel(oma, details={"naam": "Oma Sjef", "relatie": "moeder", "doet_nu": "past op"}),
        o.BewerkRegel(
            buur,
            details={
                "naam": "Tineke",
                "relatie": "buurvrouw",
                "zou_kunnen": "rijden",
                "gevraagd": "nog niet",
            },
        ),
        o.BewerkRegel(hulp, details={"wat_hielp": "mapjes", "wat_niet": "hij ging weg"}),
        o.BevestigRegels(tuple(alle.values()), (mirjam, ruud)),
        o.ZonderUit(hulp, ruud, "het hielp maar kort"),
        op.LegVerband(alle[_REGELS[7][0]], alle[_REGELS[8][0]]),
        op.LegVerband(alle[_REGELS[8][0]], alle[_REGELS[9][0]]),
        op.MerkRegels((op.Merk(alle[_REGELS[9][0]], Teken.NIET),), (fenna,), "voorgelezen"),
    )
    proef.doe(o.StelHulpvraag("Ik wil rust in de post.", mirjam, (Levensdomein.HUISHOUDEN,)))
    proef.doe(o.StelHulpvraag("Ik wil weer naar school.", fenna))
    post, school = proef.dossier.hulpvragen
    proef.doe(
        o.BewerkHulpvraag(post, status=Status.AKKOORD),
        op.GeefStandpunt(ruud, Instemming.NIET_AKKOORD, "dat is te vroeg", hulpvraag=school),
        o.BepaalVolgorde((post,)),
        o.StelDoel("Elke week een half uur samen de post doen", mirjam, post),
        o.StelDoel("Fenna is weer drie ochtenden op school", "", school),
        o.StelDoel("Een avond in de week samen weg", ruud),
    )
    eerste, tweede, derde = proef.dossier.doelen
    proef.doe(
        op.BewerkDoel(
            eerste,
            kleinste_stap="de tas leegmaken op tafel",
            waaraan_merkt_u_het="er ligt niets meer ongeopend",
            wanneer_kijken_we="over drie weken",
        ),
        op.BewerkDoel(tweede, eigenaar=Eigenaar.SCHOOL),
        op.BewerkDoel(derde, later=True),
        op.NoemOptie(eerste, "Een vrijwilliger van de administratie", True),
        op.NoemOptie(eerste, "Samen met Ruud, op zondag"),
        o.SpreekAf("ik", "belt het spreekuur", "maandag"),
        o.SpreekAf(ruud, "zet een la klaar voor de post", "dit weekend"),
        o.SpreekAf(mirjam, "maakt de tas leeg", "zondag, samen met Ruud"),
        o.SpreekAf("Tineke", "rijdt mee naar het ziekenhuis", "12 maart"),
    )
    een, twee, drie, vier = proef.dossier.acties
    optie = max(proef.dossier.opties)
    proef.doe(
        op.KiesOptie(optie),
        op.BewerkActie(een, doel=eerste, uitvoerder=Uitvoerder.PROFESSIONAL, eerst=True),
        op.BewerkActie(twee, doel=eerste, uitvoerder=Uitvoerder.ZELF),
        op.BewerkActie(drie, doel=eerste, uitvoerder=Uitvoerder.ZELF, eerst=True),
        op.BewerkActie(vier, uitvoerder=Uitvoerder.NETWERK),
        op.ZegToe(drie),
        op.ZegToe(vier, zelf=False),
        op.KiesAanspreekpunt("Noor van het wijkteam", "06 00 00 00 00, op maandag en donderdag"),
        op.SpreekEvaluatieAf("23 maart", "aan de keukentafel, een half uur", "Mirjam en Ruud"),
        op.MerkSucces("De eerste brief is open", eerste, "met taart"),
        op.ZegRedzaamheid("de post", Redzaam.HULP, "met iemand ernaast"),
        op.ZegRedzaamheid("koken", Redzaam.ZELF),
        op.NeemRegie("de brieven aan de woningbouw", "1 april", True),
        op.GeefToestemming(
            ToestemmingSoort.GEHEIMHOUDING,
            mirjam,
            "de school",
            "hoe het met Fenna gaat",
            Antwoord.JA,
            "alleen met Mirjam erbij",
        ),
        *(
            op.GeefToestemming(
                ToestemmingSoort.GEHEIMHOUDING, wie, "de huisarts", deel, Antwoord.JA
            )
            for wie in (mirjam, ruud, fenna)
            for deel in Deelstuk
        ),
        op.GeefToestemming(
            ToestemmingSoort.HULP, mirjam, "het wijkteam", "hulp bij de post", Antwoord.JA
        ),
        op.GeefStandpunt(mirjam, Instemming.AKKOORD),
        op.GeefStandpunt(ruud, Instemming.NIET_AKKOORD, "het gaat mij te snel"),
    )
    return proef, mirjam, ruud, fenna
