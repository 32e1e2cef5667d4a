import Glibc
import Testing

@testable import Console

/// One visit, as its keeper sees it.
@Suite struct `A visit's process` {
  @Test(arguments: [("exit 3", VisitProcess.End.status(3)), ("kill -KILL $$", .signal(SIGKILL))])
  func `ends as it ends`(command: String, end: VisitProcess.End) throws {
    #expect(try self.end(of: command) == end)
  }

  @Test(.timeLimit(.minutes(2)))
  func `is killed as soon as it is stopped, since nobody lets it go on`() throws {
    #expect(try end(of: "kill -STOP $$") == .signal(SIGKILL))
  }

  private func end(of command: String) throws -> VisitProcess.End {
    let process = try VisitProcess(
      VisitProgram(path: "/bin/sh", arguments: ["-c", command], environment: [:]))
    while true {
      if let end = process.poll() { return end }
      usleep(1000)
    }
  }
}
