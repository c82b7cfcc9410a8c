"""Pelican's links by file, ``{static}/images/a.png``, while we read a page: the addresses that they will be.

Pelican finds the address of ``{static}``, ``{filename}``, ``{attach}``, ``{tag}`` … when it prints a page, and it may
be another on each page that prints it. Extraction and the theme see it before that, from the root of the site; then
the page has its own words back.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import unquote

from pelican.contents import Content

from pelican_academic.regex import regex

__all__ = ["IntrasiteLinks"]

_ADDRESS = regex(r"(\s(?:href|src|poster|data|cite|formaction|action)\s*=\s*)([\"'])(.*?)\2", re.IGNORECASE | re.DOTALL)
_BY_FILE = regex(r"[{|](?:static|filename|attach)[|}]")
_ROOT = "/"


class IntrasiteLinks:
    """What Pelican's links by file mean, in the pages of one run."""

    def __init__(self, contents: Sequence[Content]) -> None:
        self._contents = contents
        self._written: dict[int, dict[str, str]] = {id(content): {} for content in contents}
        for content in contents:
            self._resolve(content)

    def _resolve(self, content: Content) -> None:
        """Let a page's text and front matter lead to addresses from the root of the site."""
        content._content = self.resolved(content, content._content or "")  # noqa: SLF001 - there is no other way
        content.extra = self._values(content, getattr(content, "extra", content.metadata))
        for name, value in content.metadata.items():
            found = self._values(content, value)
            if found != value:
                setattr(content, name.lower(), found)

    def resolved(self, content: Content, text: str) -> str:
        """Return HTML of a page with addresses from the root of the site."""

        def at_root(found: re.Match[str]) -> str:
            tag: str = content._link_replacer(_ROOT, found)  # noqa: SLF001 - as above
            address = tag[len(found["markup"]) + 1 : -1]
            if address != found["path"]:
                self._written[id(content)][_plain(address)] = found["path"].replace(" ", "%20")
            return tag

        links: re.Pattern[str] = content._get_intrasite_link_regex()  # noqa: SLF001 - as above
        return links.sub(at_root, text)

    def restore(self) -> None:
        """Give the pages' texts their own links back, for Pelican to print."""
        for content in self._contents:
            if written := self._written[id(content)]:
                content._content = _as_written(content._content, written)  # noqa: SLF001 - as above

    def _values(self, content: Content, value: Any) -> Any:
        if isinstance(value, Mapping):
            return {name: self._values(content, one) for name, one in value.items()}
        if isinstance(value, list):
            return [self._values(content, one) for one in value]
        if isinstance(value, str) and _BY_FILE.match(value):
            return html.unescape(self.resolved(content, f'<a href="{html.escape(value)}">')[len('<a href="') : -2])
        return value


def _as_written(text: str, written: Mapping[str, str]) -> str:
    def back(found: re.Match[str]) -> str:
        link = written.get(_plain(found[3]))
        return f"{found[1]}{found[2]}{link}{found[2]}" if link else found[0]

    return _ADDRESS.sub(back, text)


def _plain(address: str) -> str:
    """An address as a file is called: the last pass writes ``a%20b.png`` where the page has a blank."""
    return unquote(html.unescape(address))
