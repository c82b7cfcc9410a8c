"""Filters, tags and rules under which templates are parsed; and the parsed template."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from .context import Context, ErrorMode
from .drop import Drop
from .errors import LiquidError, LiquidLimitError
from .filter import Filter, filter_of
from .filters import standard_filters
from .grammar.block import Body
from .grammar.expression import Expression
from .grammar.parser import Parser, TagParser
from .limits import Limits
from .lines import line_map
from .ruby.comparison import is_blank
from .tags import standard_tags

__all__ = ["Environment", "Loader", "Template"]

Loader = Callable[[str], str]
"""Name of a partial template -> its text; raises LookupError or OSError for one that does not exist."""

LOCAL = dt.timezone(dt.timedelta(), "UTC")  # local time that happens to be UTC prints +0000, not UTC
_CACHED = 2000  # templates and expressions kept


class Environment:
    """What all templates of one site share.

    ``filters`` and ``tags`` are added to the standard ones (or replace them); a tag mapped to None is taken away.
    ``error_mode`` is ``warn`` (the strict grammar first; where it fails, a warning and the lax one), ``strict`` or
    ``lax``. ``timezone`` is the zone of the local time, for dates without one. ``blank_tests`` lets ``x == blank`` be
    true for nil and white space, as it is where Ruby's ActiveSupport is loaded, or for what a function says; without it
    it is always false.

    >>> Environment().parse("Hello {{ name | upcase }}!", "greeting").render({"name": "Ada"})
    'Hello ADA!'
    """

    def __init__(
        self,
        filters: Mapping[str, Callable[..., Any]] | None = None,
        tags: Mapping[str, TagParser | None] | None = None,
        loader: Loader | None = None,
        error_mode: ErrorMode = "warn",
        limits: Limits | None = None,
        *,
        blank_tests: Callable[[Any], bool] | bool = False,
        timezone: dt.tzinfo = LOCAL,
    ) -> None:
        functions = {**standard_filters(), **(filters or {})}
        self.filters: dict[str, Filter] = {name: filter_of(function) for name, function in functions.items()}
        chosen: dict[str, TagParser | None] = {**standard_tags(), **(tags or {})}
        self.tags: dict[str, TagParser] = {name: tag for name, tag in chosen.items() if tag is not None}
        self.loader = loader
        self.error_mode: ErrorMode = error_mode
        self.limits = self._first_limits = limits or Limits()
        self.is_blank = blank_tests if callable(blank_tests) else is_blank if blank_tests else lambda _value: False
        self.timezone = timezone
        self.filtered_cache: dict[str, Expression] = {}
        self._templates: dict[tuple[str, int, str], Template] = {}

    def parse(self, text: str, name: str = "", line_offset: int = 0) -> Template:
        """Compile a template; the same text under the same name is compiled once.

        ``name`` is what errors call it. ``line_offset`` is the number of lines before the text in its file, so that
        errors name lines of the file. Raises `LiquidSyntaxError` for a template that Ruby refuses too.
        """
        key = (name, line_offset, text)
        template = self._templates.get(key)
        if template is None:
            for cache in (self._templates, self.filtered_cache):
                if len(cache) > _CACHED:
                    cache.clear()
            parser = Parser(self, text, name, 1 + line_offset)
            template = Template(self, name, parser.template(), tuple(parser.warnings))
            self._templates[key] = template
        return template

    def tighten(self) -> None:
        """Bound what is rendered from now on more narrowly: something ran into the limits (`Limits.tightened`)."""
        self.limits = self.limits.tightened(self._first_limits)

    def load(self, name: str) -> Template:
        """Give the partial template of this name, from the loader."""
        if self.loader is None:
            raise LiquidError("This liquid context does not allow includes.")
        try:
            text = self.loader(name)
        except (LookupError, OSError) as error:
            raise LiquidError(f"No such template '{name}'") from error
        return self.parse(text, name)


class Template:
    """A compiled template. ``warnings`` are the `LiquidSyntaxError`s of markup that only the lax grammar could read."""

    def __init__(self, environment: Environment, name: str, body: Body, warnings: tuple[LiquidError, ...] = ()) -> None:
        self.environment = environment
        self.name = name
        self.warnings = warnings
        self._body = body

    def render(
        self,
        data: Mapping[str, Any] | Drop,
        registers: dict[str, Any] | None = None,
        *,
        on_error: Callable[[LiquidError], str] | None = None,
    ) -> str:
        """Give the text. Errors are raised as `LiquidError`, or what ``on_error`` makes of one is written in its place.

        `LiquidError.inline` writes what Ruby does.

        ``registers`` is handed to filters and tags as ``context.registers``.
        """
        return self.render_in(Context(self.environment, data, registers, on_error=on_error))

    def render_in(self, context: Context) -> str:
        """Render with a fresh context that the caller made (to read its ``errors`` afterwards, say)."""
        try:
            self._body.render(context)
            context.check()
            return "".join(context.pieces)
        except LiquidLimitError:
            context.pieces.clear()  # the error's traceback holds the context, and this is what is large of it
            if context.marks is not None:
                context.marks.clear()
            raise

    def render_with_lines(
        self,
        data: Mapping[str, Any] | Drop,
        registers: dict[str, Any] | None = None,
        *,
        on_error: Callable[[LiquidError], str] | None = None,
    ) -> tuple[str, list[int]]:
        r"""Give the text, and for each of its lines the line of the template that produced its beginning.

        Lines are those of the file, as ``line_offset`` says. What an include, a capture or a filter wrote counts as the
        line of the tag that put it there.

        >>> Environment().parse("a\n{% for i in (1..2) %}\nb{{ i }}{% endfor %}").render_with_lines({})
        ('a\n\nb1\nb2', [1, 2, 3, 3])
        """
        context = Context(self.environment, data, registers, on_error=on_error)
        context.marks = []
        text = self.render_in(context)
        return text, line_map(context.pieces, context.marks)

    def text_in(self, context: Context) -> str:
        """Render with another template's variables and limits, as text: for markup within a tag's parameters."""
        return context.captured(self._body.render)[0]

    def include_in(self, context: Context) -> int | None:
        """Render as a part of another template: into its output, with its variables and limits."""
        marks, context.marks = context.marks, None
        context.enter()
        try:
            return self._body.render(context)
        finally:
            context.depth -= 1
            context.marks = marks
