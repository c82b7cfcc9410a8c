"""What `pip install` installs: everything the source tree has, and it works from there."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
NOT_INSTALLED = {"__pycache__", "namespace"}


def run(*command, cwd, packages=""):
    environment = {**os.environ, "PYTHONPATH": str(packages)}
    done = subprocess.run(
        [sys.executable, *command], check=False, cwd=cwd, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The folder that a wheel of this tree unpacks to."""
    folder = tmp_path_factory.mktemp("wheel")
    run("-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=ROOT)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "packages")
    return folder / "packages"


@pytest.mark.parametrize(
    ("source", "target"), [("pelican_academic", "pelican_academic"), ("theme", "pelican_academic/theme")]
)
def test_every_file_is_in_the_wheel(installed, source, target):
    files = [path.relative_to(ROOT / source) for path in (ROOT / source).rglob("*") if path.is_file()]
    wanted = {path.as_posix() for path in files if not NOT_INSTALLED & set(path.parts)}
    assert len(wanted) > 50
    assert {name for name in wanted if not (installed / target / name).is_file()} == set()


def test_the_installed_package_makes_and_builds_a_site(installed, tmp_path):
    where = run("-c", "import pelican_academic; print(pelican_academic.__file__)", cwd=tmp_path, packages=installed)
    assert Path(where.strip()).is_relative_to(installed)
    run("-m", "pelican_academic.cli", "new", "lab", cwd=tmp_path, packages=installed)
    run("-m", "pelican", "content", cwd=tmp_path / "lab", packages=installed)
    assert (tmp_path / "lab/output/index.html").is_file()
    assert (tmp_path / "lab/output/theme/css/site.css").is_file()


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="not a clone")
def test_no_file_of_the_repository_leads_out_of_it():
    listed = subprocess.run(["git", "ls-files", "-s"], check=True, cwd=ROOT, capture_output=True, text=True).stdout
    assert not [line for line in listed.splitlines() if line.startswith("120000")]
