# ruff: noqa: E501 - tables of papers read better in one line

import time

import pytest

from pelican_academic.sources import publications_from_data, read_bibtex, read_csl_json, read_csv
from pelican_academic.sources.latex import plain_text
from pelican_academic.sources.markup import without_markup


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"{\"O}rjan S{\"{a}}vstr\"om", "Örjan Sävström"),
        (r"H. J. M\''oller, ``Fens''", "H. J. Möller, “Fens”"),
        (r"H. J. M\”oller, Jos{\’e}, “Fens” and ‘mud’", "H. J. Möller, José, “Fens” and ‘mud’"),
        (r"{\'E}tude {\'\i} {\c{c}} \v{s} {\aa} {\o} \ss", "Étude í ç š å ø ß"),
        (r"The {MAIA} platform --- 10--20 \% of \textit{E.~coli}", "The MAIA platform — 10–20 % of E. coli"),
        (r"H$_2$O and $\alpha$-helices at 10$^3$", "H₂O and α-helices at 10³"),
        (r"a\dag{} 5 \texteuro{} $n \neq 0$, \textonehalf", "a† 5 € n ≠0, ½"),
        (r"``quoted'' \& \emph{plain}", "“quoted” & plain"),
        ("no markup  at all", "no markup at all"),
    ],
)
def test_latex(latex, text):
    assert plain_text(latex) == text


BIB = r"""---
---
% a comment
@string{jwe = "Journal of " # "Wetlands"}
@article{quill2021,
  author = {Quill, Ada and van der Fen, Cyril and {The Marsh Consortium} and S{\"a}vstr{\"o}m, {\"O}rjan and others},
  title = {The {MARSH} platform}, journal = jwe, volume = 3, number = {2}, pages = {1--10}, year = 2021, month = mar,
  doi = {https://doi.org/10.9999/JWE.1}, pdf = {marsh.pdf}, slides = {https://example.org/s.pdf}, code = {https://github.com/m/n},
  abbr = {JWE}, selected = {true}, preview = {marsh.png}, arxiv = {2101.01234}, award = {Best paper}
}
@inproceedings{reed2020, title = {On fens}, author = {Reed, Bo}, crossref = {isw2020}}
@proceedings{isw2020, title = {Proceedings of the Symposium on Wetlands}, year = {2020}, publisher = {Fen Press}}
@phdthesis{fen2019, author = "Fen, C.", title = "Peat", school = "University of Fenland", year = "2019"}
@misc{mud2023, author = {Quill, Ada}, title = {Mud}, eprint = {2305.01234}, archivePrefix = {arXiv}, year = {2023}}
@article{quill2021, author = {Brandt, I.}, title = {Same key}, year = 2018}
@article{broken, title = {No end
@article{rescued,
  title = {One brace too few,
  author = {Reed, Bo},
  year = {2017}
}
"""


@pytest.fixture(scope="module")
def bibliography():
    return read_bibtex(BIB, "_bibliography/papers.bib")


def test_every_entry_is_read_or_reported(bibliography):
    assert [record.id for record in bibliography.publications] == [
        "quill2021",
        "reed2020",
        "isw2020",
        "fen2019",
        "mud2023",
        "quill2021-2",
        "broken",
        "rescued",
    ]
    assert {problem.code for problem in bibliography.problems} == {"bibtex-key", "bibtex-entry"}
    assert all(problem.place.line for problem in bibliography.problems)


def test_an_entry_with_a_key_used_before_is_read_like_any_other():
    text = (
        '@string{press = "Fen Press"}\n@book{a, title = {A}}\n'
        "@book{a, title = {The {B}}, publisher = press, author = {Quill, Ada and {The Reeds} and Moss, Bo}}\n"
    )
    second = read_bibtex(text, "more.bib").publications[1]
    assert (second.id, second.title, second.publisher) == ("a-2", "The B", "Fen Press")
    assert [author.name.family or author.name.literal for author in second.authors] == ["Quill", "The Reeds", "Moss"]


