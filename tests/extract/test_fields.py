"""Values of front matter and data that are mappings: conferences list authors with affiliations, keywords one a row."""

import time

import pytest

from pelican_academic.errors import Place
from pelican_academic.extract import extract_page
from pelican_academic.extract.fields import authors_from, publication_from_fields
from pelican_academic.extract.people import people_from_data
from pelican_academic.sources.csl_json import publication_from_csl

PLACE = Place("_data/papers.yml")


@pytest.mark.parametrize(
    "authors",
    [
        [{"author": "Ada Quill (University of the Shore)"}, {"author": "Bo Reed*"}],
        [{"name": "Ada Quill", "affiliation": "University of the Shore"}, {"name": "Bo Reed*"}],
        [{"Ada Quill": "University of the Shore"}, {"Bo Reed*": None}],
        [{"first": "Ada", "last": "Quill"}, {"first_name": "Bo", "last_name": "Reed", "equal": True}],
    ],
)
def test_authors_of_mappings(authors):
    record = publication_from_fields({"title": "On Mud", "authors": authors}, PLACE)
    assert [(str(author.name), author.equal) for author in record.authors] == [("Ada Quill", False), ("Bo Reed", True)]


def test_a_mapping_that_names_nobody_is_no_author():
    record = publication_from_fields({"title": "On Mud", "authors": [{"id": 3, "url": "https://a.example"}]}, PLACE)
    assert record.authors == ()


def test_keywords_and_titles_of_mappings():
    row = {"title": {"en": "On Mud", "de": "Vom Schlick"}, "keywords": [{"word": "mud"}, {"word": "eels", "rank": 2}]}
    record = publication_from_fields(row, PLACE)
    assert (record.title, record.keywords) == ("On Mud", ("mud", "eels"))


def test_topics_of_mappings():
    rows = [{"name": "Ada Quill", "interests": [{"name": "mud"}, "eels", 1836]}]
    people = people_from_data("people", rows, "_data/people.yml")
    assert [person.topics for person in people] == [("mud", "eels", "1836")]


def test_a_key_that_heads_people_is_read_as_words():
    people = people_from_data("people", {"teaching_assistants": [{"name": "Ada Quill"}]})
    assert [person.group for person in people] == ["teaching assistants"]


@pytest.mark.parametrize(
    ("key", "value", "url"),
    [
        ("repo", "quill/tides", "https://github.com/quill/tides"),
        ("github", "quill/tides.jl", "https://github.com/quill/tides.jl"),
        ("repo", "https://git.example/quill/tides", "https://git.example/quill/tides"),
        ("code", "files/tides.zip", "files/tides.zip"),
    ],
)
def test_an_owner_and_a_name_are_a_repository_at_github(key, value, url):
    record = publication_from_fields({"title": "On tides", key: value}, PLACE)
    assert [link.url for link in record.links] == [url]


def test_a_list_of_authors_ends_with_a_full_stop_and_the_venue_stands_under_in():
    row = {
        "title": "On silt",
        "authors": "A. Quill, B. O. Reed, & C. Marsh.",
        "in": "Proceedings of the 3rd Mud Meeting",
    }
    record = publication_from_fields({**row, "year": 2017}, Place("_data/x.yml"))
    assert [str(author.name) for author in record.authors] == ["A. Quill", "B. O. Reed", "C. Marsh"]
    assert (record.container_title, record.type) == ("Proceedings of the 3rd Mud Meeting", "paper-conference")
    assert [str(author.name) for author in authors_from("Ada Quill, Bo Reed Jr.")[0]] == ["Ada Quill", "Bo Reed, Jr."]


@pytest.mark.parametrize(
    "value",
    [
        [{"family": "Quill, Ada; Reed, Bo;", "given": ""}],
        [{"name": "Quill, Ada; Reed, Bo"}],
        ["Quill, Ada; Reed, Bo"],
        [{"family": "Quill", "given": "Ada"}, "Reed, Bo"],
    ],
)
def test_a_list_in_the_place_of_one_name(value):
    record = publication_from_csl({"type": "article", "title": "On mud", "author": value}, Place("a.json"))
    assert [str(author.name) for author in record.authors] == ["Ada Quill", "Bo Reed"]


