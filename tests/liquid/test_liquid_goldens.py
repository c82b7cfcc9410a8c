"""Templates by area with the answers of Ruby Liquid 4.0 and Jekyll's filters (`record_goldens.py` asks again)."""

import json
from pathlib import Path

import liquid_cases as cases
import pytest

FILES = sorted(Path(__file__).parent.glob("cases/*.json"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_answers_are_those_of_ruby(path):
    content = json.loads(path.read_text("utf-8"))
    assert "liquid 4.0" in content["oracle"]
    assert content["cases"]
    for template, theirs in content["cases"]:
        mine = cases.ours(template, content["data"])
        assert cases.agree(theirs, mine), (template, theirs, mine)
