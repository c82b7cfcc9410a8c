"""Books with their houses, meetings by their acronym, authors in company: lists as Markdown in, records out. All invented."""

# ruff: noqa: E501 - a citation reads better in one line

import pytest

from pelican_academic.extract import extract_page
from pelican_academic.extract.links import is_label, kind_of
from pelican_academic.extract.names import nickname_at, parse_name, without_nickname
from pelican_academic.extract.platforms import profile_from_value
from pelican_academic.extract.social import links_of_site
from pelican_academic.kramdown import to_html
from pelican_academic.plugin.records.standalone import extract_files


def read(text, *, title="Publications", path="publications.md"):
    html = to_html(text, line_attribute="data-line").html
    return extract_page(html, path=path, front_matter={"title": title}).publications


def only(text):
    (found,) = read(text)
    return found


def printed(record):
    return record.extra["printed_authors"]


BOOKS = {
    "a house behind its place": ("- Quill, Ada: Vögel der Marsch. Eine Geschichte. Marburg: Schilfrohr 2009.", "book", "Vögel der Marsch. Eine Geschichte", "", "Schilfrohr", ["Quill, Ada"]),
    "a house in brackets": ("- Ada Quill, Im Westen nichts Nasses - Marschen im Film, in: Stiftung Moor (Hg.), Auf dem Weg ins Moor, Berlin (Schilf Verlag) 2020, S. 170-191.", "chapter", "Im Westen nichts Nasses - Marschen im Film", "Auf dem Weg ins Moor", "Schilf Verlag", ["Ada Quill"]),
    "editors turned, with a slash": ("- Quill, Ada / Reed, Bo (Hg.), Marschen der Welt, Bielefeld (schilf) 2020, 350 S.", "book", "Marschen der Welt", "", "schilf", ["Quill, Ada", "Reed, Bo"]),
    "an editor with another": ("- Quill, Ada (Hg. mit Bo Reed): Moore der Welt. Ein Versuch. Baden-Baden: Schilf, 2020.", "book", "Moore der Welt. Ein Versuch", "", "Schilf", ["Quill, Ada", "Bo Reed"]),
    "authors in company, a volume by two": ("- Quill, Ada (mit Bo Reed, Cy Moor): „Grenzen der Marsch.” In: Fenn, Dora / Brook, Max (Hg.): Marschen. Louvain-La-Neuve: EME, 2020, S. 29-48.", "chapter", "Grenzen der Marsch", "Marschen", "EME", ["Quill, Ada", "Bo Reed", "Cy Moor"]),
    "a volume by the same": ("- Ada Quill, Das Erbe der Marschen? - Eine Frage, in: dies. / Bo Reed (Hg.), Moore und Marschen, Bielefeld (schilf) 2020, S. 61-87.", "chapter", "Das Erbe der Marschen? - Eine Frage", "Moore und Marschen", "schilf", ["Ada Quill"]),
    "a volume whose title opens with a year": ("- Quill, Ada: Nach der Flut, in: Lu Reed (Hrsg.), 1968. Ein Jahr im Moor, Göttingen 2020, S. 43-57.", "chapter", "Nach der Flut", "1968. Ein Jahr im Moor", "", ["Quill, Ada"]),
    "a series in brackets": ("- Quill, Ada: Nach der Ebbe, in: Lu Reed (Hg.), Ein Jahr im Watt, (= Beiträge zur Wattkunde), Bielefeld, 2020, S. 43-57.", "chapter", "Nach der Ebbe", "Ein Jahr im Watt", "", ["Quill, Ada"]),
    "apa": ("- Quill, A. (2010). Birds of dawn. In B. Reed (Ed.), *Marshes at dawn* (pp. 3–9). New York, NY: Reed Press.", "chapter", "Birds of dawn", "Marshes at dawn", "Reed Press", ["Quill, A."]),
    "chicago, edited by others": ('- Quill, Ada. "Deep Reeds of the North." In *The Oxford Handbook of Marshes*, edited by Bo Reed and Cyd Moor, 34–56. Oxford: Oxford University Press, 2020.', "chapter", "Deep Reeds of the North", "The Oxford Handbook of Marshes", "Oxford University Press", ["Quill, Ada"]),
    "in Spanish": ("- Quill, A., & Reed, B. (2019). Los humedales. Madrid: Ediciones del Junco.", "book", "Los humedales", "", "Ediciones del Junco", ["Quill, A.", "Reed, B."]),
    "a place in the title of an article": ("- Ada Quill. Marsh birds in Berlin: a study. Marsh Letters 12 (2019) 3-9.", "article-journal", "Marsh birds in Berlin: a study", "Marsh Letters", "", ["Ada Quill"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "title", "container", "publisher", "authors"), BOOKS.values(), ids=BOOKS)
def test_books_and_chapters(text, kind, title, container, publisher, authors):
    found = only(text)
    assert (found.type, found.title, found.container_title, found.publisher) == (kind, title, container, publisher)
    assert printed(found) == authors


THESES = {
    "a university alone": ("Ada Quill. Sumpfvögel im Winter. Universität Reedburg, 2014.", "Universität Reedburg"),
    "an institute alone": ("Ada Quill. On marshes of the north. ETH Zürich, 2014.", "ETH Zürich"),
    "in Spanish, the name turned": ("Quill, Ada (2014). Los humedales del norte. Universidad de Reedal.", "Universidad de Reedal"),
    "a department before it": ("Ada Quill. *Deep Reeds for Tides*. Ph.D. dissertation, Dept. of Marsh Science, University of Reedham, Reedham, UK, 2020.", "University of Reedham"),
    "a short word for it": ('Ada Quill, "Deep Reeds for Tides," PhD diss., University of Reedham, 2020.', "University of Reedham"),
    "a typographic apostrophe": ("Ada Quill. Deep Reeds for Tides. Master’s thesis, ETH Zürich, 2020.", "ETH Zürich"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "school"), THESES.values(), ids=THESES)
def test_a_thesis_by_its_university(text, school):
    found = only(f"- {text}")
    assert (found.type, found.publisher) == ("thesis", school)


def test_two_authors_and_a_university_are_no_thesis():
    assert all(
        found.type != "thesis" for found in read("- Ada Quill, Bo Reed. On marshes. University of Reedham, 2014.")
    )


def test_two_citations_that_run_together():
    first, second, third = read(
        "- Quill, A., Reed, B. (2020). On marsh birds. *Journal of Marshes*, 12(3), 3-9. Quill, A., Moor, C. (2021). On marsh frogs. "
        "*Journal of Marshes*, 13(1), 13-19.\n- Quill, A. (2018). On dry birds. *Journal of Marshes*, 10(3), 3-9.\n"
    )
    assert [found.title for found in (first, second, third)] == ["On marsh birds", "On marsh frogs", "On dry birds"]
    assert (first.page, second.page, printed(second)) == ("3-9", "13-19", ["Quill, A.", "Moor, C."])


@pytest.mark.parametrize(
    ("text", "kind", "venue", "year"),
    [
        ("A. Quill, B. Reed. Marshes under wind. NeurIPS '19.", "paper-conference", "NeurIPS", 2019),
        ("A. Quill, B. Reed. Marshes under rain. MARSH'21.", "paper-conference", "MARSH", 2021),
        ("A. Quill, B. Reed. Marsh robots walk at night. WETBOTS 2018.", "paper-conference", "WETBOTS", 2018),
        (
            "Marsh robots sleep at day. Quill, A., Reed, B. and Moor, C. In: MBots 2019",
            "paper-conference",
            "MBots",
            2019,
        ),
        ("A. Quill, B. Reed. Marsh robots swim. JMLR 2019.", "article-journal", "JMLR", 2019),
        ("A. Quill, B. Reed. Marsh robots dive. DYNA (2019).", "article-journal", "DYNA", 2019),
        ("A. Quill, B. Reed. Marsh robots fly. MARSHA 12(3), 2019.", "article-journal", "MARSHA", 2019),
    ],
)
def test_a_meeting_by_its_acronym_alone(text, kind, venue, year):
    found = only(f"- {text}")
    assert (found.type, found.container_title, found.issued.year) == (kind, venue, year)


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ('Ada "Addie" Quill, Robert \'Bob\' Reed, and Cy D. Moor. On marsh birds. Marsh Letters 12 (2020), 3-9.', ["Ada “Addie” Quill", "Robert ‘Bob’ Reed", "Cy D. Moor"]),
        ("Robert (Bob) Reed, Ada Quill (2020). On marsh birds. Marsh Letters 12, 3-9.", ["Robert Reed", "Ada Quill"]),
        ("T. Quill, C. Reed and Y. Yu. On marsh birds. Marsh Letters 12, 3-9, 2020.", ["T. Quill", "C. Reed", "Y. Yu"]),
        ("Moor C, An L, Quill A. On marsh birds. Marsh Lett. 2020;12:3-9.", ["Moor C", "An L", "Quill A"]),
        ("A. Yu. Quill, C. Reed. On marsh birds. Marsh Letters 12, 3-9, 2020.", ["A. Yu. Quill", "C. Reed"]),
        ("Ada Quill (Reedham) and Bo Moor. On marsh birds. Marsh Letters 12, 3-9, 2020.", ["Ada Quill", "Bo Moor"]),
        ("On marsh birds and their many calls, A Quill, S Reed, V Moor. In: Marsh Letters 2026", ["A Quill", "S Reed", "V Moor"]),
        ("Ada Quill, Bo Reedmore, Cyd Quillana. Marsh Letters 12 (2020), 3-9. [On marsh birds in winter](https://example.org/a)", ["Ada Quill", "Bo Reedmore", "Cyd Quillana"]),
        ("Quill A, Reed B, for the Marsh Study Group. Deep reeds in adults. Marsh Med. 2020;382(18):1708-20.", ["Quill A", "Reed B", "Marsh Study Group"]),
        ("Deep reeds of the tides; Ada Quill, Bo Reed; MARSHC 2020; [PDF](x.pdf)", ["Ada Quill", "Bo Reed"]),
        ("Deep reeds of the tides, joint with Bo Reed and Cyd Moor. Journal of Marsh Economics, 2019.", ["Bo Reed", "Cyd Moor"]),
        ("*On Marsh Birds*, with T. Quill and Y. Yu.<br/>Marsh Letters 2019.", ["T. Quill", "Y. Yu"]),
        ("[Marsh Trade and Tide Co-movement](https://example.org/t), 2019, with Bo de Reed (Marsh Board).", ["Bo de Reed"]),
    ],
)  # fmt: skip
def test_authors_in_company(text, authors):
    assert printed(only(f"- {text}")) == authors


