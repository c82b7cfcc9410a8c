"""Templates and data made by chance from a seed: the same seed gives the same cases.

`context_for` invents data for the names that a template uses, `template` writes a template, `mutated` breaks one.
Dates are ``{"$d": "2020-01-05"}`` and times ``{"$t": "2020-01-05 10:00:00 +0100"}``, so that cases are plain JSON.
"""

import random
import re

_MARKUP = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_STRING = re.compile(r"\"[^\"]*\"|'[^']*'")
_PATH = re.compile(r"[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*")
_LOOP = re.compile(r"\bfor\s+([\w-]+)\s+in\s+([A-Za-z_][\w.-]*)")
_ALIAS = re.compile(r"\bassign\s+([\w-]+)\s*=\s*([A-Za-z_][\w.-]*)")

WORDS = ["moss", "Fen & Bog", "Ada Quill", "a-b_c", "  spaced ", "été ∂ß", "<b>bold</b>", "x,y;z", "日本 語", ""]
DATES = ["2020-01-05", "May 5, 2021"]
TEXTS = [*WORDS, *DATES, 'It\'s "so"', "12", "3.50", "-7", "true", "/team/ada.html", "https://x.example/a b", "a.png"]
SCALARS = [None, True, False, 0, 1, 2, 7, -3, 1.5, 0.1, 2.0, 1e20, 123456789012, {"$d": "2020-01-05"},
           {"$t": "2021-12-31 23:59:58 +0000"}, {"$t": "2019-06-30 01:02:03 +0200"}, [], {}]  # fmt: skip


class Names(dict):
    """A tree of the names that a template uses: ``page`` -> ``title``; ``[]`` are the elements of a list."""

    def at(self, path):
        node = self
        for name in path:
            node = node.setdefault(name, Names())
        return node


def names_in(text):
    markup = _STRING.sub(" ", " ".join(_MARKUP.findall(text)))
    tree = Names()
    aliases = {variable: [*path.split("."), "[]"] for variable, path in _LOOP.findall(markup)}
    aliases |= {variable: path.split(".") for variable, path in _ALIAS.findall(markup)}
    for path in dict.fromkeys(_PATH.findall(markup)):
        parts = path.split(".")
        for _ in range(4):
            if parts[0] in aliases and aliases[parts[0]][0] != parts[0]:
                parts = [*aliases[parts[0]], *parts[1:]]
        tree.at(parts)
    return tree


def scalar(rng):
    return rng.choice(TEXTS) if rng.random() < 0.65 else rng.choice(SCALARS)


def value_for(tree, rng, depth=0):
    chance = rng.random()
    if chance < 0.06 or depth > 6:
        return scalar(rng)
    inner = {name: node for name, node in tree.items() if name not in {"[]", "size", "first", "last"}}
    if "[]" in tree or "first" in tree or "last" in tree:
        items = tree.get("[]", Names()) | inner
        if chance < 0.12:
            return {rng.choice(TEXTS): value_for(items, rng, depth + 1) for _ in range(rng.randrange(3))}
        return [value_for(items, rng, depth + 1) for _ in range(rng.randrange(4))]
    if inner:
        return {name: value_for(node, rng, depth + 1) for name, node in inner.items() if rng.random() < 0.9}
    if chance < 0.15:
        return [scalar(rng) for _ in range(rng.randrange(4))]
    return scalar(rng)


def context_for(text, rng):
    """Data in which most of the names that the template uses are something."""
    return {name: value_for(node, rng) for name, node in names_in(text).items() if name[:1].isalpha()}


def words(text):
    return text.split()


PATHS = words("""
a b s n f t d list people h h.k people[0].name list.first list.size nope h['k'] people.last list[n] h[s] (1..3) (n..4)
p p.name forloop.index empty blank nil true s.size nested h.first
""")
LITERALS = ["' '", '"a b"', *words("'x' '' 1 0 -2 1.5 'a,b' 'name' '2020-01-05' '%Y-%-d' true nil")]
FILTERS_0 = words("""
abs capitalize ceil compact downcase escape escape_once first floor last lstrip newline_to_br reverse rstrip size
sort_natural strip strip_html strip_newlines uniq upcase url_encode
""")
FILTERS_1 = words("""
append at_least at_most concat date default divided_by join map minus modulo plus prepend remove remove_first round
split times truncate truncatewords no_such_filter
""")
FILTERS_2 = words("replace replace_first slice")
JEKYLL_FILTERS_0 = words("""
array_to_sentence_string cgi_escape date_to_long_string date_to_rfc822 date_to_string date_to_xmlschema inspect
jsonify normalize_whitespace number_of_words pop shift slugify to_integer uri_escape xml_escape relative_url
absolute_url strip_index
""")
FILTERS = {name: count for count, names in enumerate((FILTERS_0, FILTERS_1, FILTERS_2)) for name in names}
JEKYLL_FILTERS = {
    name: count
    for count, names in enumerate((JEKYLL_FILTERS_0, words("group_by push sort unshift"), words("find where")))
    for name in names
}
BLOCKS = words("if unless for case capture cycle comment ifchanged tablerow raw increment break continue decrement")
DATA = {
    "a": "moss",
    "b": True,
    "s": "k",
    "n": 2,
    "f": 2.5,
    "t": {"$t": "2021-12-31 23:59:58 +0000"},
    "d": {"$d": "2020-01-05"},
    "list": ["b", "a", "Fen", "a"],
    "h": {"k": "v", "size": 9, "z": [1, None]},
    "nested": [1, ["x", [None, 2.0]], {"q": "r"}],
    "people": [
        {"name": "Ada", "n": 3, "role": "phd"},
        {"name": "Bo & Co", "n": None},
        {"name": "Cy", "n": 1, "role": None},
    ],
    "p": {"name": "Q"},
}


