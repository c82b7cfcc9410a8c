"""A styled text in; the stretch that is the list of authors out, whatever the style of the citation.

Every place where a list could begin is tried; the list that reads best wins: the most names, the page's own person
among them, a clean end.
"""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pelican_academic.extract.links import kind_of_url
from pelican_academic.extract.names import NameForm, classify, split_authors, strip_marks
from pelican_academic.extract.styled import BOLD, HARD, ITALIC, SOFT, UNDERLINE, Styled

__all__ = ["AuthorList", "find_authors", "sentence_ends"]

_SEP = re.compile(
    r"\s*(?:(?:[,，;；、•|]|\s·\s|·(?=[\u3400-\u9fff])|・(?=[\u3400-\u9fff]{2}))[\s,;]*(?:(?:and|und|et|y|e|og|och|with|sowie)\s+(?!al\b)|&\s*|＆\s*)?|&\s*|＆\s*|\s(?:and|und|et|y|e|og|och|with|sowie)\s+(?!al\b))\s*"
)
_LEAD = re.compile(
    r"\s*(?:(?:by|authors?|author\(s\)|von|par|por|autor(?:en|es)?|auteurs?|作者|著者|with|co-?authors?|authored by|written by)\s*[:：]|by\s|von\s|par\s|por\s|著者\s)\s*",
    re.IGNORECASE,
)
_STOPS = re.compile(
    '[()（）\\[\\]"“”„«»「」『』《》‘:：?？!！' + HARD + "]|''|``|\\s[-–—]\\s|[。．](?=\\s|\\S)|(?<=\\s)'(?=\\S)"
)
_ABBREVIATIONS = re.compile(
    r"(?:\b(?:vs|e\.g|i\.e|cf|al|etc|approx|ca|spp|sp|subsp|var|no|vol|fig|eq|dr|prof|mr|mrs|st|jr|sr|inc|ltd|co|u\.s|u\.k|resp|incl|ver|z\.\s?b|d\.\s?h|bzw|p\.\s?ex|p\.\s?ej|bd|nr|núm|num|pp|hrsg|eds?)|(?:^|\s|\()[A-Z])$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class AuthorList:
    """A found list: ``text[start:end]``, the authors in order, which of them are bold or underlined, and how sure it is."""

    start: int
    end: int
    forms: tuple[NameForm, ...]
    emphasised: tuple[int, ...]
    et_al: bool
    score: float
    editors: bool = False


def sentence_ends(text: str, start: int, end: int) -> list[int]:
    """Return the offsets after each full stop, question or exclamation mark that ends a sentence in ``text[start:end]``."""
    found = []
    for match in re.finditer(r"[.?!…]+[\"”’»)]?(?=\s|$|\[)|[。！？．](?!\d)", text[start:end]):
        at = start + match.end()
        if match[0].startswith("."):
            before = text[start : start + match.start()]
            word = re.search(r"(?:^|\s|\()([^\s(]+)$", before)
            after = text[at:end].lstrip()
            if (
                word
                and len(word[1]) == 1
                and word[1].isupper()
                and (after[:1].islower() or before[: word.start()].rstrip().endswith(","))
            ):
                continue  # "E. coli", ", J. Chem."
            if _ABBREVIATIONS.search(before) and not (
                after[:1].isupper() and len(before) - len(before.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) > 1
            ):
                if not (word and len(word[1]) == 1 and after[:1].isupper()):
                    continue
                if re.match(r"[a-z]", after):
                    continue
            if after[:1].islower() and not re.match(
                r"(?:in|arxiv|bioarxiv|biorxiv|medrxiv|eLife|npj|doi|pp|vol|submitted|accepted|to appear|available|url|presented|ph\.?d|iScience|mBio|mSystems|mSphere|bioRxiv)\b",
                after,
                re.IGNORECASE,
            ):
                continue
        found.append(at)
    return found


def find_authors(
    styled: Styled, blocked: Sequence[bool], owner: Callable[[str], bool], start: int = 0
) -> AuthorList | None:
    """Return the best list of authors, or None. ``blocked[i]`` marks characters that are something else; ``owner(name)`` tells the page's person."""
    best: AuthorList | None = None
    seen: set[int] = set()
    for at in _starts(styled, start):
        if at in seen or at >= len(styled.text) or blocked[at]:
            continue
        if best and best.start <= at < best.end:
            continue
        seen.add(at)
        found = _scan(styled, at, blocked, owner)
        if found and (best is None or found.score > best.score + 0.01):
            best = found
    return best


def _starts(styled: Styled, start: int) -> list[int]:
    text = styled.text
    places = {start}
    for match in re.finditer(
        rf"[{HARD}{SOFT}]+\s*|[.?!:：][\"”’)\]]?\s+|[\"”»」』’)\]]\s*[,.]?\s*|[。．]\s*|\s[-–—]\s+|\bby\s+|[/|]\s*|\(\s*(?:(?:joint(?:ly)?(?: work)? )?with|con|mit|avec|com)\s+",
        text[start:],
    ):
        places.add(start + match.end())
    for mask in (BOLD, ITALIC, UNDERLINE):
        for begin, end in styled.runs(mask):
            places.update((begin, end))
    for link in styled.links:
        places.update((link.start, link.end))
    moved = set()
    for place in places:
        at = place
        while at < len(text) and (text[at].isspace() or text[at] in ".,;:–—-*•"):
            at += 1
        if at >= start and (at == start or not text[at - 1].isalnum()):
            moved.add(at)
    return sorted(moved)


def _chunk_end(styled: Styled, at: int, blocked: Sequence[bool]) -> tuple[int, int]:
    """Return where the chunk that begins at ``at`` ends, and where the next begins (the same where the list must stop)."""
    text, size = styled.text, len(styled.text)
    separator = _SEP.search(text, at)
    stop = _STOPS.search(text, at)
    end = min(separator.start() if separator else size, stop.start() if stop else size)
    for index in range(at, end):
        if blocked[index]:
            return index, index
    if separator and separator.start() == end and not (stop and stop.start() == end and text[end] != HARD):
        after = separator.end()
        if any(blocked[end:after]):
            return end, end
        return end, after
    return end, end


def _scan(styled: Styled, at: int, blocked: Sequence[bool], owner: Callable[[str], bool]) -> AuthorList | None:
    text, size = styled.text, len(styled.text)
    lead = _LEAD.match(text, at)
    begin = at
    if lead:
        at = lead.end()
    pieces: list[tuple[int, int, str]] = []
    end = at
    et_al = False
    while at < size and not blocked[at]:
        stop, after = _chunk_end(styled, at, blocked)
        prefix = re.match(r"(?:and|und|et|y|e|with|&)\s+(?!al\b)", text[at:stop])
        first = at + (prefix.end() if prefix else 0)
        chunk = text[first:stop]
        kind = classify(chunk.replace(SOFT, " "))
        previous = pieces[-1][2] if pieces else ""
        if kind == "full" and previous == "family" and len(pieces) == 1 and not _dotted(chunk):
            kind = "full"
        if kind == "etal":
            et_al, end = True, stop
            break
        if kind == "initials" and previous not in {"family", "full"}:
            shifted = previous == "initials-first" and pieces[0][2] == "family"  # commas between authors are missing
            kind = kind if shifted else ""
        if kind == "initials-first" and previous == "family" and not re.match(r",\s[A-ZÀ-Þ]\.", text[stop : stop + 5]):
            kind = ""  # "Reed, B. MarshNet: …"
        if kind == "full" and previous == "family-initials" and re.search(r"\s[A-Z]{1,3}\.\s", chunk):
            kind = ""  # "Zhou X. Diversity": a title begins
        if pieces and kind and _in_a_title(styled, first, stop, pieces[0][0]):
            break  # a title that is a link begins
        if pieces and kind and _italic(styled, first, stop) and not _italic(styled, pieces[-1][0], pieces[-1][1]):
            break  # a venue in italics
        if kind and not _crosses_style(styled, first, stop, kind):
            pieces.append((first, stop, kind))
            end = stop
            if after > stop:
                at = after
                continue
            at = _over_marks(styled, stop, blocked)
            if at > stop:
                end = at
                separator = _SEP.match(text, at)
                if separator and separator.end() > at:
                    at = separator.end()
                    continue
                if text[at : at + 1] == "" or text[at - 1 : at] == HARD:
                    break
                tail = re.match(r"\s*et\.? al\.?", text[at:])
                if tail:
                    et_al, end = True, at + tail.end()
                break
            if text[stop : stop + 1] == HARD and re.search(r"[,;&]\s*$|\band\s*$", text[begin:stop]):
                at = stop + 1
                continue
            break
        shorter = _prefix(styled, first, stop, previous, first_pair=len(pieces) == 1)
        if shorter:
            cut_at, kind = shorter
            if pieces and _italic(styled, first, cut_at) and not _italic(styled, pieces[-1][0], pieces[-1][1]):
                break
            if kind == "etal":
                et_al = True
            else:
                tail = re.search(r"\s+et\.?\s?al\.?,?$", text[first:cut_at])
                if tail:
                    et_al = True
                pieces.append((first, first + tail.start() if tail else cut_at, kind))
            end = cut_at
            if (
                kind != "etal"
                and not et_al
                and _style_joint(styled, cut_at)
                and not re.search(r"[.。]\s*$", text[first:cut_at])
            ):
                follow = cut_at  # a separator forgotten where the emphasis changes
                while follow < size and text[follow].isspace():
                    follow += 1
                if follow < size and not styled.style[follow] & ITALIC:
                    at = follow
                    continue
        break
    return _judge(styled, begin, end, pieces, et_al, owner)


def _in_a_title(styled: Styled, start: int, end: int, begin: int) -> bool:
    """Say whether a stretch is (part of) a link to a paper: one that began behind the list, longer than the stretch or to a publisher."""
    for link in styled.links:
        if begin < link.start <= start < link.end and (
            link.end > end + 3
            or (link.start == start and kind_of_url(link.url) in {"doi", "preprint", "pdf", "pubmed"})
        ):
            return True
    return False


def _italic(styled: Styled, start: int, end: int) -> bool:
    bits = [styled.style[index] & ITALIC for index in range(start, end) if styled.text[index].isalpha()]
    return bool(bits) and all(bits)


def _dotted(chunk: str) -> bool:
    return "." in chunk


def _over_marks(styled: Styled, at: int, blocked: Sequence[bool]) -> int:
    """Step over what may stand behind a name: "(1,2)", "[3]", "*", "(Eds.)", "(KTH)"."""
    text = styled.text
    match = re.match(
        r"\s*(?:\((?:[\d,\s*†‡]+|Eds?\.?|Hrsg\.?|eds?\.?|coord\.?|[A-Z]{2,6}(?: [A-Z][a-z]+)?|co-first[^)]*|equal[^)]*|[^()\d]{3,60}(?:Univ|Inst|Lab)[^()]*)\)|\[[\d,\s*a-z]{1,6}\]|[*†‡§#]+|（[^（）\d年]{0,6}\d?）)",
        text[at:],
    )
    if not match or re.fullmatch(r"\s*\((?:19|20)\d\d[a-z]?\)", match[0]):
        return at
    if any(blocked[at : at + match.end()]):
        return at
    return at + match.end()


def _style_joint(styled: Styled, at: int) -> bool:
    before = styled.style[at - 1] if at else 0
    index = at
    while index < len(styled.text) and styled.text[index].isspace():
        index += 1
    after = styled.style[index] if index < len(styled.text) else 0
    return (before ^ after) & (BOLD | UNDERLINE) != 0


def _crosses_style(styled: Styled, start: int, end: int, kind: str) -> bool:
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


def _prefix(
    styled: Styled, start: int, stop: int, previous: str, *, first_pair: bool = False
) -> tuple[int, str] | None:
    """Return the longest beginning of a chunk that is a name, where it may end: a full stop, a line, a change of style, a digit."""
    text = styled.text
    places = set()
    for match in re.finditer(
        rf"[.。．]\s|[.。]$|[{SOFT}{HARD}]|\s(?=\d)|\.(?=[A-Z][a-z])|(?<=[\u3400-\u9fff])[.．。:：]|\s(?:et\.? al\.?)",
        text[start:stop],
    ):
        places.add(start + (match.end() if not text[start + match.start()].isspace() else match.start()))
        if match[0].startswith("."):
            places.add(start + match.start() + 1)
        if "et" in match[0]:
            places.add(start + match.end())
    for index in range(start + 1, stop):
        if (styled.style[index - 1] ^ styled.style[index]) & (ITALIC | BOLD | UNDERLINE):
            places.add(index)
    for link in styled.links:
        places.update(at for at in (link.start, link.end) if start < at < stop)
    for place in sorted(places, reverse=True):
        chunk = text[start:place].replace(SOFT, " ").strip()
        tail = re.search(r"\s+et\.?\s?al\.?,?$", chunk)
        body = chunk[: tail.start()] if tail else chunk
        kind = classify(body) or classify(body.rstrip(".。．"))
        if kind == "etal":
            return place, kind
        if kind == "full" and previous == "family-initials" and re.search(r"\s[A-Z]{1,3}\.\s", chunk):
            continue
        if kind == "initials" and previous not in {"family", "full"}:
            continue
        if kind == "family" and previous == "family" and not first_pair:
            continue
        if kind and kind != "suffix" and not _crosses_style(styled, start, place, kind):
            return place, kind
    return None


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


_TURNED = {"full", "initials-first", "group"}


def _judge(
    styled: Styled,
    begin: int,
    end: int,
    pieces: list[tuple[int, int, str]],
    et_al: bool,
    owner: Callable[[str], bool],
) -> AuthorList | None:
    text = styled.text
    kinds = [kind for _, _, kind in pieces]
    while (
        kinds
        and kinds[-1] == "family"
        and len(kinds) > 1
        and kinds != ["family", "family"]
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
        ):
            paired[-1] = "pair"
        else:
            paired.append(kind)
    lone = paired.count("family")
    semicolons = text[begin:end].count(";") + text[begin:end].count("；")
    if lone and semicolons:
        half = [piece for piece in re.split(r"[;；]|\s(?:and|&)\s", text[begin:end]) if piece.strip()]
        if all(classify(part) for piece in half for part in piece.split(",")[:2]):
            paired = ["pair"] * len(half)
            lone = 0
    if lone and lone >= len(paired) / 2:
        return None
    if paired in (["group"], ["suffix"]):
        return None
    forms, more = split_authors(_separated(styled, pieces, end))
    forms = [form for form in forms if re.search(r"[^\W\d_]{2}", form.text) or re.search(r"[\u3400-\u9fff]", form.text)]
    if not forms:
        return None
    score = min(sum(_WEIGHT[kind] for kind in paired), 6) + (0.5 if et_al or more else 0)
    own = any(owner(form.text) for form in forms)
    score += 1.5 if own else 0
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
    if bits and all(bit & BOLD for bit in bits) and len(paired) == 1:
        score -= 0.2
    emphasised = _emphasised(styled, pieces, forms)
    tail = re.match(r"[\s,]*[(\[]?(?:Eds?\.|eds?\.|editors?|Hrsg\.?|coords?\.)[)\]]?", text[end : end + 14])
    if tail and not re.match(r"\s*\(eds?\.\)", text[end : end + 9], re.IGNORECASE):
        tail = None
    return AuthorList(begin, end, tuple(forms), emphasised, et_al or more, score, bool(tail))


def _separated(styled: Styled, pieces: list[tuple[int, int, str]], end: int) -> str:
    """Return the list's text with a comma where only the emphasis divides two names."""
    text = styled.text
    out: list[str] = []
    for index, (start, stop, _) in enumerate(pieces):
        if index:
            between = text[pieces[index - 1][1] : start]
            out.append(between if between.strip() else ", ")
        out.append(text[start:stop])
    tail = text[pieces[-1][1] : end] if pieces else ""
    whole = re.sub(rf"[{SOFT}{HARD}]", " ", "".join(out) + tail).rstrip(" 。．,")
    if whole.endswith(".") and not re.search(r"(?<![A-Z])[A-Z]\.$|\bal\.$|[JS]r\.$", whole):
        whole = whole.rstrip(".")  # the end of a sentence, no initial
    return whole


def _emphasised(styled: Styled, pieces: list[tuple[int, int, str]], forms: Sequence[NameForm]) -> tuple[int, ...]:
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


def clean_name(text: str) -> str:
    """Return a printed name without marks."""
    return strip_marks(text)[0]
