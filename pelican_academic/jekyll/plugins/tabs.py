"""jekyll-tabs: ``{% tabs code %}{% tab code R %}…{% endtab %}{% endtabs %}``: a list of labels, one of what they show.

The plugin names the second by chance; here it is counted, so that a page is the same in each build. Source: its README.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pelican_academic.liquid import Context, Node, Parser
from pelican_academic.liquid.ruby.values import SPACE

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-tabs",)

_STORE = "jekyll-tabs"  # of the registers: name -> label -> HTML; a later block of one name has the earlier tabs too


def tags(site: Site) -> dict[str, Any]:
    """Return the tags ``tabs`` and ``tab``."""
    del site
    return {"tab": _tab, "tabs": _tabs}


def _name(text: str) -> str:
    """``"Group 1 "`` -> ``"group-1"``."""
    return re.sub(r"[^0-9a-z]", "-", text.strip(SPACE).lower())


def _tab(parser: Parser, markup: str) -> Node:
    group, _, label = markup.lstrip(SPACE).partition(" ")
    if not label:
        raise parser.error("Syntax error in tag 'tab': a name and a label are needed")
    body = parser.body("tab", {"endtab"}).render

    def render(context: Context) -> int | None:
        text, signal = context.captured(body)
        shown = context.registers["site"].markdown(text)
        context.registers.setdefault(_STORE, {}).setdefault(_name(group), {})[label] = shown
        context.pieces.append(shown)
        return signal

    return Node(render)


def _tabs(parser: Parser, markup: str) -> Node:
    if not markup:
        raise parser.error("Syntax error in tag 'tabs': a name is needed")
    name = _name(markup)
    body = parser.body("tabs", {"endtabs"}).render

    def render(context: Context) -> int | None:
        _, signal = context.captured(body)
        store = context.registers.setdefault(_STORE, {})
        number = store[""] = store.get("", 0) + 1
        context.pieces.append(_lists(name, f"{name}-tabs-{number}", store.get(name, {})))
        return signal

    return Node(render)


def _lists(name: str, address: str, shown: dict[str, str]) -> str:
    states = [' class="active"', *[""] * len(shown)]
    labels = "".join(
        f'\n      <li{state} id="{name}-{_name(label)}">\n          <a href="#">{label}</a>\n      </li>\n  '
        for state, label in zip(states, shown, strict=False)
    )
    contents = "".join(
        f"\n      <li{state}>{text}</li>\n  " for state, text in zip(states, shown.values(), strict=False)
    )
    return (
        f'<ul id="{name}" class="tab" data-tab="{address}" data-name="{name}">\n  {labels}\n</ul>\n'
        f'<ul class="tab-content" id="{address}" data-name="{name}">\n  {contents}\n</ul>\n'
    )
