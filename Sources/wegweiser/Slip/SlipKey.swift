internal import ArgumentParser
internal import Guide
internal import GuideFiles
internal import Messages
internal import Wording
internal import Words

/// `wegweiser slip key`: the sheet at the desk that says what "4.5" means.
struct SlipKey: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Print in German what the numbers after 'Angaben' on slips mean.",
    discussion: "Example: wegweiser slip key > key.txt")

  @OptionGroup var content: ContentOptions

  func run() throws {
    let content = try content.read()
    let german = Wording(content.guide, content.messages, in: .source)
    Swift.print(german(.slipKeyTitle).string)
    Swift.print(german(.slipVersion, ["version": content.version]).string)
    for question in content.guide.parts.questions.sorted(by: { $0.code < $1.code }) {
      Swift.print("\n\(question.code)  \(german(question.ask).string)")
      for choice in question.choices.sorted(by: { $0.code < $1.code }) {
        Swift.print(
          "  \(question.code).\(choice.code)  \(german.choice(choice, of: question).string)")
      }
    }
  }
}
