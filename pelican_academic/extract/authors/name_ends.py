"""Where a name in a list ends without a separator: at a style's end, a mark, a full stop, a link."""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import itertools
import re
from collections.abc import Callable

from pelican_academic.extract.links import kind_of_url
from pelican_academic.extract.names import classify, is_cjk, long_name, strip_marks
from pelican_academic.extract.names.kinds import LONGEST
from pelican_academic.extract.styled import BOLD, HARD, ITALIC, SOFT, UNDERLINE, Styled
from pelican_academic.regex import regex

__all__ = [
    "before_a_title",
    "crosses_style",
    "in_a_title",
    "in_italics",
    "name_prefix",
    "over_marks",
    "short_family",
    "style_joint",
]


def in_a_title(styled: Styled, start: int, end: int, begin: int) -> bool:
    """Say whether a stretch is (part of) a link to a paper: one that began behind the list, longer than the stretch or to a publisher."""
    for link in styled.links:
        if begin < link.start <= start < link.end and (
            (link.end > end + 3 and not _is_turned(styled.plain(link.start, link.end)))
            or (link.start == start and kind_of_url(link.url) in {"doi", "preprint", "pdf", "pubmed"})
        ):
            return True
    return False


def _is_turned(label: str) -> bool:
    """Say whether a link's words are one name turned round: "Quill, A."."""
    family, _, given = label.partition(", ")
    return classify(family) in {"family", "full"} and classify(given) == "initials"


def in_italics(styled: Styled, start: int, end: int) -> bool:
    """Say whether all letters of a stretch are in italics."""
    bits = [styled.style[index] & ITALIC for index in range(start, end) if styled.text[index].isalpha()]
    return bool(bits) and all(bits)


def over_marks(styled: Styled, at: int, blocked: bytearray) -> int:
    """Step over what may stand behind a name: "(1,2)", "[3]", "*", "(Eds.)", "(KTH)", "(co-first author).,"."""
    text = styled.text
    match = re.match(
        r"\s*(?:\((?:[\d,\s*†‡]+|Eds?\.?|Hrsg\.?|Hgg?\.?|eds?\.?|coord\.?|[A-Z]{2,6}(?: [A-Z][a-z]+)?|[Cc]o-(?:first|senior|corresponding)[^)]*|[Ee]qual[^)]*|[^()\d]{3,60}(?:Univ|Inst|Lab)[^()]*)\)|\[[\d,\s*a-z]{1,6}\]|[*†‡§#]+|（[^（）\d年]{0,6}\d?）|\([A-ZÀ-Þ][^()\d]{2,60}\)(?=\s*(?:[,;&]|and\b|und\b|et\b|y\b)))(?:\s?\.(?=\s*(?:[,;&]|and\b)))?",
        text[at:],
    )
    if not match and at and is_cjk(text[at - 1]):
        match = re.match(r"[(（][^()（）\d]{2,24}[)）]", text[at:])  # an affiliation
    if not match or re.fullmatch(r"\s*\((?:19|20)\d\d[a-z]?\)", match[0]):
        return at
    if any(blocked[at : at + match.end()]) and not re.search(r"[Cc]o-|[Ee]qual", match[0]):
        return at
    return over_marks(styled, at + match.end(), blocked)  # "Quill A(2)(3)"


def style_joint(styled: Styled, at: int) -> bool:
    """Say whether bold or underlining begins or ends here, spaces aside."""
    before = styled.style[at - 1] if at else 0
    index = at
    while index < len(styled.text) and styled.text[index].isspace():
        index += 1
    after = styled.style[index] if index < len(styled.text) else 0
    return (before ^ after) & (BOLD | UNDERLINE) != 0


def crosses_style(styled: Styled, start: int, end: int, kind: str) -> bool:
    """Say whether italics begin inside a name, or emphasis changes between two of its words: two things without a separator."""
    bits = [styled.style[index] & ITALIC for index in range(start, end) if not styled.text[index].isspace()]
    if bits and bits[0] == 0 and any(bits):
        return True
    if kind not in {"full", "initials-first", "family-initials"}:
        return False
    words = list(re.finditer(r"\S+", styled.text[start:end]))
    if len(words) < 4:
        return False
    marks = [styled.style[start + word.start()] & (BOLD | UNDERLINE) for word in words]
    return sum(1 for one, two in itertools.pairwise(marks) if one != two) == 1 and len(words) >= 4


