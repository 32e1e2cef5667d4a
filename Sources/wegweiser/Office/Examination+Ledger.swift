internal import Foundation
internal import Glibc
internal import Guide
internal import GuideFiles
internal import Tickets
internal import TicketsPostgres
internal import TicketsSQLite
internal import Words

/// The doctor's look at the ledger, the office's server and the disk.
extension Examination {
  /// The ledger; it is read only, since a file made by another user would stop the kiosk.
  func ledger() -> [Remark] {
    let folder: StateFolder
    do {
      folder = try state.folder()
    } catch {
      return [Remark(.ledger, .wrong, (error as? Failure)?.message ?? "\(error)")]
    }
    let isThere = FileManager.default.fileExists(atPath: folder.path)
    let place = isThere ? folder.path : URL(filePath: folder.path).deletingLastPathComponent().path
    guard FileManager.default.isWritableFile(atPath: place) else {
      return [
        Remark(
          .ledger, .wrong,
          "'\(place)' cannot be written by \(NSUserName()): no number can be given.",
          advice: "run this as the kiosk's user, or give the folder to it")
      ]
    }
    return [entries(in: folder)] + [room(at: place), server()].compactMap(\.self) + notices()
  }

  /// What staff should hear of the numbers: a clock that jumped, numbers that were forgotten, or that
  /// the server was not told of.
  private func notices() -> [Remark] {
    guard let clock = try? MachineClock(of: details.get().content.guide.profile),
      let place = try? state.place()
    else { return [] }
    let notices: Result<[StaffNotice], LedgerError> = wait {
      do throws(LedgerError) {
        var notices = try await place.reader.book(at: clock.now).notices.filter(\.isForTheRoom)
        let own =
          place.server == nil
          ? nil : try await place.ownReader.untold(as: place.kiosk, at: clock.now)
        if let own, let since = own.since, clock.now.seconds - since > 120 {
          notices.append(
            .untold(
              kiosk: own.name, count: own.untold, since: clock.now.showing(since).minute))
        }
        return .success(notices)
      } catch {
        return .failure(error)
      }
    }
    // What cannot be read has its remark already.
    return ((try? notices.get()) ?? []).map { Remark(.ledger, .unverified, "\($0)") }
  }

  private func entries(in folder: StateFolder) -> Remark {
    guard FileManager.default.fileExists(atPath: folder.ledger) else {
      return Remark(
        .ledger, .wrong, "There is no ledger in '\(folder.path)' yet; without one no kiosk starts.",
        advice: asOwner("wegweiser queue init"))
    }
    if let fault = foreignFiles(in: folder) { return fault }
    let reader = SQLiteReader(of: folder)
    let reading: Result<Roll?, LedgerError> = wait {
      do throws(LedgerError) {
        return .success(try await reader.roll(of: nil, at: MachineClock.universal.now))
      } catch {
        return .failure(error)
      }
    }
    switch reading {
    case .success(let roll?):
      if let day = try? today(), let last = roll.epoch?.day, last > day {
        return Remark(
          .ledger, .wrong, "The ledger's last day is \(last), the clock shows \(day).",
          advice: "put the clock right before a number is given")
      }
      return Remark(
        .ledger, .good,
        "'\(folder.ledger)': \(roll.tickets.count) numbers on its last day, \(roll.epoch?.day.description ?? "none")."
      )
    case .success(nil):
      return Remark(.ledger, .good, "'\(folder.ledger)' has no numbers yet.")
    case .failure(let error):
      return Remark(
        .ledger, .wrong, "\(error)", advice: "restore a backup; never copy over a ledger in use")
    }
  }

  /// A file of the ledger that its reader may not write, which is no damage.
  private func foreignFiles(in folder: StateFolder) -> Remark? {
    let files = [folder.ledger, folder.lock, folder.highWater]
    guard
      let file = files.first(where: {
        FileManager.default.fileExists(atPath: $0)
          && !FileManager.default.isWritableFile(atPath: $0)
      }), let owner = FileOwner.name(of: file)
    else { return nil }
    let right = FileOwner.name(of: folder.path) ?? "wegweiser"
    return Remark(
      .ledger, .wrong,
      "'\(file)' is there, but belongs to \(owner): \(NSUserName()) may not write it.",
      advice: right == owner
        ? "run this as \(owner): runuser -u \(owner) -- wegweiser office check"
        : "as root: chown -R \(right): '\(folder.path)'")
  }

  /// The server at which kiosks share numbers; nil where the office has none.
  private func server() -> Remark? {
    guard let address = state.server else { return nil }
    let server = PostgresServer(at: address)
    let answer: Result<Bool, LedgerError> = wait {
      do throws(LedgerError) {
        return .success(try await server.hasLedger())
      } catch {
        return .failure(error)
      }
    }
    // The address is not repeated: it may hold a password.
    switch answer {
    case .success(true): return Remark(.ledger, .good, "The server answers, and has the ledger.")
    case .success(false):
      return Remark(
        .ledger, .wrong, "The server answers, but has no ledger.",
        advice: "wegweiser queue init --ledger …, as the database's owner")
    case .failure(let error):
      return Remark(
        .ledger, .wrong, "The office's server: \(error).",
        advice: "see to the network and the server; kiosks have numbers only for a while")
    }
  }

  /// A disk that is nearly full stops numbers sooner or later.
  private func room(at path: String) -> Remark? {
    guard let room = try? SystemDisk().room(at: path), room < Examination.leastRoom else {
      return nil
    }
    return Remark(
      .ledger, .wrong, "Only \(room >> 20) MB are left on the disk of '\(path)'.",
      advice: "make room: without it no number is given")
  }

  private static let leastRoom = 64 << 20

  private func today() throws -> Day {
    try content.day(at: try details.get().content.guide.profile)
  }
}
