"""What the graph ties together on a built site: news to people, papers to projects and topics, people to people."""

import pytest

PEOPLE = {
    "ada": "Ada Quill", "rose": "Rose", "art": "Art Long", "wang": "王小明", "jon": "Jon Reed", "art2": "Long",
}  # fmt: skip
BIB = """
@article{peat, title={Peat of the north}, author={Quill, Ada and Reed, Jon}, journal={B}, year=2021,
  keywords={peat, mud}, project={bogs}}
@article{fens, title={Fens of the south}, author={Quill, Ada and Reed, Jon and Long, Art}, journal={B}, year=2020,
  keywords={mud}}
@article{sea, title={Seas of the west}, author={Outsider, Olaf}, journal={B}, year=2019}
"""
SITE = {
    "_config.yml": (
        "title: Fen Lab\nurl: https://fen.example\ncollections: {people: {output: true}, projects: {output: true}}\n"
    ),
    "_bibliography/refs.bib": BIB,
    "_projects/bogs.md": "---\ntitle: Bogs\nlayout: project\nmembers: [Ada Quill]\nrelated_publications: fens\n---\nx",
    **{f"_people/{key}.md": f"---\nlayout: person\ntitle: {name}\n---\nx" for key, name in PEOPLE.items()},
}


@pytest.fixture
def lab(build):
    def lab(*texts):
        posts = {f"_posts/2021-01-0{n}-p{n}.md": f"---\ntitle: Post\n---\n{text}" for n, text in enumerate(texts, 1)}
        built = build(SITE | posts)
        return {member.slug: member for member in built.build.graph.people}, built

    return lab


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Ada Quill got a prize.", ["ada"]),
        ("We thank Ada\nQuill!", ["ada"]),
        ("Ada Quillmark and Ada Quill-Marsh visited.", []),
        ("Rose bushes, long walks and Art exhibitions. Rose Long came. The Long way.", []),
        ("[our student](/people/rose.html) won.", ["rose"]),
        ("祝贺王小明获奖。", ["wang"]),
        ("Art Long spoke", ["art"]),
        ("Smart Long-term plans", []),
    ],
)
def test_news_names_people_by_their_whole_names(lab, text, named):
    members, _ = lab(text)
    found = {member.name for member in members.values() if member.news}
    assert found == {PEOPLE[key] for key in named}


def test_papers_of_a_project_a_topic_and_a_pair(lab):
    members, built = lab("x")
    project = next(iter(built.build.contents[path] for path in built.build.contents if path == "_projects/bogs.md"))
    assert [entry.id for entry in project.papers] == ["fens", "peat"]
    ada = next(member for member in members.values() if member.name == "Ada Quill")
    assert [page.title for page in ada.projects] == ["Bogs"]
    assert [(other.member.name, other.count) for other in ada.coauthors] == [("Jon Reed", 2), ("Art Long", 1)]
    topics = next(facet for facet in built.build.graph.facets if facet.key == "topic")
    assert [(value.label, value.count) for value in topics.values] == [("mud", 2), ("peat", 1)]
    assert [entry.id for entry in built.build.graph.publications if "mud" in entry.tags] == ["peat", "fens"]
