import Testing
import Words

@Suite struct `Words of others` {
  @Test(arguments: [
    ("\u{1B}]0;PWN\u{7}\u{1B}[2J", "␛]0;PWN␇␛[2J"), ("a\u{202E}321", "a<U+202E>321"),
    ("a\u{9B}31m", "a<U+9B>31m"), ("one\ntwo", "one\ntwo"), ("نه\u{200C}ها", "نه\u{200C}ها"),
  ])
  func `command no terminal of the staff's`(said: String, shown: String) {
    #expect(said.visible == shown)
  }
}
