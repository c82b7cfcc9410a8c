"""What is printed of many problems."""

from pelican_academic.errors import Problems, summary


def test_one_fault_at_many_places_is_one_line():
    problems = Problems()
    for line in (3, 5, 7, 9):
        problems.add("a.md", line, "filter", "nothing provides the filter 'x'", "its input was passed on")
    problems.add("b.md", 1, "filter", "nothing provides the filter 'y'", "its input was passed on")
    assert [line for _, line in summary(problems)] == [
        "a.md:3: nothing provides the filter 'x' (also at a.md:5, a.md:7 and a.md:9); its input was passed on",
        "b.md:1: nothing provides the filter 'y'; its input was passed on",
    ]


def test_many_faults_of_a_kind_are_counted():
    problems = Problems()
    for number in range(30):
        problems.add(f"{number}.md", 1, "picture", f"no picture {number}", "left", severity="warning")
    problems.add("a.md", 1, "title", "no title", "named after its file")
    lines = list(summary(problems, most=2))
    assert [severity for severity, _ in lines] == ["warning", "warning", "warning", "error"]
    assert lines[2][1] == "\N{HORIZONTAL ELLIPSIS} and 28 more such lines (picture): see `pelican-academic check`"


def test_a_problem_is_one_line_whatever_it_names():
    problems = Problems()
    problems.add("a\nb\x1b[2J\udce9.md", 1, "title", "no title 'é 字\u202e'", "left")
    (problem,) = problems
    assert str(problem) == "a\\nb\\x1b[2J\\udce9.md:1: no title 'é 字\\u202e'; left"
    assert [line for _, line in summary(problems)] == [str(problem)]
