"""Archives of collections, as jekyll-archives-v2 1.0 makes them, and pages of tags as `_tag_gen.rb` does.

That generator itself runs in `tests/oracle/plugins/tag_gen.site`.
"""

from pathlib import Path

import pytest

CONFIG = """
plugins: [jekyll-archives-v2]
collections: {books: {output: true}, notes: {output: true}}
permalink: /blog/:year/:title/
jekyll-archives:
  posts: {enabled: [year, tags, authors], permalinks: {year: "/blog/:year/", tags: "/blog/:type/:name/"}}
  books: {enabled: [month, categories], layouts: {categories: shelf}}
  notes: {enabled: all}
  nothing: {enabled: all}
"""
ARCHIVE = (
    "{{ page.type }}|{{ page.title }}|{{ page.collection_name }}|{{ page.date | date: '%F' }}|{{ page.posts }}|"
    "{{ page.documents | map: 'title' | join: ',' }}"
)
FILES = {
    "_config.yml": CONFIG,
    "_layouts/archive.html": ARCHIVE,
    "_layouts/shelf.html": "Shelf {{ page.title }}",
    "_posts/2020-01-02-moss.md": "---\ntags: [wet, Two Words]\nauthors: [Ada Quill]\n---\n",
    "_posts/2020-03-04-peat.md": "---\ntags: wet\nauthors: nobody in a list\n---\n",
    "_books/fen.md": "---\ndate: 2019-05-06\ncategories: [Low Land]\n---\n",
    "_notes/reed.md": "---\ndate: 2018-01-01\nboxes: [p]\nseries: [s]\n---\n",
}


def test_archives_of_collections(make_site):
    site = make_site(FILES)
    pages = {page.url: site.render(page).output for page in site.pages}
    assert pages == {
        "/blog/2020/": "year||posts|2020-01-01||Peat,Moss",
        "/blog/tag/wet/": "tags|wet|posts|||Peat,Moss",
        "/blog/tag/two-words/": "tags|Two Words|posts|||Moss",
        "/posts/author/ada-quill/": "authors|Ada Quill|posts|||Moss",
        "/books/2019/05/": "month||books|2019-05-01||Fen",
        "/books/category/low-land/": "Shelf Low Land",
        "/notes/2018/": "year||notes|2018-01-01||Reed",
        "/notes/2018/01/": "month||notes|2018-01-01||Reed",
        "/notes/2018/01/01/": "day||notes|2018-01-01||Reed",
        "/notes/box/p/": "boxes|p|notes|||Reed",
        "/notes/series/s/": "series|s|notes|||Reed",
    }
    assert not list(site.problems)


ORACLE = Path(__file__).parent.parent / "oracle" / "plugins" / "tag_gen.site"
TAG_GEN = "_plugins/_tag_gen.rb"


@pytest.fixture
def tagged():
    """The Ruby that makes pages of tags, and a post with one."""
    ruby = ORACLE.read_text("utf-8").partition(f"=== {TAG_GEN}\n")[2].partition("===")[0]
    return {TAG_GEN: ruby, "_posts/2020-01-02-moss.md": "---\ntags: [Wet]\n---\n"}


def test_pages_of_tags_and_where_posts_lead_to_for_them(make_site, tagged):
    site = make_site({**tagged, "_layouts/tag_index.html": "{{ page.tag }}", "_config.yml": "tag_dir: /topics/"})
    (page,) = site.pages
    assert (page.url, page.title, site.render(page).output) == ("/topics/Wet/", "Posts Tagged &ldquo;Wet&rdquo;", "Wet")
    assert site.archives == {("tags", "wet"): "/topics/Wet/"}
    assert not [*site.problems]


def test_without_its_layout_the_generator_of_tags_does_nothing(make_site, tagged):
    site = make_site(tagged)
    assert (site.pages, [*site.problems]) == ([], [])


def test_a_generator_that_grew_out_of_that_of_tags_is_named(make_site, tagged):
    tagged[TAG_GEN] = tagged[TAG_GEN].replace("File.join(dir, tag)", "File.join(dir, tag.downcase)")
    site = make_site({**tagged, "_layouts/tag_index.html": ""})
    assert not site.pages
    assert [problem.code for problem in site.problems] == ["ruby-unrun"]


def test_no_page_of_a_tag_that_leads_out_of_the_site(make_site, tagged):
    tagged["_posts/2020-01-02-moss.md"] = "---\ntags: [../../../up, 2024]\n---\n"
    site = make_site({**tagged, "_layouts/tag_index.html": ""})
    assert [page.destination for page in site.pages] == ["tag/up/index.html"]
