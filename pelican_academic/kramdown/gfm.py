"""What GitHub's dialect does to the finished tree: hard line breaks, and ids of headers."""

from __future__ import annotations

from pelican_academic.kramdown.element import Element
from pelican_academic.kramdown.headers import GfmIds
from pelican_academic.kramdown.state import State

__all__ = ["finish"]

#: Elements that hold spans, not blocks.
_SPAN_PARENTS = {"a", "em", "strong", "html_element"}


def finish(state: State) -> None:
    """Go through the whole tree but what stands inside HTML elements."""
    mark = "\n" if state.options.hard_wrap else "\\\n"
    _finish(state, state.root, mark, GfmIds(state.options))


def _finish(state: State, element: Element, mark: str, ids: GfmIds) -> None:
    children = element.children
    for index in range(len(children) - 1, -1, -1):
        child = children[index]
        if child.kind == "text" and mark in child.value:
            children[index : index + 1] = _broken(child, mark, element, is_last=index == len(children) - 1)
    for child in element.children:
        if child.kind == "html_element":
            continue
        if child.kind == "header" and state.options.auto_ids and "id" not in child.attr:
            child.attr["id"] = ids.make(child.info["raw_text"])
        elif child.children:
            _finish(state, child, mark, ids)


def _broken(text: Element, mark: str, parent: Element, *, is_last: bool) -> list[Element]:
    lines = text.value.split(mark)
    drop_last = parent.kind not in _SPAN_PARENTS and is_last and not lines[-1]
    done: list[Element] = []
    for index, line in enumerate(lines):
        done.append(Element("text", f"\n{line}" if index else line))
        if index < len(lines) - 2 or (index == len(lines) - 2 and not drop_last):
            done.append(Element("br"))
    return done
