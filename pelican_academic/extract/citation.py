"""One printed citation in, its fields out: authors, title, year, venue, numbers, identifiers, links, and how sure we are.

The order of work is the same for every style. First what cannot be mistaken is marked (numbers of the list,
identifiers, labelled links), then the authors are found, then the date, then the title among the stretches that are
left, then the venue beside it. Nothing depends on one style's order: APA, Vancouver, IEEE and title-first lists differ
only in where each part is found.
"""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from pelican_academic.extract.authors import AuthorList, find_authors, sentence_ends
from pelican_academic.extract.dates import DATE_WORDS, YEAR, date_of
from pelican_academic.extract.identifiers import Identifiers, find_identifiers, identifiers_of_url
from pelican_academic.extract.links import is_label, is_safe, kind_of, kind_of_label
from pelican_academic.extract.names import is_cjk
from pelican_academic.extract.numbers import Numbers, cut_numbers
from pelican_academic.extract.styled import BOLD, HARD, ITALIC, SOFT, Styled
from pelican_academic.extract.vocabulary import AFFILIATION, AWARD, STATUS, VENUE_WORDS, status_in, type_of_text
from pelican_academic.model import Link, PartialDate

__all__ = ["Citation", "parse_citation"]

_NUMBER = re.compile(
    r"^\s*(?:[\[(（【][A-Za-z]{0,3}[-.]?\s?\d{1,3}[\])）】][.:]?|[A-Z]{0,2}\d{1,3}[.)、:](?=\s|[^\d\s])|#\d{1,3}\b[.:]?|[•‣▪●○–—*·-](?=\s))\s*"
)
_QUOTES = re.compile(
    r"“([^“”]{3,400})[”“]|„([^„“”]{3,400})[“”]|\"([^\"]{3,400})\"|«\s*([^«»]{3,400}?)\s*»|»([^«»]{3,400})«|「([^「」]{2,300})」|``([^`']{3,400})''|(?<![\w’])‘([^‘]{3,400}?)’(?![\w])|(?:^|(?<=[\s(,]))'([^'\n]{8,300}?(?:\w'\w[^'\n]{0,200})?)'(?=[\s,.;)]|$)",
)
_TAG = re.compile(
    r"[\[(（【](?:[^\[\]()（）【】]{0,40}\b)?(?:oral|poster|spotlight|highlight|invited|featured|cover(?: article)?|equal contribution|co-?first[^)\]]*|corresponding[^)\]]*|review|talk|long paper|short paper|full paper|best [^)\]]*|best paper[^)\]]*|selected as [^)\]]*|impact factor[^)\]]*|IF\s*[=:]?\s*[\d.]+|acceptance rate[^)\]]*|AR\s*[=:]?\s*[\d.]+%?|SCI|EI|CCF[- ]?[ABC]?|JCR[^)\]]*|Q[1-4]|CORE[^)\]]*|\*[^)\]]*|in (?:spanish|german|french|portuguese|chinese|japanese|english)|in Japanese|招待|査読[^)\]）】]*|口頭|ポスター)[\])）】]",
    re.IGNORECASE,
)
_THESIS_TAG = re.compile(
    r"[\[(]((?:Doctoral|Ph\.?\s?D\.?|Master'?s?'?|M\.?Sc\.?|Bachelor'?s?'?|B\.?Sc\.?|Unpublished)[^,\])]{0,30}(?:thesis|dissertation))(?:[,.;:]\s*([^\])]{3,80}))?[\])]",
    re.IGNORECASE,
)
_EDITORS = re.compile(
    r"\b[Ii]n:?\s+((?:[A-ZÀ-Þ][^()\"“”:]{2,140}?))\s*[,(]\s*(?:[Ee]ds?\.?|[Hh]rsg\.?|[Ee]ditors?|[Cc]oords?\.?)\s*[),.:][,:.]?"
)
_STOP_WORDS = re.compile(
    r"\b(?:of|for|in|the|a|an|and|with|using|via|from|to|on|by|as|at|is|are|de|la|le|les|des|du|el|los|las|en|para|por|con|und|der|die|das|für|von|mit|im|do|da|dos|um|uma|através|sur|dans|pour|et|y)\b",
    re.IGNORECASE,
)
_CONTAINER = re.compile(
    r"^(?:[Ii]n\s*[:：]\s*|[Ii]n\s+(?:the\s+)?(?=[\"“A-Z0-9«])|em?\s*:\s*|En\s+(?=[A-ZÀ-Þ])|Em\s+(?=[A-Z])|Dans\s*:?\s*|[Pp]ublished in:?\s+|[Aa]ppeared in:?\s+|[Tt]o appear in:?\s+|[Aa]ccepted (?:at|to|in|by|for publication in):?\s+|[Ss]ubmitted to:?\s+|[Pp]resented at:?\s+|[Uu]nder review (?:at|in):?\s+|[Ff]orthcoming in:?\s+|[Aa]ceptado en\s+|erschienen in:?\s+|[Ii]m\s+(?=[A-Z])|//\s*|收录于|发表于)"
)
_PROSE = re.compile(
    r"\b(?:our|we|my|congratulations|congrats|welcome|joined|joins|will be|has been|have been|was awarded|is now|thanks?|was published|is published|are published|ました|します|です。|please|click|excited|happy|delighted|check out)\b|\bI\b(?! [A-Z])",
    re.IGNORECASE,
)
_SERVICE = re.compile(
    r"^\W*(?:reviewer|program committee|chair|member of|organi[sz]er|teaching assistant|instructor|ph\.?d\.? (?:student|in)|m\.?sc\.? in|b\.?sc\.? in|bachelor of|master of|postdoc)\b",
    re.IGNORECASE,
)


