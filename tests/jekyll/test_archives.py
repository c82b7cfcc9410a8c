"""Archives of collections, as jekyll-archives-v2 1.0 makes them with Jekyll 4.3.1."""

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
