"""The last pass over every page's text in the theme's look, after all that reads it: one step an idea, in order.

A step takes the run, the page and its HTML and returns HTML. None changes a page that our templates do not print.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial

from pelican.contents import Content

from pelican_academic.extract.sections import page_kind
from pelican_academic.extract.vocabulary import heading_kind
from pelican_academic.plugin.addresses import base_of, under_siteurl
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.home.profile import with_profile
from pelican_academic.plugin.icons import drawing_in
from pelican_academic.plugin.kinds import kind_of
from pelican_academic.plugin.language import spoken
from pelican_academic.plugin.menu.printed import address_in
from pelican_academic.plugin.menu.tree import links_below
from pelican_academic.plugin.pictures.of_site import is_lost, local_address, path_in, shown
from pelican_academic.plugin.pictures.responsive import remember_focus, render_pictures
from pelican_academic.plugin.prose.images.drawn_icons import draw_icons
from pelican_academic.plugin.prose.images.shields import with_own_badges
from pelican_academic.plugin.prose.images.twins import without_dark_twins
from pelican_academic.plugin.prose.markup.chips import mark_chips
from pelican_academic.plugin.prose.markup.classes import for_ears, without_our_classes
from pelican_academic.plugin.prose.markup.contents_list import contents_list, wants_contents
from pelican_academic.plugin.prose.markup.distill import draw_distill, references_of
from pelican_academic.plugin.prose.markup.docutils import directives
from pelican_academic.plugin.prose.markup.mending import mend
from pelican_academic.plugin.prose.markup.said import said_once
from pelican_academic.plugin.prose.maths.dollars import page_says_dollars
from pelican_academic.plugin.prose.maths.mathematics import all_drawn, render_math
from pelican_academic.plugin.prose.portraits.arrange import arrange_portraits
from pelican_academic.plugin.prose.styles.backgrounds import show_backgrounds, show_heroes
from pelican_academic.plugin.prose.styles.colours import legible
from pelican_academic.plugin.prose.styles.compat import needs_compat
from pelican_academic.plugin.prose.styles.floats import without_empty_floats
from pelican_academic.plugin.prose.styles.own_styles import place_sheets, scope_styles, without_sheets
from pelican_academic.plugin.prose.styles.pins import without_pins
from pelican_academic.plugin.prose.styles.reveals import without_reveals
from pelican_academic.plugin.prose.styles.sheet_colours import legible_sheets
from pelican_academic.plugin.prose.styles.wide_styles import within_reach
from pelican_academic.plugin.prose.widgets.breakpoints import without_narrow_twins
from pelican_academic.plugin.prose.widgets.controls import (
    set_apart,
    without_arrows,
    without_dead_fields,
    without_own_search,
)
from pelican_academic.plugin.prose.widgets.embeds import host_of, render_embeds
from pelican_academic.plugin.prose.widgets.folds import make_folds
from pelican_academic.plugin.prose.widgets.menus import without_menu
from pelican_academic.plugin.prose.widgets.panes import label_panes
from pelican_academic.plugin.prose.widgets.tabs import unfold_tabs
from pelican_academic.plugin.prose.widgets.tooltips import tell_tooltips
from pelican_academic.plugin.written.page import arrange
from pelican_academic.plugin.written.spans import Paper
from pelican_academic.regex import regex
from pelican_academic.urls import split_url

__all__ = ["finish", "finish_part", "line_of"]

_OPENING = 2000  # characters
_LINE = regex(r'data-line="(\d+)"')


def finish(build: Build, contents: Sequence[Content]) -> None:
    """Let each step work on each page that the theme prints."""
    if build.own_look or not build.our_theme:
        return
    for page in contents:
        extra = getattr(page, "extra", {})
        remember_focus(build, getattr(page, "image", "") or extra.get("image"), extra, build.path_of(page))
    for page in contents:
        if getattr(page, "kind", "") == "raw":
            continue
        text = page._content or ""  # noqa: SLF001 - Pelican offers no other way to read and set it
        for step in _STEPS:
            text = step(build, page, text)
        page._content = text  # noqa: SLF001 - as above


def finish_part(build: Build, page: Content, text: str) -> str:
    """Return HTML that joins a page later, after the same steps, but for those that say something of the whole page."""
    for step in (_mathematics, _embeds, _portraits, _icons, _pictures, _roles):
        text = step(build, page, text)
    return _for_readers(build, text)


def _for_readers(build: Build, text: str) -> str:
    """Return a page's text legible and mended, as an earlier build left the same text."""
    mended = build.kept(_mended_text, text)
    return text if mended is None else mended