@dataclass
class Citation:
    """The fields of one citation as printed; ``score`` is what speaks for it being a publication, ``why`` says what."""

    title: str = ""
    authors: AuthorList | None = None
    date: PartialDate | None = None
    status: str = ""
    venue: str = ""
    numbers: Numbers = field(default_factory=Numbers)
    publisher: str = ""
    identifiers: Identifiers = field(default_factory=Identifiers)
    printed: Identifiers = field(default_factory=Identifiers)
    links: list[Link] = field(default_factory=list)
    type: str = ""
    genre: str = ""
    award: str = ""
    affiliation: str = ""
    title_at: tuple[int, int] = (0, 0)
    title_how: str = ""
    score: float = 0.0
    why: list[str] = field(default_factory=list)

    @property
    def complete(self) -> bool:
        """Whether it stands alone: a title, authors, and something that says where or when."""
        return bool(
            self.title
            and self.authors
            and (self.date or self.venue or self.status or self.identifiers or self.numbers.volume)
        )


@dataclass
class _Candidate:
    start: int
    end: int
    how: str
    score: float = 0.0


class _Work:
    """The text under work and which of its characters are spoken for."""

    def __init__(self, styled: Styled, owner: Callable[[str], bool]) -> None:
        self.styled = styled
        self.text = styled.text
        self.owner = owner
        self.used = bytearray(len(styled.text))
        self.citation = Citation()
        self.quotes: list[tuple[int, int]] = []
        self.title_link: str = ""

    def mark(self, start: int, end: int) -> None:
        self.used[start:end] = b"\x01" * max(0, end - start)

    def free(self, start: int, end: int) -> bool:
        return start < end and not any(self.used[start:end])


def parse_citation(styled: Styled, owner: Callable[[str], bool] = lambda _name: False, *, title: str = "") -> Citation:
    """Return the fields of one citation; ``owner(name)`` tells the page's own person; ``title`` is a heading's, where it has one.

    >>> parse_citation(styled_of("Quill A, Reed B. On marsh birds. J Ornith 2020;3:1-9.")).venue
    'J Ornith'
    """
    work = _Work(styled, owner)
    number = _NUMBER.match(work.text)
    start = number.end() if number and number.end() < len(work.text) else 0
    leading = re.match(rf"\s*[\[(]?({YEAR})[a-d]?[\])]?[.:,]?\s+(?=[^\W\d_]|[\"“])", work.text[start:])
    if leading:  # "(2020) Title. Authors"
        citation_date = PartialDate(int(leading[1]))
        start += leading.end()
    work.mark(0, start)
    _links(work)
    _printed_identifiers(work)
    _tags(work)
    _quotes(work)
    citation = work.citation
    blocked = [bool(bit) for bit in work.used]
    for begin, end in work.quotes:
        blocked[begin:end] = [True] * (end - begin)
    citation.authors = find_authors(styled, blocked, owner, start)
    if citation.authors:
        citation.why.append(f"{len(citation.authors.forms)} author(s)")
        work.mark(citation.authors.start, citation.authors.end)
    date_span = _date(work)
    if leading:
        work.citation.date, date_span = citation_date, None
    if title:
        citation.title, citation.title_how = title, "heading"
    else:
        _title(work, date_span)
    if citation.authors and len(citation.authors.forms) == 1 and citation.authors.forms[0].text == citation.title:
        citation.authors = None  # two words of a title look like a name
    _venue(work)
    _rest(work)
    _score(work)
    return citation


def _links(work: _Work) -> None:
    """Classify the links; those whose text is a label or an address are spoken for, with the brackets and words around them."""
    text = work.text
    for link in work.styled.links:
        if not is_safe(link.url) or link.url.startswith("#") or not link.url:
            continue
        shown = text[link.start : link.end]
        around = text[max(0, link.start - 60) : link.start]
        lead = re.search(
            rf"(?:^|[\s|{HARD}{SOFT}.;(\[])((?:[A-Za-zÀ-ÿ]+[ -]){{0,2}}[A-Za-zÀ-ÿ]+|[\u3040-\u9fff]+)\s*[:：]\s*$",
            around,
        )
        named = lead[1] if lead and (kind_of_label(lead[1]) or kind_of_label(lead[1].split()[-1])) else ""
        label = link.label
        if named and (not kind_of_label(label) or is_label(label)):
            kind = kind_of(named if kind_of_label(named) else named.split()[-1], link.url)
        else:
            kind = kind_of(label, link.url)
        labelled = is_label(shown) or bool(named) or link.image
        if not labelled:
            local = not re.match(r"^(?:https?:)?//", link.url) and kind == "other"
            person = bool(re.search(r"/(?:people|members?|team|authors?|~)", link.url)) or link.url.startswith(
                "mailto:"
            )
            if local and person:
                continue
        if link.url.startswith("mailto:"):
            continue
        if any(known.url == link.url for known in work.citation.links):
            pass
        else:
            work.citation.links.append(Link(kind, link.url, label if len(label) <= 60 else ""))
        found = identifiers_of_url(link.url)
        if kind == "preprint" and found.doi and kind_of_label(label) == "preprint":
            found = Identifiers()  # the DOI of another version
        work.citation.identifiers = work.citation.identifiers.or_else(found)
        if labelled:
            begin, end = link.start, link.end
            if named:
                begin = link.start - (len(around) - around.rfind(named))
            while begin > 0 and text[begin - 1] in " [(|/{【（:" + SOFT:
                begin -= 1
            while end < len(text) and text[end] in " ])|/}】）" + SOFT:
                end += 1
            work.mark(begin, end)


