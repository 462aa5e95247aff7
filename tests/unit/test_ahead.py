"""Results from a second process, whatever becomes of it."""

from __future__ import annotations

import multiprocessing
import os
import signal

import pytest

from banua import ahead as module
from banua.ahead import ahead

KEYS = range(1000)
HERE = os.getpid()


@pytest.fixture
def second_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Allow a second process, on one processor and beside other tests' threads too."""
    monkeypatch.setattr(module, "_has_second_hand", lambda: True)


def _square(number: int) -> int:
    return number * number


def _square_far_away(number: int) -> int:
    """Square a number, but never in the first process."""
    assert os.getpid() != HERE
    return number * number


@pytest.mark.usefixtures("second_hand")
def test_results_are_those_of_the_function() -> None:
    """The second process answers, in any order."""
    square = ahead(_square_far_away, KEYS)
    assert [number * number for number in KEYS] == [square(number) for number in KEYS]
    backwards = ahead(_square_far_away, KEYS)
    assert [number * number for number in KEYS[::-1]] == [backwards(n) for n in KEYS[::-1]]


@pytest.mark.usefixtures("second_hand")
def test_other_arguments_are_answered_too() -> None:
    """What was not prepared, or was handed out before, is computed when asked for."""
    square = ahead(_square, [2, 3])
    assert [9, 9, 16] == [square(3), square(3), square(4)]


@pytest.mark.usefixtures("second_hand")
def test_errors_are_raised_where_the_result_is_asked_for() -> None:
    """An error in the second process is an error of the call, no earlier and no later."""

    def divide(number: int) -> float:
        return 1 / number

    inverse = ahead(divide, [2, 1, 0, 4])
    assert 0.5 == inverse(2)
    with pytest.raises(ZeroDivisionError):
        inverse(0)
    assert [1, 0.25] == [inverse(1), inverse(4)]


@pytest.mark.usefixtures("second_hand")
def test_a_second_process_that_dies_costs_only_time() -> None:
    """Whatever it left undone is done here."""

    def fragile(number: int) -> int:
        if number == 2 and os.getpid() != HERE:
            os.kill(os.getpid(), signal.SIGKILL)
        return number * number

    square = ahead(fragile, [1, 2, 3])
    assert [1, 4, 9] == [square(1), square(2), square(3)]


@pytest.mark.usefixtures("second_hand")
def test_the_second_process_ends_with_the_need_for_it() -> None:
    """When nobody can ask any more, nothing is computed any more."""
    ahead(str, range(100_000))
    for process in multiprocessing.active_children():
        process.join(timeout=10)
        assert 0 == process.exitcode


def test_without_a_second_process_it_is_the_function_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where processes cannot be copied, nothing changes."""
    monkeypatch.setattr(module, "_has_second_hand", lambda: False)
    assert ahead(_square, KEYS) is _square
