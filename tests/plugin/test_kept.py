"""What an earlier build found out: asked once, and anew as soon as anything is another."""

import json
import os
from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta, timezone
from functools import wraps
from pathlib import Path
from types import MappingProxyType

import pytest
from PIL import Image

from pelican_academic.errors import Place, Problem
from pelican_academic.extract import Extraction, extract_page
from pelican_academic.extract.names import parse_name
from pelican_academic.jekyll.converters.sass import Sass
from pelican_academic.model import Author, Link, Name, PartialDate, ProfileLink, Publication
from pelican_academic.plugin import dates
from pelican_academic.plugin.kept import Kept, answers
from pelican_academic.plugin.kept.forms import form_of
from pelican_academic.plugin.kept.package import code_hash, code_stamp
from pelican_academic.plugin.output import stylesheet
from pelican_academic.plugin.prose import finish
from pelican_academic.plugin.prose.markup.mending import mend

asked = []


def size_of(file: Path, unit: str = "bytes") -> str:
    asked.append(unit)
    return f"{file.stat().st_size} {unit}"


def shown(value: object) -> str:
    asked.append(value)
    return repr(value)


@pytest.fixture(autouse=True)
def nothing_asked():
    asked.clear()


def again(kept_in):
    """The answers of a next build."""
    return Kept(kept_in)


def test_what_was_asked_before_is_not_asked(tmp_path):
    picture, file = tmp_path / "a.png", tmp_path / "kept" / "answers.json"
    picture.write_bytes(b"123")
    kept = Kept(file)
    assert [kept(size_of, picture), kept(size_of, picture, "octets")] == ["3 bytes", "3 octets"]
    kept.save()
    assert [again(file)(size_of, picture), again(file)(size_of, picture, "octets")] == ["3 bytes", "3 octets"]
    assert asked == ["bytes", "octets"]
    picture.write_bytes(b"1234")
    assert again(file)(size_of, picture) == "4 bytes"
    assert (file.parent / ".gitignore").read_text("utf-8").endswith("\n*\n")


def test_without_a_file_only_this_build_knows(tmp_path):
    kept = Kept()
    assert kept(shown, "a") == kept(shown, "a")
    kept.save()
    assert Kept()(shown, "a") == "'a'"
    assert asked == ["a", "a"]


@pytest.mark.parametrize(
    "values",
    [
        (1, True, 1.0, "1", None, [1], (1,), {"1": 1}, {1: 1}, {"": 1}),
        (date(2024, 1, 2), datetime(2024, 1, 2, tzinfo=UTC), "2024-01-02", {"": ["date", "2024-01-02"]}),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, {"a": {"b": 2}}),
        (
            datetime(2024, 1, 2, tzinfo=timezone(timedelta(hours=1), "CET")),
            datetime(2024, 1, 2, tzinfo=timezone(timedelta(hours=1))),
        ),
        (Name("Ada", "Quill"), Name("Ada", literal="Quill"), Link("Ada", "Quill")),
        (ProfileLink("web", "https://a.example"), ProfileLink("web", "https://a.example", written="/a")),
    ],
)
def test_values_that_differ_are_other_questions(tmp_path, values):
    file = tmp_path / "answers.json"
    kept = Kept(file)
    expected = [repr(value) for value in values]
    assert [kept(shown, value) for value in values] == expected
    kept.save()
    assert [again(file)(shown, value) for value in values] == expected
    assert len(asked) == len(values)


def test_what_cannot_be_told_apart_is_asked_each_time():
    kept = Kept()
    for _ in range(2):
        assert kept(shown, {1, 2}) == "{1, 2}"
        assert kept(len, "abc") == 3
    assert len(asked) == 2


def test_other_code_has_other_answers(tmp_path, monkeypatch):
    file = tmp_path / "answers.json"
    kept = Kept(file)
    kept(shown, "a")
    kept.save()
    monkeypatch.setattr(answers, "code_hash", lambda: "another version")
    monkeypatch.setattr(answers, "code_stamp", lambda: "of another day")
    assert again(file)(shown, "a") == "'a'"
    assert asked == ["a", "a"]


