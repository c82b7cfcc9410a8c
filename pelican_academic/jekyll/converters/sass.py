"""Sass -> CSS by libsass, the extra ``pelican-academic[sass]``: ``Sass(site).compile("a{b:c}", "a.scss", 1)[0]``.

The one door to libsass. Imports are looked for in ``load_paths``, ``sass_dir``, the theme and beside the file,
and never outside the site and its theme. Source: Jekyll, "Assets"; Sass, "@import".
"""

from __future__ import annotations

import importlib
import json
import os
import posixpath
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from pelican_academic.disk import is_file
from pelican_academic.jekyll.converters.newer_sass import older
from pelican_academic.jekyll.converters.source_map import source_map
from pelican_academic.jekyll.converters.within import within
from pelican_academic.jekyll.setup.setup import Setup
from pelican_academic.regex import regex

__all__ = ["Sass"]

Place = tuple[Path, str]  # the site's root or its theme's, and a folder there

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
        named = self._settings.get("load_paths") or []
        paths = [*(named if isinstance(named, list) else [named]), self._settings.get("sass_dir") or "_sass"]
        self._folders = ["", *(str(path).strip("/") for path in paths)]
        self._endless = 0  # sheets that were stopped
        self._names: dict[str, Place] = {}  # what libsass calls a sheet -> where it lies
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
        beside = self._beside(relative_path, path)
        try:
            made = self._compiled(text, relative_path, beside, with_map=with_map)
        except TimeoutError as error:
            self._report(f"Error: the style sheet does not end: {error}", relative_path, name, line)
            return "", ""
        except self._engine.CompileError as error:
            with suppress(self._engine.CompileError, TimeoutError):
                return self._compiled(text, relative_path, beside, with_map=with_map, rewritten=older)
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

    def _compiled(
        self, text: str, path: str, beside: Place, *, with_map: bool, rewritten: Callable[[str], str] = str
    ) -> tuple[str, str]:
        """Compile a sheet; ``rewritten`` makes of its text, and of that of each import, what libsass is given.

        libsass may loop for ever where a sheet does, so it works in a bounded copy of this process.
        """
        seconds = max(1, _SECONDS >> self._endless)
        run = partial(self._run, rewritten(text), posixpath.basename(path), beside, rewritten, with_map=with_map)
        try:
            css, places, warnings = within(run, seconds=seconds, memory=_MEMORY)
        except TimeoutError:
            self._endless += 1
            raise
        for warning in warnings if self._site.prints else ():  # in another look nobody asks
            reason = f"Sass: the style sheet warns '{warning}'"
            self._site.problems.add(path, 1, "sass", reason, "compiled all the same", severity="warning")
        return css, places

    def _run(
        self, text: str, name: str, beside: Place, rewritten: Callable[[str], str], *, with_map: bool
    ) -> tuple[str, str, list[str]]:
        """Return the CSS, the source map and what ``@warn`` says, which libsass would print."""
        with tempfile.TemporaryDirectory() as folder:
            source = os.path.join(folder, name)  # noqa: PTH118 - libsass wants text
            with open(source, "w", encoding="utf-8") as file:  # noqa: PTH123
                file.write(text)
            imported: list[str] = []
            warnings: list[str] = []
            options: dict[str, Any] = {
                "filename": source, "output_style": self.style, "precision": _PRECISION,
                "importers": [(0, self._importer(beside, source, imported, rewritten))],
                "custom_functions": [
                    self._engine.SassFunction("@warn", ("$message",), lambda message: warnings.append(str(message)))
                ],
            }  # fmt: skip
            target = f"{os.path.splitext(source)[0]}.css"  # noqa: PTH122
            if with_map:
                options |= {
                    "source_map_filename": f"{target}.map", "output_filename_hint": target, "source_map_contents": True,
                }  # fmt: skip
            made = self._engine.compile(**options)
        css, places = made if with_map else (made, "")
        if css.startswith(_MARK):
            css = ('@charset "UTF-8";' if self._settings.get("add_charset") else "") + css.removeprefix(_MARK)
        return css, source_map(json.loads(places), name, imported) if places else "", warnings

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

    def _beside(self, relative_path: str, path: Path | None) -> Place:
        theme = self._site.theme
        root = theme.root if theme and path and path.is_relative_to(theme.root) else self._site.root
        return root, posixpath.dirname(relative_path)

    def _importer(self, beside: Place, start: str, imported: list[str], rewritten: Callable[[str], str]) -> Any:
        def find(name: str, previous: str) -> list[tuple[str, ...]] | None:
            if name.startswith(("http://", "https://", "//")) or name.endswith(".css"):
                return None
            first = previous == start
            for root, folder in self._places(beside if first else self._names.get(previous), is_start=first):
                if path := _resolve(root, posixpath.normpath(posixpath.join(folder, name))):
                    theme = self._site.theme
                    shown = theme.shown(path) if theme and root == theme.root else path
                    imported.append(shown)
                    if path.endswith(".sass"):  # libsass reads the indented syntax only in what it opens itself
                        self._names[str(root / path)] = root, posixpath.dirname(path)
                        return [(str(root / path),)]
                    self._names[shown] = root, posixpath.dirname(path)
                    return [(shown, rewritten((root / path).read_text("utf-8", "replace")))]
            raise FileNotFoundError(f"no style sheet '{name}' in the site or its theme")

        return find

    def _places(self, beside: Place | None, *, is_start: bool) -> Iterator[Place]:
        """Where imports are looked for: beside the sheet that imports, in the load paths, in the theme."""
        if beside and not is_start:
            yield beside
        yield from ((self._site.root, folder) for folder in self._folders)
        if self._site.theme and self._site.theme.has("_sass"):
            yield self._site.theme.root, "_sass"
        if beside and is_start:  # Jekyll does not look there
            yield beside


def _resolve(root: Path, path: str) -> str | None:
    head, name = posixpath.split(path)
    stems = [name] if name.endswith((".scss", ".sass")) else [f"{name}.scss", f"{name}.sass", f"{name}.css"]
    places = [posixpath.join(head, prefix + stem) for stem in stems for prefix in ("", "_")]
    places += [posixpath.join(path, index) for index in ("_index.scss", "index.scss", "_index.sass")]
    inside = os.path.realpath(root) + os.sep
    for place in places:
        if is_file(root / place) and os.path.realpath(root / place).startswith(inside):
            return place
    return None
