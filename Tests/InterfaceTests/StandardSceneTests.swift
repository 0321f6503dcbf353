import Optimization
import Presets
import Testing

@testable import Interface

@Suite struct StandardSceneTests {
  private static let landscapes = Catalog.landscapes.indices
  /// Down a cube even the exact path reaches infinity in finite time: there numbers must end.
  private static let withoutCubes = landscapes.filter {
    !["monkey_saddle", "cubic"].contains(Catalog.landscapes[$0].name)
  }

  @Test(arguments: withoutCubes) func nothingDiverges(index: Int) {
    let preset = Preset.standard(on: Catalog.landscapes[index])
    var race = Timeline(preset.race, stepLimit: preset.steps)
    race.advance(by: preset.steps)
    for run in race.race.runs {
      #expect(run.particle.divergedAt == nil, "\(run.optimizer.name) on \(preset.title)")
      #expect(run.particle.step == preset.steps)
    }
  }

  @Test(arguments: landscapes) func boundedScenesRunTwoThousandSteps(index: Int) {
    let preset = Preset.standard(on: Catalog.landscapes[index])
    #expect(preset.steps == (preset.landscape.minima.isEmpty ? 200 : 2000))
  }

  @Test(arguments: withoutCubes) func everyOptimizerGetsLower(index: Int) {
    let preset = Preset.standard(on: Catalog.landscapes[index])
    var race = Timeline(preset.race, stepLimit: preset.steps)
    race.advance(by: preset.steps)
    let start = preset.landscape.value(at: preset.start)
    for run in race.race.runs {
      #expect(run.particle.evaluation.value < start, "\(run.optimizer.name) on \(preset.title)")
    }
  }

  @Test(arguments: landscapes) func titlesAndNamesAreMadeForPeople(index: Int) {
    let preset = Preset.standard(on: Catalog.landscapes[index])
    #expect(preset.title.first?.isUppercase == true && !preset.title.contains("_"))
    #expect(Set(preset.optimizers.map(\.name)).count == preset.optimizers.count)
    #expect(preset.landscapeName == Catalog.landscapes[index].name)
  }
}
