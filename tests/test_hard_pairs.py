"""What is one work and who is a member is told rightly where it is hard, or not told at all."""

import pytest
from hard_pairs import OTHER, TITLES, linking, merging, name_pairs, paper, record_pairs

from pelican_academic.model import Author, Name, Person, Publication
from pelican_academic.site import build_graph


def test_there_are_many():
    assert len(record_pairs()) + len(name_pairs()) >= 350
    assert 2 * len(record_pairs()) + len(name_pairs()) >= 500


def test_no_two_works_are_made_one():
    score = merging()
    assert score.precision == 1.0, score.faults
    assert score.recall >= 0.98, score.faults


def test_no_author_is_taken_for_another():
    score = linking()
    assert score.precision == 1.0, score.faults
    assert score.recall >= 0.97, score.faults


@pytest.mark.parametrize("kind", ["two DOIs", "years apart", "thesis"])
def test_what_is_not_sure_is_reported_and_settled_by_settings(kind):
    change, values = OTHER[kind]
    one, two = paper(TITLES[0], id="a", doi="10.9999/x"), paper(change(TITLES[0]), id="b", **values)
    apart = build_graph([], [one, two])
    assert [problem.code for problem in apart.problems] == ["duplicate-unsure"]
    assert len(apart.publications) == 2
    forced = build_graph([], [one, two], {"merge": {"force": [["a", "b"]]}})
    assert (len(forced.publications), forced.problems) == (1, [])


def test_what_is_sure_is_parted_by_settings():
    records = [paper(TITLES[0], id="a"), paper(TITLES[0], id="b")]
    assert len(build_graph([], records).publications) == 1
    assert len(build_graph([], records, {"merge": {"forbid": [["a", "b"]]}}).publications) == 2


@pytest.mark.parametrize(
    ("printed", "people", "told"),
    [
        (Name("C.", "Reed"), ("Chloe Reed", "Charles Reed"), "charles-reed or chloe-reed"),
        (Name("Jürgen", "Müller-Lüdenscheidt"), ("Jürgen Müller",), "jürgen-müller"),
    ],
)
def test_a_name_that_may_be_theirs_is_reported(printed, people, told):
    members = [Person(name.lower().replace(" ", "-"), Name(*name.split())) for name in people]
    site = build_graph(members, [Publication("p", "book", "Peat", (Author(printed),))])
    assert told in str(site.problems[0])
    assert site.publications[0].members == []


def test_of_353_entries_with_60_copies_293_stay():
    works = [paper(f"{TITLES[n % 8]} at site number {n}", n, id=f"w{n}", doi=f"10.9999/w{n}") for n in range(293)]
    copies = [
        paper(works[n].title if n % 3 else works[n].title.upper(), n, id=f"c{n}", doi=works[n].doi if n % 2 else "")
        for n in range(60)
    ]
    site = build_graph([], [*works, *copies])
    assert len(site.publications) == 293
    assert {entry.id for entry in site.publications} == {work.id for work in works}
