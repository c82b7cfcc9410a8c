"""Pages and files that we add: downloads beside papers and profiles, never in the place of anything of the site's."""

import json
from urllib.parse import unquote

import pytest

from pelican_academic.errors import ConfigError
from pelican_academic.export import to_bibtex, to_csl_json, to_ris
from pelican_academic.model import Publication
from pelican_academic.plugin.output.downloads import references
from pelican_academic.plugin.output.taken import Taken
from pelican_academic.site import Entry
from pelican_academic.sources import read_bibtex, read_csl_json

BIB = """
@article{quill2021, title={Peat \\& {MUD}}, author={Quill, Ada and Reed, Bo}, journal={B}, year=2021, doi={10.9999/a}}
@article{reed2020, title={On fens and their reeds}, author={Reed, Bo}, journal={Bogs}, year=2020}
"""
SITE = {
    "_config.yml": (
        "title: Fen Lab\nurl: https://fen.example\n"
        "collections: {people: {output: true, permalink: '/people/:name/'}}\n"
    ),
    "index.md": "---\ntitle: Home\n---\nHello.",
    "_people/ada.md": "---\nlayout: person\ntitle: Ada Quill\n---\nAda digs.",
    "_bibliography/refs.bib": BIB,
}  # fmt: skip


def downloads(soup):
    return [link["href"] for link in soup.select("a[download]")]


def test_a_paper_has_its_reference_as_files(build):
    built = build(SITE)
    files = [f"/publications/quill2021/quill2021.{ending}" for ending in ("bib", "ris", "json")]
    assert downloads(built.soup("publications/quill2021/index.html")) == files
    assert [record.title for record in read_bibtex(built.html(files[0][1:]), "a.bib").publications] == ["Peat & MUD"]
    assert "DO  - 10.9999/a" in built.html(files[1][1:])
    assert [item["id"] for item in json.loads(built.html(files[2][1:]))] == ["quill2021"]


def test_a_profile_has_its_papers_as_files(build):
    built = build(SITE)
    assert downloads(built.soup("people/ada/index.html")) == [
        f"/people/ada/ada.{end}" for end in ("bib", "ris", "json")
    ]
    records, problems = read_csl_json(built.html("people/ada/ada.json"), "ada.json")
    assert [record.id for record in records] == ["quill2021"]
    assert not problems


def test_the_files_of_a_profile_with_letters_beyond_ascii_are_where_its_links_lead(build):
    person = {"_people/hülya.md": "---\nlayout: person\ntitle: Hülya Quill\n---\nShe digs."}
    built = build(SITE | person | {"_bibliography/refs.bib": BIB.replace("Quill, Ada", "Quill, Hülya")})
    links = downloads(built.soup("people/hülya/index.html"))
    assert links == [f"/people/h%C3%BClya/h%C3%BClya.{ending}" for ending in ("bib", "ris", "json")]
    assert {unquote(link).lstrip("/") for link in links} <= built.paths()


def test_pages_with_an_ending_have_their_files_beside_them(build):
    config = SITE["_config.yml"].replace("/people/:name/", "/people/:name.html")
    built = build(SITE | {"_config.yml": config}, ACADEMIC_PUBLICATION_URL="papers/{slug}.html")
    assert {"people/ada.bib", "papers/reed2020.ris", "papers/reed2020.json"} <= built.paths()


@pytest.mark.parametrize("settings", [{"ACADEMIC_EXPORTS": False}, {"ACADEMIC_LOOK": "own"}])
def test_no_files_where_none_are_wanted(build, settings):
    assert not [path for path in build(SITE, **settings).paths() if path.endswith(("ada.ris", "quill2021.bib"))]


def test_a_file_of_the_sites_own_stays_and_is_no_download(build):
    built = build(SITE | {"publications/quill2021/quill2021.bib": "mine", "publications.bib": "mine too"})
    assert built.html("publications/quill2021/quill2021.bib") == "mine"
    assert built.html("publications.bib") == "mine too"
    assert len(downloads(built.soup("publications/quill2021/index.html"))) == 2


