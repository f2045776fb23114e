#!/usr/bin/env python3
"""Whole processes side by side: this program compiled ahead of time, and Typst, on the same entries.

    compare.py --program publish/portfolio-export --peer 'command with {in} and {out}' --entry NAME=FILE [--root DIR] [--runs 5]

Prints medians of wall time, CPU time (user + system, children included) and peak memory of the largest process,
and the ratio. Runs alternate, so that noise of the machine meets both alike.
"""
import argparse, os, shlex, statistics, tempfile

from measuring import measure


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--program", required=True)
    arguments.add_argument("--peer", help="command line with {in} and {out}")
    arguments.add_argument("--root", help="root of the entries' site")
    arguments.add_argument("--entry", action="append", required=True, help="NAME=FILE")
    arguments.add_argument("--runs", type=int, default=5)
    options = arguments.parse_args()

    print(f"{'entry':<12}{'program':<10}{'wall s':>8}{'CPU s':>8}{'peak MiB':>10}{'KB':>9}")
    with tempfile.TemporaryDirectory() as folder:
        for named in options.entry:
            name, path = named.split("=", 1)
            programs = {"ours": [options.program, "export", path, "-o", f"{folder}/ours.pdf"] + (["--root", options.root] if options.root else [])}
            if options.peer:
                programs["peer"] = [w.replace("{in}", path).replace("{out}", f"{folder}/peer.pdf") for w in shlex.split(options.peer)]
            runs = {p: [] for p in programs}
            for _ in range(options.runs + 1):
                for program, command in programs.items():
                    runs[program].append(measure(command))
            medians = {}
            for program, measured in runs.items():
                # The first run of each warms the disk cache and does not count.
                medians[program] = [statistics.median(column) for column in zip(*measured[1:])]
                wall, cpu, peak = medians[program]
                size = os.path.getsize(f"{folder}/{program}.pdf") / 1000
                print(f"{name:<12}{program:<10}{wall:>8.3f}{cpu:>8.3f}{peak:>10.0f}{size:>9.0f}")
            if options.peer:
                ours, peer = medians["ours"], medians["peer"]
                print(f"{name:<12}{'ratio':<10}{ours[0] / peer[0]:>8.2f}{ours[1] / peer[1]:>8.2f}{ours[2] / peer[2]:>10.2f}")


if __name__ == "__main__":
    main()
