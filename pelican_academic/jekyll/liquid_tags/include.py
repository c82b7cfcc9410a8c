"""Jekyll's includes, in their five forms.

``{% include a.html %}``, ``{% include a.html key="value" other=page.name %}``, ``{% include {{ page.part }} key=1 %}``,
``{% include_relative part.md %}`` (from the page's folder) and ``{% include_cached a.html key="value" %}``.
The parameters are the hash ``include`` within; without any, it is that of the include around. A cached include is
rendered once for each file and parameters, as jekyll-include-cache does: what it says stands on every page.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from typing import Any

from pelican_academic.jekyll.liquid_filters.site import LiquidSource, site_of
from pelican_academic.liquid import Context, LiquidError, Node, Parser, parse_expression
from pelican_academic.liquid.ruby.printing import to_s
from pelican_academic.liquid.ruby.values import SPACE
from pelican_academic.regex import regex

__all__ = ["MissingIncludeError", "include", "include_cached", "include_relative", "included"]

_PARAMETER = r"""([\w-]+)\s*=\s*(?:"([^"\\]*(?:\\.[^"\\]*)*)"|'([^'\\]*(?:\\.[^'\\]*)*)'|([\w.-]+))"""
_PARAMETERS = regex(rf"\s*(?:{_PARAMETER}(?=\s|\Z)\s*)*", re.DOTALL | re.ASCII)
_ONE_PARAMETER = regex(_PARAMETER, re.DOTALL | re.ASCII)
_DYNAMIC = regex(r"([^{]*(?:\{\{\s*[\w.-]+\s*(?:\|.*)?\}\}[^\s{}]*)+)(.*)", re.DOTALL | re.ASCII)
_NAME = regex(r"[\w/.()+~#@-]+", re.ASCII)
_CLIMBING = regex(r"[./]{2,}")
_LONGEST = 5000  # of a tag's markup: beyond it no name is looked for within braces

Value = Callable[[Context], Any]


class MissingIncludeError(LiquidError):
    """An include that is neither in the site nor in its theme."""

    def __init__(self, name: str) -> None:
        super().__init__(f"Could not locate the included file '{name}'")
        self.name = name


def include(parser: Parser, markup: str) -> Node:
    """Include a file of the includes folder."""
    return included(parser, markup, _in_includes)


def include_cached(parser: Parser, markup: str) -> Node:
    """Include a file of the includes folder, rendered once for the whole site."""
    return included(parser, markup, _in_includes, cached=True)


def _in_includes(context: Context, name: str) -> LiquidSource:
    return site_of(context).find_include(name)


def include_relative(parser: Parser, markup: str) -> Node:
    """Include a file from the folder of the page that is rendered."""
    return included(parser, markup, _beside_page)


def _beside_page(context: Context, name: str) -> LiquidSource:
    site = site_of(context)
    page = context.registers.get("page")
    path, collection = "", None
    if page is not None:
        get = page.get if hasattr(page, "get") else page.lookup
        path, collection = to_s(get("path")), get("collection")
    if collection:
        path = posixpath.join(to_s(site.config.get("collections_dir")), path)
    folder = posixpath.dirname(path.removesuffix("/#excerpt"))
    return site.read_source(posixpath.join(folder, name.lstrip("/")))


def included(
    parser: Parser, markup: str, find: Callable[[Context, str], LiquidSource], *, cached: bool = False
) -> Node:
    """Include what `find` gives for a name; it raises `LookupError` where there is no such file."""
    markup = markup.strip(SPACE)
    dynamic = _DYNAMIC.match(markup) if "}}" in markup and len(markup) < _LONGEST else None
    given: str | None
    if dynamic:
        file, given = dynamic[1].strip(SPACE), dynamic[2].strip(SPACE)
    else:
        parts = re.split(r"[\t\n\v\f\r ]+", markup, maxsplit=1)
        file, given = parts[0], parts[1] if len(parts) > 1 else None
    if given is not None and not _PARAMETERS.fullmatch(given):
        raise parser.error(f"Invalid syntax for include tag: {given}")
    parameters = None if given is None else _parameters(given)
    name_of: Value = lambda _: file  # noqa: E731
    if dynamic:
        name_of = parser.environment.parse(file, parser.name, parser.token.line - 1).text_in

    def render(context: Context) -> int | None:
        name = name_of(context)
        if _CLIMBING.search(name) or not _NAME.fullmatch(name):
            raise LiquidError(f"Invalid syntax for include tag. File contains invalid characters or sequences: {name}")
        try:
            source = find(context, name)
        except LookupError as error:
            raise MissingIncludeError(name) from error
        template = context.environment.parse(source.text, source.relative_path, source.line - 1)
        given = None if parameters is None else {key: value(context) for key, value in parameters}

        def write(context: Context) -> int | None:
            if given is None:
                return template.include_in(context)
            with context.scope({"include": given}):
                return template.include_in(context)

        return _once(context, name, given, write) if cached else write(context)

    return Node(render)


def _once(
    context: Context, name: str, given: dict[str, Any] | None, write: Callable[[Context], int | None]
) -> int | None:
    """Write what stands in the site's store, rendered now where it does not stand there yet."""
    store = site_of(context).cached_includes
    key = (name, given and tuple((parameter, *_identity(value)) for parameter, value in given.items()))
    signal = None
    if key not in store:
        text, signal = context.captured(write)
        store[key] = text, given  # the values live as long as their identities count
    context.check_length(len(store[key][0]))
    context.pieces.append(store[key][0])
    return signal


def _identity(value: Any) -> tuple[Any, ...]:
    """Plain values are the same by what they say, others by what they are."""
    plain = value is None or isinstance(value, str | int | float | bool)
    return (type(value), value) if plain else (None, id(value))


def _parameters(text: str) -> list[tuple[str, Value]]:
    """Names with what gives their values; quotes may be escaped by a backslash within them."""
    found: list[tuple[str, Value]] = []
    for match in _ONE_PARAMETER.finditer(text):
        name, double, single, variable = match.groups()
        if variable is not None:
            found.append((name, parse_expression(variable).evaluate))
        else:
            quote, value = ('"', double) if double is not None else ("'", single)
            found.append((name, _fixed(value.replace(f"\\{quote}", quote))))
    return found


def _fixed(value: str) -> Value:
    return lambda _: value
