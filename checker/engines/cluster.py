"""A Dask cluster: one that runs already, or one of this machine's cores. Tasks of a worker that is lost go to another."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from itertools import islice
from typing import Any, TypeVar

from checker.engines import Lost
from checker.errors import UsageError

Task = TypeVar("Task")
Result = TypeVar("Result")

LOCAL = "local"
_AHEAD = 4  # tasks a worker has before it
_PATIENCE = 20  # seconds until a scheduler has answered


class Cluster:
    """scheduler: its address, or LOCAL for a cluster of ``workers`` processes that ends with the run."""

    def __init__(self, scheduler: str, workers: int) -> None:
        try:
            distributed: Any = import_module("distributed")
        except ImportError:
            raise UsageError("--scheduler needs Dask: pip install 'release-date-checker[dask]'") from None
        self._own: Any = None
        if scheduler == LOCAL:
            self._own = distributed.LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None)
        try:
            self._client: Any = distributed.Client(self._own or scheduler, timeout=_PATIENCE, set_as_default=False)
        except (OSError, ValueError) as error:
            raise UsageError(f"--scheduler {scheduler}: no scheduler answers there: {str(error).lower()}") from None

    def map(self, function: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[Result | Lost]:
        """The results in the order of the tasks. A task under which workers die again and again, alone too, is Lost."""
        lost = import_module("distributed.scheduler").KilledWorker
        left = iter(tasks)
        under_way: deque[tuple[Task, Any]] = deque()
        while True:
            cores = max(sum(self._client.nthreads().values()), 1)
            for task in islice(left, max(cores * _AHEAD - len(under_way), 0)):
                under_way.append((task, self._client.submit(function, task, pure=False)))
            if not under_way:
                return
            task, future = under_way.popleft()
            try:
                yield future.result()
            except lost:  # Dask blames all tasks that wait for a worker when it dies: what stands alone shows which of them it was
                for _, other in under_way:
                    other.exception()  # waits for it
                try:
                    yield self._client.submit(function, task, pure=False).result()
                except lost:
                    yield Lost()

    def close(self) -> None:
        self._client.close()
        if self._own is not None:
            self._own.close()
