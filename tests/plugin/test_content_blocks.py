"""Frames wait for a click, other templates' classes bring their sheet, and a page that asks gets its contents."""

import pytest

from pelican_academic.plugin.prose.markup.classes import for_ears
from pelican_academic.plugin.prose.markup.contents_list import contents_list
from pelican_academic.plugin.prose.styles.compat import needs_compat

CONFIG = "title: T\nurl: https://t.example\n"
FRAME = '<iframe width="560" height="315" src="https://www.youtube.com/embed/abc-DEF_123?start=4"></iframe>'


@pytest.mark.parametrize("name", ["sr-only", "b visually-hidden", "screen-reader-text"])
def test_what_is_for_ears_alone_is_not_shown(build, name):
    shown = build(page(f"<p>Mud<span class='{name}'>, read aloud</span></p>")).soup("p.html").select_one(".prose span")
    assert shown["class"] == [*name.split(), "vh"]


@pytest.mark.parametrize("name", ["overflow-hidden", "hidden", "screen-reader", "sr-only-not"])
def test_no_other_name_hides(name):
    assert for_ears(f'<b class="{name}">x</b>') == f'<b class="{name}">x</b>'


def page(body, matter=""):
    return {"_config.yml": CONFIG, "p.md": f"---\ntitle: P\n{matter}---\n{body}\n"}


def test_a_frame_of_another_host_waits_for_a_click(build):
    built = build(page(f"{FRAME}\n\n<pre>{FRAME}</pre>\n\n<iframe src='/own.html'></iframe>"))
    soup = built.soup("p.html")
    link = soup.select_one(".prose .embed > a[data-embed]")
    assert link["href"] == "https://www.youtube.com/watch?v=abc-DEF_123"
    assert link["data-embed"] == "https://www.youtube-nocookie.com/embed/abc-DEF_123?start=4"
    assert link.text == "Show content from youtube.com"
    assert link.parent["style"] == "aspect-ratio:560/315"
    assert [frame["src"] for frame in soup.select(".prose > iframe")] == ["/own.html"]
    assert soup.select_one(".prose pre iframe")


@pytest.mark.parametrize("host", ["//maps.example/x", "https://maps.example/x?a=1&amp;b=<2"])
def test_labels_and_addresses_are_escaped(build, host):
    built = build(page(f"""<iframe src="{host}" title='A "map" &lt;b&gt;'></iframe>"""))
    link = built.soup("p.html").select_one(".embed > a")
    assert link.text == 'A "map" <b>'
    assert link["href"].startswith(host[:12])


def test_what_asks_no_other_host_stays(build):
    frames = '<iframe src="https://t.example/x"></iframe><iframe src="about:blank"></iframe><iframe></iframe>'
    assert not build(page(frames)).soup("p.html").select(".embed")


def test_direct_frames_and_remote_films(build):
    assert build(page(FRAME), ACADEMIC_EMBEDS="direct").soup("p.html").select(".prose iframe")
    films = '<video src="https://far.example/a.mp4" controls></video><video src="/a.mp4"></video>'
    far, near = build(page(films)).soup("p.html").select("video")
    assert far["preload"] == "none"
    assert "preload" not in near.attrs


def test_scripts_of_another_host_and_those_after_them_wait_for_a_click(build):
    scripts = (
        "<script>first()</script>\n<script async src='https://far.example/map.js?a=1&amp;b=2'></script>\n"
        "<script>draw('&')</script>\n<script type='module' src='/own.js'></script>\n"
        '<script type="application/ld+json">{"a": 1}</script>\n\n<pre><script src="https://far.example/x.js"></script></pre>'
    )
    soup = build(page(scripts)).soup("p.html")
    button = soup.select_one(".prose button.later.needs-script")
    assert button.text == "Show content from far.example"
    asleep = soup.select(".prose script[data-later]")
    assert [script["data-later"] for script in asleep] == ["https://far.example/map.js?a=1&b=2", "", "/own.js"]
    assert {script["type"] for script in asleep} == {"text/plain"}
    assert "data-module" in asleep[2].attrs
    assert asleep[1].string == "draw('&')"
    awake = soup.select(".prose script:not([data-later])")
    assert [script.string for script in awake][:2] == ["first()", '{"a": 1}']
    direct = build(page(scripts), ACADEMIC_EMBEDS="direct").soup("p.html")
    assert not direct.select("[data-later]")


