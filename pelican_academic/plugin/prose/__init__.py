"""The text of a page: what is done to its HTML after all that reads it."""
