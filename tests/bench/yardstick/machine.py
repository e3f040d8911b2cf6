"""What the figures were taken on, and how steady it was."""

import hashlib
import json
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import time

WORK = bytes(16 << 20)
probes = []


def probe():
    """The same work every time: how much its time varies is how much the machine does."""
    start = time.perf_counter()
    hashlib.sha256(WORK).digest()
    probes.append((time.perf_counter() - start) * 1000)


def noise():
    spread = statistics.pstdev(probes) / statistics.mean(probes) * 100 if probes else 0
    return (f"Steadiness: a piece of work done {len(probes)} times in between took {min(probes, default=0):.1f} to "
            f"{max(probes, default=0):.1f} ms (standard deviation {spread:.0f} %); load at the end {load()}.")


def load():
    return " ".join(f"{value:.1f}" for value in os.getloadavg())


def first_line(*command):
    if not shutil.which(command[0]):
        return f"no {command[0]}"
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False).stdout.partition("\n")[0]


def processor():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(": ")[2]
    return platform.machine()


def engines(work):
    for manifest in sorted(work.glob("peers/node_modules/**/package.json")):
        package = json.loads(manifest.read_text())
        if package.get("name") in json.loads((work / "peers/package.json").read_text())["dependencies"]:
            yield f"{package['name']} {package['version']}"


def description(program, work):
    versions = [first_line(program, "version"), first_line("jq", "--version"), first_line("node", "--version").replace("v", "Node "),
                *engines(work)]
    system = platform.freedesktop_os_release()["PRETTY_NAME"]
    return (f"{time.strftime('%Y-%m-%d %H:%M UTC', time.gmtime())}; {os.cpu_count()} processors ({processor()}), {system}; "
            f"load at the start {load()}.\n{'; '.join(versions)}.")
