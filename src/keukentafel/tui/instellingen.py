"""What a worker or a gemeente may set, from `instellingen.yaml` beside the vault."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from keukentafel.content.yamlbron import lees_yaml
from keukentafel.tui.wacht import Grenzen

BESTAND = "instellingen.yaml"
_ONBEKEND = "'{naam}' ken ik hier niet. Het mag zijn: {namen}"
_FOUT = {
    "leeg_na_minuten": "'{naam}' moet een heel getal zijn van 1 tot en met 120",
    "slot_bij_slaap": "'{naam}' moet true of false zijn",
}
_FOUT_SLOT = "'{naam}' moet een heel getal zijn van 1 tot en met 480"


class Instellingen(BaseModel):
    """All of it may be left out. Never is not among the choices."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, hide_input_in_errors=True)

    leeg_na_minuten: int = Field(default=5, ge=1, le=120)
    slot_na_minuten: int = Field(default=30, ge=1, le=480)
    slot_buiten_gesprek_na_minuten: int = Field(default=10, ge=1, le=480)
    slot_bij_ander_venster_na_minuten: int = Field(default=10, ge=1, le=480)
    slot_bij_slaap: bool = True

    @property
    def grenzen(self) -> Grenzen:
        """The same in seconds, for the watch."""
        return Grenzen(
            leeg=60 * self.leeg_na_minuten,
            slot=60 * self.slot_na_minuten,
            slot_buiten_gesprek=60 * self.slot_buiten_gesprek_na_minuten,
            slot_ander_venster=60 * self.slot_bij_ander_venster_na_minuten,
            slot_bij_slaap=self.slot_bij_slaap,
        )


def lees_instellingen(map: Path) -> Instellingen:
    """Return the settings of a vault folder, the usual ones without a file.

    Raises InhoudFout with file, line and reason.
    """
    bestand = map / BESTAND
    if not bestand.exists():
        return Instellingen()
    bron = lees_yaml(bestand)
    if bron.inhoud is None:
        return Instellingen()
    try:
        return Instellingen.model_validate(bron.inhoud)
    except ValidationError as fout:
        eerste = fout.errors(include_url=False, include_input=False)[0]
        if not eerste["loc"]:
            raise bron.fout((), "hier horen regels als 'slot_na_minuten: 30'") from None
        naam = str(eerste["loc"][0])
        reden = _FOUT.get(naam, _FOUT_SLOT if naam in Instellingen.model_fields else _ONBEKEND)
        namen = ", ".join(Instellingen.model_fields)
        raise bron.fout((naam,), reden.format(naam=naam, namen=namen)) from None
