"""People whom a page's own text shows by picture and name."""