def _printed_identifiers(work: _Work) -> None:
    found = find_identifiers(work.text)
    work.citation.printed = found
    work.citation.identifiers = found.or_else(work.citation.identifiers) if found else work.citation.identifiers
    for start, end in found.spans:
        label = re.search(
            r"(?:https?://\S*|\b(?:doi|DOI|arXiv|PMID|PMCID|ISBN|HAL|Id|preprint)\s*[:：]?\s*|[\[(|]\s*)+$",
            work.text[:start],
        )
        begin = label.start() if label else start
        if re.search(r"arxiv", work.text[begin:end], re.IGNORECASE):
            begin = max(begin, start)  # the word arXiv may be the venue
        work.mark(begin, end)
    for match in re.finditer(r"https?://[^\s<>\"”)\]]+|\bwww\.[^\s<>\"”)\]]+", work.text):
        if any(work.used[match.start() : match.end()]) and not work.free(match.start(), match.end()):
            work.mark(match.start(), match.end())
            continue
        url = match[0].rstrip(".,;:")
        work.mark(match.start(), match.start() + len(url))
        if not any(link.start <= match.start() < link.end for link in work.styled.links):
            work.citation.links.append(Link(kind_of("", url), url, ""))
            work.citation.identifiers = work.citation.identifiers.or_else(identifiers_of_url(url))


def _tags(work: _Work) -> None:
    for match in _TAG.finditer(work.text):
        if work.free(match.start(), match.end()):
            if AWARD.search(match[0]):
                work.citation.award = work.citation.award or match[0].strip("()[]（）【】 *")
            work.mark(match.start(), match.end())
    for match in _THESIS_TAG.finditer(work.text):
        work.citation.type, work.citation.genre = type_of_text(match[1])
        work.citation.publisher = (match[2] or "").strip(" ,.;")
        work.mark(match.start(), match.end())
    for match in re.finditer(rf"[(\[（]\s*({STATUS.pattern})\s*[)\]）]", work.text, re.IGNORECASE):
        work.citation.status = work.citation.status or match[1].lower()
        work.mark(match.start(), match.end())
    for match in _EDITORS.finditer(work.text):
        work.mark(match.start(1), match.end())
    for match in re.finditer(r"\[(?:J|C|D|M|P|R|S|Z|N|OL|J/OL|C/OL|EB/OL|A|G)\]", work.text):  # GB/T 7714
        work.citation.type = {
            "J": "article-journal",
            "C": "paper-conference",
            "D": "thesis",
            "M": "book",
            "P": "patent",
            "R": "report",
        }.get(match[0][1], "")
        work.mark(match.start(), match.end())


def _quotes(work: _Work) -> None:
    for match in _QUOTES.finditer(work.text):
        start, end = next((match.span(group) for group in range(1, 10) if match[group]), match.span())
        body = work.styled.plain(start, end)
        words = len(body.split())
        if not any(bit for bit in work.used[start:end]) and (
            words >= 3 or (words >= 2 and len(body) >= 12) or (re.search(r"[\u3040-\u9fff]", body) and len(body) >= 4)
        ):
            work.quotes.append((start, end))


def _date(work: _Work) -> tuple[int, int] | None:
    """Find the date of publication: in brackets behind the authors best, else the last free one outside quotes."""
    text, authors = work.text, work.citation.authors
    candidates: list[tuple[float, int, int, PartialDate]] = []

    def consider(start: int, end: int, date: PartialDate) -> None:
        if any(work.used[start:end]) or any(begin <= start < stop for begin, stop in work.quotes):
            return
        score = 0.0
        before, after = text[:start].rstrip(), text[end:].lstrip()
        if before.endswith(("(", "（")) and re.match(r"[a-z]?\s*[,;]?[^()（）]{0,12}[)）]", after):
            score += 2
        if authors and 0 <= start - authors.end <= 4:
            score += 3
        elif before.endswith((",", ".", ";", "，", "。", HARD)) or not before:
            score += 0.6
        if not after or after[0] in ".;,:)。，" or text[end : end + 1] == HARD:
            score += 0.6
        if re.search(r"[A-Za-z\d][-–/]$", before) or re.match(r"[-–/]\d", after):
            score -= 3
        if re.search(r"(?:pp?\.?|pages?|vol\.?|no\.?|:)\s*$", before, re.IGNORECASE) and not re.search(
            r"(?:submitted|published|accepted):?\s*$", before, re.IGNORECASE
        ):
            score -= 2
        if work.styled.style[start] & ITALIC and not date.month:
            score -= 0.8
        if work.styled.style[start] & BOLD and not work.styled.style[max(0, start - 2)] & BOLD:
            score += 0.3
        if re.search(r"[A-Za-z]['’]?\s*$", before) and re.match(r"[A-Z]", after):
            score -= 1
        if re.search(
            r"\b(?:visited|accessed|retrieved|presented at|conference dates)\b",
            text[max(0, start - 40) : start],
            re.IGNORECASE,
        ):
            score -= 2
        score += 0.3 if date.month else 0
        score -= 0.25 * min(4, text.count(HARD, 0, start))
        score += 0.01 * start / max(1, len(text))
        candidates.append((score, start, end, date))

    taken: list[tuple[int, int]] = []
    for match in DATE_WORDS.finditer(text):
        taken.append(match.span())
        consider(match.start(), match.end(), date_of(match))
    for match in re.finditer(rf"(?<![\d.])({YEAR})[a-d]?(?![\d])(?!\.\d)", text):
        if not any(start <= match.start() < end for start, end in taken):
            consider(match.start(), match.end(), PartialDate(int(match[1])))
    if not candidates:
        return None
    score, start, end, date = max(candidates)
    if score < -1:
        return None
    work.citation.date = date
    return start, end


