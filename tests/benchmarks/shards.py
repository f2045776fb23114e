#!/usr/bin/env python3
"""What it costs to share a site among several machines: the processor's seconds of all shards and their merge against those of one run.

    shards.py --program publish/portfolio-export [--entries 10000] [--shards 8] [--runs 1] [--most 1.15]

The site is made here, of short bilingual entries, no two alike. Runs alternate; the least of each counts, because a busy machine only adds.
Exits with 1 when the shards cost more than --most times one run.
"""
import argparse, pathlib, shutil, sys, tempfile

from batch import write_many
from measuring import measure


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--program", required=True)
    arguments.add_argument("--entries", type=int, default=10_000)
    arguments.add_argument("--shards", type=int, default=8)
    arguments.add_argument("--runs", type=int, default=1)
    arguments.add_argument("--most", type=float, default=1.15)
    options = arguments.parse_args()

    whole, shared, joined = [], [], []
    with tempfile.TemporaryDirectory() as scratch:
        write_many(f"{scratch}/site", options.entries)
        export = [options.program, "export", "-q", "--root", f"{scratch}/site", "-o"]
        for _ in range(options.runs):
            for folder in pathlib.Path(scratch).glob("out*"):
                shutil.rmtree(folder)
            whole.append(measure([*export, f"{scratch}/out"])[1])
            parts = [f"{scratch}/out-{n}" for n in range(1, options.shards + 1)]
            shared.append(sum(measure([*export, part, "--shard", f"{n}/{options.shards}"])[1] for n, part in enumerate(parts, 1)))
            joined.append(measure([options.program, "merge", *parts, "-o", f"{scratch}/out-joined"])[1])
    one, all_shards, merge = min(whole), min(shared), min(joined)
    ratio = (all_shards + merge) / one
    print(f"{options.entries} entries in one run: {one:.1f} s of the processor")
    print(f"in {options.shards} shards: {all_shards:.1f} s, and {merge:.1f} s to merge them: {ratio:.3f} of one run")
    sys.exit(ratio > options.most)


if __name__ == "__main__":
    main()
