"""A template's text -> functions of the context: tokens, expressions, conditions, filters, blocks."""