def test_a_semicolon_that_lists_no_names():
    assert [str(author.name) for author in authors_from(["Ada Quill (Fen Univ.; Bog Inst.)", "Bo Reed"])[0]] == [
        "Ada Quill",
        "Bo Reed",
    ]
    assert len(authors_from([{"literal": "Dept. of Reeds; University of Fen"}])[0]) == 1


def test_a_name_with_an_entity_is_one_name():
    assert [str(author.name) for author in authors_from([{"name": "J&eacute;r Reed"}, "Ada Qu&icirc;ll"])[0]] == [
        "J\N{LATIN SMALL LETTER E WITH ACUTE}r Reed", "Ada Qu\N{LATIN SMALL LETTER I WITH CIRCUMFLEX}ll"
    ]  # fmt: skip


def test_short_words_for_volume_issue_and_pages_and_initials_with_a_full_stop():
    row = {"title": "On silt", "authors": "Quill A, Reed BO.", "journal": "Mud", "vol": 49, "num": 2, "pp": "15-67"}
    record = publication_from_fields(row, Place("_data/x.yml"))
    assert (record.volume, record.issue, record.page) == ("49", "2", "15-67")
    assert [str(author.name) for author in record.authors] == ["A Quill", "BO Reed"]


def test_a_key_that_says_that_it_holds_an_address_is_a_link_of_that_name():
    row = {
        "title": "On silt",
        "publication_year": 2010,
        "journal_url": "https://silt.example/1",
        "data_link": "https://silt.example/data",
        "thumbnail_url": "https://silt.example/x.png",
        "kind_url": "silt",
    }
    record = publication_from_fields(row, PLACE)
    assert str(record.issued) == "2010"
    assert [(link.label, link.url) for link in record.links] == [
        ("Journal", "https://silt.example/1"),
        ("", "https://silt.example/data"),
    ]


@pytest.mark.parametrize(
    ("fields", "status", "note", "links"),
    [
        ({"pubstate": "ppublish"}, "", "", []),
        ({"pubstate": "aheadofprint"}, "Ahead of print", "", []),
        ({"pubstate": "forthcoming", "note": "Best paper"}, "forthcoming", "Best paper", []),
        ({"note": "_eprint: https://mud.example/doi/pdf/7"}, "", "", [("pdf", "https://mud.example/doi/pdf/7")]),
    ],
)
def test_what_programs_note_is_no_word_for_readers(fields, status, note, links):
    record = publication_from_fields({"title": "On Mud", **fields}, PLACE)
    assert (record.status, record.note) == (status, note)
    assert [(link.kind, link.url) for link in record.links] == links


def test_fields_in_the_braces_of_bibtex():
    row = {
        "bibtex_type": ":inproceedings", "author": "Ada Quill, Bo Reed", "title": "{Why the {HCI} Mud}",
        "year": "{2024}", "url": "{https://mud.example/1}", "doi": "{10.1234/mud}", "booktitle": "{{CHI} '24}",
        "tags": "{Full Paper,CHI24}", "note": "{a} and {b}",
    }  # fmt: skip
    found = publication_from_fields(row, Place("_data/x.yml"))
    assert (found.type, found.title, found.container_title) == ("paper-conference", "Why the {HCI} Mud", "{CHI} '24")
    assert found.keywords == ("Full Paper", "CHI24")
    assert [link.url for link in found.links] == ["https://mud.example/1"]
    assert (found.doi, found.note) == ("10.1234/mud", "{a} and {b}")


@pytest.mark.parametrize(
    ("authors", "merged"),
    [
        (["Ada Quill"], ["Ada Quill", "B. Reed", "C. Fen"]),
        (["Bo Reed"], ["A. Quill", "Bo Reed", "C. Fen"]),
        (["Ada Quill", "Bo Moor"], ["Ada Quill", "Bo Moor"]),  # the citation is of others
        (["Zoe Quill"], ["Zoe Quill"]),
        (["Ada Quill", "Ada Quill"], ["Ada Quill", "Ada Quill"]),
        ("Ada Quill, Bo Reed, Cyd Fen", ["Ada Quill", "Bo Reed", "Cyd Fen"]),
    ],
)
def test_the_fuller_list_of_a_citation(authors, merged):
    said = {
        "title": "On marshes",
        "collection": "publications",
        "authors": authors,
        "venue": "Marsh Letters",
        "citation": "Quill, A., Reed, B., & Fen, C. (2020). On marshes. <i>Marsh Letters</i>, 3(1).",
    }
    (record,) = extract_page("<p>Mud.</p>", path="_publications/a.md", front_matter=said).publications
    assert [str(author.name) for author in record.authors] == merged


