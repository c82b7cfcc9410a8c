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
    return bench.score(HERE / "labels", pages=HERE / "pages")


def test_the_set_is_as_large_as_promised():
    pages = json.loads((HERE / "labels" / "publications.json").read_text("utf-8"))
    assert sum(len(page["entries"]) for page in pages) >= 150
    assert len({page["style"] for page in pages}) >= 10
    assert len(json.loads((HERE / "labels" / "negatives.json").read_text("utf-8"))) >= 10


def test_entries_are_found(result):
    assert bench.f1(result["hit"], result["miss"], result["extra"]) >= 0.97
    assert all(miss == 0 for _, miss, _ in result["styles"].values())


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
    assert result["right"][field] / result["total"][field] >= least


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
