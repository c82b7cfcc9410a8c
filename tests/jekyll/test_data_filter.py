"""Expressions of the Greene lab's filter of lists: true or false as Ruby 3.1 says."""

import pytest

from pelican_academic.jekyll.plugins.ruby.data_filter import FilterError, keeps

ROW = {
    "role": "phd", "tags": ["mud", "fen"], "year": 2020, "ratio": 2.5, "name": "Ada Quill", "group": None,
    "links": [{"url": "x"}], "done": True, "m": {"k": "v"},
}  # fmt: skip
TRUE = [
    "role == 'phd' and year >= 2020",
    "!done || tags.include?('mud')",
    "!(role == 'pi') && group.nil?",
    "(role == 'pi' or role == 'phd') and year < 2021",
    "name =~ /quill/i",
    "name !~ /quill/",
    "/^Ada/ =~ name",
    "tags[0] == 'mud'",
    "tags[-1] == 'fen'",
    "m['k'] == 'v'",
    "item['role'] == 'phd'",
    "links[0]['url'] == 'x'",
    "tags.size > 1 && tags.length <= 2",
    "ratio == 2.5",
    "year > -1",
    "name.downcase.start_with?('ada')",
    "tags.first.upcase == 'MUD'",
    'tags.last == "fen"',
    "year.to_s == '2020'",
    "'12 x'.to_i == 12",
    "m.key?('k')",
    "tags.any?",
    "name.match?('Qu')",
    "done == true",
]
FALSE = [
    "role == 'pi' or year > 2020",
    "not done",
    "name.end_with?('x')",
    "tags.empty?",
    "group&.size",
    "year == true",
]


@pytest.mark.parametrize(("expression", "holds"), [(each, True) for each in TRUE] + [(each, False) for each in FALSE])
def test_a_row_is_kept_where_its_expression_holds(expression, holds):
    assert keeps(expression, ROW) is holds


@pytest.mark.parametrize(
    ("expression", "said"),
    [
        ("role ==", "the expression ends too early"),
        ("role == 'phd' 'pi'", "''pi'' was not expected"),
        ("(role", "')' is missing"),
        ("role.", "a name was expected after '.'"),
        ("role.exit", "the method 'exit' is not known"),
        ("name =~ /(/", "'(' is no regular expression"),
        ("role: (", "'(' is no regular expression"),
        ("`ls`", "cannot read '`ls`'"),
        ("(" * 60, "nested too deep"),
    ],
)
def test_what_cannot_be_read(expression, said):
    with pytest.raises(FilterError) as caught:
        keeps(expression, ROW)
    assert str(caught.value).startswith(said)


@pytest.mark.parametrize(
    ("expression", "kept"),
    [
        ("role: ^(?!pi$), role: ^(?!alumni$)", ["phd"]),
        ("role: alumni", ["alumni"]),
        ("role: ^(pi|phd)$", ["pi", "phd"]),
        ("group:", ["pi", "phd"]),
        ("role == 'phd'", ["phd"]),
    ],
)
def test_lists_are_filtered_by_field_and_pattern(expression, kept):
    rows = [{"role": "pi"}, {"role": "phd"}, {"role": "alumni", "group": "old"}]
    assert [row["role"] for row in rows if keeps(expression, row)] == kept
