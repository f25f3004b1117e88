"""The same clock zone everywhere, and the user's own settings kept out."""

import os
import time

import pytest

os.environ["TZ"] = "UTC"
if hasattr(time, "tzset"):
    time.tzset()


@pytest.fixture(autouse=True)
def _eigen_omgeving(monkeypatch: pytest.MonkeyPatch) -> None:
    """No folder and no content of the user in a test."""
    for naam in ("KEUKENTAFEL_MAP", "KEUKENTAFEL_INHOUD", "NO_COLOR"):
        monkeypatch.delenv(naam, raising=False)
