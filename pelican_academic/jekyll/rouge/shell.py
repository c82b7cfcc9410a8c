"""Shell scripts, and terminal sessions with prompts and output."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pelican_academic.jekyll.rouge.lexer import Lexer, Piece
from pelican_academic.regex import regex

__all__ = ["CONSOLE", "SHELL"]

_KEYWORDS = "case continue done do elif else esac fi for function if in return select then until while"
_COMMANDS = """
    alias arch awk b2sum base32 base64 basename bg bind break builtin caller cat cd chcon chgrp chmod chown chroot
    cksum comm command compgen complete cp csplit cut date dd declare df dir dircolors dirname dirs disown du echo
    enable env eval exec exit expand export expr factor false fc fg fmt fold getopts grep groups gunzip gzip hash
    head help history hostid hostname id install jobs join kill let link ln local logname logout ls mapfile md5sum
    mkdir mkfifo mknod mktemp mv nice nl nohup nproc numfmt od paste pathchk popd pr printenv printf ptx pushd pwd
    read readlink readonly realpath rm rmdir runcon sed seq set sha1sum sha224sum sha256sum sha384sum sha512sum
    shift shopt shred shuf sleep sort source split stat stdbuf stty sudo sum suspend sync tac tail tar tee test time
    timeout times touch tr trap true truncate tsort tty type typeset ulimit umask unalias uname unexpand uniq unlink
    unset uptime users vdir wait wc who whoami yes
"""


def _any_of(listed: str) -> str:
    return "|".join(sorted(listed.split(), key=len, reverse=True))


def _heredoc(found: re.Match[str]) -> Iterator[Piece]:
    operator, space, escape, quote, name, after, text, end = found.groups(default="")
    yield from (("o", operator), ("", space), ("sh", escape + quote), ("no", name), ("sh", after))
    yield from SHELL.pieces(text, "heredoc")
    yield "no", end


SHELL = Lexer(
    {
        "root": [
            (r"#.*", "c"),
            (rf"\b(?:{_any_of(_KEYWORDS)})\s*\b(?<!case)(?<!case\s)", "k"),
            (r"\bcase\b", "k", "case"),
            (rf"\b(?:{_any_of(_COMMANDS)})\s*\b(?![.-])", "nb"),
            (r"\.(?=\s)", "nb"),
            (r"(\b\w+)(=)", ("nv", "o")),
            "data",
        ],
        "data": [
            (r"[ \t\r\n]+", ""),
            (r"\\.", "se"),
            (r"\\", "se"),
            (r'\$?"', "s2", "quoted"),
            (r"\$'", "s1", "ansi"),
            (r"'[^']*'?", "s1"),
            (r"\*+", "k"),
            (r";", "p"),
            (r"--?[\w-]+", "nt"),
            (
                r"(<<-?)(\s*)(\\?)(['\"]?)(\w+)(\4)((?:.*\n)*?(?:.*\Z)?)(?:([ \t]*\5\s*\n)|\Z)",
                _heredoc,
            ),
            (r"<<<|>>|>|&&|\|\||==?|!=?|[\[\]{}()]", "o"),
            "interpolation",
            (r"`", "sb", "backticks"),
            (r"[^=\s{}()$\"'`\\<;*]+|<", ""),
        ],
        "interpolation": [
            (r"\$\(\(", "k", "math"),
            (r"\$\(", "si", "command"),
            (r"\$\{#?", "k", "braces"),
            (r"\$#?(?:\w+|.)", "nv"),
        ],
        "quoted": [
            (r'\$?"', "s2", "#pop"),
            (r"\\.", "se"),
            (r"\\", "se"),
            "interpolation",
            (r"`", "sb", "backticks"),
            (r'[^\\$"`]+|\$', "s2"),
        ],
        "ansi": [(r"'", "s1", "#pop"), (r"\\.", "se"), (r"[^'\\]+|\\", "s1")],
        "heredoc": [(r"\\.", "se"), "interpolation", (r"[^\\$]+|[\\$]", "sh")],
        "backticks": [(r"`", "sb", "#pop"), "root"],
        "command": [(r"\)", "si", "#pop"), (r"\(", "o", "nested"), "root"],
        "nested": [(r"\)", "o", "#pop"), (r"\(", "o", "nested"), "root"],
        "braces": [
            (r"\}", "k", "#pop"),
            (r":-", "k"),
            (r"\w+", "nv"),
            (r"[^}:\"'`$\\]+|\\", "p"),
            "root",
        ],
        "math": [
            (r"\)\)", "k", "#pop"),
            (r"\*\*|\|\||<<|>>|[-+*/%^|&]", "o"),
            (r"\d+(?:#\w+)?", "m"),
            "root",
        ],
        "case": [(r"\besac\b", "k", "#pop"), (r"\|", "p"), (r"\)", "p", "branch"), "root"],
        "branch": [(r";;", "p", "#pop"), (r"(?=esac\b)", "", "#pop"), "root"],
    }
)

_PROMPT = regex(r"(?P<prompt>[^\n]*?[$#>;])(?P<space>[ \t]*)(?P<command>[^\n]*\n?)")
_ELISION = regex(r"\s*(?:<\.\.\.>|\.\.\.)[ \t]*\n?$")


class _Console(Lexer):
    """Lines with a prompt are a script, whatever stands between them is output."""

    def __init__(self) -> None:
        super().__init__({})

    def pieces(self, text: str, state: str = "root") -> Iterator[Piece]:  # noqa: ARG002  one signature for all
        typed: list[tuple[str, str, str]] = []
        for line in text.splitlines(keepends=True):
            found = None if _ELISION.match(line) else _PROMPT.match(line)
            if found:
                command = found["command"]
                newline = command if not command.strip() else ""
                typed.append((found["prompt"], found["space"] + newline, "" if newline else command))
                continue
            yield from _commands(typed)
            typed = []
            yield ("c" if _ELISION.match(line) else "go"), line
        yield from _commands(typed)


def _commands(typed: Iterable[tuple[str, str, str]]) -> Iterator[Piece]:
    """Colour the commands as one script, and put each line's prompt before it."""
    script = SHELL.pieces("".join(command for _, _, command in typed))
    css, rest = "", ""
    for prompt, space, command in typed:
        yield "gp", prompt
        yield "w", space
        wanted = len(command)
        while wanted:
            if not rest:
                css, rest = next(script)
            yield css, rest[:wanted]
            wanted, rest = wanted - len(rest[:wanted]), rest[wanted:]


CONSOLE = _Console()
