"""Printed names in; `Name` records, and lists of authors with what was printed beside them, out.

``"Ada van Quill"``, ``"van Quill, A."``, ``"Quill A"``, ``"王小明"`` and ``"山田 太郎"`` are all names.
Parts are CSL's: given, family, particle (non-dropping or dropping alike), suffix.
"""

from pelican_academic.extract.names.comparing import compatible, name_key, simplified
from pelican_academic.extract.names.glued import is_glued, unglued
from pelican_academic.extract.names.kinds import classify, long_name
from pelican_academic.extract.names.lists import paired_by_initials, split_authors
from pelican_academic.extract.names.marks import EQUAL_MARKS, NameForm, strip_marks
from pelican_academic.extract.names.nicknames import by_nickname, nickname_at, without_nickname
from pelican_academic.extract.names.parts import parse_name
from pelican_academic.extract.names.scripts import fold, has_cjk, is_cjk
from pelican_academic.extract.names.words import AND, CAPITAL, FREQUENT_FAMILIES, INSTITUTION, PARTICLES

__all__ = [
    "AND",
    "CAPITAL",
    "EQUAL_MARKS",
    "FREQUENT_FAMILIES",
    "INSTITUTION",
    "PARTICLES",
    "NameForm",
    "by_nickname",
    "classify",
    "compatible",
    "fold",
    "has_cjk",
    "is_cjk",
    "is_glued",
    "long_name",
    "name_key",
    "nickname_at",
    "paired_by_initials",
    "parse_name",
    "simplified",
    "split_authors",
    "strip_marks",
    "unglued",
    "without_nickname",
]
