"""Sass -> CSS by libsass, the extra ``pelican-academic[sass]``: ``Sass(site).compile("a{b:c}", "a.scss", 1)[0]``.

The one door to libsass. Source: Jekyll, "Assets".
"""

from __future__ import annotations

import importlib
import json
import os
import posixpath
import re
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from pelican_academic.jekyll.converters.newer_sass import older
from pelican_academic.jekyll.converters.sass_imports import Found, Imports
from pelican_academic.jekyll.converters.source_map import source_map
from pelican_academic.jekyll.converters.within import within
from pelican_academic.jekyll.setup.setup import Setup
from pelican_academic.regex import regex

__all__ = ["Sass"]

_PRECISION = 10  # digits after the point, as Jekyll asks for
_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"  # libsass begins a compressed sheet of more than ASCII with it
_SECONDS = 10  # of the processor, of the first sheet that does not end; half of it for the next
_MEMORY = 2 << 30  # bytes
_STYLES = frozenset({"nested", "expanded", "compact", "compressed"})
_MODULE = regex(r"""(?:^|[;}])\s*(?P<rule>@use|@forward)\s*["'](?!sass:math["'])(?P<name>[^"']+)""", re.MULTILINE)


class Sass:
    """The style sheets of one site."""

    def __init__(self, site: Setup) -> None:
        self._site = site
        settings = site.config.get("sass")
        self._settings: dict[str, Any] = settings if isinstance(settings, dict) else {}
        self._endless = 0  # sheets that were stopped
        try:
            self._engine: Any = importlib.import_module("sass")
        except ImportError:
            self._engine = None

    @property
    def style(self) -> str:
        """How the CSS is laid out; Jekyll's own default is compact."""
        style = str(self._settings.get("style") or "compact").lstrip(":")
        return style if style in _STYLES else "compact"

    @property
    def maps(self) -> bool:
        """Whether Jekyll writes a source map beside each style sheet."""
        return (
            self._site.jekyll.writes_source_maps
            and self._engine is not None
            and str(self._settings.get("sourcemap") or "always").lstrip(":") == "always"
        )

    def compile(
        self, text: str, relative_path: str, line: int, path: Path | None = None, *, maps: bool | None = None
    ) -> tuple[str, str]:
        """Return the CSS of a style sheet, and its source map as JSON where the site has maps, else "".

        ``line`` is the line of the file on which the text starts, ``path`` the file, where it may be the theme's. A
        sheet that does not compile is reported and empty. ``maps=False`` asks for no map, and
        for no comment that names it.
        """
        with_map = self.maps if maps is None else maps
        if self._engine is None:
            if self._site.prints:
                self._site.problems.add(
                    relative_path, 1, "sass-missing", "Sass needs the extra 'pelican-academic[sass]'",
                    "the style sheet is empty",
                )  # fmt: skip
            return "", ""
        name = posixpath.basename(relative_path)
        imports = Imports(self._site, self._settings, relative_path, path)
        try:
            made = self._as_before(text, relative_path, imports, with_map=with_map)
        except TimeoutError as error:
            self._report(f"Error: the style sheet does not end: {error}", relative_path, name, line)
            return "", ""
        except self._engine.CompileError as error:
            with suppress(self._engine.CompileError, TimeoutError):
                return self._compiled(text, relative_path, imports, with_map=with_map, rewritten=older)[:2]
            if not self._lacks_modules(text, text, relative_path, line, "the style sheet is empty"):
                self._report(str(error).strip(), relative_path, name, line)
            return "", ""
        self._lacks_modules(made[0], text, relative_path, line, "the style sheet lacks it")
        return made

    def _lacks_modules(self, within: str, text: str, relative_path: str, line: int, done: str) -> bool:
        """Report the first module that newer Sass would load; libsass refuses it, or writes it down."""
        found = _MODULE.search(within)
        if found:
            here = _MODULE.search(text)
            row = line + text.count("\n", 0, here.start("name")) if here else 1
            reason = f"Sass: libsass cannot load '{found['name']}' by '{found['rule']}', only by '@import'"
            self._site.problems.add(relative_path, row, "sass", reason, done)
        return found is not None

    def _as_before(self, text: str, path: str, imports: Imports, *, with_map: bool) -> tuple[str, str]:
        """Return what an earlier build made of the same sheet and the same imports; else compile it, and note that."""
        notes, engine = self._site.notes, (self._engine.__version__, self._engine.libsass_version)
        question = json.dumps(["sass", engine, text, path, with_map, self._settings], default=str)
        with suppress(TypeError, ValueError, KeyError):  # nothing noted, or not by us
            noted = notes.noted(question)
            if imports.still(noted["imports"]):
                return str(noted["css"]), str(noted["map"])
        css, places, silent = self._compiled(text, path, imports, with_map=with_map)
        if silent and (asked := imports.told()) is not None:
            notes.note(question, {"css": css, "map": places, "imports": asked})
        return css, places

    def _compiled(
        self, text: str, path: str, imports: Imports, *, with_map: bool, rewritten: Callable[[str], str] = str
    ) -> tuple[str, str, bool]:
        """Compile a sheet: CSS, map, and whether it warned of nothing.

        ``rewritten`` makes of its text, and of that of each import, what libsass is given. libsass may loop for ever
        where a sheet does, so it works in a bounded copy of this process.
        """
        seconds = max(1, _SECONDS >> self._endless)
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / posixpath.basename(path)
            source.write_text(rewritten(text), encoding="utf-8", newline="")
            try:
                css, places, warnings, imports.asked = within(
                    partial(self._run, str(source), imports, rewritten, with_map=with_map),
                    seconds=seconds,
                    memory=_MEMORY,
                )
            except TimeoutError:
                self._endless += 1
                raise
        for warning in warnings if self._site.prints else ():  # in another look nobody asks
            reason = f"Sass: the style sheet warns '{warning}'"
            self._site.problems.add(path, 1, "sass", reason, "compiled all the same", severity="warning")
        return css, places, not warnings

    def _run(
        self, source: str, imports: Imports, rewritten: Callable[[str], str], *, with_map: bool
    ) -> tuple[str, str, list[str], dict[tuple[str, str], Found]]:
        """Return the CSS, the source map, what ``@warn`` says, which libsass would print, and what was imported."""
        imported: list[str] = []
        warnings: list[str] = []
        options: dict[str, Any] = {
            "filename": source, "output_style": self.style, "precision": _PRECISION,
            "importers": [(0, _importer(imports, source, imported, rewritten))],
            "custom_functions": [
                self._engine.SassFunction("@warn", ("$message",), lambda message: warnings.append(str(message)))
            ],
        }  # fmt: skip
        target = f"{os.path.splitext(source)[0]}.css"  # noqa: PTH122 - libsass wants text
        if with_map:
            options |= {
                "source_map_filename": f"{target}.map", "output_filename_hint": target, "source_map_contents": True,
            }  # fmt: skip
        made = self._engine.compile(**options)
        css, places = made if with_map else (made, "")
        if css.startswith(_MARK):
            css = ('@charset "UTF-8";' if self._settings.get("add_charset") else "") + css.removeprefix(_MARK)
        shown = source_map(json.loads(places), os.path.basename(source), imported) if places else ""  # noqa: PTH119
        return css, shown, warnings, imports.asked

    def _report(self, message: str, relative_path: str, name: str, line: int) -> None:
        found = re.search(r"on line (\d+):(\d+) of ([^\s,]+)", message)
        here = found is not None and posixpath.basename(found[3]) == name
        row, column = (int(found[1]) + line - 1, int(found[2])) if found and here else (1, 0)
        lines = [text.strip() for text in message.splitlines() if text.strip()]
        ours = next((text for text in lines if re.match(r"FileNotFoundError: ", text)), None)
        if ours and self._site.lacks_theme:  # which was said
            return
        reason = ours.partition("Error: ")[2] if ours else lines[0].removeprefix("Error: ")
        self._site.problems.add(
            relative_path, row, "sass", f"Sass: {reason}", "the style sheet is empty", column=column
        )


def _importer(imports: Imports, start: str, imported: list[str], rewritten: Callable[[str], str]) -> Any:
    def find(name: str, previous: str) -> list[tuple[str, ...]] | None:
        if name.startswith(("http://", "https://", "//")) or name.endswith(".css"):
            return None
        found = imports.found(name, "" if previous == start else previous)
        imported.append(found.shown)
        if found.is_indented:  # libsass reads the indented syntax only in what it opens itself
            return [(str(found.file),)]
        return [(found.shown, rewritten(found.file.read_text("utf-8", "replace")))]

    return find
