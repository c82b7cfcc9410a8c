"""C#: words, and strings with code in them."""

from __future__ import annotations

from pelican_academic.jekyll.rouge.lexer import Lexer, Rule

__all__ = ["CSHARP"]

_KEYWORDS = """
    abstract add alias as ascending async await base break by case catch checked class const continue default delegate
    descending do else enum equals event explicit extern false finally fixed for foreach from get global goto group if
    implicit in interface internal into is join let lock nameof new null on operator orderby out override params partial
    private protected public readonly ref remove return sealed select set sizeof stackalloc static struct switch this
    throw true try typeof unchecked unsafe using value virtual void volatile where while yield
"""
_TYPES = "bool byte char decimal double dynamic float int long object sbyte short string uint ulong ushort var"
_WORD = r"@?(?u:[^\W\d]\w*)"
_TEXT: Rule = (r"\{", "p", "hole")
_CODE: list[Rule] = [
    (r"\s+", ""),
    (r"//.*", "c1"),
    (r"/\*[\s\S]*?\*/", "cm"),
    (r"^#(?:if|else|elif|endif|define|undef|line|error|warning|region|endregion|pragma|nullable)\b.*\n?", "cp"),
    (r'(?:\$@|@\$)"', "s", "verbatim"),
    (r'\$"', "s", "interpolated"),
    (r'@"(?:""|[^"])*"', "s"),
    (r'"(?:\\.|[^"\n])*["\n]', "s"),
    (r"'(?:\\.|.)'", "sc"),
    (r"0[xX][0-9a-fA-F]+[uUlL]?", "m"),
    (r"\d+(?:\.\d*)?[fFlLdDuU]?", "m"),
    (r"(?:class|struct|interface)\b", "k", "class"),
    (r"(?:namespace|using)\b", "k", "namespace"),
    (rf"(?:{'|'.join(_KEYWORDS.split())})\b", "k"),
    (rf"(?:{'|'.join(_TYPES.split())})\b", "kt"),
    (rf"{_WORD}(?=\s*\()", "nf"),
    (_WORD, "n"),
    (r"[-~!%^&*()+=|\[\]:;,.<>/?]", "p"),
]

CSHARP = Lexer(
    {
        "root": [*_CODE, (r"[{}]", "p")],
        "class": [(r"\s+", ""), (_WORD, "nc", "#pop")],
        "namespace": [(r"\s+", ""), (r"(?=\()", "", "#pop"), (r"(?u:[^\W\d][\w.]*)", "nn", "#pop")],
        "interpolated": [(r'"', "s", "#pop"), _TEXT, (r'(?:\\.|[^"{\\])+', "s")],
        "verbatim": [(r'"', "s", "#pop"), _TEXT, (r'[^"{]+', "s")],
        "hole": [(r"\}", "p", "#pop"), _TEXT, *_CODE],
    }
)
