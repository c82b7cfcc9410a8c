"""Parts of a page that only a script would serve -> parts that need none."""
