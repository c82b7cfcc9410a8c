"""One piece between separators in; what it is: a full name, initials, a family name, a group, or no name."""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re
from functools import lru_cache

from pelican_academic.extract.names.marks import strip_marks
from pelican_academic.extract.names.nicknames import without_nickname
from pelican_academic.extract.names.scripts import has_cjk, is_cjk
from pelican_academic.extract.names.words import (
    CAPITAL,
    GROUP,
    HONORIFIC,
    INITIALS,
    KEPT_SUFFIX,
    NOT_NAMES,
    NOUN,
    PARTICLES,
    SUFFIX,
    UPPER_WORD,
    VANCOUVER_INITIALS,
)
from pelican_academic.regex import regex

__all__ = ["LONGEST", "classify", "long_name"]

_SHORT_GIVEN = frozenset({"Chr.", "Geo.", "Jos.", "Ths.", "Alb.", "Fra.", "Ste.", "San."})
_SHOUTED = regex(r"[A-ZÀ-Þ]{4}")  # "R. S. TEXEL.": a family, no initials
_INITIAL_AND_READ = regex(
    r"(?:[A-Z]\.[\s-]?){1,3}(?:Read|Press|France|Paper|Light|On)|(?:Chair|Eine|Une) [A-Z]{1,3}\.?"
)  # words that are surnames as well
_FAMILY_AND_INITIALS = regex(rf"[{CAPITAL}][a-zà-ÿ][\w'’-]+ [A-Z]{{2}}")
LONGEST = 300  # characters of a name with all that stands in brackets behind it


@lru_cache(maxsize=20_000)
def classify(chunk: str) -> str:
    """Say what one piece between separators is: full, initials-first, family-initials, family, initials, etal, group, suffix, cjk or ""."""
    if len(chunk) > LONGEST:
        return ""
    text, _ = strip_marks(without_nickname(chunk))
    text = HONORIFIC.sub("", text)
    if not text:
        return ""
    if re.match(
        r"^(?:(?:\+|and\s|plus\s)?\s*\d+ (?:more |other |further |additional )?(?:authors?|others|co-?authors?)(?: (?:from|of) .{1,80})?|et\.?\s?al\.?|and others|others|y otros|y col(?:s|aboradores)?\.?|u\.\s?a\.|et coll\.?|e outros|等|他|ほか|…|\.\.\.)$",
        text,
        re.IGNORECASE,
    ):
        return "etal"
    if re.fullmatch(r"[\u30a1-\u30ff・=＝\s]{4,18}", text):
        return "cjk"  # a foreign name in katakana
    if is_cjk(text):
        compact = re.sub(r"\s", "", text)
        return (
            "cjk"
            if 2 <= len(compact) <= (7 if compact != text or re.search(r"[\u3040-\u30ff]", text) else 5)
            and not re.search(
                r"部門|輪講|学習|講座|競技|기관|발주|기간|연구|과제|사업|소속|발표|発表|講演|口頭|ポスター|招待|受賞|概要|日時|場所|新聞|日経|サイエンス|題目|会場|大学|学会|研究|出版|事典|辞典|執筆|分担|書館|書店|書房|叢書|论文|雑誌|学报|会议|論文|公司|中国|日本|年|月|学科|科学|技术|技術|系统|システム|我|你|他|她|们|這|这|那|说|不|但|的|了|相反|因此|然而|例如|如果|に|を|は|による|の",
                compact,
            )
            else ""
        )
    if SUFFIX.match(text):
        return "suffix"
    if (
        GROUP.search(text.title() if text.isupper() else text)
        and text[:1].isupper()
        and len(text.split()) <= 9
        and not re.search(r"\w{3}\.\s", text)
    ):
        return "group"
    if re.search(r"\d|[:：?!=/\\\"“”«»@&%<>()\[\]]", text) or len(text) > 60:
        return ""
    if has_cjk(text) and (
        re.search(r"[\u3040-\u309f]", text) or not all(is_cjk(word) or not has_cjk(word) for word in text.split())
    ):
        return ""  # a sentence with Latin words in it
    return _shape(text)


