"""The date of publication among the years and dates of a citation: by its place, and by what stands around it."""

from __future__ import annotations

import re

from pelican_academic.extract.citation.work import Work
from pelican_academic.extract.dates import YEAR, date_of, dates_in
from pelican_academic.extract.styled import BOLD, HARD, ITALIC
from pelican_academic.model import PartialDate
from pelican_academic.regex import regex

__all__ = ["find_date", "mark_date"]

_ALONE = regex(rf"(?<![\d.])({YEAR})[a-d]?(?![\d])(?!\.\d)")


def find_date(work: Work) -> tuple[int, int] | None:
    """Find the date of publication: in brackets behind the authors best, else the last free one outside quotes."""
    text, authors = work.text, work.citation.authors
    candidates: list[tuple[float, int, int, PartialDate]] = []

    def consider(start: int, end: int, date: PartialDate) -> None:
        if any(work.used[start:end]) or any(begin <= start < stop for begin, stop in work.quotes):
            return
        score = 0.0
        before, after = text[:start].rstrip(), text[end:].lstrip()
        near = before[-12:]  # as much as the patterns below look at
        if before.endswith(("(", "（")) and re.match(r"[a-z]?\s*[,;]?[^()（）]{0,12}[)）]", after):
            score += 2
        if authors and 0 <= start - authors.end <= 4:
            score += 3
        elif before.endswith((",", ".", ";", "，", "。", HARD)) or not before:
            score += 0.6
        if not after or after[0] in ".;,:)。，" or text[end : end + 1] == HARD:
            score += 0.6
        if re.search(r"\d\($|\b[Nn](?:o|r)?\.\s$", near) and re.match(
            r"\)?[,:]\s?[eE]?\d|\)?,\spp?\.", text[end : end + 8]
        ):
            score -= 4  # "287(1931), 12-19": an issue
        if re.search(r"[A-Za-z\d][-–/]$", near) or re.match(r"[-–/]\d", after):
            score -= 3
        if re.search(r"(?:pp?\.?|pages?|vol\.?|no\.?|[\d)]:)$", near, re.IGNORECASE) and not re.search(
            r"(?:submitted|published|accepted):?$", near, re.IGNORECASE
        ):
            score -= 2
        if work.styled.style[start] & ITALIC and not date.month:
            score -= 0.8
        if work.styled.style[start] & BOLD and not work.styled.style[max(0, start - 2)] & BOLD:
            score += 0.3
        if re.search(r"[A-Za-z]['’]?$", near) and re.match(r" *[A-Z]", text[end:]):
            score -= 1
        if re.search(
            r"\b(?:visited|accessed|retrieved|presented at|conference dates)\b",
            text[max(0, start - 40) : start],
            re.IGNORECASE,
        ):
            score -= 1.2 if "resented at" in text[max(0, start - 40) : start] else 2
        score -= 2 if any(0 <= start - at <= 3 for at in work.containers) else 0  # "In: Quill (ed.), 1968. A year"
        score += 0.3 if date.month else 0
        score -= 0.25 * min(4, text.count(HARD, 0, start))
        score += 0.01 * start / max(1, len(text))
        candidates.append((score, start, end, date))

    taken: list[tuple[int, int]] = []
    for match in dates_in(text):
        taken.append(match.span())
        consider(match.start(), match.end(), date_of(match))
    for match in _ALONE.finditer(text):
        if not any(start <= match.start() < end for start, end in taken):
            consider(match.start(), match.end(), PartialDate(int(match[1])))
    if not candidates:
        return None
    score, start, end, date = max(candidates)
    if score < -1:
        return None
    work.citation.date = date
    return start, end


def mark_date(work: Work, span: tuple[int, int]) -> tuple[int, int]:
    """Mark a date with its brackets and the marks behind it; return the span that was marked."""
    start, end = span
    while start > 0 and work.text[start - 1] in "(（[ ":
        start -= 1
    match = re.match(r"[a-d]?[^()（）\n]{0,14}[)）\]]|[ .,:;]+", work.text[end:])
    if match and (
        (")" not in match[0] and "）" not in match[0]) or work.text[start : span[0]].strip()[:1] in {"(", "（", "["}
    ):
        end += match.end()
    work.mark(start, end)
    return start, end
