"""A string that is nothing but authors in; the printed authors out, and whether it ends in “et al.”."""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re

from pelican_academic.extract.names.kinds import classify
from pelican_academic.extract.names.marks import NameForm, strip_marks
from pelican_academic.extract.names.words import AND, CAPITAL, INITIALS, KEPT_SUFFIX
from pelican_academic.regex import regex

__all__ = ["paired_by_initials", "split_authors"]

_SEPARATOR = regex(
    rf"\s*(?:[,，](?:\s*(?:(?:{AND}|en)(?!\.?\s*al\b)|&)\b)?\s*&?|[;；、•|]|&amp;|&|＆|\s{AND}(?!\.?\s*al\b)\s(?=\W*(?:(?:van|von|de|der|den|dem|del|della|di|da|dos|du|la|le|el|al|bin|ben|ter|ten|zu|af)\s)*[{CAPITAL}\u3400-\u9fff*+])|\s·\s|\s/\s|·(?=[\u3400-\u9fff])|・(?=[\u3400-\u9fff]{{2}}))\s*"
)


_ONE_TURNED = regex(  # "Quill, Ada M", "Di Reed, Ada": a family name alone and who bears it
    rf"(?:(?:D[aei]|D[eo]l(?:la)?|Dos|L[ae]|V[ao]n(?: de[rn]?)?|Ter|Ten|El|Al|Ben|Bin|St\.?)\s)?[{CAPITAL}][\w'’‐-]*[^\W\d_A-ZÀ-Þ],\s[{CAPITAL}][\w'’‐-]+\.?(?:\s[{CAPITAL}]\.?){{0,2}}"
)


# What stands behind names and is none: another field of BibTeX, what a mark means
_NOTES = regex(
    r"[\s.,;]{0,3}\burl\s?=\s?\S+|(?<=.)[\s.,;]{0,3}(?:=>|(?<!\w)[*†‡#]{1,2}\s?[:=]?)?\s?\b(?:(?:denotes|indicates|means)\s)?"
    r"(?:equal(?:ly)?[ -]contribut(?:ions?|ors?|ed|ing)|contributed equally|joint first authors?)(?=[.,;)]|\s?$)",
    re.IGNORECASE,
)


_BRACKETED_LIST = regex(r"\s?\((?=[^(),]{1,80},)[^()]{1,160}\)")  # "Ada Quill (Fen Lab, Reedham), Bo Reed"


def split_authors(text: str) -> tuple[list[NameForm], bool]:
    """Return the authors of a string that is nothing but authors, and whether it ends in "et al.".

    ``"Quill, L., Reed, M. J., & Torre Z., J."``, ``"Ada Quill*, B. Reed & 王小明"`` and ``"Quill A, Reed B, et al."``
    are all read.
    """
    forms: list[NameForm] = []
    et_al = False
    text = _NOTES.sub("", _BRACKETED_LIST.sub("", text)).strip()
    if _ONE_TURNED.fullmatch(text):
        return [NameForm(*strip_marks(text))], False
    if re.search(r"\sand\s", text) and not re.search(r";|&", text) and _bibtex_shape(text):
        for piece in re.split(r"\sand\s", text):
            if classify(piece) == "etal":
                return forms, True
            cleaned, marks = strip_marks(piece)
            if cleaned:
                forms.append(NameForm(cleaned, marks))
        return forms, False
    if ";" in text:
        for piece in re.split(r"[;；]|\s(?:and|&)\s", text):
            if classify(piece) == "etal":
                et_al = True
                continue
            piece = re.sub(r"^\s*(?:and|&)\s+", "", piece)
            if _several(piece):
                inner, more = split_authors(piece)
                forms, et_al = [*forms, *inner], et_al or more
                continue
            halves = piece.split(",")
            whole = len(halves) > 1 and all(classify(half) in {"full", "initials-first"} for half in halves)
            for one in halves if whole else [piece]:  # "Ada Quill, Bo Reed; Cyd Bravo"
                cleaned, marks = strip_marks(one)
                if cleaned:
                    forms.append(NameForm(cleaned, marks))
        return forms, et_al
    kinds: list[str] = []
    alone = _initials_alone(text)
    pieces = _SEPARATOR.split(text)
    for at, piece in enumerate(pieces):
        piece = re.sub(rf"^(?:{AND}|&)\s+(?!al\b)", "", piece.strip())
        if tail := re.search(r"(?:\s|^)(?:et\.?\s?al\.?|and others|等)\s*$", piece):
            et_al = True
            piece = piece[: tail.start()]
        kind = classify(piece)
        if (
            kind == "initials"
            and re.fullmatch(r"[A-ZÀ-Þ]{2,3}", piece)
            and classify("".join(pieces[at + 1 : at + 2])) == "initials"
        ):
            kind = "family"  # "FOX, A., SUN, B."
        if kind == "etal":
            et_al = True
            continue
        cleaned, marks = strip_marks(piece)
        if not cleaned:
            if marks and forms:
                forms[-1] = NameForm(forms[-1].text, forms[-1].marks + marks)
            continue
        if kind == "initials" and not alone and forms and kinds[-1] in {"family", "full"} and "," not in forms[-1].text:
            forms[-1] = NameForm(f"{forms[-1].text}, {cleaned}", forms[-1].marks + marks)
            kinds[-1] = "pair"
        elif kind == "suffix" and forms:
            if KEPT_SUFFIX.match(cleaned):
                forms[-1] = NameForm(f"{forms[-1].text}, {cleaned}", forms[-1].marks + marks)
        else:
            forms.append(NameForm(cleaned, marks))
            kinds.append(kind)
    if (
        len(kinds) > 1
        and kinds[0] == "family"
        and kinds[1] in ({"family", "family-initials"} if len(kinds) < 3 else {"family", "family-initials", "full"})
        and set(kinds[2:]) <= {"full", "initials-first", "group"}
    ):
        # "Quill, Ada, and Bo Reed": only the first is turned
        forms[:2] = [NameForm(f"{forms[0].text}, {forms[1].text}", forms[0].marks + forms[1].marks)]
    if len(kinds) > 2 and kinds[0] == "family" and kinds[-1] == "initials" and set(kinds[1:-1]) == {"initials-first"}:
        return paired_by_initials(" ".join(form.text for form in forms).split()), et_al
    return forms, et_al


