internal import Foundation

/// The source checkout that the program was built in, if it still lies there.
enum Checkout {
  /// The folder above the executable that holds the package; empty where there is none.
  static var containing: [String] {
    var folder = URL(filePath: executable).resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path != "/" {
      let package = folder.appending(path: "Package.swift").path
      if FileManager.default.fileExists(atPath: package) { return [folder.path] }
      folder.deleteLastPathComponent()
    }
    return []
  }

  /// The running program's own path.
  static var executable: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments.first ?? ""
  }
}
