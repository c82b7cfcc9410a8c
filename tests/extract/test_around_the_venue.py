"""What stands beside a venue's name and is no part of it, and what looks like a venue and is none."""

# ruff: noqa: E501 - a citation reads better in one line

import pytest
from lxml import html

from pelican_academic.extract import extract_page
from pelican_academic.extract.citation import parse_citation
from pelican_academic.extract.citation.venue_name import clean_venue
from pelican_academic.extract.element_text import styled


def read(markup, title="Publications", path="publications.md", **front_matter):
    return extract_page(markup, path=path, front_matter={"title": title, **front_matter}).publications


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Oral presentation, MARSH Congress", "MARSH Congress"),
        ("Workshop on Reeds (REED’17) in conjunction with MARSH INFO 2017", "Workshop on Reeds (REED’17)"),
        ("MARSH-REED 2017 at SC17", "MARSH-REED"),
        ("Symposium on Fens 2019, co-located with MARSH", "Symposium on Fens"),
        ("Reed Week (REED 2024), CEUR", "Reed Week (REED 2024)"),
        ("Reed Week (REED 2025),Springer", "Reed Week (REED 2025)"),
        ("UC Reedham, Reedham, CA, Tech. rept", "UC Reedham"),
        ("ZL202011073947.7, 授权日:", "ZL202011073947.7"),
        ("软件学报2016", "软件学报"),
        ("2016 Chair Conference on Reeds on", "2016 Chair Conference on Reeds"),
        ("November", ""),
        ("SEP.", ""),
        ("Published", ""),
    ],
)
def test_a_venue_without_what_stands_beside_it(printed, name):
    assert clean_venue(printed) == name


def test_springers_editors_stand_before_the_volume():
    found = read(
        "<p>Quill, A., Reed, B., Moor, C. (2023). <b>Slow tides in walled gardens</b>. In: Fenn, D., Hallun, E., et al. Marshes of the North. "
        "MARSH 2023. Lecture Notes in Computer Science, vol 14130. Springer, Cham. https://doi.org/10.1000/182</p>"
    )
    assert found[0].container_title == "Marshes of the North"


def test_a_month_is_no_venue():
    found = read(
        "<ul><li>Slow tides in walled gardens<br><b>Ada Quill</b>, Bo Reed, and Cyd Moor<br>March 2026<br><a href='/a.pdf'>PDF</a></li>"
        "<li>Wading birds and their moods<br><b>Ada Quill</b> and Bo Reed<br>Journal of Reeds<br>May 2025<br><a href='/b.pdf'>PDF</a></li></ul>"
    )
    assert [(one.container_title, one.issued.year) for one in found] == [("", 2026), ("Journal of Reeds", 2025)]


def test_the_year_of_an_impact_factor_is_not_the_papers():
    found = read(
        "<p>Quill A et al (includes Reed B). (2022). “Slow tides in walled gardens.” <i>Marsh Letters</i>. 12:16971. - IF(2021) = 4.996</p>"
    )
    assert found[0].issued.year == 2022


def test_the_source_that_stands_before_the_authors():
    found = read(
        "<h1>Slow tides in walled gardens</h1><p>J Marsh Bot. 2018 Apr 9;69(8):1837-1848.</p>"
        "<p>Quill A(1), Reed B(2)(3), Moor C(4), Fenn D(5).</p><p>Plants have many defences.</p>"
    )
    assert [author.name.family for author in found[0].authors][:2] == ["Quill", "Reed"]


def test_a_page_of_talks_is_one_whatever_its_title():
    talk = "<p>[8] <b>It Ma(t)ters: joint meeting for marsh biology</b>: Reedham, 26-05-2026. Title: <em>Genetics of moody birds</em>, Ada Quill and Bo Reed.</p>"
    assert not read(talk * 4, title="Conferences", path="_pages/talks.md", permalink="/talks/")


ALLAN = """<p>{} <br /><em>{} </em><br /><a href="{}">{}</a></p>"""


