"""TeX becomes MathML, keeps its source, and what cannot be read stays and is named."""

import pytest

from pelican_academic.plugin.prose.maths.mathematics import render_math
from pelican_academic.plugin.prose.maths.mathml import UnreadableError, to_mathml

PAGE = r"""---
title: Waves
---
Here $$x < y$$ and `$$code$$`.

$$
\frac{a}{b} = \mathbf{v}
$$

Bad: $$\nosuchthing{x}$$

<script type="math/tex; mode=display">\sum_{i=1}^n i</script>
"""


def test_a_page_in_the_theme_look(build):
    built = build({"_config.yml": "title: T\n", "waves.md": PAGE})
    soup = built.soup("waves.html")
    formulas = soup.select(".prose math")
    assert [formula.get("display") for formula in formulas] == [None, "block", "block"]
    assert [formula.annotation.text for formula in formulas] == [
        "x < y",
        r"\frac{a}{b} = \mathbf{v}",
        r"\sum_{i=1}^n i",
    ]
    assert formulas[0].annotation["encoding"] == "application/x-tex"
    assert soup.select_one(".prose code").text == "$$code$$"
    assert r"\(\nosuchthing{x}\)" in soup.select_one(".prose").text
    assert built.problems == [
        r"waves.md:10: TeX that cannot be read, '\nosuchthing{x}': unknown command \nosuchthing; left it as it is"
    ]


@pytest.mark.parametrize("mode", ["katex", "mathjax", "none"])
def test_another_setting_leaves_tex_alone(build, mode):
    built = build({"_config.yml": "title: T\n", "waves.md": PAGE}, ACADEMIC_MATH=mode)
    assert "<math" not in built.html("waves.html")
    assert r"\(x &lt; y\)" in built.html("waves.html")


def test_the_sites_own_look_is_left_alone(build):
    built = build({"_config.yml": "title: T\n", "waves.md": PAGE}, ACADEMIC_LOOK="own")
    assert "<math" not in built.html("waves.html")


@pytest.mark.parametrize(
    ("tex", "reason"),
    [
        (r"\frac{a}", "missing in a frac"),
        ("a}", "braces do not match"),
        (r"\left( x", "right"),
        ("", "token"),
        (r"\unknown", "unknown command"),
        ("{" * 3000 + "}" * 3000, "recursion"),
    ],
)
def test_what_is_unreadable(tex, reason):
    with pytest.raises(UnreadableError, match=reason):
        to_mathml(tex)


@pytest.mark.parametrize(
    ("tex", "shown"),
    [
        (r"\arg x", "<mo>arg</mo><mi>x</mi>"),
        (r"\Big\langle", ">⟨</mo>"),
        (r"\bigl\{ x \bigr\|", ">‖</mo>"),
        (r"\lbrace x \rbrace", ">}</mo>"),
        (r"\text{if $x$}", "<mtext>if </mtext><mrow><mi>x</mi></mrow>"),
        (r"\text{a \textit{b}}", "<mtext>a </mtext>"),
        (r"\operatorname{p\,lim}_x", "<msub><mrow><mtext>p lim</mtext></mrow>"),
        (r"\operatorname*{arg\,max}_x", "<munder><mrow><mrow><mtext>arg max</mtext></mrow></mrow>"),
        (r"\mathop{\arg\max}_x", "<munder><mrow><mrow><mo>arg</mo><mo>max</mo></mrow></mrow>"),
        (r"\max_x", '<munder><mo movablelimits="true">max</mo>'),
        (r"\begin{alignat}{2} a & b \end{alignat}", "<mtable"),
    ],
)
def test_what_mathjax_reads(tex, shown):
    assert shown in to_mathml(tex, display=True).split("<annotation")[0].replace("\xa0", " ")


def test_limits_stand_beside_within_a_line():
    assert "<msub><mo>max</mo>" in to_mathml(r"\max_x")
    assert "<msub><mo>max</mo>" in to_mathml(r"\max\nolimits_x", display=True)


@pytest.mark.parametrize("name", ["align", "align*", "aligned", "split", "gathered", "gather"])
def test_environments(name):
    rows = to_mathml(rf"\begin{{{name}}} a \\[4pt] c \end{{{name}}}", display=True)
    assert rows.count("<mtr>") == 2
    assert "columnalign" not in rows
    assert "4pt" not in rows.split("<annotation")[0].replace("3pt", "")


def test_an_environment_needs_no_dollars():
    rows = r"\begin{align*} a &amp;= b \\ c &amp;= d \end{align*}"
    text = render_math(f"<p>So {rows} holds, <code>{rows}</code></p>", print)
    assert text.count('display="block"') == 1
    assert f"<code>{rows}</code>" in text
    document = r"<p>\begin{document} x \end{document}</p>"
    assert render_math(document, print) == document


