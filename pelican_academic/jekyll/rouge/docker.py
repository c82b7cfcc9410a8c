"""Dockerfiles: instructions, and the shell of those that run something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_academic.jekyll.rouge.lexer import Lexer, Piece
from pelican_academic.jekyll.rouge.shell import SHELL

__all__ = ["DOCKER"]

_INSTRUCTIONS = (
    "FROM|MAINTAINER|CMD|EXPOSE|ENV|ADD|ENTRYPOINT|VOLUME|WORKDIR|COPY|USER|LABEL|ARG|STOPSIGNAL|HEALTHCHECK|SHELL"
)


def _run(found: re.Match[str]) -> Iterator[Piece]:
    yield "k", found[1]
    continued = False
    for css, text in SHELL.pieces(found[2]):
        if continued and text.startswith("\n"):
            yield "se", "\n"
            text = text[1:]
        continued = (css, text) == ("se", "\\")
        yield css, text


DOCKER = Lexer(
    {
        "root": [
            (r"\s+", ""),
            (r"#.*", "c"),
            (r"^(?i:(FROM)(\s+)(\S+)(\s+)(AS)(\s+)(\S+))", ("k", "w", "s", "w", "k", "w", "s")),
            (r"^(?i:((?:ONBUILD[ \t]+)?RUN\s*))((?:\\\n|.)*)", _run),
            (rf"^(?i:(?:(ONBUILD)(\s+))?((?:{_INSTRUCTIONS})\b))(.*)", ("k", "w", "k", "s")),
            (r"\w+|\W+", ""),
        ]
    }
)
