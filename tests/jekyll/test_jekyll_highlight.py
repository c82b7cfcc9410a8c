"""Rouge's wrappers and class names, as Jekyll 4.3.1 with rouge 3.30 writes them."""

from pelican_academic.jekyll.converters.highlight import spans
from pelican_academic.jekyll.converters.markdown import Converter

X = '<span class="n">x</span><span class="o">=</span><span class="mi">1</span>'


def convert(text, **kramdown):
    return Converter({"kramdown": kramdown}).convert(text).html


def block(css, code):
    return f'<div class="{css}"><div class="highlight"><pre class="highlight"><code>{code}\n</code></pre></div></div>\n'


def test_known_unknown_and_no_language():
    assert convert("~~~ python\nx=1\n~~~\n") == block("language-python highlighter-rouge", X)
    assert convert("~~~ zorg\na<b\n~~~\n") == '<pre><code class="language-zorg">a&lt;b\n</code></pre>\n'
    assert convert("    a<b\n") == block("language-plaintext highlighter-rouge", "a&lt;b")


def test_spans_and_attributes():
    assert convert("`x=1`{:.language-python}") == f'<p><code class="language-python highlighter-rouge">{X}</code></p>\n'
    assert convert("`x`") == '<p><code class="language-plaintext highlighter-rouge">x</code></p>\n'
    assert convert("~~~ python\nx=1\n~~~\n{:.big #one}\n").startswith(
        '<div class="language-python big highlighter-rouge" id="one"><div class="highlight">'
    )


def test_options():
    assert convert("~~~ python\nx=1\n~~~\n", syntax_highlighter="none") == (
        '<pre><code class="language-python">x=1\n</code></pre>\n'
    )
    assert convert("`x`", syntax_highlighter_opts={"span": {"disable": True}}) == "<p><code>x</code></p>\n"
    numbered = convert("~~~ python\nx=1\n~~~\n", syntax_highlighter_opts={"block": {"line_numbers": True}})
    assert f'<td class="rouge-gutter gl"><pre class="lineno">1\n</pre></td><td class="rouge-code"><pre>{X}' in numbered


def test_options_that_change_the_frame():
    fence = "~~~ python\nx=1\n~~~\n"
    assert convert(fence, syntax_highlighter_opts={"wrap": False}) == (
        f'<div class="language-python highlighter-rouge">{X}\n</div>\n'
    )
    numbered = convert(
        "~~~ json\n{}\n[]\n~~~\n", syntax_highlighter_opts={"block": {"line_numbers": True, "start_line": 5}}
    )
    assert '<pre class="lineno">5\n6\n</pre></td>' in numbered
    assert '<span class="w">\n</span></pre></td></tr>' in numbered
    assert convert("`x`", syntax_highlighter_opts={"line_numbers": True}).startswith(
        '<p><code class="language-plaintext highlighter-rouge"><table class="rouge-table">'
    )
    assert convert("`x`\n\n~~~ text\ny\n~~~\n", guess_lang=False) == (
        '<p><code>x</code></p>\n\n<pre><code class="language-text">y\n</code></pre>\n'
    )


def test_old_engines():
    gone = Converter({"markdown": "redcarpet"})
    assert gone.notes == ["markdown: redcarpet is no longer part of Jekyll; pages are read as kramdown"]
    assert gone.convert("x\n{: .a}").html == '<p class="a">x</p>\n'
    for name in ("CommonMark", "CommonMarkGhPages", "GFM"):
        converter = Converter({"markdown": name})
        assert converter.notes == []
        html = converter.convert("# A b\n\n# A b\n\nx\n{: .a}\n\n~~c~~", line_attribute="data-line").html
        assert '<h1 data-line="1" id="a-b">' in html
        assert '<h1 data-line="3" id="a-b-1">' in html
        assert "{: .a}" in html
        assert "<del>c</del>" in html


def test_white_space_between_words_of_a_string_is_part_of_it():
    assert '<span class="s">{Eels {of} {the} {Fen}}</span>' in (
        spans("@a{b, c = {Eels {of} {the} {Fen}}}", "bibtex") or ""
    )


def test_php_that_begins_as_a_page_is_one():
    assert spans('<?php\nprint("Tide");\n', "php") == (
        '<span class="cp">&lt;?php</span>\n<span class="k">print</span><span class="p">(</span>'
        '<span class="s2">"Tide"</span><span class="p">);</span>\n'
    )
    assert spans("print(1);\n", "php").startswith('<span class="k">print</span>')


def test_a_letter_of_any_script_goes_on_with_a_word():
    assert spans("source\n작업 x\nif작 x\n", "bash") == '<span class="nb">source\n</span>작업 x\nif작 x\n'
