"""The pages of tags that the ``_tag_gen.rb`` of Beautiful Jekyll and many a blog makes, built in.

It makes ``tag/NAME/index.html`` for each tag of the posts out of the layout ``tag_index``, if the site has that; a
template sees the tag as ``page.tag``. Settings: ``tag_dir``, ``tag_title_prefix``, ``tag_title_suffix``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_academic.jekyll.documents.document import Document
from pelican_academic.regex import regex

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

__all__ = ["generate", "makes_them"]

_LAYOUT = "tag_index"
# What a file has to have, the spaces aside, to be that generator and no other one that grew out of it.
_PARTS = (
    "@name = 'index.html'",
    "self.read_yaml(File.join(base, '_layouts'), 'tag_index.html')",
    "self.data['tag'] = tag",
    "self.data['title'] = \"#{tag_title_prefix}#{tag}#{tag_title_suffix}\"",
    "dir = site.config['tag_dir'] || 'tag'",
    "site.tags.keys.each do |tag| write_tag_index(site, File.join(dir, tag), tag)",
    "index = TagIndex.new(site, site.source, dir, tag)",
)
_TITLE_PART = regex(r"site\.config\['(tag_title_\w+)'\] \|\| '([^'\\]*)'")


def makes_them(source: str) -> bool:
    """Whether a file's Ruby is that generator."""
    text = " ".join(source.split())
    return all(part in text for part in _PARTS)


def generate(site: Site, source: str) -> None:
    """Add a page for each tag of the posts."""
    layout = site.layouts.get(_LAYOUT)
    if layout is None:
        return
    preset = dict(_TITLE_PART.findall(" ".join(source.split())))
    before, after = (
        str(site.config.get(key) or preset.get(key, "")) for key in ("tag_title_prefix", "tag_title_suffix")
    )
    folder = str(site.config.get("tag_dir") or "tag").strip("/")
    tags = dict.fromkeys(tag for post in site.posts for tag in post.data.get("tags") or () if isinstance(tag, str))
    for tag in tags:
        data = {**layout.data, "tag": tag, "title": f"{before}{tag}{after}"}
        page = Document(site, f"{folder}/{tag}/index.html", data=data, body=layout.body, generated="_tag_gen.rb")
        site.pages.append(page)
        site.archives.setdefault(("tags", tag.lower()), page.url)
