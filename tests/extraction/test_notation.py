"""The notation of phrases in the language files."""

import pytest

from checker.extraction.notation import spellings

CASES = {
    "In theaters": ["in theaters"],
    "in|at theaters": ["in theaters", "at theaters"],
    "?only in|at theaters": ["only in theaters", "only at theaters", "in theaters", "at theaters"],
    "?still|yet": ["still", "yet", ""],
}


@pytest.mark.parametrize(("phrase", "said"), CASES.items())
def test_what_a_phrase_stands_for(phrase, said):
    assert [" ".join(words) for words in spellings(phrase)] == said
