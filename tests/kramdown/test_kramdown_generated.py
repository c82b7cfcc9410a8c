"""Random documents give what the real kramdown gives, byte for byte."""

import pytest
from generate import compare

#: Replay one with ``python tests/kramdown/generate.py --show ci.12``.
COUNT = 400


@pytest.mark.oracle
def test_generated_documents(ruby):
    other_bytes, _, failed = compare([f"ci.{number}" for number in range(COUNT)])
    assert failed == 0
    assert other_bytes == []
