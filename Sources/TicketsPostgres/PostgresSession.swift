internal import CPostgres
internal import Glibc

/// One connection to a PostgreSQL server, with a bound on every wait.
///
/// This file is the only one that calls libpq. Values go in, values come out.
@safe final class PostgresSession {
  private let pq: wegweiser_libpq
  private let connection: OpaquePointer

  /// The longest wait for an answer. It covers a network that swallows answers, and is a second more
  /// than the server's own for a statement.
  private var patience = Duration.seconds(3)

  /// What is said where no answer came in time.
  var silence: String { "no answer within \(patience.components.seconds) s" }

  /// Connects, waiting at most 2 s for each address, and bounds what the server may wait for: 2 s for
  /// a statement, unless its administrator has set a bound for the role or the database.
  ///
  /// The corresponding C function is `PQconnectdb`.
  init(to address: String) throws(PostgresError) {
    var pq = wegweiser_libpq()
    if let reason = unsafe wegweiser_load_libpq(&pq) {
      throw .away(reason: "\(unsafe String(cString: reason)); is the package libpq5 installed?")
    }
    let bounds =
      "connect_timeout=2&tcp_user_timeout=3000&keepalives_idle=5&client_encoding=UTF8"
      + "&application_name=wegweiser"
    let bounded = address + (address.contains("?") ? "&" : "?") + bounds
    guard let connection = unsafe pq.connectdb(bounded) else { throw .away(reason: "no memory") }
    self.pq = pq
    unsafe self.connection = connection
    guard unsafe pq.status(connection) == CONNECTION_OK else {
      throw unsafe .away(reason: PostgresSession.line(pq.error_message(connection)))
    }
    // Notices are for people at a prompt; libpq would write them to standard error.
    _ = unsafe pq.set_notice_receiver(connection, { _, _ in }, nil)
    let answers = try script(
      """
      SET datestyle = ISO;
      SELECT set_config(name, bound, false)
      FROM (VALUES ('statement_timeout', '2000'), ('lock_timeout', '1000'),
        ('idle_in_transaction_session_timeout', '3000')) AS bounds(name, bound)
      WHERE current_setting(name) = '0';
      SELECT ceil(extract(epoch FROM current_setting('statement_timeout')::interval))::integer
      """)
    if let bound = answers.last?.first?.flatMap({ Int($0) }) { patience = .seconds(bound + 1) }
  }

  deinit {
    unsafe pq.finish(connection)
  }

  /// Runs one statement and gives its rows, each value as text.
  ///
  /// The corresponding C functions are `PQsendQueryParams` and `PQgetResult`.
  ///
  /// - Throws: ``PostgresError/away(reason:)`` where it is unknown whether it was carried out; the
  ///   session must not be used any more. ``PostgresError/refused(state:message:)`` where it was not.
  func rows(_ sql: String, _ values: [String?]) throws(PostgresError) -> [[String?]] {
    let texts = unsafe values.map { unsafe $0.map { unsafe strdup($0) } ?? nil }
    defer { unsafe texts.forEach { unsafe free($0) } }
    let pointers = unsafe texts.map { unsafe UnsafePointer($0) }
    let sent = unsafe pq.send(
      connection, sql, Int32(values.count), nil, pointers, nil, nil, 0)
    guard sent == 1 else { throw away() }
    return try results()
  }

  /// Runs several statements without values, in one transaction unless they say otherwise.
  ///
  /// The corresponding C function is `PQsendQuery`. Throws like ``rows(_:_:)``.
  func script(_ sql: String) throws(PostgresError) -> [[String?]] {
    guard unsafe pq.send_script(connection, sql) == 1 else { throw away() }
    return try results()
  }

  private func results() throws(PostgresError) -> [[String?]] {
    try awaitAnswer()

    var rows: [[String?]] = []
    var failure: PostgresError?
    while let result = unsafe pq.result(connection) {
      defer { unsafe pq.clear(result) }
      switch unsafe pq.result_status(result) {
      case PGRES_TUPLES_OK, PGRES_COMMAND_OK: unsafe rows += table(result)
      default: unsafe failure = refusal(result)
      }
      try awaitAnswer()
    }
    if let failure { throw failure }
    return rows
  }

  /// Waits until a result can be fetched without waiting.
  private func awaitAnswer() throws(PostgresError) {
    let deadline = ContinuousClock.now + patience
    while unsafe pq.is_busy(connection) == 1 {
      guard ContinuousClock.now < deadline else { throw .away(reason: silence) }
      var socket = unsafe pollfd(fd: pq.socket(connection), events: Int16(POLLIN), revents: 0)
      let left = (deadline - .now).components
      let milliseconds = Int32(left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000)
      _ = unsafe poll(&socket, 1, max(1, milliseconds))
      guard unsafe pq.consume(connection) == 1 else { throw away() }
    }
  }

  private func table(_ result: OpaquePointer) -> [[String?]] {
    let columns = unsafe pq.columns(result)
    return unsafe (0..<pq.rows(result)).map { row in
      (0..<columns).map { column in
        unsafe pq.is_null(result, row, column) == 1
          ? nil : unsafe pq.value(result, row, column).map { unsafe String(cString: $0) }
      }
    }
  }

  private func refusal(_ result: OpaquePointer) -> PostgresError {
    let code = unsafe pq.error_field(result, Int32(UInt8(ascii: "C")))
    let message = unsafe pq.error_field(result, Int32(UInt8(ascii: "M")))
    guard let code = unsafe code, let message = unsafe message else { return away() }
    let state = unsafe String(cString: code)
    let words = unsafe String(cString: message)
    // Class 57 and 08: the server goes down, or the line is gone.
    return state.hasPrefix("57P") || state.hasPrefix("08")
      ? .away(reason: words) : .refused(state: state, message: words)
  }

  private func away() -> PostgresError {
    unsafe .away(reason: PostgresSession.line(pq.error_message(connection)))
  }

  /// libpq's message as one line.
  private static func line(_ message: UnsafePointer<CChar>?) -> String {
    guard let message = unsafe message else { return "the connection is gone" }
    let words = unsafe String(cString: message)
    return words.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

/// Why a server did not do what it was asked.
enum PostgresError: Error, Equatable {
  /// There is no answer; whether the server did it is unknown.
  case away(reason: String)
  /// It did nothing and says why; `state` is PostgreSQL's SQLSTATE.
  case refused(state: String, message: String)
}

extension PostgresError {
  /// In place of an SQLSTATE: the ledger is of a newer program.
  static let newer = "newer"

  /// The same: it is of an older one.
  static let older = "older"
}

extension PostgresError: CustomStringConvertible {
  /// One sentence for staff and the log.
  var description: String {
    switch self {
    case .away(let reason): "the server is away: \(reason)"
    case .refused(let state, let message): "the server refused (\(state)): \(message)"
    }
  }
}
