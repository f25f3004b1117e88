"""keukentafel: beside the first talk of a sociaal wijkteam with a household."""

__version__ = "0.1.0"
