"""The title of a citation: the best of the stretches that could be it, without quotation marks and labels."""

from __future__ import annotations

import re

from pelican_academic.extract.authors import AuthorList
from pelican_academic.extract.citation.date import find_date, mark_date
from pelican_academic.extract.citation.title_candidates import Candidate, title_candidates
from pelican_academic.extract.citation.work import Work
from pelican_academic.regex import regex

__all__ = ["find_title", "goes_on", "mark_again"]


_GOES_ON = regex(
    r"(?:and|und|et|&|=>)\s"
    r"|(?:is|are|was|were|has been|have been|got)\s(?:now\s)?(?:out|online|accepted|published|available|featured)\b"
)


def goes_on(title: str) -> bool:
    """Say whether a title goes on from words before it, which are no names: "Marsh Birds and their nests"."""
    return _GOES_ON.match(title) is not None


_TOLD = regex(r"\s\[[^\[\]]*\s[^\[\]]*\]\W*$")  # "Über Marschen [On marshes]", "[Guide for teachers]"


def find_title(work: Work, date_span: tuple[int, int] | None) -> None:
    """Set the title to the best candidate; ``date_span`` is where the date was found, which may lie in it."""
    citation = work.citation
    authors = citation.authors
    dated = bool(date_span and authors and 0 <= date_span[0] - authors.end <= 4)
    if date_span and dated:
        mark_date(work, date_span)
    best = max(title_candidates(work, dated=dated), key=lambda item: item.score, default=None)
    if work.title_at:
        best = Candidate(*work.title_at, "as its neighbours", 9.0)
    if best is None or best.score < 0.5:
        return
    if authors and _repeats(authors, work.styled.plain(best.start, best.end)):
        citation.authors = None
    start, end = best.start, best.end
    if (told := _TOLD.search(work.text, start, end)) and len(work.text[start : told.start()].split()) > 2:
        end = told.start()
        work.mark(end, told.end())
    title = work.styled.plain(start, end)
    citation.title = _clean_title(title)
    citation.title_how = best.how
    citation.title_at = (start, end)
    citation.why.append(f"title {best.how}")
    if not citation.title:
        return
    work.mark(start, end)
    _mark_said_again(work, title)
    if date_span and start <= date_span[0] < end and not (authors and 0 <= date_span[0] - authors.end <= 4):
        citation.date = None
        find_date(work)  # another one, outside the title


def _mark_said_again(work: Work, title: str) -> None:
    """Mark a quotation that opens as the title does: under a heading stands the citation of its paper."""
    opening = title.casefold().split()[:_SAID_AGAIN]
    for start, end in work.quotes:
        if opening == work.styled.plain(start, end).casefold().split()[:_SAID_AGAIN] and len(opening) == _SAID_AGAIN:
            work.mark(start, end)


_SAID_AGAIN = 4  # words


def _repeats(authors: AuthorList, title: str) -> bool:
    """Say whether a title is the authors again, or with an initial: "Quill Reed (2015) -> Quill Reed, M. (2015)"."""
    names, words = (re.sub(r"\W", "", text) for text in (" ".join(form.text for form in authors.forms), title))
    return names == words or (words.startswith(names) and re.fullmatch(r".*,(?:\s[A-ZÀ-Þ]\.?)+", title) is not None)


def _clean_title(title: str) -> str:
    title = re.sub(r"^[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\s]+", "", title).strip(" \t,;:：，·•|-–—*†‡§")
    title = re.sub(r"^(?:(?:Paper )?[Tt]itle|Titel|Título|Titre|题目|标题|論文名)\s*[:：]\s*", "", title)
    title = (
        title
        if re.match(r"^[“„«‘《「]([^“”„«»]+)[”“»’》」]:?\s+\S", title)
        or re.match(r"[^“«《「]+[“«《「][^“«《「]+$", title)
        else re.sub(r"^[\"“”„«»‘'《「『]+|(?<!s)[\"“”„«»’'》」』]+$", "", title)
        if re.match(r"^[\"“„«»‘《「『]", title) or re.search(r"[\"“”»》」』]$", title)
        else title
    )
    title = re.sub(
        r"\s*[\[(](?:PDF|link|code|arXiv|preprint|abstract|oral|poster)[\])]\s*$", "", title, flags=re.IGNORECASE
    )
    title = re.sub(r"(?<!\.)[.。．]+$", "", title.strip(" ,;，"))
    title = re.sub(r"\s+(?:by|von|par|por)$", "", title)
    return re.sub(r"\s[(\[]$", "", title.strip(" ,;，*†‡"))


def mark_again(work: Work, title: str) -> None:
    """Mark a title that stands over a citation where the citation says it again."""
    at = work.text.casefold().find(title.casefold().strip(" .“”\"'‘’"))
    if at > 0 and len(title.split()) > 2:
        work.mark(at, at + len(title.strip(" .“”\"'‘’")))
