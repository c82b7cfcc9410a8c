"""Pictures, icons and badges in a page's text."""
