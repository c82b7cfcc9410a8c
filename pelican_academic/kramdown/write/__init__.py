"""The tree -> HTML: a function for each kind of element, with the writer, the element, its indent and its parent."""
