internal import Glibc

/// The ways to a printer: a device file, a serial line, a port in the network.
extension Wire {
  /// Opens a device file; one that cannot be read is only written to.
  static func device(_ path: String) throws(PrinterFault) -> Wire {
    var descriptor = unsafe open(path, O_RDWR | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    if descriptor < 0 {
      descriptor = unsafe open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    }
    guard descriptor >= 0 else { throw .absent(reason: "\(path): \(systemWords(errno))") }
    return Wire(descriptor)
  }

  /// Opens a serial line with eight bits, no parity and that speed, whatever it was set to before.
  ///
  /// The corresponding C functions are `cfmakeraw` and `tcsetattr`.
  static func serial(_ path: String, speed: Int) throws(PrinterFault) -> Wire {
    let descriptor = unsafe open(path, O_RDWR | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .absent(reason: "\(path): \(systemWords(errno))") }
    let wire = Wire(descriptor)
    var settings = termios()
    guard unsafe tcgetattr(descriptor, &settings) == 0 else {
      throw .absent(reason: "\(path) is no serial line")
    }
    unsafe cfmakeraw(&settings)
    settings.c_cflag |= tcflag_t(CLOCAL | CREAD)
    guard unsafe cfsetspeed(&settings, constant(of: speed)) == 0,
      unsafe tcsetattr(descriptor, TCSANOW, &settings) == 0
    else { throw .absent(reason: "\(path) cannot do \(speed) bits a second") }
    return wire
  }

  private static func constant(of speed: Int) -> speed_t {
    switch speed {
    case 9600: speed_t(B9600)
    case 38400: speed_t(B38400)
    case 57600: speed_t(B57600)
    case 115_200: speed_t(B115200)
    default: speed_t(B19200)
    }
  }

  /// Connects to a printer in the network; the first of its addresses that answers.
  ///
  /// The corresponding C functions are `getaddrinfo` and `connect`. A name server that is away may
  /// hold up the first; an address in digits does not ask one.
  static func network(
    _ host: String, port: Int, until deadline: ContinuousClock.Instant
  ) throws(PrinterFault) -> Wire {
    var hints = unsafe addrinfo()
    unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    let status = unsafe getaddrinfo(host, "\(port)", &hints, &found)
    guard status == 0 else {
      throw .absent(reason: unsafe "\(host): \(String(cString: gai_strerror(status)))")
    }
    defer { unsafe freeaddrinfo(found) }
    var last = ENOENT
    var candidate = unsafe found
    while let address = unsafe candidate {
      let descriptor = unsafe socket(
        address.pointee.ai_family,
        Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0)
      last = unsafe connect(descriptor, to: UnsafePointer(address), until: deadline)
      if last == 0 { return Wire(descriptor, isConnection: true) }
      close(descriptor)
      unsafe candidate = address.pointee.ai_next
    }
    if last == ECONNREFUSED { throw .refused(reason: "\(host):\(port): \(systemWords(last))") }
    throw .absent(reason: "\(host):\(port): \(systemWords(last))")
  }

  /// Returns 0, or an errno value; `ETIMEDOUT` at the deadline.
  private static func connect(
    _ descriptor: Int32, to address: UnsafePointer<addrinfo>,
    until deadline: ContinuousClock.Instant
  ) -> Int32 {
    let (name, length) = unsafe (address.pointee.ai_addr, address.pointee.ai_addrlen)
    guard unsafe Glibc.connect(descriptor, name, length) != 0 else {
      return 0
    }
    guard errno == EINPROGRESS else { return errno }
    var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    let left = max(.zero, deadline - .now).components
    let milliseconds = left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000
    guard unsafe poll(&wanted, 1, Int32(clamping: milliseconds)) > 0 else { return ETIMEDOUT }
    var problem: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    _ = unsafe getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &problem, &size)
    return problem
  }
}

/// `No such file or directory`, and the like.
private func systemWords(_ code: Int32) -> String { unsafe String(cString: strerror(code)) }
