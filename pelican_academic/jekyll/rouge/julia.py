"""Julia; Pygments knows the words, but for some."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_academic.jekyll.rouge.borrowed import kind
from pelican_academic.jekyll.rouge.lexer import Lexer, Piece, listed

__all__ = ["JULIA"]

_CLASSES = {"type": "kt", "keyword": "k", "builtin": "nb"}
_DECLARATIONS = frozenset({"const", "global", "local"})
_PLAIN = listed("""
    AbstractMatch AbstractPattern ComposedFunction InsertionSort MergeSort PROGRAM_FILE ProcessFailedException QuickSort
    RoundDown RoundFromZero RoundNearest RoundNearestTiesAway RoundNearestTiesUp RoundToZero RoundUp
    TaskFailedException baremodule break ccall continue let
    """)


_LIBRARY = listed("""
    AbstractLogger AbstractRNG AbstractSparseArray AbstractSparseMatrix AbstractSparseVector Adjoint Bidiagonal
    BunchKaufman CachingPool Cholesky CholeskyPivoted ClusterManager ConsoleLogger Date DateFormat DatePeriod
    DateTime Day Diagonal Eigen Factorization GeneralizedEigen GeneralizedSVD GeneralizedSchur Hermitian
    Hessenberg Hour IPAddr IPv4 IPv6 LAPACKException LDLt LQ LU LogLevel LowerTriangular MersenneTwister
    Microsecond Millisecond Minute Month Nanosecond NullLogger Period PosDefException ProcessExitedException QR
    QRPivoted RandomDevice RankDeficientException RemoteChannel RemoteException SVD Schur Second Serializer
    SharedArray SharedMatrix SharedVector SimpleLogger SingularException SparseMatrixCSC SparseVector
    SymTridiagonal Symmetric TCPSocket Time TimePeriod TimeType TimeZone Transpose Tridiagonal UDPSocket UTC
    UUID UniformScaling UnitLowerTriangular UnitUpperTriangular UpperTriangular Week WorkerPool Year
    """)  # types of the standard library
_KNOWN = {
    **dict.fromkeys(_DECLARATIONS, "kd"),
    **dict.fromkeys(_PLAIN, "n"),
    **dict.fromkeys(_LIBRARY, "kt"),
    **dict.fromkeys("πℯ", "nb"),
}
_LETTER = r"A-Za-z_\u00a1-\uffff"
_CALLED = r"(?u:[^\W\d]|[$+<=>^`|~\u00a1-\uffff])[^\s(){}\[\]\-]*"  # what is declared may be an operator


def _word(found: re.Match[str]) -> Iterator[Piece]:
    word = found[0]
    yield _KNOWN.get(word) or _CLASSES.get(kind("julia", word), "n"), word


JULIA = Lexer(
    {
        "root": [
            (r"\s+", ""),
            (r"#=", "cm", "comment"),
            (r"#.*", "c"),
            (r"[-+*/\\^%<>=!&|~:.?$÷≤≥≠]", "o"),
            (r"(function|macro)(\s+)", ("k", "nf"), "called"),
            (r"((?:mutable )?struct|(?:abstract|primitive) type)(\s+)", ("k", "nc"), "type"),
            (r"`.*?`", "sb"),
            (r"'(?:\\(?:[0-7]{1,3}|x[0-9a-fA-F]{1,3}|u[0-9a-fA-F]{1,4}|U[0-9a-fA-F]{1,6}|.)|[^\\'\n])'", "sc"),
            (r'[EIL]?"', "s", "string"),
            (r"@[\w.]+", "nd"),
            (rf"[{_LETTER}][\d{_LETTER}]*!*", _word),
            (r"[\[\](){},;]", "x"),
            (r"0b[01]+(?:_[01]+)*", "mb"),
            (r"0o[0-7]+(?:_[0-7]+)*", "mo"),
            (r"0x[0-9a-fA-F]+(?:_[0-9a-fA-F]+)*", "mh"),
            (r"\d+(?:_\d+)*(?:\.\d*(?:[eEf][-+]?\d+)?|[eEf][-+]?\d+)", "mf"),
            (r"\d+(?:_\d+)*", "mi"),
        ],
        "called": [(_CALLED, "nf", "#pop"), (r"[^\s\w{]{1,2}", "o", "#pop")],
        "type": [(_CALLED, "nc", "#pop")],
        "comment": [(r"=#", "cm", "#pop"), (r"#=", "cm", "comment"), (r"[^=#]+|[=#]", "cm")],
        "string": [
            (r'"', "s", "#pop"),
            (r"\\(?:[\\abfnrtv\"'\n]|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|[0-7]{1,3})", "se"),
            (r"\$(?:\(\w+\))?[-#0 +]*(?:\d+|\*)?(?:\.(?:\d+|\*))?", "si"),
            (r'[^\\"$]+|\\', "s"),
        ],
    }
)
