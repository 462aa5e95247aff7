"""All texts as numbers of words, each way of writing looked at once."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from banua.search.analysis import fold

if TYPE_CHECKING:
    from banua.search.analysis import Analyser
    from banua.search.fields import Document

NAME_LENGTH = 60
"""Characters of a text up to which it may be a name, which many documents repeat."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """All documents as numbers of words.

    Attributes:
        forms: Every way of writing a word, folded; number 0 parts one text from the next.
        terms: The term of each, empty for a stop word.
        documents: For each document the numbers of its words by field.
    """

    forms: Sequence[str]
    terms: Sequence[str]
    documents: Sequence[Mapping[str, array[int]]]


class _Numbers(dict[str, int]):
    """The number of each word as it is written; new words get one when they are asked for."""

    def __init__(self, analyser: Analyser) -> None:
        super().__init__()
        self._analyser = analyser
        self._by_form: dict[str, int] = {}
        self.forms = [""]
        self.terms = [""]

    def __missing__(self, word: str) -> int:
        form = fold(word)
        number = self._by_form.get(form)
        if number is None:
            number = self._by_form[form] = len(self.forms)
            self.forms.append(form)
            self.terms.append(self._analyser.term(form))
        self[word] = number
        return number


def tokenise(documents: Iterable[Document], analyser: Analyser) -> Tokens:
    """Return the words of all documents, each way of writing analysed once."""
    numbers = _Numbers(analyser)
    repeated: dict[str, array[int]] = {}

    def read_text(text: str) -> array[int]:
        return array("I", [*map(numbers.__getitem__, analyser.words(text)), 0])

    def read(texts: Iterable[str]) -> array[int]:
        found = array("I")
        for text in texts:
            if len(text) > NAME_LENGTH:
                found += read_text(text)
                continue
            if text not in repeated:
                repeated[text] = read_text(text)
            found += repeated[text]
        return found

    read_documents = [
        {name: read(texts) for name, texts in item.texts.items()} for item in documents
    ]
    return Tokens(numbers.forms, numbers.terms, read_documents)
