"""The two real versions of one profile give exactly the records that they hold."""

import pytest
from rendering import render, split

from pelican_academic.extract import extract_page

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def pages(shared):
    found = {}
    for name in ("simone-full", "simone-short"):
        data, body, offset = split((shared / "seed-pages" / f"{name}.markdown").read_text("utf-8"))
        found[name] = extract_page(render(body, offset), path=f"_people/{name}.markdown", front_matter=data)
    return found


@pytest.fixture(scope="module")
def full(pages):
    return {record.title.split(":")[0]: record for record in pages["simone-full"].publications}


def test_all_and_only_the_six(full):
    assert list(full) == [
        "Design and Integration of AI Solutions in Oncology and Healthcare Infrastructures",
        "MAIA",
        "MONet Bundle",
        "MAIA Segmentation Portal",
        "Lung Vessel Connectivity Map as Anatomical Prior Knowledge for Deep Learning–Based Lung Lobe Segmentation",
        "Designing Radio-dynamics Features for pCR Prediction in Breast DCE-MRI",
    ]


def test_lines(full):
    lines = [record.place.line for record in full.values()]
    assert lines == sorted(lines)
    for line, expected in zip(lines, (33, 48, 71, 96, 110, 121), strict=True):
        assert abs(line - expected) <= 3


def test_preprint(full):
    maia = full["MAIA"]
    assert [str(author.name) for author in maia.authors] == [
        "Simone Bendazzoli",
        "Sanna Persson",
        "Mehdi Astaraki",
        "Sebastian Pettersson",
        "Vitali Grozman",
        "Rodrigo Moreno",
    ]
    assert [author.own for author in maia.authors] == [True] + [False] * 5
    assert maia.affiliation.startswith("KTH Royal Institute of Technology")
    assert maia.arxiv == "2507.19489"
    assert ("code", "https://github.com/minnelab/MAIA") in {(link.kind, link.url) for link in maia.links}
    assert maia.abstract.startswith("The integration of Artificial Intelligence (AI)")


def test_software(full):
    bundle, portal = full["MONet Bundle"], full["MAIA Segmentation Portal"]
    assert (bundle.type, bundle.authors) == ("software", ())
    kinds = {link.kind: link.url for link in bundle.links}
    assert kinds["code"] == "https://github.com/minnelab/MONet-Bundle"
    assert kinds["documentation"] == "https://maia-toolkit.readthedocs.io"
    assert "1st prize" in bundle.award
    assert "BraTS 2025" in bundle.award
    assert bundle.related_dois == ("10.1007/978-3-032-05663-4_10",)
    assert bundle.doi == ""
    assert portal.type == "software"
    assert portal.image == "/assets/MAIA_Segmentation_Portal.png"
    assert [link.kind for link in portal.links] == ["documentation"]


def test_article(full):
    article = next(record for title, record in full.items() if title.startswith("Lung"))
    assert article.type == "article-journal"
    assert len(article.authors) == 6
    assert (article.container_title, article.issued.year) == ("J. Med. Imaging", 2024)
    assert (article.pmid, article.doi) == ("38988990", "10.1117/1.jmi.11.4.044001")


def test_article_without_a_venue(full):
    article = next(record for title, record in full.items() if title.startswith("Designing"))
    assert len(article.authors) == 7
    assert [(link.kind, link.url) for link in article.links] == [("code", "https://github.com/minnelab/Hive_ML")]


def test_thesis(full):
    thesis = next(iter(full.values()))
    assert (thesis.type, thesis.publisher, thesis.issued.year) == ("thesis", "KTH", 2025)
    assert thesis.handle == "10616/ki.30466691.v1"
    assert {link.url for link in thesis.links} == {
        "https://kth.diva-portal.org/smash/record.jsf?pid=diva2:2006331",
        "https://hdl.handle.net/10616/ki.30466691.v1",
    }


def test_social_links(pages):
    assert [(link.platform, link.url) for link in pages["simone-full"].links] == [
        ("strava", "https://www.strava.com/athletes/107384738")
    ]
    assert pages["simone-short"].links == ()


def test_filler_text_holds_nothing(pages):
    assert pages["simone-short"].publications == ()
