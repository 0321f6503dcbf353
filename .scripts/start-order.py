#!/usr/bin/env python3
"""Prints the functions that run before the first frame is there, by name.

The linker puts them side by side (static-flags.sh), so that a start touches a tenth of the code's pages. A name that is
not there any more does no harm; after much has changed, `make order` writes the list anew. It needs valgrind.

Usage: .scripts/start-order.py BINARY, which has its symbols but no debugging information
"""
import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import tempfile
import termios

COLUMNS, ROWS = 200, 60
QUESTION, ANSWER = b"\x1b[c", b"\x1b[?62;22c"


def record(binary, folder, file):
    """Starts the program in a terminal of its own under callgrind, and leaves it when it is at rest."""
    process, terminal = pty.fork()
    if process == 0:
        # A home of its own: what the program keeps of a session goes with it.
        homes = {name: folder for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")}
        os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", LANG="C.UTF-8", **homes)
        tool = ["--tool=callgrind", "--demangle=no", f"--callgrind-out-file={file}"]
        os.execvp("valgrind", ["valgrind", "-q", *tool, "--", binary, "ravine"])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    output, answered, left = b"", False, False
    while True:
        ready, _, _ = select.select([terminal], [], [], 2)
        if ready:
            try:
                data = os.read(terminal, 65536)
            except OSError:
                break
            if not data:
                break
            output += data
            if QUESTION in output and not answered:
                os.write(terminal, ANSWER)
                answered = True
        elif len(output) > COLUMNS * ROWS // 2 and not left:
            os.write(terminal, b"q")
            left = True
    os.waitpid(process, 0)
    if not left:
        sys.exit(f"{binary} drew nothing: {output[-300:]!r}")


def functions(binary):
    """The names of the binary's own functions."""
    lines = subprocess.run(["nm", "--defined-only", binary], capture_output=True, text=True, check=True)
    rows = [line.split() for line in lines.stdout.splitlines()]
    return {row[2] for row in rows if len(row) == 3 and row[1] in "tTwW"}


def main():
    binary = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "calls")
        record(binary, folder, file)
        with open(file, errors="replace") as calls:
            named = re.findall(r"^c?fn=\(\d+\) ([^'\n]+)", calls.read(), re.MULTILINE)
    own = functions(binary)
    print("\n".join(sorted(own.intersection(named))))


main()
