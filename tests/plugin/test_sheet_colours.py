"""Sheets that a page's text brings are legible in both schemes; where one colour is unclear the text stays light."""

import pytest

from pelican_academic.plugin.prose.sheet_colours import legible_sheets


@pytest.mark.parametrize(
    ("css", "both"),
    [
        (".a { color: #333; margin: 0 }", ".a { color: light-dark(#333, #858585); margin: 0 }"),
        (".a { background: #eee }", ".a { background: #eee; color-scheme: light; color: var(--ink) }"),
        (
            ".a { background: #123 } .a h3 { color: white }",
            ".a { background: #123; color-scheme: dark; color: var(--ink) } .a h3 { color: white }",
        ),
        (
            ":root { --quiet: #666 } p { color: var(--quiet) }",
            ":root { --quiet: #666 } p { color: light-dark(#666, #858585) }",
        ),
        (".a { text-align: center; opacity: .6; background: rgba(0, 0, 0, .04) }", None),
        (".a { background: url(x.png) no-repeat; color: inherit }", None),
        (":scope { background: #fff; color: #222; line-height: 2 }", ":scope {line-height: 2 }"),
        (":scope { background: #111; color: #eee }", ":scope { background: #111; color: #eee; color-scheme: dark }"),
        ("@media print { .a { color: black } }", "@media print { .a { color: light-dark(black, #808080) } }"),
    ],
)
def test_colours_follow_the_scheme(css, both):
    assert legible_sheets(f"<p>x</p><style>{css}</style>") == f"<p>x</p><style data-schemes>{both or css}</style>"


@pytest.mark.parametrize(
    "css",
    [
        ".a { color: var(--theirs) }",
        ":root { --a: #fff } .night { --a: #000 } p { background: var(--a) }",
        ".a { background: rgba(255, 255, 255, .9) }",
        "path { fill: #333 }",
        "@import url(/a.css) layer(own);",
        ".a { background-image: linear-gradient(#fff, #eee) }",
    ],
)
def test_an_unclear_colour_keeps_the_text_light(css):
    text = f'<style media="screen">{css}</style><style>.b {{ color: #333 }}</style>'
    assert legible_sheets(text) == text


def test_what_only_shows_a_sheet_stays():
    text = "<pre><style>.a { color: #333 }</style></pre><!-- <style>.a { color: #333 }</style> -->"
    assert legible_sheets(text) == text
