"""C, C++, CUDA, Java."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pelican_academic.jekyll.rouge.lexer import Lexer, Piece, Rule, words

__all__ = ["CPP", "CUDA", "JAVA", "C"]

_TYPES = """
    DIR FILE _Bool _Complex char clock_t div_t double float fpos_t int int16_t int32_t int64_t int8_t int_fast16_t
    int_fast32_t int_fast64_t int_fast8_t int_least16_t int_least32_t int_least64_t int_least8_t intmax_t intptr_t
    jmp_buf ldiv_t long mbstate_t off_t ptrdiff_t short sig_atomic_t signed size_t ssize_t time_t uint16_t uint32_t
    uint64_t uint8_t uint_fast16_t uint_fast32_t uint_fast64_t uint_fast8_t uint_least16_t uint_least32_t
    uint_least64_t uint_least8_t uintmax_t uintptr_t unsigned va_list void wchar_t wctrans_t wctype_t wint_t
"""
_C_KEYWORDS = """
    _Alignas _Alignof _Atomic _Generic _Imaginary _Noreturn _Static_assert _Thread_local auto break case const
    continue default do else enum extern for goto if register restricted return sizeof static struct switch typedef
    union virtual volatile while
"""
_CPP_KEYWORDS = """
    _Alignas _Alignof _Atomic _Generic _Imaginary _Noreturn _Static_assert _Thread_local alignas alignof asm auto break
    case catch class co_await co_return co_yield concept const const_cast consteval constexpr constinit continue
    decltype default delete do dynamic_cast else enum explicit export extern final for friend goto if mutable namespace
    new noexcept operator override private protected public register reinterpret_cast requires restrict restricted
    return sizeof static static_assert static_cast struct switch template this thread_local throw throws try typedef
    typeid typename union using virtual volatile while
"""
_EXPONENT = r"[eE][-+]?\d+"
_RESERVED = """
    __asm __based __cdecl __declspec __except __fastcall __finally __inline __int16 __int32 __int8 __leave __restrict
    __stdcall __thread __try _inline inline naked thread
"""
_NAME = r"[a-zA-Z_]\w*"
_LABEL = rf"{_NAME}:(?!:)"
_LINE_LABEL: Rule = (rf"(\s*\n[ \t]*|^[ \t]*)({_LABEL})", ("", "nl"))
_FUNCTION = rf"((?<=[\w*&])\s+|(?<=[*&]))({_NAME})"
_BODY = r"(?=\s*\([^;]{0,1000}?\)\s*\{)"
_SEMICOLON = r"(?=\s*\((?:(?!\)\s*\{)[^;]){0,1000}?\)\s*;)"


def _c(names: Rule, numbers: str, *more: Rule, forever: bool, suffixed: Sequence[Rule] = ()) -> Lexer:
    """`names` is the rule of names, `numbers` the pattern of those with a point, `suffixed` numbers with a unit.

    With `forever` the first brace ends what can be a function's head, as in C++.
    """
    code: list[Rule] = [
        (r"^#if[ \t]+0\b[\s\S]*?^#endif\b.*\n?", "c"),
        (r"^([ \t]*)(#include)(\s*)(<[^>\n]*>|\"[^\"\n]*\")", ("", "cp", "", "cpf"), "included"),
        (r"^([ \t]*)(#)", ("", "cp"), "directive"),
        (r"\s*\n(?=[ \t]*#)", ""),
        (r"\s+", ""),
        (r"\\\n", ""),
        (rf"(//.*)(\s*?(?=\n[ \t]*(?:#|{_LABEL}))|\s*)", ("c1", "")),
        (r"/\*[\s\S]*?\*/", "cm"),
        (r"(?:u8|[LuU])?R?\"", "s", "string"),
        (r"[LuU]?'(?:\\[0-7]{1,3}|\\x[0-9a-fA-F]+|\\.|[^\\'\n])'", "sc"),
        *suffixed,
        (numbers, "mf"),
        (r"0[xX][0-9a-fA-F]+[uUlL]*", "mh"),
        (r"0[bB][01]+[uUlL]*", "mb"),
        (r"0[0-7]+(?!\d)[uUlL]*", "mo"),
        (r"\d+(?:'\d+)*[uUlL]*", "mi"),
        (r"case\b", "k", "case"),
        *more,
        names,
        (r"[-~!%^&*+=|?:<>/]", "o"),
        (r"[()\[\],.;]", "p"),
    ]
    functions: list[Rule] = [
        (_FUNCTION + _BODY, ("", "nf")),
        (_FUNCTION + _SEMICOLON, ("", "nf"), "statement"),
    ]
    head: list[Rule]
    inner: list[Rule]
    braces: list[Rule]  # in what "case" begins, up to its colon
    if forever:
        head, inner, braces = [(r"\{", "p", "=inner"), (r"\}", "p")], [(r"[{}]", "p")], [(r"[{}]", "p")]
    else:
        head = [(r"\{", "p", "inner")]
        inner, braces = [*head, (r"\}", "p", "#pop")], []
    return Lexer(
        {
            "root": [(rf"\A([ \t]*)({_LABEL})", ("", "nl")), *functions, *head, *code],
            "statement": [(r";", "p", "#pop"), (r"[{}]", "p"), *code],
            "inner": [_LINE_LABEL, *inner, *code],
            "code": code,
            "case": [(r"::", "o"), (r":", "p", "#pop"), _LINE_LABEL, *braces, "code"],
            "template": [(r">", "p", "#pop"), (r"(?=[;{}])", "", "#pop"), "code"],
            "class": [(r"\s+", ""), (r"\.\.\.", "o"), (_NAME, "nc", "#pop"), (r"", "", "#pop")],
            "directive": [
                (r"/\*[\s\S]*?\*/", "cm"),
                (r"\n", "cp", "#pop"),
                (r"(?:[^/\n\\]|\\[\s\S]|/(?!\*[\s\S]*?\*/)|\\\Z)+", "cp"),
            ],
            "included": [(r"\n", "cp", "#pop"), (r"(?:[^\n/]|/(?!/))*(?://.*)?", "c1"), (r"", "", "#pop")],
            "string": [
                (r'"', "s", "#pop"),
                (r"\\(?:[\\abfnrtv\"']|x[0-9a-fA-F]{2,4}|[0-7]{1,3})", "se"),
                (r"\\\n", "s"),
                (r"\n", "err"),
                (r'[^\\"\n]+|\\', "s"),
            ],
        }
    )


C = _c(
    (
        _NAME,
        words("n", k=_C_KEYWORDS, kt=_TYPES, nb="NULL false true", kr=f"{_RESERVED} restrict typename"),
    ),
    rf"(?:\d+\.?\d*|\.\d+){_EXPONENT}",
    forever=False,
)
_CUDA_KEYWORDS = """
    __constant__ __device__ __forceinline__ __global__ __host__ __managed__ __noinline__ __restrict__ __shared__
