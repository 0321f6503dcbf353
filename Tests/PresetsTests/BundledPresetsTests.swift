import Optimization
import Testing

@testable import Presets

/// Every preset that is compiled in, whichever they are.
@Suite(.timeLimit(.minutes(5)))
struct BundledPresetsTests {
  static let names = BundledPresets.all.map(\.name)

  private func preset(_ name: String) throws -> Preset {
    try PresetLibrary(folders: []).find(name).preset()
  }

  @Test func areSeveralWithAWelcome() {
    #expect(Self.names.count >= 10)
    #expect(Self.names.contains(PresetLibrary.welcome))
  }

  @Test(arguments: names)
  func meetTheirExpectations(name: String) throws {
    let preset = try preset(name)
    #expect(!preset.expectations.isEmpty)
    #expect(Expectation.check(preset) == [])
  }

  @Test(arguments: names)
  func stayMeaningful(name: String) throws {
    let preset = try preset(name)
    for (index, start) in preset.race.runs.enumerated() {
      var run = start
      run.advance(by: 1000)
      let mayDiverge = preset.expectations.contains { expectation in
        guard case .diverges = expectation.claim else { return false }
        return expectation.optimizer == index
      }
      #expect((run.particle.divergedAt == nil) == !mayDiverge, "\(run.optimizer.name)")
      #expect(run.sample.position.isFinite && run.sample.loss.isFinite)
      #expect(mayDiverge || run.particle.step == 1000)
    }
  }

  @Test(arguments: names)
  func canBeSeenAndRead(name: String) throws {
    let preset = try preset(name)
    #expect(!preset.summary.isEmpty)
    #expect(!preset.beats.isEmpty)
    for run in preset.race.runs {
      #expect(preset.view.x.contains(run.particle.position.x))
      #expect(preset.view.y.contains(run.particle.position.y))
    }
  }
}
