"""Files as Jekyll reads them: front matter, YAML with Ruby's types, ``_data``, shell patterns."""
