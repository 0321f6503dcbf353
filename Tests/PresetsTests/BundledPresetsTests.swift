import Optimization
import Testing

@testable import Presets

/// Every preset that is compiled in, whichever they are.
@Suite
struct BundledPresetsTests {
  static let names = BundledPresets.all.map(\.name).filter { $0 != "course" }

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
      let steps = min(1000, preset.steps)
      run.advance(by: steps)
      let mayDiverge = preset.expectations.contains { expectation in
        guard case .diverges = expectation.claim else { return false }
        return expectation.optimizer == index
      }
      #expect((run.particle.divergedAt == nil) == !mayDiverge, "\(run.optimizer.name)")
      #expect(run.sample.position.isFinite && run.sample.loss.isFinite)
      #expect(mayDiverge || run.particle.step == steps)
    }
  }

  @Test(arguments: names)
  func canBeSeenAndRead(name: String) throws {
    let preset = try preset(name)
    #expect(!preset.summary.isEmpty)
    #expect(!preset.beats.isEmpty)
    for start in preset.race.runs {
      // A view may be of the end of the way alone.
      var run = start
      func isSeen() -> Bool {
        let place = run.particle.position
        return preset.view.x.contains(place.x) && preset.view.y.contains(place.y)
      }
      while !isSeen(), run.particle.step < preset.steps, run.particle.divergedAt == nil {
        run.advance()
      }
      #expect(isSeen(), "\(run.optimizer.name)")
    }
  }
}
