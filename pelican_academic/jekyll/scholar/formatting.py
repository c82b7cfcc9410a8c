"""An entry -> the text of its reference and of a citation in running text.

References are in the CSL style that is named: ``apa``, which is built in, and any other where citeproc-py and the style
are there; where they are not, ``apa`` again, which is said once. Citations in the text are ``(Quill & Reed, 2021)``, or
``[1]`` for styles that number. No style is ever fetched.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from pelican_academic.disk import is_file
from pelican_academic.export import apa_reference, find_style, format_reference_html, title_case
from pelican_academic.jekyll.scholar.csl import csl_of
from pelican_academic.jekyll.scholar.entry import Entry
from pelican_academic.regex import regex
from pelican_academic.sources import plain_text

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

__all__ = ["as_html", "citation", "is_numeric", "locator", "reference"]

_NUMERIC = regex(
    r"\A(?:ieee|vancouver|nature|science|acm|association-for-computing|american-medical|american-chemical|plos|elsevier-wit"
    r"h-titles|elsevier-vancouver|springer-basic-brackets)|numeric"
)
_FIRST = regex(r"\A(\s*[\[(]?)1(?!\d)([\])]?[.:]?\s*)")
_LABELS = {
    "page": ("p.", "pp."), "chapter": ("Chapter", "Chapters"), "figure": ("Figure", "Figures"),
    "section": ("Section", "Sections"), "volume": ("Vol.", "Vols."), "paragraph": ("para.", "paras."),
    "verse": ("v.", "vv."), "note": ("n.", "nn."), "line": ("l.", "ll."), "part": ("pt.", "pts."),
    "table": ("Table", "Tables"), "equation": ("Eq.", "Eqs."), "column": ("col.", "cols."), "issue": ("no.", "nos."),
}  # fmt: skip
_LOCALES = {
    "en": "en-US", "cs": "cs-CZ", "da": "da-DK", "sv": "sv-SE", "pt": "pt-PT", "zh": "zh-CN", "ja": "ja-JP",
    "ko": "ko-KR", "el": "el-GR", "et": "et-EE", "sl": "sl-SI", "he": "he-IL", "nb": "nb-NO", "uk": "uk-UA",
    "vi": "vi-VN", "fa": "fa-IR", "sr": "sr-RS", "ca": "ca-AD", "ar": "ar", "eu": "eu", "cy": "cy-GB",
}  # fmt: skip


def _path_of(site: Site, style: str) -> str:
    """The style as citeproc-py takes it: a file of the site, or a name; "" for one that is not there."""
    if "://" in style:
        style = style.rstrip("/").rsplit("/", 1)[-1].removesuffix(".csl")
    for name in (style, f"{style}.csl"):
        path = os.path.realpath(site.root / name.lstrip("/"))
        if path.endswith(".csl") and path.startswith(os.path.realpath(site.root) + os.sep) and is_file(path):
            return find_style(path)
    return find_style(style)


def reference(site: Site, entry: Entry, style: str, locale: str, filters: Iterable[str], index: int = 0) -> str:
    """Return the reference as HTML; a style that numbers prints ``index`` in front, nothing where it is 0."""
    item = csl_of(entry, filters)
    if _is_apa(style):
        return apa_reference(item, html=True)
    found = _path_of(site, style)
    html = format_reference_html(item, style=found, locale=_LOCALES.get(locale, _region(locale))) if found else ""
    if not html:
        site.problems.add(
            site.configuration, 0, "scholar-style",
            f"the citation style '{style}' is not there (a .csl file in the site, or the extra 'citeproc')",
            "references are in the style 'apa'", severity="warning",
        )  # fmt: skip
        return apa_reference(item, html=True)
    # a reference that is formatted alone is always the first
    return _FIRST.sub(rf"\g<1>{index}\2" if index else "", html) if _prints_number(found) else html


def _is_apa(style: str) -> bool:
    """Whether a name or address means the style that needs nothing."""
    return style.rstrip("/").rsplit("/", 1)[-1].lower() in {"", "apa", "apa.csl"} and not style.endswith("/apa.csl")


def _region(locale: str) -> str:
    return f"{locale}-{locale.upper()}" if len(locale) == 2 else locale


@lru_cache(maxsize=16)
def _prints_number(path: str) -> bool:
    return "citation-number" in Path(path).read_text("utf-8", "replace")


@lru_cache(maxsize=16)
def _says_numeric(path: str) -> bool:
    return 'citation-format="numeric"' in Path(path).read_text("utf-8", "replace")


def is_numeric(site: Site, style: str) -> bool:
    """Whether the style numbers its citations."""
    path = _path_of(site, style)
    return _says_numeric(path) if path.endswith(".csl") else bool(_NUMERIC.search(style))


def locator(text: str, label: str) -> str:
    """Return a place within a work: ``locator("23-5", "") -> "pp. 23-5"``."""
    one, many = _LABELS.get(label.lower().rstrip("s") or "page", (label, label))
    return f"{many if re.search(r'[-–,&]', text) else one} {text}"


def citation(entry: Entry, place: str, *, suppress_author: bool = False) -> str:
    """Return one work's part of a citation, without its brackets: ``Quill &amp; Reed, 2021, p. 3``, as HTML."""
    year = (re.match(r"\d{4}", entry.values.get("date", "")) or [""])[0] or entry.values.get("year", "")
    names = _lead(entry, ("editor",) if suppress_author else ("author", "editor"))
    # a title in quotation marks has its comma within them
    return ", ".join(part for part in (names, as_html(year), as_html(place)) if part).replace(",”, ", ",” ")


def _lead(entry: Entry, roles: Sequence[str]) -> str:
    """Who is named in a citation: ``Quill et al.``; the title where nobody is."""
    people = next((entry.names[role] for role in roles if entry.names.get(role)), [])
    shown = [plain_text(" ".join(part for part in (name.prefix, name.last) if part)) for name in people]
    if shown:
        return as_html(f"{shown[0]} et al." if len(shown) > 2 or shown[-1] == "others" else " & ".join(shown))
    title = title_case(as_html(entry.values.get("title", entry.key)))
    return f"“{title},”" if "journal" in entry.fields or "booktitle" in entry.fields else f"<i>{title}</i>"


def as_html(text: str) -> str:
    """Escape a plain text."""
    return escape(text, quote=False)
