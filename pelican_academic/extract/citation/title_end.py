"""Where a title ends that no mark closes: a sentence's end, a venue in italics, the venue's numbers."""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re

from pelican_academic.extract.citation.places import COUNTRIES, without_trailing_places
from pelican_academic.extract.citation.unclosed import VENUE_NAME, before_a_linked_venue, behind_a_colon
from pelican_academic.extract.citation.work import Work
from pelican_academic.extract.dates import YEAR
from pelican_academic.extract.sentences import sentence_ends
from pelican_academic.extract.styled import BOLD, ITALIC, SOFT, Styled
from pelican_academic.extract.vocabulary import VENUE_WORDS
from pelican_academic.regex import regex

__all__ = ["goes_on", "title_end"]

_YEAR_FIRST = regex(rf",\s?{YEAR},\s(?=.*(?:\d\s?\(\d|\bpp?\b|\bdoi\b|\bvol\b))", re.IGNORECASE)
_CONTAINER = regex(
    r"(?<=[\w)\]”])//(?=[A-ZÀ-Þ\u3400-\u9fff])|[.,;?!”\"]?\s+(?://\s|\[[Ww]:?\]|(?:In|in)(?::\s*|\s+(?=(?:Proceedings|Proc\b|Advances in|[A-Z]{3,}\b(?!\.(?:\s|$))|\d{4} IEEE|IEEE|ACM|International|Lecture|The \d))))"
)
_NUMBERS = regex(
    rf"[,;]?\s(?:\d{{1,4}}\sno\.\s?\d|vol(?:ume)?\.?\s?[A-Z]?\d|Bd\.\s?\d|no\.\s?\d|pp?\.\s?\d|pages\s\d|\d{{1,4}}\s?\(\d{{1,4}}(?:[-–]\d+)?\)\s?[,:]?\s?e?\d|\d{{1,5}}[-–]\d{{1,5}},\s{YEAR}|{YEAR}\s[A-Z][a-z]{{2}}(?:\s\d{{1,2}}|[-–][A-Z][a-z]{{2}})?;\s?\d|\d{{1,4}}\s?\({YEAR}\)|\({YEAR}\)\s?\d*|\d{{1,4}}\s?[:,]\s?[eE]?\d{{1,6}}|{YEAR}\s*[,;.]|{YEAR}\.?\s*$)|[,，]\s?(?:第?\d+\s?[卷巻]|Vol\.\s?\d|{YEAR}[,，])",
    re.IGNORECASE,
)
_STATUS_BEHIND = regex(
    r",\s(?:to appear|accepted|forthcoming|in press|submitted|under review)(?:\s(?:in|at|to|for|by)\b.*|\W*)$",
    re.IGNORECASE,
)  # "On marshes, to appear in"
_DEGREE_BEHIND = regex(
    rf",\s(?:(?:Ph\.?\s?D\.?|[Dd]octoral|[Mm]aster['’]?s?|M\.?Sc\.?|[Bb]achelor['’]?s?|Diploma)\s(?:[Tt]hesis|[Dd]issertation)\b|[Dd]iss\.\s)"
    rf"|[,.?!]\s?\({YEAR}\)\W*$|,\s\([A-ZÀ-Þ][^()]{{2,60}}\)\W*$"
)  # "On marshes, PhD thesis", "On marshes, (2024)"
_YEAR_BEHIND = regex(rf"(?<=[^\W\d_])(?:,|[?!.])\s{YEAR}[.\s]*$")  # "On marshes, 2024."
_MEETING_BEHIND = regex(
    rf",\s(?=[A-Z]{{3,}}[A-Za-z]{{0,6}}\s?{YEAR}(?:[.,]|\s\(|$))"
)  # "On marshes, MARSH 2024, Reedham"
_JOURNAL_BEHIND = regex(r",\s(?:[A-Z]\w+\s){0,2}Journal (?:of|on) [^,.:;]+[,.\s]*$")  # "On marshes, Journal of Reeds,"
# ", 2026年度潮汐学会全国大会（SHIO2026), 2Y-13": a venue between commas that says so by its last word
_CJK_VENUE_BEHIND = regex(
    r"(?<=[\u3040-\u9fff\uac00-\ud7a3）)])[,，、]\s?(?=[^,，、]{2,60}(?:大会|会議|会议|研究会|シンポジウム|ワークショップ|フォーラム|学会誌|論文誌|論文集|論集|紀要|研究報告|年報|資料|文[献獻]研究|学会|出版会|出版社|株式会社|新聞社|書店|書房|書院|学報|学报|학술대회|학회지|논문지)\s?(?:[（(][^（）()]{2,30}[）)]|第?\d+[^,，、]{0,12})?\s*(?:[,，、.．。]|$))"
)
_NEAR = 60  # characters before a place, more than the patterns look at