class Writer:
    """Writes well-formed templates over `DATA`."""

    def __init__(self, rng, filters=FILTERS):
        self.rng = rng
        self.filters = filters

    def value(self):
        return self.rng.choice(PATHS if self.rng.random() < 0.7 else LITERALS)

    def filtered(self):
        text = self.value()
        for _ in range(self.rng.choice([0, 0, 1, 1, 2, 3])):
            name, count = self.rng.choice(list(self.filters.items()))
            arguments = ", ".join(self.value() for _ in range(count))
            text += f" | {name}" + (f": {arguments}" if arguments else "")
        return text

    def condition(self):
        text = self.value()
        if self.rng.random() < 0.7:
            text += f" {self.rng.choice(['==', '!=', '<', '>', '<=', '>=', 'contains', '<>'])} {self.value()}"
        if self.rng.random() < 0.3:
            text += f" {self.rng.choice(['and', 'or'])} {self.condition()}"
        return text

    def tag(self, markup):
        left, right = self.rng.choice(["", "", "", "-"]), self.rng.choice(["", "", "", "-"])
        return f"{{%{left} {markup} {right}%}}"

    def body(self, depth):
        return "".join(self.piece(depth + 1) for _ in range(self.rng.randrange(1, 4)))

    def piece(self, depth=0):
        kind = self.rng.random()
        if kind < 0.25 or depth > 4:
            return self.rng.choice([" ", "\n", "text ", " a\n b", "<p>", "\n\n  "])
        if kind < 0.55:
            return f"{{{{ {self.filtered()} }}}}" if self.rng.random() < 0.9 else f"{{{{- {self.filtered()} -}}}}"
        if kind < 0.65:
            return self.tag(f"assign {self.rng.choice(['x', 'p', 's', 'y-z'])} = {self.filtered()}")
        block = self.rng.choice(BLOCKS)
        return getattr(self, f"write_{block}")(depth)

    def write_if(self, depth, name="if"):
        text = self.tag(f"{name} {self.condition()}") + self.body(depth)
        while self.rng.random() < 0.25:
            text += self.tag(f"elsif {self.condition()}") + self.body(depth)
        if self.rng.random() < 0.4:
            text += self.tag("else") + self.body(depth)
        return text + self.tag(f"end{name}")

    def write_unless(self, depth):
        return self.write_if(depth, "unless")

    def write_for(self, depth):
        extra = self.rng.choice(["", "", " reversed", " limit: 2", " limit: n offset: 1", " offset: continue"])
        source = self.rng.choice(["list", "people", "(1..3)", "h", "nested", self.value()])
        text = self.tag(f"for p in {source}{extra}") + self.body(depth)
        if self.rng.random() < 0.2:
            text += self.tag("else") + self.body(depth)
        return text + self.tag("endfor")

    def write_case(self, depth):
        text = self.tag(f"case {self.value()}") + self.rng.choice(["", " ", "\n"])
        for _ in range(self.rng.randrange(1, 3)):
            text += self.tag(f"when {self.value()}{self.rng.choice(['', ' or ' + self.value()])}") + self.body(depth)
        return text + self.tag("endcase")

    def write_capture(self, depth):
        return self.tag("capture x") + self.body(depth) + self.tag("endcapture") + "{{ x }}"

    def write_cycle(self, _):
        return self.tag(self.rng.choice(["cycle 'a', 'b'", "cycle n: 1, 2, 3", "cycle 'x', nil, 2", "cycle a"]))

    def write_comment(self, depth):
        return self.tag("comment") + self.body(depth) + self.tag("endcomment")

    def write_ifchanged(self, depth):
        return self.tag("ifchanged") + self.body(depth) + self.tag("endifchanged")

    def write_tablerow(self, depth):
        return (
            self.tag(f"tablerow p in list{self.rng.choice(['', ' cols:2', ' limit:3'])}")
            + self.body(depth)
            + self.tag("endtablerow")
        )

    def write_raw(self, _):
        return "{% raw %}{{ a }} {% if %}{% endraw %}"

    def write_increment(self, _):
        return self.tag("increment c")

    def write_decrement(self, _):
        return self.tag("decrement c")

    def write_break(self, _):
        return self.tag(f"if {self.condition()}") + self.tag("break") + self.tag("endif")

    def write_continue(self, _):
        return self.tag(f"if {self.condition()}") + self.tag("continue") + self.tag("endif")


def template(rng, filters=FILTERS):
    """A well-formed template over `DATA`."""
    writer = Writer(rng, filters)
    return "".join(writer.piece() for _ in range(rng.randrange(1, 6)))


JUNK = [
    *"|:,.()[]'\"%{}-=<>!&?/ \n",
    " and ",
    " or ",
    "..",
    "==",
    "contains ",
    "| upcase",
    ": 1",
    "{{",
    "}}",
    "{%",
    "%}",
]


def mutated(text, rng):
    """The template with one or two changes within its markup."""
    for _ in range(rng.choice([1, 1, 2])):
        spans = [match.span() for match in _MARKUP.finditer(text)]
        if not spans:
            return text
        start, end = rng.choice(spans)
        position = rng.randrange(start, end + 1)
        kind = rng.random()
        if kind < 0.35:
            text = text[:position] + text[position + 1 :]
        elif kind < 0.8:
            text = text[:position] + rng.choice(JUNK) + text[position:]
        else:
            other = rng.randrange(start, end + 1)
            low, high = sorted((position, other))
            text = text[:low] + text[high:]
    return text


def seeded(seed):
    return random.Random(seed)