@pytest.mark.parametrize(
    "authors",
    [
        r"Ada Quill\*, Bo Reed\† and Cy Fenn",
        ["Ada Quill\\*", "Bo Reed", "Cy Fenn\\*\\*"],
        "Ada Quill, Bo Reed and Cy Fenn url = {https://a.example/quill.pdf}",
        "Ada Quill*, Bo Reed*, Cy Fenn. => equal contribution",
        "Ada Quill*, Bo Reed*, Cy Fenn. * denotes equal contribution",
        "Ada Quill*, Bo Reed* (*equal contribution), Cy Fenn",
    ],
)
def test_what_stands_behind_names_is_none(authors):
    assert [str(author.name) for author in authors_from(authors)[0]] == ["Ada Quill", "Bo Reed", "Cy Fenn"]


@pytest.mark.parametrize(
    ("authors", "names"),
    [
        ("Ada Equal, Bo Urlacher", ["Ada Equal", "Bo Urlacher"]),
        ("Joint First Authors of the Marsh", ["Joint First Authors of the Marsh"]),
        ("Ada Quill, Curl Reed", ["Ada Quill", "Curl Reed"]),
    ],
)
def test_a_name_like_a_note_is_a_name(authors, names):
    assert [str(author.name) for author in authors_from(authors)[0]] == names


@pytest.mark.parametrize(
    ("printed", "venue"), [("Reed Congress, Lisbon,", "Reed Congress, Lisbon"), ("J. Phys. Fens.", "J. Phys. Fens.")]
)
def test_a_venue_ends_in_no_comma(printed, venue):
    row = {"title": "On marshes", "venue": printed, "year": 2020}
    assert publication_from_fields(row, PLACE).container_title == venue


def test_a_list_of_hints_that_never_ends_is_read_in_time():
    begin = time.process_time()
    for token in (" ", "=>", "url ", "*", "equal ", "\\"):
        authors_from("Ada Quill" + token * 50_000)
    assert time.process_time() - begin < 5


@pytest.mark.parametrize(
    "authors",
    [
        [{"link": "ada-quill", "is_first": True}, {"name": "B. Reed"}, {"link": "cy-fenn"}],
        [{"id": "ada-quill"}, {"name": "B. Reed", "link": "b-reed"}, {"ref": "cy_fenn", "equal": False}],
        ["Ada Quill", "B. Reed", "and Cy Fenn"],
    ],
)
def test_authors_by_their_keys(authors):
    assert [str(author.name) for author in authors_from(authors)[0]] == ["Ada Quill", "B. Reed", "Cy Fenn"]


def test_an_author_whose_name_is_a_key():
    named = [{"Link Quill": "Fen University"}, "Andrea Reed", {"name": "id-fenn"}]
    assert [str(author.name) for author in authors_from(named)[0]] == ["Link Quill", "Andrea Reed", "id-fenn"]


@pytest.mark.parametrize(
    ("date", "issued"),
    [
        ({"year": 2026, "month": "Apr", "mday": 13}, (2026, 4, 13)),
        ({"year": 2026, "month": 4}, (2026, 4, 0)),
        ({"year": "2026"}, (2026, 0, 0)),
    ],
)
def test_a_date_of_parts(date, issued):
    found = publication_from_fields({"title": "On marshes", "pubdate": date}, PLACE).issued
    assert (found.year, found.month, found.day) == issued


@pytest.mark.parametrize(
    ("venue", "status", "journal"),
    [
        ("In Press at Reed Reports", "in press", "Reed Reports"),
        ("Under review at the Marsh Days", "under review", "Marsh Days"),
        ("Forthcoming in Marsh Letters", "forthcoming", "Marsh Letters"),
        ("In preparation", "in preparation", ""),
        ("Accepted for publication", "accepted for publication", ""),
        ("Published", "", "Published"),
        ("Ongoing Fens", "", "Ongoing Fens"),
        ("Accepted Papers of the Marsh Days", "", "Accepted Papers of the Marsh Days"),
    ],
)
def test_a_venue_that_says_a_state(venue, status, journal):
    found = publication_from_fields({"title": "On marshes", "venue": venue}, PLACE)
    assert (found.status, found.container_title) == (status, journal)


