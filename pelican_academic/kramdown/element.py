"""The tree between text and HTML: `Element`, what `write/` prints, and attribute lists."""

from __future__ import annotations

from typing import Any

__all__ = ["AttributeList", "Element"]


class AttributeList:
    """What one ``{: #id .class key="value" reference}`` says: ``attr`` in order, and the names in ``refs``."""

    __slots__ = ("attr", "refs")

    def __init__(self) -> None:
        self.attr: dict[str, str] = {}
        self.refs: list[str] = []

    def merge(self, other: AttributeList) -> None:
        """Add what `other` says: its classes are appended, its other attributes win."""
        self.refs.extend(other.refs)
        set_attributes(self.attr, other.attr)


def set_attributes(attr: dict[str, str], more: dict[str, str]) -> None:
    """Write `more` over `attr`; classes are appended to those that stand there."""
    for key, value in more.items():
        if key == "class":
            value = f"{attr.get('class', '')} {value}".lstrip()
        attr[key] = value


class Element:
    """One construct: ``Element("header", attr={"id": "a"}, info={"level": 2})``.

    ``kind`` is kramdown's name of the construct (``p``, ``header``, ``codeblock``, ``text`` …), ``value`` its own text,
    ``line`` the 1-based source line on which it starts (0: none of its own), ``ial`` the attribute list written on it,
    ``info`` what only some constructs have (level, alignment, content model …). ``raw_text`` children are
    parsed into spans when the whole document has been cut into blocks.
    """

    __slots__ = ("attr", "children", "ial", "info", "kind", "line", "value")

    def __init__(
        self,
        kind: str,
        value: str = "",
        attr: dict[str, str] | None = None,
        line: int = 0,
        info: dict[str, Any] | None = None,
    ) -> None:
        self.kind = kind
        self.value = value
        self.attr: dict[str, str] = {} if attr is None else attr
        self.children: list[Element] = []
        self.line = line
        self.ial: AttributeList | None = None
        self.info: dict[str, Any] = {} if info is None else info

    def __repr__(self) -> str:
        return f"<{self.kind} {self.value!r} {self.children!r}>"