"""
_CUDA_TYPES = " ".join(
    f"{sign}{name}{size}" for name in ("char", "short", "int", "long", "longlong", "float", "double")
    for sign in (("",) if name in {"float", "double"} else ("", "u")) for size in (1, 2, 3, 4)
)  # fmt: skip


def _cpp(keywords: str = "", types: str = "") -> Lexer:
    classes = {"k": _CPP_KEYWORDS + keywords, "kt": f"{_TYPES} bool {types}", "kr": _RESERVED}
    return _c(
        (_NAME, words("n", nb="NULL false nullptr true", **classes)),
        rf"\d+\.\d*(?:{_EXPONENT})?|\.\d+(?:{_EXPONENT})?|\d+{_EXPONENT}",
        (r"(template)(\s*)(<)", ("k", "", "o"), "template"),
        (r"(enum)(\s+)(class|struct)(?!\w)", ("k", "", "k"), "class"),
        (r"(?:class|struct|typename)\b", "k", "class"),
        forever=True,
        suffixed=[(r"\d+(?:\.\d+)?(?:h|min|[mun]?s|i[lf]?|d|y)\b", "mx")],
    )


CPP = _cpp()
CUDA = _cpp(_CUDA_KEYWORDS, f"dim3 {_CUDA_TYPES}")

_JAVA_WORD = r"(?u:[^\W\d]|\$)(?u:[\w$]*)"
_JAVA_KEYWORDS = """
    assert break case catch continue default do else finally for if goto instanceof new return switch this throw try
    while
"""
_JAVA_DECLARATIONS = """
    abstract class const enum extends final implements interface native private protected public static strictfp super
    synchronized throws transient volatile
"""


def _method(found: re.Match[str]) -> Iterator[Piece]:
    """What stands before a method's name is cut by itself."""
    yield from JAVA.pieces(found[1])
    yield "nf", found[2]
    yield "", found[3]
    yield "o", found[4]


JAVA = Lexer(
    {
        "root": [
            (r"[^\S\n]+", ""),
            (r"//.*", "c1"),
            (r"/\*[\s\S]*?\*/", "cm"),
            (rf"(?:{'|'.join(_JAVA_KEYWORDS.split())})\b", "k"),
            (r"(\s*(?:[a-zA-Z_][\w.\[\]<>]*\s+){1,12}?)([a-zA-Z_]\w*)(\s*)(\()", _method),
            (r"\s+", ""),
            (r"@interface\b|@[^\W\d]\w*", "nd"),
            (rf"(class|interface)(\s+)({_JAVA_WORD})", ("kd", "", "nc")),
            (rf"(?:{'|'.join(_JAVA_DECLARATIONS.split())})\b", "kd"),
            (r"(?:boolean|byte|char|double|float|int|long|short|var|void)\b", "kt"),
            (r"(import|package)(\s+)([\w.*]+)", ("kn", "", "nn")),
            (r"(?:true|false|null)\b", "kc"),
            (r'"""[\s\S]*?"""', "s"),
            (r'"(?:\\.|[^\\"\n])*"', "s"),
            (r"'(?:\\.|[^\\'\n]|\\u[0-9a-fA-F]{4})'", "sc"),
            (rf"(\.)({_JAVA_WORD})", ("o", "na")),
            (r"(?<![?:] )[a-zA-Z_$][\w$]*:", "nl"),
            (r"[A-Z][A-Z\d_]*\b(?![\w$])", "no"),
            (r"[A-Z]\w*", "nc"),
            (_JAVA_WORD, "n"),
            (r"\d[\d_]*\.\d+(?:[eE][-+]?\d+)?[fFdD]?", "mf"),
            (r"0[xX][0-9a-fA-F_]+", "mh"),
            (r"0[bB][01_]+", "mb"),
            (r"\d[\d_]*[lL]?", "mi"),
            (r"[-~^*!%&\[\](){}<>|+=:;,./?]", "o"),
        ]
    }
)
