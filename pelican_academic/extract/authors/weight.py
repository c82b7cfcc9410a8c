"""The pieces of a list in; the list with its names and how sure it is out, None where it is none."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from pelican_academic.extract.authors.record import AuthorList
from pelican_academic.extract.citation.places import CITIES
from pelican_academic.extract.names import AND, CAPITAL, PARTICLES, NameForm, split_authors, unglued
from pelican_academic.extract.styled import BOLD, HARD, ITALIC, SOFT, UNDERLINE, Styled
from pelican_academic.extract.vocabulary import STATUS
from pelican_academic.regex import regex

__all__ = ["emphasised", "judged"]

_WEIGHT = {
    "full": 0.8,
    "initials-first": 1.0,
    "family-initials": 1.0,
    "cjk": 0.9,
    "group": 0.4,
    "pair": 1.0,
    "family": 0.15,
    "initials": 0.0,
    "suffix": 0.0,
}
_A_NAME = regex(r"[^\W\d_]{2}|[\u3400-\u9fff]|^(?:[A-Z]\.\s?){2,3}$")  # "R.V.": somebody everyone knows
_SOURCE_BEHIND = regex(r"\.?\s(?:19|20)\d\d(?:\s[A-Z][a-z]{2}(?:\s\d{1,2})?)?;\s?\d")
_VOLUME_BEHIND = regex(rf"\s?,?\s\d{{1,3}}(?:\.\d{{1,3}})?(?:\W|$)|\s?,\s(?:{STATUS.pattern})\b", re.IGNORECASE)
_AN_INITIAL = regex(r"(?!J\.)[A-Z]\.")  # and no journal
_DATE_BEHIND = regex(r"[\s,.;]*\((?:19|20)\d\d[a-z]?[),]")
_HALVES = {"family", "full", "family-initials", "initials", "initials-first"}
_TURNED = {"full", "initials-first", "group"}


def judged(
    styled: Styled,
    begin: int,
    end: int,
    pieces: list[tuple[int, int, str]],
    et_al: bool,
    owner: Callable[[str], bool],
    *,
    led: bool = False,
) -> AuthorList | None:
    """Return the list that these pieces are: ``(start, end, kind)`` each, kinds as `classify` names them.

    ``led``: a word such as "by" stands before it.
    """
    text = styled.text
    count, turned = _all_turned(text, pieces)
    if turned:
        end = end if count == len(pieces) else pieces[count - 1][1]
        pieces = [*pieces[: count - 1], (*pieces[count - 1][:2], "pair")]
    kinds = [kind for _, _, kind in pieces]
    while (
        kinds
        and kinds[-1] == "family"
        and len(kinds) > 1
        and kinds != ["family", "family"]
        and not (
            kinds[-2] != "family"
            and _DATE_BEHIND.match(text, end)
            and _CONJUNCTION.search(text[pieces[-2][1] : pieces[-1][0]])
        )
        and not (len(kinds) > 1 and kinds[0] == "family" and "initials" not in kinds and kinds.count("family") > 2)
    ):
        kinds.pop()
        pieces = pieces[:-1]
        end = pieces[-1][1]
    if not pieces:
        return None
    paired: list[str] = []
    for index, kind in enumerate(kinds):
        if (kind == "initials" and paired and paired[-1] in {"family", "full"}) or (
            kind in {"full", "family", "family-initials"}
            and paired
            and paired[-1] == "family"
            and index == 1
            and set(kinds[2:]) <= _TURNED
            and re.search(r"[,，]\s*$", text[pieces[0][1] : pieces[1][0]])
        ):
            paired[-1] = "pair"
        else:
            paired.append(kind)
    if turned:
        paired = ["pair"] * len(turned)
    elif kinds[:2] == ["full", "family"] and _first_is_turned(text, pieces):
        turned = [", ".join(text[start:stop] for start, stop, _ in pieces[:2])]
        turned += [text[start:stop] for start, stop, _ in pieces[2:]]
        paired = ["pair", *kinds[2:]]
    lone = paired.count("family")
    if lone == len(paired) > 1 and begin == 0 and all(text[start:stop].isupper() for start, stop, _ in pieces):
        paired = ["pair"] * lone  # "BIRGO, ROMANO, RONCO. On marshes": capitals set the names apart
        lone = 0
    mononyms = paired[0] == paired[-1] == "initials-first" and re.match(r"\W{0,2}[\"“]", text[end : end + 4])
    dated = begin <= 3 and len(paired) > 1 and re.match(r"[\s,.;]*\((?:19|20)\d\d", text[end : end + 12])
    alone = led and len(paired) == 1 and not text[end:].strip(" .\v")  # "Marsh birds, by Quillana"
    joined = len(paired) > 2 and set(paired) <= {"family", "full"} and _CONJUNCTION.search(text, 0, pieces[-1][0])
    if lone and joined and _fills_its_line(text, begin, end):
        paired, lone = ["full"] * len(paired), 0  # a line "Quill, Reed & Moor"
    if et_al and paired == ["family"] and text[end:].lstrip(" .")[:1] in {"", HARD}:
        paired, lone = ["full"], 0  # a line "Quill et al."
    if lone and lone >= len(paired) / 2 and not (dated or alone) and not (mononyms and lone == len(paired) / 2):
        return None  # "B. Moor, Quillana, Reedanto, and A. Fenn, “On marshes”" has half
    if len(paired) == 1 and _SOURCE_BEHIND.match(text, end):
        return None  # "J Exp Bot. 2018 Apr 9;69(8):1837-1848."
    if paired == ["suffix"] or (paired == ["group"] and not _stands_alone(text, begin, end)):
        return None
    forms, more = split_authors("; ".join(turned) or _separated(styled, pieces, end))
    forms = [form for form in forms if _A_NAME.search(form.text)]
    if not forms:
        return None
    score = min(sum(_WEIGHT[kind] for kind in paired), 6) + (0.5 if et_al or more else 0)
    own = any(owner(form.text) for form in forms)
    if not own and begin > 3 and len(forms) == 1 and _CITY_AND_HOUSE.match(forms[0].text):
        return None
    score += (1.5 if own else 0) + ((1.0 if alone else 0.5) if led else 0)
    follow = text[end : end + 3].lstrip()
    score += (
        0.4
        if not follow
        or follow[0] in '(.,"“«「『‘:' + HARD
        or text[end : end + 1] == HARD
        or text[end - 1 : end] in {".", "。"}
        else 0
    )
    score += 0.25 if begin == 0 else 0
    bits = [styled.style[index] for index in range(begin, end) if not styled.text[index].isspace()]
    a_venue = begin > 0 and (len(paired) == 1 or "family" in paired) and _is_a_venue(styled, begin, end)
    if not own and not led and (a_venue or _goes_on_in_italics(styled, begin, end)):
        return None
    if bits and all(bit & BOLD for bit in bits) and len(paired) == 1:
        score -= 0.2
    marked = emphasised(styled, pieces, forms)
    tail = re.match(r"[\s,]*[(\[]?(?:Eds?\.|eds?\.|editors?|Hrsg\.?|Hgg?\.?|coords?\.)[)\]]?", text[end : end + 14])
    if tail and not re.match(r"\s*\((?:eds?|hrsg|hgg?)\.?\)", text[end : end + 9], re.IGNORECASE):
        tail = None
    return AuthorList(begin, end, tuple(forms), marked, et_al or more, score, bool(tail))


def _goes_on_in_italics(styled: Styled, begin: int, end: int) -> bool:
    """Say whether words in italics go on with a small one: "*The Fen and the Prince*"."""
    behind = re.match(r"\s(?:(?:and|et|und|y|e)\s)?[a-zà-ÿ]+\s", styled.text[end:])
    return behind is not None and all(styled.style[at] & ITALIC for at in (begin, end - 1, end + behind.end() - 2))


def _fills_its_line(text: str, begin: int, end: int) -> bool:
    behind = text[end:].lstrip(" .,;")[:1]
    return text[begin - 1 : begin] in {"", HARD} and behind in {"", HARD}


def _is_a_venue(styled: Styled, begin: int, end: int) -> bool:
    """Say whether a lone name in italics has a volume or a status behind it: "*Reed Quarterly* 4 (1974)".

    But "*A. Quill*, submitted" is an author.
    """
    if _AN_INITIAL.match(styled.text, begin):
        return False
    named = begin + len(styled.text[begin:end].rstrip(" 0123456789"))
    italic = (styled.style[at] & ITALIC for at in range(begin, named) if not styled.text[at].isspace())
    return all(italic) and _VOLUME_BEHIND.match(styled.text, named) is not None


def _stands_alone(text: str, begin: int, end: int) -> bool:
    """Say whether a group is the only author: the date is behind it, or it opens a line that the venue ends."""
    if begin <= 3 and _DATE_BEHIND.match(text, end):
        return True
    return text[begin - 1 : begin] in {HARD, SOFT} and text[end : end + 1] in {",", ".", HARD, SOFT, ""}


_CITY_AND_HOUSE = regex(rf"(?:{CITIES}),\s[A-Z]{{3,}}")  # "Paris, LGDJ"
_CONJUNCTION = regex(rf"[,\s]\s*(?:{AND}|&)\s$")


def _all_turned(text: str, pieces: list[tuple[int, int, str]]) -> tuple[int, list[str]]:
    """Return how many pieces make names that are all turned round, and these names; 0 where they do not.

    "PIXEL, Wei, VOXEL, Ana et TEXEL, Raj" says so by its capitals, "Pixel, Wei, and Texel, Raj, MarshNet" by its "and",
    "Le Pixel, Wei; Voxel, Ana" by its semicolons, "Pixel, Wei, Voxel, Ana, Texel, R." by initials at an even place.
    """
    halves = [at for at, (_, _, kind) in enumerate(pieces) if kind != "suffix"]
    kinds = [pieces[at][2] for at in halves]
    words = [text[slice(*pieces[at][:2])].rstrip().removesuffix(" .") for at in halves]
    before = [
        at and _CONJUNCTION.search(text[pieces[halves[at - 1]][1] : pieces[halves[at]][0]]) for at in range(len(halves))
    ]
    count = next((at for at, word in enumerate(words) if word.isupper() != (at % 2 == 0)), len(words)) // 2 * 2
    if count < 4 or any(word.isupper() for word in words[count:]):
        last = max((at for at, there in enumerate(before) if there), default=0)
        count = last if last and kinds[last] == "group" else last + 2 if last else 0
    count = max(count, _by_semicolons(text, [pieces[at] for at in halves]), _by_initials(kinds))
    families, given = set(kinds[:count:2]), set(kinds[1:count:2])
    if count < 4 or count % 2 or count > len(words) or not (families <= {"family", "full"} and given <= _HALVES):
        return 0, []
    names = [f"{words[at]}, {words[at + 1]}" for at in range(0, count, 2)]
    if count < len(words) and kinds[count] == "group" and before[count]:
        names.append(words[count])
        count += 1
    end = halves[count - 1] + 1
    for at in range(end):
        if pieces[at][2] == "suffix" and at > 1:
            one = sum(half < at for half in halves) // 2 - 1
            names[one] += f", {text[slice(*pieces[at][:2])]}"
    return end, names


def _by_semicolons(text: str, pieces: list[tuple[int, int, str]]) -> int:
    """Return how many pieces stand in pairs between semicolons, 0 where some do not."""
    gaps = [text[one[1] : other[0]] for one, other in pairwise(pieces)]
    at = 0
    while at < len(gaps) and ("," if at % 2 == 0 else ";") in gaps[at] and (at % 2 or ";" not in gaps[at]):
        at += 1
    return len(pieces) // 2 * 2 if at == len(gaps) > 2 else 0


def _by_initials(kinds: list[str]) -> int:
    """Return how many pieces are family and given names by turns, as somebody's initials say; 0 where they do not."""
    turned = (
        len(kinds) % 2 == 0 and len(kinds) >= _TURNS and set(kinds[::2]) == {"family"} and "initials" in kinds[1::2]
    )
    return len(kinds) if turned and set(kinds[1::2]) & {"family", "full"} else 0


