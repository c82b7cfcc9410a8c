"""The menu: what settings, data and pages make of it, and what a site's own layouts print."""
