"""Text that is printed on other pages than its own keeps its links and pictures."""

import pytest

NEWS = """
- date: 2024-05-01
  headline: "<a href='papers/mud.pdf'>Mud</a> is out, see <a href='./join'>how to join</a> <img src='images/boat.svg'>"
- date: 2024-04-01
  headline: "<a href='nowhere.pdf'>Lost</a>, <a href='/join'>at the root</a>, <a href='#top'>up</a>"
"""
BOAT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
SITE = {
    "_config.yml": "title: Fen Lab\nurl: https://fen.example\n",
    "index.md": "---\nlayout: home\ntitle: Home\n---\nHello.",
    "join.md": "---\ntitle: Join\n---\nCome.",
    "images/boat.svg": BOAT,
    "papers/mud.pdf": "%PDF",
    "_data/news.yml": NEWS,
}


def links(soup):
    return {link["href"] for item in soup.select(".is-inline") for link in item.select("a")}


@pytest.mark.parametrize(("baseurl", "root"), [("", ""), ("baseurl: /lab\n", "/lab")])
@pytest.mark.parametrize("page", ["index.html", "news/index.html"])
def test_news_of_data_files_lead_where_they_do_from_the_home_page(build, page, baseurl, root):
    soup = build(SITE | {"_config.yml": SITE["_config.yml"] + baseurl}).soup(page)
    assert links(soup) == {f"{root}/papers/mud.pdf", f"{root}/join", "nowhere.pdf", "/join", "#top"}
    assert soup.select_one(".is-inline img")["src"] == f"{root}/images/boat.svg"


def test_an_announcement_without_a_page_is_written_for_the_home_page(build):
    item = "---\ndate: 2024-05-01\ninline: true\n---\nSee [the paper](papers/mud.pdf)."
    config = SITE["_config.yml"] + "collections: {news: {output: true}}\n"
    built = build(SITE | {"_data/news.yml": "[]", "_config.yml": config, "_news/one.md": item})
    for page in ("index.html", "news/index.html", "news/one.html"):
        assert 'href="/papers/mud.pdf"' in built.html(page), page


def test_the_first_words_of_a_course_lead_where_they_do_from_its_own_page(build):
    course = "---\ntitle: Tides\n---\nThe [plan](plan.pdf) and [mud](../../papers/mud.pdf).\n\nMore."
    config = SITE["_config.yml"] + "collections: {teaching: {output: true, permalink: '/teaching/:name/'}}\n"
    files = {"_config.yml": config, "_teaching/tides.md": course, "teaching/tides/plan.pdf": "%PDF"}
    built = build(SITE | files | {"courses.md": "---\nlayout: teaching\ntitle: Courses\n---\n"})
    listed = [link["href"] for link in built.soup("courses.html").select(".summary a")]
    assert listed == ["/teaching/tides/plan.pdf", "/papers/mud.pdf"]


def test_the_biography_of_a_row_of_data(build):
    text = "Ada draws [mud](papers/mud.pdf). " + "She has drawn it for years and still does. " * 8
    built = build(SITE | {"_data/people.yml": f"- name: Ada Quill\n  role: PI\n  bio: '{text}'\n"})
    assert 'href="/papers/mud.pdf"' in built.html("people/ada-quill/index.html")


PAPER = "---\nlayout: publication\ntitle: On mud\nauthors: Ada Quill\nyear: 2021\npdf: {}\n---\n"
PAPERS = {
    "_config.yml": SITE["_config.yml"] + "collections: {papers: {output: true, permalink: '/papers/:name/'}}\n",
    "papers/on-mud/beside.pdf": "%PDF",
    "beside.pdf": "%PDF",
    "files/far.pdf": "%PDF",
}


@pytest.mark.parametrize(
    ("given", "leads"),
    [
        ("beside.pdf", "/papers/on-mud/beside.pdf"),
        ("../../beside.pdf", "/beside.pdf"),
        ("far.pdf", "/files/far.pdf"),
        ("../../join/", "/join/"),
        ("/another-repository/a.pdf", "/another-repository/a.pdf"),
        ("https://a.example/b.pdf", "https://a.example/b.pdf"),
    ],
)
def test_the_file_of_a_paper_is_that_beside_its_page_or_the_only_one_of_its_name(build, given, leads):
    built = build(SITE | PAPERS | {"_papers/on-mud.md": PAPER.format(given)})
    [entry] = built.build.graph.publications
    assert [link.url for link in entry.links] == [leads]
    assert not [line for line in built.problems if "leads to no file" in line]


def test_a_file_that_the_site_has_not_is_no_link_and_is_reported(build):
    built = build(SITE | PAPERS | {"_papers/on-mud.md": PAPER.format("lost/sand.pdf")})
    assert not built.build.graph.publications[0].links
    assert "_papers/on-mud.md:6: the link 'lost/sand.pdf' of On mud leads to no file; left out" in built.problems
