"""Pelican's side: what is connected to which signal. The only package that imports pelican.

| signal | what we do |
|---|---|
| initialized | decide whether the site is ours; read the Jekyll site; settle Pelican's settings |
| readers_init | Markdown with front matter is read as Jekyll reads it (plain Pelican content only) |
| generator_init | give the theme's templates our filters and the interface's language |
| article_generator_pretaxonomy | Jekyll's posts become articles |
| article_generator_finalized | they are listed under each of their categories |
| page_generator_finalized | Jekyll's other documents become pages |
| all_generators_finalized | people and publications become one graph: ``context["academic"]`` |
| get_generators | the pages that the site has not itself: people, publications, exports |
| finalized | all problems of the run, once |
"""

from pelican_academic.plugin.memory import importing

with importing():
    from pelican import signals

    from pelican_academic.plugin import connections

__all__ = ["register"]


def register() -> None:
    """Connect to Pelican's signals; connecting twice is harmless, as when two names load the plugin."""
    for name, handler in connections.HANDLERS:
        getattr(signals, name).connect(handler)
