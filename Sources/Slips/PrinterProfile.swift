/// What one kind of thermal printer can do, as its file in `Resources/printers` says.
package struct PrinterProfile: Equatable, Sendable {
  /// The roll that it prints on; its dots are 203 to the inch.
  package var paper: Paper

  /// How German lines may go as text; nil where everything goes as dots.
  package let text: Text?

  package let cutter: Cutter

  /// Whether the printer draws a QR code from its digits (`GS ( k`).
  package let drawsCode: Bool

  /// Whether dots may begin to the right of the left edge (`ESC $` before `GS v 0`).
  package let startsAnywhere: Bool

  package let acknowledges: Acknowledgement

  /// Millimetres of paper a second, where letters and dots are dense.
  package let speed: Int

  package init(
    paper: Paper, text: Text?, cutter: Cutter, drawsCode: Bool, startsAnywhere: Bool,
    acknowledges: Acknowledgement, speed: Int = 100
  ) {
    self.paper = paper
    self.text = text
    self.cutter = cutter
    self.drawsCode = drawsCode
    self.startsAnywhere = startsAnywhere
    self.acknowledges = acknowledges
    self.speed = speed
  }

  /// A code page and the number by which the printer selects it (`ESC t`).
  package struct Text: Equatable, Sendable {
    package let codePage: CodePage

    /// 0 to 255.
    package let number: UInt8

    package init(codePage: CodePage, number: UInt8) {
      self.codePage = codePage
      self.number = number
    }
  }

  package enum Cutter: String, CaseIterable, Sendable {
    case full, partial, none
  }

  /// How a printer says that a slip came out.
  package enum Acknowledgement: String, CaseIterable, Sendable {
    /// The state of its job, over IPP.
    case job
    /// An answer that comes after the last line is printed (`GS ( H`).
    case gsH = "gs-h"
    /// Good before and after, by `DLE EOT`.
    case status
    /// Not at all: every slip stays uncertain.
    case none
  }
}
