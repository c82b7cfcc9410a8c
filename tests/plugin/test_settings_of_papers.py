"""Settings of publications, on a site that keeps them as pages of a collection."""

import pytest

PAPER = """---
title: "{title}"
authors: Ada Quill, Bo Reed
venue: Journal of Mud
date: 2020-05-06
doi: {doi}
share: true
altmetric: true
code: https://github.com/quill/mud
---
The abstract.
"""
FILES = {
    "_config.yml": "title: Fen\ncollections: {publications: {output: true}}\n",
    "_publications/moss.md": PAPER.format(title="Moss in spring", doi="10.5555/moss.1"),
    "_publications/reed.md": PAPER.format(title="Reeds, all winter", doi="10.5555/reed.(2)"),
    "list.md": "---\ntitle: List\n---\n* Quill, A. and Reed, B. (2019). Fens at dusk. Journal of Mud, 3(1), 1-9.\n",
}


def keys(site):
    return [line.strip("@article{,") for line in site.html("publications.bib").splitlines() if line.startswith("@")]


@pytest.mark.parametrize(
    "names", [["10.5555/moss.1", "https://doi.org/10.5555/REED.(2)"], ["quill2020moss", "doi:10.5555/reed.(2)"]]
)
def test_papers_that_are_one_are_named_by_id_or_doi(build, names):
    site = build(FILES, ACADEMIC_MERGE=[names])
    assert len(keys(site)) == 2
    assert not [problem for problem in site.problems if "rules" in problem]


def test_without_prose_papers_of_a_collection_stay(build):
    site = build(FILES, ACADEMIC_PROSE=False)
    assert keys(site) == ["quill2020moss", "quill2020reeds"]


def test_what_only_the_site_needs_is_no_field_of_the_reference(build):
    entry = build(FILES, ACADEMIC_PROSE=False).html("publications.bib").partition("\n\n")[0]
    fields = [line.split(" = ")[0].strip() for line in entry.splitlines()[1:-1]]
    assert fields == ["title", "author", "journal", "year", "month", "day", "doi", "code", "altmetric"]
    assert "altmetric = {true}" in entry


def test_badges_are_there_for_those_who_ask(build):
    page = "publications/moss.html"
    assert "altmetric" not in build(FILES).html(page)
    site = build(FILES, ACADEMIC_BADGES=["altmetric", "dimensions"])
    badges = site.soup(page).select("span[data-doi='10.5555/moss.1']")
    assert [badge["class"] for badge in badges] == [["altmetric-embed"], ["__dimensions_badge_embed__"]]
    refused = build(FILES, ACADEMIC_BADGES=["altmetrics"])
    assert "altmetric" not in refused.html(page)
    assert any("ACADEMIC_BADGES = ['altmetrics'] is not a list" in problem for problem in refused.problems)