def title_end(work: Work, start: int, end: int) -> int:
    """Return where the title that starts here ends: a sentence's end, the start of an italic or quoted venue, or of the venue's numbers.

    A year behind its last comma is none of its words: "Tides of the marsh, 2020, Marsh Lett., 12(3)".
    """
    stop = _end_of(work, start, end)
    year = _YEAR_BEFORE_MORE.search(work.text, start + 8, stop) if stop < len(work.text) else None
    return year.start() if year else stop


_YEAR_BEFORE_MORE = regex(rf"(?<=[^\W\d_]),\s{YEAR}\W*$")


def _end_of(work: Work, start: int, end: int) -> int:
    text, styled = work.text, work.styled
    stop = end = behind_a_colon(work, start, before_a_linked_venue(work, start, end))
    if work.year_first and work.citation.authors is None and (named := re.search(r"\.?\s+In:\s", text[start:end])):
        return start + named.start()  # "2017: Marshes. First steps. In: …"
    if work.containers and (chapter := _before_its_editors(work, start, end)):
        return chapter
    ends = [at for at in sentence_ends(text, start, end) if at - start >= 8]
    ends = [at for at in ends if not re.match(r"[\"”»]?\s*[-–—]\s+\w", text[at:end])]  # “Alone?” – A test
    meeting = _MEETING_BEHIND.search(text, start + 12, ends[0] if ends else end)
    if meeting:
        return meeting.start()
    if ends and (several := _before_its_journal(work, start, ends)):
        return several
    if ends:
        if len(ends) > 1 and text[start] in "“„«" and goes_on(text, ends[0] - 1):
            ends = ends[1:]  # “Alone or not?” - A study
        stop = ends[0]
        if _SUBTITLE_LAST.match(text, stop, end) and not VENUE_WORDS.search(text[stop:end]):
            return end  # "On marshes. A view from the reeds", and no more
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
        short = re.search(r",\s(?:[A-Z][a-z]{0,8}\.\s?)+$", text[start:stop]) or _half_short(text, start, stop)
        if short and short.start() > 8 and not COUNTRIES.match(text[start + short.start() + 1 : stop].strip(" .")):
            return start + short.start()  # ", J. Wetl. Ecol. 12": an abbreviated journal follows
        if text[start:stop].count("(") > text[start:stop].count(")") and len(ends) > 1:
            stop = ends[1]
    base = styled.style[start] & ITALIC if start < len(styled.style) else 0
    for begin, last in styled.runs(ITALIC) if base else ():
        closes = re.match(r"\]?[,.]\s|\s+[A-ZÀ-Þ]", text[last:stop]) or text[last - 1 : last] in {"?", "!", "."}
        if begin <= start < last < stop and closes and len(styled.plain(start, last).split()) > 2:
            stop = last  # "*Marshes of the north*, Reed Press, 2019", "*Do birds count?* Marsh Letters"
    for begin, last in styled.runs(ITALIC):
        if start < begin < stop and not base and last - begin >= 3:
            words = styled.plain(begin, last).split()
            rest = text[last:stop].strip(" .,;:")
            lead = text[max(start, begin - _NEAR) : begin].rstrip()
            if re.search(r"\sin$", lead) and len(words) > 1 and _species(text, lead, " ".join(words), stop, end):
                continue  # "Filtering of fungi in *Bromus palustris*. Palustria."
            if (
                re.search(r"[.,;:?!)\]]$|\b[Ii]n$|\b[Ee]n$|//$", lead)
                or (not rest and not _species(text, lead, " ".join(words), stop, end))
                or re.match(r"^[\s,.;:]*(?:\(?\d|vol|pp|\()", text[last:stop])
            ) and (len(words) > 2 or not rest or not re.match(r"^[a-z]", rest)):
                stop = begin - (len(volume[0]) if (volume := _IN_ALONE.search(text[start:begin])) else 0)
                break
    for link in styled.links:
        if start + 12 < link.start < stop and re.search(
            r"[^\W\d_]{2}[.?!]\s+$", text[max(start, link.start - _NEAR) : link.start]
        ):
            stop = link.start  # a sentence ends before a link, though a small letter begins it: the venue
    bold = 0
    for at in range(start + 1, stop):
        bold += bool(styled.style[at - 1] & BOLD)
        before, after = styled.style[at - 1] & BOLD, styled.style[at] & BOLD
        if before != after and at - start > 12 and before:
            rest = text[at:stop].strip(" .,;:" + SOFT)
            closed = not rest or text[at - 1 : at + 1].strip()[-1:] in ".?!,;"
            if (closed or text[at : at + 1] in {".", ",", SOFT, " "}) and bold > 0.8 * (at - start):
                stop = at
                break
    if (status := _STATUS_BEHIND.search(text, start + 12, stop)) is not None:
        stop = status.start()
    if "Journal" in text and (journal := _JOURNAL_BEHIND.search(text, start + 12, stop)) is not None:
        stop = journal.start()
    if not text.isascii() and (venue := _CJK_VENUE_BEHIND.search(text, start + 6, stop)) is not None:
        stop = venue.start()
    if (degree := _DEGREE_BEHIND.search(text, start + 8, stop)) is not None:
        stop = degree.start()
    container = _CONTAINER.search(text[start:stop])
    if container and container.start() > 8 and not _acronym_inside(text[start:end], container):
        stop = start + container.start() + (1 if text[start + container.start()] in ".?!" else 0)
    if work.year_first and work.citation.authors is None:
        stop = _before_last_comma(text, start, stop)
    listed = _before_numbers(text, start, stop)
    glued = _GLUED.search(text, start + 12, stop) if listed == stop and not styled.style[start] & BOLD else None
    if glued and (named := _BEHIND_GLUED.match(text, glued.end())) and not _italics_in(styled, *named.span()):
        return glued.start(glued.lastgroup or 0)
    year = _YEAR_BEHIND.search(text, start + 8, stop) if listed == stop else None
    return year.start() if year else listed


