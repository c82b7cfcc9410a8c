"""The documentation is under test: every setting and every command is in it, with the words of the code."""

import ast
import re
from pathlib import Path

from pelican_academic.cli import parser
from pelican_academic.plugin.settings import SETTINGS

ROOT = Path(__file__).parent.parent


def setting_row(setting):
    return f"| `{setting.name}` | `{setting.default!r}` | {setting.meaning} |"


def test_every_setting_is_documented_with_its_default_and_meaning():
    text = (ROOT / "docs" / "settings.md").read_text("utf-8")
    missing = [setting_row(setting) for setting in SETTINGS.values() if setting_row(setting) not in text]
    assert not missing, "docs/settings.md lacks:\n" + "\n".join(missing)
    assert set(re.findall(r"`(ACADEMIC_[A-Z_]+)`", text)) == set(SETTINGS)


def test_every_command_and_option_is_documented():
    text = (ROOT / "docs" / "commands.md").read_text("utf-8")
    actions = next(action for action in parser()._actions if action.choices and "migrate" in action.choices)
    for name, command in actions.choices.items():
        assert f"## pelican-academic {name}\n" in text
        section = text.partition(f"## pelican-academic {name}\n")[2].partition("\n## ")[0]
        assert command.description
        for option in command._actions:
            assert option.help
            for flag in option.option_strings:
                if flag not in {"-h", "--help"}:
                    assert f"`{flag}" in section, f"{name} {flag}"
        flags = {flag for option in command._actions for flag in option.option_strings}
        assert set(re.findall(r"^- `(--[a-z-]+)", section, re.MULTILINE)) <= flags


def test_links_between_documents_lead_somewhere():
    for document in [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]:
        text = re.sub(r"```.*?```", "", document.read_text("utf-8"), flags=re.DOTALL)
        for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", text):
            assert (document.parent / target).exists(), f"{document.name}: {target}"


def test_every_setting_is_read():
    """By its name in a template, or without its beginning by the plugin: ``build.option("MATH")``."""
    tables = {"table.py", "accepted.py"}
    code = [path for path in (ROOT / "pelican_academic").rglob("*.py") if path.name not in tables]
    templates = (ROOT / "theme" / "templates").rglob("*.html")
    text = "\n".join(path.read_text("utf-8") for path in [*code, *templates])
    for name in SETTINGS:
        assert re.search(rf"\b{name}\b|[\"']{name.removeprefix('ACADEMIC_')}[\"']", text), name


def examples():
    """What the documentation sets: in blocks of Python, and in the tables' columns of examples."""
    for document in (ROOT / "docs").glob("*.md"):
        text = document.read_text("utf-8")
        for block in re.findall(r"```python\n(.*?)```", text, re.DOTALL):
            for node in ast.parse(block).body:
                if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in SETTINGS:
                    yield ast.unparse(node.targets[0]), eval(ast.unparse(node.value), {})
        for name, example in re.findall(r"^\| `(ACADEMIC_\w+)`.*\| (`[^|]+`) \|$", text, re.MULTILINE):
            if name in SETTINGS:
                yield from ((name, ast.literal_eval(value)) for value in re.findall(r"`([^`]+)`", example))


def test_every_example_of_a_setting_is_accepted():
    found = list(examples())
    assert len(found) > 15
    for name, value in found:
        assert SETTINGS[name].accepted.holds(value), (name, value)
