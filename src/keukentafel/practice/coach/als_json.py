"""The debrief as an object for a script: turns by number, with the words."""

from typing import Any

from keukentafel.content.coach import Nabespreekteksten
from keukentafel.practice.coach.lezen import Beurt
from keukentafel.practice.coach.nabespreking import Nabespreking
from keukentafel.practice.coach.veilig import Moment
from keukentafel.practice.coach.verwoorden import doorvraag, kort, verwoord, vraag_bij


def als_json(n: Nabespreking, t: Nabespreekteksten) -> dict[str, Any]:
    """Return the debrief as plain values. Nothing in it is a score of a person."""
    p = n.proberen
    zin = vraag_bij(p.bij, t) if p.bij else p.zin
    return {
        "sterk": {"beurt": _beurt(n.sterk.beurt), "daarna": _beurt(n.sterk.daarna)}
        if n.sterk
        else None,
        "getallen": [
            {"naam": g.naam, "waarde": g.waarde, "beurten": list(g.beurten), "zeker": g.zeker,
             "eerder": list(g.eerder)}
            for g in n.getallen
        ],
        "kansen": [
            {"client": _beurt(k.client), "reactie": _beurt(k.reactie) if k.reactie else None,
             "vraag": doorvraag(k, t) or None, "waarom": k.waarom or None}
            for k in n.kansen
        ],
        "niet_betrokken": list(n.niet_betrokken),
        "gehoord": {
            str(g.wat): {"stand": g.stand, "beurten": list(g.client), "gevraagd": list(g.vragen)}
            for g in n.gehoord
        },
        "gesloten_reeksen": [list(r) for r in n.reeksen],
        "tempo": [
            {"beurt": s.beurt, "tekst": s.tekst, "na": s.na, "na_tekst": s.na_tekst}
            for s in n.tempo
        ],
        "advies": {
            "eerste": _beurt(n.advies) if n.advies else None,
            "eerste_samenvatting": n.samenvatting.nr if n.samenvatting else None,
            "voor_samenvatting": n.advies is not None
            and (n.samenvatting is None or n.advies.nr < n.samenvatting.nr),
        },
        "gekeerd": [{"beurt": _beurt(g.beurt), "soort": g.soort, "open": g.open}
                    for g in n.gekeerd],
        "veiligheid": {
            "gemist": [_moment(m) | {"vraag": vraag_bij(m, t)} for m in n.gemiste_veiligheid],
            "gevraagd": [_moment(m) | {"in": list(m.gevraagd)} for m in n.gevraagde_veiligheid],
            "gewoon_gevraagd": [_beurt(b) for b in n.gewoon_gevraagd],
            "in_gezelschap": [
                _beurt(g.beurt) | {"erbij": list(g.erbij)} for g in n.in_gezelschap
            ],
            "nog_eens_lezen": list(n.nog_eens_lezen),
        }
        if n.oefening
        else None,
        "proberen": {"punt": p.punt, "vanaf_beurt": p.beurt, "zin": zin or None},
        "motor": n.motor,
        "tekst": [{"kop": s.naam, "regels": list(s.regels)} for s in verwoord(n, t)],
    }  # fmt: skip


def _beurt(b: Beurt) -> dict[str, Any]:
    minuut = {} if b.minuut is None else {"minuut": round(b.minuut, 1)}
    return {"beurt": b.nr, "spreker": b.spreker, "tekst": kort(b.tekst)} | minuut


def _moment(m: Moment) -> dict[str, Any]:
    return _beurt(m.beurt) | {"signaal": str(m.signaal), "zeker": m.zeker}