def test_fields(bibliography):
    record = bibliography.publications[0]
    assert record.place.line == 5
    assert [str(author.name) for author in record.authors] == [
        "Ada Quill",
        "Cyril van der Fen",
        "The Marsh Consortium",
        "Örjan Sävström",
    ]
    assert record.et_al
    assert (record.title, record.container_title) == ("The MARSH platform", "Journal of Wetlands")
    assert (record.volume, record.issue, record.page, str(record.issued)) == ("3", "2", "1-10", "2021-03")
    assert (record.doi, record.arxiv) == ("10.9999/jwe.1", "2101.01234")
    assert record.selected
    assert record.image == "/assets/img/publication_preview/marsh.png"
    assert {(link.kind, link.url) for link in record.links} >= {
        ("pdf", "/assets/pdf/marsh.pdf"),
        ("slides", "https://example.org/s.pdf"),
        ("code", "https://github.com/m/n"),
    }


def test_crossref_thesis_and_preprint(bibliography):
    _, reed, _, thesis, mud, *_ = bibliography.publications
    assert (reed.container_title, reed.issued.year, reed.publisher) == (
        "Proceedings of the Symposium on Wetlands",
        2020,
        "Fen Press",
    )
    assert (thesis.type, thesis.genre, thesis.publisher) == ("thesis", "PhD thesis", "University of Fenland")
    assert (mud.type, mud.genre, mud.arxiv) == ("article", "preprint", "2305.01234")


def test_greene_citations():
    data = [
        {"id": "doi:10.9999/a", "title": "On fens", "authors": ["Ada Quill", "Bo Reed"], "publisher": "Peat Letters", "date": "2021-03-01", "link": "https://doi.org/10.9999/a", "buttons": [{"type": "github", "link": "https://github.com/m/n"}], "plugin": "sources.py"},
        {"id": "doi:10.9999/b", "title": "Gone", "remove": True},
        {"id": "pmcid:PMC7654321", "title": "By id", "authors": ["Ada Quill"]},
    ]  # fmt: skip
    records, problems = publications_from_data(data, "_data/citations.yaml")
    assert [(record.title, record.doi, record.pmcid) for record in records] == [
        ("On fens", "10.9999/a", ""),
        ("By id", "", "PMC7654321"),
    ]
    assert (records[0].container_title, records[0].publisher, str(records[0].issued)) == (
        "Peat Letters",
        "",
        "2021-03-01",
    )
    assert ("code", "https://github.com/m/n") in {(link.kind, link.url) for link in records[0].links}
    assert problems == []


def test_emphasis_in_markdown_or_html_is_no_part_of_a_name():
    for venue, volume in (("_Peat Lett._", "**131**"), ("*Peat Lett.*", "131"), ("<i>Peat Lett.</i>", "<b>131</b>")):
        link = {"url": "https://doi.org/10.9999/c", "display": f"{venue} {volume}, 013401 (2023)"}
        row = {"title": "Bogs of *Sphagnum*", "authors": "*A. Quill*, B. Reed", "link": link}
        (record,), _ = publications_from_data([row], "_data/publist.yml")
        assert (record.title, record.container_title, record.volume) == ("Bogs of Sphagnum", "Peat Lett", "131")
        assert record.page == "013401"


def test_allan_publist_and_years_as_keys():
    rows = [
        {
            "title": "Bogs",
            "authors": "A. Quill*, B. Reed*",
            "link": {"url": "https://doi.org/10.9999/c", "display": "Phys. Rev. B 93, 134513 (2016)"},
            "highlight": 1,
        }
    ]
    (record,), _ = publications_from_data(rows, "_data/publist.yml")
    assert (record.container_title, record.volume, record.page, record.issued.year) == (
        "Phys. Rev. B",
        "93",
        "134513",
        2016,
    )
    assert record.selected
    assert [author.equal for author in record.authors] == [True, True]
    (record,), _ = publications_from_data({2020: [{"title": "Fens", "authors": ["B. Reed"]}]}, "_data/papers.yml")
    assert record.issued.year == 2020


