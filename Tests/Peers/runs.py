#!/usr/bin/env python3
"""Measures runs into one file: runs.py [--rounds N] --data DATA NAME=COMMAND...

A command answers `COMMAND batch DATA OUT`: every record of DATA.jsonl into the one file OUT. `{data}`, `{tsv}` and `{out}` in a command stand
for the files instead; DATA.tsv lies beside DATA.jsonl. Each run is a process of its own; rounds are interleaved, and ratios are medians
of a round's own ratios to the first command.
"""
import argparse
import os
import shlex
import statistics
import subprocess
import sys
import tempfile
import time


def run(command, data, out):
    """Wall and CPU seconds, and the greatest resident size in MiB."""
    fields = dict(data=data, tsv=data.removesuffix(".jsonl") + ".tsv", out=out)
    words = shlex.split(command.format(**fields) if "{out}" in command else f"{command} batch {data} {out}")
    start = time.perf_counter()
    child = subprocess.Popen(words, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"{words[0]}: status {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--data", required=True)
    parser.add_argument("commands", nargs="+", metavar="NAME=COMMAND")
    options = parser.parse_args()
    commands = [word.split("=", 1) for word in options.commands]
    with open(options.data, "rb") as file:
        records = sum(1 for _ in file)
    taken = {name: [] for name, _ in commands}
    sizes = {}
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(options.rounds):
            for name, command in commands:
                out = f"{folder}/{name.replace('/', '_')}.pdf"
                taken[name].append(run(command, options.data, out))
                sizes[name] = os.path.getsize(out)
    first = taken[commands[0][0]]
    print("| | s | pages/s | bytes a page | peak MiB | x first | pages a CPU second |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    for name, _ in commands:
        wall = statistics.median(one[0] for one in taken[name])
        processor = statistics.median(one[1] for one in taken[name])
        peak = statistics.median(one[2] for one in taken[name])
        ratio = statistics.median(other[0] / one[0] for one, other in zip(taken[name], first))
        print(f"| {name} | {wall:.1f} | {records / wall:,.0f} | {sizes[name] / records:,.0f} | {peak:.0f} | {ratio:.2f} | "
              f"{records / processor:,.0f} |")


main()
