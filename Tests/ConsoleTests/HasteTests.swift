import Console
import Testing

@Suite struct `Numbers in haste` {
  @Test func `are three visits within five minutes, and pass`() {
    let start = ContinuousClock.now
    var haste = Haste()
    let heard = [0, 200, 290, 291].map { haste.note(at: start + .seconds($0)) }
    let left = [291, 301, 501].map { haste.left(at: start + .seconds($0)) }

    #expect(heard == [false, false, true, false], "staff are told once")
    #expect(left == [.seconds(209), .seconds(199), nil])
  }

  @Test func `are not three visits in six minutes`() {
    let start = ContinuousClock.now
    var haste = Haste()
    let heard = [0, 170, 340].map { haste.note(at: start + .seconds($0)) }
    #expect(heard == [false, false, false])
  }
}
