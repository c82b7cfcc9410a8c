"""Rust."""

from __future__ import annotations

from pelican_academic.jekyll.rouge.lexer import Lexer, words

__all__ = ["RUST"]

_KEYWORDS = """
    abstract as async await become box break const continue crate do dyn else enum extern false final fn for if impl
    in let loop macro match mod move mut override priv pub ref return self static struct super trait true try type
    typeof union unsafe unsized use virtual where while yield Self
"""
_BUILTIN = """
    Add AsMut AsRef Box Clone Copy Default DoubleEndedIterator Drop Either Eq Err ExactSizeIterator Extend Fn FnMut
    FnOnce From Into IntoIterator Iterator None Ok Option Ord PartialEq PartialOrd Pin Result Send Sized Some String
    Sync Unpin Vec bool char drop f32 float f64 i128 i16 i32 i64 i8 isize str u128 u16 u32 u64 u8 usize
"""
_NOT_KEYWORD = rf"(?!(?:{'|'.join(_KEYWORDS.split())})\b)"
_SUFFIX = "(?:_?(?:[iu](?:8|16|32|64|128|size)|f32|f64))?"

RUST = Lexer(
    {
        "root": [
            (r"\s+", ""),
            (r"^#(?![!\[]).*", "cs"),
            (r"//[/!].*", "cd"),
            (r"//.*", "c1"),
            (r"/\*", "cm", "comment"),
            (r"#!?\[", "nd", "attribute"),
            (r"(?:macro_rules!|[a-zA-Z_]\w*!)(?=\s*[({\[]|\s+\w)", "nd"),
            (r"\.await\b", "k"),
            (r"\.[a-zA-Z_]\w*(?=\s*(?:\(|::<))", "nf"),
            (r"\.[a-zA-Z_]\w*", "py"),
            (rf"{_NOT_KEYWORD}[a-zA-Z_]\w*(?=\s*\()", "nf"),
            (rf"{_NOT_KEYWORD}[a-zA-Z_]\w*(?=\s*::)", "nn"),
            (r"b?r(?P<mark>#*)\"[\s\S]*?\"(?P=mark)", "s"),
            (r"b?'(?:\\(?:u\{[0-9a-fA-F_]+\}|x[0-9a-fA-F]{2}|.)|[^\\'\n])'", "sc"),
            (r"'static\b", "k"),
            (r"'[a-zA-Z_]\w*", "nv"),
            (r'b?"', "s", "string"),
            (r"\$[a-zA-Z_]\w*(?::\w+)?", "nv"),
            (r"[a-zA-Z_]\w*", words("n", k=_KEYWORDS, nb=_BUILTIN)),
            (rf"\d[\d_]*(?:\.\d[\d_]*(?:[eE][-+]?\d[\d_]*)?|[eE][-+]?\d[\d_]*){_SUFFIX}|\d[\d_]*(?:_?f32|_?f64)", "mf"),
            (rf"0x[0-9a-fA-F_]+{_SUFFIX}|0o[0-7_]+{_SUFFIX}|0b[01_]+{_SUFFIX}|\d[\d_]*{_SUFFIX}", "mi"),
            (r"=>|->", "k"),
            (r"\.\.\.|\.\.=?|<<=?|>>=?|&&|[-+*/%&^<>=!]=|[-+*/%&^<>=!?@~]", "o"),
            (r"\|\||[(){}\[\]|,.;:]", "p"),
        ],
        "comment": [(r"\*/", "cm", "#pop"), (r"/\*", "cm", "comment"), (r"[^*/]+|[*/]", "cm")],
        "attribute": [
            (r'"(?:\\.|[^\\"])*"', "s"),
            (r"\]", "nd", "#pop"),
            (r"\[", "nd", "attribute"),
            (r"\s+", ""),
            (r"[^\s\[\]\"]+", "nd"),
        ],
        "string": [
            (r'"', "s", "#pop"),
            (r"\\(?:u\{[0-9a-fA-F_]+\}|x[0-9a-fA-F]{2}|[nrt0'\"\\])", "se"),
            (r'[^\\"]+', "s"),
        ],
    }
)
