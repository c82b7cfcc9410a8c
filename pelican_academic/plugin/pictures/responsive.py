"""Pictures for templates and in prose: their size, so that no page jumps while it loads, and smaller copies of them.

Originals stay where they are and as they are; copies go to ``theme/pictures/`` of the output.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

from pelican.contents import Content

from pelican_academic.disk import is_file
from pelican_academic.plugin.addresses import under_siteurl
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.kept import Kept
from pelican_academic.plugin.pictures.grounds import ground_of
from pelican_academic.plugin.pictures.inks import ink_of, is_logo
from pelican_academic.plugin.pictures.of_site import (
    copies_in,
    file_at,
    is_drawing,
    is_lost,
    local_address,
    path_in,
    within,
)
from pelican_academic.plugin.pictures.variants import PictureError, drawing_size, is_widest
from pelican_academic.plugin.prose.markup.tags import ATTRIBUTES, values_of
from pelican_academic.plugin.prose.widgets.embeds import host_of
from pelican_academic.regex import regex
from pelican_academic.urls import split_url

__all__ = ["Picture", "Source", "picture", "remember_focus", "render_pictures"]

_TYPES = {"avif": "image/avif", "webp": "image/webp"}
_FOCUS = regex(r"\s*(?:(?:\d{1,3}(?:\.\d+)?%|left|right|top|bottom|center)(?:\s+|\s*\Z)){1,2}\Z")
_UPRIGHT, _PORTRAIT = 1.15, 208  # width to height; the theme's own portraits are as wide, in pixels
_LONG = 120  # characters of an address that a message prints: a picture may be one itself
_SMALL_DRAWING = 1500  # bytes: about what the headers of a request and its answer weigh
_LITERAL = "/:=;,()!*'.-"  # what an address may hold as it is
_IN_SET = "/:%;=()!*'.-~+@$&?#"  # what an address in a set of sources may hold: no blank, no comma
_PROSE_SIZES = "(max-width: 44rem) 100vw, 39rem"
_IN_PICTURE = regex(
    r"<!--.*?-->|<(?P<raw>pre|code|script|style|template|noscript|textarea)\b.*?</(?P=raw)\s*>"
    r"|<picture\b[^>]*>(?P<offers>.*?)</picture\s*>"
    rf"|<img\b(?P<attributes>{ATTRIBUTES})>",
    re.DOTALL | re.IGNORECASE,
)
_FILE_NAME = regex(r"[^\s/]+\.(?:jpe?g|png|gif|webp|svg|avif)", re.IGNORECASE)
_END = regex(r"\s*/?\Z")
_OBJECT = regex(rf"<object\b(?P<attributes>{ATTRIBUTES})>", re.IGNORECASE)
_SOURCE = regex(rf"<source\b{ATTRIBUTES}>", re.IGNORECASE)
_SRC = regex(r"(\ssrc\s*=\s*)(?:\"[^\"]*\"|'[^']*'|[^\s\"'>]+)", re.IGNORECASE)
_CLASS = regex(r"(\sclass\s*=\s*)(?:\"([^\"]*)\"|'([^'\"]*)'|([^\s\"'>]+))", re.IGNORECASE)
_HANDLER = regex(r"\son(?:error|load)\s*=\s*(?:\"[^\"]*\"|'[^']*')", re.IGNORECASE)


_INKS = {"": "", "ink": "is-ink", "chalk": "is-chalk", "sheet": "line", "clear": "is-clear"}


@dataclass(frozen=True)
class Source:
    """Copies of a picture in one format: ``Source("image/avif", "/theme/pictures/1f-320.avif 320w, …")``."""

    type: str
    srcset: str


@dataclass(frozen=True)
class Picture:
    """A picture of the site: its address, size in pixels, its copies by format, and what a crop must keep."""

    src: str
    width: int
    height: int
    srcset: str = ""
    sources: tuple[Source, ...] = ()
    focus: str = ""
    file: Path | None = None
    kept: Kept = field(default_factory=Kept)
    judged: str | None = None

    @cached_property
    def ground(self) -> str:
        """The colour that a diagram stands on, "" for a picture that may be cropped (`grounds.ground_of`)."""
        if self.judged is not None:
            return self.judged
        return ground_of(self.file, self.kept) if self.file else ""

    @cached_property
    def ink(self) -> str:
        """The class of a mark that one of the schemes would hide (`inks.ink_of`), "" for other pictures."""
        return self.ink_as(logo=False)

    def ink_as(self, *, logo: bool) -> str:
        """The same of what may be known to be a logo."""
        return _INKS[ink_of(self.file, self.kept, logo=logo)] if self.file else ""

    @cached_property
    def inline(self) -> str:
        """A small drawing itself as a ``data:`` address, which asks for no request; any other picture's `src`."""
        if self.file is None or not is_drawing(self.file) or self.file.stat().st_size > _SMALL_DRAWING:
            return self.src
        return f"data:image/svg+xml,{quote(self.file.read_bytes(), safe=_LITERAL)}"