@pytest.mark.parametrize(
    ("text", "title", "venue"),
    [
        ("Quill, A., Reed, B. (2024). *Do marshes cash in the flow, or tides?* Marsh Economics.", "Do marshes cash in the flow, or tides?", "Marsh Economics"),
        ("Quill, A., Reed, B. (2024). *Between two marshes of the north* MARSHTEC 2024", "Between two marshes of the north", "MARSHTEC"),
        ("*Marsh keys from reeds* (extended abstract), with B. Reed. MARSHCRYPT 2024. [ePrint version](https://example.org/e)", "Marsh keys from reeds", "MARSHCRYPT"),
        ("Ada Quill, Bo Reed. Beneficial tides of the marsh. In Press at Nature Marsh Reports, (2019).", "Beneficial tides of the marsh", "Nature Marsh Reports"),
        ("Ada Quill, Bo Reed. Birds and prestige in marshes. Marsh Letters, 2016. [[PDF](a.pdf)] [[Proc MARSH 2016](https://example.org/m)]", "Birds and prestige in marshes", "Marsh Letters"),
        ("A. Quill, B. Reed. Birds of the fen, to appear in *Journal of Marshes*.", "Birds of the fen", "Journal of Marshes"),
        ("(with B. Reed) Deep reeds for tides, Marsh J. Math. 12 (2020), 34–56.", "Deep reeds for tides", "Marsh J. Math"),
        ("A Quill, B Reed, C Moor. Deep reeds in adults. Marsh Med. Epub 2021 Mar 4.", "Deep reeds in adults", "Marsh Med"),
        ("A. Quill, B. Reed. System and method for deep reeds. US Patent 10,123,456, 2020.", "System and method for deep reeds", "US Patent 10,123,456"),
        ("Quill, A., and Reed, B.: Marsh links for rainfall. Reedy Interdiscip. Rev. Water 6, e1337, 2019.", "Marsh links for rainfall", "Reedy Interdiscip. Rev. Water"),
        ("Quill, A., and Reed, B.: Reconstructing rainfall in marshes. Transactions on Marshes 56.11, 6334-6343, 2018.", "Reconstructing rainfall in marshes", "Transactions on Marshes"),
        ("Ada Quill, Bo Reed. **The Power of the Marsh Principle.** CMC 2021 Best Student Paper.", "The Power of the Marsh Principle", "CMC"),
        ("Ada Quill, Bo Reed. **Lifting to bounded marshes.** Preprint available on EMMC", "Lifting to bounded marshes", "EMMC"),
        ("*Marsh Economics in Winter* (with Cyd Moor). Revise and resubmit, Marsh Economic Review, 2020.", "Marsh Economics in Winter", "Marsh Economic Review"),
    ],
)  # fmt: skip
def test_titles_and_venues(text, title, venue):
    found = only(f"- {text}")
    assert (found.title, found.container_title) == (title, venue)


