"""What every part of a record does, whatever it holds."""

from __future__ import annotations

import pickle

from banua.model.base import Sumber

KEYS = {"id": "s1", "judul": "Berita uji", "url": "https://contoh.id/berita"}


def test_parts_know_which_keys_are_written() -> None:
    """Parts with the same keys share the knowledge, parts with others have their own."""
    one, other = Sumber.model_validate(KEYS), Sumber.model_validate({**KEYS, "id": "s2"})
    more = Sumber.model_validate({**KEYS, "penerbit": "Kabar Contoh"})
    assert KEYS.keys() == one.model_fields_set
    assert one.model_fields_set is other.model_fields_set
    assert {*KEYS, "penerbit"} == more.model_fields_set


def test_parts_arrive_whole_from_another_process() -> None:
    """A part that was sent is equal to the one that stayed, and shares what it can."""
    part = Sumber.model_validate(KEYS)
    sent = pickle.loads(pickle.dumps(part))  # noqa: S301 - made above
    assert part == sent
    assert part.model_fields_set is sent.model_fields_set
