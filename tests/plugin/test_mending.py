"""What a page's own HTML lacks for readers' software is added; a page's own sheet stays within its text."""

import re

import pytest

from pelican_academic.plugin.contrast import LEAST, PAPERS, contrast
from pelican_academic.plugin.prose.colours import legible
from pelican_academic.plugin.prose.mending import mend
from pelican_academic.plugin.prose.own_styles import place_sheets, scope_styles

CONFIG = "title: T\nurl: https://t.example\n"

UNHEARD = 'role="presentation"'
UNMARKED = 'style="list-style: none"'


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        # one frame has one main, one head and one foot
        ('<main class="a"><p>x</p></main>', '<div class="a"><p>x</p></div>'),
        ('<div id="main" role="main">x</div>', '<div id="main">x</div>'),
        ("<aside>x</aside>", '<aside role="note">x</aside>'),
        # a frame of the page's own
        (
            "<!DOCTYPE html>\n<html><head><title>T</title><style>p{}</style></head><body>x</body></html>",
            "\n<style>p{}</style>x",
        ),
        # an id names the first
        ('<p id=a>x<p id="a" class="b">y', '<p id=a>x</p><p class="b">y</p>'),
        ('<i id="content">x</i>', "<i>x</i>"),
        ('<hr id="a" class=/b/ /><br/><hr class=/b/ id="a"/>', '<hr id="a" class=/b/ /><br/><hr class=/b/ />'),
        # no level is left out, none changes its look
        (
            "<h3>A</h3><h3>B</h3><h4>C</h4><h2>D</h2>",
            '<h2 class="h3">A</h2><h2 class="h3">B</h2><h3 class="h4">C</h3><h2>D</h2>',
        ),
        ("<h2>A</h2><h3>B</h3>", "<h2>A</h2><h3>B</h3>"),
        ('<h1 aria-hidden="true">A</h1><h3>B</h3>', '<h1 aria-hidden="true">A</h1><h2 class="h3">B</h2>'),
        # what the page's own sheet may speak of keeps its name
        ("<style>h4 { color: red }</style><h4>A</h4>", '<style>h4 { color: red }</style><h4 aria-level="2">A</h4>'),
        # an id without blanks, and the links to it
        ('<a id="My Talks"></a><a href="#My Talks">x</a>', '<a id="My-Talks"></a><a href="#My-Talks">x</a>'),
        ('<a href="/cv/#My%20Talks">x</a>', '<a href="/cv/#My-Talks">x</a>'),
        ('<a href="https://shore.example/#My%20Talks">x</a>', '<a href="https://shore.example/#My%20Talks">x</a>'),
        # a quotation mark too many, a switch that is neither on nor off, a side that is no number
        ('<img alt="" src="a.png" title="Mud"" >', '<img alt="" src="a.png" title="Mud" >'),
        ('<a href="/2/" aria-disabled="2">2</a>', '<a href="/2/">2</a>'),
        ('<video src="a.mp4" width="auto"></video>', '<video src="a.mp4"></video>'),
        (
            '<iframe src="/map.html" height="500px" width="100%" title="Map"></iframe>',
            '<iframe src="/map.html" width="100%" title="Map" height="500"></iframe>',
        ),
        ("<h2> </h2>", '<h2 hidden=""> </h2>'),
        # rows are laid out by the theme's grid
        ('<div class="row" style="display: flex; flex-wrap:wrap">', '<div class="row"></div>'),
        (
            '<div class="row x" style="color: red; display:flex; margin: 0">x</div>',
            '<div class="row x" style="color: red; margin: 0">x</div>',
        ),
        ('<div style="display: flex">x</div>', '<div style="display: flex">x</div>'),
        # links
        ('<a href="/x"><i class="fas fa-file"></i></a>', '<a href="/x"><i class="fas fa-file"></i> x</a>'),
        ('<a href="/x" title="CV"><i class="ai"></i></a>', '<a href="/x" title="CV"><i class="ai"></i> CV</a>'),
        (
            '<a href="/x" style="inset:0"><span></span></a>',
            '<a href="/x" style="inset:0" aria-label="x"><span></span></a>',
        ),
        ('<a href="/cv.pdf"><img src="x.png"></a>', '<a href="/cv.pdf"><img src="x.png" alt="cv.pdf"></a>'),
        ('<a href="/b">Moss <img src="x.png"></a>', '<a href="/b">Moss <img src="x.png" alt="x"></a>'),
        ('<img src="/a/low_tide-2.jpg"/>', '<img src="/a/low_tide-2.jpg" alt="low tide 2" />'),
        ('<img src="x.png" role="presentation">', '<img src="x.png" role="presentation">'),
        ('<a href="/b"><img src="x.png" alt="Moss"></a>', '<a href="/b"><img src="x.png" alt="Moss"></a>'),
        ('<a href="mailto:a@b.example"></a>', '<a href="mailto:a@b.example" aria-label="E-mail"></a>'),
        ('<a href="tel:+12"></a>', '<a href="tel:+12" aria-label="Telephone"></a>'),
        ('<a name="x"></a>', '<a name="x"></a>'),
        ('<a href="#"><i class="fab fa-github"></i></a>', '<a><i class="fab fa-github"></i></a>'),
        ('<a href="/x" aria-label="button">Read</a>', '<a href="/x">Read</a>'),
        ('<a href="/x" aria-label="Read the paper">Read</a>', '<a href="/x" aria-label="Read the paper">Read</a>'),
        # frames, header cells, numbered code
        ('<iframe src="/a/cv.pdf"></iframe>', '<iframe src="/a/cv.pdf" title="cv.pdf"></iframe>'),
        ('<img src="" alt="On mud."> <b>On mud<i>.</i></b>', " <b>On mud<i>.</i></b>"),
        (
            '<a href="/m" aria-label="On i mud i"><img src="" alt="On i mud i"></a>',
            '<a href="/m" aria-label="On i mud i"></a>',
        ),
        (
            '<iframe src="/c.pdf" title="C">No frames? <a href="/c.pdf">C</a>.</iframe><iframe title="M">Old?</iframe>',
            '<iframe src="/c.pdf" title="C"></iframe> <a href="/c.pdf">C</a><iframe title="M"></iframe>',
        ),
        (
            '<tr><th scope="col"></th><th>a</th></tr>',
            "<tr><td></td><th>a</th></tr>",
        ),
        (
            "<code><table class='t'><tr><td>1</table></code>",
            f'<code><span class="box-table t"><span class="box-row"><span class="box-cell">1{"</span>" * 3}</code>',
        ),
    ],
)
def test_mends(text, mended):
    assert mend(text) == mended
    assert mend(mended) == mended


