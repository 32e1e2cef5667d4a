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
  products: [
    .executable(name: "wegweiser", targets: ["wegweiser"]),
    // Preloaded by tests, so it has to be a file of its own.
    .library(name: "CFaults", type: .dynamic, targets: ["CFaults"]),
  ],
  dependencies: [
    // Exact: what a public kiosk runs is what was tried.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    // C libraries of the system: a module map and a shim header each, no Swift.
    .systemLibrary(name: "CFriBidi", pkgConfig: "fribidi", providers: [.apt(["libfribidi-dev"])]),
    .systemLibrary(name: "CChafa", pkgConfig: "chafa", providers: [.apt(["libchafa-dev"])]),
    // Without pkgConfig: Debian 12 has no cups.pc.
    .systemLibrary(name: "CCups", providers: [.apt(["libcups2-dev"])]),
    // Only its header: libpq is loaded when a server is first spoken to.
    .systemLibrary(name: "CPostgres", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(
      name: "CQrencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    // Without pkgConfig: readline.pc carries flags that SwiftPM prohibits.
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .systemLibrary(
      name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    // Loaded when they are wanted, not linked: most kiosks are silent.
    .systemLibrary(name: "CEspeak", providers: [.apt(["libespeak-ng-dev"])]),
    .systemLibrary(name: "CAlsa", providers: [.apt(["libasound2-dev"])]),
    .systemLibrary(name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"])]),
    // Stands where libcurl would.
    .target(name: "CNoCurl"),
    // System calls that Swift cannot name: the exec lock, OFD locks, signalfd.
    .target(
      name: "CSystem",
      cSettings: [.define("_FORTIFY_SOURCE", to: "2", .when(configuration: .release))]),

    // Values and rules: no files, no clock, no C in their interfaces.
    .target(name: "Words"),
    .target(name: "Guide", dependencies: ["Words"]),
    .target(name: "Messages", dependencies: ["Words"]),
    .target(name: "Tickets", dependencies: ["Words"]),
    .target(name: "TextLayout", dependencies: ["Words", "CFriBidi"]),

    // Edges: each may talk to one thing outside the program.
    .target(
      name: "GuideFiles",
      dependencies: ["CLibYAML", "Guide", "Messages", "Words"]),
    .target(name: "Wording", dependencies: ["Guide", "Messages", "Words"]),
    .target(
      name: "TicketsSQLite",
      dependencies: ["CSystem", "Tickets", "Words", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(name: "TicketsPostgres", dependencies: ["CPostgres", "Tickets", "Words"]),
    // Letters of every script, shaped and measured; paper and pictures of pages are set in them.
    .target(name: "Faces", dependencies: ["CPango", "Words"]),
    .target(
      name: "Slips",
      dependencies: ["CPango", "CQrencode", "Faces", "Guide", "Messages", "Wording", "Words"]),
    .target(
      name: "Pages",
      dependencies: ["Guide", "Messages", "TextLayout", "Wording", "Words"]),
    .target(name: "Pictures", dependencies: ["CChafa", "CPango"]),
    // Pages in real letters, as pictures.
    .target(
      name: "Typeset",
      dependencies: ["CPango", "Faces", "Messages", "Pages", "TextLayout", "Words"]),
    .target(
      name: "Console", dependencies: ["CReadline", "CSystem", "CSystemd", "TextLayout", "Words"]),
    .target(name: "Voice", dependencies: ["CAlsa", "CEspeak", "CSystem", "Messages", "Words"]),

    .target(name: "Settings", dependencies: ["GuideFiles"]),
    .target(
      name: "Printing",
      dependencies: ["CCups", "GuideFiles", "Slips", "Tickets"]),

    // One visit, put together.
    .target(name: "Issuing", dependencies: ["Tickets", "Words"]),
    // What a log may say, as an enum.
    .target(name: "Journal", dependencies: ["Issuing", "Printing", "Tickets", "Voice"]),
    .target(
      name: "Visits",
      dependencies: ["Guide", "Messages", "Pages", "TextLayout", "Wording", "Words"]),

    // The proofs over all ways, pages and texts.
    .target(
      name: "Proof",
      dependencies: [
        "Faces", "Guide", "GuideFiles", "Messages", "Pages", "Slips", "TextLayout", "Visits",
        "Wording", "Words",
      ]),

    // The pages of the office's intranet.
    .target(
      name: "Serving",
      dependencies: [
        "CGLib", "CNoCurl", "Issuing", "Tickets", "Words",
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      resources: [
        .embedInCode("Assets/pages.css"), .embedInCode("Assets/desk.js"),
        .embedInCode("Assets/display.js"),
      ]),

    .executableTarget(
      name: "wegweiser",
      dependencies: [
        "Console", "CSystem", "Guide", "GuideFiles", "Issuing", "Journal", "Messages", "Pages",
        "Pictures", "Printing", "Proof", "Serving", "Settings", "Slips", "TextLayout",
        "Tickets", "TicketsPostgres", "TicketsSQLite", "Typeset", "Visits", "Voice", "Wording",
        "Words", "Faces",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // What Benchmarks/run times within one process.
    .executableTarget(
      name: "measure",
      dependencies: [
        "Guide", "GuideFiles", "Messages", "Pages", "Slips", "TextLayout", "Visits", "Wording",
        "Words",
      ], path: "Benchmarks/Measure"),

    // Makes the calls of a program under test fail.
    .target(name: "CFaults", path: "Tests/CFaults"),
    // Makes ThreadSanitizer see who waits for a lock of Swift's.
    .target(name: "CMutex", path: "Tests/CMutex"),
    // A pseudo-terminal for tests: Swift makes fork unavailable.
    .target(name: "CPty", path: "Tests/CPty"),
    .target(name: "PtyTesting", dependencies: ["CPty"], path: "Tests/PtyTesting"),
    // A keeper and a visit without a guide, driven through a pseudo-terminal.
    .executableTarget(
      name: "ConsoleDemo", dependencies: ["Console", "CSystem", "TextLayout", "Words"],
      path: "Tests/ConsoleDemo"),
    // Random keys, sizes and cut lines at a real kiosk, for as long as wanted.
    .executableTarget(
      name: "fuzz-keyboard", dependencies: ["PtyTesting"], path: "Tests/FuzzKeyboard"),
    // What each reader of foreign bytes promises, for its test and for Tools/fuzz-readers.
    .target(
      name: "Readers", dependencies: ["Console", "GuideFiles", "Printing", "Settings", "Words"],
      path: "Tests/Readers", exclude: ["Corpus"]),
    .testTarget(name: "ReadersTests", dependencies: ["Readers"]),
    // The content that is shipped, for tests that prove it.
    .target(
      name: "Shipped", dependencies: ["Guide", "GuideFiles", "Messages", "Pages", "Words"],
      path: "Tests/Shipped"),
    // Writes pages in real letters as PNG files, to be looked at.
    .executableTarget(
      name: "set-pages",
      dependencies: [
        "Guide", "GuideFiles", "Messages", "Pages", "Shipped", "TextLayout", "Typeset", "Visits",
        "Wording", "Words",
      ], path: "Tests/SetPages"),
    .testTarget(
      name: "GuideTests",
      dependencies: ["Guide", "GuideFiles", "Messages", "Shipped", "Wording", "Words"]),
    .testTarget(
      name: "MessagesTests", dependencies: ["GuideFiles", "Messages", "Shipped", "Words"]),
    .testTarget(name: "TextLayoutTests", dependencies: ["TextLayout", "Words"]),
    // A kiosk without a screen, for tests that kill it and count its numbers.
    .executableTarget(
      name: "TicketsRig",
      dependencies: ["Issuing", "Tickets", "TicketsPostgres", "TicketsSQLite", "Words"],
      path: "Tests/TicketsRig"),
    .testTarget(
      name: "TicketsTests",
      dependencies: [
        "Issuing", "Tickets", "TicketsPostgres", "TicketsRig", "TicketsSQLite", "Words",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], exclude: ["Days", "line-cutter.py"]),
    // A whole office that a seed decides, on the real ledger.
    .testTarget(
      name: "SimulationTests",
      dependencies: [
        "Issuing", "Tickets", "TicketsSQLite", "Words",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "SlipsTests",
      dependencies: [
        "Faces", "Guide", "GuideFiles", "Messages", "Printing", "Shipped", "Slips", "Wording",
        "Words",
      ], exclude: ["Golden"]),
    .testTarget(
      name: "ConsoleTests",
      dependencies: ["CReadline", "Console", "ConsoleDemo", "PtyTesting", "TextLayout", "Words"]),
    .testTarget(
      name: "VisitsTests",
      dependencies: [
        "Guide", "GuideFiles", "Messages", "Pages", "Shipped", "TextLayout", "Visits", "Wording",
        "Words",
      ], exclude: ["Golden"]),
    .testTarget(
      name: "ProofTests",
      dependencies: ["Guide", "GuideFiles", "Messages", "Proof", "Shipped", "Words"]),
    .testTarget(
      name: "JournalTests", dependencies: ["Issuing", "Journal", "Printing", "Tickets", "Words"]),
    .testTarget(
      name: "PrintingTests",
      dependencies: [
        "CPty", "GuideFiles", "Printing", "PtyTesting", "Slips", "Tickets", "wegweiser",
      ]),
    .testTarget(name: "PicturesTests", dependencies: ["Pictures"]),
    .testTarget(
      name: "TypesetTests",
      dependencies: [
        "Faces", "GuideFiles", "Messages", "Pages", "Shipped", "TextLayout", "Typeset", "Words",
      ]),
    .testTarget(
      name: "ServingTests",
      dependencies: [
        "Issuing", "Serving", "Tickets", "TicketsSQLite", "Words",
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    .testTarget(name: "SettingsTests", dependencies: ["GuideFiles", "Settings"]),
    .testTarget(name: "VoiceTests", dependencies: ["CMutex", "Messages", "Voice", "Words"]),
    .testTarget(
      name: "WegweiserTests",
      dependencies: [
        "ConsoleDemo", "Pages", "PtyTesting", "Words", "fuzz-keyboard", "wegweiser",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ]
)

if Context.environment["WEGWEISER_FUZZ"] != nil {
  // libFuzzer comes with the compiler, and only a sanitizer's build can be linked with it.
  package.targets += [
    .target(name: "CFuzzer", path: "Tests/CFuzzer"),
    .executableTarget(
      name: "fuzz-readers",
      dependencies: ["CFuzzer", "Readers"], path: "Tests/FuzzReaders",
      linkerSettings: [.linkedLibrary("clang_rt.fuzzer_no_main-x86_64"), .linkedLibrary("stdc++")]),
  ]
}

// The proofs walk every way, page and slip: unoptimized they take most of the tests' time. What they
// walk is optimized in the debug build too; assertions stay on.
let walked = [
  "Faces", "Guide", "GuideFiles", "Messages", "Pages", "Proof", "Slips", "TextLayout", "Typeset",
  "Visits", "Wording", "Words",
]
for target in package.targets where target.type != .system {
  target.swiftSettings = strict
  if walked.contains(target.name) {
    target.swiftSettings?.append(
      .unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug)))
  }
}