def test_names_between_dashes_on_a_line_of_their_own():
    found = only(
        "**Marsh Stealing Made Legal**  \nAda Quill - Bo Reed - Cyd Moor  \nMARSHP 2023  \n[author version](https://example.org/a)\n"
    )
    assert (found.title, found.container_title, found.type) == (
        "Marsh Stealing Made Legal",
        "MARSHP",
        "paper-conference",
    )
    assert printed(found) == ["Ada Quill", "Bo Reed", "Cyd Moor"]


def test_coauthors_on_a_line_that_begins_with_with():
    found = only(
        "- **[Digital marshes for bridging gaps in winter](https://example.org/a.pdf)** (2025)\nWith [Bo Reed](https://example.org/bo) and Cyd Moor\n"
    )
    assert (found.title, found.container_title, found.issued.year) == (
        "Digital marshes for bridging gaps in winter",
        "",
        2025,
    )


def test_a_term_is_the_title_of_its_definition():
    page = (
        "Scripting Analyses of Marshes in Reed Plants.\n"
        ": Quill-Moor B, Reed G, Moor M. *Methods in marsh biology*, 2443, pages 27-55, 2022\n\n"
        "Methods for Filtering of Marsh Alignments.\n: Quill G, Reed C. *Systematic marshes*, 64 (5), pages 778-791, 2015 Sep\n"
    )
    assert [(found.title, found.container_title) for found in read(page)] == [
        ("Scripting Analyses of Marshes in Reed Plants", "Methods in marsh biology"),
        ("Methods for Filtering of Marsh Alignments", "Systematic marshes"),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("- Quill, A. and Reed, B. (2021). [Fast marshes](https://doi.org/10.5555/a). Marsh Informatics, 36:2040–2046. [Software](https://example.org/s).", "article-journal"),
        ("- Quill, A. and Reed, B. (2021). [Fast marshes](https://doi.org/10.5555/a). Marsh Informatics, 36:2040–2046. [poster](p.pdf)", "article-journal"),
        ("- [Marées et marais](https://example.org/m) by Ada Quill, Bo Reed. *Atelier Fouille de Marais (FoMa @ EGM)*, Anglet (France), 2026", "paper-conference"),
        ("- Quill, A. and Reed, B. (2021). [Fast reeds of related marshes](https://example.org/b). In Marsh Pangenomics: Methods and Protocols. Springer, p. 77–89.", "chapter"),
    ],
)  # fmt: skip
def test_the_kind_of_a_work_is_in_no_links_label(text, kind):
    assert only(text).type == kind


