"""Ruby: what may begin where an expression begins differs from what may follow one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_academic.jekyll.rouge.lexer import Lexer, Piece, Rule, words

__all__ = ["RUBY"]

_KEYWORDS = """
    BEGIN END alias begin break case defined? do else elsif end ensure for if in next raise redo rescue retry return
    super then undef unless until when while yield
"""
_PSEUDO = """
    __FILE__ __LINE__ __ENCODING__ alias_method attr catch extend false include loop module_function nil private
    protected public throw true
"""
_BUILTIN = """
    __id__ __send__ abort ancestors at_exit attr_accessor attr_reader attr_writer autoload binding callcc caller chomp
    chop class_eval class_variables clone const_get const_missing const_set constants display dup eval exec exit fail
    fork format freeze getc gets global_variables gsub hash id included_modules inspect instance_eval instance_method
    instance_methods instance_variable_get instance_variable_set instance_variables lambda load local_variables method
    method_missing methods module_eval name object_id open p print printf private_class_method private_instance_methods
    private_methods proc protected_instance_methods protected_methods public_class_method public_instance_methods
    public_methods putc puts rand readline readlines require require_relative scan select self send set_trace_func
    singleton_methods sleep split sprintf srand sub syscall system taint test to_a to_s trace_var trap untaint
    untrace_var warn block_given? eql? equal? frozen? instance_of? instance_variable_defined? is_a? iterator? kind_of?
    method_defined? nil? private_method_defined? protected_method_defined? public_method_defined? respond_to? tainted?
    chomp! chop! exit! gsub! sub!
