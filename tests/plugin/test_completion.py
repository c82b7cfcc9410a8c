"""What a site in the theme's look gets beyond its own pages: search, feed, site map, icon, tags; its own files win."""

import json
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from pelican_academic.plugin.contrast import ACCENTS, LEAST, PAPERS, contrast
from pelican_academic.plugin.menu.navigation import Item, current
from pelican_academic.plugin.output.standard_files import initials

CONFIG = """\
title: The Tidal Lab
description: Mud, mostly
tagline: University of Skarnmouth
url: https://tidal.example
baseurl: /lab
lang: ar
logo: /assets/logo.svg
email: office@tidal.example
github_username: tidal
address: |
  Old Lifeboat House<br/>
  Skarnmouth
collections: {people: {output: true, permalink: /people/:name/}}
defaults: [{scope: {path: _people}, values: {layout: person}}]
"""
LAYOUT = "{{ content }}"
LOGO = '<svg xmlns="http://www.w3.org/2000/svg"/>'


def site(**more):
    return {
        "_config.yml": CONFIG,
        **{f"_layouts/{name}.html": LAYOUT for name in ("person", "post", "home", "page")},
        "_people/ada-quill.md": "---\ntitle: Ada Quill\nposition: Professor\n---\nReads mud.\n",
        "_posts/2024-05-06-a-boat.md": "---\nlayout: post\ntitle: A <em>boat</em>\nauthor: Ada Quill\n"
        "tags: [Boats & co]\ncategories: [news]\nrelated_publications: quill2024\n---\nWe have *one*, in Narnia.\n",
        "papers.bib": "@article{quill2024, title={On mud}, author={Quill, Ada and Far, Bo}, "
        "year={2024}, journal={J. Mud}}",
        "index.md": "---\nlayout: home\ntitle: Home\n---\nWelcome.\n",
        "mud.md": "---\nlayout: page\ntitle: Mud\npermalink: /mud/\nsitemap: false\n---\nIt is *wet*.\n",
        "assets/logo.svg": LOGO,
        **more,
    }


@pytest.mark.parametrize(
    "address", ["[{lines: [Old Lifeboat House, Skarnmouth]}]", "{street: Old Lifeboat House, town: Skarnmouth}"]
)
def test_an_address_in_lists_and_mappings_is_its_lines(build, address):
    config = f"title: Tidal\naddress: {address}\n"
    html = build(site(**{"_config.yml": config})).html("mud/index.html")
    assert "<address>Old Lifeboat House<br>Skarnmouth</address>" in html


def test_the_index_and_its_page(build):
    built = build(site())
    page = built.soup("search/index.html").select_one(".search-page")
    assert page["data-index"] == "/lab/search.json"
    items = json.loads(built.html("search.json"))
    found = {item["title"]: item for item in items}
    assert found["Ada Quill"]["url"] == "/lab/people/ada-quill/"
    assert found["On mud"]["kind"] == "publication"
    assert found["On mud"]["member"] == ["ada-quill"]
    assert found["On mud"]["text"] == "Ada Quill, Bo Far. J. Mud"
    assert found["A boat"]["year"] == 2024
    assert "Narnia" in found["A boat"]["text"]
    assert len(items) == len({item["url"] for item in items})
    assert all((built.output / item["url"].removeprefix("/lab/") / "index.html").is_file() for item in items[:2])


def test_tags_lead_somewhere(build):
    built = build(site())
    post = built.soup("news/2024/05/06/a-boat.html")
    tag = post.find("a", string="Boats & co")["href"]
    assert tag == "/lab/tag/boats-co/"
    assert built.soup("tag/boats-co/index.html").find("a", href="/lab/news/2024/05/06/a-boat.html")
    assert {"tag/index.html", "category/news/index.html", "archives/index.html"} <= built.paths()


def test_a_post_is_filed_under_all_of_its_categories(build):
    two = "---\nlayout: post\ntitle: Two\ncategories: [field work, news]\ntags: [news]\n---\nWet.\n"
    built = build(site(**{"_posts/2024-06-07-two.md": two}))
    post = next(path for path in built.paths() if path.endswith("two.html"))
    facts = [link["href"] for link in built.soup(post).select(".facts a")]
    assert facts == ["/lab/category/field-work/", "/lab/category/news/"]
    for category, titles in (("field-work", ["Two"]), ("news", ["Two", "A boat"])):
        listed = built.soup(f"category/{category}/index.html").select(".headline")
        assert [line.get_text() for line in listed] == titles
    counts = {
        row.a.text: row.select_one(".count").text for row in built.soup("category/index.html").select(".tally li")
    }
    assert counts == {"field work": "1", "news": "2"}


def test_a_site_that_has_tags_keeps_its_addresses(build):
    built = build(site(**{"tag/mine.md": "---\ntitle: Mine\n---\nmine\n", "tags.html": "---\n---\nthe site's own\n"}))
    assert "the site's own" in built.html("tags.html")
    post = built.soup("news/2024/05/06/a-boat.html")
    assert post.find("a", string="Boats & co")["href"] == "/lab/tags/boats-co/"


