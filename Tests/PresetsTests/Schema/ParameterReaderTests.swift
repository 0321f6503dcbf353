import Optimization
import Testing

@testable import Presets

/// Whatever the catalogue holds can be configured by a preset, without a line written for it here.
struct ParameterReaderTests {
  @Test(arguments: Catalog.rules.map { $0.name })
  func configuresEveryRule(name: String) throws {
    let type = try #require(Catalog.rules.first { $0.name == name })
    let text = "{name: A, rule: \(name), learning_rate: 0.1\(written(type))}"
    // The one landscape that every rule works on.
    let scene = Scene.text(landscape: "two_layer", optimizer: text)
    let rule = try Scene.read(scene).optimizers.first?.rule
    #expect(rule?.values.map(\.value) == type.settings.map(\.default))
  }

  @Test(arguments: Catalog.averages.map { $0.name })
  func configuresEveryAverage(name: String) throws {
    let type = try #require(Catalog.averages.first { $0.name == name })
    let text = Scene.optimizer(with: "average: {kind: \(name)\(written(type))}")
    let average = try Scene.read(Scene.text(optimizer: text)).optimizers.first?.average
    #expect(average?.values.map(\.value) == type.settings.map(\.default))
  }

  @Test(arguments: Catalog.landscapes.map { $0.name })
  func configuresEveryLandscape(name: String) throws {
    let type = try #require(Catalog.landscapes.first { $0.name == name })
    let landscape = try Scene.read(Scene.text(landscape: "{name: \(name)\(written(type))}"))
      .landscape
    #expect((landscape as? any NamedLandscape)?.values.map(\.value) == type.settings.map(\.default))
  }

  /// Schedules without sensible defaults must at least say what they need.
  @Test(arguments: Catalog.schedules.map { $0.name })
  func configuresEverySchedule(name: String) throws {
    let type = try #require(Catalog.schedules.first { $0.name == name })
    let text = Scene.text(
      optimizer: "{name: A, rule: adam, learning_rate: {schedule: \(name)\(written(type))}}")
    do throws(ParameterError) {
      try type.init().validate()
    } catch {
      #expect(Scene.errors(in: text) == ["f.yaml:4:42: error: \(error)"])
      return
    }
    let schedule = try Scene.read(text).optimizers.first?.learningRate.schedule
    #expect(schedule?.values.map(\.value) == type.settings.map(\.default))
  }

  /// Every hyper-parameter of `type` at its default, each after a comma.
  private func written(_ type: any Configurable.Type) -> String {
    type.settings.map { setting in
      let value =
        switch setting.default {
        case .number(let number): "\(number)"
        case .integer(let number): "\(number)"
        case .flag(let flag): "\(flag)"
        case .choice(let choice): choice
        case .numbers(let numbers): numbers.isEmpty ? "" : "\(numbers)"
        case .text(let text): text
        case .absent: ""
        }
      return value.isEmpty ? "" : ", \(setting.description.name): \(value)"
    }.joined()
  }
}
