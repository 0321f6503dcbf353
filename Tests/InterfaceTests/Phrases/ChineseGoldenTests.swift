import Plotting
import Presets
import Recording
import Testing

@testable import Interface

/// Some screens in Chinese, kept as text in `Golden`.
@Suite struct ChineseGoldenTests {
  private static func state(_ name: String, step: Int) throws -> State {
    let library = Preset.bundledNames.map(LibraryEntry.init)
    var state = State.on(
      try .bundled(name, mostParticles: 300), 80, 24, library: library, language: .zh)
    state.show(step: step)
    return state
  }

  @Test(arguments: [Layout.overlay, .panes, .curves]) func scenes(layout: Layout) throws {
    var state = try Self.state("welcome", step: 400)
    _ = state.perform(.setLayout(layout))
    try Golden.expect(PlainText.encode(state.frame), name: "zh-welcome-\(layout)-80x24.txt")
  }

  @Test func cards() throws {
    var preset = try Preset.bundled("escape", mostParticles: 300)
    preset.layout = .overlay
    var state = State.on(preset, 120, 40, language: .zh)
    state.show(step: 120)
    try Golden.expect(PlainText.encode(state.frame), name: "zh-escape-120x40.txt")
  }

  @Test(arguments: [Overlay.Kind.help, .commands, .form, .fairness, .explanation, .update, .rules])
  func overlays(kind: Overlay.Kind) throws {
    var state = try Self.state("welcome", step: 400)
    _ = state.perform(.toggle(kind))
    try Golden.expect(PlainText.encode(state.frame), name: "zh-over-\(kind)-80x24.txt")
  }
}
