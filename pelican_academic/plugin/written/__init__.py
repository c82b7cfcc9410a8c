"""The publications that a page's own text lists -> the theme's entries, in place; every word and link stays.

`spans` finds each record in the letters of the page, `blocks` says which part of the page is an entry, `dressing` marks
what it prints, `headings` what stands above it, and `page` does it all for a page of the run.
"""
