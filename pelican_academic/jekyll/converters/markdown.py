r"""Markdown -> HTML with the engine and the options that a ``_config.yml`` chooses.

kramdown is Jekyll's own; what old configurations name besides goes to markdown-it-py (CommonMark in three spellings)
or to kramdown, with one note that says so.

>>> Converter({"markdown": "kramdown", "kramdown": {"auto_ids": False}}).convert("# A").html
'<h1>A</h1>\n'
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pelican_academic.jekyll.converters.highlight import highlight
from pelican_academic.jekyll.files.written import written
from pelican_academic.kramdown import Options, Result, to_html

__all__ = ["Converter", "kramdown_options"]

#: ``markdown:`` in lower case -> engine.
_ENGINES = {
    "kramdown": "kramdown",
    "commonmark": "commonmark",
    "commonmarkghpages": "commonmark",
    "gfm": "commonmark",
}
#: Engines that Jekyll no longer has.
_GONE = {"redcarpet", "rdiscount", "maruku", "redcloth"}


def kramdown_options(config: Mapping[str, Any]) -> tuple[Options, list[str]]:
    """Read a site's configuration into kramdown's options with Jekyll's defaults; also say what could not be read."""
    given = config.get("kramdown")
    block: dict[str, Any] = dict(given) if isinstance(given, Mapping) else {}
    highlighter = block.get("syntax_highlighter") or config.get("highlighter") or "rouge"
    opts = block.get("syntax_highlighter_opts")
    opts = dict(opts) if isinstance(opts, Mapping) else {}
    opts["default_lang"] = opts.get("default_lang") or "plaintext"
    opts["guess_lang"] = block.get("guess_lang", True)
    # Jekyll has Rouge alone; another name leaves code plain, as kramdown leaves it.
    block["syntax_highlighter"] = "rouge" if str(highlighter).lower() == "rouge" else None
    block["syntax_highlighter_opts"] = opts
    return Options.read(block)


class Converter:
    """Markdown as one site writes it; `notes` says what of its configuration is done otherwise."""

    def __init__(self, config: Mapping[str, Any]) -> None:
        self.notes: list[str] = []
        name = written(config.get("markdown") or "kramdown")
        engine = _ENGINES.get(name.lower())
        if engine is None:
            known = "is no longer part of Jekyll" if name.lower() in _GONE else "is not known"
            self.notes.append(f"markdown: {name} {known}; pages are read as kramdown")
            engine = "kramdown"
        self.engine = engine
        self.options, faults = kramdown_options(config)
        if engine == "kramdown":
            self.notes.extend(faults)
        self._commonmark = None
        if engine == "commonmark":
            from pelican_academic.jekyll.converters.commonmark import CommonMark  # noqa: PLC0415 - heavy, and few sites name it

            self._commonmark = CommonMark(config)

    def convert(self, text: str, *, line_attribute: str | None = None) -> Result:
        """One document's text -> HTML, warnings and headings; with `line_attribute` as `kramdown.to_html` has it."""
        if self._commonmark is not None:
            return self._commonmark.convert(text, line_attribute)
        return to_html(text, self.options, highlighter=highlight, line_attribute=line_attribute)

    def smartened(self, text: str) -> str:
        """HTML with typographic quotes, dashes and dots, and nothing else of Markdown: what ``smartify`` gives."""
        return to_html(text, replace(self.options, input="SmartyPants")).html.removesuffix("\n")
