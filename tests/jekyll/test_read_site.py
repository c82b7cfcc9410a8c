"""What is read, where it goes, and what is said about what is wrong."""

import os

import pytest

from pelican_academic.errors import AcademicError
from pelican_academic.jekyll import read_site


def urls(site):
    return {document.relative_path: document.url for document in site.documents}


def said(site):
    return {problem.code: str(problem) for problem in site.problems}


def test_pages_posts_collections_and_files(make_site):
    site = make_site(
        {
            "_config.yml": "collections: {people: {output: true}, notes: {}}\n",
            "index.md": "---\ntitle: Home\n---\n",
            "about/us.markdown": "---\ntitle: Us\n---\n",
            "feed.xml": "---\nlayout: null\n---\n<x/>",
            "_posts/2020-01-02-first.md": "---\ntitle: One\n---\n",
            "lab/_posts/2021-02-03-second.md": "---\ncategory: Big News\ntags: a b\n---\n",
            "_people/ada.md": "---\npermalink: /people/ada\n---\n",
            "_people/cv/ada.pdf": b"%PDF",
            "_notes/n.md": "---\n---\n",
            "img/a b.png": b"png",
            "_hidden/x.md": "---\n---\n",
        }
    )
    assert urls(site) == {
        "index.md": "/",
        "about/us.markdown": "/about/us.html",
        "feed.xml": "/feed.xml",
        "_posts/2020-01-02-first.md": "/2020/01/02/first.html",
        "lab/_posts/2021-02-03-second.md": "/lab/big%20news/2021/02/03/second.html",
        "_people/ada.md": "/people/ada",
    }
    targets = {document.relative_path: document.destination for document in site.documents}
    assert targets["_people/ada.md"] == "people/ada.html"
    assert targets["lab/_posts/2021-02-03-second.md"] == "lab/big news/2021/02/03/second.html"
    assert {file.destination for file in site.static_files} == {"people/cv/ada.pdf", "img/a b.png"}
    second = site.posts[-1]
    assert (second.title, second.data["categories"], second.data["tags"]) == ("Second", ["lab", "Big News"], ["a", "b"])
    assert len(site.collections["notes"].docs) == 1
    assert not list(site.problems)


def test_lines_of_the_body(make_site):
    site = make_site({"a.md": "---\ntitle: A\n\n---\n\nText\n"})
    page = site.pages[0]
    assert (page.body, page.body_line) == ("Text\n", 6)


def test_defaults_by_path_glob_and_type(make_site):
    config = """
defaults:
  - {scope: {path: ""}, values: {layout: all, keep: 1}}
  - {scope: {path: "", type: posts}, values: {layout: post}}
  - {scope: {path: "docs/*/deep"}, values: {layout: deep}}
"""
    site = make_site(
        {
            "_config.yml": config,
            "a.md": "---\ntitle: a\n---\n",
            "docs/x/deep/b.md": "---\ntitle: b\n---\n",
            "_posts/2020-01-01-c.md": "---\n---\n",
            "d.md": "---\nlayout: own\ntitle: d\n---\n",
        }
    )
    layouts = {document.name: document.data["layout"] for document in site.documents}
    assert layouts == {"a.md": "all", "b.md": "deep", "2020-01-01-c.md": "post", "d.md": "own"}
    assert all(document.data["keep"] == 1 for document in site.documents)
    assert site.pages[0].front_matter == {"title": "a"}


@pytest.mark.parametrize(
    ("style", "post", "page", "person"),
    [
        ("date", "/x/2020/01/02/p.html", "/a.html", "/people/ada.html"),
        ("pretty", "/x/2020/01/02/p/", "/a/", "/people/ada/"),
        ("none", "/x/p.html", "/a.html", "/people/ada.html"),
        ("ordinal", "/x/2020/002/p.html", "/a.html", "/people/ada.html"),
        ("weekdate", "/x/2020/W01/Thu/p.html", "/a", "/people/ada"),
        ("/:title/", "/p/", "/a/", "/people/ada/"),
        ("/blog/:year-:i_month/:slug", "/blog/2020-1/p", "/a", "/people/ada"),
    ],
)
def test_permalink_styles(make_site, style, post, page, person):
    files = {
        "_config.yml": f"permalink: {style}\ncollections: {{people: {{output: true}}}}\n",
        "a.md": "---\ntitle: a\n---\n",
        "_posts/2020-01-02-p.md": "---\ncategories: X\n---\n",
        "_people/ada.md": "---\n---\n",
    }
    assert list(urls(make_site(files)).values()) == [page, post, person]


