"""What stands where a name stands in; whether it names a group and nobody: ``"Robotics Group"``, ``"Former members"``."""

# ruff: noqa: E501 - tables of words

from __future__ import annotations

import re

from pelican_academic.regex import regex

__all__ = ["is_group"]

_MANY = (
    r"alumni|alumnae|members|students|postdocs|post-docs|staff|visitors|collaborators|interns|researchers|scientists|faculty|team|group|people|fellows|"
    r"assistants|associates|advisors|advisers|trainees|undergraduates|undergrads|engineers|technicians|investigators|candidates|"
    r"mitglieder|ehemalige|mitarbeiter(?:innen|:innen|\*innen)?|doktorand(?:en|innen|:innen)|studierende|gäste|"
    r"miembros|integrantes|estudiantes|egresad[oa]s|colaborador[ea]s|equipo|becari[oa]s|exalumn[oa]s|"
    r"membros|alun[oa]s|egress[oa]s|equipe|colaboradores|bolsistas|orientand[oa]s|"
    r"membres|étudiant(?:e|es|s)|doctorant(?:e|es|s)|anciens?|équipe|stagiaires"
)
_WHICH = (
    r"our|the|all|lab|research|project|current|former|past|previous|present|new|other|core|visiting|affiliated?|associated?|associate|external|"
    r"international|student|ph\.?\s?d\.?|doctoral|post-?doc(?:toral)?|master(?:['’]?s)?|m\.?sc\.?|bachelor(?:['’]?s)?|b\.?sc\.?|graduate|grad|"
    r"undergraduate|undergrad|high school|summer|technical|administrative|support|assistant|and|&|/|"
    r"ehemalige|aktuelle|wissenschaftliche|antigu[oa]s|actuales|ex|de|del|antig[oa]s|atuais|anciens|anciennes|doctorado|maestría|grado|mestrado|doutorado|graduação"
)
_OF_MANY = regex(rf"(?:(?:{_WHICH})[\s-]+)*(?:{_MANY})(?:\s(?:(?:{_WHICH}|{_MANY})(?:\s|$))+)?", re.IGNORECASE)
_NAMED = regex(r"(?:[^\W\d_][\w&.'’-]*\s){1,6}(?:Group|Lab|Laboratory|Team|Consortium|Arbeitsgruppe)")


def is_group(printed: str) -> bool:
    """Say whether what is printed in a name's place is that of many.

    >>> is_group("Robotics Group"), is_group("Former PhD Students"), is_group("Ada Quill")
    (True, True, False)
    """
    return bool(_OF_MANY.fullmatch(printed) or _NAMED.fullmatch(printed))
