"""A call for papers lists days and steps where a list of papers would stand."""

import pytest

from pelican_academic.extract import extract_page
from pelican_academic.extract.entries.calls import is_of_a_call

PAGE = """
<h2>Call for papers</h2>
<ul>
<li><strong>Submission opens:</strong> Thursday, 4 January 2024</li>
<li><strong>Submission deadline:</strong> Saturday, 10 February 2024 (23:59 AoE)</li>
<li><strong>Notification date:</strong> Sunday, 3 March 2024</li>
</ul>
<h2>Accepted papers</h2>
<ul>
<li>Ada Quill and Bo Reed. <strong>Clocks of the lagoon.</strong> Proceedings of the Workshop on Tides, 2024.</li>
</ul>
"""


def test_the_days_of_a_call_are_no_papers():
    found = extract_page(PAGE, path="papers.html", front_matter={"title": "Papers"}).publications
    assert [entry.title for entry in found] == ["Clocks of the lagoon"]


@pytest.mark.parametrize(
    "title",
    [
        "Camera-ready deadline",
        "Notification of acceptance",
        "Early-bird registration ends",
        "Posters",
        "3 May 2024 (UTC)",
        "Thursday, January 13th",
        "[project page] [pdf] [video]",
    ],
)
def test_what_names_no_work(title):
    assert is_of_a_call(title)


@pytest.mark.parametrize(
    "title", ["A Review", "Deadlines in Tidal Clocks", "Notifications of the Sea", "The Schedule of Eels", "1836"]
)
def test_what_may_name_one(title):
    assert not is_of_a_call(title)