def test_data_files(make_site):
    site = make_site(
        {
            "_data/team/Ada L.yml": "name: Ada\n",
            "_data/rows.csv": "name,year\nAda,1843\nBob,\n",
            "_data/list.json": '[1, {"a": null}]',
            "_data/rows2.tsv": "a\tb\n1\t2\n",
        }
    )
    assert site.data == {
        "team": {"Ada_L": {"name": "Ada"}},
        "rows": [{"name": "Ada", "year": "1843"}, {"name": "Bob", "year": None}],
        "list": [1, {"a": None}],
        "rows2": [{"a": "1", "b": "2"}],
    }


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a,b\n1,2\n\n3\n", [{"a": "1", "b": "2"}, {"a": None, "b": None}, {"a": "3", "b": None}]),
        ('a,b\r\n"",2\r\n', [{"a": "", "b": "2"}]),
        ('a,b\n1,"2 ""x"",\n\n3"', [{"a": "1", "b": '2 "x",\n\n3'}]),
        ("a,b,a\n1,2,3,4\n", [{"a": "1", "b": "2"}]),
        ('a,b\n1,x "y" z\n', [{"a": "1", "b": 'x "y" z'}]),
    ],
)
def test_csv_is_read_as_ruby_reads_it(make_site, text, rows):
    site = make_site({"_data/rows.csv": text})
    assert site.data["rows"] == rows
    faults = ["_data/rows.csv:2: not CSV: a quote within a field that has none around it; read as far as it can be"]
    assert [str(problem) for problem in site.problems] == (faults if 'x "y"' in text else [])


def test_a_picture_beside_a_post_is_no_post(make_site):
    files = {
        "_posts/2020-01-02-fen/2020-01-02-fen.md": "---\n---\nPeat",
        "_posts/2020-01-02-fen/2020-01-02-a.png": b"\x89PNG\xff",
    }
    site = make_site(files)
    assert [post.url for post in site.posts] == ["/2020/01/02/fen.html"]
    assert not site.static_files
    site = make_site(
        {**files, "_posts/2020-01-02-fen/more/b.pdf": b"%PDF", "_config.yml": "plugins: [jekyll-postfiles]\n"}
    )
    assert sorted(file.destination for file in site.static_files) == [
        "2020/01/02/2020-01-02-a.png",
        "2020/01/02/more/b.pdf",
    ]
    site = make_site({"_posts/2020-01-02-fen/other.md": "Peat"})
    assert not site.static_files


def test_order_of_a_collection(make_site):
    people = {f"_people/{name}.md": f"---\nrank: {rank}\n---\n" for name, rank in (("a", 3), ("b", 1), ("c", 2))}
    site = make_site({"_config.yml": "collections: {people: {output: true, sort_by: rank}}\n", **people})
    assert [document.basename for document in site.collections["people"].docs] == ["b", "c", "a"]
    assert site.collections["people"].docs[1].preceding.basename == "b"


