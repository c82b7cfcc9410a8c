"""The graph: authors linked, duplicates merged, lists in print order."""

from dataclasses import replace

import pytest

from pelican_academic.errors import Place
from pelican_academic.extract.names import parse_name
from pelican_academic.extract.people import people_from_data, people_from_documents
from pelican_academic.model import Author, Link, Name, PartialDate, Person, Publication
from pelican_academic.site import build_graph


def paper(key, title, authors, year=2020, **fields):
    values = {"type": "article-journal", "issued": PartialDate(year) if year else None, **fields}
    return Publication(key, values.pop("type"), title, tuple(Author(parse_name(name)) for name in authors), **values)


PEOPLE = people_from_documents(
    [
        ("_people/ada.md", {"title": "Ada Quill", "position": "Professor & group leader"}, "/people/ada/"),
        (
            "_people/oerjan.md",
            {"name": "Örjan Marsh", "role": "phd", "orcid": "0000-0002-1825-0097"},
            "/people/oerjan/",
        ),
        ("_people/wang.md", {"title": "Wang Jingjing (王晶晶)", "category": "Ph.D. Student"}, "/people/wang/"),
        (
            "_people/bo.md",
            {"title": "Bo Reed", "position": "PhD student", "status": "alumni", "now": "Fen Ltd"},
            "/people/bo/",
        ),
    ]
)


@pytest.mark.parametrize(
    ("printed", "slug"),
    [
        ("Quill, A.", "ada"),
        ("A. B. Quill", "ada"),
        ("Quill A", "ada"),
        ("Orjan Marsh", "oerjan"),
        ("Oerjan Marsh", "oerjan"),
        ("Marsh, Ö.", "oerjan"),
        ("Wang J", "wang"),
        ("Jingjing Wang", "wang"),
        ("王晶晶", "wang"),
        ("Bella Quill", ""),
        ("A. Quillfeather", ""),
    ],
)
def test_an_author_is_a_member(printed, slug):
    entry = build_graph(PEOPLE, [paper("k", "On the birds of a marsh", [printed])]).publications[0]
    assert [author.slug for author in entry.authors] == [slug]
    assert entry.authors[0].url == (f"/people/{slug}/" if slug else "")


def test_a_topic_has_one_spelling():
    tags = (
        ["Large-eddy simulation", "mud"],
        ["large eddy simulation"],
        ["Large-eddy simulation", "Large-Eddy Simulation"],
    )
    titles = ("Mud in the flume", "Ripples by night", "A ledger of storms")
    records = [
        paper(title[:3], title, ["A. Quill"], keywords=tuple(words)) for title, words in zip(titles, tags, strict=True)
    ]
    topics = next(facet for facet in build_graph([], records).facets if facet.key == "topic")
    assert [(value.label, value.count) for value in topics.values] == [("Large-eddy simulation", 3), ("mud", 1)]


def test_an_ambiguous_name_is_reported_and_not_linked():
    people = people_from_data("people", [{"name": "Ada Quill"}, {"name": "Arno Quill"}])
    site = build_graph(people, [paper("k", "On the birds of a marsh", ["A. Quill", "Arno Quill"])])
    assert [author.slug for author in site.publications[0].authors] == ["", "arno-quill"]
    assert [problem.code for problem in site.problems] == ["author-ambiguous"]
    assert site.problems[0].action.startswith("linked to neither; ")


def test_spellings_that_may_be_the_same_members_share_one_message():
    people = people_from_data("people", [{"name": "Ada Quill"}, {"name": "Arno Quill"}])
    records = [
        replace(paper(key, f"On the birds of marsh {key}", [name]), place=Place("papers.bib", line))
        for line, (key, name) in enumerate([("one", "A. Quill"), ("two", "A. B. Quill"), ("three", "A. Quill")], 1)
    ]
    site = build_graph(people, records)
    assert {problem.message for problem in site.problems} == {
        "'A. Quill' and 'A. B. Quill' may be ada-quill or arno-quill"
    }
    assert [problem.place.line for problem in site.problems] == [1, 2, 3]