_SHORT_FAMILY = regex(r"(?:[A-ZÀ-Þ]\.[-\s]?){1,3}\s?[A-ZÀ-Þ][a-zà-ÿ]{1,2}\.?")


def short_family(chunk: str) -> str:
    """Return "initials-first" where what looks like initials is a name of two or three letters behind them: "Y. Yu."."""
    return "initials-first" if _SHORT_FAMILY.fullmatch(strip_marks(chunk)[0]) else ""


_LIKE_THE_OTHERS = regex(r"((?:[A-ZÀ-Þ]\.[\s-]?)+\s?[A-ZÀ-Þ][\w’'-]+)\s(?=[A-ZÀ-Þ][\w-]+\s+(?:[\w-]+\s+)?[a-z])")
_LONGEST_NAME = 4  # words


def before_a_title(chunk: str, kinds: list[str], owner: Callable[[str], bool]) -> int:
    """Return where the last name of a list ends that nothing divides from the title: as the others are, or the page's person."""
    if len(kinds) > 1 and set(kinds) == {"initials-first"} and (found := _LIKE_THE_OTHERS.match(chunk)):
        return found.end(1)
    if not set(kinds) <= {"initials-first", "full"}:
        return 0
    ends = [match.end() for match in re.finditer(r"\S+", chunk)][:_LONGEST_NAME]
    return next((end for end in ends[1:] if classify(chunk[:end]) and end < len(chunk) and owner(chunk[:end])), 0)


_MAY_END = regex(
    rf"[.。．]\s|[.。]$|[{SOFT}{HARD}]|\s(?=\d)|\.(?=[A-Z][a-z])|(?<=[\u3400-\u9fff])[.．。:：]|\s(?:et\.? al\.?)"
)


_MOST_ENDS = 40  # full stops and the like before which a name ends


def name_prefix(
    styled: Styled, start: int, stop: int, previous: str, *, first_pair: bool = False
) -> tuple[int, str] | None:
    """Return the longest beginning of a chunk that is a name, where it may end: a full stop, a line, a change of style, a digit."""
    text = styled.text
    places = set()
    stop = min(stop, start + LONGEST)
    for match in _MAY_END.finditer(text[start:stop]):
        places.add(start + (match.end() if not text[start + match.start()].isspace() else match.start()))
        if match[0].startswith("."):
            places.add(start + match.start() + 1)
        if "et" in match[0]:
            places.add(start + match.end())
    bits = styled.style[start:stop]
    if len(set(bits)) > 1:
        for index, (one, two) in enumerate(itertools.pairwise(bits), start + 1):
            if (one ^ two) & (ITALIC | BOLD | UNDERLINE):
                places.add(index)
    for link in styled.links:
        places.update(at for at in (link.start, link.end) if start < at < stop)
    for place in reversed(sorted(places)[:_MOST_ENDS]):
        chunk = text[start:place].replace(SOFT, " ").strip()
        tail = re.search(r"\s+et\.?\s?al\.?,?$", chunk)
        body = chunk[: tail.start()] if tail else chunk
        kind = classify(body) or classify(body.rstrip(".。．"))
        if not kind and previous in {"full", "initials-first"} and long_name(body.rstrip(".")):
            kind = "full"
        if kind == "etal":
            return place, kind
        if kind == "full" and previous == "family-initials" and re.search(r"\s[A-Z]{1,3}[*†‡#]{0,3}\.\s", chunk):
            continue
        if body.rstrip(". ") == "S" and re.match(r"\W{0,2}(?!(?:19|20)\d\d)\d", text[place : place + 8]):
            continue  # "Moor: Fenn, S. 22": the pages
        if (
            kind == "initials-first"
            and (previous == "family" or (previous == "full" and first_pair))
            and re.search(r"\s[A-ZÀ-Þ][\w’'-]+\s[A-ZÀ-Þ]", body)
        ):
            continue  # "Moor, C. How Marshes Burn."
        if kind == "initials" and previous not in {"family", "full"}:
            if not short_family(body):
                continue
            kind = "initials-first"
        if kind == "family" and previous == "family" and not first_pair and not chunk.isupper():
            continue
        if kind and kind != "suffix" and not crosses_style(styled, start, start + len(body), kind):
            return place, kind
    return None
