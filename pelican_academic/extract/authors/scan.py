"""Every place where a list of authors could begin, tried; the list that reads best out."""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re
from collections.abc import Callable

from pelican_academic.extract.authors.anchored import up_to_its_wall
from pelican_academic.extract.authors.chunks import SEPARATOR, chunk_end, is_among_names, next_kind, own_in_italics
from pelican_academic.extract.authors.company import WITH, joined_in_brackets
from pelican_academic.extract.authors.dashed import dashed_list
from pelican_academic.extract.authors.institutions import institution_before_its_date
from pelican_academic.extract.authors.name_ends import (
    before_a_title,
    crosses_style,
    in_a_title,
    in_italics,
    name_prefix,
    over_marks,
    short_family,
    style_joint,
)
from pelican_academic.extract.authors.record import AuthorList
from pelican_academic.extract.authors.title_words import opens_a_title
from pelican_academic.extract.authors.turned import turned_in_lines, turned_list
from pelican_academic.extract.authors.weight import judged
from pelican_academic.extract.names import AND, CAPITAL, classify, is_glued, long_name, strip_marks
from pelican_academic.extract.styled import BOLD, HARD, ITALIC, SOFT, UNDERLINE, Styled
from pelican_academic.regex import regex

__all__ = ["find_authors"]

_WHOLE = {"full", "initials-first"}
_LEAD = regex(
    r"\s*(?:(?:by|authors?|author\(s\)|von|par|por|autor(?:en|es|[ií]a)?|auteurs?|作者|著者|with|co-?authors?|authored by|written by)\s*[:：]|alun[oa]s?\s|by\s|von\s|par\s|por\s|著者\s)\s*",
    re.IGNORECASE,
)
_WITH_LAST = regex(rf",\s{WITH}(?=[{CAPITAL}])")  # "“Title.” Marsh Letters, 2(1), with Bo Reed"
_TITLE_BEFORE = regex(r"[”\"»]|\d")
_WITH, _OPENING = regex(rf"{WITH}(?=[{CAPITAL}])"), 3  # a line that opens with the other authors
# Authors left out, up to the next name: "…", "[...]", "…[15 authors including Moor C]…".
_GAP = regex(
    r"\s*[,;]?\s*(?:(?:\[\s*)?(?:…|\.\.\.?)(?:\s*\])?|(?=[\[(]\d+ (?:more |other )?authors?\b))\s*"
    r"(?:[\[(][^\[\]()]{0,90}\bauthors?\b[^\[\]()]{0,90}[\])])?\s*(?:…|\.\.\.)?\s*[,;]?\s*(?:&|and\b)?\s*"
)

_LETTERS_ALONE = regex(r"[A-Z]{2,3}|(?:[A-Z]\.){2,3}")  # somebody everyone knows: "HB, Müller K", "R.V. and Ada Reed"
_SHORT = r"(?:[A-ZÀ-Þ]{1,2}\.?[\s-]?){1,2}\s?[A-ZÀ-Þ][\w'’-]+"  # "A Quill", "A.-B. Quill"
_BEGINNINGS = regex(
    rf"[{HARD}{SOFT}]+\s*|[.?!:：][\"”’)\]]?\s+|[\"”»」』’)\]]\s*[,.]?\s*|[。．]\s*|\s[-–—]\s+|\bby\s+|[/|]\s*|,\s(?={_SHORT},\s(?:and\s|&\s)?{_SHORT}[,.])|;\s+(?=[A-ZÀ-Þ][a-zà-ÿ]+\s[A-ZÀ-Þ][\w.’-]+\s?[,;])|\bjoint(?:ly)?(?: work)? with\s+|\(\s*(?:(?:joint(?:ly)?(?: work)? )?[Ww]ith|con|(?:gemeinsam |zusammen |hrsg\.? )?mit|avec|com)\s+"
)
_JOURNAL = regex(  # a journal cut short: "J. Chem. Phys."
    r"J\. (?:Acoust|Alloys|Am|Amer|Appl|Biol|Biomech|Chem|Clin|Comput|Exp|Fluid|Geophys|Immunol|Mater|Math|Mech|Mol|Nucl|Opt|Org|Phys|Stat)\.?\s[A-Z]"
)
_CUT_SHORT = regex(  # another: "J. Reine Reed. Math. (12)", "J. Reed. Anal., vol. 3"
    r"J\. (?:[A-Z][a-z]+ )?(?:[A-Z][a-z]{1,6}\. )+[A-Z][a-z]{1,6}\.,?\s(?:[(\d]|vol\.|no\.)"
)
_OF_A_JOURNAL = regex(r"[A-Z]{3,} J\. [A-Z]")  # "SIAM J. Marshes", where nobody has initials behind the name
_FARTHEST = 3_000  # characters into a text where its authors may begin
_BETWEEN = regex(r"[\s.,;:–—*•-]*")  # what stands before a list of authors, of no name
_SHOUTED = regex(r"[A-ZÀ-Þ]{2,3}")
_SMALL_BEHIND = regex(rf"(?:,|\s{AND})\s(?!{AND}\s)[a-zà-ÿ]{{2,}}\s")
_JOINT = regex(rf"&|＆|\s{AND}\s")
_AND = regex(rf"(?:{AND}|&)\s+(?!al\b)")


