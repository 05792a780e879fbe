#!/usr/bin/env python3
"""Judges whether a contract's JSON Schema and its decoder admit the same records.

    schema_agrees.py SCHEMA [--samples NDJSON] [--count N] [--seed N] -- DECODER [ARGUMENT...]

DECODER reads one JSON record a line on standard input and answers `ok` or `error …` a line, in order.

1. Records that hypothesis-jsonschema makes from the schema, and the samples given, must all decode.
2. At least N mutations of them (10 000) must be refused by jsonschema exactly where the decoder refuses them.

The schema speaks of parsed values: numbers are parsed exactly here, and what is no JSON both refuse. Exit code 1 where they
disagree; the first disagreements are printed (the data are invented).
"""

import argparse
import collections
import copy
import decimal
import json
import random
import subprocess
import sys

import hypothesis
import jsonschema
from hypothesis_jsonschema import from_schema

SHOWN = 12
ODD = [
    "\u0000", "\u0007", "\t", "\n", "\r", "\r\n", "\u007f", "\u0085", "\u00a0", "\u00ad", "\u0149", "\u017f", "\u0301", "\u0345",
    "\u0130", "\u1e9e", "\u2003", "\u200b", "\u2011", "\u2019", "\u2028", "\u202e", "\u202f", "\u2060", "\u212a", "\u20ac", "\u3042",
    "\ufeff", "\uffff", "\U0001f600", "\u00e9", "e\u0301", "\u0660", "\uff11", " ", "a", "Z", "0", "9", "-", ".", "/", "\\", '"', "$",
    "^", "]", "%", "%4", "%41", "#", "?", "@", ":",
]
WRONG = [None, True, False, 0, 1, -1, 3, "", " ", "x", "0", "A", "R", "2024-02-29", "https://example.org/", [], {}, [None], ["A"],
         {"type": "A"}, {"type": "R"}, {"type": "N"}, {"type": ""}, {"type": None}, [[]], [True, False]]
DATES = ["1899-12-31", "1900-01-01", "1900-02-28", "1900-02-29", "2000-02-29", "2024-02-29", "2024-02-30", "2023-02-29", "2100-02-29",
         "2199-12-31", "2200-01-01", "2024-04-31", "2024-13-01", "2024-00-10", "2024-01-00", "2024-1-1", "20240101", "2024-01-01 ",
         "2024-01-01T00:00:00Z", "\u0662024-01-01"]
NUMBERS = ["-0", "-0.0", "0.0", "1.0", "1.5", "1e0", "1e1", "1e2", "100e-2", "0.1e1", "1E+1", "10.50e1", "1e400", "-1e400", "1e-400",
           "1e99999999999999999999", "1.00000000000000000000001", "9007199254740991", "9007199254740992", "-9007199254740992",
           "9007199254740991.0", "9223372036854775807", "9223372036854775808", "123456789012345678901234567890"]
DECIMALS = ["0", "-0", "0.0", "-0.00", "00", "01", "-01", "+1", "1.", ".5", "1,5", "1e2", " 1", "1 ", "1\n", "-", "", "--1", "1.2.3",
            "0.001", "0.0001", "99999999999999999999", "NaN", "Infinity", "1_000", "1 000", "0x10", "\u0661"]


class Raw:
    """A number as it is to be written."""

    def __init__(self, text):
        self.text = text


def dump(value):
    """JSON text in ASCII; numbers may be given as text."""
    if isinstance(value, Raw):
        return value.text
    if isinstance(value, dict):
        return "{" + ",".join(json.dumps(key) + ":" + dump(item) for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(dump, value)) + "]"
    return json.dumps(value)


def exact(text):
    """A number with a fraction or an exponent, without rounding: whole ones become int, others 0.5."""
    try:
        number = decimal.Decimal(text)
    except decimal.InvalidOperation:
        return 0.5 if "e-" in text.lower() else 10**40
    if number == 0:
        return 0
    if number.adjusted() > 40:
        return -(10**40) if number < 0 else 10**40
    with decimal.localcontext() as context:
        context.prec = 200
        return int(number) if number == number.to_integral_value() else 0.5


def refuse(text):
    raise ValueError("no JSON: " + text)


def parse(text):
    return json.loads(text, parse_float=exact, parse_constant=refuse)


def bounds(schema, names):
    """All numbers that stand under some keywords, anywhere in the schema."""
    found = set()
    if isinstance(schema, dict):
        for key, value in schema.items():
            if key in names and isinstance(value, int):
                found.add(value)
            found |= bounds(value, names)
    elif isinstance(schema, list):
        for value in schema:
            found |= bounds(value, names)
    return found


