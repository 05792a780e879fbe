#!/usr/bin/env python3
"""Measures commands that make the letter: measure.py [--rounds N] [--records N] [--data FILE] NAME=COMMAND...

A command answers `COMMAND single DATA OUT` (the first record's file) and `COMMAND many DATA OUT` (a file a record in a folder, and
{"ms": [...]}, the milliseconds of each, as the last line). `{data}`, `{tsv}` and `{out}` in a command stand for the files instead,
`{mode}` for the word; DATA.tsv lies beside DATA.jsonl where another program made both.

Rounds are interleaved, so that what else the machine does falls on all commands alike: ratios are medians of a round's own ratios.
Ratios are to the first command.
"""
import argparse, json, os, random, shlex, shutil, statistics, subprocess, sys, tempfile, time

NAMES = "Lefèvre,Müller,N'Diaye,Saint-Léger,Œuvrard,Traoré,Petit,Étienne".split(",")
FIRST = "Zoé,Jean-François,Maël,Aïcha,Marie-Thérèse,Loïc,Noëlle".split(",")
STREETS = "rue de l'Église,quai d'Austerlitz,allée des Tilleuls,place de l'Hôtel-de-Ville".split(",")
TOWNS = "76000 ROUEN,35000 RENNES,29200 BREST,95000 CERGY".split(",")
MONTHS = "janvier,mars,juin,août,octobre,décembre".split(",")


def write_records(path, count):
    """Invents applicants, the same every time; a letter's code is made from the URL by each command."""
    draw = random.Random(5)
    with open(path, "w", encoding="utf-8") as file:
        for _ in range(count):
            name, first = draw.choice(NAMES), draw.choice(FIRST)
            number = "".join(draw.choice("0123456789") for _ in range(18))
            day = lambda year: f"{draw.randint(2, 28)} {draw.choice(MONTHS)} {year}"
            record = {
                "valeurs": [name.upper(), "—", first, number, day(2021), day(2025), day(2024)],
                "adresse": [f"{first} {name.upper()}", f"{draw.randint(1, 199)} {draw.choice(STREETS)}", draw.choice(TOWNS)],
                "url": f"https://verif.exemple.invalid/att/{number}/{draw.getrandbits(28):07x}",
            }
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def execute(command, mode, data, out):
    """Wall and CPU seconds, the greatest resident size in MiB, and the output of a process."""
    fields = dict(mode=mode, data=data, tsv=data.removesuffix(".jsonl") + ".tsv", out=out)
    words = shlex.split(command.format(**fields) if "{out}" in command else f"{command} {mode} {data} {out}")
    start = time.perf_counter()
    with tempfile.TemporaryFile() as output:
        child = subprocess.Popen(words, stdout=output, stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        if status:
            sys.exit(f"{words[0]} {mode}: status {os.waitstatus_to_exitcode(status)}")
        output.seek(0)
        return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output.read().decode()


def measure(command, data, records, folder):
    """One round of a command: how it starts, and how it goes on."""
    cold = [execute(command, "single", data, folder + "/one.pdf")[0] for _ in range(5)]
    many = folder + "/many"
    shutil.rmtree(many, ignore_errors=True)
    wall, cpu, peak, text = execute(command, "many", data, many)
    times = json.loads(text.strip().splitlines()[-1])["ms"]
    files = os.listdir(many)
    if not len(times) == len(files) == records:
        sys.exit(f"{command}: {len(files)} files of {records}")
    size = sum(os.path.getsize(f"{many}/{file}") for file in files) / records
    # The first letters fill caches.
    return dict(
        warm=statistics.median(times[min(50, records // 4):]), whole=wall * 1000 / records, cpu=cpu * 1000 / records,
        cold=statistics.median(cold) * 1000, peak=peak, size=size)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--records", type=int, default=300)
    parser.add_argument("--data", help="records of the peers' form instead of invented ones")
    parser.add_argument("commands", nargs="+", metavar="NAME=COMMAND")
    options = parser.parse_args()
    commands = [word.split("=", 1) for word in options.commands]
    with tempfile.TemporaryDirectory() as folder:
        data, records = options.data, options.records
        if data:
            with open(data, "rb") as file:
                records = sum(1 for _ in file)
        else:
            data = folder + "/records.jsonl"
            write_records(data, records)
        rounds = {name: [] for name, _ in commands}
        for number in range(options.rounds):
            for name, command in commands if number % 2 == 0 else reversed(commands):
                rounds[name].append(measure(command, data, records, folder))
    first = rounds[commands[0][0]]
    columns = "ms a letter,letters/s,whole process: ms,CPU ms,cold start: ms,peak MiB,bytes,warm,whole,CPU,cold".split(",")
    print("| " + " | ".join([f"{records} letters, {options.rounds} rounds"] + columns[:7] + [f"× {c}" for c in columns[7:]]) + " |")
    print("|---" + "|--:" * len(columns) + "|")
    for name, own in rounds.items():
        middle = {key: statistics.median(r[key] for r in own) for key in own[0]}
        ratios = [statistics.median(r[k] / f[k] for r, f in zip(own, first)) for k in ("warm", "whole", "cpu", "cold")]
        cells = [f"{middle['warm']:.2f}", f"{1000 / middle['whole']:.0f}", f"{middle['whole']:.2f}", f"{middle['cpu']:.2f}",
                 f"{middle['cold']:.0f}", f"{middle['peak']:.0f}", f"{middle['size']:,.0f}"] + [f"{r:.2f}" for r in ratios]
        print(f"| {name} | " + " | ".join(cells) + " |")


main()
