import Optimization
import Testing

@testable import Presets

struct GradientReaderTests {
  private static let data = "{data: {model: centers, samples: [[0, 0], [1, 2], [2, 1]]}}"

  private func text(_ yaml: String, landscape: String = data) -> String {
    Scene.text(landscape: landscape, optimizer: Scene.optimizer(with: "gradient: \(yaml)"))
  }

  @Test(
    arguments: [
      ("4", ["f.yaml:4:69: error: gradient must be a mapping, not '4'; write {batch: 4}"]),
      ("{}", ["f.yaml:4:69: error: gradient needs the key 'batch'"]),
      ("{batch: 0}", ["f.yaml:4:77: error: batch must be from 1 to 2000, not 0"]),
      (
        "{batch: 4}",
        ["f.yaml:4:77: error: batch must be at most 3, as many samples as there are"]
      ),
      (
        "{batch: 1, sampling: shufled}",
        ["f.yaml:4:90: error: unknown sampling 'shufled' (did you mean 'shuffled'?)"]
      ),
    ] as [(String, [String])])
  func refuses(yaml: String, lines: [String]) {
    #expect(Scene.errors(in: text(yaml)) == lines)
  }

  @Test func refusesALandscapeWithoutSamples() {
    #expect(
      Scene.errors(in: text("{batch: 1}", landscape: "saddle")) == [
        "f.yaml:4:77: error: batch needs samples to take: a landscape {data: ...}"
      ])
  }

  @Test func saysNothingMoreWhereTheLandscapeIsFaulty() {
    #expect(Scene.errors(in: text("{batch: 1}", landscape: "sadle")).count == 1)
  }

  @Test(
    arguments: [
      ("{batch: 3}", MiniBatch(size: 3, sampling: .withReplacement)),
      ("{batch: 2, sampling: shuffled}", MiniBatch(size: 2, sampling: .shuffled)),
      ("{batch: 1, sampling: cyclic}", MiniBatch(size: 1, sampling: .cyclic)),
    ])
  func reads(yaml: String, batch: MiniBatch) throws {
    #expect(try Scene.read(text(yaml)).optimizers.first?.batch == batch)
  }
}