OWN = "---\ntitle: {}\n---\nMine."
REDIRECT = "---\nredirect_to: https://elsewhere.example/\n---\n"


@pytest.mark.parametrize(
    ("path", "written", "ours"),
    [
        ("publications.html", "publications.html", "publications/index.html"),
        ("publications.md", "publications.html", "publications/index.html"),
        ("Publications/index.html", "Publications/index.html", "publications/index.html"),
        ("people/index.html", "people/index.html", "people.html"),
        ("People.html", "People.html", "people/index.html"),
        ("news.html", "news.html", "news/index.html"),
        ("search.html", "search.html", "search/index.html"),
        ("Search/index.html", "Search/index.html", "search/index.html"),
        ("404.md", "404.html", "404/index.html"),
    ],
)
@pytest.mark.parametrize("text", [OWN.format("Wooden page"), "<p>A static file</p>", REDIRECT])
def test_a_page_of_the_sites_own_is_the_only_one_at_its_address(build, path, written, ours, text):
    if path.endswith(".md") and not text.startswith("---"):
        pytest.skip("a Markdown file without front matter is no page")
    built = build(SITE | {path: text, "_posts/2020-01-01-a.md": "---\ntitle: A\n---\nA."})
    paths = built.paths()
    assert written in paths
    assert ours not in paths
    if text.startswith("<p>"):
        assert built.html(written) == text


def test_a_page_whose_layout_only_leads_elsewhere_does_so(build):
    refresh = '<meta http-equiv="refresh" content="0; url={{ page.to }}">'
    site = SITE | {
        "_layouts/away.html": f"<!doctype html><title>Away</title>{refresh}",
        "_layouts/some.html": "<!doctype html><title>x</title>{% if page.to %}" + refresh + "{% endif %}{{ content }}",
        "calendar.md": "---\nlayout: away\nto: https://elsewhere.example/\n---\n",
        "map.md": "---\nlayout: some\nto: https://elsewhere.example/\n---\n",
        "stay.md": "---\nlayout: some\n---\nMud stays.\n",
    }
    built = build(site)
    assert built.html("calendar.html").endswith('content="0; url=https://elsewhere.example/">')
    assert "https://elsewhere.example/" in built.soup("map.html").meta["content"]
    assert built.soup("stay.html").select_one(".prose").text.strip() == "Mud stays."


def test_links_to_a_list_lead_to_the_page_that_stands_for_it(build):
    built = build(SITE | {"publications.html": "<p>A static file</p>"})
    assert "/publications.html" in {link["href"] for link in built.soup("index.html").select("main a")}
    assert 'href="/publications/"' not in built.html("index.html")


@pytest.mark.parametrize("path", ["publications", "search", "publications/quill2021"])
def test_a_file_without_an_ending_is_no_folder_of_ours(build, path):
    built = build(SITE | {path: "a file"})
    assert built.html(path) == "a file"


def test_a_page_where_a_paper_would_have_its_own_is_not_taken_for_it(build):
    built = build(SITE | {"publications/quill2021.html": OWN.format("About a prize"), "pubs.md": OWN.format("x")})
    assert "Mine." in built.html("publications/quill2021.html")
    assert "publications/quill2021/index.html" not in built.paths()
    entry = next(entry for entry in built.build.graph.publications if entry.id == "quill2021")
    assert (entry.url, entry.downloads) == ("", [])


def test_a_static_file_of_a_plain_pelican_site_stays(build):
    files = {
        "pages/people.md": "Title: People\n\nx",
        "_bibliography/refs.bib": BIB,
        "extra/publications.bib": "mine",
        "posts/a.md": "Title: A\nDate: 2020-01-01\n\nA.",
    }
    built = build(
        files, STATIC_PATHS=["extra"], EXTRA_PATH_METADATA={"extra/publications.bib": {"path": "publications.bib"}}
    )
    assert built.html("publications.bib") == "mine"


