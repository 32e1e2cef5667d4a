import Testing
import Tickets

@Suite struct `A high-water mark` {
  let epoch = Epoch(id: 7, day: Moment.noon.minute.day)

  @Test func `is a few lines that people can read`() {
    let mark = HighWater(epoch: epoch, series: [series("K", 3), series("A", 18)])

    #expect(mark.text == "wegweiser high-water 2\nepoch 7 2026-11-24 0\nA A 1 18\nK K 1 3\n")
    #expect(HighWater(text: mark.text)?.text == mark.text)
  }

  @Test(arguments: [
    "", "wegweiser high-water 1\n", "wegweiser high-water 3\nepoch 7 2026-11-24 0\n",
    "wegweiser high-water 2\nepoch 7 2026-11-24\n",
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

    let higher = "wegweiser high-water 2\nepoch 7 2026-11-24 0\nA A 1 18\nK K 1 4\nW W 1 2\n"
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

  @Test func `keeps the marks of openings before, as long as somebody may hold their numbers`() {
    let first = HighWater(epoch: epoch, series: [series("A", 4)], minute: 1000)
    let second = HighWater(
      epoch: Epoch(id: 8, day: epoch.day), series: [series("E", 2)], minute: 2000)
    let third = HighWater(
      epoch: Epoch(id: 9, day: epoch.day), series: [series("A", 5)], minute: 4000)

    let raised = first.raised(to: second).raised(to: third)

    #expect(
      raised.text == """
        wegweiser high-water 2
        epoch 9 2026-11-24 4000
        A A 1 5
        epoch 8 2026-11-24 2000
        E E 1 2

        """)
    #expect(HighWater(text: raised.text) == raised)
    #expect(raised.openings.map(\.epoch.id) == [8, 9])
  }

  @Test func `reads the form that an older program wrote`() {
    let mark = HighWater(text: "wegweiser high-water 1\nepoch 7 2026-11-24\nA A 18\nK K 1000\n")

    #expect(mark?.series.map(\.first) == [1, 1000])
    #expect(mark?.series.map(\.next) == [18, 1000])
  }
}
