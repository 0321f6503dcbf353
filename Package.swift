// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
]

/// `squareRoot()` falls back to libm on Linux, which a target without Foundation must link itself.
let math: [LinkerSetting] = [.linkedLibrary("m", .when(platforms: [.linux]))]

let package = Package(
  name: "downhill",
  platforms: [.macOS(.v14)],
  products: [
    // For programs of one's own: see the README of either target, and Examples/.
    .library(name: "Optimization", targets: ["Optimization"]),
    .library(name: "Plotting", targets: ["Plotting"]),
    .executable(name: "downhill", targets: ["downhill"]),
    .executable(name: "downhill-bench", targets: ["Benchmarks"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // MARK: - Mathematics and pictures: they know neither each other nor the world

    .target(name: "CLanes"),
    .target(
      name: "Optimization", dependencies: ["CLanes"], exclude: ["README.md"], swiftSettings: strict,
      linkerSettings: math),
    .target(
      name: "Plotting", exclude: ["README.md", "Raster/Typefaces/LICENSES.md"],
      swiftSettings: strict, linkerSettings: math),

    // MARK: - Scenes, the screen, still frames

    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(name: "CZLIB", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "Presets",
      dependencies: ["CYAML", "CZLIB", "Optimization", "Plotting"],
      swiftSettings: strict,
      plugins: ["EmbedPresetsPlugin"]),
    .target(name: "CNumerals"),
    .target(
      name: "Interface",
      dependencies: ["CNumerals", "Optimization", "Plotting", "Presets"],
      swiftSettings: strict),
    .target(name: "Recording", dependencies: ["CZLIB", "Plotting"], swiftSettings: strict),

    // MARK: - The command, and the terminal behind it

    .target(
      name: "CTerminal",
      cSettings: [.define("NCURSES_WIDECHAR", to: "1")],
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("tinfo", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    .executableTarget(
      name: "downhill",
      dependencies: [
        "Interface", "Recording", "CTerminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // MARK: - Benchmarks, beside the same in C

    .target(
      name: "CBenchmarks", dependencies: ["CLanes", "CTerminal", "CZLIB"],
      cSettings: [.define("NCURSES_WIDECHAR", to: "1")]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "CBenchmarks", "CPseudoterminal", "CTerminal", "Interface", "Optimization", "Plotting",
        "Presets", "Recording",
      ],
      exclude: ["README.md", "peers.py"],
      swiftSettings: strict),

    // MARK: - Presets compiled into the binary

    .executableTarget(name: "EmbedPresets", swiftSettings: strict),
    .plugin(
      name: "EmbedPresetsPlugin", capability: .buildTool(), dependencies: ["EmbedPresets"],
      path: "Sources/EmbedPresetsPlugin"),

    // MARK: - Tests

    .testTarget(
      name: "OptimizationTests", dependencies: ["CLanes", "Optimization"],
      resources: [.copy("Golden")],
      swiftSettings: strict),
    .testTarget(
      name: "PlottingTests", dependencies: ["Plotting"], resources: [.copy("Golden")],
      swiftSettings: strict),
    .testTarget(
      name: "PresetsTests", dependencies: ["Plotting", "Presets"],
      resources: [.copy("Files")],
      swiftSettings: strict),
    .testTarget(
      name: "InterfaceTests", dependencies: ["Interface", "PictureReading", "Recording"],
      resources: [.copy("Golden")], swiftSettings: strict),
    .target(
      name: "PictureReading", dependencies: ["CZLIB"], path: "Tests/PictureReading",
      swiftSettings: strict),
    .testTarget(
      name: "RecordingTests", dependencies: ["PictureReading", "Recording"],
      swiftSettings: strict),
    .target(
      name: "CPseudoterminal", path: "Tests/CPseudoterminal",
      linkerSettings: [.linkedLibrary("util", .when(platforms: [.linux]))]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["CPseudoterminal", "PictureReading", "Plotting", "Presets", "downhill"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
