"""Slips against python-escpos, as Benchmarks/escpos measures them, in rows."""
import os, re, subprocess, sys

from . import ROOT


def measure(table, runs):
    script = os.path.join(ROOT, "Benchmarks/escpos")
    lines = subprocess.run([sys.executable, script], check=True, capture_output=True, text=True).stdout
    own = re.findall(r"^slip as ESC/POS, warm, whole, (\w+), (\d+) bytes.*median ([\d.]+)", lines, re.M)
    theirs = re.findall(r"^python-escpos, picture, (\w+): (\d+) bytes.*median ([\d.]+)", lines, re.M)
    for (language, size, time), (_, more, longer) in zip(own, theirs, strict=True):
        table.add(f"Slip as ESC/POS, {language}", float(time), "python-escpos, picture", float(longer))
        table.text("", f"{int(size) / 1000:.0f} kB", f"{int(more) / 1000:.0f} kB",
                   f"{int(more) / int(size):.2g} ×")