def test_every_fault_is_reported_and_the_rest_builds(make_site, tmp_path):
    site = make_site(
        {
            "_config.yml": "timezone: Taipei/Taiwan\n",
            "good.md": "---\ntitle: Good\n---\nText",
            "yaml.md": "---\ntitle: a: b\n---\nKept",
            "out.md": "---\ntitle: Out\npermalink: /../../evil/\n---\n",
            "one.md": "---\ntitle: One\npermalink: /same/\n---\n",
            "two.md": "---\ntitle: Two\npermalink: /same/\n---\n",
            "bytes.md": b"---\ntitle: B\n---\n\ncaf\xe9\n",
            "_posts/2020-01-01-date.md": "---\ntitle: D\n\ndate: soon\n---\n",
            "_posts/2999-01-01-later.md": "---\ntitle: D\n---\n",
            "_data/broken.yml": "a: [1\n",
        }
    )
    (tmp_path / "_data/fine.yml").write_text("a: 1\n")
    found = said(site)
    assert found["timezone"].startswith("_config.yml: no time zone is called 'Taipei/Taiwan'")
    assert found["front-matter-yaml"].startswith("yaml.md:2:9: front matter is not YAML")
    assert found["permalink-outside"].startswith("out.md:3: the permalink '/../../evil/'")
    assert found["not-utf-8"].startswith("bytes.md:5: a byte that is not UTF-8")
    assert found["date"].startswith("_posts/2020-01-01-date.md:4: 'soon'")
    assert found["future"].startswith("_posts/2999-01-01-later.md")
    assert found["data-yaml"].startswith("_data/broken.yml:1")
    documents = {document.relative_path: document for document in site.documents}
    assert "destination-taken" in said(site)
    assert "one.md" not in documents
    assert documents["two.md"].destination == "same/index.html"
    assert documents["out.md"].destination == "evil/index.html"
    assert documents["yaml.md"].body == "Kept"
    assert "Text" in site.render(documents["good.md"]).content


