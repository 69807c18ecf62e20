"""A sentence in tokens as its capitals are read: which are free to be a name's, which show one, how often words stand in the article."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checker.extraction.naming import How, Mention, NameWords, Repeated, Taken
from checker.extraction.sentences import Sentence
from checker.extraction.tokens import tokens

NUMBER = re.compile(r"#?\d[\d.,:]*[a-z]{0,2}|[IVX]{1,5}")  # as a name may end with it: "4K", "2.0", "III"


@dataclass(frozen=True, slots=True)
class Spelled:
    """words: the tokens as they are written, in small letters where a capital says nothing. says: what the language says of names.

    taken: stretches that belong to a name already. dated: those of dates.
    """

    text: str
    places: Sequence[tuple[int, int]]
    words: Sequence[str]
    says: NameWords
    repeated: Repeated
    taken: Taken
    dated: Taken

    def part(self, first: int, last: int) -> str:
        """The text of the tokens from ``first`` to before ``last``."""
        return self.text[self.places[first][0] : self.places[last - 1][1]]

    def count(self, first: int, last: int) -> int:
        """How often that stands in the article."""
        return self.repeated.count(self.part(first, last))

    def free(self, index: int) -> bool:
        """Whether there is such a token and it is of no name and no date yet."""
        return index < len(self.words) and free(self.places[index], self.taken, self.dated)

    def capital(self, index: int) -> bool:
        """Whether a token has the capital of a name: "Harbour", "iPad"."""
        word = self.words[index]
        return word[0].isupper() or (len(word) > 2 and word[0].islower() and word[1].isupper())

    def touches(self, index: int) -> bool:
        """Whether nothing parts a token from the one before it."""
        return self.places[index][0] == self.places[index - 1][1]

    def mention(self, first: int, last: int, possessor: str | None = None) -> Mention:
        start, end = self.places[first][0], self.places[last - 1][1]
        return Mention(start, end, self.text[start:end], How.CAPITALS, possessor)


def spelled(
    text: str,
    sentence: Sentence,
    taken: Taken,
    dated: Taken,
    says: NameWords,
    repeated: Repeated,
    nouns: frozenset[int],
) -> Spelled:
    """``nouns``: where tokens start whose capital says nothing."""
    places = tokens(text, sentence.start, sentence.end, says.elision)
    words = [text[a:b].lower() if a in nouns else text[a:b] for a, b in places]
    return Spelled(text, places, words, says, repeated, taken, dated)


def free(place: tuple[int, int], taken: Taken, dated: Taken) -> bool:
    return not taken.over(*place) and not dated.over(*place)
