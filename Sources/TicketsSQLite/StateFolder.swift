internal import Tickets

/// Where the parts of a ledger stand within the state folder.
package struct StateFolder: Equatable, Sendable {
  package let path: String

  package init(path: String) {
    self.path = path
  }

  package var ledger: String { path + "/ledger.sqlite" }

  /// How often, by day and queue, and by week and language.
  package var counts: String { path + "/counts.sqlite" }

  /// Writers line up here.
  package var lock: String { path + "/ledger.lock" }

  /// How far numbers have been given, kept apart from the ledger.
  package var highWater: String { path + "/high-water" }

  /// Room that recovery may use when the disk is full.
  package var ballast: String { path + "/ballast" }

  /// Locked by the desk of that counter.
  func desk(_ counter: Counter) -> String { path + "/desk-\(counter).lock" }

  /// One locked file for each ticket that a living process cares for.
  package var owners: String { path + "/owners" }
}