def find_authors(styled: Styled, blocked: bytearray, owner: Callable[[str], bool], start: int = 0) -> AuthorList | None:
    """Return the best list of authors, or None. ``blocked[i]`` marks characters that are something else; ``owner(name)`` tells the page's person."""
    best: AuthorList | None = turned_in_lines(styled, blocked, owner, start) or dashed_list(
        styled, blocked, owner, start
    )
    if best:
        return best
    seen: set[int] = set()
    journals = [found.span() for found in _CUT_SHORT.finditer(styled.text)]
    for at in _starts(styled, start):
        if at in seen or at >= len(styled.text) or blocked[at] or any(one <= at < end for one, end in journals):
            continue
        if best and best.start <= at < best.end:
            continue
        seen.add(at)
        found = _scan(styled, at, blocked, owner)
        if found and (best is None or found.score > best.score + 0.01):
            best = found
    best = institution_before_its_date(styled, start, up_to_its_wall(styled, blocked, start, best))

    def between(begin: int, stop: int) -> AuthorList | None:
        fenced = bytearray(blocked)
        fenced[stop:] = b"\x01" * (len(fenced) - stop)
        return turned_list(styled, fenced, owner, begin) or _scan(styled, max(begin, start), fenced, owner)

    return joined_in_brackets(styled.text, best, between)


def _starts(styled: Styled, start: int) -> list[int]:
    text = styled.text
    places = {start}
    last = start + _FARTHEST
    for match in _BEGINNINGS.finditer(text[start:last]):
        places.add(start + match.end())
    for mask in (BOLD, ITALIC, UNDERLINE):
        for begin, end in styled.runs(mask):
            places.update((begin, end))
    for link in styled.links:
        places.update((link.start, link.end))
    places.update(_before_a_venue(styled, start))
    for match in _WITH_LAST.finditer(text[start:last]):
        if _TITLE_BEFORE.search(text[start : start + match.start()]):
            places.add(start + match.end())
    moved = set()
    for place in places:
        skipped = _BETWEEN.match(text, place, last)
        at = skipped.end() if skipped else place
        if start <= at < last and (at == start or not text[at - 1].isalnum()):
            moved.add(at)
    return sorted(moved)


def _before_a_venue(styled: Styled, start: int) -> list[int]:
    """Return where names begin that stand between a title and italics: "On the tides of marshes, Ada Quill, Bo Reed, *Tides* 3"."""
    for begin, _ in styled.runs(ITALIC)[:1]:
        pieces = re.split(r",\s+", styled.text[start:begin].rstrip(" ,"))
        names = len(pieces)
        while names and classify(pieces[names - 1].removeprefix("and ").strip()) in _WHOLE:
            names -= 1
        if 0 < names < len(pieces) - 1 and len(pieces[names - 1].split()) > _NAME_WORDS:
            return [styled.text.index(pieces[names], start + len(", ".join(pieces[:names])))]
    return []


_NAME_WORDS = 3  # as many as a name has, which a title has more of


