"""What a page says of itself to search engines and to those who link to it, and the card that is drawn for a site."""

import io
import json

import pytest
from PIL import Image

from pelican_academic.plugin.output.card import Card, draw_card

CONFIG = "title: The Tidal Lab\ndescription: We read mud.\nurl: https://tidal.example\nbaseurl: /lab\n"
PICTURE = io.BytesIO()
Image.new("RGB", (40, 40), "#246").save(PICTURE, "PNG")
FILES = {
    "_config.yml": f"{CONFIG}collections: {{people: {{output: true, permalink: '/people/:name/'}}}}\n"
    "defaults: [{scope: {path: _people}, values: {layout: person}}]\n",
    "_people/ada-quill.md": "---\nname: Ada Quill\nposition: Professor\naffiliation: Reedham\nimage: /ada.png\n---\n"
    "She has read mud for thirty years, and been read by it.\n",
    "_posts/2024-05-06-boat.md": '---\nlayout: post\ntitle: A "boat" & co\nauthor: [Ada Quill, Bo Far]\n---\n2024\n\n'
    "We have *one*, [in Narnia](/x/), which floats on every second tide.\n",
    "_posts/2024-05-07-drawn.md": "---\nlayout: post\ntitle: Drawn\ndescription: Told.\nimage: /plan.svg\n---\nText.\n",
    "papers.bib": "@article{quill2024, title={On mud}, author={Quill, Ada}, year={2024}, journal={J. Mud}}\n"
    "@article{quill2023, title={On sand}, author={Quill, Ada}, year={2023}, "
    "abstract={Sand is " + "very " * 60 + "dry.}}",
    "index.md": "---\nlayout: home\ntitle: Home\n---\nWelcome to the mud of the lab, and to its many tides.\n",
    "ada.png": PICTURE.getvalue(),
    "plan.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
}
SITE = "https://tidal.example/lab"


def told(built, path):
    soup = built.soup(path)
    found = {meta.get("property") or meta.get("name"): meta["content"] for meta in soup.select("meta[content]")}
    return {"link": soup.select_one("link[rel=canonical]")["href"], **found}


def test_each_kind_of_page_says_what_it_is(build):
    built = build(FILES)
    home = told(built, "index.html")
    assert (home["og:title"], home["description"], home["link"]) == ("The Tidal Lab", "We read mud.", f"{SITE}/")
    person = told(built, "people/ada-quill/index.html")
    assert person["og:type"] == "profile"
    assert person["description"].startswith("Professor, Reedham. She has read mud for thirty years")
    assert (person["og:image"], person["og:image:alt"]) == (f"{SITE}/ada.png", "Ada Quill")
    assert person["twitter:card"] == "summary"
    post = told(built, "2024/05/06/boat.html")
    assert (post["og:title"], post["og:type"]) == ('A "boat" & co', "article")
    assert post["og:description"] == post["description"] == "We have one, in Narnia, which floats on every second tide."
    assert post["article:published_time"].startswith("2024-05-06T00:00:00")
    assert "J. Mud" in told(built, "publications/quill2024/index.html")["description"]
    long = told(built, "publications/quill2023/index.html")["description"]
    assert long.startswith("Sand is very very")
    assert long.endswith("very…")
    assert 190 < len(long) <= 200


def test_a_news_item_is_a_posting_of_the_group_and_its_writers(build):
    data = [
        json.loads(script.string)
        for script in build(FILES).soup("2024/05/06/boat.html").select('[type="application/ld+json"]')
    ]
    posting = next(item for item in data if item["@type"] == "BlogPosting")
    assert posting["author"] == [
        {"@type": "Person", "@id": f"{SITE}/people/ada-quill/#person", "name": "Ada Quill"},
        {"@type": "Person", "name": "Bo Far"},
    ]
    assert posting["publisher"] == {"@id": f"{SITE}/#organization"}
    assert posting["url"] == f"{SITE}/2024/05/06/boat.html"


def test_a_page_without_a_picture_shows_the_sites_card(build):
    built = build(FILES)
    drawn = told(built, "2024/05/07/drawn.html")
    assert drawn["og:image"] == f"{SITE}/theme/card.png"
    assert (drawn["og:image:alt"], drawn["twitter:card"]) == ("The Tidal Lab", "summary_large_image")
    assert drawn["description"] == "Told."
    with Image.open(built.output / "theme/card.png") as card:
        assert card.size == (1200, 630)


def test_paragraphs_that_nobody_closes_are_passed_over_at_once(build):
    """Each was compared with all of the text behind it, which took a site of such pages half a minute."""
    text = (
        "<div>"
        + "<p>A line of a table.\n" * 3000
        + "<p>The boat goes out each week, rain or shine, to read mud.</p></div>"
    )
    page = build({"_config.yml": CONFIG, "table.html": f"---\nlayout: page\ntitle: Table\n---\n{text}\n"}).soup(
        "table.html"
    )
    assert "The boat goes out" in page.select_one("meta[name=description]")["content"]


@pytest.mark.parametrize(
    ("files", "settings"),
    [
        ({"_config.yml": "title: The Tidal Lab\n"}, {}),
        ({}, {"ACADEMIC_PICTURES": False}),
        ({"_config.yml": CONFIG.replace("The Tidal Lab", "潮汐实验室")}, {}),
        ({"index.md": "---\nlayout: home\nhero: {image: /ada.png}\n---\n"}, {}),
    ],
    ids=["no address", "no pictures wanted", "letters the faces lack", "a picture of its own"],
)
def test_no_card_is_drawn(build, files, settings):
    built = build(FILES | files, **settings)
    assert not (built.output / "theme/card.png").exists()
    assert "card.png" not in built.html("index.html")


def test_a_mission_is_set_as_large_as_it_fits_and_cut_where_it_does_not():
    def rows_of_ink(mission):
        with Image.open(io.BytesIO(draw_card(Card("Łukasz’ Lab", mission, "lab.example", "#0b6456")))) as card:
            band = card.convert("L").crop((90, 150, 1110, 480))
            return [row for row in range(band.height) if min(band.crop((0, row, band.width, row + 1)).tobytes()) < 128]

    short, long, endless = (rows_of_ink(text) for text in ("Mud.", "We read mud. " * 9, "We read mud. " * 60))
    assert 30 < len(short) < 80 < len(long)
    assert len(endless) <= len(long) + 10
    assert draw_card(Card("Lab", "潮", "lab.example", "#0b6456")) == b""


def test_the_address_of_a_page_with_blanks_is_one(build):
    files = {
        "_config.yml": "title: Fen\nurl: https://fen.example\n",
        "a.md": "---\ntitle: A\npermalink: /mud flats/\n---\nx\n",
    }
    soup = build(files).soup("mud flats/index.html")
    assert soup.select_one("link[rel=canonical]")["href"] == "https://fen.example/mud%20flats/"