def _shape(text: str) -> str:
    words = text.split()
    if re.fullmatch(r"[A-ZÀ-Þ]{2,}(?:\s[A-Z]){1,3}", text):
        return "family-initials"  # "WANG X", which is no initials
    if (
        INITIALS.match(text)
        and not _SHOUTED.search(text)
        and not re.match(r"^[A-Z]{1,2} [A-Z][a-z]{1,2}\.$", text)  # "E Fox."
        and (len(text) <= 8 or "." in text)
        and not (len(words) == 1 and len(text.replace("-", "")) > 3 and "." not in text.rstrip("."))
    ):
        return "initials"
    if len(words) > 1 and words[0] in {"St.", "Ste."}:
        words = words[1:]  # "St. John-Fenn"
    if len(words) > 1 and KEPT_SUFFIX.match(words[-1]):
        words = words[:-1]
    if "," in text or len(words) > 6:
        return ""
    if (
        text.isupper()
        and "." not in text
        and all(len(word) >= 3 or word.lower() in PARTICLES for word in words)
        and (len(words) > 1 or len(text) > 3)
    ):
        return "family"  # "VAN DER FEN, C.": ABNT's capitals
    if text.isupper() and len(words) > 2:
        words = [words[0], *(word.lower() if word.lower() in PARTICLES else word for word in words[1:])]
    names = [word for word in words if word not in PARTICLES and not re.match(r"^(?:[dDlLO]['’])", word)]
    lower = [word for word in names if word[:1].islower()]
    if lower and not (len(lower) == 1 and len(names) > 1 and re.match(r"^[a-z]{1,3}-?[A-Z]", lower[0])):
        return ""
    plain = words[:-1] if _FAMILY_AND_INITIALS.fullmatch(text) else words  # "Quill OF" is no "of"
    if any(word.casefold().strip(".,") in NOT_NAMES for word in plain) and not _INITIAL_AND_READ.fullmatch(text):
        return ""
    if not all(UPPER_WORD.match(word) or INITIALS.match(word) for word in words if word not in PARTICLES):
        return ""
    initials = [
        bool(INITIALS.match(word) and (len(word) <= 2 or "." in word) and not _SHOUTED.search(word)) for word in words
    ]
    initials[-1] = initials[-1] and not re.fullmatch(r"[A-ZÀ-ÞĀ-Ž][a-z]{1,2}\.", words[-1])  # "Hoa." ends a sentence
    if words[0] in PARTICLES and not any(initials) and words[0] not in {"y", "e", "i", "und"}:
        return "family"
    if len(words) == 1:
        return "family" if len(words[0]) > 1 and not words[0].endswith(".") else ""
    last = words[-1]
    if any(word.endswith(".") and not INITIALS.match(word) and len(word) > 4 for word in words):
        return ""
    if any(re.fullmatch(r"[A-Z][a-z]{2}\.|[A-Z]{4,}\.", word) for word in words[:-1] if word not in _SHORT_GIVEN):
        return ""  # "Ada Wen. ICLR"
    if not any(initials[:-1]) and (
        (VANCOUVER_INITIALS.match(last) and len(last.replace("-", "")) <= 3)
        or re.fullmatch(rf"(?:[{CAPITAL}]\.[-‐]?)+", last)
    ):
        article = words[0] == "The" or (words[0] == "An" and len(last) > 1)
        return "" if article else "family-initials"  # "An API", but "An L" is a name
    if len(words) > 2 and not initials[0] and all(re.fullmatch(rf"[{CAPITAL}]{{1,2}}", word) for word in words[1:]):
        return "family-initials"  # "REEDHAM B T", "Quill J CS"
    if all(initials):
        return "initials"
    if initials[0] and not initials[-1]:
        return "initials-first"
    if (len(words) >= 3 and all(len(word) >= 7 for word in words)) or any(NOUN.search(word) for word in words):
        return ""
    if not initials[-1] or last.endswith("."):
        if len(words) >= 3 and initials[-1]:  # "Smith J. A."
            return "family-initials"
        return "full" if len(words) <= 5 and last not in {"Press", "Verlag"} else ""
    return ""


def long_name(chunk: str) -> bool:
    """Say whether a piece is a name only beside others: three or four long words, "Dominica Phillipa Mulligrew"."""
    if len(chunk) > LONGEST:
        return False
    words = strip_marks(chunk)[0].split()
    return (
        3 <= len(words) <= 4
        and all(
            UPPER_WORD.match(word) and len(word) > 2 and not word.isupper() and word[:1].isupper() for word in words
        )
        and not any(word.casefold() in NOT_NAMES or NOUN.search(word) for word in words)
        and not any(word.endswith(".") and len(word) > 3 for word in words[:-1])  # "Ada Quillana. Marsh Letters"
        and not GROUP.search(chunk)
    )
