"""The six tables. In the clear stand only: random ids, counts, the stream of an event, who may
open what, and when a dossier goes.
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

SCHEMA_VERSIE = 2


class _Bytes(LargeBinary):
    """Bytes as they stand there: what is something else must show as such, not be converted."""

    cache_ok = True

    def result_processor(self, dialect: object, coltype: object) -> None:
        """Convert nothing."""


_data = MetaData()
kluis = Table(
    "kluis",
    _data,
    Column("id", Integer, CheckConstraint("id = 1"), primary_key=True, autoincrement=False),
    Column("schema_versie", Integer, nullable=False),
    Column("kluis_id", Text, nullable=False),
    Column("team", Integer, nullable=False, server_default="0"),
)
sleutelslot = Table(
    "sleutelslot",
    _data,
    Column("id", Text, primary_key=True),
    Column("soort", Text, nullable=False),
    Column("eigenaar", Text),
    Column("kdf", Text, nullable=False),
    Column("zout", _Bytes, nullable=False),
    Column("verpakt", _Bytes, nullable=False),
)
dossier = Table(
    "dossier",
    _data,
    Column("id", Text, primary_key=True),
    Column("sleutel_gedeeld", _Bytes),
    Column("sleutel_apart", _Bytes),
    Column("kop", _Bytes),
    Column("laatste", Integer, nullable=False),
    Column("vernietigen_op", Text),
    Column("vernietigd_op", Text),
    Column("overdracht", Text, nullable=False, server_default="open"),
    Column("veiligheid", Text, nullable=False, server_default="open"),
    Column("vernieuwen", Integer, nullable=False, server_default="0"),
)
gebeurtenis = Table(
    "gebeurtenis",
    _data,
    Column("dossier", Text, ForeignKey("dossier.id"), primary_key=True),
    Column("volg", Integer, primary_key=True, autoincrement=False),
    Column("stroom", Text, nullable=False),
    Column("inhoud", _Bytes, nullable=False),
    sqlite_with_rowid=False,
)
gebruiker = Table(
    "gebruiker",
    _data,
    Column("id", Text, primary_key=True),
    Column("publiek", _Bytes, nullable=False),
    Column("teamsleutel", _Bytes, nullable=False),
)
toegang = Table(
    "toegang",
    _data,
    Column("dossier", Text, ForeignKey("dossier.id"), primary_key=True),
    Column("gebruiker", Text, ForeignKey("gebruiker.id"), primary_key=True),
    Column("stroom", Text, primary_key=True),
    Column("verpakt", _Bytes, nullable=False),
)
TABELLEN = (kluis, sleutelslot, dossier, gebeurtenis, gebruiker, toegang)


def maak(db: Connection) -> None:
    """Make all tables in an empty database."""
    _data.create_all(db, checkfirst=False)
