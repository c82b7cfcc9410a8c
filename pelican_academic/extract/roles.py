"""A printed position in; the role's key, its default group and its order out: ``"Doktorandin"`` -> ``phd``.

One table in order of rank; a site's own settings override labels and order.
"""

# ruff: noqa: E501 - one role a line

from __future__ import annotations

import re
from dataclasses import dataclass

from pelican_academic.extract.names import fold
from pelican_academic.extract.words import Words

__all__ = ["ROLES", "Role", "is_alumni_text", "is_role_key", "role_of"]


@dataclass(frozen=True)
class Role:
    """One row: ``key``, the label of one person, the label of their group, and the words by which it is recognised."""

    key: str
    label: str
    group: str
    pattern: str


ROLES: tuple[Role, ...] = (
    Role("pi", "Principal investigator", "Principal Investigators", r"principal[ -]?investigator|\bpi\b|group (?:leader|head)|leader of\b|lab (?:head|director|leader)|head of (?:the )?(?:group|lab)|team leader|arbeitsgruppenleit|gruppenleit|laborleit|lehrstuhlinhaber|chef d'equipe|responsable (?:de l'|d')equipe|director(?:a)? del (?:grupo|laboratorio)|investigador(?:a)? (?:principal|responsable)|\blab lead\b|coordenador|研究室主宰|课题组长|负责人|\bfaculty\b|\bdirector\b"),
    Role("professor", "Professor", "Faculty", r"(?<!assistant )(?<!associate )(?<!assist\. )(?<!assoc\. )\bprofessor(?:in|a)?\b|\bprof\b|catedratic|professeure?\b|profesor(?:a)?\b|(?<!准)(?<!副)教授|associate prof|assistant prof|maitre de conferences|dozent|docente?s?\b|lecturer|universitetslektor|juniorprofessor|教[师師员員]|교수|助教(?!授)|准教授|副教授|講師|讲师"),
    Role("scientist", "Researcher", "Researchers", r"(?:senior |research |staff |lead )*(?:scientist|researcher|research (?:associate|fellow|staff))|wissenschaftliche[rn]? mitarbeit|chercheu(?:r|se)|charge de recherche|investigador(?:a)?\b|pesquisador(?:a)?|forskare|연구원|研究員|研究员"),
    Role("postdoc", "Postdoc", "Postdocs", r"post-?doc(?:toral)?|post-?doctorant|posdoc|pos-doc|postdoktor|박사후|博士后|博士後|博士研究員|ポスドク|特任研究員"),
    Role("phd", "PhD student", "PhD Students", r"ph\.?\s?d\.?(?: student| candidate| researcher)?|doctoral (?:student|candidate|researcher)|doctorand|doktorand|doctorante?|doctorando|doctoranda|doutorand|estudiante de doctorado|\bd[123]\b|박사(?:과정|생)|博士(?:研究)?生|博士課程|(?<!under[- ])\bgrad(?:uate)? student|au doctorat\b|estudiantes? (?:de )?pos(?:t)?grado|pos-graduacao|博士課程"),
    Role("masters", "Master's student", "Master's Students", r"\bmaster'?s?(?: ?(?:student|candidate))?|\bm\.?\s?sc\.?\b|\bmsci?\b|\bms\b|\bmres\b|\bmeng\b|masterand|mestrand|maestrando|estudiante de maestria|etudiante? (?:en|de) master|maitrise\b|\bm[12]\b|碩士|석사|研究生(?!导师)|硕士|修士|\bmphil\b"),
    Role("undergrad", "Undergraduate", "Undergraduates", r"under[- ]?grad(?:uate)?|pregrado|graduandos?\b|licenciatura|bacharel|bachelor|\bb\.?\s?sc\.?\b|honou?rs student|iniciacao cientifica|estudiante de grado|tesista|licence\b|\bb[34]\b|학부|大学生\b|本科|学部|high school"),
    Role("engineer", "Research engineer", "Engineers", r"engineers?\b|programmer|developer|ingenieu?r|ingeniero|technician|lab(?:oratory)? (?:manager|assistant|technician)|technicien|tecnico|research ?assistant|data (?:analyst|manager)|software|bioinformatician|analyst|研究助理|科研助理|연구보조|エンジニア|工程师|技術"),
    Role("staff", "Staff", "Staff", r"administrat|secretar|sekret|coordinator|manager|koordinator|assistant\b|助理|事務|行政|秘書|秘书"),
    Role("visitor", "Visitor", "Visitors", r"visit(?:or|ing)|guest|gast|invite|visitante|intern\b|internship|praktikant|stagiaire|becari|rotation|exchange|实习|實習|客員|访问|affiliate|collaborator|adjunct"),
    Role("mascot", "Mascot", "Mascots", r"mascot|lab dog|lab cat|\bdog\b|\bcat\b|maskottchen|mascotte"),
    Role("alumni", "Alumna or alumnus", "Alumni", r"alumn|\balums?\b|former|ehemalig|ancien|ex-?miembro|egresad|exalumno|校友|졸업|畢業|卒業|毕业|修了|past member|previous"),
)  # fmt: skip
_PATTERNS = {role.key: Words(role.pattern) for role in ROLES}
_KEYS = {role.key: role for role in ROLES}
_VISITING = Words(r"visiting (?:professor|researcher|scholar|scientist|ph)")
_OF_A_LEADER = Words(r"professor|group leader|principal|head of")
_SYNONYMS = {
    "principal-investigator": "pi",
    "principal_investigator": "pi",
    "principal investigators": "pi",
    "grad students": "phd",
    "administration": "staff",
    "programmer": "engineer",
    "faculty": "pi",
    "current": "",
    "researchers": "scientist",
}


_A_WORD = 3  # letters: "lab_manager" is two words to print, "phd_g" is none


def is_role_key(text: str) -> bool:
    """Say whether a position is a key ("phd", "principal-investigator", a site's own "phd_g") and not words to print."""
    plain = text.strip().lower()
    short = any(len(part) < _A_WORD for part in plain.split("_")[1:]) and role_of(plain) is not None
    return text == plain and (plain in _KEYS or plain in _SYNONYMS or short)


def role_of(text: str) -> Role | None:
    """Return the row for a printed position or a role's key; None where no row fits.

    >>> role_of("PhD student").key
    'phd'
    """
    plain = text.strip().lower()
    key = _SYNONYMS.get(plain, plain)
    if key in _KEYS:
        return _KEYS[key]
    text = text.replace("_", " ")
    folded = fold(text.replace(".", "")) if text.isascii() else f"{fold(text)} {text}"
    text = f"{folded} | {text}"
    if _VISITING.search(text):
        return _KEYS["visitor"]
    for role in (
        "postdoc",
        "phd",
        "masters",
        "undergrad",
    ):  # "PhD researcher", "postdoctoral research fellow" are not staff
        if _PATTERNS[role].search(text) and not _OF_A_LEADER.search(text):
            return _KEYS[role]
    return next((_KEYS[role] for role, pattern in _PATTERNS.items() if pattern.search(text)), None)


def is_alumni_text(text: str) -> bool:
    """Say whether a status, group or heading means people who have left: "alumni", "Former members", "卒業生"."""
    return bool(
        re.search(
            r"alumn|\balums?\b|former|\bpast\b|previous|ehemalig|anciens?\b|ex-?(?:miembros|alumnos|integrantes)|egresad|graduated|\bleft\b|卒業|毕业|修了|往届|inactive|\bpassé",
            text,
            re.IGNORECASE,
        )
    )