def _italics_in(styled: Styled, start: int, end: int) -> bool:
    """Say whether a venue in italics begins behind a line's first words, which so are the title's last."""
    return any(start < begin < end for begin, _ in styled.runs(ITALIC))


_DATED = regex(rf"\s*[.,]?\s?\(?{YEAR}[a-d]?(?:,[^()]{{1,30}})?\)?[.,:]?\s*")


def _before_its_journal(work: Work, start: int, ends: list[int]) -> int:
    """Return where a title of several sentences ends between APA's date and a venue in italics; 0 where it is no such title."""
    text, authors = work.text, work.citation.authors
    if authors is None or not (
        _DATED.fullmatch(text, authors.end, start) or not text[authors.end : start].strip(" .,:")
    ):
        return 0
    if plain := _before_plain_journal(text, ends):
        return plain
    mask = ITALIC if work.styled.style[start] & BOLD else ITALIC | BOLD
    venue = next((begin for begin, last in work.styled.runs(mask) if begin >= ends[0] and last - begin > _JOURNAL), 0)
    if not any(not text[at:venue].strip() for at in ends if at <= venue):
        return 0  # no sentence ends before it
    later = text[ends[0] : venue]
    named = text[venue : next((last for begin, last in work.styled.runs(mask) if begin == venue), venue)]
    if later.strip(" .,").casefold() == named.strip(" .,").casefold():
        return 0
    if not 1 < len(later.split()) <= _SUBTITLE or VENUE_WORDS.search(later) or re.search(r"\d|\b[A-Z]\.", later):
        return 0
    return venue


