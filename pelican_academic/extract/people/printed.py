"""A line of a list of people in; the name it begins with, and what stands behind, out."""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re
from dataclasses import dataclass

from pelican_academic.extract.names import FREQUENT_FAMILIES, classify, has_cjk
from pelican_academic.extract.roles import is_alumni_text, role_of
from pelican_academic.regex import regex

__all__ = ["Printed", "printed_name"]

_HONORIFIC = regex(
    r"^(?:(?:Prof|Professor(?:in)?|Associate Prof|Assistant Prof|Dr|Dra|Drs|Ir|Ing|Mr|Mrs|Ms|PD|Priv\.-Doz|apl|Dipl\.-\w+|M\. ?Sc|B\. ?Sc|M\.? ?A|"
    r"Msc|Mag|MSc|PhD|M\. en C)\b\.?\s*)+"
)
_PRONOUNS = regex(r"\s*[(（\[]\s*(?:she|he|they|her|him|sie|er|ella|él|elle|il)\b[^()（）]*[)）\]]", re.IGNORECASE)
_NICKNAME = regex(r"\s*[(\"“]([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)[)\"”](?=\s+[A-Z])")
_NATIVE = regex(r"\s*[(（]?([\u3400-\u9fff\uac00-\ud7af][\u3400-\u9fff\uac00-\ud7af ·]{1,8})[)）]?")
_SEPARATOR = regex(r"\s*[,，;:：|/(（\[]\s*|\s+[-–—·•→]\s+|\s+(?=→)")
_NO_NAME = regex(
    r"\b(?:members?|students?|team|staff|people|lab|labs|group|current|former|past|principal|visitors?|scholars?|fellows?|candidates?|"
    r"collaborators?|research|focus|areas?|interests?|email|office|phone|about|home|links?|bio|biography|education|join|our|the|and|project|"
    r"google|university|undergraduate|graduate|year|head|chair|technical|administrative|support|equipo|grupo|miembros|docentes|estudiantes|"
    r"und|et|kontakt|weiteres|laborat\w+|universi\w+|institut\w*|departament\w*|facult\w+|cent(?:re|er|ro|rum))\b|成[员員]|[学學]生|スタッフ|メンバー|[职職]工|[团團][队隊]|在[读讀]|老[师師]|[导導][师師]|合作|主[页頁]|[邮郵]箱|[简簡]介|[链鏈][接结結]|ホームページ|홈페이지|학생|구성원",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Printed:
    """A printed name without honorifics and pronouns, the text ``rest`` behind it, and the line as ``printed``."""

    name: str
    rest: str
    printed: str


def printed_name(line: str, *, heading: bool = False) -> Printed | None:
    """Return the name that a line begins with: ``"Dr. Ada Quill (she/her), PhD student"`` -> Ada Quill, "PhD student".

    None where the line begins with none. A ``heading`` is a name and perhaps a role, and no sentence.
    """
    text = _PRONOUNS.sub("", re.sub(r"\s+", " ", line)).strip(" .*·•|–—-\u200b")
    if not text or len(text) > (120 if heading else 320):
        return None
    bare = _NICKNAME.sub("", _HONORIFIC.sub("", text))
    native = _NATIVE.search(bare) if has_cjk(bare) else None
    if native and re.match(r"[A-Za-z]", bare):
        bare = (bare[: native.start()] + bare[native.end() :]).strip()
    cut = _SEPARATOR.search(bare)
    head, rest = (bare[: cut.start()], bare[cut.end() :]) if cut else (bare, "")
    words = head.split()
    while len(words) > 2 and role_of(words[-1]):  # "Ada Quill Engineer"
        rest = f"{words.pop()} {rest}".strip()
    head = " ".join(words)
    if not _is_name(head):
        return None
    name = f"{head} ({native[1].strip()})" if native and re.match(r"[A-Za-z]", head) else head
    return Printed(
        name, re.sub(r"^(?:Ph\.?\s?D\.?|M\.?\s?Sc\.?|M\.?D\.?)(?:\s*[,)]\s*|$)", "", rest).strip(" ,)"), line
    )


def _tells_role(text: str) -> bool:
    """Say whether words name a role that is no frequent family name: "Master", but not "Hanyu Meng"."""
    return role_of(" ".join(word for word in text.split() if word.lower() not in FREQUENT_FAMILIES)) is not None


def _is_name(text: str) -> bool:
    if _tells_role(text) or is_alumni_text(text) or _NO_NAME.search(text):
        return False
    kind = classify(text)
    if kind == "cjk":
        return 2 <= len(re.sub(r"\s", "", text)) <= 5
    return kind in {"full", "initials-first"} or bool(re.fullmatch(r"[A-ZÀ-Þ]{2,}(?: [A-ZÀ-Þ][a-zà-ÿ]+)+", text))
