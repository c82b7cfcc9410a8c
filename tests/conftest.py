"""What tests share: the programs they ask, and the folder of shared material beside a checkout."""

import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


def program(name, requirement):
    """Path of a program; skips with the reason where it is absent, fails where CI says it must be there."""
    found = shutil.which(name)
    if not found:
        reason = f"{name} is not installed (Debian package of that name)"
        if os.environ.get(requirement):
            pytest.fail(reason)
        pytest.skip(reason)
    return found


@pytest.fixture(scope="session")
def ruby():
    """Ruby with Debian's kramdown, liquid and jekyll."""
    program("jekyll", "ACADEMIC_REQUIRE_ORACLE")
    return program("ruby", "ACADEMIC_REQUIRE_ORACLE")


@pytest.fixture(scope="session")
def jekyll():
    return program("jekyll", "ACADEMIC_REQUIRE_ORACLE")


@pytest.fixture(scope="session")
def chromium():
    return program("chromium", "ACADEMIC_REQUIRE_BROWSER")


@pytest.fixture(scope="session")
def shared():
    if not SHARED.is_dir():
        pytest.skip("no ../shared beside this checkout: its labelled pages are not part of the project")
    return SHARED
