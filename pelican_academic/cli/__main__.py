"""``python -m pelican_academic.cli``: the same as ``pelican-academic``."""

import sys

from pelican_academic.cli import main

sys.exit(main())
