"""JavaScript, TypeScript: where an expression may begin a slash opens a regular expression."""

from __future__ import annotations

from dataclasses import dataclass

from pelican_academic.jekyll.rouge.lexer import Lexer, Rule, words

__all__ = ["JAVASCRIPT", "TYPESCRIPT"]

_NAME = r"(?u:[^\W\d]|\$)(?u:[\w$])*"
_KEYWORDS = """
    as async await break case catch continue debugger default delete do else export finally for from if import in
    instanceof new of return super switch this throw try typeof void while yield
"""
_DECLARATIONS = "class const constructor extends function get let set static var with"
_RESERVED = "enum implements interface package private protected public"
_CONSTANTS = "Infinity NaN false null true undefined"
_BUILTIN = """
    Array ArrayBuffer Boolean DataView Date Error Float32Array Float64Array Function Int8Array Map Math Number Object
    Packages Promise Proxy Reflect RegExp Set String Symbol Uint8Array Uint8ClampedArray WeakMap WeakSet decodeURI
    decodeURIComponent document encodeURI encodeURIComponent eval global isFinite isNaN navigator parseFloat parseInt
    self window
"""


@dataclass(frozen=True)
class _Words:
    """A dialect's words, by class."""

    keywords: str = _KEYWORDS
    declarations: str = _DECLARATIONS
    reserved: str = _RESERVED
    builtin: str = _BUILTIN
    colon: str = ":"


def _any_of(listed: str) -> str:
    return rf"(?:{'|'.join(listed.split())})(?![\w$])"


def _phases(around: str, dialect: _Words) -> dict[str, list[Rule]]:
    """The states of code within `around`: at a ``start`` labels may stand, at an ``expression`` regular expressions.

    `around` is what the next closing brace closes: nothing (``root``), a ``block``, an ``object``, a template's hole.
    """
    start, expression, operand = f"{around}-start", f"{around}-expression", f"{around}-operand"
    statement = "object-statement" if around == "object" else start
    space: list[Rule] = [
        (r"\s+", ""),
        (r"//.*", "c1"),
        (r"/\*", "cm", "comment"),
        (r"<!--", "c"),
    ]
    keys: list[Rule] = [(rf"{_NAME}(?=\s*:)", "na")] if around == "object" else []
    closing: list[Rule] = [] if around == "root" else [(r"\}", "p", "#pop")]
    rest: list[Rule] = [
        *closing,
        (r"\?\.", "p", f"={expression}"),
        (r"\?\?=?", "o", f"={expression}"),
        (r"\?", "p", f"={expression}", "ternary-expression"),
        (r"[-+*/%&|^!<>=]=?|~", "o", f"={expression}"),
        *([] if around in {"object", "ternary"} else [(r":", "p", f"={start}")]),  # a type's braces hold labels
        (r"[([,:]|\.\.\.", "p", f"={expression}"),
        (r";", "p", f"={statement}"),
        (r"\}", "p", f"={start}"),
        (r"[)\].]", "p", f"={operand}"),
        (r"(@)(\w*)", ("p", "nd"), f"={operand}"),
        (_any_of(dialect.keywords), "k", f"={expression}"),
        (_any_of(dialect.declarations), "kd", f"={expression}"),
        (_any_of(dialect.reserved), "kr", f"={operand}"),
        (_NAME, words("nx", kc=_CONSTANTS, nb=dialect.builtin), f"={operand}"),
        (r"\d+\.\d+(?:[eE]\d+)?", "mf", f"={operand}"),
        (r"0[xX][0-9a-fA-F]+", "mh", f"={operand}"),
        (r"0[bB][01]+", "mb", f"={operand}"),
        (r"0[oO][0-7]+", "mo", f"={operand}"),
        (r"\d+", "mi", f"={operand}"),
        (r"'", "dl", f"={operand}", "single"),
        (r'"', "dl", f"={operand}", "double"),
        (r"`", "s2", f"={operand}", "template"),
    ]
    label: Rule = (rf"({_NAME})(\s*)({dialect.colon})", ("nl", "", "p"), f"={expression}")
    begun: list[Rule] = [
        (r"/(?=\S)", "sr", f"={operand}", "regex"),
        (r"\{", "p", f"={start}", "block-start"),
        *rest,
    ]
    return {
        statement: [*space, label, *begun],
        **({start: [*space, *keys, *begun]} if keys else {}),
        expression: [
            *space,
            *keys,
            (r"/", "sr", f"={operand}", "regex"),
            (r"\{", "p", f"={start}", "object-start"),
            *rest,
        ],
        operand: [*space, *keys, (r"\{", "p", f"={start}", "block-start"), *rest],
    }


def _ternary(dialect: _Words) -> dict[str, list[Rule]]:
    """Between ``?`` and ``:`` a name before the colon is no key."""
    states = _phases("ternary", dialect)
    return {
        state: [(r":", "p", "#pop"), (r"(?=[;})\],])", "", "#pop"), *rules[:4], *rules[5:]]
        if "start" in state
        else [(r":", "p", "#pop"), (r"(?=[;}\]])", "", "#pop"), *rules]
        for state, rules in states.items()
    }


def _lexer(dialect: _Words) -> Lexer:
    return Lexer(
        {
            "root": [(r"\A\s*#!.*\n", "cp", "=root-start"), (r"", "", "=root-operand")],
            **_phases("root", dialect),
            **_phases("block", dialect),
            **_phases("object", dialect),
            **_phases("hole", dialect),
            **_ternary(dialect),
            "comment": [(r"\*/", "cm", "#pop"), (r"[^*]+|\*", "cm")],
            "single": [(r"'", "dl", "#pop"), (r"\\(?:[\\nrt']|\Z)?", "se"), (r"[^\\']+", "s1")],
            "double": [(r'"', "dl", "#pop"), (r"\\(?:[\\nrt\"]|\Z)?", "se"), (r'[^\\"]+', "s2")],
            "template": [
                (r"`", "s2", "#pop"),
                (r"\\[$`]", "se"),
                (r"\$\{", "p", "hole-expression"),
                (r"[^\\$`]+|[\\$]", "s2"),
            ],
            "regex": [
                (r"/[gim]*", "sr", "#pop"),
                (r"([^\\/\[\n]*)([^\\/\[\n]\n)", ("sr", "err"), "#pop"),
                (r"(?=\n)", "", "#pop"),
                (r"\\.", "se"),
                (r"\(\?[:=<!]|[()?]|\{\d+,\d+\}", "se"),
                (r"\[\^?", "se", "class"),
                (r"[^\\/\[\n()?{]+|[\\{]", "sr"),
            ],
            "class": [(r"\]", "se", "#pop"), (r"(?=\n)", "", "#pop"), (r"\\.|/", "se"), (r"[^\\/\]\n]+|\\", "sr")],
        }
    )


JAVASCRIPT = _lexer(_Words())
TYPESCRIPT = _lexer(
    _Words(
        f"{_KEYWORDS} implements is namespace private protected public readonly static",
        "abstract class const constructor extends function get let set type var with",
        "any declare enum interface keyof module number package string",
        f"{_BUILTIN} Partial Pick Readonly Record",
        r"\??:",
    )
)