def test_items_under_a_title_with_coauthors_first():
    page = (
        "### [Aftermath: Building Marshes with Reeds](/files/a.pdf)\n  * With [Bo Reed-Moor](https://example.org/bo)\n"
        "  * [Math Horizons](https://example.org/m) 32(3), 35 (February 2025)\n\n"
        "### The local conjecture for marshes is false\n * With [Bo Reed](https://example.org/b) and [Cy Moor](https://example.org/c)\n"
        " * [**Annals of Marshes**](https://doi.org/10.5555/m) (2) 200(2): 749-770 (September 2024)\n"
    )
    first, second = read(page)
    assert (first.title, first.container_title, printed(first)) == (
        "Aftermath: Building Marshes with Reeds",
        "Math Horizons",
        ["Bo Reed-Moor"],
    )
    assert (second.container_title, printed(second)) == ("Annals of Marshes", ["Bo Reed", "Cy Moor"])


def test_a_journal_of_a_letter_and_a_figure():
    assert (
        only(
            "- Quill, A. and Reed, B. (2024). [Marsh annotation](https://doi.org/10.5555/g). G3, 15:jkae257."
        ).container_title
        == "G3"
    )


def test_an_address_is_no_conference():
    found = only(
        "- Quill, A. & Reed, B. (2019). Probing marshes at night. Npj Marsh Learning, 2, 1-9. https://www.example.org/articles/s41"
    )
    assert found.type == "article-journal"


