r"""A formula in TeX -> MathML, as browsers draw it: ``to_mathml("x^2")``; the only door to latex2mathml."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from xml.etree import ElementTree as ET

import latex2mathml.converter
from latex2mathml import exceptions
from latex2mathml.symbols_parser import convert_symbol

from pelican_academic.plugin.prose.maths.tex import plain_tex
from pelican_academic.regex import regex

__all__ = ["UnreadableError", "to_mathml"]

_NAMESPACE = "{http://www.w3.org/1998/Math/MathML}"
_ADDRESS = regex(r"https?://|mailto:|[/#]", re.IGNORECASE)
_PARTS = {  # how many children an element must have
    **dict.fromkeys(("mfrac", "msub", "msup", "mroot", "munder", "mover"), 2),
    **dict.fromkeys(("msubsup", "munderover"), 3),
}
_BELOW = {"msub": "munder", "msup": "mover", "msubsup": "munderover"}
_LIMITS = frozenset(
    ["det", "gcd", "inf", "lim", "lim\u2006inf", "lim\u2006sup", "max", "min", "sup", "Pr", "argmax", "argmin"]
)
# Browsers draw `mathvariant` no more: its letters are characters of their own. First A, a and 0 of each alphabet.
_ALPHABETS = {
    "bold": (0x1D400, 0x1D41A, 0x1D7CE),
    "bold-italic": (0x1D468, 0x1D482, 0x1D7CE),
    "sans-serif": (0x1D5A0, 0x1D5BA, 0x1D7E2),
    "bold-sans-serif": (0x1D5D4, 0x1D5EE, 0x1D7EC),
    "monospace": (0x1D670, 0x1D68A, 0x1D7F6),
    "bold-script": (0x1D4D0, 0x1D4EA, 0),
    "bold-fraktur": (0x1D56C, 0x1D586, 0),
}


class UnreadableError(ValueError):
    """TeX that cannot be converted; says why."""


@lru_cache(maxsize=4096)
def to_mathml(tex: str, *, display: bool = False) -> str:
    """Return a formula as a ``<math>`` element that keeps its TeX as annotation; raises `UnreadableError`.

    Equation numbers and labels are left out, as MathJax does unless a site configures it.
    """
    try:
        root = ET.fromstring(latex2mathml.converter.convert(plain_tex(tex), display="block" if display else "inline"))
    except ET.ParseError:
        message = "an '&' outside an environment that latex2mathml knows"
        raise UnreadableError(message) from None
    except _ERRORS as error:
        raise UnreadableError(_reason(error)) from None
    for element in root.iter():
        _size(element)
        _check(element)
        if display and "\\nolimits" not in tex:
            _limit(element)
        _draw(element)
        _align(element)
        _disarm(element)
    inside = "".join(_written(child) for child in root)
    mode = ' display="block"' if display else ""
    note = f'<annotation encoding="application/x-tex">{html.escape(tex, quote=False)}</annotation>'
    meaning = f"<semantics><mrow>{inside}</mrow>{note}</semantics>"
    return f'<math xmlns="http://www.w3.org/1998/Math/MathML"{mode}>{meaning}</math>'


_ERRORS: tuple[type[BaseException], ...] = (
    *(value for value in vars(exceptions).values() if isinstance(value, type) and issubclass(value, Exception)),
    *(IndexError, KeyError, ValueError, TypeError, AttributeError, StopIteration, RecursionError),
)


def _reason(error: BaseException) -> str:
    words = re.findall(r"[A-Z][a-z]*", type(error).__name__.removesuffix("Error"))
    return " ".join(words).lower() or "it cannot be read"


def _check(element: ET.Element) -> None:
    name = element.tag.removeprefix(_NAMESPACE)
    wanted = _PARTS.get(name)
    if wanted is not None and len(element) != wanted:
        message = f"something is missing in a {name.removeprefix('m')}"
        raise UnreadableError(message)
    text = (element.text or "").strip()
    if text.startswith("\\") and len(text) > 1:
        message = f"unknown command {text}"
        raise UnreadableError(message)
    if name == "mi" and text in {"{", "}"}:
        message = "braces do not match"
        raise UnreadableError(message)


def _size(element: ET.Element) -> None:
    r"""A delimiter behind ``\Big`` that is a command, which latex2mathml leaves as it is, and ``\mathop``'s group."""
    if element.get("minsize") and (element.text or "").startswith("\\"):
        code = convert_symbol(element.text or "")
        element.text = chr(int(code, 16)) if code else element.text
    if element.tag == f"{_NAMESPACE}mo" and len(element):
        element.tag = f"{_NAMESPACE}mrow"
        element.attrib.clear()


def _limit(element: ET.Element) -> None:
    r"""What stands at ``\max``, ``\lim`` or a ``\mathop`` stands below and above it, as TeX sets a line of its own."""
    name = element.tag.removeprefix(_NAMESPACE)
    base = element[0] if name in _BELOW else None
    if base is None or base.tag != f"{_NAMESPACE}mo":
        return
    if len(base) or base.text in _LIMITS or base.get("movablelimits"):
        element.tag = f"{_NAMESPACE}{_BELOW[name]}"
        base.set("movablelimits", "true")  # beside it again within a fraction


def _draw(element: ET.Element) -> None:
    starts = _ALPHABETS.get(element.get("mathvariant", ""))
    if starts is None or not element.text:
        return
    letters = []
    for char in element.text:
        for start, first, last in zip(starts, "Aa0", "Zz9", strict=True):
            if start and first <= char <= last:
                char = chr(start + ord(char) - ord(first))
                break
        letters.append(char)
    element.text = "".join(letters)
    del element.attrib["mathvariant"]


def _align(element: ET.Element) -> None:
    """Say by style what browsers no longer read from a table's attributes, so that ``align`` aligns."""
    if not element.tag.endswith("mtable"):
        return
    close = element.get("columnspacing", "").startswith("0em")
    for cell in element.iter(f"{_NAMESPACE}mtd"):
        side = cell.attrib.pop("columnalign", "")
        if side in {"left", "right"}:
            inner = f";padding-{side}:0" if close else ""
            # Chromium lays a cell's content out as a block, which only its own word moves.
            cell.set("style", f"text-align:{side};text-align:-webkit-{side}{inner}")


def _disarm(element: ET.Element) -> None:
    r"""Let ``\href`` lead to a page alone, and run nothing."""
    if not _ADDRESS.match(element.get("href", "")):
        element.attrib.pop("href", None)


def _written(element: ET.Element) -> str:
    for part in element.iter():
        part.tag = part.tag.removeprefix(_NAMESPACE)
    return ET.tostring(element, encoding="unicode", short_empty_elements=False)