@pytest.mark.parametrize(
    ("row", "venue"),
    [
        ({"venue": "conference", "booktitle": "MARSH 2024 (Findings)"}, "MARSH 2024 (Findings)"),
        ({"venue": "fen cog", "booktitle": "Fens and Cognition"}, "Fens and Cognition"),
        ({"venue": "eLife", "booktitle": "Fens"}, "eLife"),
        ({"journal": "physica status paludis", "event": "Fen Days"}, "physica status paludis"),
        ({"venue": "journal"}, "journal"),
    ],
)
def test_a_word_of_the_sites_own_in_a_venues_place(row, venue):
    assert publication_from_fields({"title": "On marshes", "year": 2024, **row}, PLACE).container_title == venue


@pytest.mark.parametrize(
    ("printed", "venue", "status", "rest"),
    [
        ("Marsh Letters, 2022.", "Marsh Letters", "", {"issued": "2022"}),
        ("2025", "", "", {"issued": "2025"}),
        ("submitted to Marsh Letters, major revision, 2025", "Marsh Letters", "submitted, major revision", {}),
        ("J. Fens, in press", "J. Fens", "in press", {}),
        ("In press (2024)", "", "in press", {"issued": "2024"}),
        ("Fen Systems (FS), 2022. (Spotlight)", "Fen Systems (FS)", "", {"issued": "2022", "note": "Spotlight"}),
        ("Fen Days [Oral Presentation]", "Fen Days", "", {"note": "Oral Presentation"}),
        ("Journal of Fens (Poster Studies)", "Journal of Fens (Poster Studies)", "", {"note": ""}),
        ("Fen Review, 61(2)", "Fen Review", "", {"volume": "61", "issue": "2"}),
        ("Fens of the National Academy 122 (23)", "Fens of the National Academy", "", {"volume": "122", "issue": "23"}),
        ("Fen Days 2020 (3)", "Fen Days 2020 (3)", "", {"volume": "", "issue": ""}),
        ("FEN Patent App. 18/522,562, 2024", "FEN Patent App. 18/522,562", "", {"volume": "", "page": ""}),
        ("arXiv:2106.10627, 2021.", "arXiv", "", {"arxiv": "2106.10627", "issued": "2021"}),
        (
            "bioRxiv: 10.1101/2023.09.11.557257, 2023. In revision.", "bioRxiv", "in revision",
            {"doi": "10.1101/2023.09.11.557257", "issued": "2023"},
        ),
        ("Fens, Marshes, and Ongoing Change", "Fens, Marshes, and Ongoing Change", "", {}),
        ("Fen 2000", "Fen", "", {"issued": "2000"}),
    ],
)  # fmt: skip
def test_what_stands_beside_a_venue(printed, venue, status, rest):
    found = publication_from_fields({"title": "On marshes", "authors": "Ada Quill", "venue": printed}, PLACE)
    assert (found.container_title, found.status) == (venue, status)
    assert {key: str(getattr(found, key)) for key in rest} == rest


@pytest.mark.parametrize(
    ("authors", "names"),
    [
        ("Di Reed, Ada and Quill, Bo", ["Ada Di Reed", "Bo Quill"]),
        ("Di Reed, Ada", ["Ada Di Reed"]),
        ("Ada Quill, Bo Reed and Ida Fenn, Jo Marsh", ["Ada Quill", "Bo Reed", "Ida Fenn", "Jo Marsh"]),
        ("Ada Quill, Bo Reed (FENS, IP Reedham), Ida Fenn", ["Ada Quill", "Bo Reed", "Ida Fenn"]),
        ("J. Innes., B. Reed, A. Fenn Jr.", ["J. Innes", "B. Reed", "A. Fenn, Jr."]),
        ("A. Quill, plus 286 authors from The Marsh Project", ["A. Quill"]),
    ],
)
def test_lists_of_authors_in_other_hands(authors, names):
    found = publication_from_fields({"title": "On marshes", "authors": authors}, PLACE)
    assert [str(author.name) for author in found.authors] == names
    assert found.et_al is ("plus" in authors)


