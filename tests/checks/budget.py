"""Packs an application under random limits and checks what each run promises.

A run either meets its limit or exits with 4. While pictures are below their best, the PDF has at least 75 % of
the limit.

    python3 tests/checks/budget.py --program publish/portfolio-export --root SITE NAME [--runs 20] [--seed 1]
"""

import argparse
import pathlib
import random
import shlex
import subprocess
import sys
import tempfile


def run(program, root, name, out, *options):
    command = [*shlex.split(program), "pack", name, "--root", root, "-o", out, *options]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the program, as a command")
    parser.add_argument("--root", required=True, help="root of the site")
    parser.add_argument("name", help="application")
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--least", type=int, default=100_000)
    parser.add_argument("--most", type=int, default=5_000_000)
    given = parser.parse_args()

    chance = random.Random(given.seed)
    broken = 0
    with tempfile.TemporaryDirectory() as out:
        pdf = pathlib.Path(out, given.name + ".pdf")
        first = run(given.program, given.root, given.name, out)
        if first.returncode != 0:
            sys.exit(first.stderr)
        best = pdf.stat().st_size
        print(f"without a limit {best:>9} bytes")
        for _ in range(given.runs):
            limit = int(given.least * (given.most / given.least) ** chance.random())
            ran = run(given.program, given.root, given.name, out, "--max-size", str(limit))
            if ran.returncode == 4:
                said = "PE081" in ran.stderr and "The largest parts are" in ran.stderr
                verdict = "exit 4" if said else "EXIT 4 WITHOUT ADVICE"
            elif ran.returncode != 0:
                verdict = f"EXIT {ran.returncode}: {ran.stderr.strip()}"
            else:
                size = pdf.stat().st_size
                lowered = size < best
                verdict = f"{size:>9} bytes, {100 * size / limit:5.1f} %" + (", pictures below their best" if lowered else "")
                if size > limit:
                    verdict += " ABOVE THE LIMIT"
                elif lowered and size < 0.75 * limit:
                    verdict += " TOO FAR BELOW"
            broken += verdict != verdict.replace("ABOVE", "").replace("TOO FAR", "").replace("EXIT", "")
            print(f"limit {limit:>9}: {verdict}")
    print("all as promised" if broken == 0 else f"{broken} runs broke their promise")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