@pytest.mark.parametrize(
    "text",
    [
        "a < b <c <!-- <h4>x</h4> --> <",
        "<script>'<h4></h4>'</script><template><a href='x'></a></template>",
        "<p title='a > b'>x</p><svg id='a'/><b>bold</b>",
        "",
    ],
)
def test_what_lacks_nothing_stays_byte_for_byte(text):
    assert mend(text) == text


def test_labels_are_escaped():
    assert mend("""<a href='/"&lt;i>'></a>""") == """<a aria-label="&quot;&lt;i&gt;" href="/%22%3Ci%3E"></a>"""


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


def test_a_built_page_is_mended_and_another_look_is_not(build):
    body = "<style>body { color: red }</style>\n\n#### Deep\n\n<main>x</main>\n"
    files = {"_config.yml": CONFIG, "p.md": f"---\ntitle: P\n---\n{body}"}
    soup = build(files).soup("p.html")
    assert soup.select_one("h4")["aria-level"] == "2"
    assert len(soup.select("main")) == 1
    assert "@scope (.prose:not(.rest))" in soup.style.text
    own = build(files, ACADEMIC_LOOK="own").html("p.html")
    assert "@scope" not in own
    assert "<main>x</main>" in own


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


@pytest.mark.parametrize("colour", ["gray", "#333", "#F00", "blue", "#123456", "Orange"])
def test_a_colour_of_the_pages_own_can_be_read_in_both_schemes(colour):
    said = legible(f"<p style='margin:0;color:{colour};'>x</p>")
    pair = re.search(r"light-dark\((.+), (.+)\);'", said)
    assert pair is not None
    for fitted, (_, paper) in zip(pair.groups(), PAPERS, strict=True):
        assert fitted == colour or contrast(fitted, paper) >= LEAST
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
    assert ".mud" in built.html("a.html")
    assert '@import url("/site.css") layer(own)' in built.html("b.html")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("color: rgb(128, 128, 128)", "color: light-dark(#737373, rgb(128, 128, 128))"),
        ("color: hsl(0 0% 50%)", "color: light-dark(#737373, hsl(0 0% 50%))"),
        ("color: rgba(0, 0, 0, .5)", "color: rgba(0, 0, 0, .5)"),
        ("background: #eee", "background: #eee; color-scheme: light; color: var(--ink)"),
        ("background-color: navy; color: white;", "background-color: navy; color: white; color-scheme: dark"),
        (
            "background: linear-gradient(135deg, #fafafa, #eee)",
            "background: linear-gradient(135deg, #fafafa, #eee); color-scheme: light; color: var(--ink)",
        ),
        ("background: none", "background: none"),
        ("background: #0f7b6c", "background: #0f7b6c; color-scheme: dark; color: #fff"),
        ("background: #fff; color: #999", "background: #fff; color: #737373; color-scheme: light"),
    ],
)
def test_a_ground_keeps_its_scheme_and_any_colour_is_read(text, shown):
    assert legible(f'<p style="{text}">x</p>') == f'<p style="{shown}">x</p>'