def _mended_text(text: str) -> str | None:
    """The text legible and mended, None where that is the text itself: most of a site's pages need not be kept."""
    mended = mend(legible(for_ears(text)))
    return None if mended == text else mended


def line_of(build: Build, path: str, text: str) -> int:
    """The 1-based line of the file on which ``text`` stands, as far as known: its own, or its block's; 0 for none."""
    if line := build.line_with(path, text):
        return line
    marked = build.marked.get(path, "")
    lines = _LINE.findall(marked[: max(marked.find(text), 0)])
    return int(lines[-1]) if lines else 0


def _plate(build: Build, page: Content, text: str) -> str:
    """A picture with which the text begins is not shown above it too, nor one that ``defaults`` give to every page."""
    document = build.documents.get(build.path_of(page))
    name = str(getattr(page, "image", "") or "").rsplit("/", 1)[-1]
    opening = text[:_OPENING]
    shown = bool(name) and name in opening  # a pattern for each page is dear
    given = (  # as an address alone: for previews
        document is not None and "image" not in document.front_matter and isinstance(document.data.get("image"), str)
    )
    page.without_plate = given or (
        shown and re.search(rf"<img\b[^>]*[/\"']{re.escape(name)}[\"']", opening) is not None
    )
    return text


def _profile(build: Build, page: Content, text: str) -> str:
    if build.site is None or getattr(page, "kind", "") != "home":
        return text

    def find(address: str) -> str:
        return under_siteurl(build, shown(build, address))

    return with_profile(text, getattr(page, "extra", {}).get("profile"), find, str(build.settings["SITENAME"]))


def _classes(build: Build, page: Content, text: str) -> str:
    del page
    if build.site is None:
        return text
    leads_to = partial(address_in, site=build.site)
    text = without_menu(without_dark_twins(without_narrow_twins(text)), leads_to, build.menu)
    text = label_panes(tell_tooltips(without_our_classes(text)))
    return mark_chips(unfold_tabs(make_folds(set_apart(without_dead_fields(without_arrows(show_backgrounds(text)))))))


def _distill(build: Build, page: Content, text: str) -> str:
    language = str(getattr(page, "lang", "") or build.settings["DEFAULT_LANG"])
    return draw_distill(text, references_of(build, getattr(page, "extra", {})), spoken(language, "References"))


def _mathematics(build: Build, page: Content, text: str) -> str:
    if build.option("MATH") != "mathml":
        return text
    singles = "$" in text and (build.reads_dollars or page_says_dollars(text))
    return render_math(text, partial(_unreadable, build, page), singles=singles)


def _unreadable(build: Build, page: Content, tex: str, reason: str) -> None:
    path = build.path_of(page)
    shown = re.sub(r"\s+", " ", tex)
    shown = shown if len(shown) <= 60 else f"{shown[:57]}..."
    build.problems.add(
        path, line_of(build, path, tex), "math", f"TeX that cannot be read, '{shown}': {reason}", "left it as it is"
    )


def _pictures(build: Build, page: Content, text: str) -> str:
    return render_pictures(build, page, text, build.path_of(page))


def _portraits(build: Build, page: Content, text: str) -> str:
    if build.site is None:
        return text
    names = [member.name for member in build.graph.people] if build.graph is not None else []
    kinds = {getattr(page, "kind", ""), kind_of(str(getattr(page, "extra", {}).get("layout") or ""), "")}
    listed = "people" in kinds
    return arrange_portraits(
        text, names, listed=listed, lost=lambda source: is_lost(build, local_address(build, page, source))
    )


def _embeds(build: Build, page: Content, text: str) -> str:
    if build.option("EMBEDS") != "click":
        return text

    def left_out(host: str) -> None:
        message = f"a script of {host}, which counts readers"
        build.problems.add(build.path_of(page), 0, "tracker", message, "left out", severity="warning")

    language = str(getattr(page, "lang", "") or build.settings["DEFAULT_LANG"])
    maths = build.option("MATH") == "mathml" and all_drawn(build.problems, build.path_of(page))
    return render_embeds(build, with_own_badges(text), language, left_out, maths=maths)