def _mark_date(work: _Work, span: tuple[int, int]) -> tuple[int, int]:
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


def _title(work: _Work, date_span: tuple[int, int] | None) -> None:
    citation, text = work.citation, work.text
    authors = citation.authors
    if date_span and authors and 0 <= date_span[0] - authors.end <= 4:
        _mark_date(work, date_span)
    best = max(_candidates(work), key=lambda item: item.score, default=None)
    if best is None or best.score < 0.5:
        return
    if authors and re.sub(r"\W", "", " ".join(form.text for form in authors.forms)) == re.sub(
        r"\W", "", work.styled.plain(best.start, best.end)
    ):
        citation.authors = None
    start, end = best.start, best.end
    title = work.styled.plain(start, end)
    citation.title = _clean_title(title)
    citation.title_how = best.how
    citation.title_at = (start, end)
    citation.why.append(f"title {best.how}")
    if not citation.title:
        return
    work.mark(start, end)
    if date_span and not any(work.used[date_span[0] : date_span[1]]):
        pass
    elif date_span and start <= date_span[0] < end and not (authors and 0 <= date_span[0] - authors.end <= 4):
        citation.date = None
        again = _date(work)
        del again
    del text


def _clean_title(title: str) -> str:
    title = title.strip(" \t,;:：，·•|-–—*†‡§")
    title = re.sub(r"^(?:(?:Paper )?[Tt]itle|Titel|Título|Titre|题目|标题|論文名)\s*[:：]\s*", "", title)
    title = (
        re.sub(r"^[\"“”„«»‘'《「『]+|(?<!s)[\"“”„«»’'》」』]+$", "", title)
        if re.match(r"^[\"“„«»‘《「『]", title) or re.search(r"[\"“”»》」』]$", title)
        else title
    )
    title = re.sub(
        r"\s*[\[(](?:PDF|link|code|arXiv|preprint|abstract|oral|poster)[\])]\s*$", "", title, flags=re.IGNORECASE
    )
    title = re.sub(r"(?<!\.)[.。．]+$", "", title.strip(" ,;，"))
    title = re.sub(r"\s+(?:by|von|par|por)$", "", title)
    return title.strip(" ,;，*†‡")


def _stretches(work: _Work) -> list[tuple[int, int]]:
    """Return the free stretches of the text, divided at hard breaks."""
    found, start = [], -1
    for index in range(len(work.text) + 1):
        over = index == len(work.text) or work.used[index] or work.text[index] == HARD
        if not over and start < 0:
            start = index
        elif over and start >= 0:
            if work.text[start:index].strip(" .,;:()[]|/\v-–—，。、"):
                found.append((start, index))
            start = -1
    return found


def _candidates(work: _Work) -> list[_Candidate]:
    """Return everything that could be the title, scored."""
    text, styled, authors = work.text, work.styled, work.citation.authors
    found: list[_Candidate] = []
    for start, end in work.quotes:
        if work.free(start, end):
            found.append(_Candidate(start, end, "in quotation marks", 4.0))
    for link in styled.links:
        if (
            link.end > link.start
            and not is_label(text[link.start : link.end])
            and _mostly_free(work, link.start, link.end)
        ):
            found.append(_Candidate(link.start, link.end, "as a link", 2.2))  # noqa: PERF401 - reads as a table of rules
    for mask, how, value in ((BOLD, "in bold", 2.0), (ITALIC, "in italics", 0.4)):
        for start, end in styled.runs(mask):
            if work.free(start, end):
                found.append(_Candidate(*_whole_line(work, start, end), how, value))
    stretches = _stretches(work)
    for index, (start, end) in enumerate(stretches):
        begin = start
        while begin < end and text[begin] in " .,;:–—-\v()[]，。：、）":
            begin += 1
        stop = _sentence_end(work, begin, end)
        behind = bool(authors) and start - authors.end <= 3 and start >= authors.end if authors else False
        if (
            not behind
            and authors
            and start >= authors.end
            and not text[authors.end : start].strip(" .,;:()[]" + HARD + SOFT + "0123456789年")
            and start - authors.end < 24
        ):
            behind = True
        first = index == 0
        value = 2.0 if behind else (1.8 if first and (not authors or start < authors.start) else 0.4)
        if text[start - 1 : start] == HARD or (start and text[stop : stop + 1] in {HARD, ""}):
            value += 0.3
        found.append(
            _Candidate(begin, stop, "behind the authors" if behind else ("first" if first else "by its place"), value)
        )
    styled_starts = {
        item.start: item.end
        for item in found
        if item.how in {"in quotation marks", "as a link", "in bold"}
        and len(styled.plain(item.start, item.end).split()) >= 3
    }
    before_authors = authors is not None and (
        any(end <= authors.start for end in styled_starts.values())
        or any(
            item.how == "first"
            and -1 <= authors.start - item.end <= 12
            and len(styled.plain(item.start, item.end).split()) >= 4
            for item in found
        )
    )
    for candidate in found:
        candidate.score += _titleness(work, candidate)
        plain = candidate.how in {"behind the authors", "first", "by its place"}
        if plain and any(
            abs(start - candidate.start) <= 2 and end < candidate.end for start, end in styled_starts.items()
        ):
            candidate.score -= 3  # the marked part of it is the title
        if candidate.how == "behind the authors" and before_authors:
            candidate.score -= 2.0  # a title stands before the authors
        if candidate.how == "first" and authors and authors.start > candidate.end + 12:
            candidate.score -= 1.5
    return found


