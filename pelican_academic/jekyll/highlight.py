r"""Code -> HTML with Rouge's wrappers and class names, coloured by Pygments.

This is the one door to Pygments. Rouge took its short token classes (``k``, ``nf``, ``s1`` …) from Pygments, so
stylesheets written for Jekyll fit. Where the two lexers of a language cut a text differently, ours is Pygments' cut.

>>> highlight("x = 1\n", "python", True, {})
'<div class="highlight"><pre class="highlight"><code><span class="n">x</span> <span class="o">=</span> <span class="mi">1</span>\n</code></pre></div>'
"""  # noqa: E501  one line of output is one line

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from html import escape
from itertools import groupby
from operator import itemgetter
from typing import Any

from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.token import STANDARD_TYPES, Token, _TokenType
from pygments.util import ClassNotFound

from pelican_academic.jekyll import rouge
from pelican_academic.jekyll.rouge.lexer import Piece, listed

__all__ = ["highlight", "highlight_figure", "spans"]

#: Rouge's names of languages that have another name in Pygments.
_NAMES = {
    "batchfile": "batch",
    "common_lisp": "common-lisp",
    "conf": "nginx",
    "config": "ini",
    "dlang": "d",
    "erb": "rhtml",
    "eruby": "rhtml",
    "eps": "postscript",
    "gnumake": "make",
    "gradle": "groovy",
    "hbs": "handlebars",
    "irb_output": "text",
    "json-doc": "json",
    "jsonc": "json",
    "m": "matlab",
    "mkd": "markdown",
    "microsoftshell": "powershell",
    "msshell": "powershell",
    "mustache": "handlebars",
    "obj-cpp": "objective-c++",
    "obj_c": "objective-c",
    "obj_cpp": "objective-c++",
    "objcpp": "objective-c++",
    "objective_c": "objective-c",
    "objective_cpp": "objective-c++",
    "objectivecpp": "objective-c++",
    "patch": "diff",
    "plaintext": "text",
    "plsql": "plpgsql",
    "pp": "puppet",
    "ps": "postscript",
    "pry": "rbcon",
    "robot_framework": "robotframework",
    "robot-framework": "robotframework",
    "shell_session": "console",
    "terminal": "console",
    "vb": "vb.net",
    "viml": "vim",
    "vimscript": "vim",
    "vuejs": "html",
    "vue": "html",
    "wl": "wolfram",
    "xpath": "xquery",
    "yml": "yaml",
}
#: What Rouge 3.30 calls its languages, capitals and all; under any other name code stays plain.
_KNOWN = listed("""
        abap actionscript ada apache apex apib apiblueprint applescript armasm as as3 aug augeas awk bash
        bat batch batchfile bbcbasic behat bib bibtex biml bpf brainfuck brightscript brs bs bsdmake bsl c
        c# c++ ceylon cfc cfscript cl clean clj cljs clojure cmake cmhg cmm coffee coffee-script
        coffeescript common-lisp common_lisp conf config configuration console coq cpp cr crystal cs csharp
        css csvs cucumber cuda cypher cython d dafny dart datastudio diff digdag django dlang docker
        Dockerfile dockerfile dosbatch dot e-mail ecl eex eiffel elisp elixir elm emacs-lisp email eml epp
        eps erb erl erlang eruby esc escape ex exs factor fea ff fluent fortran freefem fsharp ftl gd
        gdscript ghc-cmm ghc-core gherkin glsl gnumake go golang gradle graphql groovy hack HAML haml
        handlebars haskell haxe hbs hcl heex hh hlsl hocon hql hs html http hx hy hylang idlang idr idris
        igorpro ini io irb irb_output isa Isabelle isabelle isbl j janet java javascript jdn jinja jl js jsl
        json json-doc jsonc jsonnet jsp jsx julia kdb+ kotlin ksh lasso lassoscript LaTeX latex lean leex
        lhaskell lhs liquid lisp litcoffee literate_coffeescript literate_haskell lithaskell livescript llvm
        ls lua lustre lutin m m68k magik make makefile markdown mason mathematica matlab md meson mf
        microsoftshell minizinc mkd ml moon moonscript mosel msgtrans msshell mustache mxml nasm nes nesasm
        nginx nial nim nimrod nix nixos obj-c obj-c++ obj-cpp obj_c obj_c++ obj_cpp objc objc++ objcpp
        objective_c objective_cpp objectivec objectivec++ objectivecpp ocaml OCL ocl openedge opentype
        opentype_feature_file opentypefeature pascal patch perl php php3 php4 php5 pl plaintext plist plsql
        pony posh postscr postscript powershell pp praat prolog prometheus properties proto protobuf pry ps
        puppet py pyrex python pyx q qml R r racket rb react realbasic reasonml rego rescript rhtml robot
        robot-framework robot_framework rs ruby rust S s sas sass scala scheme scss sed sh shell
        shell-session shell_session sieve slice slim smalltalk smarty sml solidity sparql sqf sql squeak ssh
        st stan stata supercollider swift systemd syzlang syzprog tap tcl terminal terraform TeX tex text tf
        toml ts tsx ttcn3 tulip turtle twig typescript udiff unit-file vala varnish varnishconf vb vcl
        velocity verilog vhdl vim viml vimscript visualbasic vue vuejs winbatch wl wollok xml xojo xpath
        xquery yaml yang yml zig zir zsh
    """)