_AND_INITIALS = regex(rf"\s(?:{AND}|&)\s(?:[{CAPITAL}]\.\s?){{2,3}}(?=$|,|\s(?:{AND}|&)\s)")


def _initials_alone(text: str) -> bool:
    """Say whether initials stand for a person among full names: ``"Ada Quill, Bo Reed and R.V."``."""
    kinds = [classify(piece) for piece in _SEPARATOR.split(text)]
    if "family" in kinds or "family-initials" in kinds or kinds.count("initials") != 1:
        return False
    full = kinds.count("full") + kinds.count("initials-first")
    return full >= _MANY or (full > 0 and (kinds[0] == "initials" or _AND_INITIALS.search(text) is not None))


_MANY = 3  # full names, beside which one author's initials are no given name


def _several(piece: str) -> bool:
    """Say whether what stands between two semicolons is a list by commas itself: ``"Quill A, Reed B, Moor C"``."""
    kinds = [classify(part) for part in piece.split(",")]
    if len(kinds) > 2 and len(kinds) % 2 == 0 and kinds == ["family", "initials"] * (len(kinds) // 2):
        return True  # "Quill, A., Reed, B.", where one semicolon is a comma
    whole = {"family-initials", "initials-first"} if len(kinds) == 2 else {"family-initials", "initials-first", "full"}
    return len(kinds) > 1 and set(kinds) <= whole


def paired_by_initials(words: list[str]) -> list[NameForm]:
    """Pair again a list whose commas between authors are missing: ``Quill, G. Moor, J. Reed, L.``."""
    pairs: list[NameForm] = []
    family: list[str] = []
    given: list[str] = []
    for word in [*words, ""]:
        if word and INITIALS.match(word):
            given.append(word)
        else:
            if given:
                pairs.append(NameForm(f"{' '.join(family)}, {' '.join(given)}"))
                family, given = [], []
            family.append(word)
    return pairs


def _bibtex_shape(text: str) -> bool:
    """Say whether a list is BibTeX's ``Quill, Ada and Reed, Bo``: each part between "and" with at most one comma, first with one."""
    parts = re.split(r"\sand\s", text)
    if len(parts) > 1 and all(part.count(",") == 1 for part in parts):
        families = [classify(part.split(",")[0]) for part in parts]
        if "family" in families and set(families) <= {"family", "full"}:
            return True  # "Di Reed, Ada and Quill, Bo"
    return (
        len(parts) > 1
        and all(part.count(",") <= 1 for part in parts)
        and parts[0].count(",") == 1
        and sum("," in part for part in parts) >= len(parts) - 1
        and classify(parts[0].split(",")[0]) == "family"
        and classify(parts[0].split(",")[1]) in {"full", "family", "initials", "initials-first", "family-initials"}
        and (len(parts) > 2 or parts[1].count(",") == 1)
    )