def _whole_line(work: _Work, start: int, end: int) -> tuple[int, int]:
    """Widen an emphasised stretch to what obviously belongs to it: "Hash2Vec: **Feature Hashing**", "**On** *E. coli* **growth**"."""
    text = work.text
    lead = re.search(rf"(?:^|[{HARD}{SOFT}])([^{HARD}{SOFT}.!?]{{2,40}}:\s*)$", text[:start])
    if lead and work.free(lead.start(1), start) and not is_label(lead[1].strip(" :")) and len(lead[1].split()) <= 4:
        start = lead.start(1)
    return start, end


def _mostly_free(work: _Work, start: int, end: int) -> bool:
    return sum(work.used[start:end]) * 4 < end - start


def _sentence_end(work: _Work, start: int, end: int) -> int:
    """Return where the title that starts here ends: a sentence's end, the start of an italic or quoted venue, or of the venue's numbers."""
    text, styled = work.text, work.styled
    stop = end
    ends = [at for at in sentence_ends(text, start, end) if at - start >= 8]
    if ends:
        stop = ends[0]
        if (
            text[stop - 1] in "?!"
            and len(ends) > 1
            and stop < (listed := _before_numbers(text, start, ends[1], end)) < ends[1]
        ):
            return listed  # "Do birds count? A test, Bird Letters 7 (2020)"
        if text[stop - 1] in "?!" and len(ends) > 1 and re.search(r"[^\W\d_]{3}", text[ends[1] : end]):
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
        r"[.,;?!”\"]?\s+(?:In|in)(?::\s*|\s+(?=(?:Proceedings|Proc\b|Advances in|[A-Z]{3,}|\d{4} IEEE|IEEE|ACM|International|Lecture|The \d)))",
        text[start:stop],
    )
    if container and container.start() > 8:
        stop = start + container.start() + (1 if text[start + container.start()] in ".?!" else 0)
    return _before_numbers(text, start, stop, end)


def _before_numbers(text: str, start: int, stop: int, end: int) -> int:
    """Cut a stretch "Title, Journal, vol. 3, 2020" or "Title, J. Chem. 5 (2020) 1" before the venue, where no full stop does it."""
    del end
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
    head, commas = _without_places(head, commas)
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


def _without_places(head: str, commas: list[int]) -> tuple[str, list[int]]:
    """Take ", Lyon, France" off the end of "Title, Conference, Lyon, France"; return the text and the commas that are left."""
    commas, places = list(commas), 0
    while len(commas) > 1 and _COUNTRIES.match(head[commas[-1] + 1 :].strip()):
        head, places = head[: commas.pop()], places + 1
    while places and places < 4 and len(commas) > 1:
        last = head[commas[-1] + 1 :]
        beyond = VENUE_WORDS.search(head[commas[0] : commas[-1]])
        if len(last.split()) > 3 or VENUE_WORDS.search(last) or (places > 1 and not beyond):
            break
        head, places = head[: commas.pop()], places + 1
    return head, commas


