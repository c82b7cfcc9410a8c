"""TeX in a page's text -> MathML."""