def test_letters_labels_and_numbers():
    assert "\U0001d42f" in to_mathml(r"\mathbf{v}")
    assert "(1)" not in to_mathml(r"\begin{align} a &= b \label{eq} \end{align}", display=True)
    assert r"\label{eq}" in to_mathml(r"a \label{eq}").split("<annotation")[1]


@pytest.mark.parametrize(
    "text",
    [
        r"<pre>\(x\)</pre>",
        r'<a title="\(x\)">y</a>',
        r"<!-- \[x\] -->",
        "costs $5 and $6",
        r"<script>f('\\(x\\)')</script>",
        r"\(a <em>b</em>\)",
    ],
)
def test_what_is_no_formula(text):
    assert render_math(text, pytest.fail) == text


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://fen.example/x", True),
        ("javascript:alert(1)", False),
        (" JavaScript:alert(1)", False),
        ("data:x", False),
    ],
)
def test_a_link_in_a_formula_runs_nothing(address, kept):
    made = render_math(rf"\(\href{{{address}}}{{x}}\)", pytest.fail)
    assert (' href="' in made) == kept


DOLLARS = "---\ntitle: Waves\n---\nSpeed $c_0 < 3$ and `$x$`, $$y$$.\n\nCosts \\\\$5.\n"


@pytest.mark.parametrize(
    ("path", "text", "formulas"),
    [
        ("_layouts/page.html", "<p></p>", ["y"]),
        ("_layouts/page.html", "<script>MathJax = {tex: {inlineMath: [['$', '$']]}}</script>", ["c_0 < 3", "y"]),
        ("_includes/head.html", "inlineMath: [\n  ['\\\\(', '\\\\)'], ['$', '$'],\n]", ["c_0 < 3", "y"]),
        ("assets/js/mathjax-setup.js", 'window.MathJax = {tex: {inlineMath: [["$", "$"]]}}', ["c_0 < 3", "y"]),
        ("assets/js/katex.js", 'delimiters: [{left: "$", right: "$", display: false}]', ["c_0 < 3", "y"]),
        ("assets/js/katex.js", 'delimiters: [{left: "$$", right: "$$", display: true}]', ["y"]),
        ("assets/js/other.js", 'inlineMath: [["$", "$"]]', ["y"]),
    ],
)
def test_single_dollars_where_the_sites_frame_says_so(build, path, text, formulas):
    soup = build({"_config.yml": "title: T\n", "waves.md": DOLLARS, path: text}).soup("waves.html")
    assert [formula.annotation.text for formula in soup.select(".prose math")] == formulas
    assert "Costs $5." in soup.select_one(".prose").text or "Costs \\$5." in soup.select_one(".prose").text


PAPERS = r"""
---
layout: page
title: Publications
---
## 2024
- Quill A, Reedham B. On $\beta$-decay of silt in $H_2O$ grains. *Journal of Mud*, 12(3), 4-9, 2024. [doi](https://doi.org/10.1234/abc)
- Quill A, Pixel C. The \\(x^2\\) law of eels. *Journal of Mud*, 12(4), 14-19, 2024.
- Quill A, Pixel C. Costs of an eel. *Journal of Mud*, 12(4), 24-29, 2024.
- Quill A, Pixel C. Eels in winter rain. *Journal of Mud*, 12(5), 24-29, 2024.
- Quill A, Pixel C. \\(\frac{1}{n}\\) of all eels cost $5 or $6. *Journal of Mud*, 12(4), 14-19, 2024.
""".lstrip()


def test_a_title_of_a_list_that_holds_mathematics(build):
    built = build(
        {
            "_config.yml": "title: Silt\n",
            "publications.md": PAPERS,
            "_layouts/page.html": "<html><body>{{ content }}</body></html>",
        }
    )
    listed = built.soup("publications.html")
    assert [len(title.select("math")) for title in listed.select(".entry-title")] == [2, 1, 0, 0, 1]
    pages = [path for path in built.paths() if path.startswith("publications/") and path.endswith("html")]
    first, second = (next(path for path in pages if name in path) for name in ("beta", "frac"))
    page = built.soup(first)
    assert page.h1.get_text() == "On β-decay of silt in H₂O grains"
    assert page.title.get_text().startswith("On β-decay of silt in H₂O grains")
    assert page.select_one("meta[name=citation_title]")["content"] == "On β-decay of silt in H₂O grains"
    h1 = built.soup(second).h1
    assert h1.select_one("math mfrac") is not None
    assert h1.get_text().endswith("of all eels cost $5 or $6")
