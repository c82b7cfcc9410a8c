"""Languages and words by Pygments: those that are not cut by lexers of ours. This is the one door to Pygments.

Rouge took its short token classes (``k``, ``nf``, ``s1`` …) from Pygments, so that stylesheets written for Jekyll fit;
where the two cut a text otherwise, these pieces are Pygments' cut.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.token import STANDARD_TYPES, Token, _TokenType
from pygments.util import ClassNotFound

from pelican_academic.jekyll.rouge.lexer import Piece, listed

__all__ = ["kind", "pieces", "tokens"]

_STRING: Any = Token.Literal.String

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
    "plaintext": "text",
    "plsql": "plpgsql",
    "pp": "puppet",
    "ps": "postscript",
    "pry": "rbcon",
    "robot_framework": "robotframework",
    "robot-framework": "robotframework",
    "vb": "vb.net",
    "viml": "vim",
    "vimscript": "vim",
    "vuejs": "html",
    "vue": "html",
    "wl": "wolfram",
    "xpath": "xquery",
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
#: Languages that Rouge colours and Pygments does not: written without colour.
_UNCOLOURED = listed(
    """
    apiblueprint armasm bpf brightscript bsl csvs datastudio digdag escape fluent ghc-cmm ghc-core hocon idlang isbl jsl
    lustre lutin m68k magik minizinc msgtrans nesasm opentype prometheus rescript slice sqf ssh syzlang syzprog ttcn3
    tulip varnish wollok xojo
    """
)
_KINDS = {"Keyword.Type": "type", "Keyword": "keyword", "Name.Builtin": "builtin"}


@lru_cache(maxsize=64)
def _lexer(name: str, *, within_markup: bool = False) -> Lexer:
    options: dict[str, Any] = {"stripnl": False, "ensurenl": False}
    if name == "php":
        options["startinline"] = not within_markup
    try:
        return get_lexer_by_name("text" if name in _UNCOLOURED else _NAMES.get(name, name), **options)
    except ClassNotFound:
        return get_lexer_by_name("text", **options)


def tokens(language: str, code: str) -> Iterator[tuple[str, str]]:
    """Cut code as Pygments does: ``("Name.Tag", "a"), ("Punctuation", ":")``."""
    return ((str(token).removeprefix("Token."), text) for token, text in _lexer(language).get_tokens(code))


@lru_cache(maxsize=4096)
def kind(language: str, word: str) -> str:
    """Say whether a word is a ``keyword``, a ``type``, a ``builtin`` or nothing of the language's own ("")."""
    name = next((name for name, text in tokens(language, f"{word} x") if text == word), "")
    return next((found for start, found in _KINDS.items() if name.startswith(start)), "")


def pieces(language: str, code: str) -> Iterator[Piece] | None:
    """Give Pygments' tokens under Rouge's classes, white space plain but in strings; None for what Rouge knows not."""
    if language not in _KNOWN:
        return None
    found = _lexer(language.lower(), within_markup=code.lstrip().startswith("<")).get_tokens(code)
    return ((_class(token) if text.strip() or token in _STRING else "", text) for token, text in found)


def _class(token: _TokenType) -> str:
    while token not in STANDARD_TYPES:
        token = token.parent or Token
    return STANDARD_TYPES[token]
