#!/usr/bin/env python3
"""What the program costs beside others, in one run: the processor's seconds of whole processes, all threads and children.

    peers.py --program publish/portfolio-export [--entry FILE] [--peers FOLDER] [--empty PROGRAM] [--texts SITE] [--runs 9]

Tables: the start against an ahead-of-time program that does nothing (built here, or given); a text entry against `mutool convert` of the
same text; fifty texts, and fifty entries with photos, in one process each against Typst; a photo against libvips' own thumbnail; bytes
that the runtime hands out for an entry. FOLDER holds the peers: lib/typst-node.js, which takes pairs of IN and OUT, and
batch-distinct/_portfolio, entries with photos of their own. What `node -e 0` takes is not Typst's and is subtracted. Runs alternate; the
least counts most, because a busy machine only adds. A peer that is absent is said to be.
"""
import argparse, html, os, pathlib, re, shutil, statistics, subprocess, sys, tempfile

from batch import write_many
from measuring import measure

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
EMPTY = """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>
<PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup></Project>"""


def empty(folder):
    folder.mkdir()
    (folder / "empty.csproj").write_text(EMPTY)
    (folder / "Program.cs").write_text("return 0;")
    call = ["dotnet", "publish", folder, "-c", "Release", "-r", "linux-x64", "-o", folder / "out", "-v", "q", "-nologo"]
    subprocess.run(call, check=True, stdout=subprocess.DEVNULL)
    return folder / "out/empty"


def alternate(commands, runs):
    """Least and median seconds of the processor of each; the first run warms the disk cache and does not count."""
    times = {name: [] for name in commands}
    for run in range(runs + 1):
        for name, command in commands.items():
            seconds = measure([str(w) for w in command])[1]
            if run:
                times[name].append(seconds)
    return {name: (min(t), statistics.median(t)) for name, t in times.items()}


def row(what, ours, peer, theirs, unit="s", minus=(0, 0)):
    theirs = tuple(t - m for t, m in zip(theirs, minus))
    print(f"{what:<26}{ours[0]:>9.4f}{ours[1]:>9.4f} {unit:<3}{peer:<18}{theirs[0]:>9.4f}{theirs[1]:>9.4f}"
          f"{ours[0] / theirs[0]:>8.2f}{ours[1] / theirs[1]:>8.2f}", flush=True)


def alone(what, ours, peer, unit="s"):
    print(f"{what:<26}{ours[0]:>9.4f}{ours[1]:>9.4f} {unit:<3}{peer}", flush=True)


def as_html(entry):
    text = re.sub(r"\A---\n.*?^---\n", "", entry.read_text("utf-8"), flags=re.S | re.M)
    blocks = [b for b in re.split(r"\n\s*\n", text) if b.strip()]
    return "<html><body>" + "".join(f"<p>{html.escape(b)}</p>" for b in blocks) + "</body></html>"


def batches(options, work):
    """Fifty texts and fifty entries with photos, in one process each."""
    typst = options.peers and options.peers / "lib/typst-node.js"
    # No two alike: what a program remembers of one must not help it with the next.
    folders = {"fifty texts": options.texts or pathlib.Path(write_many(str(work / "fifty"), 50)).parent}
    if options.peers and (options.peers / "batch-distinct/_portfolio").is_dir():
        folders["fifty with photos"] = options.peers / "batch-distinct"
    for what, root in folders.items():
        commands = {"ours": [options.program, "export", "--root", root, "-o", work / "batch", "--force", "-q"]}
        if typst and typst.exists():
            pairs = [w for f in sorted((root / "_portfolio").glob("*.md")) for w in (f, work / f"{f.stem}.pdf")]
            commands |= {"node": ["node", "-e", "0"], "typst": ["node", typst, *pairs]}
        times = alternate(commands, max(2, options.runs // 3))
        if "typst" in times:
            row(what, times["ours"], "Typst", times["typst"], minus=times["node"])
        else:
            alone(what, times["ours"], "Typst is absent")
    if len(folders) == 1:
        print("fifty with photos         no such folder of entries")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, type=pathlib.Path)
    parser.add_argument("--entry", type=pathlib.Path, default=TOP / "content/_publications/2024-11-05-steps-to-the-water.md")
    parser.add_argument("--peers", type=pathlib.Path, default=os.environ.get("PEERS"))
    parser.add_argument("--empty", type=pathlib.Path)
    parser.add_argument("--texts", type=pathlib.Path, help="a site of texts; without it, one of fifty short ones is made")
    parser.add_argument("--no-build", action="store_true", help="takes the benchmarks that `dotnet build -c Release` made before")
    parser.add_argument("--runs", type=int, default=9)
    options = parser.parse_args()
    options.peers = options.peers and pathlib.Path(options.peers)
    os.environ["PEERS"] = str(options.peers or "")
    print(f"{'':<26}{'ours':>9}{'median':>9} {'':<3}{'peer':<18}{'least':>9}{'median':>9}{'ratio':>8}{'median':>8}")
    with tempfile.TemporaryDirectory() as scratch:
        work = pathlib.Path(scratch)
        nothing = options.empty or empty(work / "empty")
        times = alternate({"ours": [options.program, "--version"], "empty": [nothing]}, options.runs * 3)
        row("start", times["ours"], "empty program", times["empty"])

        (work / "text.html").write_text(as_html(options.entry), "utf-8")
        commands = {"ours": [options.program, "export", options.entry, "-o", work / "a.pdf", "--force", "-q"]}
        if mutool := shutil.which("mutool"):
            commands["mutool"] = [mutool, "convert", "-o", work / "b.pdf", work / "text.html"]
        times = alternate(commands, options.runs)
        if mutool:
            row("a text entry", times["ours"], "mutool convert", times["mutool"])
        else:
            alone("a text entry", times["ours"], "mutool is absent")
        batches(options, work)

        costs = TOP / "tests/benchmarks/Portfolio.Export.Benchmarks"
        if not options.no_build:
            subprocess.run(["dotnet", "build", costs, "-c", "Release", "-v", "q", "-nologo"], check=True, stdout=subprocess.DEVNULL)
        told = ["dotnet", costs / "bin/Release/net10.0/Portfolio.Export.Benchmarks.dll"]
        said = subprocess.run([*told, "photo", str(options.runs)], check=True, capture_output=True, text=True).stdout
        photo = {w[0]: (float(w[1]), float(w[2])) for w in map(str.split, said.splitlines())}
        row("a photo of 12 megapixels", photo["ours"], "libvips thumbnail", photo["libvips"])
        said = subprocess.run([*told, "allocations", options.entry, str(options.runs)], check=True, capture_output=True, text=True).stdout
        words = said.split()
        alone("allocated for an entry", (float(words[1]), float(words[2])), "by the runtime's own counter", "MB")


if __name__ == "__main__":
    sys.exit(main())