def test_initials_are_no_prose():
    found = only(
        "- **Reed's theorem and wide marshes.** *Ada Quill*. In *Handbook of Marsh Geometry*, I. Moor and J. Fenn-Brook (eds.), Marsh and Reed (2025), 235-237."
    )
    assert (found.type, found.container_title) == ("chapter", "Handbook of Marsh Geometry")


def test_working_papers_need_no_year():
    page = "# Research\n\n### Working papers\n\n* [Marshes, Tides and the Role of Birds](https://example.org/c), with Cyd Moor and Bo Reed\n"
    (found,) = read(page, title="Research", path="research.md")
    assert (found.title, found.genre, printed(found)) == (
        "Marshes, Tides and the Role of Birds",
        "preprint",
        ["Cyd Moor", "Bo Reed"],
    )


def test_titles_as_first_headings():
    page = (
        "# On marsh birds and their calls.\n\nQuill A(1), Reed BC(1), Moor D(2).\n\nMarsh J 2019 Dec;100(5):892-907.\n\n"
        "# On marsh frogs and their songs.\n\nReed BC(1), Quill A(2).\n\nMarsh J 2018 Dec;99(5):12-17.\n"
    )
    first, second = read(page)
    assert (first.title, first.container_title, first.volume) == ("On marsh birds and their calls", "Marsh J", "100")
    assert (second.title, printed(second)) == ("On marsh frogs and their songs", ["Reed BC", "Quill A"])


def test_a_course_lists_papers_of_others():
    item = "* Ada Quill, Bo Reed. On marsh birds. Marsh Letters, 26(1), pp. 61-76, April 2000."
    assert not read(f"## Papers for MARSH-755\n\n### Birds\n\n{item}\n", title="", path="courses/marsh/list.html")
    assert not read(f"## Projects\n\n{item}\n", title="", path="teaching/marsh.md")


def test_labels_of_versions_and_theses():
    assert all(
        is_label(text) for text in ("dissertation", "PhD thesis", "ePrint version", "author version", "full version")
    )
    assert not is_label("A revised version of the marsh")
    assert kind_of("ePrint version", "https://eprint.iacr.org/2025/287") == "preprint"


def test_nicknames():
    assert without_nickname('Chester "Trip" Reedman') == "Chester Reedman"
    assert without_nickname("Quill (Oxford), Bo") == "Quill (Oxford), Bo"
    assert nickname_at('Bo "Bobby" Reed', 3) == 10
    assert nickname_at('On "Marsh" birds', 3) == 0
    assert parse_name("Chester “Trip” Reedman").family == "Reedman"


