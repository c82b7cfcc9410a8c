"""A curriculum vitae as JSON Resume has it: its papers are papers, its referees none, a theme's example nobody's."""

import json

import pytest

RESUME = {
    "basics": {"name": "Ada Fen", "email": "ada@fen.example"},
    "publications": [{"name": "Mud and silt of northern fens", "publisher": "Fen Press", "releaseDate": "2019-06-30"}],
    "references": [{"name": "Professor Quill Moor", "reference": "She knows all about mud."}],
}
PAPERS = [{"title": "Reeds in the wind", "authors": ["Ada Fen"], "year": 2020}]
EINSTEIN = {"name": "Albert Einstein", "email": "albert@einstein.de"}


def titles(build, files):
    page = {"_config.yml": "title: Fen Lab\nurl: https://fen.example\n", "index.md": "---\ntitle: Home\n---\nHello."}
    return sorted(entry.title for entry in build({**page, **files}).build.graph.publications)


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"_data/resume.json": RESUME}, ["Mud and silt of northern fens"]),
        ({"_data/cv.yml": RESUME}, ["Mud and silt of northern fens"]),
        ({"_data/resume.json": RESUME | {"basics": EINSTEIN}}, []),
        (
            {"_data/resume.json": RESUME | {"basics": {"name": "Albert Einstein", "email": "a@fen.example"}}},
            ["Mud and silt of northern fens"],
        ),
        # no resume: each file of the folder is its own, and so is a list of references beside no basics
        ({"_data/basics.yml": {"name": "Fen Lab"}, "_data/references.yml": PAPERS}, ["Reeds in the wind"]),
        ({"_data/lab/basics.yml": {"name": "Fen Lab"}, "_data/lab/references.yml": PAPERS}, ["Reeds in the wind"]),
        ({"_data/lab.yml": {"basics": "Fen Lab", "references": PAPERS}}, ["Reeds in the wind"]),
        ({"_data/pubs.yml": PAPERS}, ["Reeds in the wind"]),
        ({"_data/fen_pub_2020.yml": PAPERS}, ["Reeds in the wind"]),
        ({"_data/pubsub.yml": PAPERS}, []),
        # articles of the press, and what stands before the papers in a curriculum vitae
        ({"_data/media.yml": {"articles": [{"name": "A robot that reads", "site": "Fen News", "url": "/r"}]}}, []),
        ({"_data/cv.yml": {"before-pubs": [{"heading": "Posts", "items": [{"title": "Reader", "year": 2014}]}]}}, []),
        ({"_data/research.yml": {"papers": PAPERS}}, ["Reeds in the wind"]),
        ({"_data/papers.yml": [{"title": "Reeds in the wind", "year": 2020}]}, ["Reeds in the wind"]),
        ({"_data/pubs.json": {"coauthors": [{"name": "Bo Reed", "orcid_id": "0000-0001"}]}}, []),
    ],
)
def test_what_of_a_resume_is_a_paper(build, files, expected):
    assert titles(build, {path: json.dumps(data) for path, data in files.items()}) == expected


def test_what_is_said_of_a_file_elsewhere_names_it(build):
    config = "title: Fen Lab\nplugins: [jekyll-get-json]\njekyll_get_json: [{data: cv, json: assets/cv.json}]\n"
    listed = {"basics": {"name": "Ada Fen"}, "publications": [{"authors": "Ada Fen"}]}
    site = build({"_config.yml": config, "index.md": "---\n---\nHello.", "assets/cv.json": json.dumps(listed)})
    assert site.problems == ["assets/cv.json: entry 1 has neither a title nor an identifier; left it out"]


def test_a_page_that_says_how_to_cite_it_is_no_paper(build):
    citation = "citation:\n  - {text: 'reeds: counting of stems', doi: 10.5555/reeds.2019, year: 2019}\n"
    head = f"---\nname: reeds\n{citation}---\nCounts."
    assert titles(build, {"_config.yml": "collections: {modules: {output: true}}\n", "_modules/reeds.md": head}) == []


def test_a_review_of_a_book_is_no_paper(build):
    front = "layout: book-review\ntitle: The Marsh\nauthor: Bo Reed and Cy Fenn\nisbn: 9780000000002\njournal: x\n"
    review = f"---\n{front}---\nGood."
    assert titles(build, {"_config.yml": "collections: {books: {output: true}}\n", "_books/marsh.md": review}) == []
