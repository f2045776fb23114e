#!/usr/bin/env python3
"""A folder of entries in one run: this program compiled ahead of time, its second run with nothing changed, and others.

    batch.py --program publish/portfolio-export --folder NAME=ROOT/FOLDER --peer NAME='command with {in} and {out}' [--runs 3]
    batch.py --program publish/portfolio-export --many 10000 [--runs 1]

--many makes a site of so many short bilingual entries, no two alike, and exports that too, without the peers.
FOLDER holds Markdown files, ROOT is their site and holds no other entries. Prints medians of wall time, CPU time (user + system) of the whole
process tree, peak memory of the largest process and the size of all PDFs. Runs alternate, so that noise of the
machine meets all alike.
"""
import argparse, os, pathlib, random, shlex, shutil, statistics, tempfile

from measuring import measure


def pdfs(folder):
    return [f.stat().st_size for f in pathlib.Path(folder).rglob("*.pdf")]


PHRASES = ["清晨的河面上起了雾", "我们沿着堤岸走了三公里", "记下每一处水位标尺的读数", "小组用 Python 重写了旧程序", "运行时间从 40 分钟降到 90 秒",
           "参加者来自七个学院", "我负责联络当地的水文站、学校与志愿者", "每周写一份简报", "the team met every Friday", "and shared its notes with two schools"]


def write_many(root, count):
    """A site of short entries; the same for the same count."""
    folder = pathlib.Path(root, "_portfolio")
    folder.mkdir(parents=True)
    pathlib.Path(root, "_config.yml").write_text("title: Many\n", encoding="utf-8")
    dice = random.Random(count)
    for i in range(count):
        parts = [f"---\ntitle: 第{i}篇 Entry {i}\ncollection: portfolio\n---\n"]
        for section in range(3):
            text = "。".join("，".join(dice.choices(PHRASES, k=4)) for _ in range(3))
            parts.append(f"## {dice.choice(PHRASES)}\n\n{text}。\n\n- {dice.choice(PHRASES)}\n- **{dice.choice(PHRASES)}**\n")
        (folder / f"e{i:05d}.md").write_text("\n".join(parts), encoding="utf-8")
    return str(folder)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--program", required=True)
    arguments.add_argument("--peer", action="append", default=[], help="NAME=command line with {in} and {out}")
    arguments.add_argument("--folder", action="append", default=[], help="NAME=ROOT/FOLDER")
    arguments.add_argument("--many", type=int, default=0, help="number of entries to make")
    arguments.add_argument("--runs", type=int, default=3)
    options = arguments.parse_args()

    print(f"{'entries':<12}{'program':<10}{'wall s':>8}{'CPU s':>8}{'peak MiB':>10}{'PDFs':>6}{'MB':>8}   wall of ours / peer")
    with tempfile.TemporaryDirectory() as scratch:
        folders = [named.split("=", 1) for named in options.folder]
        if options.many:
            folders.append([f"{options.many} short", write_many(f"{scratch}/many", options.many)])
        for name, folder in folders:
            command = f"{shlex.quote(options.program)} export {shlex.quote(os.path.dirname(os.path.abspath(folder)))} -o {{out}}"
            programs = {"ours": command, "again": command}
            if not folder.startswith(scratch):
                programs.update(peer.split("=", 1) for peer in options.peer)
            runs = {p: [] for p in programs}
            sizes = {}
            for _ in range(options.runs + 1):
                for program, command in programs.items():
                    # The second run of ours finds what the first has left.
                    target = f"{scratch}/{'ours' if program == 'again' else program}"
                    if program != "again":
                        shutil.rmtree(target, ignore_errors=True)
                    runs[program].append(measure([w.replace("{in}", folder).replace("{out}", target) for w in shlex.split(command)]))
                    sizes[program] = pdfs(target)
            # The first run of each warms the disk cache and does not count.
            medians = {p: [statistics.median(column) for column in zip(*measured[1:])] for p, measured in runs.items()}
            for program, (wall, cpu, peak) in medians.items():
                ratio = "" if program == "ours" else f"{medians['again'][0] / medians['ours'][0]:>8.3f} (again / first)" if program == "again" else f"{medians['ours'][0] / wall:>8.3f}"
                print(f"{name:<12}{program:<10}{wall:>8.3f}{cpu:>8.3f}{peak:>10.0f}{len(sizes[program]):>6}{sum(sizes[program]) / 1e6:>8.1f}{ratio}")


if __name__ == "__main__":
    main()
