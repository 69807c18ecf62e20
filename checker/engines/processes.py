"""Several processes on this machine. One that crashes takes only its own task with it."""

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing.connection import wait
from threading import Thread
from typing import Any, TypeVar

from checker import garbage
from checker.engines import Lost

Task = TypeVar("Task")
Result = TypeVar("Result")

_AHEAD = 3  # tasks a process has before it, so that none waits for its next one
_LOADED = ["checker.gathering", "checker.extraction.reading", "checker.extraction.first_test", "checker.readers.text"]


class Processes:
    """A pool that is filled again when a process of it dies."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._pool: ProcessPoolExecutor | None = None

    def map(self, function: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[Result | Lost]:
        """The results in the order of the tasks. A task under which a process dies is tried once more by itself, and then Lost."""
        left = iter(tasks)
        under_way: deque[tuple[Task, Future[Result]]] = deque()
        while True:
            for task in islice(left, max(self._jobs * _AHEAD - len(under_way), 0)):
                under_way.append((task, self._submit(function, task)))
            if not under_way:
                return
            task, future = under_way.popleft()
            try:
                yield future.result()
            except BrokenProcessPool:
                self.close()
                yield self._alone(function, task)
                under_way = deque((other, started) for other, started in self._anew(function, under_way))

    def close(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None

    def _submit(self, function: Callable[[Task], Result], task: Task) -> "Future[Result]":
        try:
            return self._running().submit(function, task)
        except BrokenProcessPool:
            self.close()
            return self._running().submit(function, task)

    def _anew(
        self, function: Callable[[Task], Result], broken: "Iterable[tuple[Task, Future[Result]]]"
    ) -> "Iterator[tuple[Task, Future[Result]]]":
        """What was under way, started again where the broken pool had not ended it."""
        for task, future in broken:
            ended = future.done() and not future.cancelled() and future.exception() is None
            yield task, future if ended else self._submit(function, task)

    def _alone(self, function: Callable[[Task], Result], task: Task) -> Result | Lost:
        """Nobody knows which of the tasks under way ended its process: this one is tried where it can only end its own."""
        with _pool(1) as pool:
            try:
                return pool.submit(function, task).result()
            except BrokenProcessPool:
                return Lost()

    def _running(self) -> ProcessPoolExecutor:
        self._pool = self._pool or _pool(self._jobs)
        return self._pool


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, _context(), initializer=_begin)


def _begin() -> None:
    """What a process does before its first task."""
    garbage.look_seldom()
    _end_with_parent()


def _end_with_parent() -> None:
    """Lets a process end when the one that started it is killed, which would leave it waiting for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        Thread(target=_wait_for, args=(parent.sentinel,), daemon=True).start()


def _wait_for(end: int) -> None:
    wait([end])
    os._exit(1)


def _context() -> Any:
    """Processes that are forked from a clean one, where there is such a thing; else started anew."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_LOADED)
    return context
