#!/usr/bin/env python3
"""Measures the program on hostile files: seconds and peak memory of whole processes, and whether it ends well.

  dotnet run -c Release --project tests/Portfolio.Export.Fuzz -- hostile FOLDER
  hostile.py PROGRAM FOLDER [--seconds 5] [--megabytes 500]

Exit code 1 when a file takes more, or when the program crashes or says nothing of an entry that it does not export.
"""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import time

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("program")
parser.add_argument("folder")
parser.add_argument("--seconds", type=float, default=5)
parser.add_argument("--megabytes", type=float, default=500)
options = parser.parse_args()

bad = 0
print(f"{'file':42} {'code':>4} {'s':>6} {'CPU s':>6} {'MB':>5}  first message")
for site in sorted(pathlib.Path(options.folder).iterdir()):
    name = (site / "name.txt").read_text()
    with tempfile.TemporaryDirectory() as out, tempfile.TemporaryFile() as said:
        command = [options.program, "export", site / "_portfolio" / "x.md", "-o", os.path.join(out, "x.pdf")]
        if (site / "command.txt").exists():
            words = (site / "command.txt").read_text().splitlines()
            command = [options.program] + [word.replace("{site}", str(site)).replace("{out}", out) for word in words]
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.PIPE if command[1] == "verify" else subprocess.DEVNULL, stderr=said)
        found = process.stdout.read() if process.stdout else b""
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = code = os.waitstatus_to_exitcode(status)
        seconds = time.monotonic() - start
        cpu, megabytes = used.ru_utime + used.ru_stime, used.ru_maxrss / 1000
        said.seek(0)
        words = said.read().decode("utf-8", "replace")
        made = any(name.endswith(".pdf") for name in os.listdir(out)) or bool(found)
    # On a busy machine the clock runs on while others work: what the program itself takes is what counts.
    faults = [fault for fault, found in (
        ("slow", min(seconds, cpu) > options.seconds), ("large", megabytes > options.megabytes),
        ("crash", code not in (0, 1) or "PE099" in words or "\n   at " in words), ("silent", not made and not words)) if found]
    bad += bool(faults)
    message = next((line.split(": ", 1)[-1] for line in words.splitlines() if line), "")
    print(f"{name:42} {code:4} {seconds:6.2f} {cpu:6.2f} {megabytes:5.0f}  {' '.join(faults).upper():6} {message[:90]}", flush=True)
print(f"{bad} faults")
sys.exit(bad > 0)
