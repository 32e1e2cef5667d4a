internal import CCups
internal import Glibc

/// A connection over which a printer, or the queue of a spooler, is asked and sent jobs.
///
/// This file and ``JobSheet`` alone import `CCups`. Values go in, values come out.
@safe final class IPPConnection {
  private let http: OpaquePointer
  private let uri: String
  private let resource: String

  /// Who prints, and what says so; the library asks for it when the printer does.
  private let name: String
  private let password: UnsafeMutablePointer<CChar>?

  /// What a request brought back.
  struct Answer {
    var numbers: [String: Int] = [:]
    var words: [String: [String]] = [:]

    /// The sizes in collections of media, each from its least to its largest, in hundredths of a
    /// millimetre.
    var sizes: [String: [MediaRange]] = [:]
  }

  /// Connects to the printer of a URI; one of `ipps` gets nothing that is not encrypted. A printer
  /// that asks who prints gets the login.
  ///
  /// The corresponding C functions are `httpSeparateURI`, `httpConnect2` and `cupsSetPasswordCB2`.
  init(
    to uri: String, as login: PrinterLogin? = nil, within patience: Duration
  ) throws(PrinterFault) {
    self.uri = uri
    var scheme = [CChar](repeating: 0, count: 32)
    var user = [CChar](repeating: 0, count: 256)
    var host = [CChar](repeating: 0, count: 256)
    var resource = [CChar](repeating: 0, count: 1024)
    var port: Int32 = 0
    let status = unsafe httpSeparateURI(
      HTTP_URI_CODING_ALL, uri, &scheme, 32, &user, 256, &host, 256, &port, &resource, 1024)
    guard status.rawValue >= HTTP_URI_STATUS_OK.rawValue else {
      throw .absent(reason: "'\(uri)' is no address")
    }
    self.resource = Self.string(resource)
    // The library says "Host is down" whatever is wrong.
    _ = try Wire.network(Self.string(host), port: Int(port), until: .now + patience)
    let milliseconds = Int32(clamping: patience.components.seconds * 1000)
    let isSecret = Self.string(scheme) == "ipps"
    guard
      let http = unsafe httpConnect2(
        host, port, nil, AF_UNSPEC,
        isSecret ? HTTP_ENCRYPTION_ALWAYS : HTTP_ENCRYPTION_IF_REQUESTED, 1, milliseconds, nil)
    else { throw .absent(reason: unsafe String(cString: cupsLastErrorString())) }
    unsafe self.http = unsafe http
    name = login?.name ?? "kiosk"
    unsafe password = unsafe login.flatMap { unsafe strdup($0.password) }
    unsafe httpSetTimeout(http, Double(patience.components.seconds), nil, nil)
  }

  deinit {
    unsafe httpClose(http)
    unsafe Glibc.free(password)
  }

  /// How the printer is: `printer-state`, `printer-state-reasons` and what it takes.
  func printer() throws(PrinterFault) -> Answer {
    try ask(IPP_OP_GET_PRINTER_ATTRIBUTES)
  }

  /// How a job is: `job-state` and `job-state-reasons`.
  func job(_ id: Int) throws(PrinterFault) -> Answer {
    try ask(IPP_OP_GET_JOB_ATTRIBUTES, job: id)
  }

  func cancel(_ id: Int) { _ = try? ask(IPP_OP_CANCEL_JOB, job: id) }

