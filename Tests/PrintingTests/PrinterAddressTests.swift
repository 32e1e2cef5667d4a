import Printing
import Testing

/// How a printer is named in options and settings.
@Suite struct `A printer's address` {
  @Test(arguments: [
    ("tray", PrinterAddress.tray),
    ("file:/dev/usb/lp0", .file(path: "/dev/usb/lp0")),
    ("serial:/dev/ttyS0?speed=19200", .serial(path: "/dev/ttyS0", speed: 19200)),
    ("serial:/dev/ttyS0?speed=115200", .serial(path: "/dev/ttyS0", speed: 115_200)),
    ("tcp://10.0.0.7:9101", .network(host: "10.0.0.7", port: 9101)),
    ("tcp://printer", .network(host: "printer", port: 9100)),
    ("tcp://[::1]:9101", .network(host: "::1", port: 9101)),
    ("tcp://[2001:db8::7]", .network(host: "2001:db8::7", port: 9100)),
    ("ipps://printer/ipp/print", .ipp(uri: "ipps://printer/ipp/print")),
    ("ipp://localhost/printers/slip", .ipp(uri: "ipp://localhost/printers/slip")),
  ])
  func `is read`(text: String, address: PrinterAddress) {
    #expect(PrinterAddress(text) == address)
  }

  @Test(arguments: [
    "", "lp0", "file:", "file:lp0", "serial:/dev/ttyS0", "serial:/dev/ttyS0?speed=300",
    "serial:/dev/ttyS0?baud=9600",
    "tcp://", "tcp://host:0", "tcp://host:99999", "tcp://a:1:2", "tcp://[::1", "tcp://[]:1",
    "tcp://[::1]9100", "tcp://::1:9100", "ipp://", "ipps:///x", "ipp:///x", "http://h/",
  ])
  func `is nothing else`(text: String) {
    #expect(PrinterAddress(text) == nil)
  }
}