def test_colours_of_old_are_styles():
    assert "color: light-dark(" in legible('<font size="2" color="#888888">x</font>')
    assert legible('<td bgcolor="#BDBDBD">x</td>') == (
        '<td style="background: #BDBDBD; color-scheme: light; color: var(--ink)">x</td>'
    )


def test_white_text_on_no_ground_can_be_read():
    assert legible('<p style="color: white">x</p>').startswith('<p style="color: light-dark(#')


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        (
            "<ul><li>a</li><ul><li>b</li></ul></ul>",
            '<ul><li>a</li><li style="list-style: none"><ul><li>b</li></ul></li></ul>',
        ),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("<ul><li>a<li>b</ul>", "<ul><li>a<li>b</ul>"),
        (
            "<ul><p>a</p></ul>",
            f"<ul {UNHEARD}><li {UNHEARD} {UNMARKED}><p>a</p></li></ul>",
        ),
        ("<ul>\n</ul>", "<ul>\n</ul>"),
        ('<a href=" "><u> </u></a>', "<a><u> </u></a>"),
        (
            '<a href="/ada"><div>Ada <a href="/cv">CV</a></div></a>',
            '<div><a href="/ada">Ada</a> <a href="/cv">CV</a></div>',
        ),
        ('<a href="/ada">Ada</a> <a href="/cv">CV</a>', '<a href="/ada">Ada</a> <a href="/cv">CV</a>'),
    ],
)
def test_what_stands_where_none_may_stand(text, mended):
    assert mend(text) == mended


@pytest.mark.parametrize(
    ("picture", "name"),
    [
        ('src="/img/orcid.svg" alt="x"', "is-glyph"),
        ('src="/icons/mail.png" width="900" height="900" alt="x"', "is-glyph"),
        ('src="/a.png" width="24" height="24" alt="x"', "is-small"),
        ('src="/a.png" style="height:20px" width="900" alt="x"', "is-small"),
        ('src="/a.png" style="width: 90%" alt="x"', ""),
        ('src="/silicon.png" width="900" height="600" alt="x"', ""),
        ('src="/a.png" style="width: 12em" alt="x"', ""),
    ],
)
def test_small_pictures_stand_in_their_line(picture, name):
    assert mend(f"<img {picture}>") == f'<img {picture} class="{name}">'.replace(' class=""', "")


def test_a_drawing_of_an_icon_is_as_high_as_the_text():
    assert mend('<svg viewBox="0 0 576 512"><path/></svg>') == '<svg class="icon" viewBox="0 0 576 512"><path/></svg>'
    for drawing in (
        '<svg viewBox="0 0 24 24" width="90"><path/></svg>',
        '<svg viewBox="0 0 24 24"><text>x</text></svg>',
    ):
        assert mend(drawing) == drawing


def test_the_sides_of_a_picture_are_numbers():
    assert mend('<img src="/a.png" alt="x" width="100%" height="auto">') == (
        '<img src="/a.png" alt="x" style="width: 100%">'
    )
    assert mend('<a aria-label="Moss"><img src="/a.png" alt="x"></a>') == '<a><img src="/a.png" alt="x"></a>'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('style="float: left" width="33%"', 'style="--share: 33%" class="is-left"'),
        ('align="right" width="200"', 'width="200" class="is-right"'),
        (
            'class="x" style="width: 40%; float: right; color: red"',
            'style="color: red; --share: 40%" class="x is-right"',
        ),
        ('align="middle"', 'align="middle"'),
    ],
)
def test_a_picture_beside_a_text_says_so_by_a_class(before, after):
    assert mend(f'<img src="a.png" alt="A" {before}>') == f'<img src="a.png" alt="A" {after}>'


