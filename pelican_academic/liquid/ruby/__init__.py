"""Ruby's values in Python: how they compare, add, sort and print, and how Ruby reads and writes times."""
