internal import Glibc

extension Terminal {
  /// Asks the terminal what it is, once; takes a second at most.
  ///
  /// The terminal must be raw. What else was typed meanwhile is thrown away.
  package func ask(
    environment: [String: String], within patience: Duration = .seconds(1)
  ) -> (kind: TerminalKind, answers: TerminalAnswers) {
    guard TerminalKind.isAsked(environment: environment) else {
      return (.bare, TerminalAnswers())
    }
    let end = ContinuousClock.now + patience
    var bytes: [UInt8] = []
    var answers = TerminalAnswers()
    write(TerminalAnswers.questions, within: patience)
    while answers.primary == nil, bytes.count < 4096 {
      let ready = Descriptor.wait(for: [Awaited(input, Int16(POLLIN))], until: end)
      guard ready[0] != 0, let more = Descriptor.read(input) else { break }
      bytes += more
      answers = TerminalAnswers(bytes)
    }
    // Some terminals print a stray letter of a question that they do not know.
    write("\r\u{1B}[K")
    tcflush(input, TCIFLUSH)
    return (TerminalKind(answers, environment: environment), answers)
  }
}
