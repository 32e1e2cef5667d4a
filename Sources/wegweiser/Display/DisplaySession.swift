internal import Console
internal import Guide
internal import GuideFiles
internal import Messages
internal import Pages
internal import TextLayout
internal import Tickets

/// Reads the ledger every second and shows what was called.
@MainActor struct DisplaySession {
  private let counters: Counters
  private let words: Messages
  private let page: StaffTerminal
  private let hasChime: Bool

  /// nil where calls are only shown.
  private let voice: CallingVoice?

  init(
    _ counters: Counters, _ words: Messages, on page: StaffTerminal, hasChime: Bool,
    _ voice: CallingVoice?
  ) {
    self.counters = counters
    self.words = words
    self.page = page
    self.hasChime = hasChime
    self.voice = voice
  }

  /// Goes on until the terminal is gone or the program is asked to end.
  func run() {
    var calls: [CalledNumber]?
    var notices: [StaffNotice] = []
    var shown: [Row] = []
    while true {
      let book = self.book()
      let read = book?.lastCalls(WaitingRoomPage.most)
      if let book { notices = book.notices.filter(\.isForTheRoom) }
      if let read {
        // What was called before this screen was switched on is no news.
        if let known = calls {
          tell(of: read.filter { $0.seq > known.first?.seq ?? 0 }.reversed())
        }
        calls = read
      }
      voice?.noteTroubles()
      let rows = self.rows(calls ?? [], notices, isStale: read == nil)
      if rows != shown { page.screen.show(rows) }
      shown = rows
      switch page.loop.next(until: .now + .milliseconds(500)) {
      case .hangUp, .terminated: return
      case .resized: shown = []
      case .key, .held, .deadline, .readable: break
      }
    }
  }

  /// Rings and speaks; the oldest call comes first.
  private func tell(of news: [CalledNumber]) {
    guard !news.isEmpty else { return }
    if hasChime { page.terminal.write("\u{7}") }
    for call in news { voice?.say(call) }
  }

  /// What is on record; nil where the ledger cannot be read now.
  private func book() -> DayBook? {
    let counters = counters
    return try? wait(forLedger: { () async throws(LedgerError) in
      try await counters.reader.book(at: counters.clock.now)
    })
  }

  private func rows(
    _ calls: [CalledNumber], _ notices: [StaffNotice], isStale: Bool
  ) -> [Row] {
    let room = WaitingRoomPage(
      page.format, office: counters.office.profile.name, words,
      words.languages.filter(page.kind.languages.contains))
    let shown = calls.map {
      WaitingRoomPage.Call(number: "\($0.number)", counter: "\($0.counter)")
    }
    return room.rows(
      shown, time: counters.clock.now.minute.time, isStale: isStale,
      staff: notices.map(\.german).joined(separator: " · "))
  }
}