def test_a_link_with_journal_and_year():
    rows = [
        {
            "title": "Bogs",
            "authors": "A. Quill",
            "link": {"url": "https://x.example/b", "journal": "Peat", "year": 2022},
        }
    ]
    (record,), _ = publications_from_data(rows, "_data/publist.yml")
    assert (record.container_title, record.issued.year) == ("Peat", 2022)
    assert [link.url for link in record.links] == ["https://x.example/b"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (
            "Tides in a walled garden, 2017, J. Tidal Sci., 210(1), pp 210-222, doi:10.9999/tide.7",
            ("Tides in a walled garden", "J. Tidal Sci.", "210", "210-222", "10.9999/tide.7"),
        ),
        ("Tides in a walled garden, 2021, doi:10.9999/t", ("Tides in a walled garden", "", "", "", "10.9999/t")),
        ("Tides, mud and sand, 1990, revisited", ("Tides, mud and sand, 1990, revisited", "", "", "", "")),
    ],
)
def test_a_title_that_holds_its_citation(title, expected):
    (record,), _ = publications_from_data([{"title": title, "authors": "A. Quill"}], "_data/publist.yml")
    found = (record.title, record.container_title, record.volume, record.page, record.doi)
    assert found == expected


def test_rows_of_people_are_no_papers():
    assert read_csv("name,position,email\nAda Quill,Postdoc,ada@x.example\n", "members.csv") == ([], [])
    rows = [{"name": "Ada Quill", "role": "phd"}, {"title": "On marshes", "authors": "Ada Quill", "status": "in press"}]
    assert [record.title for record in publications_from_data(rows, "team.yml")[0]] == ["On marshes"]


def test_csv_and_csl_json_with_problems():
    records, problems = read_csv(
        'Title,Author(s),Year,Journal,DOI\nOn fens,"Quill, A.; Reed, B.",2020,Peat,10.9999/D\n,Nobody,2020,,\n',
        "papers.csv",
    )
    assert [(record.title, record.doi, record.place.line, len(record.authors)) for record in records] == [
        ("On fens", "10.9999/d", 2, 2)
    ]
    assert [problem.place.line for problem in problems] == [3]
    records, problems = read_csl_json(
        '[{"id": "a", "type": "book", "title": "Peat", "author": [{"literal": "The Bog Society"}]}, {"id": "b"}]',
        "x.json",
    )
    assert [(record.id, record.type, str(record.authors[0].name)) for record in records] == [
        ("a", "book", "The Bog Society")
    ]
    assert len(problems) == 1
    assert read_csl_json("{", "x.json")[1][0].code == "json"


@pytest.mark.parametrize(
    ("authors", "names"),
    [
        ("Ada Quill*, Bo Reed, Cy Fen, Di Wet and others", ["Ada Quill*", "Bo Reed", "Cy Fen", "Di Wet"]),
        ("Ada Quill, Bo Reed, Cy Fen*", ["Ada Quill", "Bo Reed", "Cy Fen*"]),
        ("van Quill, Jr., Ada and Reed, Bo", ["Ada van Quill, Jr.", "Bo Reed"]),
    ],
)
def test_names_with_commas_in_place_of_and(authors, names):
    (record,) = read_bibtex(f"@book{{a, title = {{T}}, author = {{{authors}}}}}", "a.bib").publications
    assert [f"{author.name}{'*' if author.equal else ''}" for author in record.authors] == names
    assert record.et_al == ("others" in authors)


def test_the_last_of_fields_with_one_name_counts():
    text = "@string{b = {Bogs}}\n@article{a, title = {T}, url = {-}, journal = b, URL = {http://a.example/x{\\_}y}, year = 2013}"
    book = read_bibtex(text, "a.bib")
    (record,) = book.publications
    assert (record.container_title, str(record.issued), record.links[0].url) == ("Bogs", "2013", "http://a.example/x_y")
    assert [str(problem) for problem in book.problems] == [
        "a.bib:2: 'a' has the field 'url' more than once; the last counts"
    ]


def test_fields_with_one_name_and_one_value_are_no_fault():
    text = "@article{a, title={Mud}, booktitle={Fen  {Meeting}}, year={2020},\n  booktitle={Fen {Meeting}}}"
    assert read_bibtex(text, "a.bib").problems == []


COMMAS = """@article{a,
  title   = {Mud = {clay}
    and = "sand"},
  journal = {Fen Letters}
  volume  = "3"
  year    = {2024},
  note    = fen # {
    x = {y}}
}
"""


