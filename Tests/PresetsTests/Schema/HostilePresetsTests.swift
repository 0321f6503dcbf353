import Testing

@testable import Presets

/// Bundled presets with pieces exchanged, lost and repeated give a preset or faults, never a crash.
struct HostilePresetsTests {
  /// How often each is changed: there are some seventy of them.
  private static let count = 75

  /// What people might write where something else belongs.
  private static let pieces = [
    "1e308", "-1e308", "1e-320", "0", "-1", ".nan", "[]", "{}", "~", "''", "*a", "&a", "<<: 1",
    "\t",
    "[1, 2]", "{x: [0, 1]}", "9007199254740993", "x^2", "rosenbrock", "{formula: 1/x}", "true",
    "{name: quadratic, q11: 1e308, q22: 1e308, c1: 1e308}",
    "{name: quadratic, curvature: [1e308, -1e308]}",
    "{name: rosenbrock, a: -1e308, b: 5e-324}", "{schedule: cosine, from: 1e308}", "tail",
    "\u{1F600}",
  ]

  @Test(arguments: BundledPresetsTests.names)
  func readOrRefused(name: String) throws {
    var generator = SplitMix64(state: name.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) })
    let text = try #require(BundledPresets.all.first { $0.name == name }).text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var accepted = 0
    for _ in 0..<Self.count {
      var changed = lines
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        mutate(&changed, using: &generator)
      }
      let text = changed.joined(separator: "\n")
      do throws(PresetError) {
        let preset = try Preset(reading: Array(text.utf8), file: "f.yaml")
        accepted += 1
        var run = preset.race.runs[0]
        run.advance(by: 3)
        #expect(run.particle.position.isFinite)
      } catch {
        #expect(
          error.faults.allSatisfy { $0.message.unicodeScalars.allSatisfy { !$0.isInvisible } })
      }
    }
    #expect((1..<Self.count).contains(accepted))
  }

  private func mutate(_ lines: inout [String], using generator: inout SplitMix64) {
    let index = Int.random(in: lines.indices, using: &generator)
    let piece = Self.pieces.randomElement(using: &generator) ?? ""
    let line = lines[index]
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: lines.remove(at: index)
    case 1: lines.insert(line, at: Int.random(in: lines.indices, using: &generator))
    case 2: lines[index] = "  " + line
    case 3:
      guard let colon = line.firstIndex(of: ":") else { return }
      lines[index] = line[...colon] + " " + piece
    default:
      guard let digit = line.firstIndex(where: \.isNumber) else { return }
      lines[index].replaceSubrange(digit...digit, with: piece)
    }
  }
}
