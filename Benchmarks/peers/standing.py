"""A kiosk that stands for long: at rest, over many visits, and when a visit is killed."""
import os, re, shutil, signal, tempfile, time
from concurrent.futures import ThreadPoolExecutor

from . import PROGRAM, ROOT, NoFigure, median, output, said
from .terminal import Terminal

GREETING = "ምረጹ".encode()
# The lit choice is waited for, so several take no longer than one.
KIOSKS = 8
# What a process takes once, it has taken by then.
SETTLED = 12
LEAST = KIOSKS * (SETTLED + 3)
SECOND = os.sysconf("SC_CLK_TCK")


def children(pid):
    with open(f"/proc/{pid}/task/{pid}/children") as file:
        return [int(child) for child in file.read().split()]


def private(pid):
    """Kilobytes that are this process's alone, and its open descriptors."""
    with open(f"/proc/{pid}/smaps_rollup") as file:
        lines = dict(line.split(":", 1) for line in file if line.startswith("Private"))
    kilobytes = sum(int(value.split()[0]) for name, value in lines.items() if "Hugetlb" not in name)
    return kilobytes, len(os.listdir(f"/proc/{pid}/fd"))


def seconds(pid):
    with open(f"/proc/{pid}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / SECOND


def visit(kiosk):
    """From greeting to farewell, with a number; returns the milliseconds to the next greeting."""
    for key, text in [(b"1", "Anfangen"), (b"1", "Schlafplatz"), (b"2", "Trifft davon"),
                      (b"\r", "Nichts davon"),
                      (b"2", "prüfen"), (b"\r", "112"),
                      (b"d", "Personal"), (b"1", "Fertig"), (b"1", "Vielen")]:
        kiosk.press(key, text.encode())
    # Any key ends the farewell; from there to the next greeting a new process begins.
    begin = time.perf_counter()
    kiosk.press(b" ", GREETING)
    return (time.perf_counter() - begin) * 1000


def rest(table, kiosk, length=20):
    time.sleep(2)
    visiting = children(kiosk.pid)[0]
    before = [seconds(pid) for pid in (kiosk.pid, visiting)]
    time.sleep(length)
    used = sum(seconds(pid) for pid in (kiosk.pid, visiting)) - sum(before)
    keeper, visitor = private(kiosk.pid)[0], private(visiting)[0]
    table.text("At rest", f"keeper {keeper / 1024:.1f} MB, visit {visitor / 1024:.1f} MB of its own, "
               f"{used / length * 100:.2f} % of one processor")


def start(arguments):
    kiosk = Terminal(arguments)
    kiosk.wait(GREETING)
    return kiosk


def stand(kiosk, visits):
    """What the keeper and each visit's process hold, over that many visits."""
    keeper, visitor = [], []
    for number in range(visits):
        visit(kiosk)
        if number >= SETTLED and number % max(1, visits // 100) == 0:
            keeper.append(private(kiosk.pid))
            visitor.append(private(children(kiosk.pid)[0]))
    return keeper, visitor


def ends(seen, index):
    """The median of the first third and of the last."""
    third = len(seen) // 3
    return [median("what a process holds", [one[index] for one in part])
            for part in (seen[:third], seen[len(seen) - third:])]


def growth(early_and_late):
    return early_and_late[1] - early_and_late[0]


def many(table, kiosks, visits):
    """Memory and descriptors early and late, of kiosks side by side; what grew most counts."""
    begun = time.perf_counter()
    with ThreadPoolExecutor(len(kiosks)) as all:
        stood = list(all.map(lambda kiosk: stand(kiosk, visits // len(kiosks)), kiosks))
    took = time.perf_counter() - begun
    keepers, visitors = zip(*stood)
    memory = max((ends(keeper, 0) for keeper in keepers), key=growth)
    files = max((ends(keeper, 1) for keeper in keepers), key=growth)
    visiting = max((ends(one, 0) for one in visitors), key=growth)
    table.text(f"{visits:,} visits with a number at {len(kiosks)} kiosks in {took:.0f} s: "
               "first and last third",
               f"keeper {memory[0] / 1024:.2f} and {memory[1] / 1024:.2f} MB, {files[0]:.0f} and "
               f"{files[1]:.0f} descriptors; visit {visiting[0] / 1024:.1f} and "
               f"{visiting[1] / 1024:.1f} MB")
    if memory[1] > memory[0] * 1.1 + 256 or files[1] > files[0]:
        raise NoFigure("a keeper grows")


def killed(table, kiosk, runs):
    """One visitor to the next, and from the signal that kills a visit to the next greeting."""
    times, next = [], []
    for _ in range(runs):
        # A whole visit in between: who fails five times at once is the service manager's to start anew.
        next.append(visit(kiosk))
        kiosk.press(b"1", "Anfangen".encode())
        kiosk.drain()
        begin = time.perf_counter()
        os.kill(children(kiosk.pid)[0], signal.SIGSEGV)
        kiosk.wait(GREETING)
        times.append((time.perf_counter() - begin) * 1000)
        kiosk.drain()
    table.text("One visitor to the next", said(median("one visitor to the next", next)))
    table.text("A visit killed (SIGSEGV) to the next greeting", said(median("a visit killed", times)))


def measure(table, runs, visits):
    with tempfile.TemporaryDirectory() as state:
        # So many visits need more letters than an office has for people in need.
        for name in ["Resources", "locales"]:
            shutil.copytree(os.path.join(ROOT, name), os.path.join(state, name))
        profile = os.path.join(state, "Resources/offices/kreis-viersen.yaml")
        with open(profile) as file:
            text = file.read()
        letters = "letters: { A: [A], B: [B], S: [S], W: [W],\n  K: [K, C, D, E, F, G, H, J, L, M, N, P, R] }"
        with open(profile, "w") as file:
            file.write(re.sub(r"^letters: .*$", letters, text, flags=re.M))
        def kiosk_in(folder):
            """A kiosk with a ledger and a tray of its own."""
            arguments = ["--content", state, "--state", os.path.join(state, folder)]
            output(PROGRAM, "queue", "init", "--quiet", *arguments)
            # A kiosk makes people wait between numbers that are taken in haste.
            return start([PROGRAM, "kiosk", "--haste", "0", "--no-standing"] + arguments)

        kiosk = kiosk_in("ledger-1")
        rest(table, kiosk)
        killed(table, kiosk, runs)
        kiosks = [kiosk] + [kiosk_in(f"ledger-{number}") for number in range(2, KIOSKS + 1)]
        many(table, kiosks, visits)
        for kiosk in kiosks:
            kiosk.end()
