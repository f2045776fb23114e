#!/usr/bin/env python3
"""Runs the program as several shards and compares the result with one run.

    scale.py PROGRAM [SITE]

The Slurm script of docs/scale.md runs as it stands, on a cluster of this one machine, which needs slurmctld, slurmd and the rights of
root. The two YAML files of that page are read. Exits with 1 and names what differs.
"""
import hashlib
import json
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml

TOP = Path(__file__).resolve().parent.parent.parent
PAGE = (TOP / "docs/scale.md").read_text("utf-8")
PATIENCE = 180


def pdfs(folder):
    return {str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(folder.rglob("*.pdf"))}


def run(program, *arguments, code=0, **more):
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, **more)
    if done.returncode != code:
        sys.exit(f"{arguments}: exit code {done.returncode} in place of {code}\n{done.stdout[-500:]}{done.stderr[-1500:]}")
    return done.stdout + done.stderr


def compare(what, whole, folder):
    found = pdfs(folder)
    if found != whole:
        sys.exit(f"{what}: {len(found)} PDFs in place of {len(whole)}, {sum(found.get(n) != h for n, h in whole.items())} differ")
    print(f"ok  {what}: {len(found)} PDFs, the same bytes")


def shards(program, site, work, whole):
    """Folders of their own, merged; and one that a shard lacks."""
    for count in (1, 2, 3, 7):
        parts = [work / f"{count}-{n}" for n in range(1, count + 1)]
        for n, part in enumerate(parts, 1):
            run(program, "export", "--root", site, "-o", part, "--shard", f"{n}/{count}", "-q")
        joined = work / f"joined-{count}"
        if count > 1:
            said = run(program, "merge", *parts[:-1], "-o", joined, code=1)
            assert f"1 shard is missing: {count}/{count}" in said, said
        run(program, "merge", *parts, "-o", joined, "--report", work / "report.json")
        compare(f"{count} shards", whole, joined)
        rows = json.loads((work / "report.json").read_text("utf-8"))["entries"]
        assert len(rows) == len(whole), rows


def killed(program, site, work, whole):
    """One of three shards is killed at some moments, run again alone, and merged."""
    chance = random.Random(20240501)
    for n in range(5):
        out = work / f"killed-{n}"
        for shard in ("1/3", "3/3"):
            run(program, "export", "--root", site, "-o", out, "--shard", shard, "-q")
        began = subprocess.Popen([program, "export", "--root", site, "-o", out, "--shard", "2/3", "-q", "-j", "1"])
        time.sleep(chance.uniform(0, 0.15))
        began.send_signal(signal.SIGKILL)
        if began.wait() != 0:
            said = run(program, "merge", out, code=1)
            assert "2/3" in said, said
        run(program, "export", "--root", site, "-o", out, "--shard", "2/3", "-q")
        run(program, "merge", out)
        compare(f"killed once, round {n}", whole, out)


def cache(program, site, work, whole):
    """A warm cache makes nothing, also for a site in another place."""
    run(program, "export", "--root", site, "-o", work / "cold", "--cache", work / "cache")
    other = work / "moved"
    shutil.copytree(site, other, ignore=shutil.ignore_patterns("_pdf"))
    said = run(program, "export", "--root", other, "-o", work / "warm", "--cache", work / "cache")
    assert re.search(r"^0 made.*, \d+ from the cache", said, re.M), said
    compare("a warm cache", whole, work / "warm")


def block(kind, number):
    return re.findall(rf"^```{kind}\n(.*?)^```", PAGE, re.M | re.S)[number]


def cluster(work):
    """Configures and starts Slurm for this machine alone; returns what to stop."""
    host = socket.gethostname().split(".")[0]
    for name in ("state", "spool"):
        (work / name).mkdir()
    settings = work / "slurm.conf"
    settings.write_text(
        f"""ClusterName=here
SlurmctldHost={host}(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/none
CredType=cred/none
MpiDefault=none
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
ReturnToService=2
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
StateSaveLocation={work}/state
SlurmdSpoolDir={work}/spool
SlurmctldPidFile={work}/slurmctld.pid
SlurmdPidFile={work}/slurmd.pid
SlurmctldLogFile={work}/slurmctld.log
SlurmdLogFile={work}/slurmd.log
NodeName={host} NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
"""
    )
    os.environ["SLURM_CONF"] = str(settings)
    return [subprocess.Popen([name, "-D", "-f", settings], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for name in ("slurmctld", "slurmd")]


def slurm(program, site, work, whole):
    """The script of the page, and the job that merges when it has ended."""
    path = f"{Path(program).parent}:{os.environ['PATH']}"
    out = work / "by-slurm"
    (work / "shards.sbatch").write_text(block("bash", 0))
    daemons = cluster(work)
    try:
        settings = {**os.environ, "PATH": path, "SITE": str(site), "OUT": str(out)}
        deadline = time.monotonic() + PATIENCE
        while "idle" not in subprocess.run(["sinfo", "-h", "-o", "%T"], capture_output=True, text=True).stdout:
            assert time.monotonic() < deadline, (work / "slurmd.log").read_text()[-2000:]
            time.sleep(0.3)
        subprocess.run(["bash", "-eu", "-c", block("bash", 1)], env=settings, cwd=work, check=True)
        while subprocess.run(["squeue", "-h"], capture_output=True, text=True).stdout.strip():
            assert time.monotonic() < deadline, "".join(p.read_text() for p in work.glob("*.log"))[-3000:]
            time.sleep(0.3)
    finally:
        for daemon in reversed(daemons):
            daemon.terminate()
            daemon.wait()
    logs = "".join(p.read_text() for p in sorted(work.glob("shard-*.log")))
    assert (out / "report.json").exists(), logs[-3000:]
    compare("Slurm, an array of four", whole, out)


def manifests():
    """Both YAML files have the form that their systems ask for, as far as one can see without them."""
    job = yaml.safe_load(block("yaml", 0))
    spec = job["spec"]
    container = spec["template"]["spec"]["containers"][0]
    count = next(v["value"] for v in container["env"] if v["name"] == "JOB_COMPLETIONS")
    assert (job["kind"], spec["completionMode"], count) == ("Job", "Indexed", str(spec["completions"]))
    volumes = {v["name"] for v in spec["template"]["spec"]["volumes"]}
    assert {m["name"] for m in container["volumeMounts"]} == volumes
    flow = yaml.safe_load(block("yaml", 1))
    numbers = flow["jobs"]["shard"]["strategy"]["matrix"]["shard"]
    merging = next(s["with"]["arguments"] for s in flow["jobs"]["merge"]["steps"] if "merge" in str(s.get("with", {}).get("arguments")))
    assert numbers == list(range(1, len(numbers) + 1)) and all(f"shards/shard-{n} " in merging for n in numbers)
    print("ok  the manifest and the workflow")


def main():
    program = str(Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        site = work / "site"
        shutil.copytree(Path(sys.argv[2] if len(sys.argv) > 2 else TOP / "content"), site, ignore=shutil.ignore_patterns("_pdf"))
        run(program, "export", "--root", site, "-o", work / "whole")
        whole = pdfs(work / "whole")
        manifests()
        shards(program, site, work, whole)
        killed(program, site, work, whole)
        cache(program, site, work, whole)
        slurm(program, site, work, whole)


main()
