"""People of one name: one person in several places, or two."""

import pytest

PERSON = "---\nlayout: person\nname: Wei Teal\nposition: {}\n{}---\nText of {}.\n"
CONFIG = {"_config.yml": "title: T\ncollections: {people: {output: true}}\n"}


def page(position, more=""):
    return PERSON.format(position, more, position)


def people(built):
    return [(member.slug, member.position) for member in built.build.graph.people]


def test_two_pages_side_by_side_are_two_people(build):
    files = {"_people/wei.md": page("Postdoc"), "_people/wei-2.md": page("PhD student")}
    assert sorted(people(build({**CONFIG, **files}))) == [("wei", "Postdoc"), ("wei-2", "PhD student")]


@pytest.mark.parametrize(
    "other", [("_people/de/wei.md", ""), ("_people/wei.de.md", ""), ("_people/wei-teal.md", "lang: de\n")]
)
def test_a_page_a_language_is_one_person(build, other):
    path, more = other
    assert len(people(build({**CONFIG, "_people/wei.md": page("Postdoc"), path: page("Postdoc", more)}))) == 1


def test_a_page_and_a_row_are_one_person(build):
    files = {"_people/wei.md": page("Postdoc"), "_data/people.yml": "- name: Wei Teal\n  email: wei@example.org\n"}
    built = build({**CONFIG, **files})
    assert [(member.slug, member.email) for member in built.build.graph.people] == [("wei", "wei@example.org")]


def test_rows_that_differ_in_address_are_two_people(build):
    rows = "- {name: Wei Teal, email: a@example.org}\n- {name: Wei Teal, email: b@example.org}\n- {name: Wei Teal}\n"
    built = build({**CONFIG, "_data/people.yml": rows})
    assert {member.url for member in built.build.graph.people} == {"/people/wei-teal/", "/people/wei-teal-2/"}
    assert {"people/wei-teal/index.html", "people/wei-teal-2/index.html"} <= built.paths()


def test_rows_of_one_profile_are_one_person(build):
    rows = (
        "- {name: Wei Teal, image: now.jpg, email: wei@example.org, github: weiteal, position: Associate}\n"
        "- {name: Wei Teal, image: then.jpg, email: teal@example.org, github: weiteal, position: PhD student}\n"
        "- {name: Wei Teal, email: third@example.org, github: otherteal}\n"
    )
    built = build({**CONFIG, "_data/people.yml": rows})
    assert [position for _, position in people(built)] == ["Associate", ""]


def test_a_row_of_groups_is_how_a_page_is_divided(build):
    sections = (
        "- title: Current members\n  slug: current\n  groups:\n    - {title: Faculty, field: level, value: faculty}\n"
    )
    files = {"_data/team_sections.yml": sections, "_people/wei.md": page("Postdoc")}
    assert people(build({**CONFIG, **files})) == [("wei", "Postdoc")]


def test_a_portrait_that_is_not_there_is_named(build):
    built = build({**CONFIG, "_people/wei.md": page("Postdoc", "image: wei.jpg\n")})
    assert built.problems == [
        "_people/wei.md:5: the picture 'wei.jpg' of Wei Teal is not in the site; shown without one"
    ]


def test_people_in_the_text_of_one_page_stay_as_many(build):
    text = "---\ntitle: Team\n---\n\n## PhD students\n\n- Ada Quill\n- Bo Reed\n- Cy Moor\n"
    papers = "---\ntitle: Publications\n---\n\n- Quill, A., Reed, B. (2020). Tides in the north. *Mud*, 1(2), 3-4.\n"
    built = build({"_config.yml": "title: T\n", "team.md": text, "publications.md": papers})
    assert sorted(member.slug for member in built.build.graph.people) == ["ada-quill", "bo-reed", "cy-moor"]
    (paper,) = built.build.graph.publications
    assert [author.slug for author in paper.authors] == ["ada-quill", "bo-reed"]


def test_a_row_by_the_file_of_a_page_is_its_person_however_spelled(build):
    row = "wteal: {{name: {}, image: /ada.svg}}\n"
    defaults = "defaults: [{scope: {path: ''}, values: {image: /all.svg}}]\n"
    files = {"_config.yml": CONFIG["_config.yml"] + defaults, "_people/wteal.md": page("Postdoc")}
    drawing = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9'/></svg>"
    files |= {"ada.svg": drawing, "all.svg": drawing}
    (member,) = build({**files, "_data/people.yml": row.format("Wei Lan Teal")}).build.graph.people
    assert (member.name, member.url, member.image) == ("Wei Teal", "/people/wteal.html", "/ada.svg")
    others = build({**files, "_data/people.yml": row.format("Bo Reed")}).build.graph.people
    assert [(member.name, member.image) for member in others] == [("Wei Teal", ""), ("Bo Reed", "/ada.svg")]
