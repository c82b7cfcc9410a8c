"""The span rules, a construct a file."""
