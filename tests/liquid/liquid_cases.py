"""How cases are rendered with ours, asked of Ruby, and compared."""

import datetime as dt
import json
import os
import re
import subprocess
import tempfile
from pathlib import Path

from pelican_academic.jekyll.liquid_filters import FILTERS, LiquidSite
from pelican_academic.liquid import Environment, LiquidError
from pelican_academic.liquid.ruby.timeparse import parse_time

HERE = Path(__file__).parent
UTC = dt.timezone(dt.timedelta(), "UTC")
ENVIRONMENTS = {mode: Environment(filters=FILTERS, timezone=UTC, error_mode=mode) for mode in ("strict", "warn", "lax")}
SITE = LiquidSite({"url": "https://lab.example", "baseurl": "/base"})
_LINE = re.compile(r" \(line \d+\)")


def data(value):
    """JSON with dates as Python's."""
    if isinstance(value, dict):
        if "$t" in value:
            return parse_time(value["$t"], UTC)
        if "$d" in value:
            return dt.date.fromisoformat(value["$d"])
        return {key: data(item) for key, item in value.items()}
    return [data(item) for item in value] if isinstance(value, list) else value


def ours(template, context, mode="warn"):
    """The answer, in the oracle's form."""
    try:
        parsed = ENVIRONMENTS[mode].parse(template)
        text = parsed.render(data(context), {"site": SITE, "page": {"path": "index.md"}})
    except LiquidError as error:
        return {"e": type(error).__name__, "m": error.inline()}
    return {"r": text, "w": [warning.inline() for warning in parsed.warnings]}


def ruby(command, questions):
    """Ruby's answers to ``(template, data, mode)``, and its Liquid's version."""
    lines = "".join(json.dumps({"t": t, "c": c, "m": m}) + "\n" for t, c, m in questions)
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [command, str(HERE / "liquid_oracle.rb")],
            input=lines, capture_output=True, text=True, check=True, cwd=folder, env={**os.environ},
        )  # fmt: skip
    return [json.loads(line) for line in done.stdout.split("\n") if line], done.stderr.strip().split("\n")[-1]


def agree(theirs, mine, *, warnings=True):
    """Whether two answers are the same: text and warnings, or the error's message.

    Without ``warnings`` neither they nor the words of a syntax error are compared, which differ by version.
    Ours names the better line for a block that is never closed and for an ``elsif``; what is no error of Liquid's own
    in Ruby (a NoMethodError, say) is only some error here.
    """
    if "e" in theirs:
        if "e" not in mine:
            return False
        if not theirs["e"].startswith("Liquid::"):
            return True
        if not warnings and theirs["e"] == "Liquid::SyntaxError":
            return mine["e"] == "LiquidSyntaxError"
        first, second = theirs["m"].split("\n")[0], mine["m"].split("\n")[0]
        return first == second or ("never closed" in first and _LINE.sub("", first) == _LINE.sub("", second))
    if not warnings:
        return theirs["r"] == mine.get("r")
    plain = [_LINE.sub("", text) for text in theirs["w"]]
    return theirs["r"] == mine.get("r") and plain == [_LINE.sub("", text) for text in mine["w"]]
