"""People that a page lists in its own text: headings, pictures, lists, tables; and what is no person."""

# ruff: noqa: E501 - rows of people read better in one line

import pytest

from pelican_academic.extract.people import people_from_data, people_from_page
from pelican_academic.extract.roles import is_alumni_text, role_of
from pelican_academic.kramdown import to_html


def people(markdown, path="team.md", **front_matter):
    html = to_html(markdown, line_attribute="data-line").html
    return people_from_page(html, path=path, front_matter=front_matter)


def shown(found):
    return [(str(person.name), person.role, person.alumni) for person in found]


HEADINGS = """
## Principal Investigator

### Prof. Dr. Ada Quill (she/her)

![Ada](img/ada.jpg)

Professor of marshes. Reach her at <ada.quill@marsh.example>, [ORCID](https://orcid.org/0000-0002-1825-0097).

- Marsh Prize Winner, 2019
- Bo Reed Medal, 2020

## Doktorandinnen und Doktoranden

### Cy Fenn

![Cy](img/cy.jpg)

PhD student, since 2021

## Join us

### Open Position

We look for people.
"""


def test_headings_with_pictures():
    found = people(HEADINGS)
    assert shown(found) == [("Ada Quill", "professor", False), ("Cy Fenn", "phd", False)]
    assert [person.image for person in found] == ["img/ada.jpg", "img/cy.jpg"]
    assert {link.platform for link in found[0].links} == {"email", "orcid"}
    assert (found[1].started.year, found[1].group, found[1].place.line) == (2021, "Doktorandinnen und Doktoranden", 15)


LISTS = """
# Team

## Graduate Students

- **Helena Reye-Gopar**, Ph.D. candidate (Marsh Sciences)
- [Fryda Solis](https://fryda.example) - M.Sc. student
- 刘心 (Xin Liu)

## Former members

- Jesús Espino, PhD 2015–2019 → Professor at Bog University
- Soledad Ocho (2018), now Data Scientist at Fen Ltd.

## Collaborators

- Otto Elsewhere, Bog University
"""


def test_lists_under_groups():
    found = people(LISTS)
    assert shown(found)[:2] == [("Helena Reye-Gopar", "phd", False), ("Fryda Solis", "masters", False)]
    assert shown(found)[3:] == [("Jesús Espino", "phd", True), ("Soledad Ocho", "", True)]
    assert [person.now for person in found[3:]] == ["Professor at Bog University", "Data Scientist at Fen Ltd"]
    assert (found[3].started.year, found[3].ended.year) == (2015, 2019)
    assert found[1].links[0].url == "https://fryda.example"


def test_a_table():
    found = people(
        "| Name | Title | Profiles |\n|---|---|---|\n"
        "| Ada Quill | Lab Lead | [ORCID](https://orcid.org/0000-0002-1825-0097) |\n"
        "| Bo Reed | Researcher | [Email](mailto:bo@marsh.example) |\n"
    )
    assert shown(found) == [("Ada Quill", "pi", False), ("Bo Reed", "scientist", False)]


def test_a_picture_over_a_name_and_its_icons():
    found = people(
        '<div><img src="img/ada.jpg"><p>Ada Quill <a href="https://github.com/adaquill"><img src="icons/gh.png"></a></p></div>'
        '<div><img src="img/bo.jpg"><p>Bo Reed</p><p>Postdoc</p></div>'
    )
    assert [(str(person.name), person.image) for person in found] == [
        ("Ada Quill", "img/ada.jpg"),
        ("Bo Reed", "img/bo.jpg"),
    ]
    assert [link.platform for link in found[0].links] == ["github"]


@pytest.mark.parametrize(
    "markdown",
    [
        "## Research Areas\n\n### Marsh Birds\n\nWe study them.\n\n### Wet Meadows\n\nThose too.\n",
        "## Ada Quill\n\nOnly one name stands here.\n",
        "Ada Quill and Bo Reed met Cy Fenn in 2019.\n",
    ],
)
def test_no_people(markdown):
    assert people(markdown) == []


