"""Large cases: 353 entries with 60 surplus copies, and time that grows with the number of entries."""

# ruff: noqa: E501, SIM905 - tables of papers read better in one line

import time
from dataclasses import replace

from pelican_academic.errors import Place
from pelican_academic.export import to_bibtex
from pelican_academic.extract.names import parse_name
from pelican_academic.extract.people import people_from_data
from pelican_academic.model import Author, PartialDate, Publication
from pelican_academic.site import build_graph
from pelican_academic.sources import publications_from_data, read_bibtex

FAMILIES = "Quill Reed Marsh Fen Brandt Lefèvre Sävström Çelik Zhou Okafor Nakamura García O’Hara Nguyen Petrov Silva Haddad Kim Novak Ferrari".split()
GIVEN = (
    "Ada Bo Cyril Dorothée Emre Farid Giulia Hoa Ilse José Katya Liam Mei Nils Olga Peter Qing Rosa Sven Tuğba".split()
)
THINGS = "warblers newts mosses sedges bogs fens reeds loggers drones sensors rivers beetles".split()
DEEDS = "habitat selection|population decline|acoustic monitoring|genome assembly|remote sensing|carbon balance|water tables|seed dispersal|nesting success|food webs|species turnover".split(
    "|"
)
PLACES = "northern Finland|the Great Fen|drained peatlands|alpine mires|coastal marshes|the Okavango|restored wetlands|urban ponds|burnt forests".split(
    "|"
)


def title(number):
    return f"On {DEEDS[number % 11]} of {THINGS[number % 12]} in {PLACES[number % 9]}, a study of {1000 + number // 2} sites in {'spring' if number % 2 else 'autumn'}"


def authors(number):
    return [f"{GIVEN[(number * k + k) % 20]} {FAMILIES[(number * 7 + k * 3) % 20]}" for k in range(1, 4)]


def original(number):
    return Publication(
        f"p{number}",
        "article-journal",
        title(number),
        tuple(Author(parse_name(name)) for name in authors(number)),
        issued=PartialDate(2005 + number % 20),
        container_title="Journal of Mud",
        volume=str(1 + number % 30),
        page=f"{number}-{number + 9}",
        doi=f"10.9999/jm.{number}",
    )


def greene():
    """Greene-like data: 293 works, 60 of them twice: a preprint, a copy without a DOI, one by another source, other case and dashes."""
    works = [original(number) for number in range(293)]
    rows = []
    for number, work in enumerate(works):
        rows.append(
            {
                "id": f"doi:{work.doi}",
                "title": work.title,
                "authors": [str(a.name) for a in work.authors],
                "publisher": work.container_title,
                "date": str(work.issued),
            }
        )
        if number % 5 == 0 and number < 300:
            copy = number // 5 % 4
            if copy == 0:
                rows.append(
                    {
                        "id": f"doi:10.1101/2019.{number:06d}",
                        "title": work.title,
                        "authors": [str(a.name) for a in work.authors],
                        "publisher": "bioRxiv",
                        "date": f"{work.issued.year - 1}-05-01",
                    }
                )
            elif copy == 1:
                rows.append(
                    {
                        "title": work.title.upper(),
                        "authors": [str(a.name) for a in work.authors],
                        "date": str(work.issued.year),
                    }
                )
            elif copy == 2:
                rows.append(
                    {
                        "id": f"doi:{work.doi.upper()}",
                        "title": work.title.replace(",", " –"),
                        "authors": [],
                        "publisher": "J. Mud",
                    }
                )
            else:
                rows.append(
                    {
                        "id": f"doi:10.5281/zenodo.{number}",
                        "title": work.title + ".",
                        "authors": [str(a.name).split()[-1] + ", " + str(a.name)[0] + "." for a in work.authors],
                        "publisher": "Zenodo",
                        "date": str(work.issued.year),
                    }
                )
    surplus = len(rows) - len(works)
    number = 0
    while surplus < 60:
        rows.append(
            {
                "id": f"doi:{works[number + 1].doi}",
                "title": works[number + 1].title,
                "authors": [str(a.name) for a in works[number + 1].authors],
            }
        )
        number += 1
        surplus += 1
    return works, rows