  /// Sends a job; its bytes go through the connection, never through a file.
  ///
  /// - Returns: The job's number.
  ///
  /// The corresponding C functions are `cupsSendRequest`, `cupsWriteRequestData` and
  /// `cupsGetResponse`.
  func send(
    _ bytes: [UInt8], as format: String, title: String, on sheet: JobSheet = JobSheet()
  ) throws(PrinterFault) -> Int {
    let request = unsafe request(IPP_OP_PRINT_JOB)
    unsafe ippAddString(
      request, IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nil, title)
    unsafe ippAddString(
      request, IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nil, format)
    unsafe sheet.add(to: request)
    defer { unsafe ippDelete(request) }
    let length = unsafe ippLength(request) + bytes.count
    guard unsafe cupsSendRequest(http, request, resource, length) == HTTP_STATUS_CONTINUE else {
      throw lastFault
    }
    let isTaken = unsafe bytes.withUnsafeBytes { bytes in
      unsafe cupsWriteRequestData(
        http, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
        == HTTP_STATUS_CONTINUE
    }
    let answer = unsafe try answer(cupsGetResponse(http, resource))
    guard isTaken, let id = answer.numbers["job-id"] else { throw .reset }
    return id
  }

  /// Asks one thing.
  ///
  /// The corresponding C function is `cupsDoRequest`, which frees the request.
  private func ask(_ operation: ipp_op_t, job: Int? = nil) throws(PrinterFault) -> Answer {
    let request = unsafe request(operation)
    if let job {
      unsafe ippAddInteger(
        request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", Int32(clamping: job))
    }
    return unsafe try answer(cupsDoRequest(http, request, resource))
  }

  /// Says who prints, for whatever is asked next on this thread: without an answer of ours the
  /// library asks for a password on the kiosk's own screen.
  ///
  /// The corresponding C functions are `cupsSetUser` and `cupsSetPasswordCB2`.
  private func present() {
    unsafe cupsSetUser(name)
    unsafe cupsSetPasswordCB2(
      { _, _, _, _, password in unsafe UnsafePointer(password?.assumingMemoryBound(to: CChar.self))
      },
      password)
  }

  private func request(_ operation: ipp_op_t) -> OpaquePointer? {
    present()
    let request = unsafe ippNewRequest(operation)
    unsafe ippAddString(
      request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nil, uri)
    unsafe ippAddString(
      request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nil, name)
    return unsafe request
  }

  /// Takes the values out of a response and frees it.
  private func answer(_ response: OpaquePointer?) throws(PrinterFault) -> Answer {
    guard let response = unsafe response else { throw lastFault }
    defer { unsafe ippDelete(response) }
    let status = unsafe ippGetStatusCode(response)
    guard status.rawValue < IPP_STATUS_REDIRECTION_OTHER_SITE.rawValue else { throw lastFault }
    var answer = Answer()
    var attribute = unsafe ippFirstAttribute(response)
    while let current = unsafe attribute {
      // Of two with one name the first counts, as for the library itself.
      if let name = unsafe ippGetName(current).map({ unsafe String(cString: $0) }),
        answer.numbers[name] == nil, answer.words[name] == nil, answer.sizes[name] == nil
      {
        switch unsafe ippGetValueTag(current) {
        case IPP_TAG_INTEGER, IPP_TAG_ENUM:
          answer.numbers[name] = Int(unsafe ippGetInteger(current, 0))
        case IPP_TAG_BOOLEAN: answer.numbers[name] = Int(unsafe ippGetBoolean(current, 0))
        case IPP_TAG_KEYWORD, IPP_TAG_MIMETYPE, IPP_TAG_NAME:
          answer.words[name] = (0..<(unsafe ippGetCount(current))).compactMap {
            unsafe ippGetString(current, $0, nil).map { unsafe String(cString: $0) }
          }
        case IPP_TAG_BEGIN_COLLECTION: answer.sizes[name] = unsafe MediaRange.all(in: current)
        default: break
        }
      }
      unsafe attribute = ippNextAttribute(response)
    }
    return answer
  }

  /// Why the last request failed, by the code that the printer gave.
  private var lastFault: PrinterFault {
    let words = unsafe String(cString: cupsLastErrorString())
    return switch cupsLastError() {
    case IPP_STATUS_ERROR_DOCUMENT_FORMAT_NOT_SUPPORTED,
      IPP_STATUS_ERROR_ATTRIBUTES_OR_VALUES:
      .wrongFormat(words)
    case IPP_STATUS_ERROR_NOT_FOUND: .absent(reason: words)
    case IPP_STATUS_ERROR_NOT_AUTHENTICATED, IPP_STATUS_ERROR_NOT_AUTHORIZED,
      IPP_STATUS_ERROR_FORBIDDEN, IPP_STATUS_ERROR_CUPS_AUTHENTICATION_CANCELED:
      .locked
    case IPP_STATUS_ERROR_NOT_ACCEPTING_JOBS: .queueStopped
    case IPP_STATUS_ERROR_SERVICE_UNAVAILABLE, IPP_STATUS_ERROR_INTERNAL: .noAnswer
    default: .refused(reason: words)
    }
  }

  private static func string(_ characters: [CChar]) -> String {
    String(decoding: characters.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
