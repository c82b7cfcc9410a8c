"""Python, with format strings and imports."""

from __future__ import annotations

from pelican_academic.jekyll.rouge.lexer import Lexer, Rule, words

__all__ = ["PYTHON"]

_BUILTIN = """
    ArithmeticError AssertionError AttributeError BaseException BlockingIOError BrokenPipeError BufferError BytesWarning
    ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError
    DeprecationWarning EOFError EnvironmentError Exception FileExistsError FileNotFoundError FloatingPointError
    FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError InterruptedError
    IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError
    NotADirectoryError NotImplemented NotImplementedError OSError OverflowError OverflowWarning
    PendingDeprecationWarning ProcessLookupError RecursionError ReferenceError ResourceWarning RuntimeError
    RuntimeWarning StandardError StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit
    TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError
    UnicodeTranslateError UnicodeWarning UserWarning VMSError ValueError Warning WindowsError ZeroDivisionError
    __import__ abs all any apply ascii basestring bin bool buffer bytearray bytes callable chr classmethod cmp coerce
    compile complex delattr dict dir divmod enumerate eval execfile exit file filter float format frozenset getattr
    globals hasattr hash hex id input int intern isinstance issubclass iter len list locals long map max memoryview min
    next object oct open ord pow property range raw_input reduce reload repr reversed round set setattr slice sorted
    staticmethod str sum super tuple type unichr unicode vars xrange zip
"""
_KEYWORD = """
    as assert async await break continue del elif else except exec finally for from global if lambda nonlocal pass
    print raise return try while with yield
"""
_ESCAPE = r"\\(?:\n|[\\'\"abfnrtv]|N\{[^}]*\}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2}|[0-7]{1,3})"

_QUOTES = ("'''", '"""', "'", '"')
_NAME = r"(?u:[^\W\d]\w*)"
_SPACE = r"(?:\s|\\\s)+"


def _strings() -> dict[str, list[Rule]]:
    """One state for every quote and prefix: what it is called stands in `_opening`."""
    states: dict[str, list[Rule]] = {}
    for quote in _QUOTES:
        for raw in ("", "r"):
            for field in ("", "f"):
                rules: list[Rule] = [(quote, "s", "#pop")]
                if not raw:
                    rules.append((_ESCAPE, "se"))
                if field:
                    rules += [(r"\{\{", "s"), (r"\{", "si", "field")]
                rules += [(r"\\[\s\S]", "s"), (r"""[^\\{'"]+|[\s\S]""", "s")]
                states[raw + field + quote] = rules
    return states


def _opening() -> list[Rule]:
    rules: list[Rule] = []
    for quote in _QUOTES:
        rules += [
            (rf"([rR])({quote})", ("sa", "s"), "r" + quote),
            (rf"([bB][rR]|[rR][bB]|[uU][rR])({quote})", ("sa", "s"), "r" + quote),
            (rf"([fF])({quote})", ("sa", "s"), "f" + quote),
            (rf"([fF][rR]|[rR][fF])({quote})", ("sa", "s"), "rf" + quote),
            (rf"([bBuU])({quote})", ("sa", "s"), quote),
            (quote, "s", quote),
        ]
    return rules


PYTHON = Lexer(
    {
        "root": [
            (r"\s+", ""),
            (r"#.*\n?", "c1"),
            (r"\\", ""),
            (r"[\[\]{}:(),;.]", "p"),
            (rf"(from)({_SPACE})([\w.]+)({_SPACE})(import)", ("kn", "", "nn", "", "kn")),
            (rf"(import)({_SPACE})([\w.]+)", ("kn", "", "nn")),
            (rf"(def)({_SPACE})({_NAME})", ("k", "", "nf")),
            (rf"(class)({_SPACE})({_NAME})", ("k", "", "nc")),
            (r"`[^`\n]*`", "sb"),
            *_opening(),
            (r"\d(?:_?\d)*\.(?:\d(?:_?\d)*)?(?:[eE][-+]?\d+)?[jJ]?|\d(?:_?\d)*(?:[eE][-+]?\d+[jJ]?|[jJ])", "mf"),
            (r"0[oO][0-7]+", "mo"),
            (r"0[xX][0-9A-Fa-f]+", "mh"),
            (r"0[bB][01]+", "mb"),
            (r"\d+L", "il"),
            (r"\d(?:_?\d)*", "mi"),
            (_NAME, words("n", k=_KEYWORD, ow="in is and or not", bp="self None Ellipsis True False", nb=_BUILTIN)),
            (r"!=|[-~+/*%=<>&^|@]", "o"),
        ],
        "field": [(r"![rsa]|:", "si"), (r"\{", "si", "field"), (r"\}", "si", "#pop"), "root"],
        **_strings(),
    }
)
