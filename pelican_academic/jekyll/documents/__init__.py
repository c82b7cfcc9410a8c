"""Pages, posts and collections: what one file becomes, in which order, at which address."""
