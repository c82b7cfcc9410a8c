"""The command line: ``pelican-academic migrate | new | serve | check | extract``. Only here is printed and exited."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from pelican_academic import __version__
from pelican_academic.cli import check, extract, migrate, new, serve
from pelican_academic.errors import AcademicError

__all__ = ["main", "parser"]

COMMANDS = (migrate, new, serve, check, extract)


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line; the documentation is tested against it."""
    main_parser = argparse.ArgumentParser(
        prog="pelican-academic",
        description="Move a Jekyll lab site to Pelican, start a new one, check it, read its papers.",
    )
    main_parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = main_parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in COMMANDS:
        command.add_to(commands)
    return main_parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0 clean, 1 problems found, 2 misuse."""
    options = parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except AcademicError as error:
        print(f"pelican-academic: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    except KeyboardInterrupt:
        return 130
    except OSError as error:  # a folder that cannot be written, a full disk
        print(f"pelican-academic: {error.filename or 'a file'}: {error.strerror or error}", file=sys.stderr)
        return 2
