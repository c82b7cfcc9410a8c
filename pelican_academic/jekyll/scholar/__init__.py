"""jekyll-scholar's tags on our Liquid: bibliographies, citations and a page for each entry, from BibTeX.

`plugins.scholar` switches it on. Source: jekyll-scholar's README and its published feature descriptions.

    tag -> markup.read (options) -> Library (entries) -> query, order -> Formatter, the site's template -> HTML
"""
