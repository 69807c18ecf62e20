"""Which language an article is in, and which country's: as declared, else as its words show."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_ENOUGH = 40  # letters; fewer do not show a language
_PREFIX = 600  # characters that are looked at where the first do not tell beyond doubt
_FIRST = 200
_SURE, _BEYOND_DOUBT = 0.5, 0.9
_NO_WORD = re.compile(r"https?://\S+|[\d#@_|]+")


def detect(text: str) -> str | None:
    """The language of a text as a BCP 47 tag, or None where it is too short to tell."""
    words = _NO_WORD.sub(" ", text[:_PREFIX])
    if sum(map(str.isalpha, words)) < _ENOUGH:
        return None
    language, probability = _identifier().classify(words[:_FIRST])
    if probability <= _BEYOND_DOUBT and len(words) > _FIRST:
        language, probability = _identifier().classify(words)
    return str(language) if probability > _SURE else None


@lru_cache(maxsize=1)
def _identifier() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