def test_feed_site_map_robots(build):
    built = build(site())
    feed = ET.fromstring(built.html("feed.xml"))
    atom = "{http://www.w3.org/2005/Atom}"
    assert [entry.find(f"{atom}title").text for entry in feed.iter(f"{atom}entry")] == ["A boat"]
    assert feed.find(f"{atom}entry/{atom}link").get("href") == "https://tidal.example/lab/news/2024/05/06/a-boat.html"
    addresses = [node.text for node in ET.fromstring(built.html("sitemap.xml")).iter() if node.tag.endswith("loc")]
    assert "https://tidal.example/lab/people/ada-quill/" in addresses
    assert not any(
        "mud/" in address and "on-mud" not in address and "publications" not in address for address in addresses
    )
    assert "Sitemap: https://tidal.example/lab/sitemap.xml" in built.html("robots.txt")
    head = built.soup("index.html").head
    assert head.find("link", type="application/atom+xml")["href"] == "/lab/feed.xml"
    assert head.find("link", rel="canonical")["href"] == "https://tidal.example/lab/"
    assert head.find("link", rel="icon")["href"] == "/lab/favicon.svg"
    assert ">T<" in built.html("favicon.svg")
    assert json.loads(built.html("site.webmanifest"))["start_url"] == "/lab/"


@pytest.mark.parametrize(
    "path", ["feed.xml", "sitemap.xml", "robots.txt", "favicon.svg", "site.webmanifest", "search.json"]
)
def test_the_sites_own_files_stay(build, path):
    assert build(site(**{path: "own"})).html(path) == "own"


def test_the_sites_own_look_gets_none_of_it(build):
    paths = build(site(), ACADEMIC_LOOK="own").paths()
    assert not paths & {"search.json", "favicon.svg", "sitemap.xml", "feed.xml", "robots.txt", "tag/index.html"}


def test_what_the_configuration_says_is_shown(build):
    built = build(site())
    soup = built.soup("index.html")
    assert soup.html["dir"] == "rtl"
    kind, _, drawing = soup.select_one(".site-name img")["src"].partition(",")
    assert (kind, unquote(drawing)) == ("data:image/svg+xml", LOGO)  # a small drawing asks for no request
    foot = soup.select_one(".site-foot")
    assert foot.address.get_text("|") == "Old Lifeboat House|Skarnmouth"
    assert foot.find("a", href="https://github.com/tidal")["rel"] == ["me"]
    assert foot.find("a", href="mailto:office@tidal.example")


def test_a_large_drawing_of_a_mark_stays_a_file(build):
    large = f"{LOGO[:-2]}><!--{'x' * 2000}--></svg>"
    soup = build(site(**{"assets/logo.svg": large})).soup("index.html")
    assert soup.select_one(".site-name img")["src"] == "/lab/assets/logo.svg"


def test_a_post_names_its_writer_and_paper(build):
    facts = build(site()).soup("news/2024/05/06/a-boat.html").select_one(".facts")
    assert facts.find("a", string="Ada Quill")["href"] == "/lab/people/ada-quill/"
    assert facts.find("a", string="On mud")


def test_the_menu_knows_where_it_is(build):
    built = build(site(), ACADEMIC_NAVIGATION=[("People", "/people/"), ("Mud", "/mud/"), ("News", "/news/")])

    def here(path):
        return [link.text for link in built.soup(path).select(".site-nav [aria-current]")]

    assert here("people/ada-quill/index.html") == ["People"]
    assert here("mud/index.html") == ["Mud"]
    assert here("news/2024/05/06/a-boat.html") == ["News"]
    assert here("index.html") == []


def test_which_entry_is_current():
    items = [
        Item("Home", "/"),
        Item("News", "/news"),
        Item("People", "/people.html"),
        Item("X", "https://x.example/news"),
    ]

    def titles(url):
        return [item.title for item in current(items, url) if item.current]

    assert titles("") == titles("index.html") == ["Home"]
    assert titles("newsletter/") == []
    assert titles("news/2024/x.html") == titles("news.html") == ["News"]
    assert titles("people/ada") == ["People"]


def test_pagefind_that_is_not_installed(build, monkeypatch):
    monkeypatch.setattr("pelican_academic.plugin.output.search._installed", lambda: False)
    built = build(site(), ACADEMIC_SEARCH="pagefind")
    assert any("not installed" in problem for problem in built.problems)
    assert "data-pagefind" not in built.html("search/index.html")


def test_no_search(build):
    built = build(site(), ACADEMIC_SEARCH="")
    assert not built.paths() & {"search.json", "search/index.html"}


def test_accents():
    for pair in ACCENTS.values():
        for colour, (_, paper) in zip(pair, PAPERS, strict=True):
            assert contrast(colour, paper) >= LEAST


