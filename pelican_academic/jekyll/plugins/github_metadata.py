"""jekyll-github-metadata: ``site.github`` from the repository's name, without asking GitHub. Source: its documentation.

The name comes from ``repository:`` of the configuration, ``PAGES_REPO_NWO`` or the git remote. Facts that only GitHub
knows (stars, contributors, releases) stay empty.
"""

from __future__ import annotations

import configparser
import os
import re
from html import escape
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from pelican_academic.liquid import Context, Node, Parser, parse_expression
from pelican_academic.liquid.ruby.printing import to_s
from pelican_academic.regex import regex

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-github-metadata", "github-pages")
PRIORITY = "first"

_REMOTE = regex(r"github\.com[:/]([\w.-]+/[\w.-]+?)(?:\.git)?/?\Z")


def generate(site: Site) -> None:
    """Set ``site.github``, and the title, address and base of a site that names none."""
    name = _repository(site)
    if name is None:
        return
    owner, _, project = name.partition("/")
    user_page = project.lower() in {f"{owner.lower()}.github.io", f"{owner.lower()}.github.com"}
    domain = _domain(site) or f"{owner.lower()}.github.io"
    base = "" if user_page or _domain(site) else f"/{project}"
    repository = f"https://github.com/{name}"
    branch = _branch(site) or ("master" if user_page else "gh-pages")
    facts: dict[str, Any] = {
        "repository_nwo": name, "repository_name": project, "repository_url": repository, "owner_name": owner,
        "owner_url": f"https://github.com/{owner}", "owner_gravatar_url": f"https://github.com/{owner}.png",
        "owner_display_name": owner, "project_title": project, "project_tagline": None,
        "url": f"https://{domain}{base}", "baseurl": base, "is_user_page": user_page,
        "is_project_page": not user_page, "issues_url": f"{repository}/issues", "wiki_url": f"{repository}/wiki",
        "api_url": "https://api.github.com", "help_url": "https://help.github.com", "pages_hostname": "github.io",
        "pages_env": site.environment,
        "zip_url": f"{repository}/zipball/{branch}", "tar_url": f"{repository}/tarball/{branch}",
        "clone_url": f"{repository}.git", "releases_url": f"{repository}/releases",
        "source": {"branch": branch, "path": "/"}, "show_downloads": False, "language": None, "contributors": [],
        "public_repositories": [], "releases": [], "hostname": "github.com", "environment": site.environment,
        "license": None, "build_revision": None, "versions": {},
    }  # fmt: skip
    given = site.config.get("github")
    site.config["github"] = facts | (given if isinstance(given, dict) else {})
    if not site.config.get("name"):
        site.config["title"] = site.config.get("title") or (owner if user_page else project)
    if site.environment == "production":
        site.config["url"] = site.config.get("url") or f"https://{domain}"
        if site.config.get("baseurl") == "/" or "baseurl" not in site.named:
            site.config["baseurl"] = base


def _repository(site: Site) -> str | None:
    named = site.config.get("repository") or os.environ.get("PAGES_REPO_NWO")
    if named and "/" in str(named):
        return found[1] if (found := _REMOTE.search(str(named))) else str(named)  # a name, or a whole address
    remotes = configparser.ConfigParser(strict=False, interpolation=None)
    try:
        remotes.read_string((site.base / ".git" / "config").read_text("utf-8", "replace"))
    except (OSError, configparser.Error):
        return None
    for section in ('remote "origin"', *remotes.sections()):
        found = _REMOTE.search(remotes.get(section, "url", fallback=""))
        if found:
            return found[1]
    return None


def _branch(site: Site) -> str | None:
    try:
        head = (site.base / ".git" / "HEAD").read_text("utf-8", "replace")
    except OSError:
        return None
    return found[1] if (found := re.match(r"ref: refs/heads/(\S+)", head)) else None


def tags(site: Site) -> dict[str, Any]:
    """Return ``{% github_edit_link "Edit this page" %}``: where the page is edited, as a link if it has a text."""

    def github_edit_link(_parser: Parser, markup: str) -> Node:
        def render(context: Context) -> None:
            facts, document = site.config.get("github"), context.registers.get("document")
            if document is None or not isinstance(facts, dict) or "source" not in facts:
                return
            url = f"{facts['repository_url']}/edit/{facts['source']['branch']}/{quote(document.relative_path)}"
            text = to_s(parse_expression(markup.strip()).evaluate(context)) if markup.strip() else ""
            context.pieces.append(f'<a href="{url}">{escape(text)}</a>' if text else url)

        return Node(render)

    return {"github_edit_link": github_edit_link}


def _domain(site: Site) -> str | None:
    try:
        lines = (site.root / "CNAME").read_text("utf-8", "replace").split()
    except OSError:
        return None
    return lines[0] if lines else None