def test_the_code_is_what_its_source_says(tmp_path, monkeypatch):
    package = tmp_path / "package"
    package.mkdir()
    source = package / "__init__.py"
    source.write_text("a = 1", "utf-8")
    monkeypatch.setattr("pelican_academic.__file__", str(source))
    before = code_hash()
    assert before == code_hash()
    source.write_text("a = 2", "utf-8")
    assert before != code_hash()


def test_the_code_is_not_read_where_nobody_touched_it(tmp_path, monkeypatch):
    file = tmp_path / "answers.json"
    kept = Kept(file)
    kept(shown, "a")
    kept.save()
    with monkeypatch.context() as patch:
        patch.setattr(answers, "code_hash", lambda: pytest.fail("read"))
        assert again(file)(shown, "a") == "'a'"
    monkeypatch.setattr(answers, "code_stamp", lambda: "installed anew")
    kept = again(file)
    assert kept(shown, "a") == "'a'"
    kept.save()
    assert json.loads(file.read_bytes())["stamp"] == "installed anew"
    assert asked == ["a"]


def test_code_of_the_same_length_and_date_is_other_code(tmp_path, monkeypatch):
    source = tmp_path / "__init__.py"
    source.write_text("a = 1", "utf-8")
    monkeypatch.setattr("pelican_academic.__file__", str(source))
    before, dates = code_stamp(), source.stat()
    assert before == code_stamp()
    source.write_text("a = 2", "utf-8")
    os.utime(source, ns=(dates.st_atime_ns, dates.st_mtime_ns))
    assert before != code_stamp()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"code": "CODE"}',
        '{"code": "CODE", "answers": []}',
        '{"code": "another", "answers": {"KEY": {"given": "Eve"}}}',
        '{"code": "CODE", "answers": {"KEY": "Eve"}}',
        '{"code": "CODE", "answers": {"KEY": {"given": ["Eve"]}}}',
        '{"code": "CODE", "answers": {"KEY": {"unknown": "Eve"}}}',
        '{"code": "CODE", "answers": {"KEY": {"__class__": "Eve"}}}',
        "[" * 100_000,
    ],
)
def test_a_file_of_somebody_elses_is_not_believed(tmp_path, text):
    file = tmp_path / "answers.json"
    kept = Kept(file)
    kept(parse_name, "Ada Quill")
    kept.save()
    written = json.loads(file.read_bytes())
    (key,) = written["answers"]
    file.write_text(text.replace("CODE", written["code"]).replace("KEY", key), "utf-8")
    kept = again(file)
    assert kept(parse_name, "Ada Quill") == Name("Ada", "Quill")
    kept.save()
    assert json.loads(file.read_bytes()) == written


def test_answers_that_no_build_asks_for_go(tmp_path):
    file = tmp_path / "answers.json"
    kept = Kept(file)
    for word in "abcde":
        kept(shown, word)
    kept.save()
    kept = again(file)
    kept(shown, "a")
    kept(shown, "f")
    kept.save()
    assert len(json.loads(file.read_bytes())["answers"]) == 2


def test_where_nothing_may_be_written_nothing_is_kept(tmp_path):
    (tmp_path / "kept").write_text("no folder", "utf-8")
    kept = Kept(tmp_path / "kept" / "answers.json")
    assert kept(shown, "a") == "'a'"
    kept.save()


def full(kind, values):
    """A record none of whose fields is at its default."""
    return kind(**{field.name: values.get(field.name, field.name) for field in fields(kind)})


