"""Every construct as the real kramdown writes it: the goldens without Ruby, and Ruby against the goldens."""

import pytest
from kramdown_fixtures import all_cases
from kramdown_real import ask

from pelican_academic.kramdown import strip_lines, to_html

CASES = all_cases()


def html(case, **more):
    return to_html(case.text, {"syntax_highlighter": None, **case.options}, **more).html


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_gives_what_kramdown_gives(case):
    assert html(case) == case.html


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_lines_are_taken_out_exactly(case):
    assert strip_lines(html(case, line_attribute="data-line")) == html(case)


@pytest.mark.oracle
def test_goldens_are_what_the_installed_kramdown_gives(ruby):
    _, answers = ask([(case.text, case.options) for case in CASES])
    changed = [case.id for case, (real, _, _) in zip(CASES, answers, strict=True) if real != case.html]
    assert changed == []
