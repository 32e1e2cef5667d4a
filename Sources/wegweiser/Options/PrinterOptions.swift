internal import GuideFiles
internal import Printing
internal import Slips

extension ContentOptions {
  /// A kind of printer, by its name in `Resources/printers`.
  func printerProfile(_ name: String) throws -> PrinterProfile {
    let folder = try folder().path + "/Resources/printers"
    let profiles = PrinterProfiles(in: folder)
    guard profiles.names.contains(name) else {
      throw Failure(
        .usage, "no printer profile '\(name)' in \(folder)" + profiles.names.suggestion(for: name))
    }
    return try profiles.read(name)
  }
}
