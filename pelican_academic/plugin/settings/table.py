"""The settings that start with ``ACADEMIC_``, and what Pelican's own settings become on a site of ours.

>>> SETTINGS["ACADEMIC_LOOK"].default
'theme'
"""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pelican.settings import DEFAULT_CONFIG

import pelican_academic
from pelican_academic.plugin.settings.values import (
    ADDRESS,
    BADGES,
    COLOUR,
    COLUMNS,
    FILES,
    FUNCTIONS,
    GROUPS,
    KINDS,
    MAPPING,
    PAIRS,
    PATH,
    SWITCH,
    TEXT,
    TEXTS,
    TOKENS,
    VERSION,
    WORKS,
    Accepted,
    one_of,
)

__all__ = ["SETTINGS", "Setting", "adopt", "is_ours", "prints_by_us"]


@dataclass(frozen=True)
class Setting:
    """One setting: its name, default and values, and what it means, in a sentence that the documentation repeats."""

    name: str
    default: Any
    accepted: Accepted
    meaning: str


SETTINGS: Mapping[str, Setting] = {
    setting.name: setting
    for setting in (
        Setting(
            "ACADEMIC_JEKYLL",
            None,
            one_of(None, True, False),
            "Whether PATH is a Jekyll site. None looks for _config.yml or a _posts, _people, _members or _team folder.",
        ),
        Setting(
            "ACADEMIC_LOOK",
            "theme",
            one_of("theme", "own"),
            "'theme' renders pages with the theme's templates; 'own' with the Jekyll site's _layouts: the same site.",
        ),
        Setting(
            "ACADEMIC_ENVIRONMENT", "production", TEXT, "Jekyll's environment, which Liquid sees as jekyll.environment."
        ),
        Setting(
            "ACADEMIC_CONFIG",
            [],
            FILES,
            "More configuration files of the Jekyll site, relative to PATH; a later one overrides an earlier one.",
        ),
        Setting(
            "ACADEMIC_SERVED",
            {},
            MAPPING,
            "Where a Jekyll site is served, over its configuration: {'url': 'https://lab.example', 'baseurl': '/fen'}.",
        ),
        Setting(
            "ACADEMIC_JEKYLL_THEME",
            "",
            PATH,
            "The folder of the gem or remote theme that _config.yml names; '' looks where gems are installed.",
        ),
        Setting(
            "ACADEMIC_JEKYLL_VERSION",
            "4.3",
            VERSION,
            "'4.3', '3.10', 'github-pages' (3.10 with what Pages sets), or 'auto': what Gemfile.lock or Gemfile says.",
        ),
        Setting(
            "ACADEMIC_LIQUID_FILTERS",
            {},
            FUNCTIONS,
            "Liquid filters in Python, in place of Ruby in _plugins: {'shout': lambda text: text.upper()}.",
        ),
        Setting(
            "ACADEMIC_LIQUID_TAGS",
            {},
            FUNCTIONS,
            "Liquid tags in Python: a function from the tag's markup to text, such as {'year': lambda markup: '2026'}.",
        ),
        Setting(
            "ACADEMIC_LAYOUTS",
            {},
            KINDS,
            "Which kind of page a layout is: {'scientist': 'person'}; 'own' keeps a layout as the site wrote it.",
        ),
        Setting(
            "ACADEMIC_COLLECTIONS",
            {},
            KINDS,
            "Which kind of page a collection holds: {'crew': 'person'}; it counts where the layout says nothing.",
        ),
        Setting(
            "ACADEMIC_BIBLIOGRAPHY",
            ["_bibliography/*.bib", "bibliography/*.bib", "*.bib", "_data/*.bib"],
            TEXTS,
            "BibTeX files, as glob patterns relative to PATH.",
        ),
        Setting(
            "ACADEMIC_PROSE",
            True,
            SWITCH,
            "Whether publications are read from prose; a page's own 'publications: false' turns it off for that page.",
        ),
        Setting(
            "ACADEMIC_UNPRINTED",
            False,
            SWITCH,
            "Whether a page's own text is printed of which the site's layouts print nothing.",
        ),
        Setting(
            "ACADEMIC_GROUPS",
            [],
            GROUPS,
            "The groups of people, in order: [{'key': 'phd', 'label': 'Doctoral students', 'match': ['PhD']}].",
        ),
        Setting("ACADEMIC_MERGE", [], WORKS, "Publications that are one work, as lists of ids or DOIs."),
        Setting("ACADEMIC_KEEP_APART", [], WORKS, "Publications that are not one work, as lists of ids or DOIs."),
        Setting(
            "ACADEMIC_PEOPLE_URL", "people/", TEXT, "Where the list of people goes if the site has none; '' for none."
        ),
        Setting(
            "ACADEMIC_PUBLICATIONS_URL",
            "publications/",
            TEXT,
            "Where the list of publications goes if the site has none; '' for none.",
        ),
        Setting(
            "ACADEMIC_PUBLICATION_URL",
            "publications/{slug}/",
            ADDRESS,
            "Where a publication's own page goes; '' for no such pages.",
        ),
        Setting(
            "ACADEMIC_PERSON_URL",
            "people/{slug}/",
            ADDRESS,
            "Where the profile of a person who has no page goes; '' for no such pages.",
        ),
        Setting("ACADEMIC_NEWS_URL", "news/", TEXT, "Where the list of news goes if the site has none; '' for none."),
        Setting("ACADEMIC_EXPORTS", True, SWITCH, "Whether publications.bib, .json, .ris and .atom.xml are written."),
        Setting(
            "ACADEMIC_JINJA", False, SWITCH, "Whether every page may use Jinja; else only one that says 'jinja: true'."
        ),
        Setting(
            "ACADEMIC_NAVIGATION",
            None,
            PAIRS,
            "The menu: [('People', '/people/'), …]. None takes what the site's layouts print, "
            "_data/navigation.yml or header_pages; with plain Pelican content its MENUITEMS, the lists and the pages.",
        ),
        Setting(
            "ACADEMIC_SOCIAL",
            {},
            MAPPING,
            "The group's own profiles: {'github': 'our-lab'}; keys of the platform table.",
        ),
        Setting(
            "ACADEMIC_HOME", {}, MAPPING, "The regions of the home page; _data/home.yml and front matter override it."
        ),
        Setting(
            "ACADEMIC_ACCENT",
            "verdigris",
            COLOUR,
            "The accent: a preset's name, '#0b6456', or a pair for day and night.",
        ),
        Setting(
            "ACADEMIC_TYPE",
            "bundled",
            one_of("bundled", "system"),
            "'bundled' serves the theme's typefaces; 'system' none at all.",
        ),
        Setting("ACADEMIC_PORTRAITS", "colour", one_of("colour", "grey"), "'grey' shows portraits in shades of grey."),
        Setting(
            "ACADEMIC_SCHEME",
            "auto",
            one_of("auto", "light", "dark"),
            "'light' or 'dark' fixes the scheme; 'auto' follows the reader's system.",
        ),
        Setting("ACADEMIC_SCHEME_SWITCH", True, SWITCH, "Whether the footer has a switch for light and dark."),
        Setting(
            "ACADEMIC_DIRECTION", "", one_of("", "ltr", "rtl"), "'ltr' or 'rtl'; '' takes it from the page's language."
        ),
        Setting("ACADEMIC_AFFILIATION", "", TEXT, "Where the group is, in a line; '' takes affiliation or tagline."),
        Setting("ACADEMIC_ADDRESS", [], TEXTS, "The postal address, in lines; [] takes address from _config.yml."),
        Setting(
            "ACADEMIC_FOOTER",
            [],
            COLUMNS,
            "Columns of links for the footer: [[('Imprint', '/imprint/')]]; [] shows the menu and the profiles.",
        ),
        Setting("ACADEMIC_COLOPHON", "", TEXT, "The last line of the footer, as HTML; '' names Pelican."),
        Setting("ACADEMIC_LOGO", "", TEXT, "The logo's path; '' takes logo from _config.yml."),
        Setting(
            "ACADEMIC_LOGO_SVG",
            "",
            TEXT,
            "The logo as SVG source, drawn in the text's colour; it goes before the path.",
        ),
        Setting(
            "ACADEMIC_FAVICON", "", TEXT, "The icon's path; '' takes the site's own, or draws the group's initials."
        ),
        Setting("ACADEMIC_MANIFEST", "", TEXT, "The web manifest's path; '' takes the site's own, or writes one."),
        Setting(
            "ACADEMIC_TOKENS", {}, TOKENS, "Tokens of theme/static/css/tokens.css to replace: {'measure': '42rem'}."
        ),
        Setting("ACADEMIC_STYLESHEETS", [], TEXTS, "More style sheets, by path, loaded after the theme's."),
        Setting(
            "ACADEMIC_SEARCH",
            "index",
            one_of("index", "pagefind", ""),
            "'index' searches an index of our own; 'pagefind' needs the extra 'search'; '' for no search.",
        ),
        Setting(
            "ACADEMIC_EMBEDS",
            "click",
            one_of("click", "direct"),
            "'click' asks another host for a video, a map or a script only when a reader does, and writes the words of "
            "a badge of shields.io; 'direct' leaves them as they are.",
        ),
        Setting(
            "ACADEMIC_BADGES",
            [],
            BADGES,
            "Services whose badge a paper's page shows, which asks their host: 'altmetric', 'dimensions'; [] for none.",
        ),
        Setting(
            "ACADEMIC_CACHE",
            True,
            SWITCH,
            "Whether what was read of pages and pictures is kept for the next build, which reads what changed.",
        ),
        Setting(
            "ACADEMIC_PICTURES",
            True,
            one_of(True, "webp", False),
            "True makes smaller copies of pictures, as AVIF and WebP; 'webp' faster, as WebP alone; False none.",
        ),
        Setting(
            "ACADEMIC_MATH",
            "mathml",
            one_of("mathml", "katex", "mathjax", "none"),
            "'mathml' turns TeX to MathML at build; 'katex', 'mathjax' and 'none' leave it for the site's own script.",
        ),
    )
}


def is_ours(settings: Mapping[str, Any]) -> bool:
    """Whether a site asked for this plugin: by its theme, a setting of ours, or naming it in PLUGINS.

    With PLUGINS unset, Pelican loads every namespace plugin it finds; a site that asked for nothing stays unchanged.
    """
    return (
        prints_by_us(settings)
        or "pelican_academic" in (settings.get("PLUGINS") or ())
        or any(name in settings for name in SETTINGS)
    )


def prints_by_us(settings: Mapping[str, Any]) -> bool:
    """Whether a site's theme is that of this package."""
    return Path(settings["THEME"]).resolve() == Path(pelican_academic.theme_path()).resolve()


def adopt(settings: MutableMapping[str, Any], values: Mapping[str, Any]) -> None:
    """Set Pelican's settings to ``values`` where the site left Pelican's default; what a site chose stays."""
    for name, value in values.items():
        if name not in settings or settings[name] == DEFAULT_CONFIG.get(name):
            settings[name] = value
