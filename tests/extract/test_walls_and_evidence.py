"""Lists with slips of the pen, and what a DOI, a heading or a link says of a work: Markdown in, records out. All invented."""

# ruff: noqa: E501 - a citation reads better in one line

import pytest

from pelican_academic.extract import extract_page
from pelican_academic.extract.doi_kinds import is_preprint_doi, type_of_doi
from pelican_academic.extract.people import owner_of_site
from pelican_academic.extract.vocabulary import heading_kind, status_in
from pelican_academic.kramdown import to_html
from pelican_academic.model import Name, Person


def read(text, *, title="Publications", path="publications.md", owner=None):
    html = to_html(text, line_attribute="data-line").html
    return extract_page(html, path=path, front_matter={"title": title}, owner=owner).publications


def only(text, **context):
    (found,) = read(text, **context)
    return found


def printed(record):
    return record.extra["printed_authors"]


ADA = Person(slug="ada-quill", name=Name(given="Ada", family="Quill"))

AUTHORS = {
    "a comma forgotten before the year": ("- Moor, Y.L., Fenn, J. Reed, M., & Quill, A.D. (2025). No mud in the north of the marsh. Marsh Letters, 3(1), 2-9.", ["Moor, Y.L.", "Fenn, J.", "Reed, M.", "Quill, A.D."]),
    "a comma too many before a title in quotation marks": ("12 - Moor, C., Fenn C.,J., Reed, S. D., and **Quill, A.**, “Tides in the north of the marsh.” Marsh Letters 10, (2024)", ["Moor, C.", "Fenn, C. J.", "Reed, S. D.", "Quill, A."]),
    "a degree's letters that are initials": ("- Moor, K., Fenn, M.D., Reed, Y. & Quill, A. Tides in the north of the marsh. [Preprint](https://www.biorxiv.org/content/10.1101/2024.02.08.579525v1)", ["Moor, K.", "Fenn, M.D.", "Reed, Y.", "Quill, A."]),
    "a family name in small letters": ("- Bo reed, **Ada Quill**, [Tides can be fragile in marshes: a deep test](https://arxiv.org/abs/2604.01234)", ["Bo reed", "Ada Quill"]),
    "plus signs in front": ("- +Moor E., +Fenn D., Reed M., **Quill A.** (under review). Early tides in the north of the marsh.", ["Moor E.", "Fenn D.", "Reed M.", "Quill A."]),
    "Cyrillic letters": ("- Маршев А.В., Бахта О. Ю., Тростник В.В. Вероятностная модель приливов // Автоматика и болота, 2020.", ["Маршев А.В.", "Бахта О. Ю.", "Тростник В.В."]),
    "a Basque and": ("- Moor, A., Fenn, B., eta Quill, U. (2026). Tides in the north of the marsh. *Marsh Letters*, 44, 191-226.", ["Moor, A.", "Fenn, B.", "Quill, U."]),
    "a Catalan name with i": ("- Bo Reed, Pau Giró i Moor, Ada Quill: Tides in the north of the marsh. Marsh Letters 20(1): 25-52 (2017)", ["Bo Reed", "Pau Giró i Moor", "Ada Quill"]),
    "somebody by initials": ("- Bo Reed, Cy Moor, Dan Fenn and A.Q. Tides in the north of the marsh. *Marsh Letters*, 44, 191-226, 2020.", ["Bo Reed", "Cy Moor", "Dan Fenn", "A.Q."]),
    "somebody by initials first": ("- A.Q. and Bo Reed. *Tides in the north of the marsh*. Marsh Letters, 44, 191-226, 2020.", ["A.Q.", "Bo Reed"]),
    "initials behind two family names": ("- García Moor, G., & Reed, B. (2020). Tides in the north of the marsh. *Marsh Letters*, 44, 191-226.", ["García Moor, G.", "Reed, B."]),
    "co-authors behind the venue": ("- “Tides in the North: A Marsh.” 2024, *Marsh Politics*, 26(3), 922-939, with Bo Reed, Cy Moor, and Dan Fenn.", ["Bo Reed", "Cy Moor", "Dan Fenn"]),
    "no mark before the title": ("- B. Reed, C. Moor, D. Fenn Numerical tides of the northern marsh // Marsh Letters, 2023.", ["B. Reed", "C. Moor", "D. Fenn"]),
    "others among the authors": ("- B. Reed, C. Moor, others, A. Quill, and D. Fenn. “Tides in the north of the marsh”. In: *Marsh Letters* (2025), p. 12.", ["B. Reed", "C. Moor", "A. Quill", "D. Fenn"]),
    "a comma forgotten among initials behind": ("- Moor RT, Fenn BT, Boyer M. Nettle R, **Quill A**, & Reed J (2018). Tides in the north of the marsh. Marsh Energy.", ["Moor, RT", "Fenn, BT", "Boyer, M.", "Nettle, R", "Quill, A", "Reed, J"]),
    "a status where the year stands": ("- D’Moor, D., **Quill, A.,** Fenn, N., in press. Tides in the north of the marsh. Marsh Ambit.", ["D’Moor, D.", "Quill, A.", "Fenn, N."]),
    "two points for those left out": ("- Moor, Z.J., Fenn, J., ... **Quill, A.**, .. Reed, Y. 2022. Tides in the north of the marsh. Marsh Letters, 170, p.10.", ["Moor, Z.J.", "Fenn, J.", "Quill, A.", "Reed, Y."]),
    "editors with their office": ("- Ada Quill and Bo Reed: [Tides in the north of the marsh](https://example.org/a.pdf). In: Cy Moor (Conference Chair), Dan Fenn (Eds.): *Proceedings of the Tenth Marsh Conference (MC 2016)*, Reedham. 2016, pp. 25-29.", ["Ada Quill", "Bo Reed"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "authors"), AUTHORS.values(), ids=AUTHORS)
def test_authors(text, authors):
    assert printed(only(text)) == authors


def test_the_person_of_the_page_ends_a_list_that_nothing_divides_from_its_title():
    found = only("- Bo Reed, Ada Quill On the Power of Tides in the Marsh (ICML 2026)", owner=ADA)
    assert (printed(found), found.title) == (["Bo Reed", "Ada Quill"], "On the Power of Tides in the Marsh")


TITLES = {
    "a quotation within": ('- "Insights into the Reactivity of “Mud” with Reeds", A. Quill, B. Reed, Marsh Letters 28, (2023), 1549', "Insights into the Reactivity of “Mud” with Reeds", "Marsh Letters"),
    "two sentences before a journal in italics": ("- Quill, A., & Reed, B. (2026). Mareas y memoria del pantano. Respuestas lectoras. *Tejuelo*, 25(2).", "Mareas y memoria del pantano. Respuestas lectoras", "Tejuelo"),
    "two sentences before a volume's editors": ("- Quill, A., eta Reed, B. (2026). Mareas y memoria. Valoraciones del norte. In C. Moor y D. Fenn (koord.), *Literatura y pantanos*. Ediciones Junco.", "Mareas y memoria. Valoraciones del norte", "Literatura y pantanos"),
    "a species at its end": ("- Quill A & Reed B (2019). Filtering of fungi in <i>Bromus palustris</i>. Palustria. https://doi.org/10.5555/b.1", "Filtering of fungi in Bromus palustris", "Palustria"),
    "editors without an in": ("- **Ada Quill**, Bo Reed (2023) [Advances in tides and mud.](https://doi.org/10.5555/tm.1) C.N. Moor, et al. (Eds.), Advances in Marsh Weather. Volume 3: Mud", "Advances in tides and mud", "Advances in Marsh Weather"),
    "a Polish volume": ("- Quill, A., Reed, B. (2022). Twarde bagno – po fali [w:]: C. Moor i D. K. Fenn (red.), *Bagna i fale* (173–181), Kraków: Trzcina.", "Twarde bagno – po fali", "Bagna i fale"),
    "a journal on the next line": ("Quill A, Reed B. 2018. Disentangling mud: evidence for populations in reeds\nMarsh Chemistry 246, 275-285", "Disentangling mud: evidence for populations in reeds", "Marsh Chemistry"),
    "a journal that nothing divides": ("- Quill A, Reed B. 2017. The evolution of tides: from mud to reeds Journal of experimental marshes. 68 (19), 5261-5269", "The evolution of tides: from mud to reeds", "Journal of experimental marshes"),
    "a country at its end": ("- Ada Quill, Bo Reed: Tides of students: Case of the University of Reedham, Japan. Marshes for Information 31(3): 109-124 (2015)", "Tides of students: Case of the University of Reedham, Japan", "Marshes for Information"),
    "a meeting that begins small": ("- Ada Quill, Bo Reed: Interaction with lifelogging reeds. iMarsh 2016: 3-7", "Interaction with lifelogging reeds", "iMarsh"),
    "the words of a notice": ("- Ada Quill, Bo Reed: Decoding Multi-Click Marshes as We Know Them. Marsh Letters 20(1): 25-52 (2017)", "Decoding Multi-Click Marshes as We Know Them", "Marsh Letters"),
    "two words that lead to a DOI": ("- [Marsh Semantics](https://doi.org/10.5555/ms.1). Ada Quill. Post-Proceedings of the 21st Symposium on Marshes (MS 2011), 2012.", "Marsh Semantics", "Post-Proceedings of the 21st Symposium on Marshes (MS 2011)"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "title", "venue"), TITLES.values(), ids=TITLES)
def test_titles(text, title, venue):
    found = only(text)
    assert (found.title, found.container_title) == (title, venue)


VENUES = {
    "numbers without a space": ("- Quill, A. (2019). Tides: Themes in the literature. Marsh Services Quarterly,15 (3) 179-204.", "Marsh Services Quarterly", "15"),
    "a journal that names colleges": ("- Quill, A. & Reed, B. (2015). Mud as a tool: an examination. Marsh & Junior College Libraries, 21(3/4), 101–124.", "Marsh & Junior College Libraries", "21"),
    "a small letter": ("- “Mud and its conjugates”, A. Quill, B. Reed, mires 12, (2023), 1541", "mires", "12"),
    "words cut short": ("- “Mud and its conjugates”, A. Quill, B. Reed, Macromol. Marsh Commun. 2020, 1900601", "Macromol. Marsh Commun", ""),
    "pages with a dash too many": ("- Quill, A., & Reed, B. 2017. Mud in walls: implications. Marsh Physiology. 175 (3), pp-01568.", "Marsh Physiology", "175"),
    "a German ordinal and country": ("- Quill, A., & Reed, B. (2019). Mud: freie Objekte. In Proceedings of the 20. Kolloquium Marschen (KM), Pau, Frankreich, 73.", "Proceedings of the 20. Kolloquium Marschen (KM)", ""),
    "a series behind it": ("- [Mud Patterns for the Marsh](https://doi.org/10.5555/mp.1). Ada Quill. Applications of Declarative Marshes, Lecture Notes in Artificial Mud Vol. 6547, April 2011", "Applications of Declarative Marshes", "6547"),
    "a note on the order": ("- Ada Quill, Bo Reed. [When can Mud Help? Rare Tides](https://arxiv.org/abs/2305.01234) (alphabetical order) Thirty-seventh Conference on Mud (CoM) 2023", "Thirty-seventh Conference on Mud (CoM)", ""),
}  # fmt: skip


@pytest.mark.parametrize(("text", "venue", "volume"), VENUES.values(), ids=VENUES)
def test_venues(text, venue, volume):
    found = only(text)
    assert (found.container_title.rstrip("."), found.volume) == (venue, volume)


PUBLISHERS = {
    "a state behind the city": ("- Quill, A., & Reed, B. (2018). *Mud and diversity.* Reedham PA: Marsh Global. https://doi.org/10.4018/978-1-5555-4097-7", "Marsh Global", "book"),
    "a house in Polish": ("- Quill, A. (2025). *Bagna. Jak je badamy?* Wydawnictwo Trzcinowe im. Ady Quill w Bagnowie.", "Wydawnictwo Trzcinowe im. Ady Quill w Bagnowie", "book"),
    "a dissertation at a school": ("- Quill, A. (2020). An Integrated Language of Mud. Dissertation at the University of Leiden.", "University of Leiden", "thesis"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "publisher", "kind"), PUBLISHERS.values(), ids=PUBLISHERS)
def test_publishers(text, publisher, kind):
    found = only(text)
    assert (found.publisher, found.type) == (publisher, kind)


KINDS = {
    "an ISBN in the DOI, with more": ("- Quill, A., & Reed, B. (2023). Applications of Mud: Solving Problems. In: Analysis for Declarative Marshes. https://doi.org/10.1007/978-3-031-55555-5_5", "chapter"),
    "a DOI of a meeting": ("- Quill, A. & Reed, B. (2023). Applications of Mud in Flight. Marsh Scitech. https://doi.org/10.2514/6.2023-1234", "paper-conference"),
    "nothing but a link to a preprint": ("- Quill, A., & Reed, B. (2026). Condition of mud reveals an increase. [Pre-print](https://doi.org/10.64898/2026.06.18.123456)", "article"),
    "a meeting by its letters": ("- Ada Quill, Bo Reed. Fast and robust mud. *PODC*, 2025.", "paper-conference"),
    "as DBLP lists meetings": ("- Ada Quill, Bo Reed: Mud and its tools. Marsh Multimedia 2016: 1487-1488", "paper-conference"),
    "a society's proceedings": ("- Ada Quill, Bo Reed. [Mud with limited memory.](https://example.org/a) *Proceedings of Royal Society B* (2024)", "article-journal"),
    "lecture notes by their letters": ("- Ada Quill, Bo Reed. **A Framework for Mud**. Appears in *Towards Mechanized Marshes*, Springer LNAI 4573, pp.161--175, 2007.", "paper-conference"),
    "a symposium in Chinese": ("- Ada Quill, Bo Reed. **Understanding Mud in Robots**. *ACM泥浆软件与技术研讨会(MUD)*, 2025", "paper-conference"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), KINDS.values(), ids=KINDS)
def test_kinds(text, kind):
    assert only(text).type == kind


def test_a_volume_and_issue_outweigh_a_heading_of_chapters():
    kinds = [
        found.type
        for found in read(
            "**BOOK CHAPTERS**\n\nQuill, A. (2018). Mud at home. In B. Reed (Ed.), *Marshes* (pp. 2–6). Reed Press.\n\n"
            "Quill, A., & Reed, B. (2019). Tides: Themes in the literature. Marsh Services Quarterly, 15(3), 179-204."
        )
    ]
    assert kinds == ["chapter", "article-journal"]


def test_a_heading_in_bold_right_over_its_first_paper():
    found = read(
        "**BOOK CHAPTERS**\n\nQuill, A. (2018). Mud at home. In B. Reed (Ed.), *Marshes* (pp. 2–6). Reed Press.\n\n"
        "**JOURNAL ARTICLES**\nQuill, A., & Reed, B. (2023). Mud on the wing of birds. Marsh Focus. https://doi.org/10.5555/m.1"
    )
    assert [one.type for one in found] == ["chapter", "article-journal"]


LINKED = """
## Patents

- [Mud dryer](https://patentscope.wipo.int/search/en/detail.jsf?docId=GB1)
- [Mud styling apparatus](https://patentscope.wipo.int/search/en/detail.jsf?docId=GB2)
- [A mud system and control](https://patentscope.wipo.int/search/en/detail.jsf?docId=GB3)

## Papers

### Co-Author

- [Tides around white reeds](https://academic.oup.com/mnras/article/500/3/1/1)
- [Searching for mud in optical marshes](https://ui.adsabs.harvard.edu/abs/2017Mud.1S/abstract)
- [Mud in the north](https://doi.org/10.5555/mud.1)
"""


def test_titles_that_are_links_to_works_are_papers_without_authors():
    found = read(LINKED)
    assert [(one.title, one.type) for one in found] == [
        ("Mud dryer", "patent"),
        ("Mud styling apparatus", "patent"),
        ("A mud system and control", "patent"),
        ("Tides around white reeds", "article-journal"),
        ("Searching for mud in optical marshes", "article-journal"),
        ("Mud in the north", "article-journal"),
    ]
    assert not any(one.authors for one in found)


def test_links_elsewhere_are_no_papers():
    assert not read(
        "- [Marsh Letters at home](https://example.org/)\n- [Reed Review](https://example.com/)\n- [Fens](https://example.net/a)"
    )
    assert not read(LINKED, title="Links", path="links.md").__contains__("Mud in the north")


def test_working_papers_of_the_page_s_person_have_no_authors():
    found = read(
        "# Working Papers\n\n**Mud and productivity in a wet country**. Revision requested, _Journal of Marsh Economics_.<br/>[Draft](/assets/mud.pdf)\n\n"
        "**Does the timing of tides affect reeds in the north?** _Under review._<br/>[Draft](/assets/tides.pdf)\n\n"
        '<div style="display: none">\n' + "Mud is wet and we show that it stays so for long. " * 8 + "\n</div>\n\n"
        "**Minimum tides and reeds** (with Bo Reed).<br/>[Draft](/assets/reeds.pdf)"
    )
    assert [(one.title, printed(one), one.status) for one in found] == [
        ("Mud and productivity in a wet country", [], "revision requested"),
        ("Does the timing of tides affect reeds in the north?", [], "under review"),
        ("Minimum tides and reeds", ["Bo Reed"], ""),
    ]


def test_an_abstract_that_unfolds_is_no_part_of_the_next_paper():
    entry = "> {title}\n>\n> [Bo Reed](https://example.org/bo) and A.Q.\n> - [*PODC*, 2025](https://doi.org/10.5555/{number})\n> <details markdown='block'>\n> <summary>Abstract</summary>\n>\n> Overall, tides are studied, and mud as well.\n>\n> </details>\n"
    text = "\n".join(
        entry.format(title=title, number=at)
        for at, title in enumerate(["Minimal mud under weak tides", "Fast mud in noisy marshes"])
    )
    found = read(text)
    assert [(one.title, printed(one)) for one in found] == [
        ("Minimal mud under weak tides", ["Bo Reed", "A.Q."]),
        ("Fast mud in noisy marshes", ["Bo Reed", "A.Q."]),
    ]


TRIPLES = """
#### 2023

**MarshNet: Detecting Good and Stable Reeds with a Score**   [bib](/bib/a.bib)

 Quill, Ada and Reed, Bo and Moor, Cyd

  Marsh and Automation Letters, 2023,  pp.

**Learnable Tides for Visual Marshes**   [bib](/bib/b.bib)

 Reed, Bo and Quill, Ada

  Proceedings of the Marsh Conference, 2022,  pp. 34--47
"""


def test_titles_in_bold_over_lines_of_authors_and_venues():
    assert [(one.title, printed(one), one.container_title) for one in read(TRIPLES)] == [
        (
            "MarshNet: Detecting Good and Stable Reeds with a Score",
            ["Quill, Ada", "Reed, Bo", "Moor, Cyd"],
            "Marsh and Automation Letters",
        ),
        ("Learnable Tides for Visual Marshes", ["Reed, Bo", "Quill, Ada"], "Proceedings of the Marsh Conference"),
    ]


def test_conference_papers_and_posters_are_of_the_conference():
    found = only(
        "## Accepted Conference Papers/Posters\n\n- **Quill, A.**, Reed, B., 2024. Exploring tides in marshes. Mud for Health."
    )
    assert found.type == "paper-conference"


def test_what_a_doi_says():
    assert type_of_doi("10.1016/B978-0-12-555555-5.00012-3") == "chapter"
    assert type_of_doi("10.1017/9781108555555") == "book"
    assert type_of_doi("10.1109/marsh48506.2021.9560000") == "paper-conference"
    assert type_of_doi("10.1109/tpami.2021.3050000") == type_of_doi("10.5555/9785") == ""
    assert is_preprint_doi("10.48550/arXiv.2604.01234")
    assert not is_preprint_doi("10.5555/arxiv")


def test_headings_and_statuses_of_more_languages():
    assert {heading_kind(text) for text in ("Публикации", "Publicaties", "Publikacje", "Yayınlar", "Co-author")} == {
        "publications"
    }
    assert status_in("(invited revision)") == "invited revision"
    assert status_in("Under preparation.") == "under preparation"


def test_a_tool_s_name_is_no_person():
    assert owner_of_site({"title": "Marsh General", "author": {"name": "The marsh team"}}) is None