def test_initials_that_two_authors_share_or_a_crowd_makes_doubtful_link_nobody():
    member = [Person(slug="kim", name=parse_name("Juhyun Kim"))]

    def linked(authors):
        site = build_graph(member, [paper("a", "On marshes", authors)])
        return [author.name for author in site.publications[0].authors if author.member], len(site.problems)

    doubtful = build_graph(member, [paper("a", "On marshes", ["J Kim", "JH Kim"])])
    assert {problem.action.partition(";")[0] for problem in doubtful.problems} == {"not linked"}
    assert linked(["J Kim", "A Reed"]) == (["J Kim"], 0)
    assert linked(["J Kim", "JH Kim", "A Reed"]) == ([], 1)
    assert linked(["J Kim", "Juhyun Kim"]) == (["Juhyun Kim"], 0)
    assert linked(["J Kim", *(f"Ada Reed{number}" for number in range(31))]) == ([], 1)


def test_initials_before_a_family_name_that_many_bear_link_those_alone_who_are_on_most_papers():
    kim, lee = Person(slug="kim", name=parse_name("Juhyun Kim")), Person(slug="lee", name=parse_name("Hana Lee"))
    reed = Person(slug="reed", name=parse_name("Bo Reed"), aliases=("J. Lee",))
    authors = [
        ["J. Kim", "S. Kim", "H. Lee"],
        ["M. Kim", "H. Lee", "B. Lee"],
        ["H. Lee", "J. Lee"],
        ["H. Lee", "Juhyun Kim"],
        ["H. Lee"],
    ]
    papers = [paper(str(number), f"On marshes {number}", names) for number, names in enumerate(authors)]
    site = build_graph([kim, lee, reed], papers)
    linked = {(author.name, author.slug) for entry in site.publications for author in entry.authors if author.member}
    assert linked == {("Juhyun Kim", "kim"), ("H. Lee", "lee"), ("J. Lee", "reed")}


def test_an_alias_of_initials_is_nobody_else():
    lisa = Person(slug="lisa", name=parse_name("Lisa Reed"), aliases=("L. Reed", "L Reed"))
    site = build_graph([lisa], [paper("a", "On marshes", ["Ling E. Reed"]), paper("b", "On fens", ["L. Reed"])])
    assert [author.slug for entry in site.publications for author in entry.authors] == ["", "lisa"]


def test_groups_follow_the_table_of_roles_and_alumni_come_last():
    site = build_graph(PEOPLE, [])
    assert [(group.key, [member.slug for member in group.people]) for group in site.groups] == [
        ("pi", ["ada"]),
        ("phd", ["oerjan", "wang"]),
        ("alumni", ["bo"]),
    ]
    assert site.alumni[0].now == "Fen Ltd"


def test_years_newest_first_and_in_press_before():
    site = build_graph(
        [],
        [
            paper("a", "One bird of marshes", ["A. Q."], 2019),
            paper("b", "Two birds of fens", ["A. Q."], None, status="in press"),
            paper("c", "Three birds of bogs", ["A. Q."], 2021),
        ],
    )
    assert [(year.label, year.count) for year in site.years] == [("In press", 1), ("2021", 1), ("2019", 1)]
    assert [(year.year, year.total) for year in site.chart.years] == [(2019, 1), (2020, 0), (2021, 1)]


def test_preprint_article_and_zenodo_become_one():
    title = "A survey of reed warblers in three northern fens"
    versions = [
        paper(
            "pre",
            title,
            ["A. Quill", "B. Reed"],
            2019,
            type="article",
            genre="preprint",
            container_title="bioRxiv",
            doi="10.1101/2019.01.01.1",
        ),
        paper("art", title, ["Ada Quill", "Bo Reed"], 2020, container_title="Journal of Marshes", doi="10.9999/jm.1"),
        paper("zen", title, ["Quill, Ada", "Reed, Bo"], 2020, type="dataset", doi="10.5281/zenodo.77"),
    ]
    site = build_graph(PEOPLE, versions)
    (entry,) = site.publications
    assert (entry.id, entry.doi, entry.venue) == ("art", "10.9999/jm.1", "Journal of Marshes")
    assert {link.url for link in entry.links} >= {
        "https://doi.org/10.1101/2019.01.01.1",
        "https://doi.org/10.5281/zenodo.77",
    }
    assert site.entry("pre") is entry


@pytest.mark.parametrize(
    ("addresses", "count"),
    [
        (["10.9999/rev5", "10.9999/re"], 2),
        (["10.9999/btv123", "10.9999/bt"], 2),
        (["10.9999/fens.5.v2", "10.9999/fens.5"], 1),
        (["10.9999/rs-5/v1", "10.9999/rs-5"], 1),
    ],
)
def test_a_version_of_a_doi_stands_behind_a_sign(addresses, count):
    links = tuple(Link("data", f"https://doi.org/{doi}") for doi in addresses)
    (entry,) = build_graph([], [paper("a", "Reed", ["A. Quill"], links=links)]).publications
    assert len(entry.links) == count


