/// A printer that speaks IPP, or a queue of CUPS.
package actor IPPPress: Press {
  private let uri: String
  private let format: String
  private let patience: Patience
  private let line = PrinterLine()

  /// What a spooler shows of a job, to whoever looks: nothing of its visitor.
  private static let title = "Laufzettel"

  /// How often a job is looked at.
  private static let pause = Duration.milliseconds(100)

  /// `format` is the MIME type of the bytes that come.
  package init(uri: String, format: String, patience: Patience = Patience()) {
    self.uri = uri
    self.format = format
    self.patience = patience
  }

  package nonisolated var unownedExecutor: UnownedSerialExecutor {
    unsafe line.asUnownedSerialExecutor()
  }

  package func state() -> PrinterState {
    do throws(PrinterFault) {
      let connection = try IPPConnection(to: uri, within: patience.answer)
      return state(from: try connection.printer())
    } catch {
      return PrinterState(fault: error)
    }
  }

  package nonisolated var longestWait: Duration { wait(Patience.longestSlip.millimetres) }

  /// What a slip may take: its printer's speed is not known, so it is that of a slow one.
  private nonisolated func wait(_ millimetres: Int) -> Duration {
    patience.wait(
      bytes: 0, bytesASecond: nil, millimetres: millimetres, millimetresASecond: 100)
  }

  package func print(_ bytes: [UInt8], length: Int) async -> PrinterFault? {
    let deadline = ContinuousClock.now + wait(length)
    do throws(PrinterFault) {
      let connection = try IPPConnection(to: uri, within: patience.answer)
      let job = try connection.send(bytes, as: format, title: Self.title)
      return await follow(job, over: connection, until: deadline)
    } catch {
      return error
    }
  }

  /// Looks at the job until it is over. At the deadline it is cancelled, and the printer says why it
  /// is late, if it can. After every pause it is looked at once more: a busy machine may wake late,
  /// and a slip that came out must not be called late.
  private func follow(
    _ job: Int, over connection: IPPConnection, until deadline: ContinuousClock.Instant
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
      } catch {
        return .reset
      }
      guard ContinuousClock.now < deadline else { break }
      do { try await Task.sleep(for: Self.pause) } catch { break }
    } while true
    let state = try? connection.printer()
    connection.cancel(job)
    let reasons = state?.words["printer-state-reasons"] ?? []
    let fault = state.flatMap { self.state(from: $0).fault }
    return fault ?? .late(state: reasons.joined(separator: ", "))
  }

  /// What the printer's own words mean. `-report` and `-warning` are as bad as `-error` where
  /// without paper nothing comes out.
  private func state(from answer: IPPConnection.Answer) -> PrinterState {
    let reasons = (answer.words["printer-state-reasons"] ?? []).map { reason in
      ["-report", "-warning", "-error"].first { reason.hasSuffix($0) }
        .map { String(reason.dropLast($0.count)) } ?? reason
    }
    var state = PrinterState(isNearEnd: reasons.contains("media-low"))
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
    }
    return state
  }
}
