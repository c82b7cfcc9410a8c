"""Where a title ends that no mark closes: a sentence's end, a venue in italics, the venue's numbers."""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re

from pelican_academic.extract.citation.places import without_trailing_places
from pelican_academic.extract.citation.work import Work
from pelican_academic.extract.dates import YEAR
from pelican_academic.extract.sentences import sentence_ends
from pelican_academic.extract.styled import BOLD, ITALIC, SOFT
from pelican_academic.extract.vocabulary import VENUE_WORDS

__all__ = ["goes_on", "title_end"]


def title_end(work: Work, start: int, end: int) -> int:
    """Return where the title that starts here ends: a sentence's end, the start of an italic or quoted venue, or of the venue's numbers."""
    text, styled = work.text, work.styled
    stop = end
    ends = [at for at in sentence_ends(text, start, end) if at - start >= 8]
    if ends:
        if len(ends) > 1 and text[start] in "“„«" and goes_on(text, ends[0] - 1):
            ends = ends[1:]  # “Alone or not?” - A study
        stop = ends[0]
        if (
            text[stop - 1] in "?!"
            and len(ends) > 1
            and stop < (listed := _before_numbers(text, start, ends[1])) < ends[1]
        ):
            return listed  # "Do birds count? A test, Bird Letters 7 (2020)"
        if (
            text[stop - 1] in "?!"
            and len(ends) > 1
            and re.search(r"[^\W\d_]{3}", text[ends[1] :])
            and (text[ends[1] : end].strip() or not VENUE_WORDS.search(text[stop : ends[1]]))
        ):
            stop = ends[1]  # a question and its subtitle
        short = re.search(r",\s(?:[A-Z][a-z]{0,8}\.\s?)+$", text[start:stop])
        if short and short.start() > 8:
            return start + short.start()  # ", J. Wetl. Ecol. 12": an abbreviated journal follows
        if text[start:stop].count("(") > text[start:stop].count(")") and len(ends) > 1:
            stop = ends[1]
    base = styled.style[start] & ITALIC if start < len(styled.style) else 0
    for begin, last in styled.runs(ITALIC):
        if start < begin < stop and not base and last - begin >= 3:
            words = styled.plain(begin, last).split()
            rest = text[last:stop].strip(" .,;:")
            lead = text[start:begin].rstrip()
            if (
                re.search(r"[.,;:?!)\]]$|\b[Ii]n$|\b[Ee]n$|//$", lead)
                or not rest
                or re.match(r"^[\s,.;:]*(?:\(?\d|vol|pp|\()", text[last:stop])
            ) and (len(words) > 2 or not rest or not re.match(r"^[a-z]", rest)):
                stop = begin
                break
    for at in range(start + 1, stop):
        before, after = styled.style[at - 1] & BOLD, styled.style[at] & BOLD
        if before != after and at - start > 12 and before:
            rest = text[at:stop].strip(" .,;:" + SOFT)
            if not rest or text[at - 1 : at + 1].strip()[-1:] in ".?!,;" or text[at : at + 1] in {".", ",", SOFT, " "}:
                bold = sum(1 for x in range(start, at) if styled.style[x] & BOLD)
                if bold > 0.8 * (at - start):
                    stop = at
                    break
    container = re.search(
        r"[.,;?!”\"]?\s+(?:In|in)(?::\s*|\s+(?=(?:Proceedings|Proc\b|Advances in|[A-Z]{3,}\b(?!\.(?:\s|$))|\d{4} IEEE|IEEE|ACM|International|Lecture|The \d)))",
        text[start:stop],
    )
    if container and container.start() > 8:
        stop = start + container.start() + (1 if text[start + container.start()] in ".?!" else 0)
    return _before_numbers(text, start, stop)


def goes_on(text: str, end: int) -> bool:
    """Say whether the sentence goes on behind a quotation: “Wet” or “not wet” – a test; “Alone?” - A study."""
    return text[end - 1 : end] not in {",", "."} and bool(
        re.match(
            r"[“”\"»«’]\s(?:[-–—]\s\w|(?!(?:in|en|em|im|dans|by|von|par|por|with|to|at|for|on|pp|vol|and|arxiv|accepted|presented|published|submitted|under|forthcoming|available|doi|no|npj)\b)[a-zà-ÿ]{3,}(?:\s|$))",
            text[end : end + 24],
        )
    )


def _before_numbers(text: str, start: int, stop: int) -> int:
    """Cut a stretch "Title, Journal, vol. 3, 2020" or "Title, J. Chem. 5 (2020) 1" before the venue, where no full stop does it."""
    body = text[start:stop]
    numbers = re.search(
        rf"[,;]?\s(?:vol(?:ume)?\.?\s?\d|Bd\.\s?\d|no\.\s?\d|pp?\.\s?\d|pages\s\d|\d{{1,4}}\s?\(\d{{1,4}}(?:[-–]\d+)?\)\s?[,:]?\s?\d|\d{{1,4}}\s?\({YEAR}\)|\({YEAR}\)\s?\d*|\d{{1,4}}\s?[:,]\s?[eE]?\d{{1,6}}|{YEAR}\s*[,;.]|{YEAR}\.?\s*$)|[,，]\s?(?:第?\d+\s?[卷巻]|Vol\.\s?\d|{YEAR}[,，])",
        body,
        re.IGNORECASE,
    )
    if not numbers or numbers.start() < 12:
        return stop
    head = body[: numbers.start()]
    commas = [match.start() for match in re.finditer(r"[,，;](?=\s|[\u3040-\u9fff])", head) if match.start() > 8]
    head, commas = without_trailing_places(head, commas)
    if not commas:
        return stop
    for at in reversed(commas):
        venue = head[at + 1 :].strip()
        if not venue:
            continue
        if VENUE_WORDS.search(venue) or re.match(r"(?:\(?[A-Z][\w.&()-]*\s?|of |and |in |the |for |on |& )+$", venue):
            earlier = [
                comma
                for comma in commas
                if comma < at
                and VENUE_WORDS.search(head[comma + 1 : at])
                and re.match(
                    r"\s*(?:in\s)?(?:Proc|Journal|IEEE|ACM|\d{4} IEEE|International|Annals|Trans|J\.)",
                    head[comma + 1 :],
                    re.IGNORECASE,
                )
            ]
            return start + (earlier[0] if earlier else at)
        break
    return stop