def test_a_comma_that_was_forgotten_is_read_as_if_it_were_there():
    found = read_bibtex(COMMAS, "a.bib")
    (record,) = found.publications
    assert (record.container_title, record.volume, str(record.issued)) == ("Fen Letters", "3", "2024")
    assert record.title == 'Mud = clay and = "sand"'
    assert [str(problem) for problem in found.problems if problem.code == "bibtex-comma"] == [
        "a.bib:1: a comma is missing behind the journal of 'a'; read as if it were there",
        "a.bib:1: a comma is missing behind the volume of 'a'; read as if it were there",
    ]


def test_an_address_may_be_written_as_links_in_markdown():
    text = "@article{a, title = {T}, url = {[Text](https://a.example/1)[Data](/data/1.csv)}}"
    (record,) = read_bibtex(text, "a.bib").publications
    assert record.url == "https://a.example/1"
    assert [(link.label, link.url) for link in record.links] == [
        ("Text", "https://a.example/1"),
        ("Data", "/data/1.csv"),
    ]


def test_a_year_may_be_any_of_five_centuries():
    text = "@book{a, title={On tides}, author={Quill, A.}, year={1687}}\n@article{b, title={Mud}, author={Quill, A.}, year={1905}, month=mar}"
    records = read_bibtex(text, "p.bib").publications
    assert [(str(record.issued), record.status) for record in records] == [("1687", ""), ("1905-03", "")]


def test_a_comma_forgotten_within_a_line_loses_no_field():
    text = (
        "@article{a, title = {Tides of {M}arsh} author = {Quill, Ada and Reed, Bo}, journal = {Mud} year = 2020 volume = {3}}\n"
        '@article{b, title = "Tides = high {year = 1990}" author = "Quill, Ada", journal = mar number = 4, year = 2021\n}\n'
        '@string{mar = "Marsh Letters"}\n'
    )
    first, second = read_bibtex(text, "a.bib").publications
    assert (first.title, [str(one.name) for one in first.authors]) == ("Tides of Marsh", ["Ada Quill", "Bo Reed"])
    assert (first.container_title, first.issued.year, first.volume) == ("Mud", 2020, "3")
    assert (second.title, second.container_title, second.issue, second.issued.year) == (
        "Tides = high year = 1990",
        "Marsh Letters",
        "4",
        2021,
    )


def test_a_comma_forgotten_behind_the_key():
    text = "@article{fens\n  author = {Quill, Ada},\n  title = {Fens}}\n@book{reeds title = {Reeds}, year = 2020}\n@misc{last, title={Last}}"
    found = read_bibtex(text, "a.bib")
    assert [(one.id, one.title) for one in found.publications] == [
        ("fens", "Fens"),
        ("reeds", "Reeds"),
        ("last", "Last"),
    ]
    assert [str(problem) for problem in found.problems] == [
        "a.bib:1: a comma is missing behind the key of 'fens'; read as if it were there",
        "a.bib:4: a comma is missing behind the key of 'reeds'; read as if it were there",
    ]


def test_an_entry_that_is_not_well_formed_is_read_from_field_to_field():
    text = (
        '@string{mj = "Marsh Journal"}\n@article{a, author = "Quill, Ada and Reed, Bo, title = "Fens", year = 2017, journal = mj}\n'
        "@article{b,\n  title = {Reeds, author = {Quill, A},\n  year = 2014,\n}\n@misc{last, title={Last}}"
    )
    found = read_bibtex(text, "a.bib").publications
    assert [(one.title, [str(a.name) for a in one.authors], one.container_title) for one in found] == [
        ("Fens", ["Ada Quill", "Bo Reed"], "Marsh Journal"),
        ("Reeds", ["A Quill"], ""),
        ("Last", [], ""),
    ]


def test_a_comma_and_a_sign_within_the_braces_of_an_entry_that_is_not_well_formed():
    text = "@article{a,\n  title = {Fens, n = 5 birds, and reeds}, year = 2019,\n  author = {Quill, Ada\n}\n@misc{last, title={Last}}"
    found = read_bibtex(text, "a.bib").publications
    assert [(one.title, one.issued and one.issued.year) for one in found] == [
        ("Fens, n = 5 birds, and reeds", 2019),
        ("Last", None),
    ]


