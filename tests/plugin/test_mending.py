"""What a page's own HTML lacks for readers' software is added; a page's own sheet stays within its text."""

import pytest

from pelican_academic.plugin.prose.markup.mending import mend

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
        # words that a sheet of the site's own parts by a margin
        (
            '<b class="tag">MUD</b><span class="t"><a href="/p/">On mud</a></span>',
            '<b class="tag">MUD</b> <span class="t"><a href="/p/">On mud</a></span>',
        ),
        ('<a href="/a/">PDF</a><a href="/b/">Code</a>', '<a href="/a/">PDF</a> <a href="/b/">Code</a>'),
        (
            '<p>\n<a href="/a"><i>Mud</i></a>\n<a href="/b">Eels</a> </p>',
            '<p>\n<a href="/a"><i>Mud</i></a><span class="gap"> </span><a href="/b">Eels</a> </p>',
        ),
        ('<b>25+</b><span class="of">papers</span>', '<b>25+</b> <span class="of">papers</span>'),
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
            '<iframe src="/map.html" title="Map" style="width: 100%" height="500"></iframe>',
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
        '<span class="a">Tide</span><span class="b">Lab</span>, <span class="cap">T</span><span>he tides</span>',
        '<code><span class="k">def</span><span class="n">mud flat</span></code>',
        # links in a sentence, buttons, and what the theme's sheet spaces
        '<p><a href="/a">Mud</a> <a href="/b">Eels</a>, too</p><p><a href="/a">Mud</a> and <a href="/b">Eels</a></p>',
        '<p><a class="btn" href="/a">Mud</a> <a class="btn" href="/b">Eels</a></p><p><a href="/a">Mud</a> </p>',
        '<div class="tags"><a href="/a">Mud</a> <a href="/b">Eels</a></div>',
        '<div><a href="/a">Mud</a> <p><a href="/b">Eels</a></p></div>',
        "",
    ],
)
def test_what_lacks_nothing_stays_byte_for_byte(text):
    assert mend(text) == text


def test_links_in_a_box_that_nothing_ends_are_read():
    assert (
        mend('<p><a href="/a">Mud</a> <a href="/b">Eels</a> ') == '<p><a href="/a">Mud</a> <a href="/b">Eels</a> </p>'
    )


def test_labels_are_escaped():
    assert mend("""<a href='/"&lt;i>'></a>""") == """<a aria-label="&quot;&lt;i&gt;" href="/%22%3Ci%3E"></a>"""


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
        ("<center>x</center>", '<div style="text-align: -webkit-center">x</div>'),
        ('<img src="/a.png" alt="" style="float: center; width: 70%">', '<img src="/a.png" alt="" style="width: 70%">'),
        ('<a href="/a b/?q=&quot;c&quot;" target="_new">x</a>', '<a href="/a%20b/?q=%22c%22" target="_blank">x</a>'),
        ('<a href="//">Ada</a>', "<a>Ada</a>"),
        (
            '<a href="/a.pdf"><button type="button" class="btn">PDF</button></a> <button>Bib</button>',
            '<a href="/a.pdf"><span class="btn">PDF</span></a> <button>Bib</button>',
        ),
        ('<area href="/fen" title="Fen">', '<area href="/fen" title="Fen" alt="Fen">'),
        (r'<a href="\a\b" target="_top">x</a>', '<a target="_top" href="/a/b">x</a>'),
        ('<img src="/a?p[]=1" alt="">', '<img alt="" src="/a?p%5B%5D=1">'),
        ('<div src="">x</div>', "<div>x</div>"),
        ("<p>36\x01C, sea\x0bshore</p>", "<p>36C, sea shore</p>"),
        (
            '<p>(<a href="https://a.example/cv.pdf">&#xf08e;</a>)</p>',
            '<p>(<a href="https://a.example/cv.pdf"> cv.pdf</a>)</p>',
        ),
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
