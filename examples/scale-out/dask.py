"""The indicators of a programme that lies in parts, by way of Dask.

    python3 dask.py PART... [options of indicators]

prints what `kompetansepilot indicators` prints of the whole folder. The README tells what is needed.
"""

import argparse
import logging
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from contextlib import contextmanager
from multiprocessing import resource_tracker
from pathlib import Path

HERE = Path(__file__).resolve().parent
# This file bears the name of the library: from its own folder, `import dask` would find it instead.
sys.path = [path for path in sys.path if Path(path).resolve() != HERE]

PROGRAM = Path(os.environ.get("KOMPETANSEPILOT") or HERE / "../../dist/cli/main.js").resolve()
SIGNALS = (signal.SIGINT, signal.SIGTERM)


def read_arguments():
    """The part folders and the options of `indicators`; wrong usage ends here with exit code 2."""
    parser = argparse.ArgumentParser(allow_abbrev=False, description="Prints the indicators of the parts together.")
    parser.add_argument("parts", metavar="PART", nargs="+", help="a folder with some rows of the programme")
    parser.add_argument("--by", metavar="DIMENSIONS")
    parser.add_argument("--division", metavar="DATE")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--csv", action="store_true")
    parser.add_argument("--lang", metavar="nb|nn|en")
    return parser.parse_intermixed_args()


def stop(number, _=None):
    """Ends as a program that a signal ended."""
    sys.exit(128 + number)


def end(code, sentence):
    """Ends with an exit code and the sentence that says why."""
    print(sentence, file=sys.stderr)
    sys.exit(code)


def options_of(asked, *names):
    """Those of the options that were given, as words of a command line."""
    given = [(name, getattr(asked, name)) for name in names]
    given = [(name, value) for name, value in given if value not in (None, False)]
    return [f"--{name}" if value is True else f"--{name}={value}" for name, value in given]


def run(words, stdout, place=None):
    """Runs one command of kompetansepilot: its exit code, and what it told on standard error."""
    command = [shutil.which("node"), str(PROGRAM), "indicators", *words]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=stdout, stderr=subprocess.PIPE, cwd=place)
    return (done.returncode if done.returncode >= 0 else 3), done.stderr.decode()  # below 0: ended by a signal


def write_state(part, question, state):
    """What a worker process does: the state of one part goes to a file, exit code and what was told come back."""
    with open(state, "wb") as file:
        return run(["partial", part, *question], file)


@contextmanager
def two_workers(place):
    """A client of two worker processes, which are gone afterwards, and the commands that they were waiting for too."""
    try:
        import psutil
        from distributed import Client, LocalCluster
    except ImportError:
        how = "install python3-distributed and run this with /usr/bin/python3, or dask[distributed] with pip"
        end(2, f"Dask is not installed for {sys.executable}: {how}")
    # Ctrl-C reaches every process of the terminal. Here it waits until the workers are there, and they, who inherit
    # this, never hear of it. Python's own helper process lifts the block when it starts, so it starts before.
    resource_tracker.ensure_running()
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    cluster = LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        dashboard_address=None,
        local_directory=place,
        silence_logs=logging.CRITICAL,
    )
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    try:
        with Client(cluster) as client:
            yield client
    finally:
        started = psutil.Process().children(recursive=True)
        cluster.close()
        for process in started:
            if process.is_running():
                process.kill()


@contextmanager
def held_signals():
    """Holds Ctrl-C back as long as Dask runs: in the middle of its start or end it would leave processes behind."""
    held = []
    before = {number: signal.signal(number, lambda number, _: held.append(number)) for number in SIGNALS}
    try:
        yield held
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    if held:
        stop(held[0])


def map_parts(parts, question, states, place):
    """The outcomes of the parts in their order, made by two worker processes."""
    with held_signals() as held, two_workers(place) as client:
        tasks = client.map(write_state, parts, [question] * len(parts), states, pure=False)
        while not held and not all(task.done() for task in tasks):
            time.sleep(0.02)
        return [] if held else client.gather(tasks)


def tell(parts, states, outcomes):
    """Tells what was told of each part; the worst exit code. Ends where a part has no state."""
    worst = max(code for code, _ in outcomes)
    if worst == 2:
        sys.stderr.write(outcomes[0][1])  # wrong usage, the same of every part
        sys.exit(2)
    there = [os.path.getsize(state) > 0 for state in states]
    for part, (_, told), is_there in zip(parts, outcomes, there):
        lines = told.splitlines()
        # The last line under a state says that it is internal, but it goes no further than to `finish`.
        for line in lines[:-1] if is_there else lines:
            print(f"{part}: {line}", file=sys.stderr)
    if not all(there):
        sys.exit(worst)
    return worst


def print_readings(asked, place):
    """Prints the readings of the parts together; the exit code."""
    names = [f"{i + 1}-{Path(part).name}.json" for i, part in enumerate(asked.parts)]
    states = [os.path.join(place, name) for name in names]
    outcomes = map_parts(asked.parts, options_of(asked, "by", "division", "lang"), states, place)
    worst = tell(asked.parts, states, outcomes)
    # From here on in the folder of the states, so that messages name a state after its part.
    with open(os.path.join(place, "whole.json"), "wb") as whole:
        code, told = run(["merge", *names, *options_of(asked, "lang")], whole, place)
    if code == 0:
        code, told = run(["finish", "whole.json", *options_of(asked, "json", "csv", "lang")], None, place)
    sys.stderr.write(told)
    return max(worst, code)


def main():
    asked = read_arguments()
    if not PROGRAM.exists():
        end(2, f"{PROGRAM} is not there: run npm run build, or name one in KOMPETANSEPILOT")
    if shutil.which("node") is None:
        end(2, "Node is not installed: the commands of kompetansepilot need it")
    for number in SIGNALS:
        signal.signal(number, stop)
    with tempfile.TemporaryDirectory(prefix="kompetansepilot-") as place:
        return print_readings(asked, place)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Exception:
        traceback.print_exc()
        sys.exit(3)
