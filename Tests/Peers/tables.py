"""Measures tables: a dashboard of 2,900 counters, and rows by the thousand; time, memory, pages, bytes.

tables.py GABARIT [--rows 1000 10000 100000] [--rounds 3]

Each document is made by a process of its own; its peak is that of the process (getrusage), its time that of the wall. What a process takes
for a document of one row is its start, and is taken away from the others, so that what is left is the rows'.
"""

import argparse
import json
import os
import pathlib
import random
import re
import resource
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]


def rows(count):
    chance = random.Random(count)
    return {
        "rows": [
            {
                "name": f"Counter {index + 1}",
                "place": f"Town of number {chance.randrange(30000)}",
                "count": (number := chance.randrange(20000)),
                "late": chance.randrange(number + 1),
                "amount": None if chance.randrange(9) == 0 else f"{chance.randrange(10 ** 7) / 100:.2f}",
            }
            for index in range(count)
        ]
    }


def national(count):
    """A record of the dashboard: the sample's own, its counters told again under other names and with other figures."""
    sample = json.loads((ROOT / "Templates/tb06/samples/ordinaire.json").read_text())
    chance = random.Random(6)
    models = sample["guichets"]
    counters = []
    for index in range(count):
        # As the sample's: regions and departments one after the other.
        model = dict(models[index * len(models) // count])
        model["nom"] = f"Guichet d'essai n° {index + 1}"
        for name, value in list(model.items()):
            if isinstance(value, int) and not isinstance(value, bool):
                model[name] = chance.randrange(value + 1)
        counters.append(model)
    sample["guichets"] = counters
    return sample


def run(command, folder):
    """Seconds and peak in KiB of a process, and what it says."""
    before = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    text = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{command}: {text}")
    return time.monotonic() - before, usage.ru_maxrss, text


def measure(gabarit, folder, name, record, rounds):
    data = folder / "data.json"
    data.write_text(json.dumps(record))
    output = folder / "out.pdf"
    taken = [run([gabarit, "render", name, "--data", str(data), "-o", str(output)], folder) for _ in range(rounds)]
    pages = int(re.search(rb"/Count (\d+)", subprocess.run(
        ["qpdf", "--qdf", "--object-streams=disable", str(output), "-"], capture_output=True).stdout).group(1))
    return {
        "seconds": statistics.median(one[0] for one in taken),
        "peak": statistics.median(one[1] for one in taken),
        "bytes": output.stat().st_size,
        "pages": pages,
        "data": data.stat().st_size,
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("gabarit", type=lambda path: str(pathlib.Path(path).resolve()))
    parser.add_argument("--rows", type=int, nargs="*", default=[1000, 10000, 100000])
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for part in ("Templates", "Fonts"):
            (folder / part).symlink_to(ROOT / part, target_is_directory=True)
        print("| document | pages | s | ms a row | peak MiB | kB a page |")
        print("|---|--:|--:|--:|--:|--:|")

        def tell(title, made, count, start):
            each = (made["seconds"] - start["seconds"]) * 1000 / count
            print(f"| {title} | {made['pages']} | {made['seconds']:.2f} | {each:.3f} | {made['peak'] / 1024:.0f} | "
                  f"{made['bytes'] / made['pages'] / 1000:.1f} |", flush=True)

        start = measure(options.gabarit, folder, "tb06", national(1), options.rounds)
        tell("tb06, 2,900 counters", measure(options.gabarit, folder, "tb06", national(2900), options.rounds), 2900, start)
        bench = folder / "bench"
        (bench / "Templates/rows").mkdir(parents=True)
        (bench / "Fonts").symlink_to(ROOT / "Fonts", target_is_directory=True)
        (bench / "Templates/rows/rows.gabarit").write_text((ROOT / "Tests/Peers/rows.gabarit").read_text())
        start = measure(options.gabarit, bench, "rows", rows(1), options.rounds)
        before = None
        for count in options.rows:
            made = measure(options.gabarit, bench, "rows", rows(count), options.rounds)
            tell(f"rows, {count:,}", made, count, start)
            if before:
                more = count - before[0]
                bytes_a_row = (made["peak"] - before[1]["peak"]) * 1024 / more
                print(f"| between | | | {(made['seconds'] - before[1]['seconds']) * 1000 / more:.3f} | "
                      f"{bytes_a_row:.0f} bytes a row | |", flush=True)
            before = (count, made)


main()
