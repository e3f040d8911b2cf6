"""Lines of `noticeclock batch` as the result lines that all programs of the yardstick print.

As a program: projection.py due|outcome < BATCH > RESULT. The batch is one of
    --select required --fields duty,due                     (due)
    --select required,undetermined --fields duty,outcome    (outcome: `?` behind a duty that is undetermined)
"""

import json
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
# The batch prints the most urgent duty first, the other programs in the order of the decision.
ORDER = {f"yardstick.{duty['id']}": place
         for place, duty in enumerate(json.loads((HERE / "decision.json").read_text())["duties"])}


def with_deadline(duty):
    return {"o": duty["duty"].removeprefix("yardstick."), "at": duty["due"]}


def with_doubt(duty):
    return duty["duty"].removeprefix("yardstick.") + ("?" if duty["outcome"] == "undetermined" else "")


def projected(lines, as_result):
    for line in lines:
        incident = json.loads(line)
        duties = sorted(incident["duties"], key=lambda duty: ORDER[duty["duty"]])
        result = {"id": incident["incident"], "due": [as_result(duty) for duty in duties]}
        yield json.dumps(result, separators=(",", ":")) + "\n"


if __name__ == "__main__":
    sys.stdout.writelines(projected(sys.stdin, {"due": with_deadline, "outcome": with_doubt}[sys.argv[1]]))