def _before_plain_journal(text: str, ends: list[int]) -> int:
    """Return where "Marshes. A field guide for the perplexed. Marsh Lett 2021;7:1" ends its title; 0 where it has one sentence."""
    if len(ends) < 2:
        return 0
    later = text[ends[0] : ends[1]]
    if not _SENTENCE_OF_WORDS.search(later) or len(later.split()) > _SUBTITLE:
        return 0
    if VENUE_WORDS.search(later) or re.search(r"\d|\b[A-Z]\.|^\W*[Ii]n\b", later):
        return 0
    return ends[1] if _JOURNAL_AND_NUMBERS.match(text, ends[1]) else 0


_SENTENCE_OF_WORDS = regex(r"^\W*\w+(?:\s[\w’'-]+)*?\s(?!from\b|with\b)[a-z]{4,}\b")
_JOURNAL_AND_NUMBERS = regex(
    rf"\s*(?:[A-Z][\w&/-]*\.?\s|of\s|and\s|in\s|the\s|for\s|&\s){{1,8}}(?:{YEAR}[^;:\d]{{0,10}};\s?)?\d{{1,4}}\s?(?:\(\d[^()]{{0,8}}\))?\s?[:,]\s?[eE]?\d"
)
_IN_ALONE = regex(r"[,.:]?\s[Ii]n:?\s*$")  # before a volume in italics
_SUBTITLE_LAST = regex(r"\s*An?\s[^\W\d_][^.,:;\d]{4,60}\W*$")
_JOURNAL, _SUBTITLE = 3, 25  # letters of a journal at least, words of the later sentences at most
_IN_LAST = regex(r"(?:,|[.,]?\s)\s*(?:[Ii]n:?|\[[Ww]:?\]:?)\s*$")
_SENTENCES = 3  # of a chapter's title at most


# A venue on the next line, or a journal that says so, with its numbers, where the full stop before it was forgotten.
_GLUED = regex(
    rf"(?P<line>[{SOFT}])(?=[A-Z])|\b(?!(?:the|of|in|an|and|to|from|for|our|this)\s)[a-z][\w-]{{1,60}}\)?(?P<gap>\s)"
    r"(?=(?:International )?Journal of\s|Annals of\s|Annual Review of\s)"
)
_BEHIND_GLUED = regex(rf"{VENUE_NAME}(?:[a-z]+\s){{0,3}}(?:[a-z]+)?[.,]?\s?\d{{1,4}}\s?[(,:]")


def _before_its_editors(work: Work, start: int, end: int) -> int:
    """Return where a chapter's title ends: all sentences up to the "In" before the editors, if no venue is among them; else 0."""
    last = _IN_LAST.search(work.text[start:end])
    if not last or end >= len(work.text) or not work.used[end] or not any(at > end for at in work.containers):
        return 0
    stop = start + last.start()
    sentences = sentence_ends(work.text, start, stop)
    later = work.text[sentences[0] : stop] if sentences else ""
    if len(sentences) > _SENTENCES or VENUE_WORDS.search(later) or re.search(r"(?<!\d)\d(?!\d{2}0er\b)", later):
        return 0
    return 0 if any(bits & ITALIC for bits in work.styled.style[start:stop]) else stop


def _half_short(text: str, start: int, stop: int) -> re.Match[str] | None:
    """Find ", Marsh J." at the end of "Title, Marsh J. Math. 12 (2020)", where only the venue's other words are short."""
    if not re.match(r"\s*(?:[A-Z][a-z]{0,8}\.\s){0,3}\d", text[stop : stop + 40]):
        return None
    return re.search(r",\s(?:[A-Z][a-z]{0,8}\.\s|[A-Z]\w+\s){1,4}[A-Z][a-z]{0,8}\.\s?$", text[start:stop])


