import Foundation
import Testing

/// An office's own profile, laid over the guide that came with the program.
@Suite struct `An office's own profile` {
  private let place = Place()

  private func write(_ more: String = "") throws {
    _ = try place.file(
      "offices/musteramt.yaml",
      holding: """
        id: musteramt
        name: Integration Point Musteramt
        status: verified
        as-of: 2026-11-24
        timezone: Europe/Berlin
        day-begins: "04:00"
        letters: { A: [A, E], B: [B], S: [S], W: [W], K: [K] }
        queues: [A, B, S, W, K]
        towns:
          musterstadt: { code: 1, name: Musterstadt }
        \(more)
        """)
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(
      arguments + ["--offices", place.path + "/offices", "--office", "musteramt"])
  }

  @Test func `is read beside the guide, and told apart from those that came with it`() throws {
    try write()
    let plan = try run("plan", "--json")
    #expect(plan.status == 0, "\(plan.errors)")

    let other = try Program.run([
      "plan", "--offices", place.path + "/offices", "--office", "mustramt",
    ])
    #expect(other.status == 64)
    #expect(other.errors.contains("did you mean 'musteramt'?"), "\(other.errors)")
  }

  @Test func `has texts and steps of its own, with their translations`() throws {
    try write(
      """
      texts:
        place/jobcenter: { de: Jobcenter im Haus nebenan, en: Jobcenter next door }
      steps:
        emergency:
          window-7:
            code: 901
            time: today
            title: { de: Fenster 7, en: Window 7 }
            say: { de: Gehen Sie zuerst zu Fenster 7., en: Go to window 7 first. }
      """)
    func slip(_ language: String) throws -> Program.Result {
      try run("plan", "--answer", "urgent=yes", "--language", language, "--json")
    }
    #expect(try slip("de").output.contains("Gehen Sie zuerst zu Fenster 7."))
    #expect(try slip("en").output.contains("Go to window 7 first."))
    // No Arabic is written: German stands in.
    #expect(try slip("ar").output.contains("Gehen Sie zuerst zu Fenster 7."))
  }

  @Test func `takes no code that the guide may take one day`() throws {
    try write(
      """
      steps:
        emergency:
          window-7: { code: 890, time: today, title: Fenster 7, say: Gehen Sie zu Fenster 7. }
      """)
    let result = try run("plan")
    #expect(result.status == 65)
    #expect(
      result.errorLines == [
        "\(place.path)/offices/musteramt.yaml:13:23: error: an office's own steps have codes from 900 on"
      ])
  }

  @Test func `leaves out what the guide knows no more, and says so`() throws {
    try write(
      """
      guide: 2020-01-01.1
      texts:
        place/jobcentre: { de: Jobcenter im Haus nebenan }
      places:
        jobcentre: [{ line: Nebenan }]
      steps:
        emergencies: { window-7: { code: 901, time: today, title: A, say: B } }
      """)
    #expect(try run("plan", "--answer", "urgent=yes").status == 0)

    let said = try run("office", "check", "--state", place.state).output
    let file = "\(place.path)/offices/musteramt.yaml"
    for found in [
      "\(file):13:20: no text has the key 'place/jobcentre'; did you mean 'place/jobcenter'?; it is left out.",
      "\(file):15:14: unknown place 'jobcentre'; did you mean 'jobcenter'?; it is left out.",
      "\(file):17:16: unknown outcome 'emergencies'; did you mean 'emergency'?; it is left out.",
      "the profile 'musteramt' was compared with the one of 2020-01-01.1.",
    ] { #expect(said.contains(found), "\(said)") }
  }
}
