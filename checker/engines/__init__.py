"""Who does the work: this process, several on this machine, or a cluster. The steps are the same and know nothing of it.

An engine applies one function to tasks and gives the results in the order of the tasks. The function and the tasks can be pickled.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Lost:
    """Stands for the result of a task under which its worker ended."""


class Engine(Protocol):
    """Runs tasks; ``close`` ends what it started."""

    def map(self, function: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[Result | Lost]:
        """The results in the order of the tasks, of which only so many are under way at once."""

    def close(self) -> None: ...


class Here:
    """One task after the other in this process."""

    def map(self, function: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[Result | Lost]:
        return map(function, tasks)

    def close(self) -> None:
        pass


def engine(jobs: int = 1, scheduler: str | None = None) -> Engine:
    """jobs: processes on this machine. scheduler: of a Dask cluster (``tcp://…``), or ``local`` for one on this machine with so many workers."""
    if scheduler is not None:
        from checker.engines.cluster import Cluster

        return Cluster(scheduler, jobs)
    if jobs == 1:
        return Here()
    from checker.engines.processes import Processes

    return Processes(jobs)
