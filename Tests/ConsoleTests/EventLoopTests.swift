import Console
import Glibc
import PtyTesting
import Testing

/// Keys, descriptors and deadlines in the one place where a visit waits.
@MainActor @Suite struct `The event loop` {
  let pair: PtyPair
  let terminal: Terminal
  let loop: EventLoop

  init() throws {
    pair = try PtyPair()
    terminal = try Terminal(input: pair.slave, output: pair.slave)
    terminal.makeRaw()
    loop = EventLoop(terminal: terminal, signals: try Signals(), escapeDelay: .milliseconds(20))
  }

  @Test func `gives keys in the order in which they came`() {
    pair.send("a\u{1B}[Bا")
    #expect(loop.next(until: nil) == .key(.character("a")))
    #expect(loop.next(until: nil) == .key(.down))
    #expect(loop.next(until: nil) == .key(.character("ا")))
  }

  @Test func `gives a key before a deadline that is over too`() {
    pair.send("a")
    #expect(loop.next(until: .now - .seconds(1)) == .key(.character("a")))
    #expect(loop.next(until: .now - .seconds(1)) == .deadline)
  }

  @Test func `takes an Esc for a key when nothing follows`() {
    pair.send("\u{1B}")
    #expect(loop.next(until: nil) == .key(.escape))
    pair.send("\u{1B}")
    pair.send("[A")
    #expect(loop.next(until: nil) == .key(.up))
  }

  @Test func `is not held up by a sequence that does not end`() {
    pair.send("\u{1B}[20")
    #expect(loop.next(until: .now) == .deadline)
    pair.send("\u{1B}]a")
    #expect(loop.next(until: .now + .milliseconds(600)) == .deadline)
    pair.send("1")
    #expect(loop.next(until: nil) == .key(.character("1")))
  }

  @Test func `watches one descriptor more`() throws {
    var ends: [Int32] = [-1, -1]
    #expect(unsafe pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    #expect(loop.next(until: .now, watching: [ends[0]]) == .deadline)
    _ = unsafe write(ends[1], "x", 1)
    #expect(loop.next(until: nil, watching: [ends[0]]) == .readable(ends[0]))
  }

  @Test func `swallows keys for a while, whole sequences too, and hears the next one`() {
    pair.send("1\u{1B}[A")
    loop.swallowKeys(for: .milliseconds(300))
    pair.send("2")
    #expect(loop.next(until: nil) == .key(.character("2")))
    pair.hangUp()
    loop.swallowKeys(for: .seconds(60))
    #expect(loop.next(until: nil) == .hangUp)
  }

  @Test func `tells that the terminal is gone, again and again`() {
    pair.hangUp()
    #expect(loop.next(until: nil) == .hangUp)
    #expect(loop.next(until: nil) == .hangUp)
  }

  @Test func `beats as long as it runs`() throws {
    var ends: [Int32] = [-1, -1]
    #expect(unsafe pipe(&ends) == 0)
    let heartbeat = try #require(Heartbeat(descriptor: ends[1]))
    let loop = EventLoop(terminal: terminal, signals: try Signals(), heartbeat: heartbeat)

    #expect(loop.next(until: .now) == .deadline)

    var sign: UInt8 = 0
    #expect(unsafe read(ends[0], &sign, 1) == 1)
    #expect(!heartbeat.isAbandoned)
    close(ends[0])
    #expect(heartbeat.isAbandoned)
    close(ends[1])
    #expect(Heartbeat(descriptor: ends[1]) == nil)
  }
}