def test_what_stands_in_the_place_of_numbers():
    row = {"title": "On marshes", "volume": "In Press", "number": "???", "num": 7, "pages": "https://fen.example/p"}
    found = publication_from_fields(row, PLACE)
    assert (found.status, found.issue, found.page, found.url) == ("in press", "", "", "https://fen.example/p")
    assert found.extra["row"] == 7
    assert publication_from_fields({"title": "On marshes", "volume": 2, "num": 7}, PLACE).issue == "7"


def test_a_state_under_jekylls_own_key():
    words = {"status": "In preparation"}, {"status": "published"}, {"status": "draft"}
    assert [publication_from_fields({"title": "On marshes", **word}, PLACE).status for word in words] == [
        "in preparation", "", "",
    ]  # fmt: skip


def test_a_month_of_its_own():
    rows = {"month": "August"}, {"month": 8, "day": 3}, {"month": "summer"}
    found = [publication_from_fields({"title": "On marshes", "year": 2020, **row}, PLACE).issued for row in rows]
    assert list(map(str, found)) == ["2020-08", "2020-08-03", "2020"]


@pytest.mark.parametrize("authors", ["B.~Reed, A Quill~Fenn", ["B.~Reed", "A Quill~Fenn"]])
def test_the_tie_of_tex_in_a_name(authors):
    found = publication_from_fields({"title": "On marshes", "authors": authors}, PLACE)
    assert [str(author.name) for author in found.authors] == ["B. Reed", "A Quill Fenn"]


@pytest.mark.parametrize(
    ("key", "printed", "numbers"),
    [
        ("volumeissue", "4 (40), 1458", ("4", "40", "1458")),
        ("vip", "58:1203–1215", ("58", "", "1203-1215")),
        ("vip", "in press", ("", "", "")),
    ],
)
def test_numbers_in_one_field(key, printed, numbers):
    found = publication_from_fields({"title": "On marshes", key: printed}, PLACE)
    assert (found.volume, found.issue, found.page) == numbers


@pytest.mark.parametrize(
    ("row", "venue", "issued", "page"),
    [
        ({"venue": "Reed Learning (RL), Dec 2022", "year": 2022}, "Reed Learning (RL)", "2022-12", ""),
        ({"venue": "Reed Learning (RL), Dec 2022", "year": 2023}, "Reed Learning (RL), Dec 2022", "2023", ""),
        ({"venue": "2024 Marsh Days (MD), 599-605, 2024", "year": 2024}, "2024 Marsh Days (MD)", "2024", "599-605"),
        ({"journal": "Marsh Letters 12(3), 4-9, 2020"}, "Marsh Letters", None, "4-9"),
        ({"journal": "Fens 11 (12), 1974"}, "Fens 11 (12), 1974", None, ""),
        ({"journal": "Fens 11 (12), 1974", "year": 2022}, "Fens 11 (12), 1974", "2022", ""),
        ({"conf": "FENMOD 2016"}, "FENMOD", "2016", ""),
        ({"conf": "FENMOD 2016", "year": 2016}, "FENMOD 2016", "2016", ""),
        ({"conf": "FENMOD 2016 demo"}, "FENMOD 2016 demo", "2016", ""),
        ({"conf": "In Review 2023"}, "", "2023", ""),
        ({"venue": "Fens of Vision 2030"}, "Fens of Vision 2030", None, ""),
        ({"venue": "Marsh 2000-2020 Reports"}, "Marsh 2000-2020 Reports", None, ""),
        ({"journal": "arXiv preprint arXiv:2405.00001, 2024"}, "arXiv", "2024", ""),
    ],
)
def test_what_a_venue_says_besides(row, venue, issued, page):
    found = publication_from_fields({"title": "On marshes", **row}, PLACE)
    assert (found.container_title, found.issued and str(found.issued), found.page) == (venue, issued, page)
    assert found.arxiv == ("2405.00001" if venue == "arXiv" else "")


def test_a_venue_of_one_token_is_read_in_time():
    begin = time.process_time()
    for token in (", ", "2020 ", "in press ", ", 1-", "a, May "):
        publication_from_fields({"title": "On marshes", "venue": token * 10_000}, PLACE)
    assert time.process_time() - begin < 10
