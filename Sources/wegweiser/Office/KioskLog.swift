internal import Glibc
internal import Journal
internal import Tickets
internal import TicketsSQLite

/// The log of a kiosk: standard error, which the system's journal takes up.
///
/// On a terminal nothing is written: it is the visitor's own screen.
struct KioskLog: Sendable {
  private let clock: any OfficeClock
  private let kiosk: String

  init(_ clock: any OfficeClock) {
    self.clock = clock
    let name = (try? SystemDisk().contents(of: "/proc/sys/kernel/hostname")) ?? nil
    kiosk = String(decoding: (name ?? []).prefix { $0 > 0x20 }, as: UTF8.self)
  }

  /// Notes an event.
  func note(_ event: JournalEvent) {
    guard isatty(STDERR_FILENO) == 0 else { return }
    tell("\(JournalLine(event, at: clock.now, kiosk: kiosk))")
  }
}
