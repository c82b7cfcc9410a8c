"""A page's own sheets and colours: bounded to its text, and to be read in both schemes."""

import re

import pytest

from pelican_academic.plugin.contrast import LEAST, PAPERS, contrast
from pelican_academic.plugin.prose.styles.colours import legible
from pelican_academic.plugin.prose.styles.own_styles import place_sheets, scope_styles
from pelican_academic.plugin.prose.styles.pins import without_pins
from pelican_academic.plugin.prose.styles.reveals import without_reveals
from pelican_academic.plugin.prose.styles.sheet_colours import legible_sheets

CONFIG = "title: T\nurl: https://t.example\n"


@pytest.mark.parametrize(
    ("css", "scoped"),
    [
        (
            "@import 'a;b'; html body p, .x:hover { color: red }",
            "@import 'a;b';@scope (.prose:not(.rest)) {:scope p, .x:hover { color: red }}",
        ),
        (":root{--a:1}.body-text{b:c}", "@scope (.prose:not(.rest)) {:scope{--a:1}.body-text{b:c}}"),
        (
            "/* body {} */ @media print { body { a: b } }",
            "@scope (.prose:not(.rest)) {@media print { :scope { a: b } }}",
        ),
        ("a { b: c", "a { b: c"),
        ("", ""),
    ],
)
def test_a_sheet_is_bounded_to_the_text(css, scoped):
    assert scope_styles(f"<style>{css}</style>") == f"<style>{scoped}</style>"


def test_linked_sheets_stand_below_the_theme_and_no_other_host_is_asked(build):
    link = '<link rel="stylesheet" href="{}">'
    built = build(
        {
            "_config.yml": CONFIG,
            "p.md": f"---\ntitle: P\n---\n<p>x</p>\n{link.format('/a.css')}{link.format('//far.example/b')}\n",
        }
    )
    text = str(built.soup("p.html").main)
    assert '@import url("/a.css") layer(own);' in text
    assert "far.example" not in text
    assert any("another host" in problem for problem in built.problems)


def test_an_address_ends_no_style():
    held = place_sheets("""<link rel=stylesheet href='/a"</style>\\'>""", lambda _: False)
    assert held == '<style>@import url("/a%22%3C/style%3E%5C") layer(own);</style>'
    assert place_sheets('<link rel="icon" href="/x">', lambda _: False) == '<link rel="icon" href="/x">'


@pytest.mark.parametrize(
    ("css", "shown"),
    [
        (
            ".a { color: red; opacity: 0; transform: translateY(3px); transition: .6s; } .a.on { opacity: 1 }",
            ".a { color: red; transition: .6s; } .a.on { opacity: 1 }",
        ),
        (".a { opacity: 0; transition: .6s }", None),
        (".a { position: absolute; opacity: 0; transform: translateY(3px); transition: .6s }", None),
        (".a-slide { opacity: 0; transform: translateX(3px); transition: .6s }", None),
        (".a:hover i { opacity: 0; transform: translateX(3px); transition: .6s }", None),
    ],
)
def test_what_fades_in_under_a_script_is_there_without_one(css, shown):
    text = "<style>{}</style><p>opacity: 0</p>"
    assert re.sub(" +", " ", without_reveals(text.format(css))) == text.format(shown or css)


@pytest.mark.parametrize(
    ("css", "stays"),
    [
        ("top: 9em; right: 3em", False),
        ("inset: 0", True),
        ("display: none; right: 3em", True),
        ("top: 0; left: 0; width: 100%", True),
    ],
)
def test_what_a_sheet_pins_to_the_window_stands_in_the_text(css, stays):
    text = f"<style>i {{}} .a {{ position: fixed; {css} }}</style><p>position: fixed</p>"
    assert without_pins(text) == (text if stays else text.replace("{ position: fixed", "{ position: static"))


def test_the_sheets_of_a_text_stand_in_the_head_once_and_white_on_their_grounds_stays(build):
    sheet = "<style>.a { background: #123 }</style>"
    text = f"{sheet}\n<div class='a'><b style='color: white'>x</b></div>\n<ul><li>{sheet} y</li></ul>"
    drawn = "<style>path { fill: #333 }</style>"
    built = build(
        {"_config.yml": CONFIG, "p.md": f"---\ntitle: P\n---\n{text}\n", "q.md": f"---\ntitle: Q\n---\n{drawn}\n"}
    )
    head, _, body = built.html("p.html").partition("</head>")
    assert head.count(".a { background: #123") == 1
    assert "<style" not in body
    assert 'color: white"' in body or "color: white'" in body
    assert "path { fill" in built.html("q.html").partition("</head>")[2]


@pytest.mark.parametrize("colour", ["gray", "#333", "#F00", "blue", "#123456", "Orange"])
def test_a_colour_of_the_pages_own_can_be_read_in_both_schemes(colour):
    said = legible(f"<p style='margin:0;color:{colour};'>x</p>")
    pair = re.search(r"light-dark\((.+), (.+?)\);'", said)
    assert pair is not None
    for fitted, (_, paper) in zip(pair.groups(), PAPERS, strict=True):
        assert fitted in {colour, "var(--ink)"} or contrast(fitted, paper) >= LEAST
    assert legible(said) == said


