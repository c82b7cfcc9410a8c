"""Boxes with a white or pale ground -> by night raised paper, not a glaring panel; what holds a drawing stays light.

    background: #fff; border: 1px solid #ddd  ->  background: light-dark(#fff, var(--paper-2));
    border: 1px solid light-dark(#ddd, var(--rule)); color-scheme: var(--scheme); color: var(--ink)

``--scheme`` is the page's own: a white box in a dark band is white by day all the same. A drawing was made for its
white ground, so the nearest pale box around one keeps the light scheme.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping

from pelican_academic.plugin.contrast import PAPERS, contrast, fitted
from pelican_academic.plugin.pictures.inks import is_logo
from pelican_academic.plugin.prose.markup.tags import Tag, pieces_of
from pelican_academic.plugin.prose.markup.wellformed import VOID
from pelican_academic.regex import regex

__all__ = [
    "DRAWN",
    "INK",
    "Papers",
    "around_drawings",
    "as_drawn",
    "by_night",
    "ink_by_night",
    "last_of",
    "matching",
    "papers_among",
]

Papers = tuple[tuple[str, str], tuple[str, str]]

PAPER = "#1a201e"  # --paper-2 by night
DRAWN = frozenset({"svg", "img", "canvas", "iframe", "video", "picture", "object", "embed"})
_GROUND = regex(r"(?<![-\w])background(?:-color|-image)?\s*:\s*([^;]*)", re.IGNORECASE)
_EDGE = regex(r"(?<![-\w])border(?:-(?:top|right|bottom|left|block|inline|color))*\s*:\s*[^;]*", re.IGNORECASE)
_COLOUR = regex(r"#[0-9a-f]{3,8}\b|(?:rgb|hsl)a?\([^()]*\)|(?<![-\w.#])[a-z]+\b(?!\()", re.IGNORECASE)
_CALLED = regex(
    r"(?<![-\w])(?!(?:(?:repeating-)?(?:linear|radial|conic)-gradient|(?:rgb|hsl)a?)\()[-a-z]+\(", re.IGNORECASE
)
INK = regex(
    r"(?<![-\w])color\s*:\s*(#[0-9a-f]{3,8}|(?:rgb|hsl)a?\([^()]*\)|[a-z]+)(?=\s*(?:[;!\"']|\Z))", re.IGNORECASE
)
_SIMPLE = regex(r"[.#]?[\w-]+")
_THIN = regex(r"(?<![-\w])(?:width|height|(?:inline|block)-size)\s*:\s*[1-6](?:\.\d+)?px", re.IGNORECASE)  # a line
_STATES = regex(r"::?[\w-]+(?:\([^)]*\))?")
_FOLLOWS = regex(r"currentcolor|\A<svg\b[^>]*\sclass=[\"']?glyph\b", re.IGNORECASE)  # the ink, as our own icons do
# The least channel of a pale ground and of a pale line; the most that channels differ.
_PALE, _LINE, _TINT = 224, 190, 32
_INKS = ((0x4D, "--ink"), (0x70, "--ink-2"))  # the greatest channel
_GREYISH = 42  # slate and wet asphalt, which channels differ by more, are inks too
_OURS = frozenset({"is-ink", "is-chalk", "line"})  # pictures that are turned round by night
_MARKED = regex(r"<img\b[^<>]*\sclass=\"(?:[^\"<>]* )?(?:is-ink|is-chalk|is-clear|line)[ \"]")
_OWN = regex(r"(?<![-\w])background(?:-image)?\s*:[^;]*?\b(?:url|var)\(", re.IGNORECASE)


def _is_pale(colour: str, least: int = _PALE) -> bool:
    """Whether a colour ``#rrggbb`` is white paper or near it."""
    channels = [int(colour[at : at + 2], 16) for at in (1, 3, 5)] if colour else [0]
    return min(channels) >= least and max(channels) - min(channels) <= _TINT


def papers_among(grounds: Iterable[str]) -> Papers:
    """Return the papers that words of a page may stand on: ours, or the darkest of its pale ``grounds``, ``#rrggbb``.

    >>> papers_among(["#eeeeee", "#003366"])
    (('light', '#eeeeee'), ('dark', '#1a201e'))
    """
    (_, day), (_, night) = PAPERS
    pale = {ground for ground in grounds if _is_pale(ground)}
    darkest = min({day, *pale}, key=lambda colour: contrast(colour, "#000"))
    return (("light", darkest), ("dark", PAPER if pale else night))


