"""Icons that a page takes from an icon font or from Simple Icons' own host -> the theme's drawing of the same thing.

    <i class="fas fa-envelope"></i> -> <i class="fas fa-envelope"><svg class="glyph" …></i>

Neither font nor host is asked here. An icon that the theme has no drawing for, or that stands by no words, stays as it
was: a font's shows nothing.
Names: fontawesome.com/icons, jpswalsh.github.io/academicons, icons.getbootstrap.com, simpleicons.org.
"""

# ruff: noqa: E501 - tables and patterns read better in one line

from __future__ import annotations

import html
import re
from collections.abc import Callable

from pelican_academic.plugin.prose.markup.tags import Pieces, Tag, content_of, opened, pieces_of
from pelican_academic.regex import regex

__all__ = ["draw_icons"]

_FONT = regex(
    r"(?:^|\s)(?:fa|ai|bi|mdi|glyphicon|icon|la|ti|ion)-(?:social-|logo-|ios-|md-)?([a-z0-9]+(?:-[a-z0-9]+)*)"
)
_SIMPLE_ICON = regex(
    r"(?:https?:)?//(?:cdn\.simpleicons\.org/(?P<bare>[a-z0-9]+)|[^?#]*/simple-?icons\b[^?#]*/(?P<file>[a-z0-9]+)\.svg)(?:[/?#]|\Z)",
    re.IGNORECASE,
)
_MAYBE = regex(r"""class\s*=\s*["']?[^"'>]*(?:fa|ai|bi|mdi|glyphicon|icon|la|ti|ion)-|simple-?icons""", re.IGNORECASE)
_IN_A_LINE = frozenset({"a", "abbr", "b", "em", "i", "small", "span", "strong", "u"})
_NEAR = 12  # tags and texts
_SHAPE = regex(
    r"(?<=\w)-(?:square|alt\d?|o|fill|solid|line|circle|outline|bold|f|in|simple|fw)\Z|\A(?:square|circle)-(?=\w)"
)
# the icons' names in the fonts -> the theme's, of tools/icons.py, where they differ
_CALLED = {
    "email": "envelope mail envelope-open at",
    "scholar": "google-scholar googlescholar graduation-cap mortarboard education",
    "linkedin": "linkedin-in",
    "x": "twitter x-twitter",
    "weibo": "sina-weibo",
    "wechat": "weixin",
    "website": "globe internet earth",
    "link": "chain link-45deg",
    "external": "external-link external-link-alt up-right-from-square arrow-up-right-from-square box-arrow-up-right",
    "pdf": "file-pdf filetype-pdf file-earmark-pdf",
    "file": "file-text file-lines file-earmark file-word page document",
    "cv": "id-card id-badge address-card vcard",
    "location": "map-marker map-marker-alt location-dot location-arrow geo geo-alt map-pin location-pin",
    "calendar": "calendar-days calendar-check calendar-day calendar-week calendar-event",
    "clock": "history stopwatch hourglass",
    "code": "code-branch file-code code-slash",
    "terminal": "keyboard",
    "data": "database hdd server",
    "download": "cloud-download file-download file-arrow-down save floppy-disk",
    "slides": "chalkboard chalkboard-teacher chalkboard-user person-chalkboard file-powerpoint easel",
    "book": "book-open book-reader book-open-reader journal-text journal books",
    "users": "people people-group user-group user-friends people-fill team",
    "user": "person user-tie user-graduate user-circle user-md user-doctor user-astronaut user-plus",
    "home": "house",
    "tag": "tags hashtag",
    "folder": "folder-open",
    "briefcase": "suitcase",
    "award": "medal ribbon",
    "trophy": "crown",
    "flask": "vial vials eyedropper",
    "chart": "chart-line chart-bar chart-area chart-pie chart-simple bar-chart graph-up line-chart area-chart pie-chart",
    "brain": "head-side-brain",
    "network": "project-diagram diagram-project sitemap diagram-3 network-wired circle-nodes",
    "comment": "comments comment-dots message chat chat-dots",
    "question": "question-circle circle-question patch-question",
    "info": "info-circle circle-info info-sign",
    "warning": "exclamation-triangle triangle-exclamation exclamation exclamation-circle warning-sign",
    "success": "check-circle circle-check ok-sign",
    "check": "ok check-square check2",
    "star": "star-half",
    "image": "images picture photo file-image photo-film",
    "camera": "camera-retro",
    "video": "film play-circle circle-play camera-video file-video",
    "microphone": "mic",
    "quote": "quote-left quote-right blockquote",
    "university": "building-columns bank landmark institution",
    "building": "buildings city industry",
    "megaphone": "bullhorn",
    "leaf": "seedling pagelines",
    "send": "paper-plane",
    "list": "list-ul list-ol list-alt clipboard-list tasks list-check",
    "gear": "cog cogs gears sliders",
    "tool": "wrench tools screwdriver-wrench hammer toolbox",
    "desktop": "computer display pc-display",
    "mobile": "mobile-phone mobile-screen tablet",
    "certificate": "patch-check file-certificate file-contract",
    "pencil": "pen edit pen-to-square pencil-square pencil-alt file-pen feather",
    "pin": "thumbtack pin-angle pushpin",
    "cube": "cubes box boxes",
    "software": "box-open box-seam",
    "puzzle": "puzzle-piece",
    "scale": "balance-scale scale-balanced gavel",
    "shield": "shield-halved shield-virus",
    "cpu": "microchip",
    "water": "tint droplet droplet-half",
    "fire": "flame",
    "bolt": "lightning zap",
    "heart": "heartbeat heart-pulse",
    "hospital": "hospital-user",
    "language": "translate",
    "share": "share-alt share-nodes",
    "copy": "clipboard paste files",
    "print": "printer",
    "lock": "unlock lock-open",
    "plane": "plane-departure airplane",
    "rss": "feed",
    "search": "magnifying-glass",
    "phone": "telephone phone-volume earphone",
    "supplement": "paperclip",
    "arrow-right": "arrow-right long-arrow-right arrow-right-long angle-right chevron-right hand-point-right caret-right angle-double-right",
    "arrow-left": "arrow-left long-arrow-left arrow-left-long angle-left chevron-left angle-double-left",
    "archive": "box-archive",
}
_OURS = {name: ours for ours, names in _CALLED.items() for name in names.split()}