def test_sixty_surplus_copies_are_found_and_nothing_else_is_merged():
    works, rows = greene()
    assert len(rows) == 353
    records, problems = publications_from_data(rows, "_data/citations.yaml")
    assert problems == []
    site = build_graph([], records)
    assert len(site.publications) == 293
    assert {entry.title.rstrip(".").casefold().replace(" –", ",") for entry in site.publications} == {
        work.title.casefold() for work in works
    }
    assert {entry.doi for entry in site.publications} == {work.doi for work in works}
    assert sum(len(entry.record.extra.get("versions", [1])) for entry in site.publications) == 353


def test_titles_that_differ_in_a_number_or_a_word_stay_apart():
    pairs = [
        ("Peat and people, part 1: the north", "Peat and people, part 2: the north"),
        ("A study of mosses in alpine mires of the west", "A study of sedges in alpine mires of the west"),
        ("Notes on the marsh birds I", "Notes on the marsh birds II"),
    ]
    for one, two in pairs:
        records = [replace(original(1), id="a", title=one, doi=""), replace(original(1), id="b", title=two, doi="")]
        assert len(build_graph([], records).publications) == 2, one


def test_years_of_one_workshop_are_not_asked_about():
    for one, two in (("3rd", "21st"), ("Third", "Seventh")):
        titles = (
            f"The {one} workshop on mud and silt beside the sea",
            f"The {two} workshop on mud and silt beside the sea",
        )
        records = [replace(original(1), id=title, title=title, doi="") for title in titles]
        site = build_graph([], records)
        assert (len(site.publications), list(site.problems)) == (2, [])


def test_two_papers_with_one_doi_are_reported_and_kept():
    records = [
        replace(original(1), id="a"),
        replace(original(2), id="b", doi=original(1).doi, title="Something else entirely about seagulls"),
    ]
    site = build_graph([], records)
    assert len(site.publications) == 2
    assert [problem.code for problem in site.problems] == ["duplicate-unsure"]


def test_versions_that_a_publisher_numbers_are_one_work():
    dois = ("10.7554/elife.12345", "10.7554/elife.12345.3", "10.7554/eLife.12345.1", "10.7554/elife.54321")
    records = [replace(original(1), id=doi, doi=doi) for doi in dois[:3]]
    records.append(replace(original(1), id="other", doi=dois[3], title="Something else entirely about seagulls"))
    site = build_graph([], records)
    assert (len(site.publications), list(site.problems)) == (2, [])


def test_two_works_are_asked_about_once_however_often_they_are_listed():
    records = [
        replace(original(1), id=f"{name}{copy}", title=title, doi="", place=Place(f"{copy}.md", 1))
        for copy in ("a", "b")
        for name, title in (
            ("one", "Slow equivalence and settling of the metric mud of marshes"),
            ("two", "Slow equivalence and slow settling of the metric mud of marshes"),
        )
    ]
    site = build_graph([], records)
    assert (len(site.publications), [problem.code for problem in site.problems]) == (2, ["duplicate-unsure"])


def timed(count):
    people = people_from_data(
        "people", [{"name": f"{given} {family}"} for given, family in zip(GIVEN, FAMILIES, strict=True)]
    )
    text = to_bibtex(original(number) for number in range(count))
    start = time.process_time()
    bibliography = read_bibtex(text, "papers.bib")
    site = build_graph(people, bibliography.publications)
    again = to_bibtex(entry.record for entry in site.publications)
    spent = time.process_time() - start
    assert len(site.publications) == count
    return spent, text, again


def test_time_grows_linearly_and_nothing_is_lost():
    small = min(timed(250)[0] for _ in range(3))
    large, text, again = min((timed(1000) for _ in range(2)), key=lambda run: run[0])
    assert large < 4 * small * 3  # quadratic would be 4 * 4
    first = {record.id: record for record in read_bibtex(text, "a.bib").publications}
    second = {record.id: record for record in read_bibtex(again, "b.bib").publications}
    assert set(first) == set(second)
    assert all(first[key].title == second[key].title and first[key].doi == second[key].doi for key in first)
