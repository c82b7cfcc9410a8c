"""Entity names and code points, and the four ways of writing them (`entity_output`)."""

from __future__ import annotations

from html.entities import name2codepoint

__all__ = ["CODE_POINTS", "code_point", "write"]

#: name -> code point: HTML 4's table, with kramdown's own readings where they differ.
CODE_POINTS: dict[str, int] = name2codepoint | {
    "apos": 39,
    "vellip": 8942,
    "lceil": 8969,
    "rceil": 8968,
    "lang": 9002,
    "rang": 9001,
}
_NAMES = {number: name for name, number in CODE_POINTS.items()}
#: Numbers that older documents write for the characters of Windows' code page 1252.
_WINDOWS = {
    number: ord(bytes([number]).decode("cp1252"))
    for number in range(128, 160)
    if number not in {129, 141, 143, 144, 157}
}


def code_point(name: str) -> int | None:
    """The code point of an entity's inside: ``copy`` -> 169, ``#169``, ``#xA9``; None where there is none."""
    if name.startswith("#"):
        digits = name[1:]
        number = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
        if number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
            return None
        return _WINDOWS.get(number, number)
    return CODE_POINTS.get(name)


def write(number: int, original: str | None, mode: str) -> str:
    """One entity as HTML: ``write(169, "&copy;", "as_char")`` -> ``©``.

    `original` is what the source said, if the source said it; ``<``, ``>``, ``&`` are never written as characters.
    """
    if mode == "as_char" and number not in {38, 60, 62}:
        return chr(number)
    if mode in {"as_input", "as_char"} and original is not None:
        return original
    if mode in {"symbolic", "as_char"} and number in _NAMES:
        return f"&{_NAMES[number]};"
    if original is None or mode != "as_input":
        name = _NAMES.get(number)
        if name in {"quot", "amp", "lt", "gt"}:
            return f"&{name};"
    return f"&#{number};"
