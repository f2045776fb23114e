#!/usr/bin/env python3
"""Fuzzes the stages of Portfolio.Export with afl-fuzz, which follows the branches that a case takes.

    run.py [--targets A,B] [--cpu SECONDS] [--slot SECONDS] [--until HH:MM] [--work FOLDER] [--no-build] [--check] [--collect]

Builds tests/Portfolio.Export.Fuzz, instruments a copy of it (SharpFuzz), and feeds each target in turn for a slot of processor time until
--cpu seconds are used in all. Prints edges reached by an empty case, by the corpus and in the end, cases, crashes and hangs; says what is
wrong with each crash. Exits with 1 when there is one.

    --no-build  takes what `dotnet build -c Release` made before
    --check     also fails when a target reaches no more than an empty case, or all together no more than their corpora. (A short slot may
                end before the corpus of one target was fed.)
    --collect   puts the smallest cases that reach all edges found into Corpus/, within its limit of size

A folder given by --work is kept; a later run with the same one goes on from there. Needs afl++. What is native (libvips, HarfBuzz) is
fed, but its branches are not seen. A case hangs when it takes more than 20 seconds of the processor, whatever the clock says.
"""
import argparse
import csv
import datetime
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
TOP = HERE.parent.parent
TARGETS = ["entries", "html", "front", "settings", "appended", "fonts", "pictures"]
WORDS = {"entries", "html", "front", "settings"}
# The messages are generated and hold no branches; of the libraries, those that read.
INSTRUMENTED = """portfolio-export Portfolio.Sources Portfolio.Typesetting Portfolio.Pdf Portfolio.Images Portfolio.PdfReading Markdig
YamlDotNet Tomlyn Fluid UglyToad.PdfPig UglyToad.PdfPig.Core UglyToad.PdfPig.Fonts UglyToad.PdfPig.Tokenization UglyToad.PdfPig.Tokens""".split()
# Bytes of one case, and of the corpus of a target, that --collect may keep.
LARGEST, MOST = 14_000, 60_000
TICK = os.sysconf("SC_CLK_TCK")

environment = os.environ | {
    "AFL_NO_UI": "1",
    "AFL_SKIP_CPUFREQ": "1",
    "AFL_NO_AFFINITY": "1",
    "AFL_SKIP_BIN_CHECK": "1",
    "AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES": "1",
    "AFL_FORKSRV_INIT_TMOUT": "300000",
    "AFL_MAP_SIZE": "65536",
    "AFL_DISABLE_TRIM": "1",
    "AFL_FAST_CAL": "1",
    "AFL_SKIP_CRASHES": "1",
    "AFL_AUTORESUME": "1",
    "AFL_ALLOW_TMP": "1",
    "AFL_QUIET": "1",
    "DOTNET_TieredPGO": "0",
    "TMPDIR": "/dev/shm" if os.access("/dev/shm", os.W_OK) else tempfile.gettempdir(),
}


def build(work, fresh):
    """The program, and beside it a copy that counts its branches."""
    subprocess.run(["dotnet", "tool", "restore"], cwd=TOP, check=True, stdout=subprocess.DEVNULL)
    if fresh:
        subprocess.run(["dotnet", "build", HERE, "-c", "Release", "-p:RunAnalyzers=false", "-v", "q", "-nologo"], check=True)
    plain, counted = HERE / "bin/Release/net10.0", work / "program"
    shutil.rmtree(counted, ignore_errors=True)
    others = shutil.ignore_patterns("win*", "osx*", "maccatalyst*", "*.pdb", "*.xml")
    shutil.copytree(plain, counted, ignore=others)
    for name in INSTRUMENTED:
        subprocess.run(["dotnet", "sharpfuzz", counted / f"{name}.dll"], cwd=TOP, check=True, stdout=subprocess.DEVNULL)
    return plain / "Portfolio.Export.Fuzz.dll", counted / "Portfolio.Export.Fuzz.dll"


