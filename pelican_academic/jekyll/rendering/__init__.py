"""From a document to its page: what templates see, Liquid, layouts and includes."""