def test_the_addresses_of_one_doi_are_one_link():
    addresses = {
        "https://dx.doi.org/10.9999/JM.1": "website",
        "https://doi.org/hb9x7": "doi",
        "https://doi.org/10.31234/osf.io/x_v4": "preprint",
        "https://doi.org/10.31234/osf.io/x_v1": "preprint",
        "https://doi.org/hb9x8": "data",
    }
    links = tuple(Link(kind, url) for url, kind in addresses.items())
    (entry,) = build_graph([], [paper("a", "Reed", ["A. Quill"], doi="10.9999/jm.1", links=links)]).publications
    assert [(link.label, link.url) for link in entry.links] == [
        ("DOI", "https://doi.org/10.9999/jm.1"),
        ("Preprint", "https://doi.org/10.31234/osf.io/x_v4"),
        ("Data", "https://doi.org/hb9x8"),
    ]


def test_an_unsure_pair_is_kept_apart_reported_and_settled_by_settings():
    title = "A survey of reed warblers in three northern fens"
    pair = [paper("a", title, ["A. Quill"], doi="10.9999/1"), paper("b", title, ["A. Quill"], doi="10.9999/2")]
    site = build_graph([], pair)
    assert len(site.publications) == 2
    assert [problem.code for problem in site.problems] == ["duplicate-unsure"]
    assert len(build_graph([], pair, {"merge": {"force": [["a", "doi:10.9999/2"]]}}).publications) == 1
    same = [paper("a", title, ["A. Quill"]), paper("b", title, ["A. Quill"])]
    assert len(build_graph([], same).publications) == 1
    assert len(build_graph([], same, {"merge": {"forbid": [["a", "b"]]}}).publications) == 2


def test_a_member_named_by_key_is_exported_by_name():
    member = Person(slug="kaja", name=Name(given="Kaja", family="Tarn"), aliases=("tarn",))
    paper = Publication(id="sand", type="article-journal", title="Sand", authors=(Author(parse_name("tarn")),))
    graph = build_graph([member], [paper])
    assert "Kaja" in graph.publications[0].bibtex
    assert graph.publications[0].authors[0].name == "Kaja Tarn"


@pytest.mark.parametrize(
    ("venue", "kind", "label"),
    [
        ("Annals of Reeds", "article-journal", "Journal article"),
        ("", "article-journal", "Paper"),
        ("", "paper-conference", "Conference paper"),
        ("", "report", "Report"),
    ],
)
def test_what_a_paper_is_called(venue, kind, label):
    record = Publication(id="a", type=kind, title="Reeds", container_title=venue)
    assert build_graph([], [record]).publications[0].type_label == label


def test_two_links_of_one_label_are_named_by_their_hosts():
    urls = ("https://www.archive.example/r/1", "https://hdl.handle.net/20.500.99999/2", "http://[broken")
    links = tuple(Link(kind="website", url=url) for url in urls)
    code = Link(kind="code", url="https://code.example/a")
    (entry,) = build_graph([], [paper("a", "Reeds", ["A. Quill"], links=(*links, code))]).publications
    assert [link.label for link in entry.links] == ["Code", "archive.example", "Handle", "Website"]


def test_an_identifier_alone_is_no_paper():
    site = build_graph([], [paper("a", "On mud", [], doi="10.5555/a"), paper("b", "", [], doi="10.5555/b")])
    assert [entry.title for entry in site.publications] == ["On mud"]
    assert [str(problem.message) for problem in site.problems] == [
        "10.5555/b has no title, and nothing else on the site names it"
    ]
    (whole,) = build_graph(
        [], [paper("a", "On mud", [], doi="10.5555/a"), paper("b", "", [], doi="10.5555/a")]
    ).publications
    assert whole.title == "On mud"


def test_a_picture_that_many_papers_share_is_of_none_of_them():
    papers = [
        paper(f"p{n}", f"Paper number {n} of the shore", ["Ada Quill"], image="/open-access.png") for n in range(3)
    ]
    papers.append(paper("own", "The eels of the fen", ["Ada Quill"], image="/eels.jpg"))
    assert sorted(entry.image for entry in build_graph([], papers, {}).publications) == ["", "", "", "/eels.jpg"]


