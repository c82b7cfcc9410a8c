"""What Jekyll 3.10 and GitHub Pages do otherwise than 4.3; the answers are those of 3.10.0 and 4.3.1."""

import pytest

FILES = {
    "_config.yml": "baseurl: /b\nexclude: [secret]\nfuture: true\n"
    "collections: {notes: {output: true, sort_by: rank}}\n",
    "index.html": """---
---
{% link _notes/a.md %} {% post_url 2020-01-02-p %}
{% for note in site.notes %}{{ note.title }} {{ note.name }} {{ note.date | date: "dated" }};{% endfor %}
{% for file in site.static_files %}{{ file.path }} {% endfor %}
{{ site.posts | where: "nothing", nil | size }}
{% assign b = site.notes | find: "title", "B" %}{{ b.url | default: "all" }} {{ jekyll.version }}
""",
    "_notes/a.md": "---\nrank: 2\n---\n",
    "_notes/b.md": "---\nrank: 1\n---\n",
    "_notes/f.pdf": "x",
    "_posts/2020-01-02-p.md": "---\nnothing: 1\n---\n",
    "_plugins/x.rb": "",
    "secret.txt": "x",
    "node_modules/m.js": "x",
    "style.scss": "---\n---\na { b: c; }\n",
    "CNAME": "b.example",
}
OLDER = "/notes/a.html /2020/01/02/p.html\nA  ;B  ;\n{files}\n1\nall 3.10.0\n"
NEWER = (
    "/b/notes/a.html /b/2020/01/02/p.html\nB b.md dated;A a.md dated;\n/CNAME _notes/f.pdf \n0\n/notes/b.html 4.3.1\n"
)


def page(site):
    return site.render(next(page for page in site.pages if page.name == "index.html")).output


def test_the_default_is_4(make_site):
    site = make_site(FILES)
    assert page(site) == NEWER
    assert "node_modules/m.js" not in site.written
    assert "style.css.map" in site.written


def test_3(make_site):
    site = make_site(FILES, config={"jekyll_version": "3.10"})
    assert page(site) == OLDER.format(files="/CNAME /node_modules/m.js ")
    assert "secret.txt" not in site.written
    assert "style.css.map" not in site.written


@pytest.mark.parametrize("config", [{"jekyll_version": "github-pages"}, {"github_pages": True}])
def test_pages(make_site, config):
    files = FILES | {"_config.yml": FILES["_config.yml"].replace("future: true\n", "plugins: [jekyll-toc, jemoji]\n")}
    site = make_site(files | {"README.md": "# Me", "_posts/2990-01-01-x.md": "---\n---\n"}, config=config)
    assert page(site).startswith("/notes/a.html /2020/01/02/p.html\nA  ;B  ;\n")
    assert "CNAME" not in site.written
    assert site.config["plugins"][:1] == ["jemoji"]
    assert "jekyll-relative-links" in site.config["plugins"]
    assert site.render(next(page for page in site.pages if page.extension == ".scss")).output == "a{b:c}\n"
    assert len(site.posts) == 2


@pytest.mark.parametrize(
    ("files", "number"),
    [
        ({"Gemfile.lock": "GEM\n  specs:\n    jekyll (3.9.3)\n"}, "3.10.0"),
        ({"Gemfile.lock": "GEM\n  specs:\n    jekyll (4.2.0)\n", "Gemfile": "gem 'github-pages'\n"}, "4.3.1"),
        ({"Gemfile": "gem 'github-pages', group: :jekyll_plugins\n"}, "3.10.0"),
        ({"Gemfile": "gem 'jekyll'\n"}, "4.3.1"),
    ],
)
def test_auto_goes_by_the_gemfile(make_site, files, number):
    assert make_site({"a.md": "---\n---\n"} | files, config={"jekyll_version": "auto"}).jekyll.number == number
    assert make_site({}).jekyll.number == "4.3.1"


def test_pages_leaves_an_answer_of_the_site_alone(make_site):
    files = {"_config.yml": "future: false\n", "_posts/2990-01-01-x.md": "---\n---\n"}
    assert not make_site(files, config={"jekyll_version": "github-pages"}).posts


@pytest.mark.parametrize(
    ("files", "opens"),
    [
        ({}, True),
        ({"README.md": "---\n---\n# Reed\n"}, False),  # Jekyll itself makes a page of it
        ({"index.md": "# Quill\n"}, False),
        ({"_pages/home.md": "---\npermalink: /\n---\n"}, False),
        ({"home.md": "---\npermalink: /index.html # home\n---\n"}, False),
        ({"node_modules/a/README.md": "---\npermalink: /\n---\n"}, True),
        ({"Gemfile": "gem 'jekyll'\n"}, False),
        ({"_config.yml": "github_pages: false\n"}, False),
    ],
)
def test_a_readme_is_the_front_page_where_only_pages_would_show_it(make_site, files, opens):
    site = make_site({"_config.yml": "", "README.md": "# Reed\n", "about.md": "# About\n"} | files)
    told = [problem for problem in site.problems if problem.code == "config-readme"]
    assert [problem.place.path for problem in told] == (["README.md"] if opens else [])
    assert ("/about.html" in {page.url for page in site.pages}) == opens
    assert ("/" in {page.url for page in site.pages if page.name == "README.md"}) == opens