LOGO = '<a href="https://mud.example"><img src="/logo-mud.png" width="90" height="60" alt="Mud"></a>'
PHOTO = '<img src="/shore.jpg" width="400" height="300" alt="A shore">'


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"<div style='display: table-cell'>&nbsp; {LOGO}\n<!-- {PHOTO} -->&nbsp;{LOGO}{LOGO}</div>", "logo-row"),
        (f"<ul><li>{LOGO}</li><li>{LOGO}</li><li>{LOGO}</li></ul>", "logo-row"),
        (f"<p>{PHOTO}\n{PHOTO}<br>{PHOTO}</p>", "picture-row"),
        (f"<p>{PHOTO}</p>", ""),
        (f"<p>{PHOTO} beside {PHOTO}</p>", ""),
        (f"<p>{PHOTO.replace('<img', '<img align=left')}{PHOTO}</p>", ""),
        (f"<div><b>{LOGO}{LOGO}</b>{LOGO}</div>", ""),
    ],
)
def test_pictures_without_a_word_between_stand_side_by_side(text, name):
    mended = mend(text)
    assert re.findall(r'class="(?:[^"]* )?(logo-row|picture-row)"', mended) == [name] * bool(name)
    assert "table-cell" not in mended


def test_a_button_of_an_icon_alone_shows_its_name():
    button = '<button type="submit" aria-label="search site"><i class="fa-search"></i></button>'
    assert mend(button) == '<button type="submit"><i class="fa-search"></i> search site</button>'
    assert mend("<button></button>") == "<button></button>"


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        (
            "<strike>Moss</strike> <pubtit>Sand</pubtit> <x-mud>Mud</x-mud>",
            "<s>Moss</s> <span>Sand</span> <x-mud>Mud</x-mud>",
        ),
        ('<big style="color: red;">x</big>', '<span style="color: red; font-size: larger">x</span>'),
        ("<center>x</center>",) * 2,
        ('<a href="/a b/?q=&quot;c&quot;" target="_new">x</a>', '<a href="/a%20b/?q=%22c%22" target="_blank">x</a>'),
        (r'<a href="\a\b" target="_top">x</a>', '<a target="_top" href="/a/b">x</a>'),
        ('<div src="">x</div>', "<div>x</div>"),
        ("<p>36\x01C, sea\x0bshore</p>", "<p>36C, sea shore</p>"),
        ('<b itemprop="name">x</b>', "<b>x</b>"),
        ('<p itemscope><b itemprop="name">x</b></p>',) * 2,
        ('<a href="{{ site.url }}/a">x</a>',) * 2,
        ('<p>Tidal flume <img src="" alt="Tidal flume"></p>', "<p>Tidal flume </p>"),
        ('<p><img src="" alt="Mud &amp; moss"></p>', "<p>Mud &amp; moss</p>"),
        ('<p><img data-src="/a.jpg" alt="x"></p>',) * 2,
    ],
)
def test_names_and_values_that_html_does_not_know(text, mended):
    assert mend(text) == mended


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        (
            "<ul><div><li>Moss</li><li>Sand</li></div></ul>",
            f"<ul {UNHEARD}><li {UNHEARD} {UNMARKED}><div><div>Moss</div><div>Sand</div></div></li></ul>",
        ),
        (
            "<ul><li>Mud</li><div><li>Moss<li>Sand</div></ul>",
            '<ul><li>Mud</li><li style="list-style: none"><div><div>Moss</div><div>Sand</div></div></li></ul>',
        ),
        ("<ul><li><div><ul><li>Moss</li></ul></div></li></ul>",) * 2,
        ("<li>Moss</li>",) * 2,
    ],
)
def test_an_item_in_a_box_ends_no_box_around_it(text, mended):
    assert mend(text) == mended


@pytest.mark.parametrize(
    ("style", "mended"),
    [
        ("display: grid; grid-template-columns: 1fr 2fr", ' class="is-grid" style="display: grid; --columns: 1fr 2fr"'),
        ("grid-template-columns: repeat(auto-fit, 9em)", ' style="grid-template-columns: repeat(auto-fit, 9em)"'),
        ("text-align: justify;", ""),
        ("text-align:justify; margin: 0", ' style="margin: 0"'),
    ],
)
def test_what_is_for_a_wide_window_only(style, mended):
    assert mend(f'<div style="{style}">x</div>') == f"<div{mended}>x</div>"


def test_a_picture_is_no_wider_than_its_column():
    assert 'style="max-width: min(100%, 250px); border: 0"' in mend(
        '<img src="a.png" alt="" style="max-width:250px; border: 0">'
    )
    assert mend('<p style="max-width: 40em">x</p>') == '<p style="max-width: 40em">x</p>'
