import Optimization
import Presets
import Testing

@testable import Interface

@Suite struct StandardSceneTests {
  private static let landscapes = Catalog.landscapes.indices
  /// Landscapes with a bottom; what falls without end may well leave the numbers.
  private static let bounded = landscapes.filter { !Catalog.landscapes[$0].init().minima.isEmpty }
  private static let unbounded = landscapes.filter { !bounded.contains($0) }

  private static func finished(_ preset: Preset) -> [Run] {
    var timeline = Timeline(preset.race, stepLimit: preset.steps)
    timeline.advance(by: preset.steps)
    return timeline.race.runs
  }

  @Test(arguments: bounded) func everyOptimizerGetsLowerIn2000Steps(index: Int) {
    let preset = Preset.standard(on: Catalog.landscapes[index])
    #expect(preset.steps == 2000)
    let start = preset.landscape.value(at: preset.start)
    for run in Self.finished(preset) {
      #expect(run.particle.divergedAt == nil, "\(run.optimizer.name) on \(preset.title)")
      #expect(run.particle.step == 2000)
      #expect(run.particle.evaluation.value < start, "\(run.optimizer.name) on \(preset.title)")
    }
  }

  @Test(arguments: unbounded) func withoutABottomTheFallCanBeFollowed(index: Int) {
    let preset = Preset.standard(on: Catalog.landscapes[index])
    #expect(preset.steps == 200)
    for run in Self.finished(preset) {
      #expect(run.particle.step >= 20, "\(run.optimizer.name) on \(preset.title)")
    }
    let adam = Self.finished(preset)[2]
    #expect(adam.particle.divergedAt == nil, "its steps are bounded")
  }

  @Test(arguments: landscapes) func titlesAndNamesAreMadeForPeople(index: Int) {
    let preset = Preset.standard(on: Catalog.landscapes[index])
    #expect(preset.title.first?.isUppercase == true && !preset.title.contains("_"))
    #expect(Set(preset.optimizers.map(\.name)).count == preset.optimizers.count)
    #expect(preset.landscapeName == Catalog.landscapes[index].name)
  }
}
