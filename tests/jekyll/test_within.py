"""Calls that are bounded in time and memory."""

import os
import time

import pytest

from pelican_academic.jekyll.converters.within import within

MEMORY = 1 << 30
forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")


def test_what_a_call_returns():
    assert within(lambda: {"tide": [1, 2]}, seconds=5, memory=MEMORY) == {"tide": [1, 2]}


def test_what_a_call_raises():
    def fail():
        raise LookupError("no reed")

    with pytest.raises(LookupError, match="no reed"):
        within(fail, seconds=5, memory=MEMORY)


@forks
@pytest.mark.parametrize(
    "call",
    [
        lambda: [time.process_time() for _ in iter(int, 1)],  # endless, and grows
        lambda: 2 ** (1 << 40),  # more memory than there is
        lambda: bytes(MEMORY * 2),
        lambda: os._exit(0),  # ends without an answer
        lambda: os.kill(os.getpid(), 9),
        lambda: lambda: 0,  # an answer that cannot be sent
    ],
    ids=["endless", "memory", "bytes", "silent", "killed", "unsendable"],
)
def test_a_call_that_takes_too_much_or_breaks(call):
    with pytest.raises(TimeoutError):
        within(call, seconds=1, memory=MEMORY)


@forks
def test_what_a_call_changes_is_not_changed_here(tmp_path):
    seen = []
    within(lambda: seen.append(1), seconds=5, memory=MEMORY)
    assert not seen
