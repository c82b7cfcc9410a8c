"""Findings as text, JSON or an HTML page."""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from pelican_academic.errors import Problem
from pelican_academic.jekyll.compare import Comparison, compare_sites

__all__ = ["PRINTERS", "compare", "problem_record"]


def compare(theirs: Path, ours: Path) -> Comparison:
    """Compare a folder that Jekyll built with one that we built."""
    return compare_sites(theirs, ours)


def problem_record(problem: Problem) -> dict[str, Any]:
    """Return a problem as JSON has it."""
    return {
        "path": problem.place.path,
        "line": problem.place.line,
        "column": problem.place.column,
        "code": problem.code,
        "message": problem.message,
        "action": problem.action,
        "severity": problem.severity,
    }


def as_text(problems: Sequence[Problem], compared: Comparison | None) -> str:
    """One problem a line, then the comparison."""
    lines = [str(problem) for problem in problems]
    if compared is not None:
        lines += [*([""] if lines else []), *compared.lines()]
    if not problems:
        lines.append("no problems")
    else:
        lines.append(f"{len(problems)} problems")
    return "\n".join(lines)


def as_json(problems: Sequence[Problem], compared: Comparison | None) -> str:
    """``{"problems": […], "comparison": {…} or null}``."""
    record = {
        "problems": [problem_record(problem) for problem in problems],
        "comparison": compared.record() if compared is not None else None,
    }
    return json.dumps(record, ensure_ascii=False, indent=2)


def as_html(problems: Sequence[Problem], compared: Comparison | None) -> str:
    """One page that needs nothing else."""
    rows = "".join(
        f"<tr><td><code>{html.escape(str(problem.place))}</code></td><td>{html.escape(problem.message)}</td>"
        f"<td>{html.escape(problem.action)}</td></tr>"
        for problem in problems
    )
    comparison = f"<pre>{html.escape(chr(10).join(compared.lines()))}</pre>" if compared is not None else ""
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Site check</title>'
        "<style>body{font:1rem/1.5 system-ui;margin:2rem auto;max-width:70rem;padding:0 1rem}"
        "td{padding:.3rem .8rem .3rem 0;vertical-align:top;border-top:1px solid #ccc}</style>"
        f"<h1>Site check</h1><p>{len(problems)} problems.</p><table>{rows}</table>"
        + (f"<h2>Against Jekyll's build</h2>{comparison}" if comparison else "")
        + "</html>"
    )


PRINTERS: Mapping[str, Callable[[Sequence[Problem], Comparison | None], str]] = {
    "text": as_text,
    "json": as_json,
    "html": as_html,
}
