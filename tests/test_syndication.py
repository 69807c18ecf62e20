"""Copies of one story are told under the source of the first, and count as one witness."""

import checker

WORDS = " ".join(f"On day {n} the crew of {n * 7} people filmed scene {n * n} near the old harbour wall." for n in range(12))


def test_copies_are_told_under_the_source_of_the_earliest(folder):
    (folder / "articles").mkdir()
    for name, published, source in (("b.md", "2020-01-10", "Wire"), ("a.md", "2020-01-11", "Daily"), ("c.md", "2020-01-12", "")):
        head = f"---\ndate: {published}\n" + (f"source: {source}\n" if source else "") + "---\n"
        (folder / "articles" / name).write_text(f"{head}# News\n\nDune will be released on October 1, 2021. {WORDS}\n")
    other = "---\ndate: 2020-01-12\nsource: Other\n---\n# News\n\nDune will be released on October 1, 2021.\n"
    (folder / "articles" / "d.md").write_text(other)
    claims = checker.read("articles").claims
    assert dict(zip(claims["file"], claims["source"], strict=True)) == {
        "articles/a.md": "Wire",
        "articles/b.md": "Wire",
        "articles/c.md": "Wire",
        "articles/d.md": "Other",
    }
