"""Front matter -> who signs a post, speaks or teaches."""

import json
from types import SimpleNamespace

import pytest

from pelican_academic.plugin.records import bylines
from pelican_academic.plugin.records.bylines import Byline

ADA = SimpleNamespace(name="Ada Quill", slug="ada-quill", url="/people/ada-quill/")
GRAPH = SimpleNamespace(people=[ADA], entry=lambda key: None)


@pytest.mark.parametrize(
    ("written", "signed"),
    [
        ("<a href='https://bo.example'>Bo Reedham</a>", [Byline("Bo Reedham", "https://bo.example")]),
        ("[Bo & Co](https://bo.example)", [Byline("Bo & Co", "https://bo.example")]),
        ('<a class="x" href=/bo>Bo &amp; Co</a>, Ada Quill', [Byline("Bo & Co", "/bo"), Byline("Ada Quill", ADA.url)]),
        (["[Ada Quill](https://ada.example)", "Cy [draft]"], [Byline("Ada Quill", ADA.url), Byline("Cy [draft]")]),
        ({"name": "<b>Bo</b> < Cy", "web": "/bo"}, [Byline("Bo < Cy", "/bo")]),
        (
            "<b>Bo</b> (Mud Lab, <a href=/bo>iD</a>), Ada Quill",
            [Byline("Bo (Mud Lab, iD)", "/bo"), Byline("Ada Quill", ADA.url)],
        ),
    ],
)
def test_a_writer_may_be_a_link(written, signed):
    post = SimpleNamespace(extra={"author": written})
    talk = SimpleNamespace(extra={"speaker": written})
    bylines.sign(GRAPH, [post])
    bylines.credit(GRAPH, [talk])
    assert post.authors == talk.credits["speaker"] == signed


AUTHORS = """
ada: {name: Ada Quill, bio: Reeds, website: https://ada.example}
bo: Bo Reedham
dots: {name: "..."}
list: [Cy]
"""


@pytest.mark.parametrize(
    ("written", "signed"),
    [
        ("ada", "Ada Quill"),
        ("bo", "Bo Reedham"),
        ("cy", "Cy Sedge"),
        ("Ada", "Ada"),
        ("dots", "dots"),
        ("list", "list"),
    ],
)
def test_a_post_is_signed_with_a_key_of_the_sites_list(build, written, signed):
    site = build({
        "_config.yml": "title: Fen\nauthors: {cy: {name: Cy Sedge}}\n", "_data/authors.yml": AUTHORS,
        "_posts/2024-01-02-tide.md": f"---\ntitle: Tide\nauthor: {written}\n---\nWords.\n",
    })  # fmt: skip
    assert f"By {signed} " in " ".join(site.soup("2024/01/02/tide.html").select_one("main").get_text(" ").split())


def test_a_papers_authors_may_be_keys_and_those_of_bibtex_are_names(build):
    paper = "---\ntitle: Tides of reed beds\nauthors: [ada, Zed Marsh]\nvenue: Journal of Fens\nyear: 2023\n---\n"
    site = build({
        "_config.yml": "title: Fen\ncollections: {publications: {output: true}}\n", "_data/authors.yml": AUTHORS,
        "_publications/tides.md": paper,
        "_bibliography/papers.bib": "@article{bo, title={Reeds by night}, author={bo}, journal={Fens}, year={2022}}",
    })  # fmt: skip
    papers = {paper["title"]: paper["author"] for paper in json.loads(site.html("publications.json"))}
    assert papers == {
        "Tides of reed beds": [{"given": "Ada", "family": "Quill"}, {"given": "Zed", "family": "Marsh"}],
        "Reeds by night": [{"literal": "bo"}],
    }
