"""The language by tables: template, data, result. Goldens were answered by Ruby Liquid 4.0."""

import datetime as dt
from typing import ClassVar

import liquid_cases as cases
import pytest

from pelican_academic.liquid import Drop, Environment, Limits, LiquidError, LiquidLimitError, LiquidSyntaxError


def render(text, data=None, **options):
    return Environment(**options).parse(text, "page.html").render(data or {})


class Paper(Drop):
    fields: ClassVar = {"title": lambda paper: "Moss", "slow": lambda paper: paper.computed()}
    name = "Paper"
    secret = "not declared"

    def computed(self):
        return "computed"


def test_a_drop_shows_declared_attributes_only():
    data = {"paper": Paper()}
    assert render("{{ paper.title }} {{ paper.slow }} {{ paper }}", data) == "Moss computed Paper"
    for name in ("secret", "computed", "__class__", "fields", "name", "lookup"):
        assert render(f"{{{{ paper.{name} }}}}{{{{ paper['{name}'] }}}}", data) == ""


def test_python_attributes_cannot_be_reached():
    data = {"s": "x", "d": {"a": 1}, "l": [1], "t": dt.date(2020, 1, 5), "f": len}
    for path in (
        "s.upper",
        "d.items",
        "d.keys",
        "l.append",
        "t.year",
        "f.__call__",
        "s.__class__.__mro__",
        "d['__len__']",
    ):
        assert render(f"{{{{ {path} }}}}", data) == ""


def test_errors_name_template_line_and_column():
    with pytest.raises(LiquidError) as caught:
        render("a\n b {{ 1 | divided_by: 0 }}")
    assert str(caught.value) == "page.html:2:4: Liquid error: divided by 0"
    with pytest.raises(LiquidSyntaxError) as caught:
        Environment().parse("a\n\n  {% foo %}", "x.md", line_offset=10)
    assert str(caught.value) == "x.md:13:3: Liquid syntax error: Unknown tag 'foo'"


def test_errors_can_be_written_into_the_page():
    template = Environment().parse("a{{ 1 | divided_by: 0 }}b\n{% if 'a' > 1 %}x{% endif %}c")
    expected = "aLiquid error (line 1): divided by 0b\nLiquid error (line 2): comparison of String with 1 failedc"
    assert template.render({}, on_error=LiquidError.inline) == expected


def test_an_operator_is_a_word_of_its_own():
    template = Environment().parse("{% if a.bcontains c %}x{% endif %}{{ a.contains }}")
    assert len(template.warnings) == 2
    assert render("{% if a.b contains 'c' %}x{% endif %}", {"a": {"b": "acb"}}) == "x"


def test_warnings_are_collected_with_their_place():
    template = Environment().parse('\n{{ a | "x" }}{% if (a) %}{% endif %}', "p.md")
    assert [(str(w), w.line) for w in template.warnings] == [
        ('p.md:2:1: Liquid syntax error: Expected id but found string in "{{ a | "x" }}"', 2),
        ('p.md:2:14: Liquid syntax error: Expected dotdot but found close_round in "(a)"', 2),
    ]
    with pytest.raises(LiquidSyntaxError):
        Environment(error_mode="strict").parse("{{ a | 'x' }}")
    assert Environment(error_mode="lax").parse("{{ a | 'x' }}").warnings == ()


def test_each_output_line_knows_its_template_line():
    text = "one\n{% for i in (1..2) %}\n- {{ i }}\n{% endfor %}\n{{ two }}\nlast\n"
    out, lines = Environment().parse(text).render_with_lines({"two": "x\ny"})
    assert list(zip(out.split("\n"), lines, strict=True)) == [
        ("one", 1), ("", 2), ("- 1", 3), ("", 2), ("- 2", 3), ("", 4), ("x", 5), ("y", 5), ("last", 6), ("", 7),
    ]  # fmt: skip


def test_lines_of_the_file_with_an_offset_and_white_space_control():
    text = "{%- if true -%}\n\n  a\n{%- endif %}\nb"
    assert Environment().parse(text, "f", line_offset=7).render_with_lines({}) == ("a\nb", [10, 12])


DOUBLED = "{%% assign s = 'xxxxxxxxxx' %%}{%% for i in (1..60) %%}%s{%% endfor %%}"


