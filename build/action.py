#!/usr/bin/env python3
"""The step of action.yml: runs portfolio-export and turns what it reports into annotations of GitHub.

    PROGRAM, ARGUMENTS, REPORT and ANNOTATIONS come from the environment.
"""
import json
import os
import shlex
import subprocess
import sys

LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def escaped(text, isValue=False):
    """Source: actions/toolkit, core/command.ts."""
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if isValue else text


def annotation(found):
    place = [f"file={escaped(found['file'], True)}"]
    if found["line"] > 0:
        place += [f"line={found['line']}", f"col={found['column']}"]
    place.append(f"title={escaped('portfolio-export ' + found['code'], True)}")
    text = found["message"] + (f"\n{found['hint']}" if found.get("hint") else "")
    return f"::{LEVELS[found['severity']]} {','.join(place)}::{escaped(text)}"


def all_found(report):
    return [*report.get("diagnostics", []), *(d for e in report.get("entries", []) for d in e["diagnostics"])]


def main():
    arguments = shlex.split(os.environ.get("ARGUMENTS") or "export")
    path = os.environ.get("REPORT") or "portfolio-export-report.json"
    isCheck = arguments[0] == "check"
    if isCheck:
        ran = subprocess.run([os.environ["PROGRAM"], *arguments, "--json"], stdout=subprocess.PIPE)
        with open(path, "wb") as file:
            file.write(ran.stdout)
    else:
        hasReport = arguments[0] in ("export", "pack", "mail")
        ran = subprocess.run([os.environ["PROGRAM"], *arguments, *(["--report", path, "--force"] if hasReport else [])])
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        report = json.loads(text) if text.strip() else {}
        report = {"diagnostics": report} if isinstance(report, list) else report
        if os.environ.get("ANNOTATIONS", "true") == "true":
            for found in all_found(report):
                print(annotation(found))
        if os.environ.get("GITHUB_STEP_SUMMARY") and report.get("entries"):
            with open(os.environ["GITHUB_STEP_SUMMARY"], "a", encoding="utf-8") as summary:
                summary.write("| entry | PDF | pages | bytes |\n|---|---|---:|---:|\n")
                for e in report["entries"]:
                    summary.write(f"| {e['source']} | {e['output']} ({e['result']}) | {e['pages']} | {e['bytes']:,} |\n")
        if os.environ.get("GITHUB_OUTPUT"):
            with open(os.environ["GITHUB_OUTPUT"], "a", encoding="utf-8") as output:
                output.write(f"report={path}\n")
    sys.exit(ran.returncode)


main()