@pytest.mark.parametrize(
    "text",
    [
        '<p style="color: #6b7280b">x</p>',
        '<p style="color: inherit; border-color: gray">x</p>',
        '<style>p { background: navy }</style><p style="color: white">x</p>',
        '<p style="background: var(--moss); color: navy">x</p>',
        "<pre>style=&quot;color: gray&quot;</pre>",
    ],
)
def test_a_colour_that_can_be_read_or_has_its_ground_stays(text):
    assert legible(text) == text


def test_words_that_may_stand_on_a_picture_go_no_further_than_they_must():
    picture = "<p style='background: url(fen.jpg)'><b style='color: #333'>x</b></p>"
    assert "light-dark(#333, #858585)" in legible(picture)
    assert "light-dark(#333, #858585)" in legible_sheets(f"{picture}<style>.a {{ color: #333 }}</style>")


def test_the_sheets_that_a_pages_own_head_links_to_do_not_dress_the_theme(build):
    head = '<head><link rel="stylesheet" href="/site.css"><style>.mud { color: #543 }</style></head>'
    files = {
        "_config.yml": "title: Fen\n",
        "site.css": "footer { background: white }",
        "a.html": f"---\ntitle: A\n---\n{head}<body><p class='mud'>Mud.</p></body>",
        "b.html": "---\ntitle: B\n---\n<link rel='stylesheet' href='/site.css'><p>Mud.</p>",
    }
    built = build(files)
    assert "site.css" not in built.html("a.html").partition("<main")[2]
    assert "background: white" not in built.html("a.html")
    assert ".mud" in built.html("a.html")
    assert "@layer own {footer { background: light-dark(white, " in built.html("b.html")


def test_a_linked_sheet_of_the_site_is_legible_in_both_schemes(build):
    sheet = (
        "/* <b> */ @charset 'utf-8'; body { background: #fff } .fen { color: #333 } i { background: url('../a.png') }"
    )
    files = {
        "_config.yml": CONFIG,
        "css/a.css": sheet,
        "css/b.css": "---\n---\n.mud { color: #{{ 3 | times: 111 }} }",
        "css/c.css": "@import 'a.css';",
        "p.md": "---\ntitle: P\n---\n<link rel=stylesheet href='css/a.css?v=2'><link rel=stylesheet href='/css/b.css'>",
        "q.md": "---\ntitle: Q\n---\n<link rel=stylesheet href='/css/c.css'>\n",
    }
    built = build(files)
    page = built.html("p.html")
    assert "<style" not in page.partition("</head>")[2]
    assert '.fen { color: light-dark(#333, #858585) } i { background: url("a.png") }' in page
    assert ".mud { color: light-dark(#333, #858585) }" in page
    assert '@import url("/css/c.css") layer(own)' in built.html("q.html")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("color: rgb(128, 128, 128)", "color: light-dark(#737373, rgb(128, 128, 128))"),
        ("color: hsl(0 0% 50%)", "color: light-dark(#737373, hsl(0 0% 50%))"),
        ("color: rgba(0, 0, 0, .5)", "color: light-dark(rgba(0, 0, 0, .5), var(--ink-2))"),
        (
            "background: #eee",
            "background: light-dark(#eee, var(--paper-2)); color-scheme: var(--scheme); color: var(--ink)",
        ),
        ("background-color: navy; color: white;", "background-color: navy; color: white; color-scheme: dark"),
        (
            "background: linear-gradient(135deg, #fafafa, #eee)",
            (
                "background: linear-gradient(135deg, light-dark(#fafafa, var(--paper-2)),"
                " light-dark(#eee, var(--paper-2))); color-scheme: var(--scheme); color: var(--ink)"
            ),
        ),
        ("background: none", "background: none"),
        ("background: #0f7b6c", "background: #0f7b6c; color-scheme: dark; color: #fff"),
        (
            "border-left: 2px solid #ddd; background-color: White !important; color: #999",
            (
                "border-left: 2px solid light-dark(#ddd, var(--rule));"
                " background-color: light-dark(White, var(--paper-2)) !important;"
                " color: light-dark(#737373, #999); color-scheme: var(--scheme)"
            ),
        ),
        ("background: #fff3cd", "background: #fff3cd; color-scheme: light; color: var(--ink)"),
        ("background: #ffffffb0", "background: #ffffffb0; color-scheme: light; color: var(--ink)"),
        (
            "background: linear-gradient(#fff, navy)",
            "background: linear-gradient(#fff, navy); color-scheme: light; color: var(--ink)",
        ),
        (
            "background: #fff url(tide.png); color: #333",
            "background: #fff url(tide.png); color: #333; color-scheme: light",
        ),
    ],
)
def test_a_ground_keeps_its_scheme_and_any_colour_is_read(text, shown):
    assert legible(f'<p style="{text}">x</p>') == f'<p style="{shown}">x</p>'


