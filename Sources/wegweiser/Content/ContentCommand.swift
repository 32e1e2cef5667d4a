internal import ArgumentParser

/// `wegweiser content`: what authors, translators and lawyers do with the guide.
struct ContentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "content",
    abstract: "Prove, draw and keep up the guide and its translations.",
    discussion: "Example: wegweiser content check",
    subcommands: [
      ContentCheck.self, ContentGraph.self, ContentDue.self, ContentConfirm.self,
      ContentReport.self, ContentMeasure.self, ContentPreview.self, ContentTemplate.self,
      ContentInstall.self, ContentLeaflets.self,
    ])
}
