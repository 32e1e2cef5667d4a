"""A program on a pseudo-terminal of 80 columns and 24 rows that answers like a plain one."""
import fcntl, os, pty, re, select, signal, struct, termios

from . import NoFigure


class Terminal:
    def __init__(self, arguments, **environment):
        self.name = arguments[0]
        self.pid, self.descriptor = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", LC_ALL="C.UTF-8", **environment)
            os.execv(arguments[0], arguments)
        size = struct.pack("HHHH", 24, 80, 0, 0)
        fcntl.ioctl(self.descriptor, termios.TIOCSWINSZ, size)
        self.answered = set()

    def wait(self, text, patience=20):
        """Reads until the text has been shown; answers what a program asks the terminal."""
        seen = b""
        while text not in seen:
            if not select.select([self.descriptor], [], [], patience)[0]:
                shown = re.sub(rb"\x1b\[[0-9;?]*[A-Za-z]", b"", seen).decode(errors="replace")
                raise NoFigure(f"{text.decode()!r} was not shown; the end of what was: {' '.join(shown.split())[-600:]}")
            try:
                seen += os.read(self.descriptor, 65536)
            except OSError:
                raise NoFigure(f"{text.decode()!r} was not shown before the end of {self.name}") from None
            # What it is, once; where the cursor stands, as often as asked.
            if b"\x1b[c" in seen and "kind" not in self.answered:
                self.answered.add("kind")
                os.write(self.descriptor, b"\x1b[?62;22c")
            if b"\x1b[6n" in seen and text not in seen:
                seen = seen.replace(b"\x1b[6n", b"")
                os.write(self.descriptor, b"\x1b[1;1R")
        return seen

    def press(self, keys, text, patience=20):
        os.write(self.descriptor, keys)
        return self.wait(text, patience)

    def drain(self):
        while select.select([self.descriptor], [], [], 0.05)[0]:
            os.read(self.descriptor, 65536)

    def end(self):
        try:
            os.kill(self.pid, signal.SIGTERM)
        except ProcessLookupError:
            pass
        os.close(self.descriptor)
        os.waitpid(self.pid, 0)
