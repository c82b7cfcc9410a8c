"""Rouge's wrappers and class names, as Jekyll 4.3.1 with rouge 3.30 writes them."""

from pelican_academic.jekyll.highlight import highlight_figure
from pelican_academic.jekyll.markdown import Converter

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


def test_liquid_highlight():
    assert highlight_figure("\nx=1\n", "python") == (
        f'<figure class="highlight"><pre><code class="language-python" data-lang="python">{X}</code></pre></figure>'
    )
    assert '<td class="gutter gl"><pre class="lineno">1\n2\n</pre></td><td class="code"><pre>' in highlight_figure(
        "a\nb", "python", line_numbers=True
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
