"""The pages and files that a site has not itself: lists, a page per paper, profiles, exports, static copies.

Nothing here takes a path that the site writes: ``build.taken`` knows them.
"""

from __future__ import annotations

import posixpath
import shutil
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote

from pelican.contents import Page
from pelican.generators import Generator
from pelican.writers import Writer

from pelican_academic.plugin.build import Build, build_of

__all__ = ["destination_of", "generators"]


def generators(build: Build) -> Sequence[type[Generator]]:
    """Return the generators that a run needs."""
    found: list[type[Generator]] = [] if build.own_look else [AddedPagesGenerator]
    found.append(ExportsGenerator)
    if build.site is not None:
        found.append(JekyllFilesGenerator)
    return found


def destination_of(url: str) -> str:
    """Return the file that serves an address: ``people/`` -> ``people/index.html``, ``cv`` -> ``cv.html``.

    >>> destination_of("people/"), destination_of("/a/b.html"), destination_of("h%C3%BClya")
    ('people/index.html', 'a/b.html', 'hülya.html')
    """
    path = unquote(url)
    if not path or path.endswith("/"):
        path += "index.html"
    elif not posixpath.splitext(path)[1]:
        path += ".html"
    return posixpath.normpath(f"/{path}").lstrip("/")


class AddedPagesGenerator(Generator):  # type: ignore[misc]
    """Writes the lists and single pages that no document of the site provides."""

    def generate_output(self, writer: Writer) -> None:
        """Write every page whose path is free."""
        build = build_of(self.settings)
        assert build is not None  # noqa: S101 - this generator runs on our sites only
        for added in build.added:
            page = Page(
                "",
                {
                    "title": added.title,
                    "url": added.url.lstrip("/"),
                    "save_as": destination_of(added.url),
                    "template": added.template,
                    "kind": added.kind,
                    "status": "published",
                    "extra": {},
                    "summary": "",
                    **added.values,
                },
                settings=self.settings,
                source_path=None,
                context=self.context,
            )
            writer.write_file(
                page.save_as,
                self.get_template(added.template),
                self.context,
                relative_urls=self.settings["RELATIVE_URLS"],
                page=page,
                url=page.url,
                publication_years=added.values.get("publication_years"),
            )


class ExportsGenerator(Generator):  # type: ignore[misc]
    """Writes what other programs read: BibTeX, CSL-JSON, RIS, the feed of new papers, the site's card."""

    def generate_output(self, writer: Writer) -> None:
        """Write every file whose path is free."""
        del writer
        build = build_of(self.settings)
        assert build is not None  # noqa: S101 - this generator runs on our sites only
        output = _Output(Path(self.output_path))
        for path, content in build.exports.items():
            output.file(path).write_bytes(content.encode() if isinstance(content, str) else content)


class JekyllFilesGenerator(Generator):  # type: ignore[misc]
    """Copies the files of a Jekyll site that have no front matter, byte for byte."""

    def generate_output(self, writer: Writer) -> None:
        """Copy every file that changed since the last build."""
        del writer
        build = build_of(self.settings)
        assert build is not None and build.site is not None  # noqa: S101, PT018 - as `generators` decided
        output = _Output(Path(self.output_path))
        written = {document.destination for document in build.site.documents}
        for file in build.site.static_files:
            if file.destination in written:
                continue  # a document has the same path, and a document wins
            source = Path(file.path)
            try:
                target = output.file(file.destination)
                if not _same(source, target):
                    shutil.copy2(source, target)
            except OSError as error:
                reason = error.strerror or str(error)
                build.problems.add(file.relative_path, 0, "static-file", f"cannot be copied: {reason}", "left it out")


def _same(source: Path, target: Path) -> bool:
    if not target.is_file():
        return False
    before, after = source.stat(), target.stat()
    return before.st_size == after.st_size and before.st_mtime_ns == after.st_mtime_ns


class _Output:
    """The output folder, whose own folders are looked at, and made, once."""

    def __init__(self, folder: Path) -> None:
        self._base = folder.resolve()
        self._known: set[Path] = set()

    def file(self, path: str) -> Path:
        """Return the file for a path of the site; a path that would leave the output folder is a mistake of ours."""
        target = self._base / path
        if target.parent in self._known and not target.is_symlink() and ".." not in target.parts:
            return target
        target = target.resolve()
        if not target.is_relative_to(self._base):
            message = f"{path} lies outside the output folder"
            raise ValueError(message)
        target.parent.mkdir(parents=True, exist_ok=True)
        self._known.add(target.parent)
        return target
