"""What must hold of everything that a reader gives, whatever it was given."""

from checker.articles import Article, Unreadable


def assert_sound(found: object) -> None:
    """An article with words whose places lie in the file and whose marks lie in its text, or a reason why there is none."""
    assert isinstance(found, Article | Unreadable), found
    assert found.file and found.file.isprintable()
    if isinstance(found, Unreadable):
        assert found.reason.strip()
        assert found.line >= 1
        return
    assert found.text.strip()
    lines = found.places.original.split("\n")
    for position in range(0, len(found.text), 7):
        line, column = found.places.line_and_column(position)
        assert 1 <= line - found.places.first_line + 1 <= len(lines)
        assert 1 <= column <= len(lines[line - found.places.first_line]) + 1
    assert list(found.places.anchors) == sorted(found.places.anchors)
    for mark in found.marks:
        assert 0 <= mark.start < mark.end <= len(found.text)
    if found.published:
        assert found.published_from.value != "unknown" or found.published.start is None  # a capture only bounds the day
