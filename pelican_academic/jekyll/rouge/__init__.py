"""Code -> tokens as Rouge, Jekyll's highlighter, cuts and names them, for the languages that lab sites write.

>>> list(lexer("r").pieces("x + 1"))
[('n', 'x'), ('w', ' '), ('o', '+'), ('w', ' '), ('m', '1')]
"""

from __future__ import annotations

from pelican_academic.jekyll.rouge.c_family import CPP, CUDA, JAVA, C
from pelican_academic.jekyll.rouge.cmake import CMAKE
from pelican_academic.jekyll.rouge.csharp import CSHARP
from pelican_academic.jekyll.rouge.css import CSS, SCSS
from pelican_academic.jekyll.rouge.diff import DIFF
from pelican_academic.jekyll.rouge.docker import DOCKER
from pelican_academic.jekyll.rouge.go import GO
from pelican_academic.jekyll.rouge.ini import INI
from pelican_academic.jekyll.rouge.javascript import JAVASCRIPT, TYPESCRIPT
from pelican_academic.jekyll.rouge.json import JSON
from pelican_academic.jekyll.rouge.julia import JULIA
from pelican_academic.jekyll.rouge.lexer import Lexer
from pelican_academic.jekyll.rouge.liquid import LIQUID
from pelican_academic.jekyll.rouge.make import MAKE
from pelican_academic.jekyll.rouge.markdown import markdown
from pelican_academic.jekyll.rouge.markup import HTML, XML
from pelican_academic.jekyll.rouge.mathematica import MATHEMATICA
from pelican_academic.jekyll.rouge.matlab import MATLAB
from pelican_academic.jekyll.rouge.nginx import NGINX
from pelican_academic.jekyll.rouge.ocaml import OCAML
from pelican_academic.jekyll.rouge.powershell import POWERSHELL
from pelican_academic.jekyll.rouge.prolog import PROLOG
from pelican_academic.jekyll.rouge.python import PYTHON
from pelican_academic.jekyll.rouge.r import R
from pelican_academic.jekyll.rouge.ruby import RUBY
from pelican_academic.jekyll.rouge.rust import RUST
from pelican_academic.jekyll.rouge.shell import CONSOLE, SHELL
from pelican_academic.jekyll.rouge.sql import SQL
from pelican_academic.jekyll.rouge.tex import TEX
from pelican_academic.jekyll.rouge.toml import TOML
from pelican_academic.jekyll.rouge.yaml import YAML

__all__ = ["lexer"]

_NAMES = {
    "cmake": CMAKE,
    "cpp c++": CPP,
    "csharp c# cs": CSHARP,
    "css": CSS,
    "cuda": CUDA,
    "diff patch udiff": DIFF,
    "docker dockerfile Dockerfile": DOCKER,
    "go golang": GO,
    "html": HTML,
    "java": JAVA,
    "ini": INI,
    "javascript js": JAVASCRIPT,
    "json": JSON,
    "julia jl": JULIA,
    "liquid": LIQUID,
    "make makefile mf gnumake bsdmake": MAKE,
    "mathematica wl": MATHEMATICA,
    "matlab m": MATLAB,
    "nginx": NGINX,
    "ocaml": OCAML,
    "powershell posh microsoftshell msshell": POWERSHELL,
    "prolog": PROLOG,
    "python py": PYTHON,
    "bash ksh sh shell zsh": SHELL,
    "c": C,
    "console shell_session shell-session terminal": CONSOLE,
    "r R s S": R,
    "ruby rb": RUBY,
    "rust rs": RUST,
    "scss": SCSS,
    "sql": SQL,
    "tex TeX LaTeX latex": TEX,
    "toml": TOML,
    "typescript ts": TYPESCRIPT,
    "xml": XML,
    "yaml yml": YAML,
}
_LEXERS = {name: lexer for names, lexer in _NAMES.items() for name in names.split()}
_LEXERS["markdown"] = _LEXERS["md"] = _LEXERS["mkd"] = markdown(_LEXERS.get)


def lexer(language: str) -> Lexer | None:
    """Rouge's name of a language (or another of its names, capitals and all) -> its lexer, None if none is here."""
    return _LEXERS.get(language)