def _titleness(work: _Work, candidate: _Candidate) -> float:
    """Score a stretch as a title by its words alone and by what stands before it."""
    text = work.text
    body = work.styled.plain(candidate.start, candidate.end).strip(" .,;:()[]")
    if not body:
        return -9
    words = body.split()
    cjk = len(re.findall(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]", body))
    count = len(words) + cjk // 3
    value = -3.0 if count < 2 else (-1.2 if count == 2 else (0.0 if count < 4 else 1.0 if count <= 40 else -2.0))
    if count < 2 and cjk >= 4:
        value = 0
    if (
        count == 1
        and candidate.how in {"in bold", "as a link", "in quotation marks"}
        and len(body) > 3
        and not body.isdigit()
    ):
        value = -1.5
    if _STOP_WORDS.search(body):
        value += 0.5
    if not re.search(r"[^\W\d_]{3}", body) and cjk < 3:
        value -= 6
    if re.match(
        r"^(?:[Ii]n\b(?:: ?| (?=the |Proc|[A-Z]))|Proc\.|Proceedings|Journal of|IEEE|ACM|Int(?:ernational (?:Conf|Work|Symp|Joint|J)|\.)|Trans(?:actions|\.)|Lecture Notes|PhD|Ph\.D|Master'?s|In press|Submitted|Accepted|To appear|Under review|Available (?:at|from|online)|Department|Universit(?:y|é|ät|at|à) |School of|Published|Presented|Supervis(?:or|ed)|Advis(?:or|er|ed)|Corresponding|Contributed|doi|DOI|vol\b|pp\b|pages\b|Abstract\b|Keywords|Links?\s*[:：]|Preprint\b|Funding\b|ISBN|Institut(?:e|o)? (?:of|für|de)|Editors?\b|eds?\b|et al)",
        body,
    ):
        value -= 2.5
    if cut_numbers(body).volume or re.search(r"\bpp?\.\s?\d|\bvol\.\s?\d", body):
        value -= 1.5
    if STATUS.fullmatch(body.lower().strip(" .()")):
        value -= 6
    if AFFILIATION.search(body) and count < 16 and candidate.how != "in quotation marks":
        value -= 1.2
    if AWARD.search(body) and count < 9 and re.search(r"award|prize|winner|runner|finalist", body, re.IGNORECASE):
        value -= 2.5
    if DATE_WORDS.fullmatch(body) or re.fullmatch(rf"{YEAR}", body):
        value -= 8
    if candidate.how == "in italics":
        venue_like = len(words) <= 6 and VENUE_WORDS.search(body)
        value -= 1.5 if venue_like else 0
    if candidate.how in {"by its place", "in italics"} and VENUE_WORDS.search(body) and count <= 8:
        value -= 0.8
    before = text[max(0, candidate.start - 12) : candidate.start]
    if re.search(r"\b[Ii]n\s*:?\s*[\"“]?$|\b[Pp]ublished in\s*$|\b[Ee]n\s$|//\s*$", before):
        value -= 2.0
    if re.match(
        r"^[\s,]*(?:\(?\d{1,4}\)?\s?[:(,]|vol\.|v\.|n\.|no\.|pp?\.|Bd|\d+\s*$)", text[candidate.end :]
    ) and candidate.how in {
        "in italics",
        "in bold",
    }:
        value -= 1.5
    if body[:1].islower() and candidate.how in {"by its place", "behind the authors"}:
        value -= 0.8
    if candidate.how == "in bold" and len(words) <= 4 and work.owner(body):
        value -= 5
    if candidate.how in {"behind the authors", "by its place"} and re.search(rf"[,.]\s*\(?{YEAR}\)?$", body):
        value -= 2.0  # "Sensors and Soils, 2018"
    if re.search(r"@|\bet al\b", body):
        value -= 1.0
    return value


def _venue(work: _Work) -> None:
    citation, text, styled = work.citation, work.text, work.styled
    anchor = citation.title_at[1]
    best: tuple[float, str, int, int, Numbers] | None = None
    italics = styled.runs(ITALIC)
    pieces: list[tuple[int, int, bool]] = []
    for start, end in _stretches(work):
        inner = [(max(start, begin), min(end, stop)) for begin, stop in italics if begin < end and stop > start]
        inner = [(begin, stop) for begin, stop in inner if stop - begin > 2]
        cursor = start
        for begin, stop in inner:
            if begin > cursor:
                pieces.append((cursor, begin, False))
            pieces.append((begin, stop, True))
            cursor = stop
        if cursor < end:
            pieces.append((cursor, end, False))
    order = 0
    for start, end, italic in pieces:
        for begin, stop in [(start, end)] if italic else _sentences(text, start, end):
            body = styled.plain(begin, stop).strip(" .,;:[]|–—-，。、").lstrip(")")
            body = (
                body[:-1]
                if body.endswith(")") and body.count(")") > body.count("(")
                else body.lstrip("(")
                if body.count("(") > body.count(")") and body.startswith("(")
                else body
            )
            lead = re.search(r"(?:^|[\s.,;])(in|In|IN|en|En|In:|in:|Dans|//)\s*:?\s*$", text[max(0, begin - 8) : begin])
            container = _CONTAINER.match(body)
            body = _CONTAINER.sub("", body).strip(" ,.;:")
            numbers = cut_numbers(body)
            name = _clean_venue(numbers.rest)
            if (not re.search(r"[^\W\d_]{2}", name) and not is_cjk(name)) or name.lower() in {"in", "en", "dans", "em"}:
                continue
            letters = len(name.split())
            value = 0.0
            value += 2.2 if italic else 0
            value += 1.5 if VENUE_WORDS.search(name) else 0
            value += 2.0 if container or lead else 0
            value += 1.0 if numbers.volume or numbers.page else 0
            if begin >= anchor:
                value += 1.2 - min(order, 4) * 0.4
                order += 1
            value -= (
                1.5
                if AFFILIATION.search(name)
                and not re.search(r"Press|thesis|dissertation", body, re.IGNORECASE)
                and citation.type != "thesis"
                and not VENUE_WORDS.search(name)
                else 0
            )
            value -= 4 if STATUS.fullmatch(name.lower()) else 0
            value -= 3 if AWARD.search(name) and letters < 9 else 0
            value -= 2 if _PROSE.search(name) else 0
            value -= 2.2 if _PUBLISHER.match(name) else 0
            value -= (
                1.0
                if letters > 14 and not container and not italic and not re.search(r"Proceedings|Conference", name)
                else 0
            )
            value -= 1.5 if letters > 25 else 0
            value -= (
                1.5
                if name[:1].islower()
                and not re.match(
                    r"(?:arXiv|bioRxiv|medRxiv|eLife|npj|mBio|iScience|e[A-Z]|bioarxiv|arxiv|i[A-Z]|m[A-Z])", name
                )
                else 0
            )
            value -= (
                3
                if re.match(
                    r"^(?:see|with|joint|equal|corresponding|co-?first|supervis|advis|abstract|also|doi|available|funded|code|note|first author|eds?\b|editors?\b|and\b|highlighted|featured|cover|impact|cited|selected|contribut|these authors|\*)",
                    name,
                    re.IGNORECASE,
                )
                else 0
            )
            if best is None or value > best[0]:
                best = (value, name, begin, stop, numbers)
    if best and best[0] >= 0.9:
        citation.venue = best[1]
        citation.numbers = best[4]
        citation.why.append("venue")
        tail = cut_numbers(styled.plain(best[2], min(len(text), best[3] + 80)))
        after = _numbers_behind(work, best[3])
        citation.numbers = citation.numbers.or_else(after).or_else(tail)
        work.mark(best[2], best[3])
    else:
        for start, end in _stretches(work):
            press = _clean_venue(cut_numbers(styled.plain(start, end).strip(" .,;:")).rest)
            if _PUBLISHER.match(press) or re.fullmatch(
                r"(?:[A-Z][\w&.-]*\s){1,4}(?:Press|Verlag|Publishers|Publishing)", press
            ):
                citation.venue = citation.publisher = press
                citation.type = citation.type or "book"
        citation.numbers = cut_numbers(" ".join(styled.plain(start, end) for start, end in _stretches(work)))


def _numbers_behind(work: _Work, at: int) -> Numbers:
    """Read volume, issue and pages printed behind the venue, which may stand in another style."""
    body = re.sub(r"\s+", " ", work.text[at : at + 90])
    return cut_numbers("x, " + body.lstrip(" ,.;:"))


_JOURNAL_ABBREVIATIONS = """
Trans Proc Int Conf J Rev Lett Adv Ann Am Amer Nat Phys Chem Biol Med Sci Comput Comp Eur Appl Environ Mol Acad Soc Symp Assoc Res Eng Exp
Clin Commun Syst Technol Tech Natl Inst Math Stat Psychol Neurosci Geophys Astrophys Mon Not Surf Mater Opt Bull Mech Struct Quart Q Acta
Arch Jpn Ger Can Aust Ecol Evol Genet Biochem Biophys Pharm Plant Vet Zool Bot Wetl Hydrol Atmos Ocean Geol Front Curr Annu Annals Dev
"""
_JOURNAL_WORDS = frozenset(_JOURNAL_ABBREVIATIONS.split())


def _sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Divide a stretch at full stops that end a sentence; abbreviated journal names ("J. Chem. Phys.") stay whole."""
    found, begin = [], start
    for at in sentence_ends(text, start, end):
        head, tail = text[begin:at].strip(), text[at:end].strip()
        last = re.search(r"([A-Za-z]+)\.$", head)
        if (
            last
            and last[1] in _JOURNAL_WORDS
            and len(head.split()) <= 6
            and re.match(r"[A-Z\d(]", tail)
            and not re.match(r"(?:In|Springer|Elsevier|DOI|PMID|Available)\b", tail)
        ):
            continue
        if (
            last
            and (len(last[1]) <= 5 and last[1][0].isupper())
            and re.match(r"[A-Z0-9(]", tail)
            and len(head.split()) <= 6
            and not re.match(r"(?:In|Springer|Elsevier|ACM|IEEE|DOI|PMID|University|Available|Impact|Best)\b", tail)
            and re.match(r"[A-Z][a-z]{0,9}\.|\d|\(|[A-Z]\b", tail)
        ):
            continue
        found.append((begin, at))
        begin = at
    if begin < end:
        found.append((begin, end))
    return found


_PUBLISHER = re.compile(
    r"^(?:Springer(?:[- ](?:Verlag|Nature))?|Elsevier|Wiley(?:-Blackwell)?|MIT Press|Cambridge University Press|Oxford University Press|CRC Press|Academic Press|Routledge|SAGE|Taylor (?:&|and) Francis|World Scientific|Birkhäuser|De Gruyter|IOS Press|LNCS|LNAI|ACM|IEEE|Curran Associates|PMLR|CEUR-WS(?:\.org)?)(?:,\s[\w .]+)?$"
)


def _unwrapped(name: str) -> str:
    """Take off brackets at the ends that have no partner inside."""
    while name.endswith((")", "]")) and name.count(")") + name.count("]") > name.count("(") + name.count("["):
        name = name[:-1].rstrip(" .,;")
    if name.startswith("(") and name.endswith(")"):
        name = name[1:-1]
    return name.lstrip(")] .,;")


def _clean_venue(name: str) -> str:
    name = (
        re.sub(
            rf"[\s,.]*(?:[(（\[]{YEAR}[)）\]]|\b{YEAR})$",
            "",
            _unwrapped(name.strip(' ,;:|–—-，。、《》『』「」"“”*»«')),
        )
        if not re.fullmatch(YEAR, name.strip())
        else ""
    )
    name = STATUS.sub("", name) if STATUS.search(name) else name
    name = re.sub(
        r"^(?:[Tt]he\s+)?(?:PhD|Ph\.D\.?|Doctoral|Master'?s?'?|M\.?Sc\.?|Bachelor'?s?'?|B\.?Sc\.?)\s+(?:[Tt]hesis|[Dd]issertation)[,.:]?\s*(?:at|in|from)?\s*|^(?:Dissertation|Thesis|Tesis(?: doctoral)?|Thèse(?: de doctorat)?|Tese(?: de doutorado)?|Doktorarbeit|Masterarbeit)[,.:]\s*",
        "",
        name,
    )
    name = re.sub(r"\s*\(\s*\)|\[\s*\]", "", name)
    name = re.sub(r"^[»”’」』\s,.;:]+", "", name)
    name = re.sub(r"[.,]\s*\(?\d+(?:st|nd|rd|th)\s+ed(?:ition|n|\.)?\b.*$", "", name)
    name = re.sub(
        r"^(?:Journal|Venue|Conference|Publisher|Published in|Revista|Zeitschrift|期刊|会议|掲載誌)\s*[:：]\s*",
        "",
        name,
    )
    name = re.sub(
        r"^(?:arXiv|ArXiv|arxiv|bioRxiv|medRxiv)(?:\s+(?:preprint|e-?prints?)).*$",
        lambda match: match[0].split()[0],
        name,
    )
    name = re.sub(r"\s+[Pp]reprint$|\b(?:[Aa]vailable|[Pp]reprint)\s+(?:at|from|on|online)?:?\s*$", "", name)
    name = re.sub(r"\s*\(\s*(?:pp?\.?|vol\.?|no\.?)?\s*$", "", name)
    name = re.sub(rf",?\s+(?:{_MONTH_NAMES})\.?(?:\s+\d[\d\s–-]*)?(?:,\s*[A-Z][\w ]+){{0,3}}$", "", name)
    name = _without_place(name)
    name = re.sub(r"\s+", " ", name).strip(' ,;:|–—-，。、《》『』「」"“”*(/»«')
    return name if re.search(r"\.\s?\S.*\.$", name) else name.strip(" .")


_MONTH_NAMES = "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec"
_COUNTRIES = re.compile(
    r"^(?:USA|U\.S\.A\.?|US|UK|U\.K\.?|United (?:States|Kingdom)|England|Scotland|Ireland|Germany|Deutschland|France|Spain|España|Italy|Italia|Portugal|Netherlands|The Netherlands|Belgium|Switzerland|Schweiz|Austria|Österreich|Sweden|Norway|Denmark|Finland|Iceland|Poland|"
    r"Czech Republic|Czechia|Hungary|Greece|Turkey|Türkiye|Russia|Ukraine|Romania|Bulgaria|Croatia|Slovenia|Slovakia|Serbia|Estonia|Latvia|Lithuania|Cyprus|Malta|Israel|Egypt|South Africa|Morocco|Kenya|Nigeria|India|China|P\.?R\.? China|Japan|South Korea|Korea|Republic of Korea|Taiwan|Hong Kong|"
    r"Singapore|Malaysia|Thailand|Vietnam|Indonesia|Philippines|Australia|New Zealand|Canada|Mexico|México|Brazil|Brasil|Argentina|Chile|Colombia|Peru|Uruguay|Cuba|Puerto Rico|UAE|Qatar|Saudi Arabia|Iran|Virtual(?: Event)?|Online|"
    r"A[LKZR]|C[AOT]|DE|FL|GA|HI|I[DLNA]|KS|KY|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|DC|BC|ON|QC)$"
)


def _without_place(name: str) -> str:
    """Take city and country off a venue: ``"Proceedings of X, Lyon, France"`` -> ``"Proceedings of X"``."""
    parts = [part.strip() for part in name.split(",")]
    if len(parts) > 1 and _COUNTRIES.match(parts[-1]):
        while len(parts) > 1 and _COUNTRIES.match(parts[-1]):
            parts.pop()
        for _ in range(2):
            if len(parts) > 1 and len(parts[-1].split()) <= 3 and not VENUE_WORDS.search(parts[-1]):
                parts.pop()
        return ", ".join(parts)
    return name


def _rest(work: _Work) -> None:
    citation = work.citation
    outside = _outside(work)
    citation.status = citation.status or status_in(outside)
    if not citation.award:
        match = AWARD.search(outside)
        citation.award = re.sub(r"\s+", " ", match[0]).strip() if match else ""
    if not citation.type:
        kind, genre = type_of_text(outside)
        citation.type, citation.genre = kind, genre
    if re.match(r"arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|preprint", citation.venue, re.IGNORECASE):
        citation.type, citation.genre = "article", "preprint"
    if not citation.venue:
        server = re.search(r"\b(arXiv|bioRxiv|medRxiv|ChemRxiv|PsyArXiv|SSRN)\b", outside, re.IGNORECASE)
        if server:
            citation.venue = server[1]
            citation.type, citation.genre = "article", "preprint"


def _outside(work: _Work) -> str:
    """Return the text without the title and the authors."""
    cover = bytearray(len(work.text))
    spans = [work.citation.title_at]
    if work.citation.authors:
        spans.append((work.citation.authors.start, work.citation.authors.end))
    for start, end in spans:
        cover[start:end] = b"\x01" * (end - start)
    return re.sub(r"\s+", " ", "".join(" " if hidden else char for char, hidden in zip(work.text, cover, strict=True)))


def _score(work: _Work) -> None:
    citation = work.citation
    outside = _outside(work)
    score = 0.0
    if citation.authors:
        count = len(citation.authors.forms)
        score += min(2.0, 0.5 + citation.authors.score * 0.6) if count > 1 or citation.authors.score >= 1.4 else 0.8
    if citation.title:
        score += 1.0
        score += 0.5 if citation.title_how in {"in quotation marks", "in bold", "as a link", "heading"} else 0
    score += 1.0 if citation.date else 0
    score += 0.8 if citation.venue else 0
    score += 0.7 if citation.numbers.volume or citation.numbers.page else 0
    score += 1.5 if citation.identifiers else 0
    score += 0.7 if citation.status else 0
    score += 0.4 if any(link.kind in {"pdf", "doi", "preprint", "pubmed"} for link in citation.links) else 0
    if _PROSE.search(outside) or (
        citation.title_how not in {"in quotation marks", "in bold", "as a link", "heading"}
        and _PROSE.search(citation.title)
    ):
        score -= 1.5
        citation.why.append("reads like prose")
    if _SERVICE.search(work.text):
        score -= 2.0
    leftover = sum(1 for index, bit in enumerate(work.used) if not bit and work.text[index].isalpha())
    if leftover > 160 and leftover > 0.5 * len(work.text):
        score -= 1.0
    citation.score = score
