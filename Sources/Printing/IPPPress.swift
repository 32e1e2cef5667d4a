package import Slips

/// A printer that speaks IPP, or a queue of CUPS.
package actor IPPPress: Press {
  private let uri: String
  private let format: String
  private let paper: Slips.Paper?
  private let login: PrinterLogin?
  private let patience: Patience
  private let line = PrinterLine()

  /// What a spooler shows of a job, to whoever looks: nothing of its visitor.
  private static let title = "Laufzettel"

  /// How often a job is looked at.
  private static let pause = Duration.milliseconds(100)

  /// `format` is the MIME type of the bytes that come, `paper` what they are laid out for whatever
  /// the printer says that it has; nil to go by what it says.
  package init(
    uri: String, format: String, paper: Slips.Paper? = nil, login: PrinterLogin? = nil,
    patience: Patience = Patience()
  ) {
    self.uri = uri
    self.format = format
    self.paper = paper
    self.login = login
    self.patience = patience
  }

  package nonisolated var unownedExecutor: UnownedSerialExecutor {
    unsafe line.asUnownedSerialExecutor()
  }

  package func state() -> PrinterState {
    do throws(PrinterFault) {
      return state(from: try connection().printer())
    } catch {
      return PrinterState(fault: error)
    }
  }

  /// A page printer that says it is at work is given the time to warm up.
  package nonisolated func wait(for slip: PrintedSlip) -> Duration {
    slip.paper.height == nil ? usual(slip) : usual(slip) + patience.warmth
  }

  /// What a slip takes that is not held up: its printer's speed is not known, so it is that of a
  /// slow one.
  private nonisolated func usual(_ slip: PrintedSlip) -> Duration {
    patience.wait(
      bytes: 0, bytesASecond: nil, millimetres: slip.length, millimetresASecond: 100)
  }

  package func print(_ slip: PrintedSlip) async -> PrinterFault? {
    let start = ContinuousClock.now
    do throws(PrinterFault) {
      let connection = try connection()
      let printer = try connection.printer()
      let sheet = JobSheet(slip.paper, length: slip.length, of: printer)
      let pages = printer.numbers[Self.counter]
      let job = try connection.send(slip.bytes, as: format, title: Self.title, on: sheet)
      let fault = await follow(
        job, over: connection, from: start + usual(slip), until: start + wait(for: slip))
      return fault ?? blank(since: pages, over: connection)
    } catch {
      return error
    }
  }

  /// How many pages a printer has printed in its life, where it counts them.
  private static let counter = "printer-impressions-completed"

  /// Whether a printer that has counted pages before has counted none for a slip.
  private func blank(since pages: Int?, over connection: IPPConnection) -> PrinterFault? {
    guard let pages, pages > 0, let now = (try? connection.printer())?.numbers[Self.counter] else {
      return nil
    }
    return now == pages ? .blank : nil
  }

  private func connection() throws(PrinterFault) -> IPPConnection {
    try IPPConnection(to: uri, as: login, within: patience.answer)
  }

  /// Looks at the job until it is over. From `doubt` on the printer has to say that it is at work; at
  /// the deadline the job is cancelled, and the printer says why it is late, if it can. After every
  /// pause it is looked at once more: a busy machine may wake late, and a slip that came out must not
  /// be called late.
  private func follow(
    _ job: Int, over connection: IPPConnection, from doubt: ContinuousClock.Instant,
    until deadline: ContinuousClock.Instant
  ) async -> PrinterFault? {
    repeat {
      do throws(PrinterFault) {
        let answer = try connection.job(job)
        let reasons = (answer.words["job-state-reasons"] ?? []).joined(separator: ", ")
        switch answer.numbers["job-state"] {
        case 9: return nil
        case 7, 8: return .aborted(reasons: reasons)
        default: break
        }
        let now = ContinuousClock.now
        if now >= deadline { break }
        if now >= doubt, !isAtWork(try connection.printer()) { break }
      } catch {
        return .reset
      }
      do { try await Task.sleep(for: Self.pause) } catch { break }
    } while true
    let state = try? connection.printer()
    connection.cancel(job)
    let reasons = state?.words["printer-state-reasons"] ?? []
    let fault = state.flatMap { self.state(from: $0).fault }
    return fault ?? .late(state: reasons.joined(separator: ", "))
  }

  /// Whether a printer warms up or prints: 4 is "processing". A spooler says so too while it looks
  /// for a printer that is away.
  private func isAtWork(_ printer: IPPConnection.Answer) -> Bool {
    let reasons = printer.words["printer-state-reasons"] ?? []
    return printer.numbers["printer-state"] == 4 && state(from: printer).fault == nil
      && !reasons.contains { $0.hasPrefix("connecting-to-device") || $0.hasPrefix("timed-out") }
  }

  /// What the printer's own words mean. `-report` and `-warning` are as bad as `-error` where
  /// without paper nothing comes out.
  private func state(from answer: IPPConnection.Answer) -> PrinterState {
    let reasons = (answer.words["printer-state-reasons"] ?? []).map { reason in
      ["-report", "-warning", "-error"].first { reason.hasSuffix($0) }
        .map { String(reason.dropLast($0.count)) } ?? reason
    }
    let offer = MediaOffer(answer)
    var state = PrinterState(isNearEnd: reasons.contains("media-low"), paper: paper ?? offer.paper)
    if reasons.contains("media-empty") || reasons.contains("media-needed") {
      state.fault = .paperOut
    } else if reasons.contains("cover-open") || reasons.contains("door-open") {
      state.fault = .coverOpen
    } else if let jam = reasons.first(where: { $0 == "media-jam" || $0.hasSuffix("-failure") }) {
      state.fault = .broken(part: jam)
    } else if reasons.contains("offline") || reasons.contains("shutdown") {
      state.fault = .broken(part: "it is offline")
    } else if answer.numbers["printer-is-accepting-jobs"] == 0
      || answer.numbers["printer-state"] == 5 || reasons.contains("paused")
    {
      state.fault = .queueStopped
    } else if let formats = answer.words["document-format-supported"], !formats.contains(format) {
      state.fault = .wrongFormat(format)
    } else if state.paper == nil {
      state.fault = .wrongPaper(offer.words)
    }
    return state
  }
}