def draw_icons(text: str, drawing: Callable[[str], str]) -> str:
    """Return the page with the icons that ``drawing`` knows: a name in, an ``<svg>`` out, "" for none.

    A picture of Simple Icons gives way to the drawing, which says what its ``alt`` said.
    """
    if not _MAYBE.search(text):
        return text
    pieces = pieces_of(text)
    for at, tag in opened(pieces, "i", "span", "em", "img"):
        if tag.name == "img":
            found = _SIMPLE_ICON.match((tag.get("src") or "").strip())
            drawn = drawing((found["bare"] or found["file"]).lower()) if found else ""
            if drawn:
                pieces[at] = _saying(drawn, (tag.get("alt") or "").strip())
        elif (
            _is_empty(pieces, at)
            and (drawn := _of_font(tag.get("class") or "", drawing))
            and (
                _stands_by_words(pieces[at + 1 : at + 1 + _NEAR])
                or _stands_by_words(pieces[max(at - _NEAR, 0) : at][::-1])
            )
        ):
            pieces[at + 1] = drawn
    return "".join(map(str, pieces))


def _is_empty(pieces: Pieces, at: int) -> bool:
    return all(isinstance(piece, str) and not piece.strip() for piece in content_of(pieces, at))


def _stands_by_words(way: Pieces) -> bool:
    """Whether words stand beside an icon, in its line or in the link that it stands in; alone it may lie over a picture."""
    for piece in way:
        if isinstance(piece, Tag):
            if piece.name == "a":
                return True
            if piece.name not in _IN_A_LINE:
                return False
        elif piece.strip() and not piece.startswith("<"):
            return True
    return False


def _of_font(classes: str, drawing: Callable[[str], str]) -> str:
    for name in _FONT.findall(classes):
        for called in (name, *_shorter(name)):
            if drawn := drawing(_OURS.get(called, called.replace("-", ""))):
                return drawn
    return ""


def _shorter(name: str) -> list[str]:
    """The name without what says how the icon is drawn: ``github-square`` -> ``github``."""
    names = []
    while (shorter := _SHAPE.sub("", name)) != name:
        names.append(name := shorter)
    return names


def _saying(drawn: str, alt: str) -> str:
    return drawn.replace('aria-hidden="true"', f'role="img" aria-label="{html.escape(alt)}"') if alt else drawn
