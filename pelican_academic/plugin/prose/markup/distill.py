"""distill.pub's elements, which its script would draw -> footnotes, numbered references and code that need none.

``<d-footnote>`` stands as a note at the page's end, ``<d-cite key="a,b">`` as the numbers of references that are listed
there, ``<d-code>`` as code.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from functools import cache

from pelican_academic.export import format_citation
from pelican_academic.plugin.build import Build
from pelican_academic.regex import regex
from pelican_academic.sources import read_bibtex

__all__ = ["draw_distill", "references_of"]

_FOLDER = "assets/bibliography/"  # where the layout looks

_USED = regex(r"<d-(?:footnote|cite|code)\b")
_NOTE = regex(r"<d-footnote\b[^>]*>(.*?)</d-footnote\s*>", re.DOTALL)
_CITE = regex(r"<d-cite\b[^>]*?\skey=[\"']([^\"']*)[\"'][^>]*>\s*</d-cite\s*>")
_CODE = regex(r"<d-code\b([^>]*)>(.*?)</d-code\s*>", re.DOTALL)


def draw_distill(text: str, reference: Callable[[str], str], label: str) -> str:
    """Return a page's HTML without those elements; ``reference`` gives the text of a key's reference, "" for none.

    ``label`` heads the references. A key that nobody knows stands as it is written.

    >>> draw_distill('<p>Mud <d-cite key="eel"></d-cite></p>', {"eel": "Reed (2020). Eels."}.get, "References")
    '<p>Mud <span class="cited">[<a href="#ref-eel">1</a>]</span></p><section class="footnotes"><h2>References</h2>\
<ol><li id="ref-eel">Reed (2020). Eels.</li></ol></section>'
    """
    if not _USED.search(text):
        return text
    notes: list[str] = []
    cited: dict[str, str] = {}

    def note(found: re.Match[str]) -> str:
        notes.append(found[1].strip())
        number = len(notes)
        return f'<sup id="fnref:d{number}"><a href="#fn:d{number}" class="footnote">{number}</a></sup>'

    def cite(found: re.Match[str]) -> str:
        keys = [key.strip() for key in found[1].split(",") if key.strip()]
        links = [_link(key, cited, reference) for key in keys]
        return f'<span class="cited">[{", ".join(links)}]</span>' if links else ""

    text = _NOTE.sub(note, _CITE.sub(cite, _CODE.sub(_code, text)))
    said = [
        f'<li id="fn:d{n}">{one} <a href="#fnref:d{n}" aria-label="{n}">↩</a></li>' for n, one in enumerate(notes, 1)
    ]
    if said:
        text += f'<section class="footnotes"><ol>{"".join(said)}</ol></section>'
    listed = [f'<li id="ref-{html.escape(key)}">{html.escape(one)}</li>' for key, one in cited.items()]
    if listed:
        text += f'<section class="footnotes"><h2>{html.escape(label)}</h2><ol>{"".join(listed)}</ol></section>'
    return text


def references_of(build: Build, extra: Mapping[str, object]) -> Callable[[str], str]:
    """Return what gives the text of a reference by its key, from the file that a page's ``bibliography`` names."""

    @cache
    def known() -> Mapping[str, str]:
        name = extra.get("bibliography")
        file = build.files.source(f"{_FOLDER}{name}") if isinstance(name, str) else None
        found = read_bibtex(file.read_text("utf-8", "replace"), str(name)).publications if file is not None else ()
        return {record.id: format_citation(record) for record in found}

    return lambda key: known().get(key, "")


def _link(key: str, cited: dict[str, str], reference: Callable[[str], str]) -> str:
    """The number of a reference, which is listed once."""
    if key not in cited and (said := reference(key)):
        cited[key] = said
    if key not in cited:
        return html.escape(key)
    return f'<a href="#ref-{html.escape(key)}">{list(cited).index(key) + 1}</a>'


def _code(found: re.Match[str]) -> str:
    if re.search(r"\bblock\b", found[1]):
        return f"<pre><code>{found[2].strip()}</code></pre>"
    return f"<code>{found[2]}</code>"
