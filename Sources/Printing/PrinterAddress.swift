/// Where a printer is, as `--printer` and the settings name it.
package enum PrinterAddress: Equatable, Sendable {
  /// No printer: slips are laid into a folder.
  case tray
  /// `file:/dev/usb/lp0`
  case file(path: String)
  /// `serial:/dev/ttyS0?speed=19200`
  case serial(path: String, speed: Int)
  /// `tcp://HOST:9100`
  case network(host: String, port: Int)
  /// `ipp://HOST:631/ipp/print`, or a queue: `ipp://localhost/printers/NAME`
  case ipp(uri: String)

  /// The speeds that a serial printer may have, in bits a second.
  package static let speeds = [9600, 19200, 38400, 57600, 115_200]

  /// Reads one of the forms above; nil for anything else.
  ///
  /// The speed is 19200 and the port 9100 where none is named.
  package init?(_ text: String) {
    if text == "tray" {
      self = .tray
    } else if let path = text.after("file:"), path.hasPrefix("/") {
      self = .file(path: path)
    } else if let rest = text.after("serial:"), rest.hasPrefix("/") {
      let parts = rest.split(separator: "?", omittingEmptySubsequences: false).map(String.init)
      let speed = parts.count == 2 ? parts[1].after("speed=").flatMap { Int($0) } : 19200
      guard parts.count <= 2, let speed, Self.speeds.contains(speed) else { return nil }
      self = .serial(path: parts[0], speed: speed)
    } else if let rest = text.after("tcp://") {
      let parts = rest.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      let port = parts.count == 2 ? Int(parts[1]) : 9100
      guard parts.count <= 2, !parts[0].isEmpty, let port, (1...65535).contains(port) else {
        return nil
      }
      self = .network(host: parts[0], port: port)
    } else if let rest = text.after("ipp://"), rest.contains("/"), !rest.hasPrefix("/") {
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
}
