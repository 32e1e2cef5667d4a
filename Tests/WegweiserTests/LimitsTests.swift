import Glibc
import Testing

/// A machine that lets the program have too little: found out before anything is done.
@Suite struct `Limits of the machine` {
  @Test(arguments: [
    (
      "ulimit -v 250000",
      "the address space is limited to 244 MB, and 1024 MB are needed; raise LimitAS= of the unit, or 'ulimit -v'"
    ),
    (
      "ulimit -u 1",
      "no thread can be started (Resource temporarily unavailable); raise TasksMax= and LimitNPROC= of the unit, or 'ulimit -u'"
    ),
  ])
  func `are told in words, and no number is given`(limit: String, message: String) throws {
    let place = Place()
    let command = "\(limit); exec \(Program.wegweiser) queue take --queue A --state \(place.state)"
    // Root may have any number of threads.
    let user = geteuid() == 0 ? "--reuid=65534 --regid=65534 --clear-groups" : ""

    let result = try Program.tool(
      "setpriv", user.split(separator: " ").map(String.init) + ["bash", "-c", command])

    #expect(result.status == 78)
    #expect(result.errors == "wegweiser: \(message)\n")
    #expect(result.output == "")
    #expect(!place.hasState)
  }
}
