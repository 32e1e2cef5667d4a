"""A line to a server's socket that can be cut: line-cutter.py FOLDER SOCKET, listening at FOLDER/.s.PGSQL.5432.

Orders, one a line, each answered by 'done': 'whole'; 'cut' (nothing passes, nothing is closed, as
when a cable is pulled); 'deaf' (the server gets everything, its answers are lost and the line
closed). Says 'ready' first and ends with its input.
"""
import os, select, socket, sys, threading

folder, target = sys.argv[1:]
state = "whole"
changed = threading.Condition()


def carry(source, sink, answers):
    while True:
        data = source.recv(65536)
        with changed:
            changed.wait_for(lambda: state != "cut")
            if not data or (answers and state == "deaf"):
                break
        sink.sendall(data)
    for end in (source, sink):
        try:
            end.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass


def quietly(*line):
    try:
        carry(*line)
    except OSError:
        pass


def accept(listener):
    while True:
        near = listener.accept()[0]
        far = socket.socket(socket.AF_UNIX)
        try:
            far.connect(target)
        except OSError:
            near.close()
            continue
        for line in ((near, far, False), (far, near, True)):
            threading.Thread(target=quietly, args=line, daemon=True).start()


listener = socket.socket(socket.AF_UNIX)
listener.bind(folder + "/.s.PGSQL.5432")
listener.listen()
threading.Thread(target=accept, args=(listener,), daemon=True).start()
print("ready", flush=True)
for order in sys.stdin:
    with changed:
        state = order.strip()
        changed.notify_all()
    print("done", flush=True)