"""
_NAME = r"(?u:[^\W\dA-Z]\w*)[?!]?(?!=(?!=))|(?u:[^\W\dA-Z]\w*)"
_CLOSING = {"(": ")", "[": "]", "{": "}", "<": ">"}
_ESCAPE = r"\\(?:x[0-9a-fA-F]{1,2}|[0-7]{1,3}|[\s\S])"


def _heredoc(found: re.Match[str]) -> Iterator[Piece]:
    operator, quote, name, after, rest, body, end = found.groups(default="")
    yield from (("o", operator), ("o", quote), ("no", name), ("o", after))
    yield from RUBY.pieces(rest, "operand")
    yield from RUBY.pieces(body, "plain-heredoc" if quote == "'" else "heredoc")
    yield "no", end


def _delimited(prefix: str, css: str, state: str) -> tuple[list[Rule], dict[str, list[Rule]]]:
    """Rules that open a ``%`` literal, and the states inside it."""
    opening: list[Rule] = []
    states: dict[str, list[Rule]] = {}
    for first, last in [*_CLOSING.items(), *((mark, mark) for mark in "!|/#,;:@^$+-*.\"'`~")]:
        name = f"{state}{first}"
        opening.append((rf"%{prefix}{re.escape(first)}", css, "=operand", name))
        nested: list[Rule] = [] if first == last else [(re.escape(first), css, name)]
        flags = "[mixounse]*" if css == "sr" else ""
        rules: list[Rule] = [
            (re.escape(last) + flags, css, "#pop"),
            *nested,
        ]
        if state != "raw":
            rules += [(_ESCAPE, "se"), (r"#\{", "si", "hole")]
        else:
            rules += [(r"\\.", css)]
        states[name] = [*rules, (r"[\s\S]", css)]
    return opening, states


def _in_place(rule: Rule) -> Rule:
    """Give the rule without the change of phase."""
    if isinstance(rule, str):
        return rule
    entered = [move for move in rule[2:] if not move.startswith("=")]
    return (rule[0], rule[1], entered[0]) if entered else (rule[0], rule[1])


_REGEX, _REGEX_STATES = _delimited("r", "sr", "pattern")
_RAW, _RAW_STATES = _delimited("[qwisx]", "sx", "raw")
_FULL, _FULL_STATES = _delimited("[QWI]", "sx", "full")
_PLAIN, _PLAIN_STATES = _delimited("", "sx", "bare")
_PLAIN = _PLAIN[:4]

_COMMON: list[Rule] = [
    (r"^=begin\b[\s\S]*?^=end\b.*", "cm"),
    (r"#.*", "c1"),
    (r"^__END__[\s\S]*", "cp"),
    (r"\\", "p"),
    (r":(?:[a-zA-Z_]\w*[?!]?|\[\]=?|\*\*|<=>|===?|=~|[-+*/<>!~%^&|])", "ss", "=operand"),
    (r":\"(?:\\.|[^\\\"])*\"|:'(?:\\.|[^\\'])*'", "ss", "=operand"),
    (r"'", "s1", "=operand", "single"),
    (r'"', "s2", "=operand", "double"),
    (r"`", "sb", "=operand", "backticks"),
    (r"[a-z_]\w*[?!]?:\s+", "ss", "=start"),
    (r"\?(?:\\.|[^\s\\])(?!\w)", "sc", "=operand"),
    (r"@@[a-zA-Z_]\w*", "vc", "=operand"),
    (r"@[a-zA-Z_]\w*", "vi", "=operand"),
    (r"\$(?:[a-zA-Z_]\w*|\d+|[!@&`'+~=/\\,;.<>_*$?:\"]|-\w)", "vg", "=operand"),
    (r"(def)(\s+)(self|[A-Z]\w*)(\.)((?:[a-zA-Z_]\w*[?!=]?)|[^\s\w(]+)", ("k", "", "nc", "o", "nf"), "=operand"),
    (r"(def)(\s+)([a-zA-Z_]\w*[?!]?)(=)(?=\()", ("k", "", "nf", "o"), "=operand"),
    (r"(def)(\s+)([a-zA-Z_]\w*[?!]?|[-+*/<>=!~%^&|\[\]]+)", ("k", "", "nf"), "=operand"),
    (r"(class)(\s+)(<<)", ("k", "", "o"), "=start"),
    (r"(class)(\s+)([A-Z]\w*(?:::[A-Z]\w*)*)", ("k", "", "nc"), "=operand"),
    (r"(module)(\s+)([A-Z]\w*(?:::[A-Z]\w*)*)", ("k", "", "nn"), "=operand"),
    (r"(?:class|module|def)\b", "k", "=start"),
    (
        r"(<<[-~]?)(['\"]?)([A-Za-z_]\w*)(\2)(.*)(\n(?:.*\n)*?)(?:([ \t]*\3[ \t]*)(?=\n|\Z)|\Z)",
        _heredoc,
        "=operand",
    ),
    (r"\d[\d_]*\.\d[\d_]*(?:[eE][-+]?\d+)?|\d[\d_]*[eE][-+]?\d+", "mf", "=operand"),
    (r"0[xX][0-9a-fA-F_]+", "mh", "=operand"),
    (r"0[bB][01_]+", "mb", "=operand"),
    (r"0[oO]?[0-7_]+", "mo", "=operand"),
    (r"\d[\d_]*", "mi", "=operand"),
    (r"(\.)([ \t]*\n?[ \t]*)(" + r"[a-z_]\w*[?!]?|[A-Z]\w*[?!]?(?=\()" + r")", ("p", "", "nf"), "=operand"),
    (r"(?u:[A-Z]\w*)", words("no", k="BEGIN END"), "=operand"),
    (r"(?:" + "|".join(re.escape(word) for word in _KEYWORDS.split()) + r")(?![\w?!])", "k", "=start"),
    (_NAME, words("n", kp=_PSEUDO, nb=_BUILTIN), "=operand"),
    (r"[)\]}]", "p", "=operand"),
    (r"[(\[{,;]", "p", "=start"),
    (r"::|\*\*=?|<=>|=>|===?|=~|![=~]|\|\|=?|&&=?|\.\.\.?|<<=?|>>=?|[-+*/%&|^<>=!~]=?", "o", "=start"),
    (r"[?:.]", "p", "=start"),
]

#: The same rules where no phase is told apart: in the holes of strings.
_IN_PLACE: list[Rule] = [_in_place(rule) for rule in _COMMON]

RUBY = Lexer(
    {
        "root": [(r"", "", "=start")],
        "start": [
            (r"\s+", ""),
            (r"/", "sr", "=operand", "regex"),
            *_REGEX,
            *_RAW,
            *_FULL,
            *_PLAIN,
            *_COMMON,
        ],
        "operand": [
            (r"\s*\n\s*", "", "=start"),
            (r"(?=\s+%[rwWiIqQ][^\s\w])|(?=\s+/[^\s=])", "", "=start"),
            (r"[ \t]+", ""),
            *_COMMON,
        ],
        "hole": [(r"\}", "si", "#pop"), (r"", "", "hole-start")],
        "hole-start": [(r"(?=\})", "", "#pop"), (r"\{", "p", "braces"), (r"\s+", ""), *_IN_PLACE],
        "braces": [(r"\}", "p", "#pop"), (r"\{", "p", "braces"), (r"\s+", ""), *_IN_PLACE],
        "single": [(r"'", "s1", "#pop"), (r"\\.|[^\\']+|\\", "s1")],
        "double": [(r'"', "s2", "#pop"), (_ESCAPE, "se"), (r"#\{", "si", "hole"), (r'[^\\"#]+|[#\\]', "s2")],
        "backticks": [(r"`", "sb", "#pop"), (_ESCAPE, "se"), (r"#\{", "si", "hole"), (r"[^\\`#]+|[#\\]", "sb")],
        "regex": [
            (r"/[mixounse]*", "sr", "#pop"),
            (r"\\[\s\S]", "sr"),
            (r"#\{", "si", "hole"),
            (r"[^\\/#]+|[#\\]", "sr"),
        ],
        "heredoc": [(_ESCAPE, "se"), (r"#\{", "si", "hole"), (r"[^\\#]+|[#\\]", "sh")],
        "plain-heredoc": [(r"[\s\S]+", "sh")],
        **_REGEX_STATES,
        **_RAW_STATES,
        **_FULL_STATES,
        **_PLAIN_STATES,
    }
)
