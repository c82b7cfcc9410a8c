"""Lists of law, history and letters: reporters, reviews, books without a journal, books of China, Japan and Korea."""

# ruff: noqa: E501 - an entry reads better in one line

import pytest

from pelican_academic.extract import extract_page


def read(body):
    found = extract_page(f"<ul><li>{body}</li></ul>", path="publications.md", front_matter={"title": "Publications"})
    return [
        (one.title, one.extra.get("printed_authors") or [], one.container_title or one.publisher, one.issued.year)
        for one in found.publications
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Ada Quill, <em>The Marsh as Constitution</em>, 118 Fen L. Rev. 1455 (2024).",
            ("The Marsh as Constitution", ["Ada Quill"], "Fen L. Rev", 2024),
        ),
        (
            "Ada Quill, <em>Marsh Law</em> (Oxford University Press 2020).",
            ("Marsh Law", ["Ada Quill"], "Oxford University Press", 2020),
        ),
        (
            "Ada Quill, <em>Marshes: A History</em> (New Haven: Yale University Press, 2014).",
            ("Marshes: A History", ["Ada Quill"], "Yale University Press", 2014),
        ),
        (
            "Quill, Ada. <em>Marsh Modernities: Reeds and Empire</em>. Cambridge UP, 2019.",
            ("Marsh Modernities: Reeds and Empire", ["Quill, Ada"], "Cambridge UP", 2019),
        ),
        (
            "Quill, Ada. Review of <em>The Long Marsh</em>, by Cy Fenn. <em>Victorian Marshes</em>, vol. 55, no. 2, 2012, pp. 345–47.",
            ("Review of The Long Marsh, by Cy Fenn", ["Quill, Ada"], "Victorian Marshes", 2012),
        ),
        (
            "Compte rendu de Bo Reed, <em>Les marées</em>, <em>Annales du marais</em>, 2008/3, p. 655-657.",
            ("Compte rendu de Bo Reed, Les marées", [], "Annales du marais", 2008),
        ),
        (
            "« Droit des marais », in MOOR I. (dir.), <em>L’eau et la loi</em>, Paris, LGDJ, 2014, p. 55-78.",
            ("Droit des marais", [], "L’eau et la loi", 2014),
        ),
        ("山田葦子『湿地と国家』葦書房、2015年。", ("湿地と国家", ["山田葦子"], "葦書房", 2015)),
        (
            "奥野葦寛，篠原池一，金本沼嗣編著『交通政策の経済学』日本葦新聞社，(1989)．",
            ("交通政策の経済学", ["奥野葦寛", "篠原池一", "金本沼嗣"], "日本葦新聞社", 1989),
        ),
        (
            "山田葦子（2019）「湿地の社会学」『社会学評論』70(2): 120-137.",
            ("湿地の社会学", ["山田葦子"], "社会学評論", 2019),
        ),
        (
            '김갈대, 이습지, "습지 음향 모델의 분석," 한국음향학회지, 제39권, 제2호, pp. 120-130, 2020.',
            ("습지 음향 모델의 분석", ["김갈대", "이습지"], "한국음향학회지", 2020),
        ),
    ],
)
def test_an_entry(body, expected):
    assert read(body) == [expected]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "金本沼嗣，宮島葦編著『公共の葦の効率化』東京大学出版会，(1991)．",
            ("公共の葦の効率化", ["金本沼嗣", "宮島葦"], "東京大学出版会", 1991),
        ),
        (
            "金本沼嗣，山内葦隆編著『講座・葦の規制　④交通』ＮＴＴ出版，(1995)．",
            ("講座・葦の規制 ④交通", ["金本沼嗣", "山内葦隆"], "ＮＴＴ出版", 1995),
        ),
    ],
)
def test_a_book_whose_house_is_a_university_or_in_wide_letters(body, expected):
    assert read(body) == [expected]
