"""Texts are read as citations only as far as somebody asks, and only where they could be proven publications."""

import pytest

from pelican_academic.extract import extract_page
from pelican_academic.extract.blocks import read_blocks
from pelican_academic.extract.citation import Reading, parse_citation
from pelican_academic.extract.entries.proof import provable
from pelican_academic.extract.names import classify
from pelican_academic.extract.sections import Section
from pelican_academic.extract.styled import joined

PAPER = "Quill A, Reed B, Ore C. On marsh birds and their wings {}. Ornithology Reviews 2020;3:1-9."


def nobody(_name):
    return False


def styled(html):
    return read_blocks(f"<p>{html}</p>")[0].text


def test_a_text_without_names_is_not_read_to_its_end():
    reading = Reading(styled("The lagoon is calm in the winter of 2020."), nobody)
    assert (reading.named, reading.complete, reading.read) == (False, False, False)
    assert reading.citation.authors is None
    assert reading.read


def test_a_reading_ends_in_the_citation_that_is_parsed_at_once():
    text = styled(PAPER.format(1))
    reading = Reading(text, nobody)
    assert reading.complete
    assert reading.citation == parse_citation(text)


@pytest.mark.parametrize(
    ("html", "section", "may"),
    [
        ("Quill A, Reed B. On marshes. Wetland Letters.", Section(), False),
        ("Quill A, Reed B. On marshes. Wetland Letters.", Section("work"), False),
        ("Quill A, Reed B. On marshes. Wetland Letters.", Section("publications"), True),
        ("Quill A, Reed B. On marshes. Wetland Letters.", Section("", 2020), True),
        ("Quill A, Reed B. On marshes. Wetland Letters, 2020.", Section(), True),
        ("Quill A, Reed B. On marshes. Wetland Letters, in press.", Section(), True),
        ('Quill A, Reed B. On marshes. <a href="/marsh.pdf">PDF</a>', Section(), True),
        ('Quill A, Reed B. On marshes. <a href="/people/quill/">Ada</a>', Section(), False),
        ("Quill A, Reed B. On marshes. Wetland Letters, 2020.", Section("negative"), False),
        ("Quill A, Reed B. On marshes. doi:10.5555/m.1", Section("negative", page="publications"), True),
    ],
)
def test_what_could_be_proven(html, section, may):
    assert provable(styled(html), section) is may


@pytest.mark.parametrize(
    "html",
    [
        "Quill A, Reed B, Ore C, Moor D, Fenn E, Birgo F. “On marsh birds and their wings.” <i>Wetland Letters</i>.",
        "Ada Quill, Bo Reed, Cyd Ore and Dor Moor. <b>On marsh birds and their wings.</b> In: Proceedings of Wetlands.",
    ],
)
def test_without_number_status_or_link_no_citation_is_enough_outside_a_list(html):
    citation = parse_citation(styled(html))
    assert citation.complete
    assert citation.score < 4.4
    assert not extract_page(f"<p>{html}</p>", path="notes.md", front_matter={}).publications


def test_a_list_without_headings_keeps_an_entry_without_a_year():
    items = [PAPER.format(word) for word in ("in spring", "in summer", "in autumn")]
    html = "".join(f"<li>{item}</li>" for item in [*items, "Quill A, Reed B. On marsh plants. Wetland Letters."])
    found = extract_page(f"<ul>{html}</ul>", path="notes.md", front_matter={}).publications
    assert [one.title for one in found][-1] == "On marsh plants"
    assert len(found) == 4


def test_a_paragraph_may_be_a_list_of_a_thousand_lines():
    html = "<br>\n".join(PAPER.format(f"number {index}") for index in range(1_000))
    assert len(extract_page(f"<p>{html}</p>", path="publications.md", front_matter={}).publications) == 1_000


def test_a_title_of_three_paragraphs_is_joined_outside_a_list():
    html = (
        "<p>On marsh birds and their wings</p><p>Ada Quill, Bo Reed, Cyd Ore</p><p>Wetland Letters 12, 3-9 (2020)</p>"
    )
    found = extract_page(html, path="notes.md", front_matter={}).publications
    assert [(one.title, len(one.authors)) for one in found] == [("On marsh birds and their wings", 3)]


def test_no_name_is_as_long_as_a_paragraph():
    assert classify("Ada Quill") == "full"
    assert classify("Ada Quill (" + "a marsh " * 50 + ")") == ""


def test_texts_are_joined_from_the_first_that_has_any():
    one, two = styled("Ada <b>Quill</b>"), styled('<a href="/m.pdf">On marshes</a>')
    text = joined([styled('<img src="a.png">'), one, two])
    assert text.text == "Ada Quill\nOn marshes"
    assert [(link.start, link.end) for link in text.links] == [(10, 20)]
    assert len(text.style) == len(text.line) == len(text.text)
