internal import Glibc
package import TextLayout

/// Starts one visit after the other on a terminal, and puts things right when one fails.
///
/// It reads no key and knows no answer. It keeps the terminal raw for the whole run, so that nothing
/// typed between two visits is echoed or has an effect.
@MainActor package final class Keeper {
  /// The limits within which the keeper lets a visit go on.
  package struct Limits: Sendable {
    /// How long a visit may give no sign of life.
    package var silence = Duration.seconds(5)

    /// How long a visit that is asked to end may take.
    package var ending = Duration.seconds(2)

    /// How many failures within ``window`` end the keeper.
    package var failures = 5
    package var window = Duration.seconds(10)

    package init() {}
  }

  /// Why the keeper ended.
  package enum End: Equatable, Sendable {
    case terminated
    case hungUp
    /// The terminal has another size than the one for which its letters were chosen.
    case outgrown
  }

  /// What staff should hear of.
  package enum Incident: Equatable, Sendable {
    /// A visit ended as none should: its status, or the negative number of the signal.
    case visitFailed(Int32)
    /// Too many visits took a number in haste.
    case haste
  }

  private let terminal: Terminal
  private let signals: Signals
  private let limits: Limits
  private let program: VisitProgram
  private let kind: TerminalKind
  private let order: SendingOrder
  private let reportsKeys: Bool
  private let fitted: Size?

  /// The terminal's name where visits speak in lines; nil where they draw pages.
  private let linesOn: String?
  private let neutralPage: @MainActor (Size) -> [Row]
  private let report: @MainActor (Incident) -> Void
  private var failures: [ContinuousClock.Instant] = []
  private var haste = Haste()

  /// Set once a signal or a hang-up has come, whatever the keeper did then.
  private var mustEnd: End?

  /// Prepares to keep visits going on a terminal that is raw already and was asked what it is.
  ///
  /// With `linesOn`, the name of the terminal, visits speak in lines and nothing is drawn. With
  /// `reportsKeys` the terminal tells each key by itself; every visit finds it so. Where the letters were
  /// chosen for a size, `fitted`, the keeper ends between two visits as soon as it is another. `neutralPage` is what is shown from a failure to the next visit's first page: no language, no
  /// answer. `report` hears what staff should.
  package init(
    of program: VisitProgram, on terminal: Terminal, kind: TerminalKind,
    order: SendingOrder = .device, reportsKeys: Bool = false, fitted: Size? = nil,
    linesOn: String? = nil, signals: Signals,
    limits: Limits = Limits(), report: @escaping @MainActor (Incident) -> Void = { _ in },
    neutralPage: @escaping @MainActor (Size) -> [Row]
  ) {
    self.program = program
    self.terminal = terminal
    self.kind = kind
    self.order = order
    self.reportsKeys = reportsKeys
    self.fitted = fitted
    self.linesOn = linesOn
    self.signals = signals
    self.limits = limits
    self.report = report
    self.neutralPage = neutralPage
  }

  /// Keeps visits going until the terminal hangs up or the program is asked to end.
  ///
  /// The terminal is put back in each case.
  ///
  /// - Throws: ``ConsoleError/visitKeepsFailing(times:lastStatus:)``,
  ///   ``ConsoleError/visitRefused(status:)`` or ``ConsoleError/cannotStart(program:reason:)``.
  package func run() throws(ConsoleError) -> End {
    defer { terminal.restore() }
    while true {
      takeOver()
      switch watch(try VisitProcess(program, haste.left().map(program.inHaste) ?? [])) {
      case .ended(.status(VisitProgram.isOver)):
        failures = []
      case .ended(.status(VisitProgram.isOverInHaste)):
        failures = []
        if haste.note() { report(.haste) }
      case .ended(.status(let status)) where VisitProgram.isRefusal(status):
        throw .visitRefused(status: status)
      case .ended(let end):
        try note(failure: end)
      case .mustEnd(let end):
        return end
      }
      terminal.discard()
      terminal.wipe()
      if let mustEnd { return mustEnd }
      if let fitted, terminal.size != fitted { return .outgrown }
    }
  }

  /// Makes the terminal ready for the next visit.
  private func takeOver() {
    let neutral = failures.isEmpty ? [] : neutralPage(terminal.size)
    guard let linesOn else {
      terminal.makeRaw()
      terminal.enterPage(as: kind, in: order, reportsKeys: reportsKeys)
      if !neutral.isEmpty { Screen(on: terminal).show(neutral) }
      return
    }
    terminal.makeLines(name: linesOn)
    for row in neutral where !row.text.isEmpty { terminal.write(row.text + "\n") }
  }

  private enum Watched {
    case ended(VisitProcess.End)
    case mustEnd(End)
  }

  /// Waits for the visit's end; a silent one is killed.
  private func watch(_ visit: VisitProcess) -> Watched {
    var lastSign = ContinuousClock.now
    while true {
      if let end = visit.poll() { return .ended(end) }
      let ready = Descriptor.wait(
        for: [
          Awaited(signals.descriptor, Int16(POLLIN)), Awaited(visit.heartbeat, Int16(POLLIN)),
          Awaited(terminal.input, 0),
        ], until: lastSign + limits.silence)
      if ready[0] != 0 { takeSignals() }
      if ready[2] & Int16(POLLHUP) != 0, mustEnd == nil { mustEnd = .hungUp }
      if let mustEnd {
        visit.stop(SIGTERM)
        _ = lastWords(of: visit)
        return .mustEnd(mustEnd)
      }
      if ready[1] != 0 {
        if Descriptor.read(visit.heartbeat) == nil { return .ended(lastWords(of: visit)) }
        lastSign = .now
        Supervision.tell(.isAlive)
      } else if lastSign + limits.silence <= .now {
        visit.stop(SIGKILL)
      }
    }
  }

  /// The end of a visit that is about to end; it is made to if it does not by itself.
  private func lastWords(of visit: VisitProcess) -> VisitProcess.End {
    let deadline = ContinuousClock.now + limits.ending
    while ContinuousClock.now < deadline {
      if let end = visit.poll() { return end }
      // A child's end is a signal too.
      _ = Descriptor.wait(for: [Awaited(signals.descriptor, Int16(POLLIN))], until: deadline)
      takeSignals()
    }
    visit.stop(SIGKILL)
    return visit.poll() ?? .signal(SIGKILL)
  }

  private func takeSignals() {
    for signal in signals.take() {
      switch signal {
      case SIGTERM: mustEnd = .terminated
      case SIGHUP: mustEnd = mustEnd ?? .hungUp
      default: break
      }
    }
  }

  private func note(failure end: VisitProcess.End) throws(ConsoleError) {
    let status =
      switch end {
      case .status(let status): status
      case .signal(let signal): -signal
      }
    report(.visitFailed(status))
    let now = ContinuousClock.now
    failures = failures.filter { $0 > now - limits.window } + [now]
    guard failures.count >= limits.failures else { return }
    throw .visitKeepsFailing(times: failures.count, lastStatus: status)
  }
}
