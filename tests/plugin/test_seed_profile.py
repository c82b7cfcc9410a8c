"""The two real profiles that this project began with, built by Pelican from their files, unchanged."""

import pytest
from plugin_pictures import picture

pytestmark = pytest.mark.shared

CONFIG = "title: Lab\ncollections:\n  people:\n    output: true\n    permalink: /:collection/:name/\n"
MAIA = "---\ntitle: MAIA\npermalink: /maia/\n---\nThe platform.\n"


def files(shared, version):
    page = (shared / "seed-pages" / f"simone-{version}.markdown").read_bytes()
    pictures = ("people/simben.jpg", "people/simben.jpeg", "socials/strava_black.png")
    pictures += ("MONet_Bundle.png", "MAIA_Segmentation_Portal.png")
    return {
        "_config.yml": CONFIG,
        "_people/simone.markdown": page,
        "maia.md": MAIA,
        **{f"assets/{name}": picture("PNG" if name.endswith("png") else "JPEG") for name in pictures},
    }


@pytest.fixture
def full(build, shared):
    return build(files(shared, "full"))


@pytest.fixture
def short(build, shared):
    return build(files(shared, "short"))


def test_profile_page(full):
    soup = full.soup("people/simone.html")
    text = soup.main.get_text(" ", strip=True)
    assert soup.h1.get_text(strip=True) == "Simone Bendazzoli"
    assert "PhD student" in text
    assert len([image for image in soup.find_all("img") if "simben.jpg" in image["src"]]) == 1
    headings = [heading.get_text(strip=True) for heading in soup.main.find_all(["h2", "h3"])]
    assert {"About me", "PhD Dissertation", "Research", "MAIA Segmentation Portal"} <= set(headings)
    assert soup.main.find("a", href="/maia/")
    assert full.problems == []


def test_strava_is_a_social_link(full):
    (member,) = full.build.graph.people
    assert [(link.platform, link.url) for link in member.links] == [
        ("strava", "https://www.strava.com/athletes/107384738")
    ]


def test_publications_of_the_full_page(full):
    records = {entry.title.split(":")[0]: entry.record for entry in full.build.graph.publications}
    assert len(records) == 6
    maia = records["MAIA"]
    assert (len(maia.authors), maia.arxiv, maia.place.line) == (6, "2507.19489", 48)
    assert maia.authors[0].own
    assert maia.authors[0].person == "simone"
    assert "KTH Royal Institute of Technology" in maia.affiliation
    bundle = records["MONet Bundle"]
    assert (bundle.type, bundle.authors, bundle.related_dois) == ("software", (), ("10.1007/978-3-032-05663-4_10",))
    assert "BraTS 2025" in bundle.award
    thesis = next(record for record in records.values() if record.type == "thesis")
    assert (thesis.publisher, thesis.issued.year) == ("KTH", 2025)
    assert [link.url for link in thesis.links] == [
        "https://kth.diva-portal.org/smash/record.jsf?pid=diva2:2006331",
        "https://hdl.handle.net/10616/ki.30466691.v1",
    ]


def test_short_page_has_no_publication(short):
    assert short.build.graph.publications == []
    assert "Excepteur sint occaecat" in short.html("people/simone.html")
