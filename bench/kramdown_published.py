"""kramdown's and parser-gfm's own published test cases against ours and against the installed kramdown.

python bench/kramdown_published.py FOLDER

FOLDER holds checkouts of gettalong/kramdown and kramdown/parser-gfm as ``kramdown/`` and ``parser-gfm/``; they are not
part of this project. The cases are of newer versions than kramdown 2.4.0, the one that this package follows: where the
installed kramdown gives something else than its newer test case, its answer counts. Without the folder, nothing is run.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

import yaml

from pelican_academic.jekyll.converters.highlight import highlight
from pelican_academic.kramdown import to_html

#: name (or its start): why we give something else than the installed kramdown.
MISSES = {
    "block/06_codeblock/rouge/multiple": "a formatter of Rouge, written in Ruby for the test",
    "header_ids_with_transliteration": "ids are transliterated without the gem stringex",
    "block/06_codeblock/rouge/simple": "Pygments cuts PHP into other tokens than Rouge",
}
SCRIPT = r"""
require 'json'; require 'yaml'; require 'kramdown'; require 'kramdown-parser-gfm'
STDIN.each_line do |line|
  text, file, gfm = JSON.parse(line)
  options = file ? YAML.load(File.read(file)) : {auto_ids: false, footnote_nr: 1}
  options = options.merge(input: 'GFM') if gfm
  begin
    puts JSON.generate(Kramdown::Document.new(text, options).to_html)
  rescue StandardError, ScriptError
    puts 'null'
  end
end
"""


def options_of(path):
    """The options file of a case, with Ruby's symbols as plain words."""
    for file in (path.with_suffix(".options"), path.parent / "options"):
        if file.is_file():
            return file, yaml.safe_load(re.sub(r"^(\s*):(\w+):", r"\1\2:", file.read_text("utf-8"), flags=re.MULTILINE))
    return None, {"auto_ids": False, "footnote_nr": 1}


def colour(code, language, block, options):
    """Our highlighter; kramdown alone has no default language."""
    if language is None:
        return None if not options.get("guess_lang") else highlight(code, "plaintext", block, options)
    return highlight(code, language, block, options)


def main(folder):
    cases = []
    for name in ("kramdown", "parser-gfm"):
        base = folder / name / "test" / "testcases"
        cases.extend(
            (path.relative_to(base).with_suffix("").as_posix(), path, name == "parser-gfm")
            for path in sorted(base.rglob("*.text"))
            if path.with_suffix(".html").is_file()
        )
    lines = ""
    for _, path, gfm in cases:
        file, _ = options_of(path)
        lines += json.dumps([path.read_bytes().decode("utf-8"), str(file) if file else None, gfm]) + "\n"
    done = subprocess.run(["ruby", "-e", SCRIPT], input=lines, capture_output=True, encoding="utf-8", check=True)
    installed = [json.loads(line) for line in done.stdout.split("\n") if line]
    same_as_published = same_as_installed = real_same = 0
    unexplained = []
    for (name, path, gfm), real in zip(cases, installed, strict=True):
        options = {"input": "GFM" if gfm else "Kramdown", "hard_wrap": True} | (options_of(path)[1] or {})
        published = path.with_suffix(".html").read_bytes().decode("utf-8")
        ours = to_html(path.read_bytes().decode("utf-8"), options, highlighter=colour).html
        same_as_published += ours == published
        real_same += real == published
        if ours in {real, published}:
            same_as_installed += 1
        else:
            reason = next((why for start, why in MISSES.items() if name.startswith(start)), None)
            print(f"  {name}: {reason or 'NOT EXPLAINED'}")
            if reason is None:
                unexplained.append(name)
    print(f"{len(cases)} published cases; the installed kramdown gives {real_same} of them, ours {same_as_published}")
    print(f"as the installed one or as published: {same_as_installed} ({same_as_installed / len(cases):.1%})")
    return bool(unexplained)


if __name__ == "__main__":
    if len(sys.argv) < 2 or not Path(sys.argv[1]).is_dir():
        print("no folder of published cases given; nothing run")
        sys.exit(0)
    sys.exit(main(Path(sys.argv[1])))
