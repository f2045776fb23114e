"""What a whole process costs."""
import os, shlex, subprocess, sys, time


def measure(command):
    """Wall seconds, CPU seconds and peak MiB of a command and its descendants; exits when it fails."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    error = process.stderr.read()
    # wait4 counts the descendants that their parents have waited for; their peak is that of the largest.
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if status != 0:
        sys.exit(f"{shlex.join(command)} failed:\n{error.decode(errors='replace')}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
