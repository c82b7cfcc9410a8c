"""A site from a table of files, built by real Pelican."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from pelican_academic.plugin.run import run


@dataclass
class Built:
    """What a build made: its output folder and its run."""

    output: Path
    build: object

    def html(self, path):
        return (self.output / path).read_text("utf-8")

    def soup(self, path):
        return BeautifulSoup(self.html(path), "lxml")

    @property
    def problems(self):
        return [str(problem) for problem in self.build.problems]

    def paths(self):
        return {
            path.relative_to(self.output).as_posix()
            for path in self.output.rglob("*")
            if path.is_file() and path.relative_to(self.output).parts[0] != "theme"
        }


@pytest.fixture
def build(tmp_path):
    def build(files, **settings):
        source = tmp_path / "site"
        for path, content in files.items():
            target = source / path
            target.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, bytes):
                target.write_bytes(content)
            else:
                target.write_text(content, "utf-8")
        return Built(tmp_path / "output", run(source, tmp_path / "output", settings))

    return build
