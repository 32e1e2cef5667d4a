internal import Glibc
package import Tickets

/// The machine's own files.
package struct SystemDisk: Disk {
  package init() {}

  package func contents(of path: String) throws(DiskError) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0, errno == ENOENT { return nil }
    guard descriptor >= 0 else { throw DiskError(path: path) }
    defer { close(descriptor) }

    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = unsafe Glibc.read(descriptor, &block, block.count)
      guard count >= 0 else { throw DiskError(path: path) }
      guard count > 0 else { return bytes }
      bytes += block.prefix(count)
    }
  }

  package func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o660)
    guard descriptor >= 0 else { throw DiskError(path: path) }
    defer { close(descriptor) }
    fchmod(descriptor, 0o660)

    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { throw DiskError(path: path) }
      rest = rest.dropFirst(count)
    }
    guard fsync(descriptor) == 0 else { throw DiskError(path: path) }
  }

  package func rename(_ path: String, to new: String) throws(DiskError) {
    guard unsafe Glibc.rename(path, new) == 0 else { throw DiskError(path: path) }
  }

  package func synchronize(folder path: String) throws(DiskError) {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiskError(path: path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw DiskError(path: path) }
  }

  package func makeFolder(_ path: String) throws(DiskError) {
    guard !path.isEmpty, !exists(path) else { return }
    if let slash = path.lastIndex(of: "/") { try makeFolder(String(path[..<slash])) }
    guard unsafe mkdir(path, 0o770) == 0 else {
      // Another process may have been quicker.
      guard errno == EEXIST else { throw DiskError(path: path) }
      return
    }
    // The umask may have taken the group's rights. With the group's bit, what anyone makes in the
    // folder belongs to its group: desk and kiosk may be different users.
    unsafe chmod(path, 0o2770)
  }

  package func allocate(_ bytes: Int, at path: String) throws(DiskError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o660)
    guard descriptor >= 0 else { throw DiskError(path: path) }
    defer { close(descriptor) }
    fchmod(descriptor, 0o660)
    let code = posix_fallocate(descriptor, 0, bytes)
    guard code == 0 else { throw DiskError(code: code, path: path) }
  }

  package func remove(_ path: String) throws(DiskError) {
    guard unsafe unlink(path) == 0 || errno == ENOENT else { throw DiskError(path: path) }
  }

  package func exists(_ path: String) -> Bool {
    unsafe access(path, F_OK) == 0
  }

  package func files(in folder: String) throws(DiskError) -> [String] {
    guard let stream = unsafe opendir(folder) else { throw DiskError(path: folder) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      // The name stands at the end of the entry, without a fixed length.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
        unsafe field.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  package func room(at path: String) throws(DiskError) -> Int {
    var disk = statvfs()
    guard unsafe statvfs(path, &disk) == 0 else { throw DiskError(path: path) }
    return Int(disk.f_bavail) * Int(disk.f_frsize)
  }
}

extension DiskError {
  /// What the last C function said, in `errno`.
  init(path: String) {
    self.init(code: errno, path: path)
  }

  init(code: CInt, path: String) {
    switch code {
    case ENOSPC, EDQUOT, EFBIG: self = .full(path: path)
    case EACCES, EPERM, EROFS: self = .readOnly(path: path)
    default:
      let words = unsafe strerror(code).map { unsafe String(cString: $0) }
      self = .failed(path: path, reason: words ?? "error \(code)")
    }
  }
}

extension LedgerError {
  init(_ error: DiskError) {
    switch error {
    case .full(let path): self = .full(path: path)
    case .readOnly(let path): self = .readOnly(path: path)
    case .failed(let path, let reason): self = .unavailable(reason: "'\(path)': \(reason)")
    }
  }
}