def places(value, found=None):
    """Every container of a record with every key or index in it."""
    found = [] if found is None else found
    if isinstance(value, dict):
        for key, item in list(value.items()):
            found.append((value, key))
            places(item, found)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            found.append((value, index))
            places(item, found)
    return found


def containers(value, kind):
    found = [value] if isinstance(value, kind) else []
    return found + [parent[key] for parent, key in places(value) if isinstance(parent[key], kind)]


class Mutator:
    """Changes records at random places."""

    def __init__(self, schema, seed):
        self.random = random.Random(seed)
        lengths = bounds(schema, {"minLength", "maxLength"})
        self.lengths = sorted({max(0, length + step) for length in lengths for step in (-1, 0, 1)})
        counts = bounds(schema, {"minItems", "maxItems"})
        self.counts = sorted({max(0, count + step) for count in counts for step in (-1, 0, 1) if count < 200})
        limits = bounds(schema, {"minimum", "maximum"})
        self.limits = sorted({limit + step for limit in limits for step in (-1, 0, 1)})
        self.kinds = [name[7:] for name in sorted(dir(self)) if name.startswith("mutate_")]

    def mutated(self, record):
        """A changed copy and the kinds of change."""
        copied = copy.deepcopy(record)
        kinds = []
        for _ in range(1 if self.random.random() < 0.85 else 2):
            kind = self.random.choice(self.kinds)
            changed = getattr(self, "mutate_" + kind)(copied)
            if changed is not None:
                copied = changed
                kinds.append(kind)
        return copied, kinds

    def place(self, record, kind=object):
        """A random place that holds a value of a kind."""
        found = [
            (parent, key)
            for parent, key in places(record)
            if isinstance(parent[key], kind) and (kind is not int or not isinstance(parent[key], bool))
        ]
        return self.random.choice(found) if found else None

    def at(self, record, kind, change):
        place = self.place(record, kind)
        if place is None:
            return None
        parent, key = place
        parent[key] = change(parent[key])
        return record

    def mutate_drop_field(self, record):
        found = [item for item in containers(record, dict) if item]
        if not found:
            return None
        chosen = self.random.choice(found)
        del chosen[self.random.choice(list(chosen))]
        return record

    def mutate_add_field(self, record):
        found = containers(record, dict)
        if not found:
            return None
        chosen = self.random.choice(found)
        names = ["zz", "", "type", "x y", "\u00e9"] + [name.upper() for name in chosen] + [name + " " for name in chosen]
        chosen[self.random.choice(names)] = self.random.choice(WRONG)
        return record

    def mutate_null(self, record):
        return self.at(record, object, lambda value: None)

    def mutate_other_type(self, record):
        return self.at(record, object, lambda value: copy.deepcopy(self.random.choice(WRONG)))

    def mutate_swap(self, record):
        other = self.place(record)
        if other is None:
            return None
        value = copy.deepcopy(other[0][other[1]])
        return self.at(record, object, lambda old: value)

    def mutate_root(self, record):
        return copy.deepcopy(self.random.choice(WRONG)) if self.random.random() < 0.1 else None

    def mutate_text_odd(self, record):
        def change(text):
            place = self.random.choice([0, len(text), self.random.randint(0, len(text))])
            end = min(len(text), place + self.random.choice([0, 0, 1]))
            return text[:place] + self.random.choice(ODD) + text[end:]

        return self.at(record, str, change)

    def mutate_text_edges(self, record):
        return self.at(
            record, str, lambda text: self.random.choice([text + "\n", "\n" + text, text + " ", " " + text, text + "\u00a0", text + "\n\n"]))

    def mutate_text_length(self, record):
        def change(text):
            length = self.random.choice(self.lengths or [0])
            filler = text or "A"
            longer = (filler * (length // len(filler) + 1))[:length]
            return longer if self.random.random() < 0.7 else "W" * length

        return self.at(record, str, change)

    def mutate_text_shape(self, record):
        changes = [str.upper, str.lower, lambda text: text[::-1], lambda text: text[:-1], lambda text: text[1:],
                   lambda text: text.replace("-", "/"), lambda text: text.replace(".", ","), lambda text: text + text[-1:],
                   lambda text: "-" + text, lambda text: text + "0", lambda text: text + ".0", lambda text: "0" + text,
                   lambda text: text.replace("https", "http"), lambda text: text.replace(" ", "\n"), lambda text: text.replace(" ", "  ")]
        return self.at(record, str, self.random.choice(changes))

    def mutate_text_digit(self, record):
        def change(text):
            found = [index for index, character in enumerate(text) if character in "0123456789"]
            if not found:
                return self.random.choice(DATES + DECIMALS)
            index = self.random.choice(found)
            digit = str((int(text[index]) + self.random.choice([1, -1, 5])) % 10)
            return text[:index] + digit + text[index + 1 :]

        return self.at(record, str, change)

    def mutate_text_date(self, record):
        return self.at(record, str, lambda text: self.random.choice(DATES))

    def mutate_text_decimal(self, record):
        return self.at(record, str, lambda text: self.random.choice(DECIMALS))

    def mutate_number_bound(self, record):
        return self.at(record, int, lambda value: self.random.choice(self.limits or [0]))

    def mutate_number_form(self, record):
        def change(value):
            forms = NUMBERS + [f"{value}.0", f"{value}e0", f"{value}0e-1", f"{value}.5", f"{value}0", f"{value}.000"]
            return Raw(self.random.choice(forms))

        return self.at(record, int, change)

    def mutate_number_step(self, record):
        return self.at(record, int, lambda value: value + self.random.choice([-1, 1, 2, -2, 10, 100]))

    def mutate_list_length(self, record):
        def change(items):
            count = self.random.choice(self.counts or [0])
            filler = items or [self.random.choice(WRONG)]
            return [copy.deepcopy(filler[index % len(filler)]) for index in range(count)]

        return self.at(record, list, change)

    def mutate_list_element(self, record):
        def change(items):
            place = self.random.randint(0, len(items))
            return items[:place] + [copy.deepcopy(self.random.choice(WRONG))] + items[place:]

        return self.at(record, list, change)


def generated(schema, count, seed):
    """Records that the independent tool makes from the schema."""
    records = []

    @hypothesis.seed(seed)
    @hypothesis.settings(
        max_examples=count, database=None, deadline=None, suppress_health_check=list(hypothesis.HealthCheck),
        phases=[hypothesis.Phase.generate])
    @hypothesis.given(from_schema(schema))
    def collect(record):
        records.append(record)

    collect()
    return records


def decoded(command, lines):
    """The decoder's answers."""
    run = subprocess.run(command, input="".join(line + "\n" for line in lines).encode(), stdout=subprocess.PIPE, check=False)
    answers = run.stdout.decode().splitlines()
    if run.returncode != 0 or len(answers) != len(lines):
        sys.exit(f"the decoder gave {len(answers)} answers to {len(lines)} records and ended with {run.returncode}")
    return answers


def main():
    arguments = sys.argv[1:]
    if "--" not in arguments:
        sys.exit(__doc__)
    split = arguments.index("--")
    parser = argparse.ArgumentParser()
    parser.add_argument("schema")
    parser.add_argument("--samples")
    parser.add_argument("--records", type=int, default=300)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments[:split])
    command = arguments[split + 1 :]

    with open(options.schema, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)

    records = generated(schema, options.records, options.seed) if options.records else []
    made = len(records)
    if options.samples:
        with open(options.samples, encoding="utf-8") as file:
            records += [json.loads(line) for line in file if line.strip()]
    lines = [dump(record) for record in records]
    failed = []
    for line, answer in zip(lines, decoded(command, lines)):
        if answer != "ok" or not validator.is_valid(parse(line)):
            failed.append((line, answer))
    print(f"{made} records from the schema, {len(records) - made} samples: {len(failed)} not admitted by both")

    mutator = Mutator(schema, options.seed)
    mutations, kinds = [], []
    originals = set(lines)
    while len(mutations) < options.count:
        mutated, names = mutator.mutated(mutator.random.choice(records))
        line = dump(mutated)
        if names and line not in originals:
            mutations.append(line)
            kinds.append("+".join(sorted(set(names))))
    tally = collections.Counter()
    disagreements = []
    answers = decoded(command, mutations)
    for line, names, answer in zip(mutations, kinds, answers):
        try:
            value = parse(line)
            errors = next(validator.iter_errors(value), None)
        except ValueError as error:
            errors = error
        fits = errors is None
        for name in names.split("+"):
            tally[(name, fits)] += 1
        if fits != (answer == "ok"):
            where = "" if fits or not hasattr(errors, "json_path") else f"{errors.json_path} {errors.validator}"
            disagreements.append((names, where, answer, line))
    for name in sorted({name for name, _ in tally}):
        print(f"  {name:16} {tally[(name, False)]:6} refused {tally[(name, True)]:6} admitted")
    refused = sum(answer != "ok" for answer in answers)
    print(f"{len(mutations)} mutations, {refused} refused by the decoder: {len(disagreements)} disagreements")

    for line, answer in failed[:SHOWN]:
        print(f"NOT ADMITTED: decoder {answer}\n  {line}")
    for names, where, answer, line in disagreements[:SHOWN]:
        print(f"DISAGREEMENT after {names}: decoder {answer}; schema {'refuses at ' + where if where else 'admits'}\n  {line}")
    sys.exit(1 if failed or disagreements else 0)


if __name__ == "__main__":
    main()
