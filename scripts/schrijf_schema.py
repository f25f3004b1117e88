"""Write the JSON Schema of an exported dossier to `docs/`. Run after a change of the events.

A change that old files do not fit needs a new number in `reports/gegevens.py`.
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from keukentafel.reports.gegevens import VERSIE, schema

DOEL = Path(__file__).resolve().parents[1] / "docs" / f"dossier-{VERSIE}.schema.json"


def main() -> int:
    """Write the file and return the exit code."""
    DOEL.write_text(json.dumps(schema(), ensure_ascii=False, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
