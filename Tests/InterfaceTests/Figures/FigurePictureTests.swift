import Foundation
import PictureReading
import Plotting
import Presets
import Recording
import Testing

@testable import Interface

/// Figures as pixels, one of each kind, compared with pictures in `Golden` that have been looked at.
@Suite struct FigurePictureTests {
  /// A figure of a bundled preset.
  struct Scene: CustomTestStringConvertible, Sendable {
    var preset: String
    var step: Int
    var layout: Presets.Layout
    var layers: Set<FigureLayer> = []
    var theme = Theme.paper

    var testDescription: String { "\(preset)-\(layout)-\(theme.name)" }

    static let all = [
      Self(preset: "welcome", step: 400, layout: .overlay),
      Self(preset: "ravine", step: 20, layout: .panes, layers: [.arrows]),
      Self(preset: "polyak_averaging", step: 300, layout: .curves),
      Self(preset: "constraint", step: 300, layout: .overlay, layers: [.theory]),
      Self(preset: "escape", step: 120, layout: .panes, layers: [.theory], theme: .dark),
      Self(preset: "local_minimum", step: 30, layout: .overlay, theme: .light),
    ]

    func drawing() throws -> Drawing {
      var preset = try Preset.bundled(preset, mostParticles: 400)
      preset.layout = layout
      var state = State.on(preset, tier: .truecolor, theme: theme)
      state.finishJobs()
      state.show(step: step)
      return state.figurePage(width: 120, showing: layers).drawing(
        width: 120, palette: theme.palette(for: .truecolor))
    }
  }

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Golden")

  @Test(arguments: Scene.all) func looks(scene: Scene) throws {
    let picture = try scene.drawing().picture(pixelsPerMillimetre: 3)
    let file = PNG.encode(picture)
    let drawn = try PNGReader.read(file)
    #expect(drawn.pixels == picture.pixels)
    let path = Self.folder.appendingPathComponent("figure-\(scene.testDescription).png")
    if ProcessInfo.processInfo.environment["DOWNHILL_RECORD_GOLDENS"] == "1" {
      try Data(file).write(to: path)
      return
    }
    let kept = try PNGReader.read([UInt8](Data(contentsOf: path)))
    try #require((kept.width, kept.height) == (drawn.width, drawn.height))
    // Another machine's last digits may move an edge by a shade.
    let distance = drawn.distance(to: kept)
    #expect(distance.mean < 0.02 && distance.most < 24, "\(scene): \(distance)")
  }

  /// A screen in cells, with all kinds of glyphs.
  @Test func aScreenLooks() throws {
    var state = State.on(try Preset.bundled("ravine"), 60, 16, tier: .truecolor)
    state.show(step: 20)
    let file = PNG.encode(state.frame)
    let path = Self.folder.appendingPathComponent("screen-ravine-60x16.png")
    if ProcessInfo.processInfo.environment["DOWNHILL_RECORD_GOLDENS"] == "1" {
      try Data(file).write(to: path)
      return
    }
    let kept = try PNGReader.read([UInt8](Data(contentsOf: path)))
    let distance = try PNGReader.read(file).distance(to: kept)
    #expect(distance.mean < 0.02 && distance.most < 24, "\(distance)")
  }
}