@pytest.mark.parametrize(
    ("ink", "night"),
    [("#2c3e50", "var(--ink-2)"), ("#1e293b", "var(--ink)"), ("#264653", "#"), ("#006644", "#"), ("#800000", "#")],
)
def test_a_slate_ink_is_an_ink_by_night_and_a_colour_a_colour(ink, night):
    assert f"color: light-dark({ink}, {night}" in legible(f'<p style="color: {ink}">x</p>')


@pytest.mark.parametrize(
    ("ground", "papers"),
    [
        ("#eee", ("#eeeeee", "#1a201e")),
        ("#fff", ("#fcfcfa", "#1a201e")),
        ("#036", PAPERS),
        ("url(a.png)", PAPERS),
        ("none", PAPERS),
    ],
)
@pytest.mark.parametrize(
    "page",
    [
        '<p style="background: {}"><i style="color: {}">x</i></p>',
        "<style>p {{ background: {} }} i {{ color: {} }}</style>",
    ],
)
def test_words_in_a_pale_box_can_be_read_on_it(page, ground, papers):
    light, dark = (paper[1] if isinstance(paper, tuple) else paper for paper in papers)
    found = re.search(r"color: light-dark\((#\w+), (#\w+)\)", legible_sheets(legible(page.format(ground, "#0a84ff"))))
    assert contrast(found[1], light) >= LEAST > contrast("#0a84ff", light)
    assert contrast(found[2], dark) >= LEAST


@pytest.mark.parametrize(
    "drawing",
    [
        "<svg><path fill='#000'/></svg>",
        "<p><img src='/tide-logo.png' alt=''></p>",
        "<a><b><img src='/plan.svg?v=2' alt=''></b></a>",
        "<canvas></canvas>",
        '<img class="is-clear" src="/plot.png" alt="">',
    ],
)
def test_a_pale_box_around_a_drawing_is_pale_by_night_too(drawing):
    box = "<div style='background: #fff'>{}</div>"
    light, night = (
        "background: #fff; --scheme: light; color-scheme: light",
        "background: light-dark(#fff, var(--paper-2))",
    )
    assert light in legible(box.format(drawing))
    around = legible(box.format(f"<p>x</p>{box.format(drawing)}"))
    assert around.index(night) < around.index(light)
    sheet = f"<style>.sea .plate:hover, i {{ background: #fff }}</style><div class='plate big'>{drawing}</div>"
    assert light in legible_sheets(sheet)
    assert night in legible_sheets(sheet.replace("plate big", "plaice"))


@pytest.mark.parametrize(
    "held",
    [
        "<svg class='icon' fill='currentColor'></svg>",
        "<img src='/ada.jpg' alt='Ada'>",
        "<img class='is-ink' src='/tide-logo.png' alt=''>",
    ],
)
def test_a_pale_box_of_words_and_photographs_is_dark_by_night(held):
    assert "light-dark(#fff" in legible(f"<div style='background: #fff'>{held}</div>")


@pytest.mark.parametrize("drawn", ["<img style='background: #fff' src='a.png'>", "<iframe style='background: #fff'>"])
def test_a_drawing_keeps_its_pale_ground(drawn):
    assert "background: #fff; --scheme: light; color-scheme: light" in legible(drawn)
    name = re.match(r"<(\w+)", drawn)[1]
    assert "color-scheme: light" in legible_sheets(f"<style>.a > {name}.b {{ background: #fff }}</style>")


MARK = '<img class="big is-ink" src="/tide-logo.png" alt="">'


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        ("background: #123456", "; --art: none"),
        ("background: #fe8", "; --art: none"),
        ("background: url(tide.jpg)", "; --art: none"),
        ("background: #fff", "; --art: initial"),
        ("margin: 0", ""),
    ],
)
def test_a_mark_stays_as_it_was_drawn_on_a_ground_that_stays(style, shown):
    assert f"{shown}'>" in legible(f"<div style='{style}'>{MARK}</div>")
    assert f"{shown}}}" in legible_sheets(f"<style>.a {{{style}}}</style><div class='a'>{MARK}</div>")
    assert "--art" not in legible(f"<div style='{style}'><img class='is-inkling' src='a.jpg' alt=''></div>")


@pytest.mark.parametrize(
    ("style", "night"),
    [("width: 3px; background: #eee", "--rule"), ("height: 1px; background: #eee", "--rule")]
    + [(f"{size}; background: #eee", "--paper-2") for size in ("border-width: 1px", "max-width: 1px", "width: 30px")],
)
def test_a_pale_line_is_seen_by_night(style, night):
    assert f"light-dark(#eee, var({night}))" in legible(f"<p style='{style}'>x</p>")


def test_colours_of_old_are_styles():
    assert "color: light-dark(" in legible('<font size="2" color="#888888">x</font>')
    assert legible('<td bgcolor="#BDBDBD">x</td>') == (
        '<td style="background: #BDBDBD; color-scheme: light; color: var(--ink)">x</td>'
    )


def test_white_text_on_no_ground_can_be_read():
    assert legible('<p style="color: white">x</p>').startswith('<p style="color: light-dark(#')