def _species(text: str, lead: str, italics: str, stop: int, end: int) -> bool:
    """Say whether italics at a sentence's end belong to it: behind a small word, or with the venue in the next sentence."""
    if re.search(r"\s(?:of|the|from|for|by|with|and|on|to|between|among|de|von|der|und|et)$", lead):
        return True
    venue = re.match(r"\s*[A-Z][\w&-]+(?:\s[\w&-]+){0,6}[.,]", text[stop:end])
    return bool(venue and re.match(r"[A-Z]\w*\.?(?:\s[a-z]+)?$", italics) and not VENUE_WORDS.search(italics))


def goes_on(text: str, end: int) -> bool:
    """Say whether the sentence goes on behind a quotation: “Wet” or “not wet” – a test; “Alone?” - A study."""
    return text[end - 1 : end] not in {",", "."} and bool(
        re.match(
            r"[“”\"»«’](?::\s(?![Ii]n\b)\w|\s(?:[-–—]\s\w|(?!(?:in|en|em|im|dans|by|von|par|por|with|to|at|for|on|pp|vol|and|arxiv|accepted|presented|published|submitted|under|forthcoming|available|doi|no|npj)\b)[a-zà-ÿ]{3,}(?:\s|$)))",
            text[end : end + 24],
        )
    )


def _acronym_inside(body: str, container: re.Match[str]) -> bool:
    """Say whether "in ABC" belongs to the title: written small, without a mark before it, and the title ends behind it."""
    behind = re.match(r"([A-Z]{3,}[\w-]*)([.”\"]?)", body[container.end() :])
    small = container[0].strip()[:2] == "in"
    tail = re.split(r"\.\s", body[container.end() :], maxsplit=1)[0]
    if small and re.match(r"[A-Z]{3,}\w*(?:\(\w+\))?:?\s+[A-Za-z]", tail) and not VENUE_WORDS.search(tail[:60]):
        return True
    return bool(small and behind and behind[2] and re.search(r"[.”\"]\s+(?:In\b|[A-Z])", body[container.end() :]))


def _before_last_comma(text: str, start: int, stop: int) -> int:
    """Cut "Title, Venue" behind a year, where no number follows: at the last comma with capitals behind it."""
    venue = re.search(rf",\s+({VENUE_NAME})[\s.]*$", text[start:stop])
    return start + venue.start() if venue and venue.start() >= 12 else stop


def _before_numbers(text: str, start: int, stop: int) -> int:
    """Cut a stretch "Title, Journal, vol. 3, 2020" or "Title, J. Chem. 5 (2020) 1" before the venue, where no full stop does it."""
    body = text[start:stop]
    numbers = _NUMBERS.search(body)
    if not numbers or numbers.start() < 12:
        return stop
    head = body[: numbers.start()]
    commas = [match.start() for match in re.finditer(r"[,，;](?=\s|[\u3040-\u9fff])", head) if match.start() > 8]
    head, commas = without_trailing_places(head, commas)
    year = _YEAR_FIRST.match(body, numbers.start())
    end = start + numbers.start() if year else stop  # "Title, 2016, J. Chem., 5(1)": where no venue stands before it
    if not commas:
        return end
    for at in reversed(commas):
        venue = head[at + 1 :].strip()
        if not venue:
            continue
        if VENUE_WORDS.search(venue) or re.match(rf"{VENUE_NAME}$", venue):
            earlier = [
                comma
                for comma in commas
                if comma < at
                and VENUE_WORDS.search(head[comma + 1 : at])
                and re.match(
                    r"\s*(?:in\s)?(?:Proc|Journal|IEEE|IEICE|IPSJ|ACM|\d{4} IEEE|International|Annals|Trans|J\.)",
                    head[comma + 1 :],
                    re.IGNORECASE,
                )
            ]
            return start + (earlier[0] if earlier else at)
        break
    return end
