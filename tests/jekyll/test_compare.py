from pathlib import Path

import pytest

from pelican_academic.jekyll.compare import Leak, compare, leaks, read_page
from pelican_academic.jekyll.compare_links import links_in


@pytest.fixture
def builds(tmp_path):
    def make(ours, theirs, **how):
        for name, files in (("ours", ours), ("theirs", theirs)):
            for path, text in files.items():
                place = tmp_path / name / path
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_text(text, "utf-8")
            (tmp_path / name).mkdir(exist_ok=True)
        return compare(Path(tmp_path / "ours"), Path(tmp_path / "theirs"), **how)

    return make


def test_equal_builds(builds):
    page = {"index.html": "<p>A <a href='/x/'>b</a></p>", "x/index.html": "x", "a.css": "a{}"}
    found = builds({**page, "index.html": '<p>\nA  <a href="/x/">b</a></p>'}, page)
    assert found.is_clean
    assert all(one.same for one in found.pages)


def test_everything_that_differs(builds):
    found = builds(
        {"index.html": "<p>One three <a href='/gone/'>x</a> {{ page.title }}</p>", "new.html": "", "b.txt": "2"},
        {"index.html": "<p>One two <a href='/a/'>x</a></p>", "a/index.html": "", "b.txt": "1", "c.txt": ""},
    )
    assert not found.is_clean
    home, missing = found.pages[1], found.pages[0]
    assert (home.url, home.words_missing, home.links_missing) == ("/", ("two",), ("/a/",))
    assert home.links_added == ("/gone/",)
    assert (missing.url, missing.present) == ("/a/", False)
    assert found.pages_added == ("/new.html",)
    assert (found.files_missing, found.files_changed) == (("c.txt",), ("b.txt",))
    assert found.leaks == (Leak("/", "{{ page.title }}"),)
    assert found.broken == (("/", "/gone/"),)


def test_code_may_show_markup():
    page = read_page("<code>{{ a }}</code><pre>{% if %}</pre><p>{: .x} {% raw %} {::nomarkdown}</p>")
    assert [leak.text for leak in leaks("/", page)] == ["{: .x}", "{% raw %}", "{::nomarkdown}"]


@pytest.mark.parametrize(
    "html",
    [
        '<a href="/a?b&amp;c" class=\'x\'>x</a><img src=/b.png srcset="/c.png 1x, /d.png 2x"><A HREF="/e">',
        '<!-- <a href="/old"> --><script src="/s.js">"<a href=\'/no\'>"</script><style>a{b:url(/x)}</style>',
        '<a href="/g/" class="head title=" View in">x</a><p title="a > b"><a href="/h">h</a>',
        "<form action='/i'><video poster='/j.png' data-src='/k'></video><a href=''>none</a><a>none</a>",
    ],
)
def test_links_are_found_without_taking_a_page_apart(html):
    assert set(links_in(html)) == set(read_page(html).links)


def test_in_another_look_what_a_page_says_counts_and_no_frame(builds):
    def page(text, head="", nav=""):
        return f"<html><head>{head}</head><body><nav>{nav}</nav><p>{text}</p></body></html>"

    theirs = {
        f"{name}/index.html": page(
            f"The tides of {name}, mud and MUD. <a href='../cv.pdf'>CV</a>",
            "<link href='/bootstrap.css' rel=stylesheet>",
            "<a href='/'>Startseite</a>",
        )
        for name in ("ada", "bo", "cy")
    }
    ours = {path: page("The <b>Tides</b> of ada. <a href='/cv.pdf'>CV</a> mud") for path in theirs}
    found = builds(ours, theirs, other_look=True)
    lacks = {one.path: (one.words_missing, one.links_missing) for one in found.pages}
    assert lacks == {"ada/index.html": ((), ()), "bo/index.html": (("bo",), ()), "cy/index.html": (("cy",), ())}
    assert not builds(ours, theirs).pages[0].same


def test_in_another_look_a_style_sheet_need_but_be_there(builds):
    theirs = {"a.css": "a{}", "a.css.map": "{}", "b.css": "b{}", "c.txt": "c"}
    found = builds({"a.css": "", "c.txt": "d"}, theirs, other_look=True)
    assert (found.files_changed, found.files_missing) == (("c.txt",), ("b.css",))
    assert builds({}, theirs).files_changed == ("a.css", "c.txt")


def test_in_another_look_dates_are_written_otherwise(builds):
    theirs = {"index.html": "<p>07 Jun 2023, Sept 1, May 00</p>"}
    assert (
        not builds({"index.html": "<p>7 June 2023, 1 September, 0 May</p>"}, theirs, other_look=True)
        .pages[0]
        .words_missing
    )
    assert builds({"index.html": "<p>7 July 2023, 1 Sep, May 0</p>"}, theirs, other_look=True).pages[
        0
    ].words_missing == ("jun",)


def test_in_another_look_a_whole_address_of_the_site_is_a_link_within_it(builds):
    links = ("https://lab.example/fen/people/", "join/", "//o.example/")
    theirs = {"index.html": " ".join(f"<a href='{link}'>A</a>" for link in links)}
    ours = {"index.html": "<a href='/fen/people/'>A</a> <a href='/fen/join/'>A</a>"}
    found = builds(ours, theirs, baseurl="/fen", other_look=True, host="lab.example")
    assert found.pages[0].links_missing == ("//o.example",)
