"""A platform's pattern is tried on addresses that hold the word which it needs, and compiled then."""

import pytest

from pelican_academic.extract import platforms
from pelican_academic.extract.platforms import profile_from_url


@pytest.mark.parametrize(
    ("pattern", "word"),
    [
        (r"reed\.example/([\w-]+)/?$", "reed.example/"),
        (r"(?:\w+\.)?reed\.example/(?:in|pub(?:s/x)?)/(\w+)", "reed.example/"),
        (r"reed\.examples?/x", "reed.example"),
        (r"reed\d+\.example", ".example"),
        (r"(reed\.example|marsh\.example)/?$", ""),
        (r"reed\.example|marsh\.example", ""),
    ],
)
def test_the_word_that_an_address_must_hold(pattern, word):
    assert platforms._Pattern(pattern).word == word


@pytest.mark.parametrize(
    "address", ["https://OpenAlex.org/A12", "http://www.ISNI.org/isni/000000012146438X", "//x.com/aq"]
)
def test_an_address_is_known_in_capitals_too(address):
    assert profile_from_url(address) is not None
