"""What the rounds came to: rates, ratios and goals, as tables of Markdown."""

import statistics

import programs


def ratio(program, others):
    """How many times as quick as the quickest of the others in the same round: the median of the rounds."""
    if not others:
        return None
    rounds = zip(program.turns, *(other.turns for other in others))
    return statistics.median(min(turn.wall for turn in theirs) / own.wall for own, *theirs in rounds)


def growth(two, one):
    """How many times as quick as one thread two are: one thread counts with the mean of the processors, because two use
    the slower one, too."""
    return statistics.median(statistics.mean(1 / wall for wall in alone.alone) ** -1 / both.wall
                             for both, alone in zip(two.turns, one.turns))


def named(entrants, *names):
    return [program for program in entrants if program.name in names]


def shown(value):
    if value is None:
        return ""
    return f"{value:,.0f}" if value >= 1000 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def print_table(count, entrants):
    rivals = [named(entrants, "jq"), named(entrants, *programs.ENGINES.values()), named(entrants, programs.PLAIN)]
    print("| program | incidents a second | range | processor time, µs | x jq | x quickest JavaScript engine | x plain JavaScript |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for program in entrants:
        rates = [count / turn.wall for turn in program.turns]
        each = statistics.median(turn.processor for turn in program.turns) / count * 1e6
        cells = [shown(statistics.median(rates)), f"{shown(min(rates))}-{shown(max(rates))}", shown(each)]
        cells += [shown(ratio(program, others)) for others in rivals]
        print(f"| {program.name} | {' | '.join(cells)} |")


def goals(count, entrants):
    own = {program.name: program for program in entrants}

    def rate(name):
        return statistics.median(count / turn.wall for turn in own[name].turns)

    def times_one(name):
        return growth(own[f"{name}, two threads"], own[name])

    engines = named(entrants, *programs.ENGINES.values())
    yield "times jq", 12, ratio(own["batch"], named(entrants, "jq"))
    yield "times the quickest JavaScript engine", 4, ratio(own["batch"], engines)
    yield "incidents a second, one thread", 200_000, rate("batch")
    yield "incidents a second with all law", 100_000, rate("batch, all law")
    yield "incidents a second with --full", 40_000, rate("batch, --full")
    yield "incidents a second with all law and --full", 40_000, rate("batch, all law, --full")
    yield "two threads, times one", 1.7, times_one("batch")
    yield "two threads with all law, times one", 1.7, times_one("batch, all law")


def print_goals(count, entrants):
    print("\n| goal | at least | measured | |\n| --- | ---: | ---: | --- |")
    for what, least, value in goals(count, entrants):
        verdict = "not measured" if value is None else "met" if value >= least else "not met"
        print(f"| {what} | {least:,} | {shown(value)} | {verdict} |")
