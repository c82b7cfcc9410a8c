"""The labelled pages are read as the issue asks: every style, nothing from pages without publications."""

import importlib.util
import json
from pathlib import Path

import pytest

HERE = Path(__file__).parent
_spec = importlib.util.spec_from_file_location("extraction_score", HERE.parent.parent / "bench" / "extraction_score.py")
bench = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(bench)


@pytest.fixture(scope="module")
def result():
    return bench.score(HERE / "labels", [HERE / "pages"])


def test_the_set_is_as_large_as_promised():
    pages = json.loads((HERE / "labels" / "publications.json").read_text("utf-8"))
    assert sum(len(page["entries"]) for page in pages) >= 150
    assert len({page["style"] for page in pages}) >= 10
    assert len(json.loads((HERE / "labels" / "negatives.json").read_text("utf-8"))) >= 10


def test_entries_are_found(result):
    assert bench.f1(result["all"].hit, result["all"].miss, result["all"].extra) >= 0.97
    assert all(style.miss == 0 for style in result["styles"].values())


@pytest.mark.parametrize(
    ("field", "least"),
    [
        ("title", 0.95),
        ("authors", 0.95),
        ("year", 0.98),
        ("venue", 0.90),
        ("doi", 0.99),
        ("arxiv", 0.99),
        ("pmid", 0.99),
    ],
)
def test_fields_are_right(result, field, least):
    assert result["all"].right[field] / result["all"].total[field] >= least


def test_pages_without_publications_give_none(result):
    pages, false, soft = result["negatives"]
    assert (false, soft) == (0, 0)
    assert pages >= 10


def test_profile_links(result):
    assert bench.f1(*result["social"]) >= 0.98


def test_the_pages_are_those_that_the_script_writes(tmp_path, monkeypatch):
    spec = importlib.util.spec_from_file_location("make_pages", HERE / "make_pages.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "PAGES", tmp_path / "pages")
    monkeypatch.setattr(module, "LABELS", tmp_path / "labels")
    module.main()
    for written in (tmp_path / "pages").iterdir():
        assert written.read_text("utf-8") == (HERE / "pages" / written.name).read_text("utf-8")


PUBLISHED = HERE.parent.parent / "bench" / "labels"
SETS = ("development", "second", "held-out")


def test_the_sets_of_published_sites_are_as_large_as_promised():
    pages, negatives, social = [
        [label for half in SETS for label in json.loads((PUBLISHED / half / name).read_text("utf-8"))]
        for name in ("publications.json", "negatives.json", "social.json")
    ]
    assert sum(len(page["entries"]) for page in pages) >= 200
    assert len({page["style"] for page in pages}) >= 10
    assert len(negatives) >= 12
    assert len(social) >= 25


def test_no_repository_is_in_two_sets():
    first, second, third = [
        {
            label["repo"]
            for name in ("publications.json", "negatives.json", "social.json")
            for label in json.loads((PUBLISHED / half / name).read_text("utf-8"))
        }
        for half in SETS
    ]
    assert not first & second
    assert not (first | second) & third


def test_a_repository_that_is_not_there_is_said_and_skipped(tmp_path, capsys):
    result = bench.score(PUBLISHED / "held-out", [tmp_path])
    bench.report("held-out", result)
    assert result["all"].hit == result["all"].miss == 0
    assert "is in no folder given by --repositories" in capsys.readouterr().err


def test_a_labelled_page_is_rendered_by_its_site(tmp_path):
    site = tmp_path / "sites" / "lab"
    (site / "_data").mkdir(parents=True)
    (site / "_config.yml").write_text("title: Marsh lab\n")
    (site / "_data" / "list.yml").write_text("- A. Quill, B. Reed. On marshes. Journal of Marshes, 3(1):1-9, 2020.\n")
    (site / "papers.md").write_text("---\ntitle: Papers\n---\n{% for p in site.data.list %}\n- {{ p }}\n{% endfor %}\n")
    entry = {"line": 5, "title": "On marshes", "authors": ["A. Quill", "B. Reed"], "year": 2020}
    entry |= {"venue": "Journal of Marshes", "type": "article", "doi": None, "arxiv": None, "pmid": None}
    label = {"repo": "somebody/lab", "path": "papers.md", "style": "generated", "truncated": False, "entries": [entry]}
    (tmp_path / "publications.json").write_text(json.dumps([label]))
    result = bench.score(tmp_path, [tmp_path / "sites"])
    assert (result["all"].hit, result["all"].miss, result["all"].extra) == (1, 0, 0)
    assert all(result["all"].right[name] == 1 for name in ("title", "authors", "year", "venue"))
