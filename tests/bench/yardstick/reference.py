"""The decision worked out a second way, from decision.json alone: what the check holds the program to.

Facts may be None, not known. Kleene's tables judge each test by itself: a fact that is asked twice may
answer yes once and no once. The exact answer comes from trying every way to tell the facts not known.
"""

import itertools
import json
import pathlib

DECISION = json.loads((pathlib.Path(__file__).parent / "decision.json").read_text())
WORDS = {
    "role": ("controller", "processor"),
    "risk": ("none", "unlikely", "likely", "high"),
    "hipaa_role": ("none", "covered", "associate"),
}


def every(answers):
    return False if False in answers else None if None in answers else True


def some(answers):
    return True if True in answers else None if None in answers else False


def opposite(answers):
    return None if answers[0] is None else not answers[0]


TESTS = {
    "=": lambda value, word: value == word,
    ">": lambda value, number: value > int(number),
    ">=": lambda value, number: value >= int(number),
}


class Condition:
    """A condition with its terms written out, and the tests in it by fact."""

    def __init__(self, written):
        self.tests = {}
        self.answer = self.read(written)

    def read(self, written):
        if isinstance(written, dict):
            (word, parts), = written.items()
            parts = [self.read(part) for part in (parts if isinstance(parts, list) else [parts])]
            join = {"all": every, "any": some, "not": opposite}[word]
            return lambda facts: join([part(facts) for part in parts])
        if written in DECISION["terms"]:
            return self.read(DECISION["terms"][written])
        fact, *rest = written.split()
        self.tests.setdefault(fact, []).append(rest)
        if not rest:
            return lambda facts: facts[fact]
        holds, against = TESTS[rest[0]], rest[1]
        return lambda facts: None if facts[fact] is None else holds(facts[fact], against)

    def ways_to_tell(self, fact):
        """Values of the fact of which each answers its tests differently, and together in every way."""
        if fact in WORDS:
            return WORDS[fact]
        borders = [int(number) for _, number in filter(None, self.tests[fact])]
        return [0, *borders, *(border + 1 for border in borders)] if borders else [True, False]

    def can_be(self, facts):
        """Every answer that some way to tell the unknown facts gives."""
        unknown = [fact for fact in self.tests if facts[fact] is None]
        told = itertools.product(*(self.ways_to_tell(fact) for fact in unknown))
        return {self.answer(facts | dict(zip(unknown, values))) for values in told}


DUTIES = [(duty["id"], Condition(duty["when"])) for duty in DECISION["duties"]]


def settled(condition, answer, facts):
    """Where Kleene's tables answer, they are right."""
    if answer is not None:
        return answer
    possible = condition.can_be(facts)
    return possible.pop() if len(possible) == 1 else None


def line(incident, answers):
    owed = [duty + ("?" if answer is None else "") for (duty, _), answer in zip(DUTIES, answers) if answer is not False]
    return json.dumps({"id": incident["id"], "due": owed}, separators=(",", ":")) + "\n"


def results(incident):
    """The result line by Kleene's tables, and the exact one."""
    facts = incident["facts"]
    kleene = [condition.answer(facts) for _, condition in DUTIES]
    exact = [settled(condition, answer, facts) for (_, condition), answer in zip(DUTIES, kleene)]
    return line(incident, kleene), line(incident, exact)