class Processes:
    """Seconds of the processor that a process and all below it take; each is asked while it lives."""

    def __init__(self, root):
        self.root, self.used = root, {}

    def look(self):
        parents, times = {}, {}
        for entry in Path("/proc").iterdir():
            if not entry.name.isdigit():
                continue
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            pid = int(entry.name)
            parents[pid] = int(fields[1])
            times[pid] = (fields[19], (int(fields[11]) + int(fields[12])) / TICK)
        for pid, (born, seconds) in times.items():
            above = pid
            while above not in (self.root, 0, 1) and above in parents:
                above = parents[above]
            if above == self.root:
                self.used[pid, born] = seconds
        return sum(self.used.values())


def command(program, target):
    return [shutil.which("dotnet"), str(program), "afl", target]


def edges(program, target, folder, work):
    """How many edges each file of a folder reaches by itself, as sets."""
    maps = work / "maps"
    shutil.rmtree(maps, ignore_errors=True)
    call = ["afl-showmap", "-q", "-t", "600000", "-m", "none", "-i", folder, "-o", maps, "--", *command(program, target)]
    subprocess.run(call, env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return {f.name: {line.partition(":")[0] for line in f.read_text().splitlines()} for f in maps.iterdir()}


def stats(folder):
    try:
        lines = (folder / "fuzzer_stats").read_text().splitlines()
    except OSError:
        return {}
    return {k.strip(): v.strip() for k, _, v in (line.partition(":") for line in lines)}


def fuzz(program, target, corpus, work, budget, until):
    """A slot of a target; the processor's seconds that it took."""
    (work / "out").mkdir(exist_ok=True)
    words = ["-x", HERE / "Corpus/tokens.dict"] if target in WORDS else []
    call = ["afl-fuzz", "-t", "600000", "-m", "none", "-i", corpus, "-o", work / "out" / target, *words, "--", *command(program, target)]
    with open(work / f"{target}.log", "a") as log:
        afl = subprocess.Popen(list(map(str, call)), env=environment, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        used = Processes(afl.pid)
        try:
            while afl.poll() is None and used.look() < budget and not past(until):
                time.sleep(0.5)
        finally:
            if afl.poll() is None:
                afl.send_signal(signal.SIGINT)
            afl.wait()
    if not stats(work / "out" / target / "default"):
        sys.exit(f"{target}: afl-fuzz gave no figures\n{(work / f'{target}.log').read_text(errors='replace')[-2000:]}")
    return sum(used.used.values())


def past(until):
    return until is not None and datetime.datetime.now() >= until


def kept(work, target, kind):
    """Cases that crashed or hung, those of earlier slots too."""
    return [f for d in (work / "out" / target / "default").glob(f"{kind}*") for f in sorted(d.iterdir()) if f.name.startswith("id")]


def explain(plain, target, cases):
    """What is wrong with each, as the program that counts nothing says it."""
    for case in cases:
        done = subprocess.run(["dotnet", plain, "feed", target, case], capture_output=True, text=True, errors="replace")
        said = next((line for line in (done.stdout + done.stderr).splitlines() if line.strip()), "ended without a word")
        print(f"  {said if done.returncode else f'{case}: nothing is wrong with it alone'}", flush=True)


def collect(program, target, work):
    """The smallest cases that together reach all that was found, the small ones first."""
    small, home = work / "small" / target, HERE / "Corpus" / target
    shutil.rmtree(small, ignore_errors=True)
    small.mkdir(parents=True)
    for case in [*(work / "out" / target / "default/queue").glob("id*"), *home.iterdir()]:
        if case.stat().st_size <= LARGEST:
            shutil.copy(case, small)
    least = work / "least" / target
    shutil.rmtree(least, ignore_errors=True)
    call = ["afl-cmin", "-e", "-t", "600000", "-m", "none", "-i", small, "-o", least, "--", *command(program, target)]
    subprocess.run(call, env=environment, check=True, stdout=subprocess.DEVNULL)
    reached = edges(program, target, least, work)
    chosen, covered, size = [], set(), 0
    left = {f.name: f.stat().st_size for f in least.iterdir()}
    while left:
        best = max(left, key=lambda n: len(reached.get(n, set()) - covered) / (left[n] + 100))
        if size + left[best] > MOST or not reached.get(best, set()) - covered:
            left.pop(best)
            continue
        chosen.append(best)
        covered |= reached[best]
        size += left.pop(best)
    contents = [(least / name).read_bytes() for name in chosen]
    shutil.rmtree(home)
    home.mkdir()
    for number, content in enumerate(contents):
        (home / f"{number:03d}").write_bytes(content)
    print(f"{target}: {len(contents)} cases, {size} bytes, {len(covered)} edges")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--targets", default=",".join(TARGETS))
    parser.add_argument("--cpu", type=float, default=len(TARGETS) * 60)
    parser.add_argument("--slot", type=float)
    parser.add_argument("--until", type=lambda t: datetime.datetime.combine(datetime.date.today(), datetime.time.fromisoformat(t)))
    parser.add_argument("--work", type=Path)
    parser.add_argument("--no-build", action="store_true")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--collect", action="store_true")
    options = parser.parse_args()
    targets = options.targets.split(",")
    slot = options.slot or options.cpu / len(targets)
    with tempfile.TemporaryDirectory() as temporary:
        work = options.work or Path(temporary)
        work.mkdir(parents=True, exist_ok=True)
        plain, program = build(work, fresh=not options.no_build)
        sys.exit(run(options, targets, slot, work, plain, program))


def run(options, targets, slot, work, plain, program):
    begin, used, wrong, found = {}, {t: 0.0 for t in targets}, 0, 0
    for target in targets:
        seeds = work / "seeds" / target
        shutil.rmtree(seeds, ignore_errors=True)
        shutil.copytree(HERE / "Corpus" / target, seeds)
        (seeds / "empty").write_bytes(b" ")
        reached = edges(program, target, seeds, work)
        begin[target] = (len(reached["empty"]), len(set().union(*reached.values())))
    while sum(used.values()) < options.cpu and not past(options.until):
        for target in targets:
            left = options.cpu - sum(used.values())
            if left <= 0 or past(options.until):
                break
            used[target] += fuzz(program, target, work / "seeds" / target, work, min(slot, left), options.until)
            record(work, target, used[target])
    print(f"{'':10}{'empty':>8}{'corpus':>8}{'end':>8}{'cases':>10}{'crashes':>9}{'hangs':>7}{'CPU s':>8}")
    for target in targets:
        said = stats(work / "out" / target / "default")
        crashes, hangs = kept(work, target, "crashes"), kept(work, target, "hangs")
        empty, corpus = begin[target]
        end = int(said.get("edges_found", 0))
        print(
            f"{target:10}{empty:8}{corpus:8}{end:8}{said.get('execs_done', '?'):>10}{len(crashes):9}{len(hangs):7}{used[target]:8.0f}",
            flush=True,
        )
        explain(plain, target, crashes + hangs)
        wrong += len(crashes) + len(hangs)
        found += end - corpus
        if options.check and not empty < min(corpus, end):
            wrong += 1
            print(f"  {target}: no more edges than an empty case reaches")
        if options.collect:
            collect(program, target, work)
    print(f"{sum(used.values()):.0f} s of the processor, {found} edges more than the corpora reach")
    if options.check and found <= 0:
        wrong += 1
    return 1 if wrong else 0


def record(work, target, used):
    """One line a slot, for those who look while it runs."""
    said = stats(work / "out" / target / "default")
    with open(work / "slots.csv", "a", newline="") as file:
        csv.writer(file).writerow(
            [
                datetime.datetime.now().isoformat(timespec="seconds"),
                target,
                f"{used:.0f}",
                *(said.get(k, "") for k in ("execs_done", "edges_found", "corpus_count")),
                len(kept(work, target, "crashes")),
                len(kept(work, target, "hangs")),
            ]
        )


if __name__ == "__main__":
    main()
