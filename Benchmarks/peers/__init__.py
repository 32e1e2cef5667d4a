"""Where things are, the peers at pinned versions, and how figures are taken and kept."""
import os, re, shutil, statistics, subprocess, sys, time, venv

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.path.join(ROOT, ".build/release/wegweiser")
MEASURE = os.path.join(ROOT, ".build/release/measure")
PLACE = os.path.join(ROOT, ".build/benchmark-python")
PINS = """
durable_rules==2.0.28 zen-engine==2.1.3
questionary==2.1.1 prompt_toolkit==3.0.53 wcwidth==0.9.4
pyxform==4.5.0 lark==1.3.1 openpyxl==3.1.5 et_xmlfile==2.0.0 xlrd==2.0.1 defusedxml==0.7.1
python-escpos==3.1 pillow==13.0.0 qrcode==8.2 python-barcode==0.16.1 appdirs==1.4.4
argcomplete==3.7.2 importlib_resources==7.1.0 PyYAML==6.0.4 six==1.17.0
""".split()
DEBIAN = {"dialog": "1.3-20230209-1", "whiptail": "0.52.23-1+b1"}


class NoFigure(Exception):
    """Something was to be measured and was not; says what, and what was found instead."""


def median(what, times):
    """The median of some milliseconds, or the name of what has none."""
    if not times:
        raise NoFigure(f"{what}: nothing was measured")
    return statistics.median(times)


def find(what, pattern, text):
    """The groups of a pattern in what a program printed, or the name of what is not there."""
    found = re.search(pattern, text, re.M)
    if not found:
        raise NoFigure(f"{what}: not in {text[-300:]!r}")
    return found.groups()


def output(*command):
    """What a program prints; it says itself why it fails."""
    ended = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    if ended.returncode:
        raise NoFigure(f"{' '.join(command)} ended with {ended.returncode}")
    return ended.stdout


def inside():
    """Installs the peers where they are missing, and goes on with the Python that has them."""
    python = os.path.join(PLACE, "bin/python")
    kept = os.path.join(PLACE, "pins")
    wanted = "\n".join(PINS)
    if not os.path.exists(kept) or open(kept).read() != wanted:
        if not os.path.exists(python):
            venv.create(PLACE, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--no-deps"] + PINS, check=True)
        with open(kept, "w") as file:
            file.write(wanted)
    if not all(shutil.which(name) for name in DEBIAN):
        names = [f"{name}={version}" for name, version in DEBIAN.items()]
        subprocess.run(["apt-get", "update", "-qq"], check=True, stdout=subprocess.DEVNULL)
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends"] + names,
                       check=True, stdout=subprocess.DEVNULL)
    if os.path.realpath(sys.prefix) != os.path.realpath(PLACE):
        os.execv(python, [python] + sys.argv)


def milliseconds(work):
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def in_turn(runs, **works):
    """The median of each work's milliseconds; they take turns, so that all meet the same machine.

    A work that returns a number has timed itself.
    """
    times = {name: [] for name in works}
    for _ in range(runs):
        for name, work in works.items():
            result = None
            def once():
                nonlocal result
                result = work()
            whole = milliseconds(once)
            times[name].append(whole if result is None else result)
    return {name: median(name, all) for name, all in times.items()}


def said(value):
    """Milliseconds as a person reads them."""
    if value < 0.1:
        return f"{value * 1000:.1f} µs"
    return f"{value:.2f} ms" if value < 10 else f"{value:,.0f} ms"


class Table:
    """Rows for people and for docs/figures.md: what, the kiosk, a peer, and how many times as much."""

    def __init__(self):
        self.rows = []

    def add(self, what, own, peer=None, theirs=None, note=""):
        """Milliseconds of both, where there is a peer; the ratio is theirs to ours."""
        ratio = "" if theirs is None else f"{theirs / own:.3g} ×"
        other = "" if theirs is None else f"{peer} {said(theirs)}"
        self.text(what, said(own) + (f" {note}" if note else ""), other, ratio)

    def grown(self, what, before, after):
        self.text(what, f"{said(before)} → {said(after)}", ratio=f"{after / before:.2g} ×")

    def text(self, what, own, peer="", ratio=""):
        self.rows.append((what, own, peer, ratio))
        print(f"{what}: {own}" + (f" · {peer}" if peer else "") + (f" · {ratio}" if ratio else ""),
              flush=True)
