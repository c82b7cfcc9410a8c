"""One mapping of any vocabulary in; a `Person` out, None where it holds no name."""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from pelican_academic.errors import Place
from pelican_academic.extract.dates import parse_date
from pelican_academic.extract.fields.values import list_of, text_of
from pelican_academic.extract.identifiers import normal_orcid
from pelican_academic.extract.keys import slug
from pelican_academic.extract.names import by_nickname, has_cjk, parse_name
from pelican_academic.extract.people.groups import is_group
from pelican_academic.extract.people.keys import KEYS, KNOWN
from pelican_academic.extract.roles import is_alumni_text, is_role_key, role_of
from pelican_academic.extract.social import links_from_fields
from pelican_academic.model import Name, Person
from pelican_academic.regex import regex

__all__ = ["person_from_fields"]

_OF_LAYOUT = frozenset({"align", "image_circular", "more_info", "content"})
_BREAK = regex(r"(?:[\s,;]*<br\s*/?>)+\s*", re.IGNORECASE)
_LINKED = regex(r"<a\s|\]\(")
_IN_WORDS = ("position", "job_title", "jobtitle", "job-title", "occupation", "cargo", "poste", "funktion")


def _text(data: Mapping[str, object], field: str) -> str:
    for key in KEYS[field]:
        value = next(
            (data[form] for form in (key, key.replace("_", "-"), f"{key}_en", f"{key}-en") if form in data), None
        )
        if isinstance(value, list) and value:
            value = value[0]
        if isinstance(value, Mapping):
            value = (
                value.get("name")
                or value.get("title")
                or value.get("display")
                or value.get("filename")
                or value.get("path")
            )
        if isinstance(value, (str, int, float)) and not isinstance(value, bool) and str(value).strip():
            return str(value).strip()
    return ""


def person_from_fields(
    data: Mapping[str, object],
    place: Place,
    *,
    slug_hint: str = "",
    group_hint: str = "",
    url: str = "",
    order: float = 0.0,
) -> Person | None:
    """Return the person in a mapping of any vocabulary; None where it holds no name.

    ``slug_hint`` is the file's or row's own name, ``group_hint`` the name of the list or heading it stands in
    ("alumni_msc"), ``order`` its rank where it says none itself.
    """
    data = _with_profile(data)
    name = _name(data)
    if name is None:
        return None
    written = _text(data, "position") or _job(data)
    position = _line(written)
    group = _text(data, "group")
    if group.lower() in {"people", "members", "team", "person"}:
        group = ""
    status = _text(data, "status")
    role = (
        (role_of(position) if position else None)
        or (role_of(group) if group else None)
        or (role_of(group_hint) if group_hint else None)
    )
    if isinstance(data.get("role"), str) and (own := role_of(str(data["role"]))) and (own.key != "alumni" or not role):
        role = own
    if is_role_key(position):  # a key of the table says what somebody is; another may say it in words
        in_words = (str(data[key]) for key in _IN_WORDS if isinstance(data.get(key), str))
        position = next(in_words, _job(data) or position)
    gone = data.get("alumni", data.get("alum"))
    alumni = (
        gone is True
        or str(gone).lower() in {"true", "yes", "1"}
        or any(is_alumni_text(text) for text in (status, group, group_hint, _plain(data.get("role"))))
        or (role is not None and role.key == "alumni")
        or is_alumni_text(position.split(",")[0])
    )
    started, ended = parse_date(_text(data, "started")), parse_date(_text(data, "ended"))
    years = re.findall(r"(?:19|20)\d\d", _text(data, "years"))
    if years:
        started = started or parse_date(years[0])
        ended = ended or (parse_date(years[-1]) if len(years) > 1 else None)
    links = links_from_fields(
        {key: value for key, value in data.items() if key not in {"image", "photo", "title", "name"}}
    )
    orcid = next((link.value for link in links if link.platform == "orcid"), "") or normal_orcid(
        str(data.get("orcid") or "")
    )
    rank = _text(data, "order")
    aliases = data.get("aliases") or data.get("alias") or data.get("also_known_as") or ()
    called = by_nickname(_text(data, "name"))
    now = data.get("now")
    return Person(
        slug=slug(slug_hint) or slug(str(name)),
        name=name,
        aliases=tuple(
            str(alias)
            for alias in (
                called,
                *([aliases] if isinstance(aliases, str) else aliases if isinstance(aliases, (list, tuple)) else ()),
            )
            if str(alias).strip()
        ),
        role=role.key if role and role.key != "alumni" else "",
        group=group or group_hint,
        position="" if position.lower() in {"current", "alumni"} else position,
        alumni=alumni,
        affiliation=_line(_text(data, "affiliation")),
        pronouns=_text(data, "pronouns"),
        statement=_text(data, "statement") or (written if _LINKED.search(written) else ""),
        email=next((link.value for link in links if link.platform == "email"), ""),
        orcid=orcid,
        image=_text(data, "image"),
        url=url,
        links=tuple(links),
        topics=_topics(data),
        started=started,
        ended=ended,
        now=str(now).strip() if isinstance(now, str) else _text(data, "now"),
        order=float(rank) if re.fullmatch(r"-?\d+(?:\.\d+)?", rank) else order,
        place=place,
        extra={key: value for key, value in data.items() if key not in KNOWN},
    )


