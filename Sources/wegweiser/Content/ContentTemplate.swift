internal import ArgumentParser
internal import GuideFiles
internal import Proof

/// `wegweiser content template`: writes the files that follow from the guide.
struct ContentTemplate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Write the template for translators and add new codes to the registry.",
    discussion: """
      Writes locales/wegweiser.pot anew, for msgmerge, and adds to Resources/guide/codes.yaml \
      every code that is not there yet. A code that is there never changes: where the guide \
      says otherwise, 'content check' finds it.

      Example: wegweiser content template --content content
      """)

  @OptionGroup var content: ContentOptions

  func run() throws {
    let (folder, details) = try content.readDetails()
    try ContentFile(PotTemplate.file, in: folder).write(PotTemplate(details).text)
    let codes = details.codes.adding(details.content.guide.codes)
    if codes != details.codes || folder.text(of: CodeRegistry.file) == nil {
      try ContentFile(CodeRegistry.file, in: folder).write(codes.text)
    }
    print("\(details.germanTexts.count) texts in \(PotTemplate.file)")
  }
}
