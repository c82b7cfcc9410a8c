"""One entry of 50 kB of the same letters: the time that it takes grows with its length, and not with the square."""

import time

import pytest

from pelican_academic.extract import extract_page

ENTRY = "<h2>Publications</h2><ul><li>Quill A, Reed B. On marshes. {} 2020</li></ul>"


@pytest.mark.parametrize("token", ["a", "A", "(", ",", "1", "A. ", "and ", '"', "<i>", "a-", "- ", ": "])
def test_an_entry_of_one_token(token):
    extract_page(ENTRY.format("On fens"), path="publications.md", front_matter={"title": "Publications"})
    begin = time.process_time()
    extract_page(
        ENTRY.format((token * 50_000)[:50_000]), path="publications.md", front_matter={"title": "Publications"}
    )
    assert time.process_time() - begin < 10  # the square took minutes