def _line(text: str) -> str:
    """A text without its markup, on one line: ``[Fens](/fens)<br>Bog`` is ``Fens, Bog``."""
    return text_of(_BREAK.sub(", ", text)).strip(" ,")


def _plain(value: object) -> str:
    return value if isinstance(value, str) else ""


_HONORIFICS = regex(r"(?:(?:univ|prof|dr|pd|habil|ing|mr|mrs|ms|mx|phd|sir|dame)\b[.\- ]*)+", re.IGNORECASE)


def _job(data: Mapping[str, object]) -> str:
    """What ``title`` says beside a name: ``PhD student``, where it is a role and no ``Prof. Dr.``."""
    title = _plain(data.get("title")).strip()
    named = any(data.get(key) for key in ("name", "full_name", "fullname", "display_name", "first_name"))
    return title if named and role_of(title) and not _HONORIFICS.fullmatch(title) else ""


_NOBODY = regex(
    r"(?:no\.?\s?\d*|none|n/?a|tb[ad]|to be (?:\w+)|you|vacant|vacancy|open position|coming soon|placeholder|your name(?: here)?|first(?:name)? last(?:name)?|-+|\?+)\W*",
    re.IGNORECASE,
)


_FIRST = ("first_name", "firstname", "firstName", "given", "given_name", "vorname", "prenom")
_LAST = ("last_name", "lastname", "lastName", "family", "family_name", "surname", "nachname", "apellido", "apellidos")


def _with_profile(data: Mapping[str, object]) -> Mapping[str, object]:
    """The fields with those that stand in ``profile``, as laboratories that grew out of al-folio have them.

    What is said outside of it holds; ``title`` alone yields to the name within.
    """
    profile = data.get("profile")
    if not isinstance(profile, Mapping) or not isinstance(profile.get("name"), str) or not profile["name"].strip():
        return data
    said = {key: value for key, value in data.items() if value not in ("", None) and key != "profile"}
    return {**{str(key): value for key, value in profile.items() if key not in _OF_LAYOUT}, **said}


def _name(data: Mapping[str, object]) -> Name | None:
    native = _text(data, "native")
    value = data.get("name")
    if isinstance(value, Mapping):  # HugoBlox: name: {display, given, middle, family, alternate}
        parts = {str(key): str(item).strip() for key, item in value.items() if isinstance(item, str)}
        given = " ".join(part for part in (parts.get("given", ""), parts.get("middle", "")) if part)
        family = parts.get("family", "")
        native = parts.get("alternate", "") or native
        return (
            Name(given, family, native=native)
            if family
            else (parse_name(parts["display"]) if parts.get("display") else None)
        )
    first, last = (
        next((str(data[key]).strip() for key in keys if isinstance(data.get(key), str) and data[key]), "")
        for keys in (_FIRST, _LAST)
    )
    if not first and last and isinstance(value, str) and last not in value:
        first = value.strip()  # ``name: Ada``, ``lastname: Quill``
    if first and last:
        return Name(first, last, native=native)
    printed = re.sub(r"<[^>]+>|\[([^\]]*)\]\([^)]*\)", r"\1", _text(data, "name"))
    bracketed = _IN_BRACKETS.search(printed) if has_cjk(printed) else None
    if bracketed:
        native, printed = bracketed[1].replace(" ", ""), printed.replace(bracketed[0], "").strip()
    printed = re.sub(r",?\s*(?:Ph\.?D\.?|M\.?Sc\.?|M\.?D\.?|MSc|BSc|Dr\.?)\s*$", "", printed).strip()
    printed = (_BESIDE.sub(" ", printed) if has_cjk(printed) else printed).strip(" |/·,;-–—")
    if not re.search(r"[^\W\d_]", printed) or _NOBODY.fullmatch(printed):
        return None
    if is_group(printed) and not data.get("orcid"):
        return None
    han = native and re.search(r"[\u3400-\u9fff]", native) and not re.search(r"[\u3400-\u9fff]", printed)
    name = parse_name(f"{printed} {native}" if han else printed)
    return name if not native or name.native else replace(name, native=native)


# A name in Chinese, Japanese or Korean script, beside one in Latin.
_IN_BRACKETS = regex(r"[(（]([\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af·・ ]{2,12})[)）]")
_BESIDE = regex(r"\s*[|/·]\s*(?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])")


def _topics(data: Mapping[str, object]) -> tuple[str, ...]:
    for key in KEYS["topics"]:
        value = data.get(key)
        if isinstance(value, list) or (isinstance(value, str) and value.strip() and key != "tags"):
            return list_of(value)
    return ()
