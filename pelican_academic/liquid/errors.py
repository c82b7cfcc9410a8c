"""What is wrong with a template, and where: ``_layouts/home.html:3:7: Liquid syntax error: Unknown tag 'foo'``."""

from __future__ import annotations

__all__ = ["LiquidError", "LiquidLimitError", "LiquidSyntaxError"]


class LiquidError(Exception):
    """A fault met while rendering. ``line`` and ``column`` count from 1; None (or an empty name) while unknown.

    ``message`` is Ruby's wording without its prefix (``comparison of String with 1 failed``); ``str(error)`` is
    ``name:line:column: Liquid error: message``, and `inline` the text that Ruby writes into a page.
    """

    prefix = "Liquid error"

    def __init__(
        self, message: str, template_name: str | None = None, line: int | None = None, column: int | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.template_name = template_name
        self.line = line
        self.column = column

    def placed(self, template_name: str | None, line: int, column: int) -> LiquidError:
        """Give the same error with this place, unless it already has one (the innermost place is the right one)."""
        if self.line is None:
            self.template_name, self.line, self.column = template_name, line, column
        return self

    def inline(self) -> str:
        """``Liquid error (line 3): divided by 0``, as Ruby writes it into the output."""
        place = f" (line {self.line})" if self.line is not None else ""
        return f"{self.prefix}{place}: {self.message}"

    def __str__(self) -> str:
        parts = [str(part) for part in (self.template_name, self.line, self.column) if part]
        place = ":".join(parts)
        return f"{place}: {self.prefix}: {self.message}" if place else f"{self.prefix}: {self.message}"


class LiquidSyntaxError(LiquidError):
    """A template that cannot be parsed; or, kept in ``template.warnings``, markup only the lax parser could read."""

    prefix = "Liquid syntax error"


class LiquidLimitError(LiquidError):
    """A template that went beyond a `Limits` value. Never written into a page: it ends the rendering."""
