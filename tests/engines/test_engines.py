"""Every engine gives the results in the order of the tasks, and a task that ends its worker is lost alone."""

import os
import subprocess
import sys
import time

import pytest

from checker.engines import Here, Lost, engine
from checker.errors import UsageError

CRASH = "__import__('os')._exit(3)"


@pytest.fixture(params=[(1, None), (2, None), (2, "local")], ids=["here", "processes", "dask"])
def started(request):
    jobs, scheduler = request.param
    made = engine(jobs, scheduler)
    yield made
    made.close()


def test_results_come_in_the_order_of_the_tasks(started):
    slow_first = [f"__import__('time').sleep({0.2 if n == 0 else 0}) or {n}" for n in range(30)]
    assert list(started.map(eval, slow_first)) == list(range(30))


def test_a_mistake_in_a_task_is_told(started):
    with pytest.raises(ZeroDivisionError):
        list(started.map(eval, ["1 / 0"]))


def test_tasks_are_taken_as_they_are_needed(started):
    taken = []

    def tasks():
        for n in range(1000):
            taken.append(n)
            yield str(n)

    results = started.map(eval, tasks())
    assert next(results) == 0
    assert len(taken) < 50


@pytest.mark.parametrize(("jobs", "scheduler"), [(2, None), (2, "local")], ids=["processes", "dask"])
def test_a_task_that_ends_its_worker_is_lost_alone(jobs, scheduler):
    made = engine(jobs, scheduler)
    try:
        tasks = ["0", "1", CRASH, "3", "4", CRASH, "6", "7", "8", "9"]
        assert list(made.map(eval, tasks)) == [0, 1, Lost(), 3, 4, Lost(), 6, 7, 8, 9]
    finally:
        made.close()


def test_one_job_is_this_process():
    assert isinstance(engine(1), Here)


def test_a_scheduler_that_is_not_there_is_told():
    with pytest.raises(UsageError, match="no scheduler answers there"):
        engine(1, "tcp:127.0.0.1:1")


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_processes_end_with_the_one_that_started_them():
    program = (
        "from checker.engines import engine\n"
        "if __name__ == '__main__':\n"
        "    ids = engine(2).map(eval, ['__import__(\"os\").getpid()'] * 8 + ['__import__(\"time\").sleep(60)'] * 4)\n"
        "    print(*{next(ids) for _ in range(8)}, flush=True)\n"
        "    next(ids)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as started:
        workers = [int(word) for word in started.stdout.readline().split()]
        started.kill()
    assert workers
    assert all(ended(worker) for worker in workers)


def ended(process):
    """Whether a process is gone, or will be soon."""
    for _ in range(100):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False