def _icons(build: Build, page: Content, text: str) -> str:
    del page
    return draw_icons(text, drawing_in(build))


def _papers(build: Build, page: Content, text: str) -> str:
    """A list of publications that the page itself holds is set as the theme sets one."""
    path = build.path_of(page)
    if build.graph is None or page.template != "page" or page.kind not in {"publications", "page", "own"}:
        return text
    told = page.kind == "publications" or page_kind(getattr(page, "extra", {}), path) == "publications"
    if not told and heading_kind(str(page.title)) != "work":  # "Research" may be a list of papers
        return text
    papers = [Paper(*pair) for pair in build.graph.printed.get(path, ())]
    known = {paper.entry.id for paper in papers}
    others = [entry for entry in build.graph.publications if entry.id not in known]
    link = partial(under_siteurl, build)
    text, page.written = arrange(text, papers, others, build.graph.people, link, alone=not told)
    if page.written is not None:
        page.template = "publications"
        text = without_own_search(text)
    return text


def _below(build: Build, page: Content, text: str) -> str:
    """The pages below one end it, as its theme would have listed them."""
    document = build.documents.get(build.path_of(page))
    if build.site is None or document is None:
        return text
    return text + links_below(build.site, document, partial(under_siteurl, build))


def _sheets(build: Build, page: Content, text: str) -> str:
    del build
    page.compat = needs_compat(text)
    return text


# kramdown's HTML, byte for byte, has roles that WAI-ARIA has since given up, and boxes without a name.
_ROLES = (
    (regex(r'(<sup id="fnref[^"]*") role="doc-noteref">(<a )'), r'\1>\2role="doc-noteref" '),
    (regex(r'(<li id="fn:[^"]*") role="doc-endnote"'), r"\1"),
    (
        regex(r'(<input type="checkbox" class="task-list-item-checkbox")([^>]*checked)'),
        r'\1 aria-label="{done}"\2',
    ),
    (regex(r'(<input type="checkbox" class="task-list-item-checkbox")(?! aria)'), r'\1 aria-label="{to do}"'),
)
_BOX_NAME = regex(r'aria-label="\{(done|to do)\}"')


def _roles(build: Build, page: Content, text: str) -> str:
    for pattern, replacement in _ROLES:
        text = pattern.sub(replacement, text)
    language = str(getattr(page, "lang", "") or build.settings["DEFAULT_LANG"])
    return _BOX_NAME.sub(lambda match: f'aria-label="{spoken(language, match[1])}"', text)


def _mended(build: Build, page: Content, text: str) -> str:
    def refused(address: str) -> bool:
        far = build.option("EMBEDS") == "click" and host_of(address) not in {"", split_url(base_of(build)).netloc}
        if far:
            message = f"a style sheet of another host, {address}"
            build.problems.add(build.path_of(page), 0, "sheet", message, "not asked for", severity="warning")
        return far

    def read(address: str) -> str:
        return build.files.sheet(path_in(build, local_address(build, page, address)))

    sheets = scope_styles(place_sheets(without_empty_floats(text), refused, read))
    text = _for_readers(build, legible_sheets(within_reach(without_pins(without_reveals(sheets)))))
    text, page.sheets = without_sheets(text)
    return text


def _said(build: Build, page: Content, text: str) -> str:
    kind = getattr(page, "kind", "")
    return said_once(text, build.headline if kind == "home" else str(page.title), from_layout=kind == "own")


def _heroes(build: Build, page: Content, text: str) -> str:
    del build, page
    return show_heroes(text)  # what they say twice is gone


def _contents(build: Build, page: Content, text: str) -> str:
    del build
    page.toc = contents_list(text) if wants_contents(getattr(page, "extra", {}), text) else ""
    return text


def _directives(build: Build, page: Content, text: str) -> str:
    del page
    return directives(text) if build.site is None else text  # a Jekyll site's own `section` or `sidebar` is a box


_STEPS: tuple[Callable[[Build, Content, str], str], ...] = (
    _directives,
    _below,
    _profile,
    _plate,
    _contents,
    _classes,
    _said,
    _heroes,
    _papers,
    _sheets,
    _distill,
    _mathematics,
    _embeds,
    _portraits,
    _icons,
    _pictures,
    _roles,
    _mended,
)