@pytest.mark.parametrize(
    "row",
    [
        {"Title": "Mud", "Authors": "Quill A, Fen B.", "Journal": "Fens", "PublicationYear": "2020", "DOI": "10.1000/m"},
        {"\ufeffTitle": "Mud", "Author(s)": "A. Quill, B. Fen", "Journal/Book": "Fens", "Publication Year": 2020, "doi": "10.1000/m"},
        {"title": "Mud", "Title": "Sand", "authors": "A. Quill, B. Fen", "venue": "Fens", "YEAR": 2020, "DOI": "10.1000/m"},
    ],
)  # fmt: skip
def test_columns_as_spreadsheets_and_pubmed_name_them(row):
    ((record,), problems) = publications_from_data([row], "_data/papers.csv")
    assert (record.title, record.container_title, str(record.issued), record.doi) == (
        "Mud",
        "Fens",
        "2020",
        "10.1000/m",
    )
    assert [author.name.family for author in record.authors] == ["Quill", "Fen"]
    assert not problems


def test_a_list_of_people_in_a_file_of_papers_is_none_of_them():
    assert publications_from_data(
        [{"Name": "Ada Quill", "Position": "Postdoc", "Email": "ada@x.example"}], "x.csv"
    ) == ([], [])


def _title(written):
    return read_bibtex(f"@article{{a, author = {{Quill, A}}, title = {{{written}}}}}", "a.bib").publications[0].title


@pytest.mark.parametrize(
    ("written", "title"),
    [
        (r"On $\less$i$\greater$Typha$\less$/i$\greater$", "On <i>Typha</i>"),
        (r"{\textless}i{\textgreater}Typha{\textless}/i{\textgreater} in mud", "<i>Typha</i> in mud"),
        ("<b>Fens</b> and <a href='https://a.example/b'>bogs</a>", "Fens and bogs"),
        ("CO<sub>2</sub> over 10<sup>3</sup> reeds<sup>ab</sup>", "CO₂ over 10³ reeds<sup>ab</sup>"),
        ("Mud<br/>and <jats:italic>Typha</jats:italic> &amp; &eacute;tangs", "Mud and <i>Typha</i> & étangs"),
        (r"Fens for $0<p\leq 1$ and $s>n$", "Fens for 0<p≤1 and s>n"),
        ("If a<b>c then mud", "If a<b>c then mud"),
        ("Mud &lt;b&gt; &#60;i&#62; x&section=4", "Mud &lt;b&gt; &#60;i&#62; x&section=4"),
    ],
)
def test_a_title_with_html(written, title):
    assert _title(written) == title


@pytest.mark.parametrize("token", ["<i>", "<a href='", "<b>", "&", "<a b=c "])
def test_a_title_of_one_tag_is_read_in_time(token):
    begin = time.process_time()
    without_markup(token * 20_000)
    assert time.process_time() - begin < 2


def test_a_mark_that_markdown_would_eat():
    found = read_bibtex(r"@article{a, title={On marshes}, author={Quill\*, Ada and Reed, Bo\*}, year=2020}", "x.bib")
    assert [str(author.name) for author in found.publications[0].authors] == ["Ada Quill", "Bo Reed"]


@pytest.mark.parametrize(
    ("journal", "venue", "status"),
    [
        ("To appear in Prob. Theory of Fens", "Prob. Theory of Fens", "to appear"),
        ("Submitted to the Marsh Letters", "Marsh Letters", "submitted"),
        ("under review", "", "under review"),
        ("In Vivo", "In Vivo", ""),
        ("Accepted Chemical Fens", "Accepted Chemical Fens", ""),
    ],
)
def test_a_journal_that_says_a_state(journal, venue, status):
    (found,) = read_bibtex(f"@article{{a, title={{On marshes}}, journal={{{journal}}}}}", "x.bib").publications
    assert (found.container_title, found.status) == (venue, status)


def test_an_and_too_many():
    found = read_bibtex("@article{a, title={On marshes}, author={Quill, Ada and and Reed, Bo and others}}", "x.bib")
    (paper,) = found.publications
    assert ([str(author.name) for author in paper.authors], paper.et_al) == (["Ada Quill", "Bo Reed"], True)
