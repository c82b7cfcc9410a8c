"""Controls that only a script would serve, in: ``<a class="prev" onclick="go(-1)">❮</a>``; a page without them, out.

A slider's pictures stand one after the other here, and there is nothing that an arrow could turn; nor does a field
find anything whose script stood in a layout that is not printed.
"""

from __future__ import annotations

import re

from pelican_academic.plugin.plain import plain_text
from pelican_academic.plugin.prose.markup.tags import content_of, opened, pieces_of
from pelican_academic.regex import regex

__all__ = ["set_apart", "without_arrows", "without_dead_fields", "without_own_search"]

_SIGNS = regex(r"[‹›«»<>←→↑↓❮❯❬❭⟨⟩◀▶◄►⏴⏵⏮⏭\s\ufe0e\ufe0f]{1,3}")
_CALLED = regex(r"(?:^|[\s_-])(?:prev(?:ious)?|next|arrow|left|right|control)(?:$|[\s_-])", re.IGNORECASE)
_MAYBE = regex(r"<(?:a|button|span)\s[^>]*(?:prev|next|arrow|left|right|control|onclick)", re.IGNORECASE)


def without_arrows(text: str) -> str:
    """Return the page without arrows that lead nowhere.

    >>> without_arrows('<a class="next" onclick="go(1)">&#10095;</a><a class="next" href="/2">&raquo;</a>')
    '<a class="next" href="/2">&raquo;</a>'
    """
    if not _MAYBE.search(text):
        return text
    pieces = pieces_of(text)
    for at, tag in list(opened(pieces, "a", "button", "span")):
        called = _CALLED.search(tag.get("class") or "") is not None or tag.get("onclick") is not None
        href = (tag.get("href") or "#").strip().lower()
        slides = tag.get("data-slide") is not None or tag.get("data-bs-slide") is not None
        if not (called and (href == "#" or href.startswith("javascript:") or slides)):
            continue
        inside = content_of(pieces, at)
        said = plain_text("".join(map(str, inside)))
        if said.strip() and _SIGNS.fullmatch(said):
            pieces[at : at + len(inside) + 2] = [""] * (len(inside) + 2)
    return "".join(map(str, pieces))


_HANDLERS = ("oninput", "onkeyup", "onkeydown", "onsearch", "onchange", "onclick")
_CALL = regex(r"\s*(?:return\s+)?([A-Za-z_$][\w$]*)\s*\(")
_DEAD = regex(r"<(?:input|select|button)\b[^>]*\son(?:input|key\w+|search|change|click)\s*=", re.IGNORECASE)
_SCRIPT = regex(r"<script\b([^>]*)>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE)


def without_dead_fields(text: str) -> str:
    """Return the page without fields, lists of choices and buttons that call what no script of the page defines.

    A script in a file of its own may define anything.

    >>> without_dead_fields('<p>Moss <input type="text" oninput="onSearch(this)"></p>')
    '<p>Moss </p>'
    """
    if not _DEAD.search(text):
        return text
    scripts = _SCRIPT.findall(text)
    if any("src" in attributes or "later" in attributes for attributes, _ in scripts):
        return text
    defined = "\n".join(code for _, code in scripts)
    pieces = pieces_of(text)
    for at, tag in list(opened(pieces, "input", "select", "button")):
        calls = [found[1] for name in _HANDLERS if (found := _CALL.match(tag.get(name) or ""))]
        if calls and not any(re.search(rf"(?<![\w$]){re.escape(name)}(?![\w$])", defined) for name in calls):
            inside = 0 if tag.name == "input" else len(content_of(pieces, at)) + 1
            pieces[at : at + inside + 1] = [""] * (inside + 1)
    return "".join(map(str, pieces))


_GLUED = regex(r"(?<=</button>)(?=<button\b)", re.IGNORECASE)


def set_apart(text: str) -> str:
    r"""Return the page with blanks between buttons that a style sheet of the site alone set apart.

    >>> set_apart('<button>All</button><button>Mud</button>')
    '<button>All</button>\u2002<button>Mud</button>'
    """
    return _GLUED.sub("\N{EN SPACE}", text) if "</button>" in text else text


_SEARCH_SCRIPT = regex(r"<script\b[^>]*\ssrc=[\"'][^\"'>]*search[^>]*>\s*</script\s*>", re.IGNORECASE)
_SCRIPTED = regex(r"<script\b", re.IGNORECASE)
_SEARCHES = regex(r"search|filter", re.IGNORECASE)


def without_own_search(text: str) -> str:
    """Return a list of publications without the field that searched it, and its script: the theme's stands above it.

    A script that does more finds the field, which nobody sees.

    >>> without_own_search('<p><input type="text" id="bibsearch" placeholder="Type to filter"></p>')
    '<p></p>'
    """
    pieces = pieces_of(text)
    found = False
    asked = _SCRIPTED.search(_SEARCH_SCRIPT.sub("", text)) is not None
    for at, tag in list(opened(pieces, "input")):
        said = " ".join(tag.get(name) or "" for name in ("id", "class", "placeholder", "type"))
        if (tag.get("type") or "text").lower() in {"text", "search"} and _SEARCHES.search(said):
            found = True
            if asked:
                tag.set("hidden", "")
            else:
                pieces[at] = ""
    return _SEARCH_SCRIPT.sub("", "".join(map(str, pieces))) if found else text
