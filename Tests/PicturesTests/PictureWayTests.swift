import Pictures
import Testing

/// How a terminal shows pictures, by its environment and its answers.
@Suite struct `The way to show pictures` {
  struct Case: Sendable {
    let way: PictureWay
    let environment: [String: String]
    var hasSixel = false
    var isKitty = false
  }

  @Test(arguments: [
    Case(way: .colours256, environment: ["TERM": "unheard-of"]),
    Case(way: .trueColour, environment: ["TERM": "xterm-256color"]),
    Case(way: .trueColour, environment: ["TERM": "unheard-of", "COLORTERM": "truecolor"]),
    Case(way: .sixel, environment: ["TERM": "xterm"], hasSixel: true),
    Case(way: .sixel, environment: ["TERM": "foot"], hasSixel: true),
    Case(way: .sixel, environment: ["TERM": "mlterm"]),
    Case(way: .kitty, environment: ["TERM": "xterm-kitty"]),
    Case(way: .kitty, environment: ["TERM": "xterm-256color"], isKitty: true),
    Case(way: .kitty, environment: ["TERM": "xterm-kitty"], hasSixel: true, isKitty: true),
  ])
  func `is the best that it can`(terminal: Case) {
    #expect(
      PictureWay(
        environment: terminal.environment, hasSixel: terminal.hasSixel, isKitty: terminal.isKitty)
        == terminal.way)
  }

  @Test(arguments: ["TMUX", "STY"])
  func `is made of letters in a multiplexer, which may swallow the rest`(variable: String) {
    let environment = ["TERM": "screen-256color", variable: "/tmp/s,1,0"]
    let way = PictureWay(environment: environment, hasSixel: true, isKitty: false)
    #expect([.colours256, .trueColour].contains(way))
  }

  @Test(arguments: [
    [:], ["TERM": ""], ["TERM": "dumb"], ["TERM": "linux"], ["TERM": "vt100"], ["TERM": "vt220"],
    ["TERM": "xterm-256color", "NO_COLOR": "1"],
  ])
  func `is none where there are no colours, whatever was answered`(environment: [String: String]) {
    for (hasSixel, isKitty) in [(false, false), (true, false), (false, true)] {
      #expect(
        PictureWay(environment: environment, hasSixel: hasSixel, isKitty: isKitty) == .none)
    }
  }

  @Test func `takes an empty NO_COLOR for none`() {
    let environment = ["TERM": "xterm", "NO_COLOR": ""]
    #expect(PictureWay(environment: environment, hasSixel: true, isKitty: false) == .sixel)
  }
}
