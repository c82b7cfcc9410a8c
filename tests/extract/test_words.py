"""A pattern that looks for its words first answers as it does without."""

import re

import pytest

from pelican_academic.extract import identifiers, numbers, roles, vocabulary
from pelican_academic.extract.citation import weight
from pelican_academic.extract.words import Words

TEXTS = (
    "Quill A, Reed B, Torre Z. On marsh birds. J. Ornith. 2020;3:1-9. doi:10.5555/abc.1, PMID: 38988990",
    "Accepted for publication; BEST PAPER AWARD at the Conference on Reeds",
    "In PREẞ, İN PRESS, ſubmitted, in preß, PH.D. THESIſ",
    "We thank our colleagues. ISBN 978-3-16-148410-0, arXiv:2507.19489v2, https://hdl.handle.net/1/2, urn:nbn:de:1-2",
    "博士論文、2020年、印刷中。 Patent number 12, hal-01234567, PMC 1234567",
    "Universität der Lagune, School of Reeds; Proc. of the Workshop on Sand; visiting professor, former PI",
    "",
)
PATTERNS = {
    f"{module.__name__}.{name}.{number}": pattern
    for module in (identifiers, numbers, roles, vocabulary, weight)
    for name, value in vars(module).items()
    for number, pattern in enumerate(
        part
        for row in (value if isinstance(value, list) else [value])
        for part in (row if isinstance(row, tuple) else [row])
        if isinstance(part, Words)
    )
}


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS)
def test_the_answer_is_that_of_the_pattern_alone(pattern):
    plain = re.compile(pattern.pattern, pattern.flags)
    assert min(map(len, pattern.words)) > 0, "nothing to look for"
    for text in TEXTS:
        for case in (text, text.upper(), text.lower(), text.title()):
            found, expected = pattern.search(case), plain.search(case)
            assert (found and found.span()) == (expected and expected.span()), case
            assert [match.span() for match in pattern.finditer(case)] == [
                match.span() for match in plain.finditer(case)
            ]
            assert pattern.sub("-", case) == plain.sub("-", case)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bposters?\b|pósters", {"poster", "pósters"}),
        (r"(?:arxiv|bio-?rxiv)\.org/(\d+)", {".org/"}),
        (r"reed(?:beds?)?", {"reed"}),
        (r"(?:marsh|fen)?\d", {""}),
        (r"(?:a|b)+ lagoon", {" lagoon"}),
        (r"x|\d", {""}),
    ],
)
def test_the_words_that_a_match_must_hold(pattern, words):
    assert Words(pattern).words == words
