"""Code of each language -> Rouge's spans, as rouge 3.30 wrote them (``spans/``); the oracle test asks Rouge again."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from pelican_academic.jekyll import rouge
from pelican_academic.jekyll.converters.highlight import spans

HERE = Path(__file__).parent
LANGUAGES = sorted(path.stem for path in (HERE / "code").iterdir())
ASK = """
require "rouge"; require "json"
formatter = Rouge::Formatters::HTML.new
puts JSON.generate(JSON.parse(STDIN.read).to_h { |name, code|
  lexer = Rouge::Lexer.find(name)
  [name, lexer && formatter.format(lexer.new.lex(code))]
})
"""


def code(language):
    return (HERE / "code" / f"{language}.txt").read_text("utf-8")


def asked(codes):
    answer = subprocess.run(["ruby", "-e", ASK], input=json.dumps(codes), capture_output=True, text=True, check=True)
    return json.loads(answer.stdout)


@pytest.mark.parametrize("language", LANGUAGES)
def test_spans_are_rouges(language):
    assert spans(code(language), language) == (HERE / "spans" / f"{language}.html").read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_character_is_lost(language):
    lexer = rouge.lexer(language)
    for text in (code(language), code(language)[::-1]):
        assert "".join(piece for _, piece in lexer.pieces(text)) == text


@pytest.mark.oracle
@pytest.mark.skipif(not shutil.which("ruby"), reason="no Ruby")
def test_recorded_spans_are_what_rouge_writes():
    answers = asked({language: code(language) for language in LANGUAGES})
    for language in LANGUAGES:
        assert answers[language] == (HERE / "spans" / f"{language}.html").read_text("utf-8"), language


@pytest.mark.oracle
@pytest.mark.skipif(not shutil.which("ruby"), reason="no Ruby")
def test_names_are_rouges():
    others = """R S Python Matlab output error py py3 sh zsh shell-session LaTeX TeX bibtex text plaintext txt none c++
    C++ mermaid yml md Dockerfile"""
    names = [*LANGUAGES, *others.split()]
    answers = asked(dict.fromkeys(names, "a = 1\n"))
    ours = {name for name in names if spans("a = 1\n", name) is None}
    assert ours == {name for name in names if answers[name] is None}


def test_a_number_ends_its_line_in_yaml():
    assert spans("a: 5\n", "yaml") == '<span class="na">a</span><span class="pi">:</span> <span class="m">5</span>\n'
    assert spans("a: 5", "yaml") == '<span class="na">a</span><span class="pi">:</span> <span class="s">5</span>'


def test_here_documents_within_one_another_end():
    assert spans("$(<<a\n" * 3000, "bash") is not None
    assert spans("#{<<a\n" * 3000, "ruby") is not None


def test_javascript_begins_as_if_within_an_expression():
    assert spans("style: 1\n", "js") == (
        '<span class="nx">style</span><span class="p">:</span> <span class="mi">1</span>\n'
    )
    assert spans("/x/\n", "js") == '<span class="o">/</span><span class="nx">x</span><span class="o">/</span>\n'
