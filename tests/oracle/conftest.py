"""Building with real Jekyll: many small sites in one process, each in a fork of its own."""

import os
import re
import shutil
import subprocess

import pytest

from pelican_academic.jekyll import read_site
from pelican_academic.jekyll.documents.document import Document

NOW = "2024-06-01 12:00:00 +0000"
BUILD = """
require "jekyll"
Jekyll.logger.log_level = :error
source, target, now = ARGV
Dir.children(source).sort.each do |name|
  folder = File.join(source, name)
  pid = fork do
    Dir.chdir(folder)
    given = { "source" => folder, "destination" => File.join(target, name), "time" => now,
              "disable_disk_cache" => true }
    Jekyll::Site.new(Jekyll.configuration(given)).process
  rescue StandardError => e
    File.write(File.join(target, "#{name}.error"), e.full_message(highlight: false))
  end
  Process.wait(pid)
end
"""


def unpack(text, folder):
    """Write the files of a `.site`: each stands below a line ``=== its/path``."""
    parts = re.split(r"^=== (.+)\n", text, flags=re.MULTILINE)
    for name, content in zip(parts[1::2], parts[2::2], strict=True):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")


@pytest.fixture(scope="session")
def build_with_jekyll(ruby):
    """`build_with_jekyll(sources, target)` builds every folder of one folder into one of that name in another."""

    def build(sources, target, gem_path=""):
        environment = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC", "JEKYLL_ENV": "production"}
        if gem_path:
            asked = subprocess.run(
                [ruby, "-e", 'puts Gem.path.join(":")'], env=environment, check=True, capture_output=True, text=True
            )
            environment["GEM_PATH"] = f"{asked.stdout.strip()}{os.pathsep}{gem_path}"
        command = [ruby, "-e", BUILD, sources, target, NOW]
        subprocess.run(command, env=environment, check=True, capture_output=True, timeout=300)

    return build


def build(source, target, **keywords):
    """Write a site in its own look."""
    site = read_site(source, config={"github_pages": False, "time": NOW}, **keywords)
    for path, item in site.written.items():
        place = target / path
        place.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(item, Document):
            place.write_text(site.render_in_turn(item).output, "utf-8")
        else:
            shutil.copyfile(item.path, place)
    return site


def differing(found):
    """The pages and files of a comparison that are not the same in both builds."""
    pages = {page.path for page in found.pages if not page.same}
    files = set(found.files_missing) | set(found.files_added) | set(found.files_changed)
    return pages | files | {url.lstrip("/") for url in found.pages_added}
