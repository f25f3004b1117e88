"""Start keukentafel: `python3 scripts/start.py [arguments]`. The first time it installs itself.

This file must parse on any Python, so that an old one gets a clear line instead of a traceback.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036
    sys.stderr.write(
        "Keukentafel heeft Python 3.11 of nieuwer nodig; dit is Python {}.{}. "
        "Installeer een nieuwere Python en probeer het opnieuw.\n".format(*sys.version_info)
    )
    sys.exit(2)

from omgeving import start

if __name__ == "__main__":
    sys.exit(start(sys.argv[1:]))