def test_a_configuration_names_profiles(tmp_path):
    config = tmp_path / "_config.yml"
    config.write_text(
        "url: https://quill.example\nlinks:\n  - title: Curriculum\n    url: /cv/\n"
        "owner:\n  name: Ada Quill\n  github: quill\n  linkedin: ada-quill-1?trk=hp\n"
        "footer:\n  links:\n    - label: Blue Sky\n      url: https://bsky.app/profile/quill.bsky.social\n",
        "utf-8",
    )
    (found,) = extract_files([config])
    assert [link.url for link in found.extraction.links] == [
        "https://github.com/quill",
        "https://www.linkedin.com/in/ada-quill-1",
        "https://bsky.app/profile/quill.bsky.social",
    ]
    assert not found.extraction.publications
    assert links_of_site({"title": "Quill", "url": "https://quill.example"}) == []


def test_a_handle_loses_its_query():
    assert profile_from_value("linkedin", "ada-quill?trk=hp").url == "https://www.linkedin.com/in/ada-quill"


def _only(text):
    (found,) = extract_page(
        f"<ul><li>{text}</li></ul>", path="publications.md", front_matter={"title": "Publications"}
    ).publications
    return found


@pytest.mark.parametrize(
    ("text", "kind", "press", "volume"),
    [
        ("<i>Handbook of Reeds.</i> Edited by Ada Quill. Oxford University Press, 2012.", "book", "Oxford University Press", ""),
        ("<i>Handbook of Reeds.</i> Edited by Ada Quill and Bo Reed. Oxford University Press, 2012.", "book", "Oxford University Press", ""),
        ("Ada Quill and Bo Reed. “On tides.” Handbook of Reeds. Edited by Cy Fenn. Oxford University Press, 2012, pp. 3-12.", "article-journal", "Oxford University Press", "Handbook of Reeds"),
        ("Ada Quill and Bo Reed. On tides. Edited by Cy Fenn. Marsh Letters, 12(3), 4-9, 2012.", "article-journal", "", "Marsh Letters"),
        ("Quill, Ada. “On tides.” <i>Handbook of Reeds</i>. Edited by Cy Fenn and Di Moor. Oxford University Press, 2012. 3-12.", "article-journal", "Oxford University Press", "Handbook of Reeds"),
        ("Ada Quill. On tides. In <i>Handbook of Reeds</i>, edited by Bo Reed, 1-9. Oxford University Press, 2012.", "chapter", "Oxford University Press", "Handbook of Reeds"),
    ],
)  # fmt: skip
def test_edited_by_is_no_venue(text, kind, press, volume):
    found = _only(text)
    assert (found.type, found.publisher, found.container_title) == (kind, press, volume)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ada Quill, Bo Reed [mit Förderung der DFG]: Über Moore und Sümpfe. Marsh Press, 2020.", "Über Moore und Sümpfe"),
        ("Quill A, Reed B. Reeds (supported employment) of the north. Marsh Letters 2020;3:1-9.", "Reeds (supported employment) of the north"),
        ("Quill A, Reed B. Funded reeds [and supported ones] of the north. Marsh Letters 2020;3:1-9.", "Funded reeds [and supported ones] of the north"),
    ],
)  # fmt: skip
def test_who_paid_is_no_author(text, title):
    found = _only(text)
    assert (found.title, len(found.authors)) == (title, 2)


@pytest.mark.parametrize(
    ("text", "title", "office"),
    [
        ("김철수, 이영희, 갈대 제거 장치 및 방법, 등록특허 10-1234567 (2020.03.04)", "갈대 제거 장치 및 방법", "등록특허 10-1234567"),
        ("Ada Kim, Bo Park, “Sand removal”, Korean Patent, Registration No. 10-1234568, 2021", "Sand removal", "Korean Patent, Registration No. 10-1234568"),
        ("Ada Kim, Bo Park, “A Korean patent of 10 fens”, Marsh Letters 10, 12-34, 2021", "A Korean patent of 10 fens", "Marsh Letters"),
    ],
)  # fmt: skip
def test_a_korean_patent_has_its_title(text, title, office):
    found = _only(text)
    assert (found.title, found.container_title) == (title, office)
