"""Start to the first question, and key to next page: dialog, whiptail, questionary, the same texts."""
import shutil, subprocess, sys, tempfile, time

from . import NoFigure, PROGRAM, in_turn, output
from .terminal import Terminal

LAST = "ትግርኛ".encode()
ASKING = """
import sys, questionary
for name in sys.argv[1:]:
    with open(name) as file: text, *choices = file.read().split("\\x00")
    print(text)
    questionary.select("", choices=choices).ask()
"""


def pages(state):
    """The kiosk's own first two pages as plain lines: text and choices."""
    def lines(keys):
        shown = subprocess.run([PROGRAM, "kiosk", "--plain", "--state", state], input=keys, text=True,
                               capture_output=True, check=True).stdout.split("\n")
        return [line for line in shown if line]
    first = lines("")
    choices = [line.split(": ", 1)[1] for line in first if line[:1].isdigit()]
    text = [line for line in first if not line[:1].isdigit()]
    second = [line for line in lines("2\n") if line not in first]
    if not choices or not second:
        raise NoFigure(f"the kiosk's first two pages: {first!r}, {second!r}")
    # A menu has no second screen: what it cannot show at once is left out.
    return (text, choices), (second[:12], ["Anfangen", "Zurück"])


def asked(program, page):
    """One page as a menu of dialog or whiptail, for the shell."""
    text, choices = page
    items = [part for number, choice in enumerate(choices, 1) for part in (str(number), choice)]
    return [shutil.which(program), "--menu", "\n".join(text), "24", "80", str(len(choices))] + items


def started(arguments, text):
    """A work that times from the start of a program to a text on its screen."""
    def work():
        begin = time.perf_counter()
        terminal = Terminal(arguments)
        terminal.wait(text)
        took = (time.perf_counter() - begin) * 1000
        terminal.end()
        return took
    return work


def measure(table, runs):
    with tempfile.TemporaryDirectory() as state:
        output(PROGRAM, "queue", "init", "--quiet", "--state", state)
        first, second = pages(state)
        marker = second[1][0].encode()
        files = []
        for number, (text, choices) in enumerate((first, second)):
            path = f"{state}/page-{number}"
            with open(path, "w") as file:
                file.write("\x00".join(["\n".join(text)] + choices))
            files.append(path)
        kiosk = [PROGRAM, "kiosk", "--no-standing", "--state", state]
        python = [sys.executable, "-c", ASKING] + files
        starts = {"kiosk": (kiosk, "ምረጹ".encode()),
                  "dialog": (asked("dialog", first), LAST),
                  "whiptail": (asked("whiptail", first), LAST),
                  "questionary": (python, LAST)}

        times = in_turn(runs, **{name: started(*what) for name, what in starts.items()})
        for peer in ["dialog", "whiptail", "questionary"]:
            table.add("Start to first page" if peer == "dialog" else "", times["kiosk"], peer,
                      times[peer], "(guide read and checked)" if peer == "dialog" else "")

        # A menu of a shell is a new process for every page.
        script = {name: ["/bin/sh", "-c", '"$@"; exec "$0" --menu "$TEXT" 24 80 2 1 "$ONE" 2 "$TWO"',
                         shutil.which(name)] + asked(name, first) for name in ["dialog", "whiptail"]}
        texts = {"TEXT": "\n".join(second[0]), "ONE": second[1][0], "TWO": second[1][1]}
        # With digits the chosen line stays lit for 150 ms, on purpose; Enter on the page of the answers
        # turns it at once.
        ways = [(b"1", "Anfangen"), (b"1", "Schlafplatz"), (b"2", "Trifft davon"),
                (b"\r", "Nichts davon"), (b"2", "prüfen")]
        walks = {"kiosk": (kiosk, b"112", "ምረጹ".encode(), ways),
                 "dialog": (script["dialog"], marker, LAST, []),
                 "whiptail": (script["whiptail"], marker, LAST, []),
                 "questionary": (python, marker, LAST, [])}

        def step(arguments, next, before, ways):
            def work():
                terminal = Terminal(arguments, **texts)
                terminal.wait(before)
                for key, text in ways:
                    terminal.press(key, text.encode())
                terminal.drain()
                begin = time.perf_counter()
                terminal.press(b"\r", next)
                took = (time.perf_counter() - begin) * 1000
                terminal.end()
                return took
            return work

        times = in_turn(runs, **{name: step(*what) for name, what in walks.items()})
        for peer in ["dialog", "whiptail", "questionary"]:
            table.add("Enter to next page" if peer == "dialog" else "", times["kiosk"], peer, times[peer])
