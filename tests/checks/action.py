#!/usr/bin/env python3
"""Runs the steps of action.yml as a runner of GitHub would, and looks at the annotations.

    action.py BASE_URL      where the files of `build/release.py finish` lie
"""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

TOP = Path(__file__).resolve().parent.parent.parent


def main():
    action = yaml.safe_load((TOP / "action.yml").read_text("utf-8"))
    defaults = {name: value.get("default") for name, value in action["inputs"].items()}
    with tempfile.TemporaryDirectory() as temporary:
        runner, site = Path(temporary) / "runner", Path(temporary) / "site"
        (site / "_portfolio").mkdir(parents=True)
        (site / "_config.yml").write_text("title: A\n")
        (site / "_portfolio/a.md").write_text("---\ntitle: A\n---\nwords\n\n![None](/none, here.jpg)\n")
        runner.mkdir()
        expected = r"^::warning file=_portfolio/a\.md,line=6,col=1,title=portfolio-export PE012::"
        for arguments, code, wanted in [
            ("export --strict", 5, expected),
            ("check", 0, expected),
            ("list", 0, r"^"),
        ]:
            inputs = {**defaults, "base-url": sys.argv[1], "arguments": arguments}
            got, said = run(action, inputs, runner, site)
            if got != code or not re.search(wanted, said, re.M):
                sys.exit(f"{arguments}: exit code {got} instead of {code}, and said\n{said}")
        if not (site / "_pdf/portfolio/a.pdf").is_file() or "_portfolio/a.md" not in (runner / "summary").read_text("utf-8"):
            sys.exit("there is no PDF, or no summary")


def run(action, inputs, runner, site):
    def filled(text):
        def value(match):
            name = match[1]
            return str(inputs[name[7:]]) if name.startswith("inputs.") else {"runner.temp": str(runner)}[name]

        return re.sub(r"\$\{\{ (\S+) \}\}", value, text)

    said = ""
    for step in action["runs"]["steps"]:
        environment = {
            **os.environ,
            "GITHUB_ACTION_PATH": str(TOP),
            "GITHUB_STEP_SUMMARY": str(runner / "summary"),
            "GITHUB_OUTPUT": str(runner / "output"),
            "LC_ALL": "C.UTF-8",
            **{name: filled(value) for name, value in step["env"].items()},
        }
        ran = subprocess.run(["bash", "-e", "-c", step["run"]], cwd=site, env=environment, capture_output=True, text=True)
        said += ran.stdout + ran.stderr
        if ran.returncode != 0:
            return ran.returncode, said
    return 0, said


main()
