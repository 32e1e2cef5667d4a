"""The slip of thirteen steps and eleven papers, and its picture by python-escpos."""
import contextlib, os, tempfile

from . import MEASURE, ROOT, find, median, milliseconds, output, said


def pictured(path, runs):
    """The median milliseconds and the bytes in which python-escpos prints a picture."""
    from escpos.printer import Dummy
    printer = None
    def work():
        nonlocal printer
        printer = Dummy()
        # It says something about its profile at every picture.
        with contextlib.redirect_stdout(None):
            printer.image(path, impl="bitImageRaster", fragment_height=255)
        printer.cut()
    times = [milliseconds(work) for _ in range(runs)]
    return median("python-escpos, picture", times), len(printer.output)


def measure(table, runs):
    with tempfile.TemporaryDirectory() as folder:
        output(MEASURE, ROOT, "--pictures", folder)
        for language in sorted(name[:-4] for name in os.listdir(folder) if name.endswith(".png")):
            lines = output(MEASURE, ROOT, "--slips", language)
            def figure(pattern):
                return find(f"a slip, {language}", pattern, lines)
            size, time = figure(r"^slip as ESC/POS, warm, whole, .*?(\d+) bytes.*median ([\d.]+)")
            longer, more = pictured(f"{folder}/{language}.png", runs)
            table.add(f"Slip as ESC/POS, {language}", float(time), "python-escpos, picture", longer)
            table.text("", f"{int(size) / 1000:.0f} kB", f"{more / 1000:.0f} kB", f"{more / int(size):.2g} ×")
            short, = figure(r"^slip as ESC/POS, warm, cut, .*?(\d+) bytes")
            cold = [float(output(MEASURE, ROOT, "--cold", language, "whole")) for _ in range(runs)]
            table.text("", f"as PDF, fonts read anew, {said(median('a first slip', cold))}; "
                       f"six steps and eight papers {int(short) / 1000:.0f} kB")
