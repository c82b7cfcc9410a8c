"""Random kramdown documents, replayable from a seed, and their comparison with the real kramdown.

python tests/kramdown/generate.py 1000 --seed 7      compares documents 7.0 to 7.999
python tests/kramdown/generate.py --show 7.123       prints one document and both answers

Longer than 300 lines: the composer is one table, a method for each construct.
"""

# ruff: noqa: E501, Q003, SIM905  one fragment of a table beside the other, as they are in a document

import argparse
import difflib
import random
import re
import sys
from html.parser import HTMLParser
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from kramdown_real import ask

from pelican_academic.kramdown import to_html

WORDS = """lab group cells Ada Émile naïve 研究 データ ß Ω don't it's '90s "quoted" 'single' x_y_z a*b a--b 3-4 wait...
HTML API e.g. etc. 10. 1984. (see) [x] <3 & AT&T &amp; &copy; &#169; &bogus; \\* \\_ \\` C++ http://a.b/c_d_e #tag
@me 50% $5 $$ ~ ^ | ! ? : ; -- --- << >> / \\ "it's" ("x") "'a'" é"x" œuvre""".split()
SPANS = [
    "*{}*", "_{}_", "**{}**", "__{}__", "***{}***", "`{}`", "`` {} ``", "~~{}~~", "[{}](url.html)",
    "[{}](u 'title')", '[{}](<u v> "t")', "[{}][ref]", "[{}][]", "[{}]", "![{}](i.png)", "![{}](i.png){{:.c}}",
    "<b>{}</b>", "<span class='q'>{}</span>", "<i>{}", "<a href=\"x\">{}</a>", "<br>{}", "<br/>", "$${}$$",
    "{}[^1]", "[^2]", "[^none]", "*{}*{{:.k #i}}", "{}{{:.k}}", "{{::comment}}{}{{:/}}", "\"{}\"", "'{}'", "({})",
    "<http://x.y/{}>", "<a@b.cd>", "**{}", "*{}", "{}**", "[{}", "`{}", "<!-- {} -->", "<kbd>{}</kbd>",
    "{}  \n{}", "{}\\\\\n{}", "{}\\\n{}", "<span markdown=\"0\">*{}*</span>", "<script>{}</script>", "<img src=\"a\">",
    "_{}*", "*_{}_*", "**_{}_ {}**", "[*{}*](a(b)c)", "[![{}](a)](b)", "{{::nomarkdown}}*{}*{{:/}}", "</b>{}",
    "<code>*{}*</code>", "<U>{}</U>", "&lt;{}&gt;", "<div>{}</div>", "{} | {}", "\n{}", "\\|{}", "<{}>",
    "<x-y z='1'>{}</x-y>", "<em markdown='1'>*{}*</em>", "\"*{}*\"", "*\"{}\"*", "{}--{}", "- {}", "{{{}}}",
    "![{}][ref]", "[{}]\n[ref]", "[{}]( u )", "[{}](u \"a \\\" b\")", "$${}", "<!-- {}",
]  # fmt: skip
IALS = ["{:.cls}", "{: #id}", "{: .a .b key='v'}", "{:def}", '{: title="x y"}', "{:toc}", "{:.no_toc}", "{:  .sp  }"]
INDENTS = ["", " ", "  ", "   ", "    ", "\t", "     ", "  \t", "      "]


