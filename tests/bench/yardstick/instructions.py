"""Instructions in user space, counted by valgrind: figures that hardly depend on the machine's load."""

import re
import shutil
import subprocess

LESS, MORE = 100, 600  # incidents; the difference leaves out what a program does only once


def available():
    return shutil.which("valgrind") is not None


def count(command):
    valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    done = subprocess.run([str(part) for part in [*valgrind, *command]], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                          text=True, check=True)
    return int(re.search(r"Collected : (\d+)", done.stderr).group(1))


def head(file, lines):
    """The first lines of a file, beside it."""
    short = file.with_name(f"{file.stem}-first-{lines}.ndjson")
    with file.open() as whole, short.open("w") as out:
        out.writelines(line for line, _ in zip(whole, range(lines)))
    return short


def for_one_incident(command, file):
    """Of a program that reads the file."""
    def of(lines):
        return count([head(file, lines) if part == file else part for part in command])

    return (of(MORE) - of(LESS)) / (MORE - LESS)
