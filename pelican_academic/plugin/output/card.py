"""The picture that stands for the site where somebody links to it: its name and mission, set in the theme's type.

1200 by 630 pixels, as Open Graph's readers expect. The faces and the letters that each holds are read from the theme's
style sheets; where a letter is in none of them, nothing is drawn.
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

import pelican_academic
from pelican_academic.plugin.contrast import INKS, PAPERS
from pelican_academic.plugin.kept.folder import make_cache, write_whole
from pelican_academic.regex import regex

__all__ = ["Card", "card_in", "draw_card"]

SIZE = (1200, 630)
_MARGIN, _RULE = 90, 6
_PAPER, _INK, _SOFT = PAPERS[0][1], INKS["ink"][0], INKS["ink-2"][0]
_NAME, _SAID, _HOST = 44, (84, 72, 60, 50), 30  # pixels; the mission in the first size that leaves it three lines
_LINES, _LEADING = 3, 1.16
_FACE = regex(
    r"@font-face\s*{font-family:'Academic (?P<family>\w+)';font-style:normal;[^}]*?fonts/(?P<file>[\w-]+\.woff2)[^}]*?"
    r"unicode-range:(?P<ranges>[^}]+)}"
)


@dataclass(frozen=True)
class Card:
    """What stands on it; ``accent`` is a colour ``#rrggbb``."""

    name: str
    mission: str
    host: str
    accent: str


def card_in(card: Card, cache: Path) -> bytes:
    """Return the picture as `draw_card` does, drawn once: ``cache`` is the folder that keeps it."""
    way = hashlib.sha256(repr(card).encode() + Path(__file__).read_bytes())  # another way to draw is another picture
    file = cache / f"card-{way.hexdigest()[:20]}.png"
    with suppress(OSError):
        return file.read_bytes()
    drawn = draw_card(card)
    with suppress(OSError):
        make_cache(cache)
        write_whole(file, drawn)
    return drawn


def draw_card(card: Card) -> bytes:
    """Return the picture as PNG, nothing where the theme's faces lack a letter of it."""
    if not all(_covers("Display", text) for text in (card.name, card.mission, card.host)):
        return b""
    image = Image.new("RGB", SIZE, _PAPER)
    draw = ImageDraw.Draw(image)
    size, lines = _set(card.mission or card.name)
    step = round(size * _LEADING)
    top = (SIZE[1] - step * len(lines)) // 2
    if card.mission:
        _write(draw, (_MARGIN, _MARGIN - 14), card.name, "Serif", _NAME, _INK)
    for at, line in enumerate(lines):
        _write(draw, (_MARGIN, top + at * step), line, "Display", size, _INK)
    foot = SIZE[1] - _MARGIN
    draw.rectangle((_MARGIN, foot - 54, _MARGIN + 120, foot - 54 + _RULE - 1), fill=card.accent)
    _write(draw, (_MARGIN, foot - 22), card.host, "Sans", _HOST, _SOFT)
    file = io.BytesIO()
    image.quantize(48, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(file, "PNG")
    return file.getvalue()


def _set(text: str) -> tuple[int, list[str]]:
    """The size that leaves a text few lines, and these; a longer one is cut."""
    size = next((size for size in _SAID if len(_lines(text, size)) <= _LINES), _SAID[-1])
    lines = _lines(text, size)
    if len(lines) > _LINES:
        last = lines[_LINES - 1].rsplit(" ", 1)[0].rstrip(",;:.")
        lines[_LINES - 1 :] = [f"{last}…"]
    return size, lines


def _lines(text: str, size: int) -> list[str]:
    """The text, broken where a line is full; a word alone that is wider stays whole."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _width(longer, size) <= SIZE[0] - 2 * _MARGIN:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _width(text: str, size: int) -> float:
    return sum(font.getlength(part) for font, part in _parts(text, "Display", size))


def _write(
    draw: ImageDraw.ImageDraw, place: tuple[float, float], text: str, family: str, size: int, colour: str
) -> None:
    x, y = place
    for font, part in _parts(text, family, size):
        draw.text((x, y + size), part, fill=colour, font=font, anchor="ls")
        x += font.getlength(part)


def _parts(text: str, family: str, size: int) -> Iterator[tuple[ImageFont.FreeTypeFont, str]]:
    """The text in pieces, each with the face that has its letters."""
    for file, letters in groupby(text, lambda letter: _file(family, letter)):
        if file:
            yield _font(file, size), "".join(letters)


def _covers(family: str, text: str) -> bool:
    return all(_file(family, letter) for letter in text)


def _file(family: str, letter: str) -> str:
    return next((file for file, letters in _faces().get(family, ()) if ord(letter) in letters), "")


@lru_cache(maxsize=64)
def _font(file: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(Path(pelican_academic.theme_path(), "static", "fonts", file), size)


@lru_cache(maxsize=1)
def _faces() -> dict[str, list[tuple[str, frozenset[int]]]]:
    """By family, the files of its upright faces and the letters that each holds: those that every page loads first."""
    found: dict[str, list[tuple[str, frozenset[int]]]] = {}
    for sheet in ("fonts", "faces"):
        text = Path(pelican_academic.theme_path(), "static", "css", f"{sheet}.css").read_text("utf-8")
        for face in _FACE.finditer(text):
            letters = frozenset(code for span in face["ranges"].split(",") for code in _span(span))
            found.setdefault(face["family"], []).append((face["file"], letters))
    return found


def _span(text: str) -> range:
    """The numbers of ``U+20-7E``."""
    first, _, last = re.sub(r"\s*U\+", "", text, flags=re.IGNORECASE).strip().partition("-")
    return range(int(first, 16), int(last or first, 16) + 1)
