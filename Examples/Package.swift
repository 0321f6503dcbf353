// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "Examples",
  platforms: [.macOS(.v14)],
  dependencies: [.package(name: "downhill", path: "..")],
  targets: [
    .executableTarget(
      name: "OwnRule",
      dependencies: [
        .product(name: "Optimization", package: "downhill"),
        .product(name: "Plotting", package: "downhill"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
