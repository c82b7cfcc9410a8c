"""What is printed of many problems."""

from pelican_academic.errors import Problems, summary


def test_one_fault_at_many_places_is_one_line():
    problems = Problems()
    for line in (3, 5, 7, 9):
        problems.add("a.md", line, "filter", "nothing provides the filter 'x'", "its input was passed on")
    problems.add("b.md", 1, "filter", "nothing provides the filter 'y'", "its input was passed on")
    assert [line for _, line in summary(problems)] == [
        "a.md:3: nothing provides the filter 'x' (also on lines 5, 7, 9); its input was passed on",
        "b.md:1: nothing provides the filter 'y'; its input was passed on",
    ]


def test_one_fault_in_many_files_names_the_first_of_them():
    problems = Problems()
    for path, line, column in [("a.md", 3, 1), ("a.md", 3, 9), ("b.md", 0, 0), ("c.md", 2, 4), ("d.md", 1, 0)]:
        problems.add(path, line, "host", "pictures of another host", "kept", column=column)
    (line,) = (line for _, line in summary(problems))
    assert line == "a.md:3:1: pictures of another host (also at b.md, c.md:2 and d.md:1); kept"
    for path in ("e.md", "f.md"):
        problems.add(path, 7, "host", "pictures of another host", "kept")
    (line,) = (line for _, line in summary(problems))
    assert line == "a.md:3:1: pictures of another host (also at b.md, c.md:2 and 3 more places); kept"


def test_many_lines_of_a_file_are_counted():
    problems = Problems()
    for line in (0, *range(1, 16)):
        problems.add("a.md", line, "host", "a picture", "kept")
    (line,) = (line for _, line in summary(problems))
    assert line == "a.md: a picture (also on lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 3 more); kept"


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
