"""Builds sample_site into output/: `pelican`, or `make site`. Your own site needs PATH and the last two lines."""

import pelican_academic

PATH = "sample_site"
OUTPUT_PATH = "output"
DELETE_OUTPUT_DIRECTORY = True

PLUGINS = ["pelican_academic"]
THEME = pelican_academic.theme_path()
