internal import ArgumentParser
internal import Guide
internal import GuideFiles
internal import Messages
internal import Wording

/// `wegweiser plan`: what follows from given answers, for people and for other programs.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Print what follows from given answers; no screen, no number.",
    discussion: """
      Where answers are still missing, it prints the next question instead.

      Example: wegweiser plan --answer urgent=no --answer age=18-65 --language ti --json
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var given: AnswerOptions

  @Flag(help: "Print JSON, the form that other programs rely on.")
  var json = false

  func run() throws {
    let language = try content.chosenLanguage()
    let read = try content.read()
    let today = try content.day(at: read.guide.profile)
    let interview = try given.interview(in: read.guide)
    let wording = Wording(read.guide, read.messages, in: language)
    let isDraft = read.messages.isDraft(language)
    if let plan = read.guide.plan(for: interview, on: today, translation: isDraft) {
      let report = PlanReport(plan, wording, version: read.version)
      print(json ? try report.json() : report.text(wording, plan))
    } else {
      let report = QuestionReport(interview, wording)
      print(json ? try report.json() : report.text)
    }
  }
}