@pytest.mark.parametrize(
    ("accent", "said"),
    [("puce", "neither a preset"), (("#ccc", "#86cdb9"), "1.6:1 on the light paper"), (("red", "#fff"), "neither")],
)
def test_an_accent_that_nobody_can_read(build, accent, said):
    assert any(said in problem for problem in build(site(), ACADEMIC_ACCENT=accent).problems)


def test_initials():
    assert [initials(name) for name in ("The Tidal Pattern Lab", "Strandline", "潮汐", "")] == ["TP", "S", "潮", "·"]


def test_pagefind(build):
    pytest.importorskip("pagefind")
    built = build(site(), ACADEMIC_SEARCH="pagefind")
    assert built.problems == []
    assert built.soup("search/index.html").select_one(".search-page")["data-pagefind"] == "/lab/pagefind/pagefind.js"
    assert (built.output / "pagefind/pagefind.js").is_file()


def test_tags_of_a_collection_of_news_have_their_pages(build):
    files = {
        "_config.yml": "title: T\ncollections: {news: {output: true}}\n",
        "_news/2024-02-03-eels.md": "---\ntitle: Eels return\ndate: 2024-02-03\ntags: [tides]\n---\nThey swim.\n",
    }
    built = build(files)
    link = built.soup("news/2024-02-03-eels.html").find("a", string="tides")["href"]
    assert f"{link.strip('/')}/index.html" in built.paths()


def test_a_long_tagline_is_no_affiliation(build):
    long = "<p>Welcome to the <a href='https://tides.example'>tides</a>, " + "where we dig, " * 9 + "daily.</p>"
    page = build({"_config.yml": f'title: T\ndescription: Shores\ntagline: "{long}"\n', "index.md": "---\n---\nHi.\n"})
    assert "Welcome" not in page.soup("index.html").body.text


def test_a_papers_page_is_completed_by_the_bibtex_in_its_front_matter(build):
    page = (
        "---\ntitle: Eels return\nauthors: Ada Quill, Bo Tern\nvenue: Journal of Shores\nbibtex: |\n"
        "  @article{quill2021, title={Eels return}, author={Quill, Ada}, year={2021}, doi={10.5555/eels.1}}\n---\n"
    )
    files = {"_config.yml": "collections: {publications: {output: true}}\n", "_publications/eels.md": page}
    (entry,) = build(files).build.graph.publications
    assert (entry.record.doi, str(entry.record.issued)) == ("10.5555/eels.1", "2021")


def test_bibtex_that_front_matter_holds_is_offered_as_it_is(build):
    own = "@article{quill2021, title={Eels return}, author={Quill, Ada}, journal={Journal of all the Shores}}"
    page = f"---\ntitle: Eels return\nauthors: Ada Quill, Bo Tern\nvenue: JS\nyear: 2021\nbibtex: '{own}'\n---\n"
    built = build({"_config.yml": "collections: {publications: {output: true}}\n", "_publications/eels.md": page})
    assert own in built.soup("publications/eels.html").main.text
    (entry,) = built.build.graph.publications
    assert entry.bibtex == f"{own}\n"


_ARCHIVES = {
    "jekyll-archives": """jekyll-archives:
  enabled: [tags, categories]
  layout: list
  permalinks: {tag: '/blog/tag/:name/', category: '/blog/category/:name/'}
""",
    "jekyll-archives-v2": """jekyll-archives:
  posts:
    enabled: [tags, categories]
    layout: list
    permalinks: {tags: '/blog/:type/:name/', categories: '/blog/:type/:name/'}
""",
    "jekyll-paginate-v2": """pagination: {enabled: true}
autopages:
  enabled: true
  tags: {layouts: [list.html], permalink: '/blog/tag/:tag', slugify: {mode: default}}
  categories: {layouts: [list.html], permalink: '/blog/category/:cat'}
  collections: {enabled: false}
""",
}


@pytest.mark.parametrize("gem", _ARCHIVES)
def test_a_post_leads_to_the_archives_that_the_site_has_itself(build, gem):
    more = {
        "_config.yml": f"title: Tidal\nplugins: [{gem}]\n{_ARCHIVES[gem]}",
        "_layouts/list.html": "---\nlayout: default\npagination: {enabled: true}\n---\nPosts",
        "_posts/2024-06-07-two.md": "---\ntitle: Two\ncategories: [field]\ntags: [Boats & co, mud]\n---\nWet.\n",
    }
    built = build(site(**more))
    post = next(path for path in built.paths() if path.endswith("two.html"))
    facts = [link["href"] for link in built.soup(post).select(".facts a")]
    assert facts == ["/blog/category/field/", "/blog/tag/boats-co/", "/blog/tag/mud/"]
    assert {f"{address.strip('/')}/index.html" for address in facts} <= built.paths()
    assert not any(path.startswith(("tag/", "tags/", "category/", "categories/")) for path in built.paths())
