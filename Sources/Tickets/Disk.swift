/// The few things that a ledger does with files beside its database.
///
/// Each is one step that can fail or be cut off by itself, so that a simulator can stand between
/// any two of them.
package protocol Disk: Sendable {
  /// The file's bytes; nil where there is none.
  func contents(of path: String) throws(DiskError) -> [UInt8]?

  /// Writes a new file, or over an old one, and has it on disk before returning. Its group may read
  /// and write it.
  func write(_ bytes: [UInt8], to path: String) throws(DiskError)

  /// Gives a file another name, in place of a file that has it.
  func rename(_ path: String, to new: String) throws(DiskError)

  /// Has the names in a folder on disk before returning.
  func synchronize(folder path: String) throws(DiskError)

  /// Makes a folder that its group may use, and the folders on the way; an existing one stays.
  func makeFolder(_ path: String) throws(DiskError)

  /// Makes a file of that many bytes whose room is really taken.
  func allocate(_ bytes: Int, at path: String) throws(DiskError)

  /// Removes a file, if it is there.
  func remove(_ path: String) throws(DiskError)

  func exists(_ path: String) -> Bool

  /// The names of the files in a folder, in order; hidden ones are left out.
  func files(in folder: String) throws(DiskError) -> [String]

  /// The bytes that this process may still write on the disk of that folder.
  func room(at path: String) throws(DiskError) -> Int
}

/// What the system said when it refused one of a ``Disk``'s steps.
package enum DiskError: Error, Equatable {
  case full(path: String)
  case readOnly(path: String)
  case failed(path: String, reason: String)
}