def test_links_out_of_the_site_and_unreadable_files(make_site, tmp_path, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.md").write_text("---\ntitle: Secret\n---\n")
    (tmp_path / "link.md").symlink_to(outside / "secret.md")
    (tmp_path / "folder").symlink_to(outside)
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "loop").symlink_to(tmp_path)
    (tmp_path / "gone.md").symlink_to(tmp_path / "nowhere.md")
    site = make_site({"a.md": "---\ntitle: A\n---\n", "closed.md": "---\ntitle: B\n---\n"})
    assert [page.name for page in site.pages] == ["a.md", "closed.md"]
    assert {problem.place.path for problem in site.problems} == {"link.md", "folder", "sub/loop", "gone.md"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
def test_a_closed_file(make_site, tmp_path):
    (tmp_path / "closed.md").write_text("---\n---\n")
    (tmp_path / "closed.md").chmod(0)
    assert "unreadable" in said(make_site({"a.md": "---\ntitle: A\n---\n"}))


def test_no_folder():
    with pytest.raises(AcademicError, match="is not a folder"):
        read_site("/nowhere/at/all")


def test_a_missing_picture_is_named_with_its_page(make_site):
    site = make_site({"a.md": "---\ntitle: A\n---\nText\n\n![x](/img/no.png) ![y](b.png)\n", "b.png": b""})
    assert "no.png" in site.render(site.pages[0]).content
    assert said(site)["missing-image"].startswith("a.md:6:")
    assert len(list(site.problems)) == 1


def test_a_picture_that_a_script_would_write_is_not_missed(make_site):
    text = "---\ntitle: T\n---\n<script>x = '<img src=\"' + y + '\">'</script><!-- <img src='old.png'> -->\n"
    site = make_site({"a.html": text})
    for document in site.documents:
        site.render(document).content  # noqa: B018 - what is read is checked
    assert "missing-image" not in said(site)


def test_a_repository_may_be_named_by_its_address(make_site):
    config = "plugins: [jekyll-github-metadata]\nrepository: https://github.com/tide-lab/tide-lab.github.io\n"
    site = make_site({"_config.yml": config})
    assert (site.config["github"]["repository_nwo"], site.config["baseurl"]) == ("tide-lab/tide-lab.github.io", "")


def test_links_in_a_circle_are_left_out(make_site, tmp_path):
    (tmp_path / "one").symlink_to("two")
    (tmp_path / "two").symlink_to("one")
    site = make_site({"a.md": "---\ntitle: A\n---\n"})
    assert [str(problem) for problem in site.problems] == [
        f"{name}: a symbolic link that leads to itself; left out" for name in ("one", "two")
    ]
    assert urls(site) == {"a.md": "/a.html"}


@pytest.mark.parametrize(
    ("path", "text", "message"),
    [
        ("_config.yml", "title: A\ntitle: B\n", "_config.yml:2: the key 'title' stands there twice; the last counts"),
        ("a.md", "---\ntitle: A\ntitle: B\n---\n", "a.md:3: the key 'title' stands there twice; the last counts"),
        ("_data/a.yml", "x:\n  - a: 1\n    a: 2\n", "_data/a.yml:3: the key 'a' stands there twice; the last counts"),
        (
            "a.md",
            "---\ntitle: A\n\nText\n",
            "a.md:1: front matter is opened and never closed by a line '---'; shown as text, as Jekyll does",
        ),
        (
            "_posts/notes.md",
            "---\ntitle: A\n---\n",
            "_posts/notes.md:1: the name of a post begins with its day (2026-05-17-); left out, as Jekyll does",
        ),
        (
            "_data/a.csv",
            'name,role\nAda,"PI\n',
            "_data/a.csv:2: not CSV: a quote that is never closed; read as far as it can be",
        ),
    ],
)
def test_a_fault_that_jekyll_passes_over_is_named(make_site, path, text, message):
    assert [str(problem) for problem in make_site({path: text}).problems] == [message]


@pytest.mark.parametrize(
    "text", ["base: &b {a: 1}\nx:\n  <<: *b\n  a: 2\n", "a: {b: 1}\nc: {b: 1}\n", "1: a\n'1': b\n"]
)
def test_keys_that_stand_there_once(make_site, text):
    assert not list(make_site({"_data/a.yml": text}).problems)


def test_what_is_excluded_from_outside_is_a_name_and_no_beginning(tmp_path):
    for name in ("output/a.txt", "outputs/b.txt", "output.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", "utf-8")
    site = read_site(tmp_path, exclude=["output"])
    assert {file.relative_path for file in site.static_files} == {"outputs/b.txt", "output.txt"}


def test_files_with_one_destination_are_named_once(tmp_path):
    pages = {f"{name}.md": "---\ntitle: T\npermalink: /same/\n---\n" for name in "abc"}
    for name, text in pages.items():
        (tmp_path / name).write_text(text)
    site = read_site(tmp_path)
    assert [document.relative_path for document in site.documents] == ["c.md"]
    said = [str(problem) for problem in site.problems if problem.code == "destination-taken"]
    expected = "a.md:1: is written to 'same/index.html', so are 2 other files, the last c.md; c.md was written"
    assert said == [expected]


def test_posts_without_a_page_of_their_own_leave_the_home_page_alone(make_site):
    given = "defaults:\n- {scope: {path: '', type: posts}, values: {permalink: ''}}\n"
    posts = {f"_posts/2024-01-0{day}-x.md": "---\ntitle: X\n---\n" for day in (1, 2)}
    home = "---\n---\n{% for post in site.posts %}{{ post.url }}{% endfor %}"
    site = make_site({"_config.yml": given, "index.md": home, **posts})
    assert site.written["index.html"].relative_path == "index.md"
    assert site.render(site.written["index.html"]).content == "<p>//</p>\n"
    begins = "_posts/2024-01-01-x.md:1: is written to 'index.html', so are 2 other files"
    assert [str(problem) for problem in site.problems] == [f"{begins}, the last index.md; index.md was written"]


def test_a_key_that_stands_twice_with_one_value_is_no_fault(make_site):
    site = make_site({"_config.yml": "title: A\nrss:\nrss: # a note\nlist: [a]\n", "a.md": "---\nx: 1\nx: 1\n---\n"})
    assert not list(site.problems)


def test_a_plugins_page_that_takes_the_place_of_a_file_is_named_so(make_site):
    site = make_site(
        {"_config.yml": "plugins: [jekyll-feed]\n", "own/feed.xml": "---\npermalink: /feed.xml\n---\n<feed/>\n"}
    )
    assert site.written["feed.xml"].generated == "jekyll-feed"
    said = [str(problem) for problem in site.problems if problem.code == "destination-taken"]
    begins = "own/feed.xml:1: is written to 'feed.xml', and so is the feed.xml of jekyll-feed; "
    assert said == [f"{begins}the feed.xml of jekyll-feed was written"]
