"""The programs that decide the yardstick: how each is started, and how its time is taken."""

import dataclasses
import hashlib
import json
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import time
from typing import Callable, ClassVar, Optional

import projection

HERE = pathlib.Path(__file__).parent
DECISION = HERE / "decision.json"
ENGINES = {"json-logic-engine": "json-logic-engine", "cel-js": "cel-js", "zen-engine": "zen-engine, 256 at once"}
PLAIN = "plain JavaScript"
RUNS = 3  # in a turn
NOW = "2026-11-22T00:00Z"  # a fixed moment, so that the same bytes come out every time


@dataclasses.dataclass
class Turn:
    """Seconds by the clock, and of processor time in all threads."""
    wall: float
    processor: float
    alone: list = dataclasses.field(default_factory=list)  # by the clock, of the runs on one processor each


def processor_seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@dataclasses.dataclass
class Program:
    name: str
    command: list
    output: Optional[pathlib.Path]  # its standard output; None throws it away
    results: Optional[pathlib.Path] = None  # where its result lines are, when not on standard output
    needs_all: bool = False  # of the processors: it works on several threads
    times_itself: bool = False  # it prints its times: JavaScript, where starting Node would count for much
    projected: Optional[Callable] = None  # how its lines become result lines
    agrees_with: str = ""  # all programs of one word must have the same result lines
    turns: list = dataclasses.field(default_factory=list)
    digests: ClassVar = {}  # of result lines, by that of the lines projected: projecting takes longer than deciding

    def run(self):
        """One turn: a run on each of two processors alone and one on all; the best counts. One processor may
        be half again as quick as another, as long as a neighbour shares its core, and which one a run gets is luck."""
        every = os.sched_getaffinity(0)
        alone = [] if self.needs_all else [self.run_on({processor}) for processor in sorted(every)[:2]]
        on_all = [self.run_on(every) for _ in range(RUNS - len(alone))]
        best = min(alone + on_all, key=lambda turn: turn.wall)
        best.alone = [turn.wall for turn in alone]
        self.turns.append(best)

    def run_on(self, processors):
        with open(self.output or "/dev/null", "wb") as out:
            start, used = time.perf_counter(), processor_seconds()
            subprocess.run([str(part) for part in self.command], stdout=out, check=True,
                           preexec_fn=lambda: os.sched_setaffinity(0, processors))
            turn = Turn(time.perf_counter() - start, processor_seconds() - used)
        if self.times_itself:
            return Turn(**json.loads(self.output.read_text()))
        return turn

    def digest(self):
        """Of the result lines."""
        printed = (self.results or self.output).read_bytes()
        own = hashlib.sha256(printed).hexdigest()
        if not self.projected:
            return own
        if own not in self.digests:
            lines = projection.projected(printed.splitlines(), self.projected)
            self.digests[own] = hashlib.sha256("".join(lines).encode()).hexdigest()
        return self.digests[own]


def ours(program, work, files):
    """`noticeclock batch` in several ways."""
    yardstick = ["--rules", HERE / "rules", "--no-built-in"]
    deadlines = [*yardstick, "--select", "required", "--fields", "duty,due"]
    doubts = [*yardstick, "--select", "required,undetermined", "--fields", "duty,outcome"]
    same = {"output": work / "deadlines.out", "projected": projection.with_deadline, "agrees_with": "deadlines"}
    doubtful = {"output": work / "doubts.out", "projected": projection.with_doubt, "agrees_with": "doubts"}
    law = {"output": work / "law.out", "agrees_with": "law"}

    def batch(name, file, options, **more):
        return Program(name, [program, "batch", file, "--now", NOW, *options], **more)

    two = ["--jobs", "2"]
    return [
        batch("batch", files["known"], deadlines, **same),
        batch("batch, two threads", files["known"], deadlines + two, needs_all=True, **same),
        batch("batch, unknown facts", files["unknown"], doubts, **doubtful),
        batch("batch, unknown facts, two threads", files["unknown"], doubts + two, needs_all=True, **doubtful),
        batch("batch, --full", files["known"], [*yardstick, "--full"], output=None),
        batch("batch, all law", files["law"], [], **law),
        batch("batch, all law, two threads", files["law"], two, needs_all=True, **law),
        batch("batch, all law, --full", files["law"], ["--full"], output=None),
    ]


def install(work):
    """The engines that package.json names, beside copies of the scripts that use them."""
    shutil.copytree(HERE / "peers", work / "peers", dirs_exist_ok=True)
    if not shutil.which("npm"):
        return
    command = ["npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts", "--silent",
               "--fetch-retries=1", "--fetch-retry-mintimeout=1000"]
    subprocess.run(command, cwd=work / "peers", stdout=subprocess.DEVNULL, check=False)


def jq(work, incidents):
    program = work / "decision.jq"
    with program.open("w") as out:
        subprocess.run([sys.executable, "-B", HERE / "peers/jq_program.py", DECISION], stdout=out, check=True)
    return Program("jq", ["jq", "-c", "-f", program, incidents], work / "jq.out", agrees_with="deadlines")


def javascript(name, engine, work, incidents):
    results = work / f"{engine}.results"
    command = ["node", work / "peers/measure.mjs", engine, DECISION, incidents, results]
    return Program(name, command, work / f"{engine}.out", results, times_itself=True, agrees_with="deadlines")


def starts(peer, engine, work, incidents):
    """Whether the engine is there and runs on this machine: it is given one incident."""
    one = work / "one.ndjson"
    with incidents.open() as lines:
        one.write_text(next(lines))
    trial = javascript(peer, engine, work, one)
    return shutil.which("node") and subprocess.run(trial.command, capture_output=True, check=False).returncode == 0


def peers(work, incidents):
    """The other programs, and the names of those that cannot be started here."""
    found = [jq(work, incidents)] if shutil.which("jq") else []
    missing = [] if found else ["jq"]
    for engine, name in [*ENGINES.items(), ("functions", PLAIN)]:
        if starts(name, engine, work, incidents):
            found.append(javascript(name, engine, work, incidents))
        else:
            missing.append(name)
    return found, missing
