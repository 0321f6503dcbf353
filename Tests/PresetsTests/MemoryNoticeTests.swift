import Optimization
import Testing

@testable import Presets

struct MemoryNoticeTests {
  private func preset(_ count: Int, _ setting: String) throws -> Preset {
    let optimizers = (1...count).map {
      "  - {name: \($0), rule: adam, learning_rate: 0.1, noise: {sigma: 1}, \(setting)}\n"
    }
    return try Scene.read(
      "title: T\nlandscape: himmelblau\noptimizers:\n" + optimizers.joined())
  }

  @Test func onlyALargeSceneIsWorthAWord() throws {
    #expect(try preset(9, "particles: 1").memoryNotice == nil)
    #expect(try preset(9, "particles: 2000").memoryNotice == nil)
    #expect(try preset(9, "particles: 1000000").memoryNotice == nil)
    // Two numbers a particle more, one by one, and as many for the lists.
    #expect(
      try preset(4, "particles: 1000000, constraint: {disk: 3}").memoryNotice?
        .hasPrefix("its ensembles take up to 1.") == true)
  }

  @Test(arguments: [(1, "0.1 GB"), (1_000_000_001, "1.1 GB"), (2_000_000_000, "2.0 GB")])
  func bytesAreRoundedUp(bytes: Int, text: String) {
    #expect(EnsembleMemory.text(bytes) == text)
  }
}