def picture(build: Build, address: object) -> Picture | None:
    """Return what is known of a picture, None for one that is not the site's or no picture at all.

    A picture that cannot be read is reported once, and its tag is printed without a size.
    """
    text = str(address or "")
    relative = path_in(build, text)
    file = file_at(build, relative)
    if file is None:
        return None
    try:
        copies = drawing_size(file) if is_drawing(file) else copies_in(build, file)
    except PictureError as error:
        build.problems.add(relative, 0, "picture", str(error), "shown without size or copies")
        return None
    base = str(build.settings.get("SITEURL") or "").rstrip("/")
    text = within(build, text) if split_url(text).netloc else text
    src = text if base and text.startswith(f"{base}/") else f"{base}/{text.lstrip('/')}"
    sources = []
    folder = f"{base}/{build.settings['THEME_STATIC_DIR']}/pictures"
    for name, media in _TYPES.items():
        chosen = [copy for copy in copies.copies if copy.format == name]
        if chosen:
            offered = [f"{folder}/{copy.name} {copy.width}w" for copy in chosen]
            if is_widest(copies, name):  # what reads the copies' format reads the original's too
                offered.append(f"{quote(src, safe=_IN_SET)} {copies.width}w")
            sources.append(Source(media, ", ".join(offered)))
    focus = build.focus.get(relative, "")
    src = src.replace(" ", "%20")  # of a file's name
    return Picture(src, copies.width, copies.height, "", tuple(sources), focus, file, build.kept, copies.ground)


def remember_focus(build: Build, address: object, front_matter: Mapping[str, object], path: str) -> None:
    """Take ``image_focus`` ("50% 20%", "top") of a page as what a crop of its picture must keep."""
    focus = front_matter.get("image_focus")
    if focus is None or not address:
        return
    if _FOCUS.match(str(focus)):
        build.focus[path_in(build, str(address))] = str(focus).strip()
    else:
        build.problems.add(path, 0, "image-focus", f"'{focus}' is no position such as '50% 20%'", "left it out")


def render_pictures(build: Build, page: Content, text: str, path: str) -> str:
    """Return a page's HTML with size, copies and lazy loading on its pictures; what the page set itself stays.

    A picture of another host loads late and is not told which page shows it. Pictures without a text alternative are
    reported, one problem a page, and the hosts that a reader's browser is sent to.
    """
    text = _OBJECT.sub(lambda found: _drawn(build, page, found), text)
    if "<img" not in text and "<IMG" not in text:
        return text
    silent: list[str] = []
    far: dict[str, None] = {}
    first = not getattr(page, "image", "") or getattr(page, "without_plate", False)
    portraits = getattr(page, "kind", "") == "people"

    def replaced(match: re.Match[str]) -> str:
        nonlocal first
        if match["offers"] is not None:
            lasting = _SOURCE.sub(lambda source: source[0] if _offers(build, source[0]) else "", match["offers"])
            if _SOURCE.search(lasting):
                return match[0].replace(match["offers"], lasting)
            return _IN_PICTURE.sub(replaced, lasting)
        if match["attributes"] is None:
            return match[0]
        values = values_of(match["attributes"])
        source = values.get("src", "")
        if "alt" not in values and values.get("role") != "presentation":
            silent.append(source or "a picture without an address")
        elif not values.get("alt") and f"![]({source}" in build.body_of(path):
            silent.append(source)
        here = local_address(build, page, source)
        drawn = split_url(here).path.lower().endswith(".svg")  # prose gives a drawing the width it has there
        known = picture(build, here) if here else None
        data = None if drawn else known
        if data is None and not here and (host := host_of(source)):
            far[host] = None
        if data is None and here and not drawn and is_lost(build, here):
            return _instead(values)
        added, sources = _attributes(data, "" if here else source, values, first=first, portraits=portraits)
        first = False
        # A handler was written for scripts that are not loaded here.
        end = found[0] if (found := _END.search(match["attributes"])) else ""
        attributes = _HANDLER.sub("", match["attributes"].removesuffix(end))
        is_face = "portrait-face" in values.get("class", "")
        if known is not None and not is_face and (ink := known.ink_as(logo=is_logo(values))):
            attributes = _with_class(attributes, ink)
        if here and host_of(source) and file_at(build, path_in(build, here)) is not None:
            own = data.src if data is not None else under_siteurl(build, here)
            attributes = _SRC.sub(lambda src: f'{src[1]}"{html.escape(own)}"', attributes, count=1)
        tag = f"<img{attributes}{added}{end}>"
        return f"<picture>{sources}{tag}</picture>" if sources else tag

    text = _IN_PICTURE.sub(replaced, text)
    for host in far if build.option("EMBEDS") == "click" else ():  # a host of many pages is one fault
        message = f"pictures of another host, {host}"
        build.problems.add(path, 0, "far-picture", message, "each reader asks it for them", severity="warning")
    if silent:
        names = [name if len(name) < _LONG else f"{name[:_LONG]}…" for name in dict.fromkeys(silent)]
        more = f" and {len(names) - 3} more" if len(names) > 4 else ""
        shown = ", ".join(names[:3] if more else names)
        message = f"pictures without a text alternative: {shown}{more}"
        build.problems.add(path, 0, "alt-text", message, "named by their link or file", severity="warning")
    return text


