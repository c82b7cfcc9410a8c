"""Scripts that only set up mathematics or load a library offer no button."""

from time import process_time

import pytest

from pelican_academic.plugin.prose.widgets.idle import without_idle_scripts

FAR = "<script src='https://cdn.example/{}'></script>"
JAX = FAR.format("npm/mathjax@3/es5/tex-mml-chtml.js")
SAID = r"tex: {inlineMath: [['$', '$'], ['\\(', '\\)']]}, svg: {a: '}'}"
CONFIG = f"<script>\n// Ours\nwindow.MathJax = {{{SAID}}};\n</script>"

GTAG = """<script>window.dataLayer = window.dataLayer || []; function gtag(){dataLayer.push(arguments);}
gtag('js', new Date()); gtag('config', 'G-1');</script>"""


def is_far(address):
    return "//" in address


def left(text, **options):
    return without_idle_scripts(text, is_far, **{"maths": True, **options})


@pytest.mark.parametrize(
    "text",
    [
        CONFIG + JAX,
        "<script>MathJax.Hub.Config({tex2jax: {x: [1]}});</script>"
        + FAR.format("ajax/2.7.5/MathJax.js?config=TeX-AMS"),
        FAR.format("katex.min.js")
        + "<script defer src='//cdn.example/auto-render.min.js' onload='renderMathInElement(b)'>"
        "</script><script>document.addEventListener('DOMContentLoaded', function () { renderMathInElement("
        "document.body, {delimiters: [{left: '$', right: '$'}]}); });</script>",
        FAR.format("jquery-3.6.0.slim.min.js") + FAR.format("bootstrap.bundle.min.js"),
        "<script src='https://kit.fontawesome.com/a1.js'></script>" + FAR.format("v3/polyfill.min.js?features=es6"),
        GTAG,
    ],
)
def test_a_script_with_nothing_left_to_do_goes(text):
    assert left(f"<p>x</p>{text}<p>y</p>") == "<p>x</p><p>y</p>"


@pytest.mark.parametrize(
    "text",
    [
        "<script>MathJax = {}; draw();</script>",
        "<script>MathJax = {startup: {ready: () => { draw() }}}</script>",
        "<script>window.MathJax = {a: 1};\nfetch('/x').then(show)</script>" + JAX,
        "<script>setTimeout(function () { MathJax.typeset() }, 9)</script>" + JAX,
        "<p>\\begin{cases} a \\end{cases}</p>" + CONFIG + JAX,
        FAR.format("mathjax/plot.js"),
        *(
            FAR.format(name)
            for name in ("jquery.fancybox.min.js", "bootstrap-table.min.js", "jquery.dataTables.min.js")
        ),
        FAR.format("all-the-cells.js"),
        FAR.format("jquery.min.js") + "<script>$('#mud').slideDown()</script>",
        FAR.format("jquery.min.js") + "<script src='/js/fen.js'></script>",
        FAR.format("bootstrap.min.js") + "<a href='#x' data-bs-toggle='tooltip'>x</a>",
        FAR.format("jquery.min.js") + "<b title='>' onclick='$(this).hide()'>x</b>",
        FAR.format("jquery.min.js") + '<a href="javascript:$(1)">x</a>',
        f"<pre>{JAX}</pre><!-- {JAX} -->",
        "<script type='application/ld+json'>{}</script><script type='text/x-mathjax-config'>MathJax = {}</script>",
        "<script src='/js/jquery.min.js'></script><script src='/MathJax.js'></script>",
    ],
)
def test_a_script_that_may_do_something_stays(text):
    assert left(text) == text


def test_mathematics_that_was_not_drawn_keeps_what_draws_it():
    assert left(CONFIG + JAX, maths=False) == CONFIG + JAX


def test_a_page_says_itself_that_dollars_mark_mathematics(build):
    page = "---\ntitle: {}\n---\n<p>Deep is $x^2$ and wide.</p>\n\n{}\n"
    files = {
        "_config.yml": "title: T\nurl: https://t.example\n",
        "a.md": page.format("A", CONFIG + JAX),
        "b.md": page.format("B", f"<pre>{CONFIG}</pre>"),
        "c.md": page.format("C", CONFIG + JAX + "\n\n<p>$\\unheardof{$</p>"),
    }
    built = build(files)
    assert built.soup("a.html").select("math")
    assert not built.soup("a.html").select("main script, .later")
    assert not built.soup("b.html").select("math")
    assert built.soup("c.html").select(".later")


@pytest.mark.parametrize("token", ["<script>MathJax={", "<script>'", "MathJax = {{}", "<script>gtag(", "<a b='", "{"])
def test_long_nonsense_takes_no_time(token):
    text = f"<script>{token * (40_000 // len(token))}</script>"
    began = process_time()
    left(text)
    assert process_time() - began < 2
