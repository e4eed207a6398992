"""`python -m easeback` is the same as `easeback`."""

import sys

from easeback.cli import main

sys.exit(main())
