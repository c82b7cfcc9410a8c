"""Builds sample_site into output/: `pelican`, or `make site`. Your own site needs PATH, PLUGINS and THEME."""

import pelican_academic

PATH = "sample_site"
OUTPUT_PATH = "output"
DELETE_OUTPUT_DIRECTORY = True
TIMEZONE = "Europe/London"

# The plugin writes the feed of the news; with these off, Pelican does not ask for SITEURL.
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None

PLUGINS = ["pelican_academic"]
THEME = pelican_academic.theme_path()

# Who stands together on the page of people, in this order; whoever is in no group follows by role.
ACADEMIC_GROUPS = [
    {"key": "pi", "label": "Principal investigator"},
    {"key": "postdoc", "label": "Postdoctoral researchers"},
    {"key": "phd", "label": "Students", "match": ["msc"]},
    {"key": "engineer", "label": "Engineers, office and guests", "match": ["staff", "visitor"]},
]

ACADEMIC_COLOPHON = (
    "© 2026 Strandline, an invented group. Set in Source Serif and Source Sans; "
    'built with <a href="https://getpelican.com/">Pelican</a>.'
)

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
