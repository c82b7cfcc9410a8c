"""Sheets that a page's text brings are legible in both schemes; where one colour is unclear the text stays light."""

import pytest

from pelican_academic.plugin.prose.styles.sheet_colours import legible_sheets


@pytest.mark.parametrize(
    ("css", "both"),
    [
        (".a { color: #333; margin: 0 }", ".a { color: light-dark(#333, var(--ink)); margin: 0 }"),
        (
            ".a { background: #eee }",
            ".a { background: light-dark(#eee, var(--paper-2)); color-scheme: var(--scheme); color: var(--ink) }",
        ),
        (
            ".a { background: #123 } .a h3 { color: white }",
            ".a { background: #123; color-scheme: dark; color: var(--ink) } .a h3 { color: white }",
        ),
        (
            ":root { --quiet: #666 } p { color: var(--quiet) }",
            ":root { --quiet: #666 } p { color: light-dark(#666, var(--ink-2)) }",
        ),
        (".a { text-align: center; opacity: .1; background: rgba(0, 0, 0, .04) }", None),
        (".a { opacity: 0.65 } .b { opacity: .95 }", ".a { opacity: 0.9 } .b { opacity: 0.95 }"),
        (".a { color: var(--theirs, #333) }", ".a { color: light-dark(#333, var(--ink)) }"),
        (".a { color: var(--theirs, var(--more, #333)) }", ".a { color: light-dark(#333, var(--ink)) }"),
        (".a { color: var(--accent) }", None),
        (".a { background: url(x.png) no-repeat; color: inherit }", None),
        (":scope { background: #fff; color: #222; line-height: 2 }", ":scope {line-height: 2 }"),
        (":scope { background: #111; color: #eee }", ":scope { background: #111; color: #eee; color-scheme: dark }"),
        (".a { color: rgba(0, 0, 0, .6) }", ".a { color: light-dark(rgba(0, 0, 0, .6), var(--ink-2)) }"),
        (".a { color: #0009 }", ".a { color: light-dark(#0009, var(--ink-2)) }"),
        (".a { background: rgba(0, 0, 0, .3); color: #fff }", None),
        (
            ".a { background: rgba(255, 255, 255, .7) }",
            ".a { background: rgba(255, 255, 255, .7); color-scheme: light; color: var(--ink) }",
        ),
        (
            ".a { background-image: radial-gradient(circle at top, #fff) }",
            (
                ".a { background-image: radial-gradient(circle at top, light-dark(#fff, var(--paper-2)));"
                " color-scheme: var(--scheme); color: var(--ink) }"
            ),
        ),
        (".a { background: linear-gradient(90deg, currentColor, transparent) }", None),
        (".a { background: color-mix(in srgb, #48f 12%, transparent) }", None),
        (".a { --mark: #48f } .b { --mark: #3a5 } i { color: var(--mark) }", None),
        (
            ".a { --g: #fe8 } .b { --g: #fff } i { background: var(--g) }",
            ".a { --g: #fe8 } .b { --g: #fff } i { background: var(--g); color-scheme: light; color: var(--ink) }",
        ),
        (".a { --g: #fe8 } .b { --g: #fff } i { background: color-mix(in srgb, var(--g) 9%, transparent) }", None),
        (
            ":root { --a: #fff } [data-theme='dark'] { --a: #000 } p { background: var(--a) }",
            (
                ":root { --a: #fff } p { background: light-dark(#fff, var(--paper-2));"
                " color-scheme: var(--scheme); color: var(--ink) }"
            ),
        ),
        (
            ".a { color: #333 } @media (prefers-color-scheme: dark) { .a { color: #eee } .b { color: #ddd } }",
            ".a { color: light-dark(#333, var(--ink)) } ",
        ),
        ("@media print { .a { color: black } }", "@media print { .a { color: light-dark(black, var(--ink)) } }"),
    ],
)
def test_colours_follow_the_scheme(css, both):
    assert legible_sheets(f"<p>x</p><style>{css}</style>") == f"<p>x</p><style data-schemes>{both or css}</style>"


@pytest.mark.parametrize(
    "css",
    [
        ":root { --a: #fff } .night { --a: #000 } p { background: var(--a) }",
        "path { fill: #333 }",
        "@import url(/a.css) layer(own);",
    ],
)
def test_an_unclear_colour_keeps_the_text_light(css):
    text = f'<style media="screen">{css}</style><style>.b {{ color: #333 }}</style>'
    assert legible_sheets(text) == text


def test_what_only_shows_a_sheet_stays():
    text = "<pre><style>.a { color: #333 }</style></pre><!-- <style>.a { color: #333 }</style> -->"
    assert legible_sheets(text) == text


def test_a_variable_that_an_element_sets_keeps_its_values():
    text = '<i style="--mark: #48f"></i><i style="--mark: #3a5"></i><style>i { color: var(--mark, red) }</style>'
    assert legible_sheets(text) == text.replace("<style>", "<style data-schemes>")


def test_a_style_names_its_own_colour_for_lack_of_a_variable():
    text = '<p style="border: 0; color:var(--theirs, #333)">x</p><p style="color: var(--accent)">y</p>'
    assert legible_sheets(text) == text.replace("var(--theirs, #333)", "#333")
