// swift-tools-version: 6.3

import PackageDescription

/// The rules under which every Swift target of this package builds.
let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
]

let package = Package(
  name: "wegweiser",
  products: [.executable(name: "wegweiser", targets: ["wegweiser"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.6.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
  ],
  targets: [
    // C libraries of the system: a module map and a shim header each, no Swift.
    .systemLibrary(name: "CFriBidi", pkgConfig: "fribidi", providers: [.apt(["libfribidi-dev"])]),
    // Without pkgConfig: Debian 12 has no cups.pc.
    .systemLibrary(name: "CCups", providers: [.apt(["libcups2-dev"])]),
    .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(
      name: "CQrencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    // Without pkgConfig: readline.pc carries flags that SwiftPM prohibits.
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    // System calls that Swift cannot name: the exec lock, OFD locks, signalfd.
    .target(name: "CSystem"),

    // Values and rules: no files, no clock, no C in their interfaces.
    .target(name: "Words"),
    .target(name: "Guide", dependencies: ["Words"]),
    .target(name: "Messages", dependencies: ["Words"]),
    .target(name: "Tickets", dependencies: ["Words"]),
    .target(name: "TextLayout", dependencies: ["Words", "CFriBidi"]),

    // Edges: each may talk to one thing outside the program.
    .target(
      name: "GuideFiles",
      dependencies: ["Guide", "Messages", "Words", .product(name: "Yams", package: "Yams")]),
    .target(name: "Wording", dependencies: ["Guide", "Messages", "Words"]),
    .target(
      name: "TicketsSQLite",
      dependencies: ["CSystem", "Tickets", "Words", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(
      name: "Slips",
      dependencies: ["CPango", "CQrencode", "Guide", "Messages", "Wording", "Words"]),
    .target(
      name: "Pages",
      dependencies: ["Guide", "Messages", "TextLayout", "Wording", "Words"]),
    .target(name: "Console", dependencies: ["CReadline", "CSystem", "TextLayout", "Words"]),

    .target(
      name: "Printing",
      dependencies: ["CCups", "GuideFiles", "Slips", "Tickets"]),

    // One visit, put together.
    .target(name: "Issuing", dependencies: ["Tickets", "Words"]),
    .target(name: "Visits", dependencies: ["Guide", "Messages", "Pages", "Wording", "Words"]),

    // The proofs over all ways, pages and texts.
    .target(
      name: "Proof",
      dependencies: ["Guide", "GuideFiles", "Messages", "Pages", "TextLayout", "Wording", "Words"]),

    .executableTarget(
      name: "wegweiser",
      dependencies: [
        "Console", "CSystem", "Guide", "GuideFiles", "Issuing", "Messages", "Pages", "Printing",
        "Proof",
        "Slips",
        "TextLayout",
        "Tickets", "TicketsSQLite", "Visits", "Wording", "Words",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // What Benchmarks/run times within one process.
    .executableTarget(
      name: "measure",
      dependencies: [
        "Guide", "GuideFiles", "Messages", "Pages", "Slips", "TextLayout", "Visits", "Wording",
        "Words",
      ], path: "Benchmarks/Measure"),

    // A pseudo-terminal for tests: Swift makes fork unavailable.
    .target(name: "CPty", path: "Tests/CPty"),
    .target(name: "PtyTesting", dependencies: ["CPty"], path: "Tests/PtyTesting"),
    // A keeper and a visit without a guide, driven through a pseudo-terminal.
    .executableTarget(
      name: "ConsoleDemo", dependencies: ["Console", "CSystem", "TextLayout", "Words"],
      path: "Tests/ConsoleDemo"),
    // The content that is shipped, for tests that prove it.
    .target(
      name: "Shipped", dependencies: ["Guide", "GuideFiles", "Messages", "Pages", "Words"],
      path: "Tests/Shipped"),
    .testTarget(
      name: "GuideTests",
      dependencies: ["Guide", "GuideFiles", "Messages", "Shipped", "Wording", "Words"]),
    .testTarget(
      name: "MessagesTests", dependencies: ["GuideFiles", "Messages", "Shipped", "Words"]),
    .testTarget(name: "TextLayoutTests", dependencies: ["TextLayout", "Words"]),
    .testTarget(
      name: "TicketsTests",
      dependencies: [
        "Issuing", "Tickets", "TicketsSQLite", "Words",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "SlipsTests",
      dependencies: ["Guide", "GuideFiles", "Shipped", "Slips", "Wording", "Words"]),
    .testTarget(
      name: "ConsoleTests",
      dependencies: ["CReadline", "Console", "ConsoleDemo", "PtyTesting", "TextLayout", "Words"]),
    .testTarget(
      name: "VisitsTests",
      dependencies: [
        "Guide", "GuideFiles", "Messages", "Pages", "Shipped", "TextLayout", "Visits", "Wording",
        "Words",
      ]),
    .testTarget(
      name: "ProofTests",
      dependencies: ["Guide", "GuideFiles", "Messages", "Proof", "Shipped", "Words"]),
    .testTarget(
      name: "PrintingTests",
      dependencies: ["CPty", "GuideFiles", "Printing", "Slips", "Tickets", "wegweiser"]),
    .testTarget(name: "WegweiserTests", dependencies: ["PtyTesting", "wegweiser"]),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = strict
}
