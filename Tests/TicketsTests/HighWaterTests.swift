import Testing
import Tickets

@Suite struct `A high-water mark` {
  let epoch = Epoch(id: 7, day: Moment.noon.minute.day)

  @Test func `is a few lines that people can read`() {
    let mark = HighWater(epoch: epoch, series: [series("K", 3), series("A", 18)])

    #expect(mark.text == "wegweiser high-water 1\nepoch 7 2026-11-24\nA A 18\nK K 3\n")
    #expect(HighWater(text: mark.text)?.text == mark.text)
  }

  @Test(arguments: [
    "", "wegweiser high-water 1\n", "wegweiser high-water 2\nepoch 7 2026-11-24\n",
    "wegweiser high-water 1\nepoch 0 2026-11-24\n",
    "wegweiser high-water 1\nepoch 7 2026-11-24\nA A 1001\n",
    "wegweiser high-water 1\nepoch 7 2026-11-24\nA A\n",
  ])
  func `is not read from anything else`(text: String) {
    #expect(HighWater(text: text) == nil)
  }

  @Test func `is never lowered, letter by letter`() {
    let one = HighWater(epoch: epoch, series: [series("A", 18), series("K", 3)])
    let other = HighWater(epoch: epoch, series: [series("A", 17), series("K", 4), series("W", 2)])

    let higher = "wegweiser high-water 1\nepoch 7 2026-11-24\nA A 18\nK K 4\nW W 2\n"
    #expect(one.raised(to: other).text == higher)
    #expect(other.raised(to: one).text == higher)
    #expect(one.raised(to: HighWater(epoch: Epoch(id: 6, day: epoch.day), series: [])) == one)
  }

  @Test func `is ahead of a ledger that lacks a number or an epoch`() {
    let mark = HighWater(epoch: epoch, series: [series("A", 18)])

    #expect(!mark.isAhead(of: mark))
    #expect(!mark.isAhead(of: HighWater(epoch: epoch, series: [series("A", 19)])))
    #expect(!mark.isAhead(of: HighWater(epoch: Epoch(id: 8, day: epoch.day), series: [])))
    #expect(mark.isAhead(of: HighWater(epoch: epoch, series: [series("A", 17)])))
    #expect(mark.isAhead(of: HighWater(epoch: epoch, series: [])))
    #expect(
      mark.isAhead(of: HighWater(epoch: Epoch(id: 6, day: epoch.day), series: [series("A", 99)])))
    #expect(mark.isAhead(of: nil))
  }
}