def test_every_field_of_what_a_page_holds_is_kept():
    name = full(Name, {})
    author = full(Author, {"name": name, "equal": True, "own": True, "corresponding": True})
    link, place = full(Link, {}), Place("a.md", 3, 4)
    extra = {
        "on": date(2024, 1, 2),
        "at": [datetime(2024, 1, 2, tzinfo=UTC)],
        "row": (1, 2.5, None),
        "by": {2: {"a": []}},
    }
    values = {"authors": (author, author), "editors": (name,), "issued": PartialDate(2024, 7), "place": place}
    values |= {"keywords": ("a", "b"), "links": (link,), "related_dois": ("10.1/x",), "confidence": 0.5, "extra": extra}
    publication = full(Publication, values | {"et_al": True, "selected": True})
    problem = Problem(place, "code", "message", "action", "warning")
    profile = full(ProfileLink, {})
    page = Extraction((publication,), (profile,), (problem,), ((3, "text"),), {"a": ("venue", "year")}, "a.md")
    assert {field.name for field in fields(Extraction)} == set(vars(page))
    form = form_of(Extraction)
    found = form.read(json.loads(json.dumps(form.write(page))))
    assert found == page
    assert repr(found) == repr(page)
    assert found.links[0].written == profile.written


def test_a_mapping_in_a_shell_is_the_mapping():
    form = form_of(Mapping[str, object])
    assert form.read(json.loads(json.dumps(form.write(MappingProxyType({"a": [1]}))))) == {"a": [1]}


PAPER = "---\ntitle: Papers\n---\n- Quill A, Reed B. {}. *Journal of Ornithology* 2020;3:1-9.\n"
CONFIG = "title: The Reed Lab\ncollections:\n  people:\n    output: true\n"
PERSON = "---\ntitle: {}\nlayout: person\n---\nStudies reeds.\n"


def names(built):
    return {(entry.title, tuple(person.name for person in entry.members)) for entry in built.build.graph.publications}


def test_a_build_that_knows_its_pages_is_the_same_and_what_changes_is_read_anew(build, tmp_path, monkeypatch):
    files = {"_config.yml": CONFIG, "papers.md": PAPER.format("On marshes"), "_people/q.md": PERSON.format("Ada Quill")}
    first = build(files)
    written = {path: first.html(path) for path in first.paths()}
    assert names(first) == {("On marshes", ("Ada Quill",))}
    monkeypatch.setattr(answers, "_UNTOLD", ())  # nothing may go unread
    seen = []
    call = Kept.__call__
    monkeypatch.setattr(
        Kept, "__call__", lambda self, function, *a, **b: (seen.append(function), call(self, function, *a, **b))[1]
    )
    same = build(files)
    assert {path: same.html(path) for path in same.paths()} == written
    assert extract_page in seen
    changed = build({"papers.md": PAPER.format("On dunes")})
    assert names(changed) == {("On dunes", ("Ada Quill",))}
    other_person = build({"_people/q.md": PERSON.format("Bo Reed")})
    assert names(other_person) == {("On dunes", ("Bo Reed",))}
    assert names(build({}, ACADEMIC_PROSE=False)) == set()


def test_nothing_is_kept_where_the_site_wants_nothing_kept(build, tmp_path):
    Image.new("RGBA", (90, 90), (0, 0, 0, 0)).save(tmp_path / "a.png")
    files = {"_config.yml": CONFIG, "papers.md": PAPER.format("On marshes"), "a.png": (tmp_path / "a.png").read_bytes()}
    build(files, ACADEMIC_CACHE=False)
    assert not (tmp_path / ".cache" / "kept").exists()
    build(files)
    assert (tmp_path / ".cache" / "kept" / "answers.json").is_file()


SHEETS = {
    "_config.yml": "title: The Reed Lab\n",
    "css/lab.scss": "---\n---\n@import 'reeds';\nb { color: $reed }\n",
    "_sass/_reeds.scss": "@import 'tints/moss';\n$reed: $moss;\n",
    "_sass/tints/_moss.scss": "$moss: #475b3c;\n",
}


@pytest.fixture
def compiled(monkeypatch):
    """How often libsass was asked."""
    sheets = []
    as_usual = Sass._compiled
    monkeypatch.setattr(Sass, "_compiled", lambda self, *a, **b: (sheets.append(a[1]), as_usual(self, *a, **b))[1])
    return sheets