@pytest.mark.parametrize(
    ("template", "limits"),
    [
        ("{% for i in (1..1000000000) %}{% endfor %}", Limits(steps=10_000)),
        ("{% for i in (1..1000000000) %}{{ 'xxxxxxxxxx' }}{% endfor %}", Limits(output=10_000)),
        ("{{ (1..1000000000) | join }}", Limits()),
        (DOUBLED % "{% assign s = s | append: s %}", Limits(output=10**6)),
        (DOUBLED % "{% assign s = s | replace: 'x', s %}", Limits(output=10**6)),
        (
            DOUBLED.replace("60", "16") % "{% assign s = s | append: s %}"
            + "{% for i in (1..1000) %}{% assign n = s | upcase %}{% endfor %}",
            Limits(steps=10_000),
        ),
        (DOUBLED % "{% capture s %}{{ s }}{{ s }}{% endcapture %}", Limits(output=10**6)),
    ],
)
def test_limits_end_a_rendering_with_a_place(template, limits):
    with pytest.raises(LiquidLimitError) as caught:
        Environment(limits=limits).parse(template, "t").render({}, on_error=LiquidError.inline)
    assert caught.value.line == 1


def test_what_ran_into_the_limits_leaves_less_to_what_follows():
    environment = Environment(limits=Limits(steps=10_000))
    endless = environment.parse("{% for i in (1..1000000000) %}x{% endfor %}", "t")
    for steps in (10_000, 5_000, 2_500):
        with pytest.raises(LiquidLimitError, match=f"more than {steps} steps"):
            endless.render({})
    for _ in range(20):
        with pytest.raises(LiquidLimitError):
            endless.render({})
    assert environment.limits.steps == 100
    assert environment.parse("{% for i in (1..9) %}{{ i }}{% endfor %}", "u").render({}) == "123456789"


def test_long_and_deep_templates_answer():
    assert render("{{ 'a'" + " | append: 'b'" * 5000 + " }}") == "a" + "b" * 5000
    assert render("{% if true" + " and true" * 5000 + " %}x{% endif %}") == "x"
    assert render("{{ a" + "[a" * 500 + "]" * 500 + " }}", {"a": 1}) == ""
    assert render("{{ " + "(1.." * 500 + "2" + ")" * 500 + " }}", error_mode="lax") == "0..0"
    with pytest.raises(LiquidSyntaxError, match="Nesting too deep"):
        render("{% if true %}" * 500 + "{% endif %}" * 500)
    with pytest.raises(LiquidError, match="Nesting too deep"):
        render("{% include 'me' %}", loader=lambda name: "{% include 'me' %}")
    assert len(render("{ % }} ' \" | [ (" * 60_000)) > 900_000


def test_text_within_a_list_is_printed_as_ruby_inspects_it():
    seen = "a\u00a0b\u200b\u2003\x85\ufeff\ue000é"
    hidden = "\x07\x80\u2028\u0378"
    assert render("{{ list }}", {"list": [[seen]]}) == seen
    assert render("{{ map }}", {"map": {"k": seen}}) == f'{{"k"=>"{seen}"}}'
    assert render("{{ map }}", {"map": {"k": hidden}}) == '{"k"=>"\\a\\u0080\\u2028\\u0378"}'


PEOPLE = [{"n": "A", "r": "phd", "k": 2}, {"n": "B", "r": None, "k": 1}, {"n": "C", "r": "pi"}]


@pytest.mark.parametrize(
    ("template", "shown"),
    [
        ('{{ people | where: "r", "phd" | map: "n" | join }}', "A"),
        ('{{ people | where: "r" | map: "n" | join }}', "A C"),
        ('{{ people | sort: "k" | map: "n" | join }}', "B A C"),
        ('{{ lists | sort | join: "," }}', "1,1,1,2,9,"),
        ('{{ "H31.04.30" | date: "%F" }} {{ "R02.01.05" | date: "%F" }}', "2019-04-30 2020-01-05"),
    ],
)
def test_filters_of_liquid_alone_that_jekyll_has_others_for(template, shown):
    assert render(template, {"people": PEOPLE, "lists": [[2, 1], [1, 9], None, [1]]}) == shown


def test_what_cannot_be_sorted():
    with pytest.raises(LiquidError, match="comparison of Integer with String failed"):
        render("{{ list | sort }}", {"list": [1, "a"]})


def test_what_is_not_set_has_no_words():
    assert (
        cases.ours("{{ nothing | number_of_words }} {{ nothing | number_of_words: 'cjk' }}", {}, "warn")["r"] == "0 0"
    )