class Composer:
    """One random document."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def pick(self, items):
        return self.random.choice(items)

    def chance(self, share):
        return self.random.random() < share

    def words(self, most=6):
        return " ".join(self.pick(WORDS) for _ in range(self.random.randint(1, most)))

    def span(self, depth=0):
        if depth > 2 or self.chance(0.55):
            return self.words()
        pattern = self.pick(SPANS)
        slots = pattern.replace("{{", "").replace("}}", "").count("{}")
        return pattern.format(*(self.span(depth + 1) for _ in range(slots)))

    def text(self, lines=None):
        count = lines or self.pick([1, 1, 1, 2, 2, 3])
        out = []
        for number in range(count):
            line = self.pick([" ", "", " "]).join(self.span() for _ in range(self.pick([1, 1, 2, 3])))
            indent = self.pick(INDENTS) if number and self.chance(0.15) else ""
            out.append(indent + line + self.pick(["", "", "", "", " ", "  ", "\\\\"]))
        return "\n".join(out)

    def line(self):
        return self.text(1).replace("\n", " ")

    def blank(self):
        return self.pick(["\n", "\n", "\n", "", "\n\n", "  \n", "\t\n", "^\n", "\n^\n"])

    def indented(self, text, first, rest, lazy=0.0):
        lines = text.split("\n")
        out = [first + lines[0]]
        for line in lines[1:]:
            skip = self.chance(lazy) or (not line and self.chance(0.8))
            out.append(line if skip else rest + line)
        return "\n".join(out)

    # every method below is a block; it gives lines without the newline at the end

    def paragraph(self, depth):
        return self.pick(["", "", "", " ", "  ", "   "]) + self.text()

    def atx(self, depth):
        tail = self.pick(["", "", " #", " ##", "#", " {#own}", " # {#x}", "  "])
        return "#" * self.random.randint(1, 7) + self.pick([" ", " ", "  ", "\t", ""]) + self.line() + tail

    def setext(self, depth):
        return self.pick(["", " ", "   "]) + self.line() + "\n" + self.pick(["=", "===", "---", "-", "--- ", "=-="])

    def rule(self, depth):
        return self.pick(["***", "---", "* * *", "_ _ _", " - - -", "   ***", "--- -", "**", "_ _", "-\t-\t-"])

    def quote(self, depth):
        mark = self.pick(["> ", "> ", ">", " > "])
        return self.indented(self.blocks(depth + 1, 3), mark, mark, 0.15)

    def code(self, depth):
        return self.indented(self.text(self.random.randint(1, 3)), *([self.pick(["    ", "\t", "     "])] * 2), 0.1)

    def fence(self, depth):
        mark = self.pick(["```", "~~~", "````", "~~~~", "`~`"])
        info = self.pick(["", "", " ruby", "python", " c++", " ruby?a=1", " a b", "{.x}", " ruby "])
        end = self.pick([mark, mark, mark, mark + mark[0], mark[:3], "", "  " + mark])
        return f"{self.pick(['', '', ' ', '   '])}{mark}{info}\n{self.text()}\n{end}"

    def item(self, marker, depth):
        space = self.pick([" ", " ", " ", "  ", "   ", "\t", "    "])
        ial = self.pick(["", "", "", "", "", "{:.li} ", "{: #li}"])
        box = self.pick(["", "", "", "", "[ ] ", "[x] ", "[X]"])
        width = self.pick([len(marker) + len(space.expandtabs(4)), 2, 4, 3])
        body = self.blocks(depth + 1, 2) if self.chance(0.5) else self.text()
        if self.chance(0.05):
            body = "\n" + " " * width + body
        lead = self.pick(["", "", "", " ", "  "])
        return self.indented(body, lead + marker + space + ial + box, " " * width, 0.15)

    def items(self, depth):
        ordered = self.chance(0.4)
        out = []
        for number in range(self.random.randint(1, 4)):
            marker = self.pick(["1.", f"{number + 1}.", "10."]) if ordered else self.pick(["*", "*", "-", "+"])
            out.append(self.item(marker, depth))
            out.append(self.pick(["\n", "\n", "\n\n", "\n\n", "\n^\n"]))
        return "".join(out).rstrip("\n")

    def definitions(self, depth):
        out = [self.pick(["", "", "", "{:.dt} "]) + self.line() for _ in range(self.pick([1, 1, 2]))]
        if self.chance(0.3):
            out.append("")
        for _ in range(self.pick([1, 1, 2])):
            body = self.blocks(depth + 1, 2) if self.chance(0.4) else self.text()
            space = self.pick([" ", "  ", "   ", "\t"])
            out.append(self.indented(body, ":" + space + self.pick(["", "", "", "{:.dd} "]), "    ", 0.15))
            if self.chance(0.2):
                out.append("")
        return "\n".join(out)

    def table(self, depth):
        edge = self.pick(["| ", "|", ""])
        columns = self.random.randint(1, 4)
        rows = []
        for _ in range(self.random.randint(1, 5)):
            if self.chance(0.25):
                mark = self.pick(["-", "-", "="])
                sides = ["", ":"] if mark == "-" else [""]
                cells = [self.pick(sides) + mark * 3 + self.pick(sides) for _ in range(columns)]
                rows.append("|" + self.pick(["|", "+"]).join(cells) + self.pick(["|", ""]))
            else:
                count = max(columns + self.pick([0, 0, 0, 0, 1, -1]), 1)
                cells = [self.line() if self.chance(0.9) else "" for _ in range(count)]
                rows.append(edge + " | ".join(cells) + self.pick([" |", "", "|", " "]))
        if self.chance(0.08):
            rows.append(self.line())
        return "\n".join(rows)

    def math(self, depth):
        return self.pick(["$$ {} $$", "$$\n{}\n$$", "\\$$ {} $$", "$$ {} $$ x", "$${}", "  $$\n{}$$"]).format(
            self.words()
        )

    def html(self, depth):
        tag = self.pick(
            ["div", "div", "p", "section", "table", "ul", "details", "pre", "foo", "DIV", "center", "h2", "td"]
        )
        attribute = self.pick(["", "", "", ' class="a"', " id='b' title=\"x<y\"", ' markdown="1"', " markdown='1'",
                               ' markdown="span"', ' markdown="block"', ' markdown="0"', " hidden", " a=b", "\nclass='z'"])  # fmt: skip
        inside = self.pick([lambda: self.blocks(depth + 1, 2), self.text, lambda: self.html(depth + 1), lambda: ""])()
        gap = self.pick(["", "\n", "\n", "\n\n", "\n  "])
        end = self.pick([f"</{tag}>"] * 6 + ["", "</span>", f"</{tag} >"])
        tail = self.pick(["", "", "", "", " trailing", "\n", "<p>x</p>"])
        start = self.pick(["", "", " ", "   "])
        return f"{start}<{tag}{attribute}>{gap}{inside}{gap}{end}{tail}"

    def html_bits(self, depth):
        return self.pick([
            f"<!-- {self.text()} -->", "<!-- a\n\nb --> after", "<hr>", "<hr />", "<br>", f"<script>\nif (a<b) {{ {self.words()} }}\n</script>",
            "<style>\np > a { b: c }\n</style>", "</div>", "<img src='a.png'>", "<?php x ?>", "<![CDATA[ x ]]>", "<div><p>a</div>",
            "<div>a</div><div>b</div> *c*", f"<b>{self.text()}</b>", "<iframe src='x' width=100></iframe>", "<p>a<br>*b* &rarr; & <</p>",
            "<ul>\n<li>*a*\n<li>b</li>\n</ul>", "<table><tr><td markdown='1'>*x*</td><td>*y*</td></tr></table>", "<textarea>*a*\n\n*b*</textarea>",
        ])  # fmt: skip

    def definition(self, depth):
        return self.pick([
            "[ref]: http://x.y/z 'A title'", "[ref]: <u v>", " [x]: /u\n  \"t\"", "[ref]: u\n{:.deflink}", f"[^1]: {self.line()}",
            "[^2]:\n    para\n\n        code", f"[^1]: a\n    {self.line()}\n\n    - b", "*[HTML]: Hyper 'Text'", "*[lab]:", "*[e.g.]: for\n{:.ab}",
            "{:def: .d title='t'}", "{:def: other #z}", "{:other: k=\"v\"}", "[ref]: u 'unclosed", "[^3]: > quote\nlazy",
        ])  # fmt: skip

    def extension(self, depth):
        return self.pick([
            "{::comment}\nx *y*\n{:/comment}", "{::nomarkdown}\n<b>*x*</b>\n{:/}", "{::options auto_ids=\"false\" /}", "{::bogus}", "{:/}",
            "{::comment}", "{::nomarkdown type='latex'}\nx\n{:/}", "{::options parse_block_html=\"true\" /}", "* toc\n{:toc}", "1. t\n{:toc #my}",
            "* f\n{:footnotes}", "{::comment}x{:/}", "{::options entity_output=\"numeric\" /}", "{::options header_offset=\"1\" /}",
        ])  # fmt: skip

    def ial(self, depth):
        return self.pick(IALS)

    KINDS = (
        ["paragraph"] * 6 + ["items"] * 5 + ["atx"] * 2 + ["quote"] * 2 + ["html"] * 3 + ["table"] * 2 + ["definition"] * 2
        + "setext rule code fence definitions math html_bits extension ial ial".split()
    )  # fmt: skip

    def blocks(self, depth, most):
        if depth > 3:
            return self.text()
        out = []
        for _ in range(self.random.randint(1, most)):
            out.append(getattr(self, self.pick(self.KINDS))(depth))
            out.append("\n" + self.blank())
            if self.chance(0.1):
                out.append(self.pick(IALS) + "\n" + self.pick(["", "\n"]))
        return "".join(out).rstrip("\n")

    def document(self):
        text = self.blocks(0, self.pick([1, 2, 4, 8])) + self.pick(["", "\n", "\n\n", "  ", "\n^", "\n    "])
        if self.chance(0.05):
            text = text.replace("\n", "\r\n")
        elif self.chance(0.03):
            text = "\n".join(line + self.pick(["", "\r"]) for line in text.split("\n"))
        if self.chance(0.02):
            text = "\ufeff" + text
        if self.chance(0.03):
            text = text.replace("    ", "\t")
        if self.chance(0.02):
            text = text.replace(" ", "\u00a0", 2)
        return text


OPTIONS = [{}] * 30 + [
    {"input": "Kramdown", "hard_wrap": True}, {"input": "Kramdown"}, {"hard_wrap": True}, {"parse_block_html": True}, {"gfm_quirks": ""},
    {"gfm_quirks": "paragraph_end,no_auto_typographic"}, {"entity_output": "symbolic"}, {"entity_output": "as_input"}, {"auto_id_prefix": "p-"},
    {"parse_span_html": False}, {"footnote_nr": 7, "footnote_prefix": "n"}, {"math_engine": None}, {"toc_levels": "2..3"}, {"header_offset": 2},
    {"footnote_backlink_inline": True}, {"smart_quotes": "apos,apos,quot,quot"}, {"footnote_backlink": ""},
    {"typographic_symbols": {"hellip": "...", "mdash": "---"}}, {"input": "Kramdown", "auto_id_stripping": True},
]  # fmt: skip


def document(seed):
    """The text and the options of ``"7.123"``."""
    composer = Composer(seed)
    return composer.document(), composer.pick(OPTIONS)


class _Dom(HTMLParser):
    def __init__(self):
        super().__init__()
        self.events = []

    def handle_starttag(self, tag, attrs):
        self.events.append(("<", tag, tuple(sorted(attrs))))

    def handle_endtag(self, tag):
        self.events.append((">", tag))

    def handle_data(self, data):
        data = re.sub(r"[ \t\n]+", " ", data)
        if self.events and self.events[-1][0] == "#":
            self.events[-1] = ("#", self.events[-1][1] + data)
        else:
            self.events.append(("#", data))

    def handle_comment(self, data):
        self.events.append(("!", data))


def dom(html):
    """What a browser reads of a page: tags with their attributes, text with white space collapsed."""
    parser = _Dom()
    parser.feed(html)
    parser.close()
    return [event for event in parser.events if event != ("#", " ")]


def compare(seeds):
    """Seeds -> the ones with other bytes, the ones with another DOM, and how many Ruby itself could not do."""
    documents = [document(seed) for seed in seeds]
    _, answers = ask(documents)
    other_bytes, other_dom, failed = [], [], 0
    for seed, (text, options), (html, _, _) in zip(seeds, documents, answers, strict=True):
        ours = to_html(text, {"syntax_highlighter": None, **options}).html
        if html is None:
            failed += 1
        elif ours != html:
            other_bytes.append(seed)
            if dom(ours) != dom(html):
                other_dom.append(seed)
    return other_bytes, other_dom, failed


def show(seed):
    text, options = document(seed)
    _, [(html, _, _)] = ask([(text, options)])
    ours = to_html(text, {"syntax_highlighter": None, **options}).html
    print("=" * 20, seed, options)
    print(text)
    print("-" * 20)
    print(
        "\n".join(
            difflib.unified_diff((html or "").split("\n"), ours.split("\n"), "kramdown", "ours", n=2, lineterm="")
        )
    )


if __name__ == "__main__":
    arguments = argparse.ArgumentParser()
    arguments.add_argument("count", type=int, nargs="?", default=500)
    arguments.add_argument("--seed", default="1")
    arguments.add_argument("--show")
    arguments.add_argument("--print", type=int, default=3)
    given = arguments.parse_args()
    if given.show:
        show(given.show)
        sys.exit()
    other_bytes, other_dom, failed = compare([f"{given.seed}.{number}" for number in range(given.count)])
    print(
        f"{given.count} documents: {len(other_bytes)} with other bytes, {len(other_dom)} with another DOM, Ruby failed on {failed}"
    )
    for seed in sorted(other_dom or other_bytes, key=lambda seed: len(document(seed)[0]))[: given.print]:
        show(seed)
