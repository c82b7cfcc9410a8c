"""Run Pelican over a folder from Python, for the command line: the same build that ``pelican`` does."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.log import console
from pelican.settings import read_settings

import pelican_academic
from pelican_academic.errors import ConfigError
from pelican_academic.plugin.build import Build, build_of

__all__ = ["run"]


def run(folder: Path, output: Path, overrides: Mapping[str, Any] | None = None) -> Build:
    """Build the site in ``folder`` into ``output`` and return the run, with its problems.

    The folder's ``pelicanconf.py`` counts where there is one; else it is built as ``migrate`` would set it up.
    """
    conf = folder / "pelicanconf.py"
    settings: dict[str, Any] = {"OUTPUT_PATH": str(output), **(overrides or {})}
    if not conf.is_file():
        settings = {
            "PATH": str(folder),
            "PLUGINS": ["pelican_academic"],
            "THEME": pelican_academic.theme_path(),
            **settings,
        }
    with _quiet():
        pelican = Pelican(read_settings(str(conf) if conf.is_file() else None, override=settings))
        pelican.run()
    build = build_of(pelican.settings)
    if build is None:
        message = f"{folder}: its pelicanconf.py does not use pelican_academic; add it to PLUGINS"
        raise ConfigError(message)
    return build


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep Pelican's log off the terminal: the caller prints the problems itself."""
    level, silent = logging.root.manager.disable, console.quiet
    logging.disable(logging.CRITICAL)
    console.quiet = True
    try:
        yield
    finally:
        logging.disable(level)
        console.quiet = silent