_TURNS = 6  # pieces that are no chance


def _first_is_turned(text: str, pieces: list[tuple[int, int, str]]) -> bool:
    """Say whether a family name of several words opens a list: "Brejão da Silva, João, and Inês Taboa"."""
    (start, stop, _), (second, _, _) = pieces[:2]
    if not re.fullmatch(r"[,，]\s*", text[stop:second]):
        return False
    particle = any(word in PARTICLES for word in text[start:stop].split())
    return {kind for _, _, kind in pieces[2:]} <= {"full", "initials-first"} and (particle or len(pieces) > 2)


def _separated(styled: Styled, pieces: list[tuple[int, int, str]], end: int) -> str:
    """Return the list's text with a comma where only the emphasis divides two names."""
    text = styled.text
    out: list[str] = []
    for index, (start, stop, _) in enumerate(pieces):
        if index:
            between = text[pieces[index - 1][1] : start]
            out.append(between if between.strip() and not re.search(r"…|\.\.|\bauthors?\b", between) else ", ")
        out.append(unglued(text[start:stop]) if pieces[index][2] == "full" else text[start:stop])
    tail = re.sub(r"\s*\[?(?:…|\.\.\.).*$", "", text[pieces[-1][1] : end]) if pieces else ""
    whole = re.sub(rf"[{SOFT}{HARD}]", " ", "".join(out) + tail).rstrip(" 。．,")
    if whole.endswith(".") and pieces[-1][2] == "family-initials" and not re.search(rf"\b[{CAPITAL}]\.", whole[:-2]):
        return whole[:-1]  # "Quill A, Reed B."
    if whole.endswith(".") and not re.search(rf"(?<![{CAPITAL}])[{CAPITAL}]\.$|\bal\.$|[JS]r\.$", whole):
        whole = whole.rstrip(".")  # the end of a sentence, no initial
    return whole


