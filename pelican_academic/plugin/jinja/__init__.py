"""What our templates need of Jinja, and Jinja in a page's own text."""
