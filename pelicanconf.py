"""Builds sample_site into output/: `pelican`, or `make site`. Your own site needs PATH and the last two lines."""

import pelican_academic

PATH = "sample_site"
OUTPUT_PATH = "output"
DELETE_OUTPUT_DIRECTORY = True

PLUGINS = ["pelican_academic"]
THEME = pelican_academic.theme_path()

# The columns of the footer, each a list of words and where they lead.
ACADEMIC_FOOTER = [
    [
        ("office@strandline.example", "mailto:office@strandline.example"),
        ("How to find us", "/contact/"),
        ("Gallery", "/gallery/"),
    ],
    [("Talks", "/talks/"), ("Teaching", "/teaching/"), ("Software", "/software/")],
    [("GitHub", "https://github.com/strandline-example"), ("Mastodon", "https://tide.example/@strandline")],
]