def emphasised(styled: Styled, pieces: list[tuple[int, int, str]], forms: Sequence[NameForm]) -> tuple[int, ...]:
    """Return the indices of the emphasised authors: the only bold one, else all that are bold or underlined."""
    bold = _marked(styled, pieces, forms, BOLD)
    return bold if len(bold) == 1 else _marked(styled, pieces, forms, BOLD | UNDERLINE)


def _marked(
    styled: Styled, pieces: list[tuple[int, int, str]], forms: Sequence[NameForm], mask: int
) -> tuple[int, ...]:
    """Return the indices of the authors who have at least half of their letters in a style."""
    found = []
    cursor = pieces[0][0] if pieces else 0
    last = pieces[-1][1] if pieces else 0
    if not any(bit & mask for bit in set(styled.style[cursor:last])):
        return ()
    for index, form in enumerate(forms):
        word = re.split(r"[\s,]", form.text)[0]
        at = styled.text.find(word, cursor, last)
        if at < 0:
            continue
        stop = min(at + len(form.text), last)
        bits = [styled.style[place] & mask for place in range(at, stop) if styled.text[place].isalpha()]
        if bits and sum(1 for bit in bits if bit) * 2 > len(bits):
            found.append(index)
        cursor = max(at + 1, stop - 1)
    return tuple(found)