@pytest.mark.parametrize(
    ("there", "wanted", "free"),
    [
        ("people.html", "people/index.html", False),
        ("people/index.html", "people.htm", False),
        ("People/Index.HTML", "people/index.html", False),
        ("people", "people/index.html", False),
        ("people/ada.html", "people/index.html", True),
        ("people/ada.html", "people", False),
        ("index.html", "index.htm", False),
        ("people.bib", "people.html", True),
        ("a/b", "a/b/c.ris", False),
        ("feed.xml", "FEED.xml", False),
    ],
)
def test_what_is_free(there, wanted, free):
    assert Taken([there]).free(wanted) is free


def _nodes(value):
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item)
    elif isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _nodes(inner)


def test_ids_of_linked_data_point_at_each_other_across_pages(build):
    extruct = pytest.importorskip("extruct")
    built = build(SITE)
    pages = [path for path in built.paths() if path.endswith(".html")]
    found = [
        node for path in pages for node in _nodes(extruct.extract(built.html(path), syntaxes=["json-ld"])["json-ld"])
    ]
    found.sort(key=len)  # what a page says of its own person comes after what a paper says of an author
    defined = {node["@id"]: node for node in found if "@id" in node and len(node) > 3}
    named = {node["@id"] for node in found if "@id" in node}
    assert named == set(defined)
    paper = defined["https://fen.example/publications/quill2021/#work"]
    assert paper["author"][0]["@id"] == "https://fen.example/people/ada/#person"
    group = defined["https://fen.example/people/ada/#person"]["affiliation"]["@id"]
    assert {"@id": "https://fen.example/people/ada/#person"} in defined[group]["member"]


@pytest.mark.parametrize("ids", [[], ["a"], ["a", "b", "c"], ["a", "A!", "a"]])
def test_lists_of_references_are_what_the_writers_make_of_the_records(ids):
    records = [Publication(id=one, type="article-journal", title=f"On {one} & mud", page="3-9") for one in ids]
    entries = [Entry(record, slug=f"p{at}", url="") for at, record in enumerate(records)]
    found = references(entries)
    assert found == {"BibTeX": to_bibtex(records), "RIS": to_ris(records), "CSL-JSON": to_csl_json(records)}


def test_no_export_leaves_the_output_by_a_link(build, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    output = tmp_path / "output"
    output.mkdir()
    (output / "publications.bib").symlink_to(outside / "mine.bib")
    with pytest.raises(ConfigError, match="outside the output"):
        build(SITE)
    assert not list(outside.iterdir())


BIB = "@article{quill2021, title={On silt}, author={Quill, Ada}, year={2021}, journal={Fen}, pdf={/silt.pdf}}\n"


@pytest.mark.parametrize(
    ("more", "address"),
    [("", "/silt.pdf"), ("url: https://fen.example\nbaseurl: /lab\n", "https://fen.example/lab/silt.pdf")],
)
def test_the_bibliography_names_files_of_the_site_by_its_host(build, more, address):
    files = {"_config.yml": f"title: Fen\n{more}", "a.bib": BIB, "silt.pdf": "%PDF", "index.md": "---\ntitle: A\n---\n"}
    assert f"pdf = {{{address}}}," in build(files, ACADEMIC_BIBLIOGRAPHY=["a.bib"]).html("publications.bib")


def test_the_bibliography_says_nothing_of_how_a_paper_was_read(build):
    text = "---\ntitle: Publications\n---\n- Quill A, Reed B. On old mud. *Journal of Mud* 3, 4-9 (2019).\n"
    built = build({"_config.yml": "title: Fen\n", "publications.md": text + text.rpartition("\n- ")[2]})
    assert "On old mud" in built.html("publications.bib")
    assert "shape" not in built.html("publications.bib")