def test_a_dated_venue_that_is_a_link_below_the_authors_is_no_title():
    found = read(
        ALLAN.format("Megawatt class marsh fission modelling", "N. Read, E. Quill", "https://x.example/article/pii/S0307", "Annals of Marsh Energy (2023)")
        + ALLAN.format("Songs of waters", "B. Quill, N. Reed", "https://doi.org/10.1000/13", "Physical Review B (2021)")
        + ALLAN.format("Feedback on reed core power", "B. Quill, F. Fenn, N. Read", "https://x.example/article/12", "Journal of Marsh Engineering and Reed Science (2022)")
    )  # fmt: skip
    assert [(one.title, one.container_title, one.issued.year, len(one.authors)) for one in found] == [
        ("Megawatt class marsh fission modelling", "Annals of Marsh Energy", 2023, 2),
        ("Songs of waters", "Physical Review B", 2021, 2),
        ("Feedback on reed core power", "Journal of Marsh Engineering and Reed Science", 2022, 3),
    ]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Reed Congress, Lisbon, 12 juin 2019", "Reed Congress"),
        ("Reed Congress, Lisboa, junho de 2019", "Reed Congress"),
        ("Reed Congress, June 12-15, 2019, Lisbon, Portugal", "Reed Congress"),
        ("Reed Congress (Lisbon, Portugal, 2019)", "Reed Congress"),
        ("2014 Reed Congress (REED 14), Sao Paulo, Brazil 18-22 Oct. 2014", "2014 Reed Congress (REED 14)"),
        ("Reed Congress – May 2019", "Reed Congress"),
        ("2019: Short paper at the 3rd Reed Congress (REED 2019), titled", "3rd Reed Congress (REED 2019)"),
        ("Paper accepted at the Reed Biology journal, titled", "Reed Biology"),
        ("2015) Reed Biology of Fens", "Reed Biology of Fens"),
        ("as described in the Reed Journal", "Reed Journal"),
        ("2015 Reed Congress", "2015 Reed Congress"),
        ("Workshop on papers at the sea", "Workshop on papers at the sea"),
        ("Reed Letters (May 2020)", "Reed Letters"),
        ("In Proceedings of Reed Days", "Proceedings of Reed Days"),
        ("Vision 2030", "Vision 2030"),
        ("Reed Days 2019-2020", "Reed Days 2019-2020"),
        ("Reeds (Oxford, England)", "Reeds (Oxford, England)"),
        ("The Second of May 1808", "The Second of May 1808"),
        ("On the Marshes of May", "On the Marshes of May"),
        ("Studies in Reeds (in issue 3, i.e., October 2026)", "Studies in Reeds (in issue 3, i.e., October 2026)"),
    ],
)
def test_when_and_where_a_meeting_was(printed, name):
    assert clean_venue(printed) == name


@pytest.mark.parametrize(
    ("printed", "venue", "volume", "page"),
    [
        ("Icarus, Volume 350, 1 November 2020, 113885.", "Icarus", "350", ""),
        ("in Vivo, 34(2), 2020.", "in Vivo", "34", ""),
        ("In VIVO, 34(2), 2020.", "In VIVO", "34", ""),
        ("in Silico Plants, 3, 2021.", "in Silico Plants", "", ""),
        ("In the Loop, 3, 12-15, 2021.", "In the Loop", "3", "12-15"),
        ("In Vegetation Notes, 34(2), 2020.", "Vegetation Notes", "34", ""),
        ("<i>On marsh birds. Reed Letters</i>, 2019.", "Reed Letters", "", ""),
        ("<i>On marsh birds and Reed Letters</i>, 2019.", "On marsh birds and Reed Letters", "", ""),
    ],
)
def test_venues_that_begin_as_if_something_stood_before_them(printed, venue, volume, page):
    (found,) = read(f"<ul><li>Quill, A., Reed, B. On marsh birds. {printed}</li></ul>")
    assert (found.container_title, found.volume, found.page) == (venue, volume, page)


@pytest.mark.parametrize(
    ("printed", "names", "venue"),
    [
        ("(Ada Mae Quill, <b>Bo Reed</b> e Cyd Moor, 2020)", ["Ada Mae Quill", "Bo Reed", "Cyd Moor"], ""),
        ("(<b>Ada Quill</b>, Bo Reed, 2020)", ["Ada Quill", "Bo Reed"], ""),
        ("(<b>Current Reeds</b>, 2020)", [], "Current Reeds"),  # a venue may look like a name
        ("(Marsh Letters, 2020)", [], "Marsh Letters"),
        ("(Reed Notes and <b>Mud Letters</b>, 2020)", [], "Reed Notes and Mud Letters"),
    ],
)
def test_names_or_a_venue_in_the_brackets_behind_a_title(printed, names, venue):
    found = parse_citation(styled(html.fromstring(f"<p><i>On the fate of marsh birds</i> {printed}</p>")))
    assert ([form.text for form in found.authors.forms] if found.authors else [], found.venue) == (names, venue)


@pytest.mark.parametrize(
    "rate", ["(Acceptance Rate: 22.4% (754/3,359))", "Acceptance rate: 4.2% (12/280).", "(25% acceptance rate)"]
)
def test_a_rate_of_acceptance_is_no_volume(rate):
    (paper,) = read(
        f"<ul><li>Ada Quill, Bo Reed. Tide attribution for reeds. In Conf. on Fen Processing (FP), Online, November 2020. <em>{rate}</em></li></ul>"
    )
    assert (paper.container_title, paper.volume, paper.page) == ("Conf. on Fen Processing (FP)", "", "")