#: Languages that Rouge colours and Pygments does not: written in Rouge's wrappers without colour.
_UNCOLOURED = frozenset(
    re.findall(
        r"[\w-]+",
        """
        apiblueprint armasm bpf brightscript bsl csvs datastudio digdag escape fluent ghc-cmm ghc-core hocon idlang
        isbl jsl lustre lutin m68k magik minizinc msgtrans nesasm opentype prometheus rescript slice sqf ssh syzlang
        syzprog ttcn3 tulip varnish wollok xojo
        """,
    )
)


def _markup(css: str, text: str, before: str) -> str:  # noqa: ARG001  one signature for all languages
    """Angle brackets belong to the tag, the equals sign to the attribute."""
    return "nt" if css == "p" else "na" if css == "o" and text == "=" else css


def _ruby(css: str, text: str, before: str) -> str:
    """Dots and brackets are punctuation, what follows a dot is a function."""
    return "p" if text in {".", "[", "]"} else "nf" if css == "n" and before == "." else css


#: Where Rouge gives another class than Pygments to the same token: Pygments' name of the language -> class, text and
#: the text before -> class.
_AS_ROUGE = {"HTML": _markup, "XML": _markup, "Ruby": _ruby}


@lru_cache(maxsize=64)
def _lexer(name: str) -> Lexer | None:
    if name not in _KNOWN:
        return None
    name = name.lower()
    name = "text" if name in _UNCOLOURED else _NAMES.get(name, name)
    try:
        return get_lexer_by_name(name, stripnl=False, ensurenl=False, startinline=name == "php")
    except ClassNotFound:
        return get_lexer_by_name("text", stripnl=False, ensurenl=False)


def _class(kind: _TokenType) -> str:
    while kind not in STANDARD_TYPES:
        kind = kind.parent or Token
    return STANDARD_TYPES[kind]


def spans(code: str, language: str | None) -> str | None:
    """Code -> its tokens as ``<span class="k">``, escaped; None where nobody knows the language.

    Plain text stands bare; neighbours of one class share a span.
    """
    pieces = _pieces(code, language) if language else None
    if pieces is None:
        return None
    try:
        return "".join(
            _span("".join(text for _, text in run), css)
            for css, run in groupby(filter(itemgetter(1), pieces), itemgetter(0))
        )
    except RecursionError:  # here documents within here documents, hundreds deep
        return _span(code, "")


def _pieces(code: str, language: str) -> Iterable[Piece] | None:
    name = _name(language)
    known = rouge.lexer(name)
    if known is not None:
        return known.pieces(code.replace("\r\n", "\n"))
    lexer = _lexer(name)
    return None if lexer is None else _by_pygments(code, lexer)


def _by_pygments(code: str, lexer: Lexer) -> Iterator[Piece]:
    """Rouge's classes for Pygments' tokens; white space is plain."""
    as_rouge = _AS_ROUGE.get(lexer.name)
    before = ""
    for kind, text in lexer.get_tokens(code):
        css = "" if not text.strip() else _class(kind)
        if as_rouge is not None:
            css, before = as_rouge(css, text, before), text
        yield css, text


def _name(language: str) -> str:
    """``ruby?options`` -> ``ruby``."""
    return language.partition("?")[0]


def _span(text: str, css: str) -> str:
    if not text:
        return ""
    escaped = escape(text, quote=False)
    return f'<span class="{css}">{escaped}</span>' if css else escaped


def _numbered(coloured: str, gutter: str, code: str, first: int = 1) -> str:
    """Rouge's table of line numbers beside the code."""
    if not coloured.endswith("\n"):
        coloured += "\n"
    numbers = "".join(f"{number}\n" for number in range(first, first + coloured.count("\n")))
    return (
        f'<table class="rouge-table"><tbody><tr><td class="{gutter} gl"><pre class="lineno">{numbers}</pre></td>'
        f'<td class="{code}"><pre>{coloured}</pre></td></tr></tbody></table>'
    )


def highlight(code: str, language: str | None, block: bool, options: Mapping[str, Any]) -> str | None:
    """Write the inside of kramdown's ``highlighter-rouge`` element, or None where nobody knows the language.

    `options` is ``syntax_highlighter_opts``: ``css_class`` (of the ``pre``), ``line_numbers``, ``start_line``,
    ``wrap`` are read.
    """
    coloured = spans(code, language)
    if coloured is None or not block:
        return coloured
    if options.get("line_numbers"):
        coloured = _numbered(coloured, "rouge-gutter", "rouge-code", int(options.get("start_line") or 1))
    css = escape(str(options.get("css_class") or "highlight"))
    inside = f'<pre class="{css}"><code>{coloured}</code></pre>'
    return inside if options.get("wrap") is False else f'<div class="highlight">{inside}</div>'


def highlight_figure(code: str, language: str, *, line_numbers: bool = False) -> str:
    """Write what Jekyll's ``{% highlight language linenos %}`` writes, from `code` as it stands between the tags."""
    code = code.strip("\n").rstrip() if not line_numbers else code.strip("\n").rstrip() + "\n"
    coloured = spans(code, language)
    if coloured is None:
        coloured = escape(code, quote=False)
    if line_numbers:
        coloured = _numbered(coloured, "gutter", "code")
    name = escape(language.replace("+", "-"))
    return (
        f'<figure class="highlight"><pre><code class="language-{name}" data-lang="{escape(language)}">'
        f"{coloured}</code></pre></figure>"
    )
