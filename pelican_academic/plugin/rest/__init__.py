"""What the site's own page prints and the theme's page does not show, added to the theme's page.

A layout may print anything: a list of a person's projects, the abstracts of all news, an address of front matter. No
template of ours can know it all, and nothing of it may be lost. So each page that the theme wrote is compared, line by
line, with the page that the site's own layouts write:

- a line that belongs to something the page lists (its block holds that thing's link or name) goes into that item;
- any other goes, with its neighbours and their heading, to the end of the page;
- what stands on most pages of the site goes into the footer.

`theirs` reads the site's page into lines (`line`), `ours` the theme's; `words` is what both are compared by. `common`
knows which lines stand on most pages, `missing` decides, `items` says which item a line belongs to, `blocks` makes the
HTML and `add` writes it.
"""
