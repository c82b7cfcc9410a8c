"""The block rules, a construct a file."""
