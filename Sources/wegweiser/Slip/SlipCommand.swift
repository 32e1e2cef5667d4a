internal import ArgumentParser

/// `wegweiser slip`: the paper, for staff and for those who check it.
struct SlipCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slip", abstract: "Look at slips, read them, print them again.",
    discussion: "Example: wegweiser slip preview --answer urgent=yes --language ar",
    subcommands: [
      SlipPreview.self, SlipPrint.self, SlipRead.self, SlipKey.self, SlipGallery.self,
    ])
}
