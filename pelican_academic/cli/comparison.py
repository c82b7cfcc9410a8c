"""Findings of a check as text, JSON or an HTML page: the problems, and what differs from Jekyll's build."""

from __future__ import annotations

import dataclasses
import html
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from pelican_academic.errors import Problem, summary
from pelican_academic.jekyll.compare import Comparison, PageComparison

__all__ = ["PRINTERS", "problem_record"]

_SHOWN, _OF_A_KIND = 12, 20  # of a list, and of one kind of problem, in text; JSON has all


def problem_record(problem: Problem) -> dict[str, Any]:
    """Return a problem as JSON has it: path, line, column, code, message, action, severity."""
    return {**dataclasses.asdict(problem.place), **_without(dataclasses.asdict(problem), "place")}


def as_text(problems: Sequence[Problem], compared: Comparison | None) -> str:
    """One line for a fault, with its first places where it stands at many; then what differs, then the counts.

    Of a kind that most pages have, such as pictures without a text alternative, the first are printed.
    """
    lines = [line for _, line in summary(problems, most=_OF_A_KIND, all_of_them="--format html lists them all")]
    if compared is not None:
        lines += [*([""] if lines else []), *_differences(compared)]
    lines.append("1 problem" if len(problems) == 1 else f"{len(problems) or 'no'} problems")
    return "\n".join(lines)


def as_json(problems: Sequence[Problem], compared: Comparison | None) -> str:
    """``{"problems": […], "comparison": {…} or null}``."""
    record = {
        "problems": [problem_record(problem) for problem in problems],
        "comparison": dataclasses.asdict(compared) if compared is not None else None,
    }
    return json.dumps(record, ensure_ascii=False, indent=2)


def as_html(problems: Sequence[Problem], compared: Comparison | None) -> str:
    """One page that needs nothing else."""
    rows = "".join(
        f"<tr><td><code>{html.escape(str(problem.place))}</code></td><td>{html.escape(problem.message)}</td>"
        f"<td>{html.escape(problem.action)}</td></tr>"
        for problem in problems
    )
    differences = ""
    if compared is not None:
        listed = html.escape("\n".join(_differences(compared)))
        differences = f"<h2>Against Jekyll's build</h2><pre>{listed}</pre>"
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Site check</title>'
        "<style>body{font:1rem/1.5 system-ui;margin:2rem auto;max-width:70rem;padding:0 1rem}"
        "td{padding:.3rem .8rem .3rem 0;vertical-align:top;border-top:1px solid #ccc}pre{white-space:pre-wrap}</style>"
        f"<h1>Site check</h1><p>{len(problems)} problems.</p><table>{rows}</table>{differences}</html>"
    )


PRINTERS: Mapping[str, Callable[[Sequence[Problem], Comparison | None], str]] = {
    "text": as_text,
    "json": as_json,
    "html": as_html,
}


def _differences(compared: Comparison) -> Iterator[str]:
    present = [page for page in compared.pages if page.present]
    yield f"pages: {len(present)} of {len(compared.pages)} of Jekyll's are there, {len(compared.pages_added)} are new"
    words, links = sum(page.words for page in compared.pages), sum(page.links for page in compared.pages)
    kept_words = words - sum(_lost(page, "words") for page in compared.pages)
    kept_links = links - sum(_lost(page, "links") for page in compared.pages)
    kept = f"words: {_kept(kept_words, words)}; links: {_kept(kept_links, links)}"
    if compared.other_look:
        yield f"{kept} (each once a page, without what frames all pages)"
    else:
        yield kept
        yield f"same page, element by element: {sum(page.same for page in present)} of {len(present)}"
    yield from _listed("address missing", [page.url for page in compared.pages if not page.present])
    yield from _listed("file missing", compared.files_missing)
    yield from _listed("file differs", compared.files_changed)
    yield from _listed("broken link", [f"{page}: {link}" for page, link in compared.broken])
    yield from _listed("left unrendered", [f"{leak.url}: {leak.text}" for leak in compared.leaks])
    poorer = [page for page in present if page.words_missing or page.links_missing]
    yield from _listed("page lacks", [_lacks(page) for page in poorer])


def _lost(page: PageComparison, what: str) -> int:
    return len(getattr(page, f"{what}_missing")) if page.present else int(getattr(page, what))


def _lacks(page: PageComparison) -> str:
    missing = [*page.words_missing[:8], *page.links_missing[:4]]
    more = len(page.words_missing) + len(page.links_missing) - len(missing)
    return f"{page.url}: {' '.join(missing)}" + (f" … and {more} more" if more else "")


def _listed(what: str, items: Sequence[str]) -> Iterator[str]:
    yield from (f"{what}: {item}" for item in items[:_SHOWN])
    if len(items) > _SHOWN:
        yield f"{what}: … and {len(items) - _SHOWN} more"


def _kept(part: int, whole: int) -> str:
    return f"{100 * part / whole:.2f} % kept" if whole else "none to keep"


def _without(record: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in record.items() if name != key}
