"""What a newcomer writes and nobody would read: fields misspelt, folders that are no collection, names nobody has."""

import pytest

from pelican_academic.extract.misspelt import meant
from pelican_academic.sources import read_bibtex

CONFIG = "title: T\ncollections: {people: {output: true}, projects: {output: true}}\n"
SITE = {"_config.yml": CONFIG, "index.md": "---\nlayout: home\n---\nMud.\n"}


@pytest.mark.parametrize(
    ("name", "given", "found"),
    [
        ("positon", (), "position"),
        ("Emial", (), "email"),
        ("emial", ("email",), ""),
        ("emails", (), ""),
        ("mail", (), ""),
        ("alum", (), ""),
        ("favourite_fish", (), ""),
        ("position", (), ""),
    ],
)
def test_what_was_meant(name, given, found):
    assert meant(name, ["position", "email", "alumni"], given) == found


def test_a_field_of_a_person(build):
    page = "---\nlayout: person\nname: Bo Tern\npositon: Postdoc\nemial: bo@example.org\nfish: eel\n---\n"
    assert build({**SITE, "_people/bo.md": page}).problems == [
        "_people/bo.md:4: Bo Tern has a field 'positon'; did you mean 'position'?; kept as it is",
        "_people/bo.md:5: Bo Tern has a field 'emial'; did you mean 'email'?; kept as it is",
    ]


def test_a_folder_that_is_no_collection_and_a_file_without_front_matter(build):
    built = build(
        {**SITE, "_talks/a.md": "---\ntitle: A\n---\n", "_people/bo.md": "Bo Tern\n", "_people/README.md": "Read me\n"}
    )
    folder = "the folder is no collection: 'collections' of _config.yml does not name 'talks'"
    assert built.problems == [
        f"_talks: {folder}; left out, as Jekyll does",
        "_people/bo.md:1: the file does not begin with front matter (---); copied as a file, as Jekyll does",
    ]
    included = build({**SITE, "_config.yml": f"{CONFIG}include: [_talks]\n", "_people/bo.md": "---\nname: Bo\n---\n"})
    assert not included.problems


def test_papers_and_members_that_are_not_there(build):
    project = "---\ntitle: Shores\nmembers: [Bo Tern, Nobody]\npapers: [tern2020, nope2020]\n---\nText.\n"
    files = {
        **SITE,
        "_projects/shores.md": project,
        "_people/bo.md": "---\nname: Bo Tern\n---\n",
        "papers.bib": "@article{tern2020, title={On mud}, author={Tern, Bo}, year={2020}}\n",
    }
    assert build(files).problems == [
        "_projects/shores.md:4: there is no publication 'nope2020'; left out",
        "_projects/shores.md:3: there is no member 'Nobody'; left out",
    ]
    layout = "<html><body>{{ page.members | join: ', ' }} {{ content }}</body></html>"
    own = {**files, "_layouts/own.html": layout, "_projects/shores.md": project.replace("title", "layout: own\ntitle")}
    assert not build(own).problems  # the site's own layout prints them, and so does the theme


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (
            "@artcle{a, title={T}, year=2020}",
            "@artcle of 'a' is no type of entry; did you mean @article?; read as @misc",
        ),
        (
            "@inproceeding{a, title={T}, year=2020}",
            "@inproceeding of 'a' is no type of entry; did you mean @inproceedings?; read as @misc",
        ),
        ("@article{a, title={T}, auhtor={B}}", "'a' has a field 'auhtor'; did you mean 'author'?; kept as it is"),
        ("@article{a, title={T}, journal=jos}", "no @string defines 'jos', the journal of 'a'; taken as text"),
        ("@article{a, title={T}, doi={mud}}", "'mud' of 'a' is no DOI; left the link out"),
        ("@article{a, title={T}, year={20x4}}", "'20x4' of 'a' is no year; shown as it stands"),
        ("@article{, title={T}}", "an entry has no key; read without one"),
    ],
)
def test_an_entry_of_bibtex(entry, said):
    assert [str(problem) for problem in read_bibtex(entry, "a.bib").problems] == [f"a.bib:1: {said}"]


def test_entries_of_bibtex_that_say_what_they_mean():
    text = """@string{jos = "Journal of Shores"}
    @article{a, title={C # and F#}, journal="J. " # jos, month=mar, year={in press}, selected=true, doi={doi:10.5555/A}}
    @misc{b, title="A" # { and {B # c}}, month = 10 # "~" # jan, year = 2020, journal = JOS, authors = {X}}
    @artwork{c, title={T}, shorttitle={S}, year={2020--2021}}"""
    found = read_bibtex(text, "a.bib")
    assert not found.problems
    assert [entry.title for entry in found.publications] == ["C # and F#", "A and B # c", "T"]
    assert [entry.container_title for entry in found.publications[:2]] == ["J. Journal of Shores", "Journal of Shores"]


def test_a_doubt_stands_at_the_line_of_its_value(build):
    person = "---\nname: Ada Quill\nposition: Postdoc\norcid: 0000-0002-1825-0098\n---\nMud.\n"
    built = build({"_config.yml": "title: T\ncollections: {people: {output: true}}\n", "_people/ada.md": person})
    assert [problem for problem in built.problems if "ORCID" in problem] == [
        "_people/ada.md:4: '0000-0002-1825-0098' is no ORCID iD (its check digit does not hold); left the link out"
    ]
