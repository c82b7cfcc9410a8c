"""R."""

from __future__ import annotations

from pelican_academic.jekyll.rouge.lexer import Lexer, words

__all__ = ["R"]

#: R's primitive functions, coloured where they are called.
_PRIMITIVE = """
    Arg Conj Im Mod Re UseMethod abs acos acosh all any anyNA as.call as.character as.complex as.double as.environment
    as.integer as.logical as.numeric as.raw asin asinh atan atanh attr attributes baseenv browser c call ceiling class
    cos cosh cospi cummax cummin cumprod cumsum digamma dim dimnames emptyenv exp expression floor forceAndCall gamma
    gc.time globalenv interactive invisible is.array is.call is.character is.complex is.double is.environment is.finite
    is.function is.infinite is.integer is.language is.list is.logical is.matrix is.na is.name is.nan is.null is.numeric
    is.object is.pairlist is.raw is.recursive is.single is.symbol lazyLoadDBfetch length lgamma list log max min
    missing names nargs nzchar oldClass on.exit pos.to.env proc.time prod quote range rep retracemem return round
    seq.int seq_along seq_len sign signif sin sinh sinpi sqrt standardGeneric substitute sum switch tan tanh tanpi
    tracemem trigamma trunc unclass untracemem xtfrm
"""
_WORDS = {
    "k": "if else for in while repeat next break function",
    "kc": "NULL Inf TRUE FALSE NaN NA NA_integer_ NA_real_ NA_complex_ NA_character_",
    "nb": "T F LETTERS letters month.abb month.name pi",
}

R = Lexer(
    {
        "root": [
            (r"#'.*", "cd"),
            (r"#.*", "c1"),
            (r"\s+", "w"),
            (r"`[^`]*`", "n"),
            (r"'(?:\\.|[^\\'])*'", "s1"),
            (r'"(?:\\.|[^\\"])*"', "s2"),
            (r"%[^%]*%", "o"),
            (r"0[xX][0-9A-Fa-f]+L?", "mh"),
            (r"[-+]?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?[Li]?", "m"),
            (r"(?u:[^\W\d_][\w.]*)(?=\()", words("n", nf=_PRIMITIVE, **_WORDS)),
            (r"(?u:(?:[^\W\d_]|\.(?!\d))[\w.]*)", words("n", **_WORDS)),
            (r"[\[\]{}();,]", "p"),
            (r"[-<>?*+^/!=~$@:|&]", "o"),
        ]
    }
)