def test_a_monogram_has_two_letters():
    assert [parse_name(name).initials for name in ("Ada Quill", "Quill, Ada", "Ada")] == ["AQ", "AQ", "Ad"]


def test_a_correction_is_no_copy_of_what_it_corrects():
    title = "Sediment and sound in the outer reed beds of a brackish lagoon"
    papers = [paper("a", title, ["Ada Quill"]), paper("b", f"Correction to: {title}", ["Ada Quill"])]
    graph = build_graph([], papers)
    assert len(graph.publications) == 2
    assert not graph.problems


@pytest.mark.parametrize(
    ("given", "family", "native", "initials", "shown"),
    [
        ("Ada", "Quill", "", "AQ", ""),
        ("ليلى", "القصبة", "", "ل ق", ""),
        ("花子 ", "葦原", "葦原花子", "花葦", "葦原花子"),
        ("Ada", "ال", "", "A", ""),
    ],
)
def test_letters_that_join_stand_apart_in_a_monogram(given, family, native, initials, shown):
    person = Person(slug="a", name=Name(given=given, family=family, native=native))
    (member,) = build_graph([person], []).people
    assert (member.initials, member.native_name) == (initials, shown)


def test_a_name_that_differs_by_a_blank_is_no_second_name():
    person = Person(slug="a", name=Name(given="花子", family="葦原", literal="葦原 花子", native="葦原花子"))
    assert build_graph([person], []).people[0].native_name == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (  # two of one family, of whom the short list names the first
            paper("a", "On the quiet ageing of reeds", ["M Kim", "C Reed", "S Kim"]),
            paper("b", "On the quiet ageing of reeds", ["M. Kim"]),
        ),
        (
            paper("a", "Explaining what changes in walled marshes", ["Quill, A."], doi="10.5555/1"),
            paper("b", "Explaining what changes in walled marshes [Technical Report]", ["Quill, A."], type="article"),
        ),
        (
            paper("a", "Extending the marsh approximation to waves", ["Quill, A."]),
            paper("b", "Extending marsh approximation to waves", ["A. Quill"]),
        ),
    ],
)
def test_one_work_said_twice(one, other):
    (entry,) = build_graph([], [one, other]).publications
    assert entry.title == one.title
    assert len(entry.authors) == len(one.authors)


def test_namesakes_alone_make_no_work():
    found = build_graph([], [paper("a", "On the quiet reeds", ["M Kim"]), paper("b", "On the quiet reeds", ["S. Kim"])])
    assert len(found.publications) == 2


def test_a_row_that_gives_a_doi_alone_has_the_title_of_the_text_that_names_it():
    row = replace(paper("untitled", "", (), year=None, doi="10.1000/mud"), confidence=1.0)
    text = replace(paper("quill2020mud", "On the mud of marshes", ["A. Quill"], doi="10.1000/mud"), confidence=0.8)
    for records in ([row, text], [text, row]):
        site = build_graph([], records)
        assert [(entry.id, entry.title) for entry in site.publications] == [("quill2020mud", "On the mud of marshes")]
        assert not site.problems


def test_a_preprint_of_arxiv_stands_in_arxiv():
    known, unknown = (
        paper(key, "On tides", ["Ada Quill"], genre="preprint", type="article", arxiv=number)
        for key, number in (("a", "2301.00001"), ("b", ""))
    )
    site = build_graph(PEOPLE, [known])
    entry = site.publications[0]
    assert (entry.venue, entry.detail, entry.preprint) == ("arXiv", "2301.00001", True)
    entry = build_graph(PEOPLE, [unknown]).publications[0]
    assert (entry.venue, entry.detail) == ("", "")


@pytest.mark.parametrize(
    ("genre", "venue", "page", "detail"),
    [
        ("preprint", "arXiv preprint arXiv:2301.00001", "", ""),
        ("preprint", "arXiv", "1-9", "1–9"),
        ("", "Marsh Letters", "", ""),
    ],
)
def test_the_number_at_arxiv_is_said_once(genre, venue, page, detail):
    record = paper("a", "On tides", ["Ada Quill"], genre=genre, container_title=venue, page=page, arxiv="2301.00001")
    assert build_graph(PEOPLE, [record]).publications[0].detail == detail
