"""Build whole sites with real Jekyll and with us, and print how they compare; not a test, run it by hand.

    python tests/oracle/practice.py SITE… [--drop REGEX]

Each site is copied; in the copy Gemfiles, themes and the plugins that are not installed are left out, for both builds,
as are the files that ``--drop`` names (style sheets of a theme that is not there, Ruby that needs missing gems).
"""

import argparse
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from pelican_academic.jekyll import read_site
from pelican_academic.jekyll.compare import compare
from pelican_academic.jekyll.documents.document import Document

NOW = "2030-01-01 12:00:00 +0000"  # so that no post of a site is one of the future
LEFT_OUT = shutil.ignore_patterns(".git", "_site", "Gemfile*", ".bundle")


def trimmed(config, gems):
    """The configuration without plugins that are not installed and without a theme."""
    out, within = [], False
    for line in config.split("\n"):
        if re.match(r"(plugins|gems|whitelist)\s*:", line):
            within = True
            if found := re.match(r"(\w+)\s*:\s*\[(.*)\]", line):
                named = [name.strip() for name in found[2].split(",")]
                line = f"{found[1]}: [{', '.join(name for name in named if name.strip(chr(39) + chr(34)) in gems)}]"
                within = False
        elif within and (found := re.match(r"\s*-\s*(\S+)", line)):
            if found[1].strip("'\"") not in gems:
                continue
        elif line.strip() and not line.lstrip().startswith("#"):
            within = False
        if re.match(r"(remote_)?theme\s*:\s*\w", line):
            line = f"#{line}"
        out.append(re.sub(r"(style:\s*):(\w)", r"\1\2", line))
    text = re.sub(r"(?m)^(plugins|gems|whitelist)\s*:[ \t]*(?:#.*)?$(?!(?:\s*#.*)*\s*-)", r"\1: []", "\n".join(out))
    return f"{text}\ntime: {NOW}\n"


def ours(source, target):
    site = read_site(source, config={"github_pages": False})
    for path, item in site.written.items():
        place = target / path
        place.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(item, Document):
            place.write_text(site.render_in_turn(item).output, "utf-8", errors="replace")
        else:
            shutil.copyfile(item.path, place)
    return site


def spent(call):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    call()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def copied(site, source, gems, drop=""):
    """Copy a site to where both builds find it, without what no build here can have."""
    shutil.copytree(site, source, symlinks=True, ignore=LEFT_OUT)
    for path in source.rglob("*"):
        if drop and path.is_file() and re.search(drop, path.relative_to(source).as_posix()):
            path.unlink()
    for config in [*source.glob("_config.yml"), *source.glob("_config.yaml")]:
        config.write_text(trimmed(config.read_text("utf-8"), gems), "utf-8")


def environment():
    return {**os.environ, "TZ": "UTC", "LANG": "C.UTF-8", "JEKYLL_ENV": "production"}


def jekyll(source, target):
    command = ["jekyll", "build", "-q", "--disable-disk-cache", "-d", str(target)]
    subprocess.run(command, cwd=source, env=environment(), capture_output=True, check=False)


def installed():
    """The names of the gems that are there."""
    listed = subprocess.run(["gem", "list"], capture_output=True, text=True, check=True).stdout
    return {line.split()[0] for line in listed.splitlines() if line}


def row(site, folder, gems, drop):
    source, reference, target = folder / "source", folder / "jekyll", folder / "ours"
    copied(site, source, gems, drop)
    theirs_cpu = spent(lambda: jekyll(source, reference))
    again = [sys.executable, __file__, "--build", str(source), str(target)]
    ours_cpu = spent(lambda: subprocess.run(again, env=environment(), check=True))
    if not reference.is_dir():
        return f"{site.name:28} Jekyll does not build it; ours took {ours_cpu:.2f} s"
    found = compare(target, reference)
    there = [page for page in found.pages if page.present]
    words, links = sum(page.words for page in there) or 1, sum(page.links for page in there) or 1
    words_lost = sum(len(page.words_missing) for page in there)
    links_lost = sum(len(page.links_missing) for page in there)
    return (
        f"{site.name:28} {len(there):4}/{len(found.pages):<4} {len(found.pages_added):5} {len(found.files_missing):5}"
        f"/{len(found.files_changed):<3} {100 - 100 * words_lost / words:8.3f} {100 - 100 * links_lost / links:8.3f}"
        f" {sum(page.same for page in there):4}/{len(there):<4} {len(found.leaks):4} {len(found.broken):4}"
        f" {theirs_cpu:6.2f} {ours_cpu:6.2f}"
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("sites", nargs="+", type=Path)
    parser.add_argument("--drop", default="")
    parser.add_argument("--build", action="store_true", help="build the first folder into the second, and no more")
    given = parser.parse_args()
    if given.build:
        ours(*given.sites)
        return
    gems = installed()
    print(
        "site                              pages added files-/≠   words %  links %   equal leak brkn   jekyll s ours s"
    )
    for site in given.sites:
        if site.is_dir():
            with tempfile.TemporaryDirectory() as folder:
                print(row(site.resolve(), Path(folder), gems, given.drop), flush=True)


if __name__ == "__main__":
    main()