def _scan(styled: Styled, at: int, blocked: bytearray, owner: Callable[[str], bool]) -> AuthorList | None:
    text, size = styled.text, len(styled.text)
    opens = at < _OPENING or text[at - 1] in {HARD, SOFT}
    lead = _LEAD.match(text, at) or (_WITH.match(text, at) if opens else None)
    begin = at
    if lead:
        at = lead.end()
    pieces: list[tuple[int, int, str]] = []
    end = at
    et_al = False
    while at < size and not blocked[at]:
        stop, after = chunk_end(styled, at, blocked)
        prefix = _AND.match(text, at, stop)
        first = prefix.end() if prefix else at
        chunk = text[first:stop]
        kind = classify(chunk.replace(SOFT, " "))
        joined = pieces and pieces[-1][2] == "family" and _JOINT.search(text, stop, after)
        if not kind and text[stop - 1 : stop] == "." and (text[stop : stop + 1] == ";" or joined):
            stop -= 1  # "Quill, Ada.; Reed, B. A.", "Quill, ABC. & Reed, D."
            kind = classify(text[first:stop])
        if pieces and _JOURNAL.match(text, first):
            break  # "H. F. Quill, J. Marsh. Biol. 37, 423"
        if _OF_A_JOURNAL.match(text, first) and {kind for _, _, kind in pieces} == {"full"}:
            break
        previous = pieces[-1][2] if pieces else ""
        if kind == "family" and is_glued(chunk) and is_among_names(styled, pieces, first, stop, after, blocked):
            kind = "full"
        if [kind for _, _, kind in pieces] == ["family", "family-initials"]:
            previous = "full"  # "Quill, Ada B., Cy D. Moor": the first alone is turned
        if pieces and not strip_marks(chunk)[0] and chunk.strip() and after > stop:
            end, at = stop, after  # "Quill A*,†, Reed B": the second mark
            continue
        left_out = not chunk or chunk.startswith("..")
        if pieces and left_out and (gap := _GAP.match(text, at)) and gap.end() > at:
            et_al, at = True, gap.end()
            end = at
            continue
        if (
            not kind
            and long_name(chunk)
            and (previous in _WHOLE or (not pieces and next_kind(styled, after, blocked) in _WHOLE))
        ):
            kind = "full"
        if kind == "etal":
            et_al, end = True, stop
            if re.fullmatch(r"\W*(?:…|\.{3}|others)\W*", chunk) and after > stop:
                at = after  # "Reed, B., … & Quill, A."
                continue
            break
        if (
            kind == "initials"
            and previous not in {"family", "full"}
            and _SHOUTED.fullmatch(chunk)
            and text[stop : stop + 1] == ","
        ):
            kind = "family" if next_kind(styled, after, blocked) == "initials" else kind  # "FOX, A., SUN, B."
        if kind == "initials" and previous not in {"family", "full"}:
            shifted = previous == "initials-first" and pieces[0][2] == "family"  # commas between authors are missing
            among = _LETTERS_ALONE.fullmatch(chunk) and next_kind(styled, after, blocked) in {
                "family-initials",
                "full",
            }
            kind = kind if shifted or among else short_family(chunk)  # "HB, Müller K": somebody everyone knows
        between = text[pieces[-1][1] : first] if pieces else ""
        if kind and opens_a_title(
            chunk, kind, previous, between, text[stop : stop + 10], text[after : after + 1] if after > stop else ""
        ):
            kind = ""
        if pieces and kind and in_a_title(styled, first, stop, pieces[0][0]):
            break  # a title that is a link begins
        if (
            pieces
            and kind
            and in_italics(styled, first, stop)
            and not in_italics(styled, pieces[-1][0], pieces[-1][1])
            and not own_in_italics(styled, first, stop, after, blocked, owner)
        ):
            break  # a venue in italics
        if kind and not crosses_style(styled, first, stop, kind):
            pieces.append((first, stop, kind))
            end = stop
            if after > stop:
                at = after
                continue
            if (gap := _GAP.match(text, stop)) and gap.end() > stop:
                et_al, at = True, gap.end()
                end = at
                continue
            at = over_marks(styled, stop, blocked)
            if at > stop:
                end = at
                separator = SEPARATOR.match(text, at)
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
        shorter = name_prefix(
            styled,
            first,
            stop,
            previous,
            first_pair=len(pieces) == 1 or bool(pieces and re.search(r"[;；]\s*$", text[begin : pieces[-1][0]])),
        )
        if shorter:
            cut_at, kind = shorter
            if pieces and in_italics(styled, first, cut_at) and not in_italics(styled, pieces[-1][0], pieces[-1][1]):
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
                and style_joint(styled, cut_at)
                and not re.search(r"[.。]\s*$", text[first:cut_at])
            ):
                follow = cut_at  # a separator forgotten where the emphasis changes
                while follow < size and text[follow].isspace():
                    follow += 1
                if follow < size and not styled.style[follow] & ITALIC:
                    at = follow
                    continue
        elif pieces and (cut := before_a_title(chunk, [kind for _, _, kind in pieces], owner)):
            end = first + cut
            pieces.append((first, end, "initials-first"))
        break
    while len(pieces) > 2 and pieces[-1][2] == "family" and _SMALL_BEHIND.match(text, pieces[-1][1]):
        pieces.pop()  # "Quill, Ada, Tides and the memory of marshes"
        end = pieces[-1][1]
    if not pieces:
        return None
    led = lead is not None or text.endswith(("(with ", "(With "), 0, begin)
    return judged(styled, begin, end, pieces, et_al, owner, led=led)
