import Optimization
import Testing

@testable import Presets

/// Every key that a preset knows, wherever it stands, is found from what hands make of it most often.
struct KeySlipTests {
  private static let unknown = "zzzzzzzzzzzz"

  /// Presets with an unknown key in one of their mappings: what is said about it names the valid ones.
  private static let presets: [String] = {
    let key = "\(unknown): 1"
    let samples = "samples: [[1, 2]]"
    let landscapes = [
      "{formula: x^2 + y^2, \(key)}", "{name: quadratic, \(key)}", "{name: himmelblau, \(key)}",
    ]
    let models = Catalog.models.map { "{data: {model: \($0.name), \(samples), \(key)}}" }
    let rules = Catalog.rules.map { "{name: A, rule: \($0.name), learning_rate: 0.1, \(key)}" }
    let schedules = Catalog.schedules.map {
      Scene.optimizer.replacing("0.1", with: "{schedule: \($0.name), from: 0.1, \(key)}")
    }
    let settings = [
      "noise: {sigma: 1, \(key)}", "noise: {eta: 1, \(key)}", "clip: {norm: 1, \(key)}",
      "constraint: {disk: 1, \(key)}", "gradient: {batch: 1, \(key)}",
    ]
    let additions = [
      key, "view: {x: [-1, 1], \(key)}", "beats: [{at: 1, say: A, \(key)}]",
      "expect: [{optimizer: A, at: 1, x: 0, within: 1, \(key)}]",
      "beside: {label: A, formula: x, \(key)}",
    ]
    return (landscapes + models).map { Scene.text(landscape: $0) }
      + rules.map { Scene.text(optimizer: $0) } + schedules.map { Scene.text(optimizer: $0) }
      + settings.map { Scene.text(optimizer: Scene.optimizer(with: $0)) }
      + additions.map { Scene.text(adding: $0) }
  }()

  /// The keys that are valid where `preset` has an unknown one.
  private func keys(of preset: String) -> [String] {
    let start = "(valid: "
    let line = Scene.errors(in: preset).first { $0.contains(Self.unknown) && $0.contains(start) }
    guard let line, let list = line.firstRange(of: start) else { return [] }
    return line[list.upperBound...].dropLast().split(separator: ", ").map(String.init)
  }

  /// A letter left out, one doubled, two swapped.
  private func slips(of word: String) -> Set<String> {
    let letters = Array(word)
    var slips: Set<String> = []
    for index in letters.indices {
      slips.insert(String(letters[..<index] + letters[(index + 1)...]))
      slips.insert(String(letters[...index] + letters[index...]))
      guard index + 1 < letters.count else { continue }
      var swapped = letters
      swapped.swapAt(index, index + 1)
      slips.insert(String(swapped))
    }
    return slips.subtracting([word, ""])
  }

  /// More than two names fit equally well only where they differ in a digit: `beta` for `beta1`.
  @Test(arguments: presets) func aSlipOfTheHandFindsItsKey(preset: String) {
    let keys = keys(of: preset)
    #expect(keys.count > 1, "\(Scene.errors(in: preset))")
    for key in keys {
      for slip in slips(of: key) where !keys.contains(slip) {
        let nearest = Suggestion(for: slip, among: keys).nearest
        #expect(nearest.contains(key), "\(slip) for \(key): \(nearest)")
        #expect(nearest.count <= 2 || nearest.allSatisfy { $0.last?.isNumber == true })
      }
    }
  }

  /// Names that are chosen from, a list each.
  private static let names = [
    Catalog.rules.map { $0.name }, Catalog.landscapes.map { $0.name },
    Catalog.models.map { $0.name }, Catalog.schedules.map { $0.name },
    Catalog.averages.map { $0.name },
  ]

  @Test(arguments: names) func aSlipOfTheHandFindsItsName(names: [String]) {
    for name in names {
      for slip in slips(of: name) where !names.contains(slip) {
        let nearest = Suggestion(for: slip, among: names).nearest
        #expect(nearest.contains(name) && nearest.count <= 2, "\(slip) for \(name): \(nearest)")
      }
    }
  }
}
