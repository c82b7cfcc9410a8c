"""A site written from a table of paths and texts."""

import pytest

from pelican_academic.jekyll import read_site


@pytest.fixture
def make_site(tmp_path):
    """`make_site({"a.md": "---\\n---\\nHi"})` writes the files and reads the site; keywords go to `read_site`."""

    def make(files, **keywords):
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(text, bytes):
                path.write_bytes(text)
            else:
                path.write_text(text, "utf-8")
        return read_site(tmp_path, **keywords)

    return make
