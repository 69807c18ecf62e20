"""Bytes that are not quite what they seem."""

from checker.readers.decoding import decode


def test_a_stray_byte_in_a_short_text_costs_only_itself():
    data = "“Dune” opens on\nMay 7, al\0les, 2021. “So there,” she said.".encode().replace(b"\0", b"\xff")
    found = decode(data)
    assert found.text == "“Dune” opens on\nMay 7, al\ufffdles, 2021. “So there,” she said."
    assert found.notes == ("some bytes are not valid UTF-8, the first of them in line 2",)
