#!/usr/bin/python3
"""Checks finished PDFs against the rules of bilingual typesetting, with nothing of the project's own code.

  pdf_rules.py FILE.pdf... [--source ENTRY.md] [--json] [--rules M01,M13,...]

One line for every violation: file, page, baseline from the top in points, rule, what is wrong, the line's text.
Findings of S rules, and M findings that a script cannot be sure of, say "note". Exit 1 when a MUST rule is violated.
Needs python3-pikepdf and poppler-utils.
"""
import argparse
import json
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import file_rules
import line_rules
from pdf_reading import Document


class Report:
    """Findings of one file."""

    def __init__(self, path, source, rules):
        self.path, self.source, self.rules, self.found, self.seen = path, source, rules, [], set()

    def add(self, rule, message, line=None, must=True, page=None, y=None):
        if self.rules and rule not in self.rules:
            return
        if line is not None:
            page, y = line.page, line.y
        text = line.text.strip() if line is not None else ""
        key = (rule, message, page, y, text)
        if key not in self.seen:
            self.seen.add(key)
            self.found.append({"rule": rule, "must": must and rule.startswith("M"), "page": None if page is None else page + 1, "y": None if y is None else round(y, 1), "message": message, "line": text})

    def row(self, f):
        place = (f" p{f['page']}" if f["page"] else "") + (f" y={f['y']:.0f}" if f["y"] is not None else "")
        return f"{self.path}{place}: {f['rule']}: {'' if f['must'] else 'note: '}{f['message']}" + (f" | {f['line'][:90]}" if f["line"] else "")


def main():
    p = argparse.ArgumentParser()
    p.add_argument("files", nargs="+")
    p.add_argument("--source")
    p.add_argument("--json", action="store_true")
    p.add_argument("--rules", default="")
    a = p.parse_args()
    source = open(a.source, encoding="utf-8-sig", errors="replace").read() if a.source else None
    bad = 0
    for path in a.files:
        report = Report(path, source, set(filter(None, a.rules.split(","))))
        doc = Document(path)
        lines = line_rules.all_rules(doc, report)
        file_rules.all_rules(doc, lines, report)
        report.found.sort(key=lambda f: (not f["must"], f["page"] or 0, f["y"] or 0, f["rule"]))
        bad += sum(f["must"] for f in report.found)
        if a.json:
            print(json.dumps({"file": path, "pages": len(doc.pages), "glyphs": len(doc.glyphs), "findings": report.found}, ensure_ascii=False))
        else:
            for f in report.found:
                print(report.row(f))
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
