"""Issuing numbers: the kiosk's protocol, the disk's own fdatasync, and 'read max, add one'."""
import os, sqlite3, subprocess, sys, tempfile, time

from . import NoFigure, ROOT, median

RIG = os.path.join(ROOT, ".build/release/TicketsRig")
PLAIN = """
import sqlite3, sys, time
ledger = sqlite3.connect(sys.argv[1], timeout=30, isolation_level=None)
for _ in range(int(sys.argv[2])):
    start = time.perf_counter()
    number = ledger.execute("SELECT coalesce(max(number), 0) + 1 FROM tickets").fetchone()[0]
    ledger.execute("INSERT INTO tickets (number) VALUES (?)", [number])
    print(number, round((time.perf_counter() - start) * 1e6))
"""


def outputs(commands):
    """The lines 'number microseconds' of programs that run at the same time."""
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for command in commands]
    lines = []
    for program in running:
        lines.append([line.rsplit(" ", 1) for line in program.communicate()[0].splitlines()])
        if program.returncode:
            raise NoFigure(f"{program.args[0]} ended with {program.returncode}")
    return lines


# The disk of the checkout: a folder for temporary files is often memory.
DISK, MEMORY = os.path.join(ROOT, ".build"), "/dev/shm"


def taken(count, on=DISK):
    """The milliseconds of each number that one kiosk gives, in order."""
    with tempfile.TemporaryDirectory(dir=on) as folder:
        return [int(time) / 1000 for _, time in outputs([[RIG, folder, str(count)]])[0]]


def plain(folder, count, programs):
    path = os.path.join(folder, f"plain-{programs}.sqlite")
    with sqlite3.connect(path) as ledger:
        ledger.execute("CREATE TABLE tickets (id INTEGER PRIMARY KEY, number INTEGER)")
    ledger.close()
    return outputs([[sys.executable, "-c", PLAIN, path, str(count)]] * programs)


def synced(folder):
    """The median milliseconds until the disk has one page more."""
    times = []
    with open(os.path.join(folder, "pages"), "wb", buffering=0) as file:
        for _ in range(200):
            start = time.perf_counter()
            file.write(bytes(4096))
            os.fdatasync(file.fileno())
            times.append((time.perf_counter() - start) * 1000)
    return median("fdatasync", times)


def twice(lines):
    numbers = [number for program in lines for number, _ in program]
    return len(numbers) - len(set(numbers))


def measure(table, runs):
    with tempfile.TemporaryDirectory(dir=DISK) as folder:
        disk, own, simple = [], [], []
        for _ in range(3):
            disk.append(synced(folder))
            own += taken(100)
            with tempfile.TemporaryDirectory(dir=folder) as place:
                simple += [int(time) / 1000 for _, time in plain(place, 100, 1)[0]]
        own = median("a number and its slip recorded", own)
        table.add("A number and its slip recorded", own, "fdatasync", median("fdatasync", disk))
        table.add("", own, "read max, add one", median("read max, add one", simple))
        rivals = outputs([[RIG, os.path.join(folder, "shared"), "250"]] * 4)
        naive = plain(folder, 250, 4)
        table.text("1000 numbers by 4 kiosks at a time: given twice", str(twice(rivals)),
                   f"read max, add one {twice(naive)}")
