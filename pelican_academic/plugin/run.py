"""Run Pelican over a folder from Python, for the command line: the same build that ``pelican`` does."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from traceback import extract_tb
from types import TracebackType
from typing import Any

from pelican import Pelican
from pelican.log import console
from pelican.settings import read_settings

import pelican_academic
from pelican_academic.errors import AcademicError, ConfigError
from pelican_academic.plugin.build import Build, build_of

__all__ = ["NO_TRACE", "run", "settings_of"]

NO_TRACE: Mapping[str, Any] = {"ACADEMIC_PICTURES": False, "ACADEMIC_CACHE": False}
"""Settings of a build that leaves nothing beside its output: no copies of pictures, nothing for the next build."""


def run(folder: Path, output: Path, overrides: Mapping[str, Any] | None = None) -> Build:
    """Build the site in ``folder`` into ``output`` and return the run, with its problems.

    Its ``pelicanconf.py`` counts where there is one; else it is built in our theme, by our defaults.
    """
    conf = folder / "pelicanconf.py"
    with _quiet():
        if conf.is_file():
            settings = settings_of(conf, overrides)
            own_output = Path(settings["OUTPUT_PATH"])
            if own_output.is_relative_to(folder.resolve()):  # what an earlier build wrote there is no part of the site
                ignored = os.path.relpath(own_output, folder.resolve())
                settings["IGNORE_FILES"] = [*settings["IGNORE_FILES"], ignored]
            settings["OUTPUT_PATH"] = str(output)
        else:
            settings = read_settings(
                override={
                    "PATH": str(folder),
                    "OUTPUT_PATH": str(output),
                    "PLUGINS": ["pelican_academic"],
                    "THEME": pelican_academic.theme_path(),
                    **(overrides or {}),
                }
            )
        try:
            pelican = Pelican(settings)
            pelican.run()
        except (AcademicError, OSError):
            raise
        except Exception as error:
            message = f"{folder}: the build stopped: {type(error).__name__}: {error}; `pelican --debug` says where"
            raise ConfigError(message) from error
    build = build_of(pelican.settings)
    if build is None:
        message = f"{folder}: its pelicanconf.py does not use pelican_academic; add it to PLUGINS"
        raise ConfigError(message)
    return build


def settings_of(conf: Path, overrides: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Return what a ``pelicanconf.py`` sets; a ConfigError names the line of one that does not run.

    Nothing is written beside it.
    """
    try:
        with _no_bytecode():
            settings: dict[str, Any] = read_settings(str(conf), override=dict(overrides or {}))
    except (Exception, SystemExit) as error:
        at = [error.lineno] if isinstance(error, SyntaxError) else _lines_in(conf, error.__traceback__)
        line = f":{at[-1]}" if at else ""
        reason = error.msg if isinstance(error, SyntaxError) else f"{type(error).__name__}: {error}"
        message = f"{conf}{line}: {reason}; nothing was built"
        raise ConfigError(message) from error
    # Pelican means the folder that it runs in, which is the site's own
    settings["THEME_TEMPLATES_OVERRIDES"] = [str(conf.parent / path) for path in settings["THEME_TEMPLATES_OVERRIDES"]]
    return settings


def _lines_in(conf: Path, trace: TracebackType | None) -> list[int]:
    return [frame.lineno or 0 for frame in extract_tb(trace) if Path(frame.filename) == conf.resolve()]


@contextmanager
def _no_bytecode() -> Iterator[None]:
    """Let Python write no ``__pycache__`` in the site, whose settings it would read there for up to a second more."""
    before = sys.dont_write_bytecode
    sys.dont_write_bytecode = True
    try:
        yield
    finally:
        sys.dont_write_bytecode = before


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
