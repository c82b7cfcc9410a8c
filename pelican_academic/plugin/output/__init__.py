"""The files that a build writes beside the pages: downloads, feeds, search, standard files, the style sheet."""
