"""What the readers' tests share: files written for one test, and reading them."""

import pytest

from checker.readers import read


@pytest.fixture
def article_of(tmp_path, monkeypatch):
    """Reads one file of these bytes or words and gives its only article."""
    monkeypatch.chdir(tmp_path)

    def article_of(content, name="article.txt", **options):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        found = list(read([name], **options))
        assert len(found) == 1, found
        return found[0]

    return article_of
