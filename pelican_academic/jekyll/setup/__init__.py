"""What a site is before its files are read: configuration, theme, version of Jekyll, which files count."""
