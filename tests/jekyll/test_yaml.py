import json
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from pelican_academic.jekyll.files.yaml import YAMLError, load


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("012", 10),
        ("1,000", 1000),
        ("1,2,3", 123),
        ("5,", "5,"),
        ("08", "08"),
        ("0x1F", 31),
        ("-0x1f", -31),
        ("0b11", 3),
        ("0o17", "0o17"),
        ("yes", True),
        ("No", False),
        ("y", "y"),
        ("tRue", "tRue"),
        ("~", None),
        ("", None),
        ("1.5", 1.5),
        ("1,000.5", 1000.5),
        ("5.", 5.0),
        ("1e3", "1e3"),
        ("10:30", "10:30"),
        (":as_input", ":as_input"),
        ("2020-1-1", date(2020, 1, 1)),
        ("2020-02-30", "2020-02-30"),
        ("2020-01-01 10:00", "2020-01-01 10:00"),
        ("2020-01-01 10:00:00", datetime(2020, 1, 1, 10, tzinfo=UTC)),
        ("2020-01-01 10:00:00 +0200", datetime(2020, 1, 1, 10, tzinfo=timezone(timedelta(hours=2)))),
        ("false\t", False),
        ("!foo bar", "bar"),
    ],
)
def test_types(text, value):
    found = load(f"k: {text}\n").value["k"]
    assert found == value
    assert type(found) is type(value)


def test_last_of_two_keys_wins():
    assert load("a: 1\na: 2\n").value == {"a": 2}


def test_alias_without_anchor_is_kept_and_reported():
    loaded = load("a: 1\nb: *nobody\nc: 2\n")
    assert loaded.value == {"a": 1, "b": "*nobody", "c": 2}
    assert [fault.line for fault in loaded.faults] == [2]


def test_broken_text_has_a_place():
    with pytest.raises(YAMLError) as caught:
        load("a: 1\nb: c: d\n")
    assert (caught.value.line, caught.value.column) == (2, 5)


def test_liquid_without_quotes_is_a_mapping():
    found = load("a: 1\ntitle: {{ page.name }}\n")
    assert found.value == {"a": 1, "title": {'{"page.name"=>nil}': None}}
    assert [(fault.line, fault.reason) for fault in found.faults] == [
        (2, "a mapping as a key: a value that begins with '{{' is text in quotes only")
    ]


def test_a_key_in_brackets_without_quotes_is_a_list():
    found = load("[Paper]: 1\n")
    assert found.value == {'["Paper"]': 1}
    assert [fault.reason for fault in found.faults] == [
        "a list as a key: a key that begins with '[' is text in quotes only"
    ]


def test_an_anchor_may_be_used_again():
    text = "- en: &EN Blog\n  en-GB: *EN\n- en: &EN About\n  en-GB: *EN\n  more: &LIST [*EN, *ZH]\n- *LIST\n"
    found = load(text)
    lists = ["About", "*ZH"]
    assert found.value == [
        {"en": "Blog", "en-GB": "Blog"}, {"en": "About", "en-GB": "About", "more": lists}, lists,
    ]  # fmt: skip
    assert [fault.line for fault in found.faults] == [5]
    with pytest.raises(YAMLError):
        load("a: &A 1\nb: &A [*A, {c: *A\n")


def test_mappings_that_take_each_other_over_many_times_end():
    bomb = "a: &a {x: 1}\n"
    for one, two in zip("abcdefgh", "bcdefghi", strict=True):
        bomb += f"{two}: &{two} {{<<: [{', '.join([f'*{one}'] * 30)}]}}\n"
    with pytest.raises(YAMLError, match="aliases"):
        load(bomb)
    many = "".join(f"k{number}: 1\n" for number in range(100_001))  # its own keys are no such
    assert len(load(f"base: &base {{x: 1}}\nall:\n  <<: *base\n  y: 2\n{many}").value) == 100_003


def test_aliases_count_as_what_they_stand_for_and_what_is_written_does_not():
    rows = "- {a: 1, b: '*'}\n" * 40_000
    assert len(load(rows).value) == 40_000
    assert load("a: &a [1, 2]\nb: *a\n").value == {"a": [1, 2], "b": [1, 2]}
    tens = {name: ", ".join([f"*{name}"] * 10) for name in "abcd"}
    laughs = f"a: &a [{'x, ' * 10}]\nb: &b [{tens['a']}]\nc: &c [{tens['b']}]\nd: &d [{tens['c']}]\ne: [{tens['d']}]\n"
    with pytest.raises(YAMLError, match="aliases"):
        load(laughs)


def test_without_the_library_in_c():
    texts = ["a: false\t\nb:\tyes", "a: &EN x\nb: &EN y\nc: *EN", "a: *nobody", "a: 012\nd: 2020-01-02"]
    ask = """
import json, sys, yaml
if sys.argv[1]:
    vars(yaml).pop("CSafeLoader", None)
from pelican_academic.jekyll.files.yaml import load
print([load(text) for text in json.load(sys.stdin)])
"""
    answers = [
        subprocess.run(
            [sys.executable, "-c", ask, without], check=True, input=json.dumps(texts), capture_output=True, text=True
        )
        for without in ("", "yes")
    ]
    assert answers[0].stdout == answers[1].stdout
    assert "'b': True" in answers[1].stdout, answers[1].stderr
