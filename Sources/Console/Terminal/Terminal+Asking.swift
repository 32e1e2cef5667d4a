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
    let answers = ask(TerminalAnswers.questions, within: patience)
    // Some terminals print a stray letter of a question that they do not know.
    write("\r\u{1B}[K")
    tcflush(input, TCIFLUSH)
    return (TerminalKind(answers, environment: environment), answers)
  }

  /// Asks a terminal that shows sixel pictures how large they may be; nil where it does not say, or has
  /// no size for its letters: whole pages are then no pictures.
  package func askForPictures(within patience: Duration = .seconds(1)) -> PictureRoom? {
    guard knowsCell else { return nil }
    let answers = ask(TerminalAnswers.pictureQuestions, within: patience)
    tcflush(input, TCIFLUSH)
    return answers.pictureRoom
  }

  /// Sends questions, of which every terminal answers the last one.
  private func ask(_ questions: String, within patience: Duration) -> TerminalAnswers {
    let end = ContinuousClock.now + patience
    var bytes: [UInt8] = []
    var answers = TerminalAnswers()
    write(questions, within: patience)
    while answers.primary == nil, bytes.count < 4096 {
      let ready = Descriptor.wait(for: [Awaited(input, Int16(POLLIN))], until: end)
      guard ready[0] != 0, let more = Descriptor.read(input) else { break }
      bytes += more
      answers = TerminalAnswers(bytes)
    }
    return answers
  }
}
