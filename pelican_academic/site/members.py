"""`Person` records in; members as templates see them, and their groups in print order, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pelican_academic.extract.keys import slug as make_slug
from pelican_academic.extract.links import is_safe
from pelican_academic.extract.platforms import PLATFORMS
from pelican_academic.extract.roles import ROLES, is_role_key, role_of
from pelican_academic.model import Person
from pelican_academic.site.views import Group, LinkView, Member

__all__ = ["grouped", "member_of"]


def _in_words(position: str) -> str:
    """``lab_manager`` as a site prints it: "lab manager"."""
    return position if " " in position or position != position.lower() else position.replace("_", " ")


def _years_text(person: Person) -> str:
    start, end = person.started, person.ended
    if start and end:
        return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
    if start and person.alumni:  # when they left is not said
        return str(start.year)
    return f"{start.year}–" if start else (f"–{end.year}" if end else "")


def member_of(person: Person) -> Member:
    """Return a person as a member; addresses that are not safe are left out."""
    role = role_of(person.role) if person.role else None
    links = []
    for link in person.links:
        row = PLATFORMS.get(link.platform)
        if is_safe(link.url):
            links.append(
                LinkView(
                    link.written or link.url,
                    row.label if row else link.platform,
                    row.icon if row else "website",
                    platform=link.platform,
                    me=bool(row and row.me),
                )
            )
    return Member(
        slug=person.slug,
        name=str(person.name)
        if person.name.literal or not person.name.native
        else str(replace(person.name, native="")),
        native_name=person.name.native if person.name.native != "".join(str(person.name).split()) else "",
        given=person.name.given,
        family=" ".join(part for part in (person.name.particle, person.name.family) if part),
        initials=person.name.initials,
        pronouns=person.pronouns,
        role=person.role,
        role_label=role.label if role else "",
        group=person.group,
        position="" if is_role_key(person.position) else _in_words(person.position),
        statement=person.statement,
        affiliation=person.affiliation,
        email=person.email,
        orcid=person.orcid,
        image=person.image,
        url=person.url,
        links=links,
        topics=list(person.topics),
        years=_years_text(person),
        now=person.now,
        alumni=person.alumni,
        extra=person.extra,
        person=person,
    )


def grouped(members: list[Member], settings: Mapping[str, object]) -> tuple[list[Member], list[Group]]:
    """Return the members in print order, and their groups: the settings', else the table of roles, alumni last."""
    own = settings.get("groups")
    order: dict[str, Group] = {}
    matches: dict[str, str] = {}
    if isinstance(own, Sequence) and not isinstance(own, str):
        for row in own:
            if isinstance(row, Mapping):
                key, label = (
                    str(row.get("key") or make_slug(str(row.get("label", "")))),
                    str(row.get("label") or row.get("key") or ""),
                )
                order[key] = Group(key, label)
                extra = row.get("match")
                named = [str(name) for name in (extra if isinstance(extra, (list, tuple)) else ())]
                for name in (key, label, *named):
                    matches[name.lower()] = key
                for name in (key, *named):  # "msc" is the role that the table calls "master"
                    if role := role_of(name):
                        matches.setdefault(role.key, key)
    for role in ROLES:
        if role.key != "alumni":
            order.setdefault(role.key, Group(role.key, role.group, singular=role.label))
    alumni: dict[str, Group] = {}
    ranks = {role.key: index for index, role in enumerate(ROLES)}
    for member in sorted(members, key=lambda member: member.person.order if member.person else 0.0):
        key, label = _group_of(member, matches)
        if member.alumni:
            alumni.setdefault("alumni", Group("alumni", "Alumni", alumni=True)).people.append(member)
            continue
        order.setdefault(key, Group(key, label)).people.append(member)
    groups = [group for group in order.values() if group.people] + list(alumni.values())
    if not matches:  # the table's order; a group of the site's own stands where its first member's role stands
        groups.sort(key=lambda group: (group.alumni, ranks.get(group.key, ranks.get(group.people[0].role, 50))))
    return [member for group in groups for member in group.people], groups


def _group_of(member: Member, matches: Mapping[str, str]) -> tuple[str, str]:
    for name in (member.group, member.role, member.position, member.role_label):
        if name and name.lower() in matches:
            return matches[name.lower()], name
    if member.role:
        return member.role, next(role.group for role in ROLES if role.key == member.role)
    role = role_of(member.group) if member.group else None
    if role:
        return role.key, role.group
    if member.group:
        return make_slug(member.group) or "members", member.group[:1].upper() + member.group[1:]
    return "members", "Members"