def _with_class(attributes: str, name: str) -> str:
    """The attributes of a tag with one more class."""
    added = _CLASS.sub(lambda found: f'{found[1]}"{found[2] or found[3] or found[4]} {name}"', attributes, count=1)
    return added if added != attributes else f'{attributes} class="{name}"'


def _instead(values: Mapping[str, str]) -> str:
    """What readers see of a picture that cannot be shown: its text alternative, which no file's name is, or nothing."""
    alternative = values.get("alt", "").strip()
    if _FILE_NAME.fullmatch(alternative):
        return ""
    return f'<span class="is-lost">{html.escape(alternative)}</span>' if alternative else ""


def _drawn(build: Build, page: Content, found: re.Match[str]) -> str:
    """An ``<object>`` that shows a drawing of the site, with its sides: nothing moves when it comes."""
    values = values_of(found["attributes"])
    data = picture(build, local_address(build, page, values.get("data", "")))
    if data is None or not data.width or not data.height or not values.keys().isdisjoint({"width", "height", "style"}):
        return found[0]
    return (
        f'<object{found["attributes"]} style="inline-size: {data.width}px; aspect-ratio: {data.width}/{data.height}">'
    )


def _offers(build: Build, source: str) -> bool:
    """Whether a ``<source>`` names a picture that is there: a theme's script may have had to make it first."""
    values = values_of(source)
    named = [candidate.split()[0] for candidate in values.get("srcset", "").split(",") if candidate.strip()]
    local = [relative for address in named if (relative := path_in(build, address))]
    return len(local) < len(named) or any(is_file(build.root / relative) for relative in local)


def _attributes(
    data: Picture | None, source: str, values: Mapping[str, str], *, first: bool, portraits: bool
) -> tuple[str, str]:
    """The attributes that a picture in prose lacks, and its ``<source>`` elements.

    Where the upright pictures are ``portraits`` (their width stood in a style sheet that is gone), none fills the page.
    """
    added: dict[str, str] = {}
    if not first:
        added["loading"] = "lazy"
    added["decoding"] = "async"
    if data is None and host_of(source):
        added |= {"loading": "lazy", "referrerpolicy": "no-referrer"}
    if data is not None:
        width, height = values.get("width", ""), values.get("height", "")
        if not width and not height:
            upright = portraits and data.width <= data.height * _UPRIGHT and "style" not in values
            scale = min(_PORTRAIT / data.width, 1) if upright else 1
            added |= {"width": str(round(data.width * scale)), "height": str(round(data.height * scale))}
        elif width.isdecimal() and not height:
            added["height"] = str(round(int(width) * data.height / data.width))
    sources = ""
    if data is not None and "srcset" not in values:
        width = values.get("width", "")
        sizes = f"{width}px" if width.isdecimal() else _PROSE_SIZES
        sources = "".join(
            f'<source type="{kind.type}" srcset="{html.escape(kind.srcset)}" sizes="{sizes}">' for kind in data.sources
        )
    return "".join(f' {name}="{value}"' for name, value in added.items() if name not in values), sources
