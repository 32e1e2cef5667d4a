import Foundation
import Glibc
import Testing

/// Eight numbers at once at one printer that takes its time.
@Suite struct `A slow printer` {
  @Test func `makes no ticket void and none interrupted`() throws {
    let program = try FaultyProgram()
    let printer = try SlowPrinter()

    let takes = try (1...8).map { _ in
      try Program(
        Program.wegweiser,
        [
          "queue", "take", "--queue", "A", "--print", "--content", ContentCopy.shipped,
          "--state", program.place.state, "--printer", printer.address,
        ])
    }
    let results = try takes.map { try $0.result() }

    #expect(results.allSatisfy { $0.status == 0 })
    #expect(results.flatMap(\.lines).sorted() == (2...9).map { "A 00\($0)" })
    let tickets = try program.roll().tickets.dropFirst()
    #expect(tickets.count == 8)
    #expect(tickets.allSatisfy { ["printed", "uncertain"].contains($0.state) })
    #expect(tickets.allSatisfy { $0.reason != "interrupted" })
    let states = tickets.map { "\($0.state) \($0.reason ?? "")" }
    report("a slow printer: \(Set(states).sorted().joined(separator: ", "))")
    #expect(try program.audit().status == 0)
  }
}

/// A printer at a port of this machine: one slip at a time, and half a second for each answer.
private final class SlowPrinter {
  let address: String
  private let process = Process()
  private let input = Pipe()

  init() throws {
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-c", SlowPrinter.script]
    process.standardOutput = output
    process.standardInput = input
    // A runner waits for everybody who could still write there.
    process.standardError = FileHandle.nullDevice
    try process.run()
    let port = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    address = "tcp://127.0.0.1:" + port.trimmingCharacters(in: .newlines)
  }

  // Signals that the tests block are blocked in what they start, too.
  deinit { kill(process.processIdentifier, SIGKILL) }

  /// Answers `DLE EOT n` with "good", as in `Sources/Printing`.
  private static let script = """
    import os, socket, sys, threading, time
    threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
    listener = socket.create_server(("127.0.0.1", 0), backlog=16)
    print(listener.getsockname()[1], flush=True)
    while True:
        line = listener.accept()[0]
        try:
            while data := line.recv(4096):
                asked = data.count(b"\\x10\\x04")
                if asked:
                    time.sleep(0.5)
                    line.sendall(b"\\x12" * asked)
        except OSError:
            pass
        line.close()
    """
}
