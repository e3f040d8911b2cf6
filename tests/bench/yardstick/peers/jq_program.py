"""The decision as a program for jq; run as a program, it prints it.

Terms are worked out once for each incident and bound to variables, as one would write it by hand.
"""

import json
import pathlib
import sys


def condition(written, terms):
    if isinstance(written, dict):
        (word, parts), = written.items()
        if word == "not":
            return f"({condition(parts, terms)} | not)"
        return "(" + {"all": " and ", "any": " or "}[word].join(condition(part, terms) for part in parts) + ")"
    if written in terms:
        return variable(written)
    fact, *rest = written.split()
    if not rest:
        return f".{fact}"
    sign, against = rest
    return f".{fact} == {json.dumps(against)}" if sign == "=" else f".{fact} {sign} {against}"


def variable(term):
    return "$" + term.replace("-", "_")


def result(duty, terms):
    at = "null" if duty["hours"] is None else f"($aware + {duty['hours'] * 3600} | todateiso8601)"
    return f'(if {condition(duty["when"], terms)} then {{o: "{duty["id"]}", at: {at}}} else empty end)'


def program(decision):
    terms = decision["terms"]
    bound = [f"{condition(written, terms)} as {variable(term)}" for term, written in terms.items()]
    owed = [result(duty, terms) for duty in decision["duties"]]
    return "\n| ".join([".id as $id", "(.aware_at | fromdateiso8601) as $aware", ".facts", *bound,
                        "{id: $id, due: [" + ",\n    ".join(owed) + "]}"]) + "\n"


if __name__ == "__main__":
    print(program(json.loads(pathlib.Path(sys.argv[1]).read_text())), end="")
