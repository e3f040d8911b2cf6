"""Many incidents through `batch -`: are all answered, in order, and with how much memory?"""

import dataclasses
import hashlib
import itertools
import subprocess
import threading

HEAD = b'{"incident":"%09d"'


@dataclasses.dataclass
class Passage:
    lines: int
    in_order: bool
    peak_mib: float
    digest: str


def passage(command, lines, count):
    """Feeds `count` incidents to a command: the lines given, over and over, each time with a new number."""
    process = subprocess.Popen([str(part) for part in command], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    feeder = threading.Thread(target=feed, args=(process.stdin, lines, count))
    feeder.start()
    result = drain(process)
    feeder.join()
    if process.wait() != 0:
        raise subprocess.CalledProcessError(process.returncode, command)
    return result


def feed(pipe, lines, count):
    rests = [line[line.index(b'"', len(b'{"incident":"')) + 1:] for line in lines]
    numbered = zip(range(count), itertools.cycle(rests))
    with pipe:
        while block := b"".join(HEAD % number + rest for number, rest in itertools.islice(numbered, 10_000)):
            pipe.write(block)


def drain(process):
    result = Passage(0, True, 0.0, "")
    digest = hashlib.sha256()
    for line in process.stdout:
        result.in_order &= line.startswith(HEAD % result.lines)
        digest.update(line)
        if result.lines % 10_000 == 0:
            result.peak_mib = max(result.peak_mib, peak(process.pid))
        result.lines += 1
    result.digest = digest.hexdigest()
    return result


def peak(process):
    """The most memory a running process has had resident so far, in MiB. What the system reports at a process's end
    would count the program that started it, too."""
    with open(f"/proc/{process}/status") as status:
        sizes = [line.split()[1] for line in status if line.startswith("VmHWM:")]
    return int(sizes[0]) / 1024 if sizes else 0.0