def test_a_style_sheet_is_compiled_once(build, compiled):
    first = build(SHEETS).html("css/lab.css")
    assert "#475b3c" in first
    assert build({}).html("css/lab.css") == first
    assert compiled == ["css/lab.scss"]


@pytest.mark.parametrize(
    "changes",
    [
        {"_sass/tints/_moss.scss": "$moss: #123456;\n"},
        {"_sass/_reeds.scss": "$reed: #123456;\n"},
        {"_reeds.scss": "$reed: #123456;\n"},  # found before the one in `_sass`
        {"_sass/tints/moss.scss": "$moss: #123456;\n"},  # and this before `_moss`
        {"css/lab.scss": "---\n---\n@import 'reeds';\nb { color: #123456 }\n"},
        {"css/lab.scss": "---\n---\nb { color: {{ site.title | replace: 'The Reed Lab', '#123456' }} }\n"},
    ],
)
def test_a_style_sheet_is_compiled_anew_where_any_of_its_sheets_is_another(build, changes):
    build(SHEETS)
    assert "#123456" in build(changes).html("css/lab.css")


def test_a_style_sheet_is_laid_out_as_the_settings_say_now(build):
    build(SHEETS)
    styled = build({"_config.yml": "title: The Reed Lab\nsass:\n  style: compressed\n"})
    assert "b{color:#475b3c}" in styled.html("css/lab.css")


def test_what_a_style_sheet_says_is_said_in_each_build(build):
    warns = {**SHEETS, "_sass/_reeds.scss": "$reed: red;\n@warn 'dry reeds';\n"}
    for files in (warns, {}):
        assert [problem.message for problem in build(files, ACADEMIC_LOOK="own").build.problems] == [
            "Sass: the style sheet warns 'dry reeds'"
        ]


@pytest.mark.parametrize("spoilt", ["null", '"css"', '{"imports": 1}', '{"imports": [["a"]]}', '{"imports": []}'])
def test_notes_of_somebody_elses_are_not_believed(build, tmp_path, compiled, spoilt):
    first = build(SHEETS).html("css/lab.css")
    file = tmp_path / ".cache" / "kept" / "answers.json"
    written = json.loads(file.read_bytes())
    written["answers"] = dict.fromkeys(written["answers"], json.loads(spoilt))
    file.write_text(json.dumps(written), "utf-8")
    assert build({}).html("css/lab.css") == first
    assert len(compiled) == 2


def test_a_text_is_mended_once(build, monkeypatch):
    page = "---\ntitle: Moss\n---\n<main><h4>Sand</h4></main>\n"
    first = build({"_config.yml": CONFIG, "moss.md": page})
    written = first.html("moss.html")
    assert "<main><h4>" not in written
    mended = []
    monkeypatch.setattr(finish, "mend", lambda text: mended.append(text) or mend(text))
    assert build({}).html("moss.html") == written
    assert mended == []
    assert "Mud" in build({"moss.md": page.replace("Sand", "Mud")}).html("moss.html")
    assert len(mended) == 1


def test_dates_and_the_themes_sheets_are_written_once(build, monkeypatch):
    files = {"_config.yml": CONFIG, "_posts/2026-03-01-moss.md": "---\ntitle: Moss\n---\nGrows.\n"}
    first = build(files)
    pages = {path: first.html(path) for path in first.paths() if path.endswith((".html", ".css"))}
    assert "1 Mar 2026" in "".join(pages.values())
    monkeypatch.setattr(dates, "format_date", lambda *_, **__: pytest.fail("a date was written anew"))
    monkeypatch.setattr(stylesheet, "_short", unasked(stylesheet._short))
    same = build({})
    assert {path: same.html(path) for path in pages} == pages


def unasked(function):
    """The same question, to which the answer is known."""

    @wraps(function)
    def never(text: str) -> str:
        return pytest.fail(f"asked of {text[:20]}")

    return never
