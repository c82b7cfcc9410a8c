"""Bring the catalogs of interface text up to date: reads the templates and the tables of labels, writes theme/locale/*/LC_MESSAGES/academic.{po,mo}.

    python tools/messages.py

A translator edits a .po file and runs this; new messages appear in every catalog, untranslated ones print in English.
Needs Babel.
"""

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from pelican_academic.extract.platforms import PLATFORMS
from pelican_academic.extract.roles import ROLES
from pelican_academic.site.labels import GENRE_LABELS, LINK_LABELS, SPECIAL_TYPE_LABELS, TYPE_LABELS

THEME = Path(__file__).parent.parent / "theme"
# What site/ and plugin/ name in words and templates print through the filter `spoken`.
LABELS = (
    *(label for role in ROLES for label in (role.label, role.group)),
    *TYPE_LABELS.values(),
    *SPECIAL_TYPE_LABELS.values(),
    *GENRE_LABELS,
    *(label for key, label in LINK_LABELS.items() if key not in ("pdf", "doi", "pubmed")),
    *(PLATFORMS[key].label for key in ("email", "phone", "cv", "website")),
    "Paper",
    "Type",
    "Year",
    "Person",
    "Topic",
    "In press",
    "Undated",
    "Members",
    "People",
    "Publications",
    "News",
    "Projects",
    "Show content from %(host)s",
    "References",
    "done",
    "to do",
)
LANGUAGES = ("de", "fr", "es", "pt", "it", "sv", "zh", "ja", "ko", "ar", "fa", "nl", "he")


def template():
    """Extract every message of the templates into a catalog."""
    catalog = Catalog(project="pelican-academic", charset="utf-8")
    options = {"**.html": {"encoding": "utf-8", "trimmed": "true"}}
    for _, _, message, comments, context in extract_from_dir(
        THEME / "templates", [("**.html", "jinja2")], options, strip_comment_tags=True
    ):
        catalog.add(message, auto_comments=comments, context=context)
    for label in LABELS:
        catalog.add(label)
    return catalog


def update(language, messages):
    """Merge new messages into one language's catalog and compile it; returns what has no translation."""
    folder = THEME / "locale" / language / "LC_MESSAGES"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "academic.po"
    catalog = read_po(io.BytesIO(path.read_bytes()), locale=language) if path.is_file() else Catalog(locale=language)
    catalog.update(messages, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    catalog.project, catalog.version = "pelican-academic", "1"
    catalog.header_comment = "# The interface text of pelican-academic's theme."
    with path.open("wb") as file:
        write_po(file, catalog, sort_output=True, width=0, omit_header=False)
    with (folder / "academic.mo").open("wb") as file:
        write_mo(file, catalog)
    return [m.id for m in catalog if m.id and not all(m.string if isinstance(m.string, tuple) else (m.string,))]


if __name__ == "__main__":
    messages = template()
    for language in LANGUAGES:
        missing = update(language, messages)
        print(f"{language}: {len(messages)} messages, {len(missing)} untranslated", *missing[:5])
