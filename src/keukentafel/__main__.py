"""`python -m keukentafel`."""

import sys

from keukentafel.cli import main

if __name__ == "__main__":
    sys.exit(main())
