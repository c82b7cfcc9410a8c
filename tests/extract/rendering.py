"""Markdown in; HTML with ``data-line`` out, by Python-Markdown: what extraction needs of a renderer, for tests."""

import re
import xml.etree.ElementTree as ET

import markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

MARK = "\u2063{}\u2063"
_MARKED = re.compile("\u2063(\\d+)\u2063")


class _Mark(Preprocessor):
    """Put the line number of the file before the text of a line that begins with text or a marker."""

    def __init__(self, offset):
        self.offset = offset

    def run(self, lines):
        out = []
        for number, line in enumerate(lines, self.offset + 1):
            match = re.match(r"^(\s*(?:#{1,6} |[-*+] |\d+[.)] |> |\|)?)(?=[^\s<|:\-=])", line)
            out.append(f"{match[1]}{MARK.format(number)}{line[match.end() :]}" if match else line)
        return out


class _Move(Treeprocessor):
    """Take the numbers out of the text and put the first of each block into its attribute."""

    def run(self, root):
        for element in root.iter():
            inside = "".join(element.itertext())
            found = _MARKED.search(inside)
            if found and element.tag in {"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "dt", "dd"}:
                element.set("data-line", found[1])
        for row in root.iter("tr"):
            cell = next((cell for cell in row if cell.get("data-line")), None)
            if cell is not None:
                row.set("data-line", cell.get("data-line"))
        for element in root.iter():
            element.text = _MARKED.sub("", element.text) if element.text else element.text
            element.tail = _MARKED.sub("", element.tail) if element.tail else element.tail


class _Lines(Extension):
    def __init__(self, offset):
        super().__init__()
        self.offset = offset

    def extendMarkdown(self, md):  # noqa: N802 - Python-Markdown's name
        md.preprocessors.register(_Mark(self.offset), "mark", 15)
        md.treeprocessors.register(_Move(), "move", 1)


def split(text):
    """Return front matter as a mapping, the body, and the number of lines before it."""
    import yaml

    match = re.match(r"\A---\s*\n(.*?)\n---\s*\n", text, re.DOTALL)
    if not match:
        return {}, text, 0
    return yaml.safe_load(match[1]) or {}, text[match.end() :], match[0].count("\n")


def render(body, offset=0):
    body = re.sub(r"\{:[^}\n]*\}", "", body)
    html = markdown.markdown(body, extensions=["tables", "def_list", "md_in_html", "sane_lists", _Lines(offset)])
    assert ET is not None
    return _MARKED.sub("", html)
