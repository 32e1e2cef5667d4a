/// Where a printer is, as `--printer` and the settings name it.
package enum PrinterAddress: Equatable, Sendable {
  /// No printer: slips are laid into a folder.
  case tray
  /// `file:/dev/usb/lp0`
  case file(path: String)
  /// `serial:/dev/ttyS0?speed=19200`
  case serial(path: String, speed: Int)
  /// `tcp://HOST:9100`, or `tcp://[2001:db8::7]:9100`
  case network(host: String, port: Int)
  /// `ipp://HOST:631/ipp/print`, or a queue: `ipp://localhost/printers/NAME`; `ipps` where the way is
  /// encrypted
  case ipp(uri: String)

  /// The speeds that a serial printer may have, in bits a second.
  package static let speeds = [9600, 19200, 38400, 57600, 115_200]

  /// Reads one of the forms above; nil for anything else.
  ///
  /// The port is 9100 where none is named. The speed of a serial line must be: at another one a printer
  /// prints rubbish, and no standard fits them all.
  package init?(_ text: String) {
    if text == "tray" {
      self = .tray
    } else if let path = text.after("file:"), path.hasPrefix("/") {
      self = .file(path: path)
    } else if let rest = text.after("serial:"), rest.hasPrefix("/") {
      let parts = rest.split(separator: "?", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let speed = parts[1].after("speed=").flatMap({ Int($0) }),
        Self.speeds.contains(speed)
      else { return nil }
      self = .serial(path: parts[0], speed: speed)
    } else if let (host, port) = text.after("tcp://")?.hostAndPort {
      self = .network(host: host, port: port)
    } else if let rest = text.after("ipp://") ?? text.after("ipps://"), rest.contains("/"),
      !rest.hasPrefix("/")
    {
      self = .ipp(uri: text)
    } else {
      return nil
    }
  }
}

extension String {
  fileprivate func after(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }

  /// The parts of `HOST:9100`, or `[::1]:9100` as web addresses write one of IPv6.
  fileprivate var hostAndPort: (host: String, port: Int)? {
    let (host, rest): (Substring, Substring)
    if hasPrefix("[") {
      guard let end = firstIndex(of: "]") else { return nil }
      (host, rest) = (self[index(after: startIndex)..<end], self[index(after: end)...])
    } else {
      host = prefix { $0 != ":" }
      rest = self[host.endIndex...]
    }
    let port = rest.isEmpty ? 9100 : rest.first == ":" ? Int(rest.dropFirst()) : nil
    guard !host.isEmpty, let port, (1...65535).contains(port) else { return nil }
    return (String(host), port)
  }
}
