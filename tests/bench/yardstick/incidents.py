"""Invented incidents for the yardstick, the same on every machine.

`incidents(count)` makes them; run as a program, it prints them, one JSON object a line:

    python3 incidents.py 10000 [--seed 20261121] [--unknown 0] [--form peers|ours|law]

`peers` is the form that the other engines read, `ours` the form of an incident of noticeclock under the
rules in `rules/`, `law` the same incidents in the vocabulary of the rules built in. With --unknown P, P in
a hundred of the facts that can be unknown are null.
"""

import argparse
import json
import sys
import time

SEED = 20261121
WORDS = ("phishing laptop backup export vendor mailbox ransomware bucket misdirected credential portal "
         "archive payroll clinic loyalty support").split()
YEAR_BEGINS = 1767225600  # 2026-01-01T00:00:00Z
DAY = 86400


class Dice:
    """Marsaglia's xorshift generator of 32 bits, shifts 13, 17 and 5."""

    def __init__(self, seed):
        self.state = seed

    def fraction(self):
        """From 0 up to, but not including, 1."""
        x = self.state
        x ^= x << 13 & 0xFFFFFFFF
        x ^= x >> 17
        x ^= x << 5 & 0xFFFFFFFF
        self.state = x
        return x / 4294967296

    def between(self, least, most):
        return least + int(self.fraction() * (most - least + 1))

    def percent(self, chance):
        return self.fraction() * 100 < chance

    def one_of(self, words):
        return words[int(self.fraction() * len(words))]

    def people(self):
        """Up to 99,999, every order of magnitude as likely as the next."""
        return int(10 ** (self.fraction() * 5))


def utc(seconds):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))


def incidents(count, seed=SEED, unknown=0):
    """The order of the throws is part of the data: a fact is thrown before whether it is known."""
    dice = Dice(seed)

    def known(value):
        return None if unknown and dice.percent(unknown) else value

    def yes(chance):
        return known(dice.percent(chance))

    def people(chance, share=1):
        return known(dice.people() // share if dice.percent(chance) else 0)

    def text(words):
        return " ".join([dice.one_of(WORDS) for _ in range(words)])

    for number in range(1, count + 1):
        aware = YEAR_BEGINS + dice.between(0, 364 * DAY)
        yield {
            "id": f"inc-{number:06}",
            "title": text(6),
            "occurred_at": utc(aware - dice.between(1, 90 * DAY)),
            "aware_at": utc(aware),
            "facts": {
                "personal_data": yes(90),
                "role": dice.one_of(("controller", "controller", "controller", "processor")),
                "eu_established": dice.percent(40),
                "eu_persons": people(60),
                "risk": known(dice.one_of(("none", "unlikely", "likely", "high"))),
                "encrypted": yes(25),
                "key_compromised": yes(30),
                "risk_mitigated": yes(15),
                "disproportionate": yes(10),
                "jp_persons": people(40),
                "jp_sensitive": yes(20),
                "jp_property_damage": yes(20),
                "jp_wrongful_purpose": yes(40),
                "jp_strong_encryption": yes(15),
                "hipaa_role": dice.one_of(("none", "none", "covered", "associate")),
                "phi_unsecured": yes(70),
                "low_compromise_probability": yes(20),
                "law_enforcement_delay": dice.percent(5),
                "us_persons": people(60),
                "largest_state_persons": people(60, share=2),
            },
            "notes": text(dice.between(10, 40)),
        }


def ours(incident):
    """Nothing is dropped, so that a line is as long as the peers' line."""
    return {
        "incident": incident["id"],
        "title": incident["title"],
        "timeline": {"occurred": incident["occurred_at"], "aware": incident["aware_at"]},
        "facts": incident["facts"],
        "report": {"notes": incident["notes"]},
    }


def without_unknown(facts):
    return {name: value for name, value in facts.items() if value is not None}


def residents(facts):
    """The State with the most people is taken to be Texas; the rest live in California."""
    total, texas = facts["us_persons"], facts["largest_state_persons"]
    counts = {"DE": facts["eu_persons"], "JP": facts["jp_persons"], "US-TX": texas}
    if total is not None and texas is not None and total > texas:
        counts["US-CA"] = total - texas
    return {place: "unknown" if count is None else count for place, count in counts.items()}


def law(incident):
    """The incident told in the vocabulary of the whole body of law, as near as it comes."""
    facts = incident["facts"]
    elements = ["name", "email"]
    elements += ["medical_info"] if facts["jp_sensitive"] else []
    elements += ["payment_card"] if facts["jp_property_damage"] else []
    kinds = {"covered": ["hipaa-covered-entity"], "associate": ["hipaa-business-associate"], "none": []}
    levels = {"none": "unlikely", "unlikely": "unlikely", "likely": "risk", "high": "high", None: None}
    aware = incident["aware_at"]
    return {
        "incident": incident["id"],
        "title": incident["title"],
        "timeline": {"occurred": incident["occurred_at"], "aware": aware, "discovered": aware},
        "organization": {
            "roles": [facts["role"]],
            "places": ["DE" if facts["eu_established"] else "JP"],
            "kinds": kinds[facts["hipaa_role"]],
        },
        "data": without_unknown({
            "personal": facts["personal_data"],
            "encrypted": facts["encrypted"],
            "key_compromised": facts["key_compromised"],
            "phi": facts["phi_unsecured"],
        }) | {"elements": elements},
        "breach": without_unknown({"malicious": facts["jp_wrongful_purpose"]}) | {"kinds": ["confidentiality"]},
        "risk": without_unknown({"level": levels[facts["risk"]], "removed": facts["risk_mitigated"]}),
        "affected": residents(facts),
    }


FORMS = {"peers": lambda incident: incident, "ours": ours, "law": law}


def line(incident):
    return json.dumps(incident, separators=(",", ":"), ensure_ascii=False) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--unknown", type=int, default=0, metavar="PERCENT")
    parser.add_argument("--form", choices=FORMS, default="peers")
    asked = parser.parse_args()
    form = FORMS[asked.form]
    for incident in incidents(asked.count, asked.seed, asked.unknown):
        sys.stdout.write(line(form(incident)))


if __name__ == "__main__":
    main()