def by_night(style: str, known: Callable[[str, float], str]) -> str:
    """Return declarations whose ground is pale with another one by night, "" where it is not; ``known`` reads colours.

    What sets no ink of its own gets the page's.
    """
    grounds = [found[1] for found in _GROUND.finditer(style)]
    day = ""
    for ground in grounds:
        if _CALLED.search(ground):  # a picture, a variable, a mixture
            return ""
        colours = [(word, known(word, 0.01)) for word in _COLOUR.findall(ground)]
        colours = [(word, colour) for word, colour in colours if colour or word.lower() == "transparent"]
        if not colours or not all(colour and known(word, 0.85) and _is_pale(colour) for word, colour in colours):
            return ""
        day = day or colours[0][1]
    if not day:
        return ""

    def paired(word: str, least: int, night: str) -> str:
        colour = known(word, 0.85)
        return f"light-dark({word}, var({night}))" if colour and _is_pale(colour, least) else word

    def repainted(found: re.Match[str], least: int, night: str) -> str:
        name, colon, value = found[0].partition(":")
        return name + colon + _COLOUR.sub(lambda word: paired(word[0], least, night), value)

    ground = "--rule" if _THIN.search(style) else "--paper-2"
    style = _GROUND.sub(lambda found: repainted(found, _PALE, ground), style)
    style = _EDGE.sub(lambda found: repainted(found, _LINE, "--rule"), style)
    inked = False

    def inks(found: re.Match[str]) -> str:
        nonlocal inked
        inked = True
        colour = known(found[1], 0.01)
        if not colour:
            return found[0]
        pair = [fitted(colour, "light", day), ink_by_night(colour) or fitted(colour, "dark", PAPER)]
        shown = [found[1] if one == colour else one for one in pair]
        return found[0] if shown[0] == shown[1] else f"color: light-dark({', '.join(shown)})"

    style = INK.sub(inks, style)
    return f"{style.rstrip().rstrip(';')}; color-scheme: var(--scheme){'' if inked else '; color: var(--ink)'}"


def ink_by_night(colour: str) -> str:
    """Return which of the page's inks a black or grey ``#rrggbb`` is by night, "" for a pale or a coloured one.

    >>> ink_by_night("#222222"), ink_by_night("#475569"), ink_by_night("#800000")
    ('var(--ink)', 'var(--ink-2)', '')
    """
    channels = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    if max(channels) - min(channels) > _GREYISH:
        return ""
    return next((f"var({ink})" for most, ink in _INKS if max(channels) <= most), "")


def as_drawn(text: str) -> Callable[[str], str]:
    """Return what adds to the judged declarations of a page's boxes whether the marks in them stay as they were drawn.

    A black or a white mark was drawn for the ground behind it: where that stays by night, the mark does (academic.css).

    >>> as_drawn('<img class="is-chalk" src="a.png">')("background: #123; color-scheme: dark")
    'background: #123; color-scheme: dark; --art: none'
    """
    if not _MARKED.search(text):
        return str

    def said(style: str) -> str:
        if "color-scheme: var(--scheme)" in style:
            return f"{style.rstrip('; ')}; --art: initial"
        stands = "color-scheme:" in style or _OWN.search(style)
        return f"{style.rstrip('; ')}; --art: none" if stands else style

    return said


def around_drawings(text: str, boxes: Callable[[Tag, int], Collection[Hashable]]) -> set[Hashable]:
    """Return what ``boxes`` calls the nearest pale box around each drawing of a page, or the drawing itself.

    It is asked for each tag that opens an element, with the place of the tag in the text; an empty answer is no box.
    """
    found: set[Hashable] = set()
    opened: list[tuple[str, Collection[Hashable]]] = []
    counted: Counter[str] = Counter()
    at = 0
    for piece in pieces_of(text):
        around = opened[-1][1] if opened else ()
        if isinstance(piece, str):
            if piece[:4].lower() == "<svg" and not _FOLLOWS.search(piece):
                found.update(around)
        elif piece.closes:
            while counted[piece.name]:
                name, _ = opened.pop()
                counted[name] -= 1
                if name == piece.name:
                    break
        else:
            own = boxes(piece, at)
            found.update(own if piece.name in DRAWN else ())
            if _is_drawing(piece):
                found.update(own or around)
            if piece.name not in VOID:
                opened.append((piece.name, own or around))
                counted[piece.name] += 1
        at += len(str(piece))
    return found


def _is_drawing(tag: Tag) -> bool:
    if tag.name != "img":
        return tag.name in {"canvas", "object", "embed"}
    if "is-clear" in (tag.get("class") or ""):
        return True
    drawn = is_logo(tag) or (tag.get("src") or "").partition("?")[0].lower().endswith(".svg")
    return drawn and not _OURS.intersection((tag.get("class") or "").split())


def last_of(selector: str) -> list[str]:
    """Return the elements that a rule holds for, each without its states: ``.a > b:hover, i`` -> ``[b, i]``."""
    plain = _STATES.sub("", selector)
    return [words[-1] for part in plain.split(",") if (words := re.split(r"[\s>+~]+", part.strip())) and words[-1]]


def matching(elements: Iterable[str]) -> Callable[[Tag, int], Collection[Hashable]]:
    """Return what tells which of ``elements`` (``div.card``) a tag is."""
    wanted: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for element in elements:
        if parts := _SIMPLE.findall(element):
            wanted.setdefault(parts[-1], []).append((element, frozenset(parts)))

    def found(tag: Tag, at: int) -> Collection[Hashable]:
        del at
        return _found(tag, wanted)

    return found


def _found(tag: Tag, wanted: Mapping[str, list[tuple[str, frozenset[str]]]]) -> set[Hashable]:
    names = {tag.name, *(f".{name}" for name in (tag.get("class") or "").split()), f"#{tag.get('id') or ''}"}
    return {element for name in names for element, parts in wanted.get(name, ()) if parts <= names}