def test_only_pages_of_people_are_read():
    assert people(HEADINGS, path="research.md", title="Research") == []
    assert len(people(HEADINGS, path="pages/a.md", title="Mitarbeiter")) == 2


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("Undergraduate Student", "undergrad"),
        ("M.S. student", "masters"),
        ("MRes Student", "masters"),
        ("researchassistant", "engineer"),
        ("Estudiantes pregrado", "undergrad"),
        ("Docente", "professor"),
        ("étudiant au doctorat", "phd"),
        ("étudiante à la maîtrise", "masters"),
        ("Investigadora responsable", "pi"),
        ("Leader of MarshLab", "pi"),
        ("Civil Engineering Student", ""),
        ("在读大学生", "undergrad"),
        ("葦原大学生命科学学院", ""),
        ("葦原大学生物医学研究院 研究员", "scientist"),
        ("葦原大学生物医学工程系教授", "professor"),
        ("研究生", "masters"),
        ("研究生导师", ""),
    ],
)
def test_roles(printed, key):
    role = role_of(printed)
    assert (role.key if role else "") == key


def test_alum_alone_is_alumni():
    assert is_alumni_text("alum")
    assert not is_alumni_text("aluminium")


def test_rows_with_other_keys():
    found = people_from_data(
        "members_phd",
        [
            {"name": "Ada Quill | 羽田", "role": "alumni", "position": "PhD Student", "became": "Postdoc, Bog University", "leaveyear": 2021},
            {"name": "Bo Reed", "role_en": "Master's Student", "startdate": 2020},
            {"name": "To be announced"},
            {"name": "No.1"},
        ],
    )  # fmt: skip
    assert shown(found) == [("Ada Quill", "phd", True), ("Bo Reed", "masters", False)]
    assert (found[0].now, found[0].ended.year, found[0].name.native) == ("Postdoc, Bog University", 2021, "羽田")
    assert (found[1].started.year, found[1].group) == (2020, "phd")


def test_a_role_under_a_name_and_a_family_that_reads_like_a_degree():
    card = "<div><div><img src='/i/{0}.jpg'></div><div><strong>{1}</strong><br>{2}<br>{3}</div></div><hr>"
    told = "Ada got her degree at the University of Reedham and studies how mud moves with the tides of the north."
    html = card.format("a", "Ada Quill (葦野)", "Principal Investigator", told)
    html += card.format("b", "Hanyu Meng (孟晗玉)", "Master's student", told)
    found = people_from_page(html, path="team.md", front_matter={"title": "Members"})
    assert shown(found) == [("Ada Quill", "pi", False), ("Hanyu Meng", "masters", False)]


@pytest.mark.parametrize(
    ("group", "name", "role"),
    [
        ("教师", "林小河", "professor"),
        ("硕士研究生", "林小河", "masters"),
        ("박사과정", "이가람", "phd"),
    ],
)
def test_what_a_group_is_called_is_nobodys_name(group, name, role):
    markdown = f"## {group}\n\n### {name}\n\n![](a.jpg)\n\nMarshes.\n\n## 学生\n\n[个人主页](https://m.example)\n\n### 米小湖\n\n![](b.jpg)\n\nReeds.\n\n## 导师团队\n"
    found = people(markdown)
    assert [str(person.name) for person in found] == [name, "米小湖"]
    assert found[0].role == role


def test_a_position_is_text_and_keeps_its_link_in_the_statement():
    rows = [
        {"name": "Ada Quill", "position": "PhD student<br>with <b>Bo Reed</b>", "affiliation": "<i>Moss</i> &amp; Mud"},
        {"name": "Cy Fenn", "info": "See <a href='/join/'>openings</a>"},
    ]
    ada, cy = people_from_data("people", rows)
    assert (ada.position, ada.affiliation, ada.statement) == ("PhD student, with Bo Reed", "Moss & Mud", "")
    assert (cy.position, cy.statement) == ("See openings", "See <a href='/join/'>openings</a>")


def test_a_group_of_nobody_is_no_person():
    rows = [{"title": "Postdocs", "members": None}, {"title": "Staff", "people": [{"name": "Ada Quill"}]}]
    assert shown(people_from_data("people", rows)) == [("Ada Quill", "staff", False)]


def test_a_person_with_an_empty_field_of_members_is_a_person():
    rows = [{"name": "Ada Quill", "position": "PhD student", "members": None}]
    assert shown(people_from_data("people", rows)) == [("Ada Quill", "phd", False)]


def test_a_profile_that_a_name_links_to_is_one_link():
    rows = [
        f'<li><a href="https://www.linkedin.com/in/{name.lower()}">Ada {name}</a>, Ph.D. 2018-2020</li>'
        for name in ("Quill", "Reed", "Fenn")
    ]
    page = f"<h2>Alumni</h2><ul>{''.join(rows)}</ul>"
    found = people_from_page(page, path="people.md", front_matter={"title": "People"})
    assert [len(person.links) for person in found] == [1, 1, 1]