def test_a_script_that_counts_readers_is_left_out_and_named(build):
    counting = "<script async src='https://www.googletagmanager.com/gtag/js?id=G-1'></script><script>own()</script>"
    built = build(page(counting))
    assert [script.string for script in built.soup("p.html").select(".prose script")] == ["own()"]
    assert not built.soup("p.html").select("button.later")
    said = "p.md: a script of www.googletagmanager.com, which counts readers; left out"
    assert [problem for problem in built.problems if "counts readers" in problem] == [said]
    assert "gtag" in build(page(counting), ACADEMIC_EMBEDS="direct").html("p.html")


def test_a_script_of_the_site_is_no_others(build):
    assert not build(page("<script src='https://t.example/x.js'></script>")).soup("p.html").select("[data-later]")


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        ('<div class="row"><div class="col-md-6">', True),
        ("<a class='btn btn-primary'>", True),
        ("<p class=notice--info>", True),
        ('<div class="archive__item">', True),
        ('<span class="portrait-wrapper">', True),
        ('<div class="card">', False),
        ("<p>row col-md-6</p>", False),
        ('<pre class="highlight"><span class="nb">', False),
    ],
)
def test_which_classes_bring_the_sheet(text, needed):
    assert needs_compat(text) is needed


def test_the_sheet_is_on_the_page_that_needs_it(build):
    files = page('<div class="row"><div class="col-md-6">x</div></div>') | {"q.md": "---\ntitle: Q\n---\nplain\n"}
    built = build(files)
    assert "compat.css" in built.html("p.html")
    assert "compat.css" not in built.html("q.html")


def test_short_words_each_in_a_box_are_a_row_of_tags(build):
    words = "<div class='x' id='w'>".replace("'", '"') + "".join(
        f"\n<span>{word}</span>" for word in ("Mud", "Reed bed", "Tide")
    )
    soup = build(page(f"{words}\n</div>")).soup("p.html")
    assert soup.select_one("#w")["class"] == ["x", "tags"]
    assert "compat.css" in str(soup)
    for other in (f"{words} and\n</div>", f"<style>.x {{ color: red }}</style>\n{words}\n</div>"):
        assert build(page(other)).soup("p.html").select_one("#w")["class"] == ["x"]


def test_contents(build):
    built = build(page("## One\n\n### In *one*\n\n### More\n\n## Two\n\n#### Deep", "toc: true\n"))
    toc = built.soup("p.html").select_one("nav.toc")
    assert [link["href"] for link in toc.select("a")] == ["#one", "#in-one", "#more", "#two"]
    assert [link.text for link in toc.select("ul ul a")] == ["In one", "More"]
    own = build(page("* x\n{:toc}\n\n## One\n\n## Two\n", "toc: true\n"))
    assert not own.soup("p.html").select("nav.toc")
    of_layout = build(page('<nav class="toc"><a href="#one">One</a></nav>\n\n## One\n\n## Two\n', "toc: true\n"))
    assert len(of_layout.soup("p.html").select("nav.toc")) == 1


def test_contents_of_odd_headings():
    assert contents_list('<h2 id="a">A</h2>') == ""
    assert (
        contents_list('<h3 id="a">A</h3><h2 id="b">B &amp; c</h2>')
        == '<ul><li><ul><li><a href="#a">A</a></li></ul></li><li><a href="#b">B &amp; c</a></li></ul>'
    )


def test_what_we_add_to_a_text_speaks_its_language(build):
    soup = build(page(f"{FRAME}\n\n- [x] a\n- [ ] b", "lang: de\n")).soup("p.html")
    assert soup.select_one(".embed > a").text == "Inhalt von youtube.com anzeigen"
    assert [box["aria-label"] for box in soup.find_all("input", type="checkbox")] == ["erledigt", "offen"]
