#!/usr/bin/python3
"""Opens PDFs in headless Chromium, with pdf.js: pages, outline, links, and the text that a person selects there.

  browser.py --node DIR [--chromium PATH] FILE-or-FOLDER…

DIR is a folder with the npm package pdfjs-dist. Exit code 1 when a page stays empty, a line of the outline or a link
leads nowhere, or the selected text is not that of the page.
"""
import argparse
import functools
import http.server
import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import urllib.parse
from pathlib import Path

HERE = Path(__file__).resolve().parent
BATCH = 20
PATIENCE = 240


class Quiet(http.server.SimpleHTTPRequestHandler):
    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, ".mjs": "text/javascript"}

    def do_POST(self):
        self.server.answers.put(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


def serve(folder):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
    server.answers = queue.Queue()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def look(chromium, server, names):
    task = urllib.parse.quote(json.dumps({"library": "/pdfjs", "files": names}))
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = subprocess.Popen(
            [chromium, "--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}", "--disable-extensions", "--no-first-run",
             "--remote-debugging-port=0", f"http://127.0.0.1:{server.server_address[1]}/browser.html#{task}"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            return server.answers.get(timeout=PATIENCE)
        except queue.Empty:
            return [{"file": n, "faults": ["the browser gave no answer"]} for n in names]
        finally:
            os.killpg(browser.pid, signal.SIGKILL)
            browser.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--node", required=True)
    parser.add_argument("--chromium", default=shutil.which("chromium") or "chromium")
    parser.add_argument("paths", nargs="+")
    given = parser.parse_args()
    files = sorted(f for p in map(Path, given.paths) for f in (p.rglob("*.pdf") if p.is_dir() else [p]))
    failed = 0
    with tempfile.TemporaryDirectory() as top:
        root = Path(top)
        shutil.copy(HERE / "browser.html", root)
        (root / "pdfjs").symlink_to(Path(given.node).resolve() / "node_modules" / "pdfjs-dist")
        named = {f"/{i}.pdf": f for i, f in enumerate(files)}
        for name, file in named.items():
            (root / name[1:]).symlink_to(file.resolve())
        server = serve(top)
        names = list(named)
        for start in range(0, len(names), BATCH):
            for seen in look(given.chromium, server, names[start:start + BATCH]):
                file = named.get(seen["file"], seen["file"])
                if seen["faults"]:
                    failed += 1
                    print(f"{file}: {'; '.join(seen['faults'])}")
                else:
                    print(f"{file}: {seen['pages']} pages, {seen['outline']} lines of outline, {seen['links']} links, {seen['selected']} characters selected")
    print(f"{len(files) - failed} of {len(files)} open as they should")
    sys.exit(1 if failed or not files else 0)


if __name__ == "__main__":
    main()
