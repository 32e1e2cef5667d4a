internal import Console
internal import Guide
internal import GuideFiles
internal import Messages
internal import Pages
internal import TextLayout
internal import Tickets

/// Reads the ledger every second and shows what was called.
@MainActor struct DisplaySession {
  private let site: Site
  private let page: StaffTerminal
  private let hasChime: Bool

  /// nil where calls are only shown.
  private let voice: CallingVoice?

  init(_ site: Site, on page: StaffTerminal, hasChime: Bool, _ voice: CallingVoice?) {
    self.site = site
    self.page = page
    self.hasChime = hasChime
    self.voice = voice
  }

  /// Goes on until the terminal is gone or the program is asked to end.
  func run() {
    var calls: [CalledNumber]?
    var shown: [Row] = []
    while true {
      let read = self.calls()
      if let read {
        // What was called before this screen was switched on is no news.
        if let known = calls {
          tell(of: read.filter { $0.seq > known.first?.seq ?? 0 }.reversed())
        }
        calls = read
      }
      voice?.noteTroubles()
      let rows = self.rows(calls ?? [], isStale: read == nil)
      if rows != shown { page.screen.show(rows) }
      shown = rows
      switch page.loop.next(until: .now + .milliseconds(500)) {
      case .hangUp, .terminated: return
      case .resized: shown = []
      case .key, .deadline, .readable: break
      }
    }
  }

  /// Rings and speaks; the oldest call comes first.
  private func tell(of news: [CalledNumber]) {
    guard !news.isEmpty else { return }
    if hasChime { page.terminal.write("\u{7}") }
    for call in news { voice?.say(call) }
  }

  /// The numbers called last; nil where the ledger cannot be read now.
  private func calls() -> [CalledNumber]? {
    let site = site
    return try? wait(forLedger: { () async throws(LedgerError) in
      try await site.reader.book(of: site.day).lastCalls(WaitingRoomPage.most)
    })
  }

  private func rows(_ calls: [CalledNumber], isStale: Bool) -> [Row] {
    let content = site.content
    let room = WaitingRoomPage(
      page.format, office: content.guide.profile.name, content.messages,
      content.messages.languages.filter(page.kind.languages.contains))
    let shown = calls.map {
      WaitingRoomPage.Call(number: "\($0.number)", counter: "\($0.counter)")
    }
    return room.rows(shown, time: site.clock.now.minute.time, isStale: isStale)
  }
}
