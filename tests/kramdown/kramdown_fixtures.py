"""The tables of fixtures in ``cases/``: read, and recorded anew from the real kramdown.

A case is ``=== title``, optionally ``--- options {json}``, the input, ``--- html``, the expected output. The first line
of a file names the versions that were asked. Outputs end with one newline more than they have here where they end with
none: the last line break before the next ``===`` belongs to the format.

python tests/kramdown/kramdown_fixtures.py       asks the real kramdown for every case again and writes the files
"""

import json
import sys
from dataclasses import dataclass
from pathlib import Path

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    file: str
    title: str
    options: dict
    text: str
    html: str

    @property
    def id(self):
        return f"{self.file}: {self.title}"


def read(path):
    """A file -> its cases."""
    _, *parts = path.read_bytes().decode("utf-8").split("=== ")
    for part in parts:
        title, _, rest = part.partition("\n")
        options = {}
        if rest.startswith("--- options "):
            line, _, rest = rest.partition("\n")
            options = json.loads(line.removeprefix("--- options "))
        text, _, html = rest.partition("--- html\n")
        yield Case(path.stem, title, options, text, html.removesuffix("\n"))


def all_cases():
    return [case for path in sorted(CASES.glob("*.txt")) for case in read(path)]


def record():
    from kramdown_real import ask

    for path in sorted(CASES.glob("*.txt")):
        cases = list(read(path))
        (kramdown, gfm), answers = ask([(case.text, case.options) for case in cases])
        out = [f"recorded from kramdown {kramdown}, kramdown-parser-gfm {gfm}, with Jekyll's options\n\n"]
        for case, (html, _, _) in zip(cases, answers, strict=True):
            options = f"--- options {json.dumps(case.options)}\n" if case.options else ""
            out.append(f"=== {case.title}\n{options}{case.text}--- html\n{html}\n")
        path.write_bytes("".join(out).encode("utf-8"))
        print(f"{path.name}: {len(cases)} cases")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    record()
