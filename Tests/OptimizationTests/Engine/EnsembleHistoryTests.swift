import Testing

@testable import Optimization

@Suite struct EnsembleHistoryTests {
  private func timeline() -> Timeline {
    var cloud = Optimizer(
      name: "cloud", rule: GradientDescent(), learningRate: LearningRate(constant: 0.01))
    cloud.noise = GradientNoise(.constant(sigma: 1))
    cloud.particles = 20
    return Timeline(Race([cloud], on: Himmelblau(), seed: 2), stepLimit: 10_000)
  }

  @Test func entriesGetSparserAsStepsGrow() {
    let dates = (0...1024).filter(EnsembleHistory.isDate)
    #expect(dates.filter { $0 < 256 } == Array(0..<256))
    #expect(dates.filter { (256..<512).contains($0) } == Array(stride(from: 256, to: 512, by: 2)))
    #expect(dates.filter { (512..<1024).contains($0) } == Array(stride(from: 512, to: 1024, by: 4)))
  }

  @Test func everyDateFollowsTheOneBefore() {
    let dates = (0...3000).filter(EnsembleHistory.isDate)
    for (date, next) in zip(dates, dates.dropFirst()) {
      for step in date..<next { #expect(EnsembleHistory.date(after: step) == next) }
    }
  }

  @Test func tenMillionStepsTakeAFewThousandEntries() {
    var count = 0
    var step = 0
    while step < 10_000_000 {
      step = EnsembleHistory.date(after: step)
      count += 1
    }
    #expect(count < 2500)
  }

  @Test func entriesAreTheNumbersOfTheParticles() throws {
    var timeline = timeline()
    timeline.advance(by: 30)
    let ensemble = try #require(timeline.race.ensembles[0])
    let entry = try #require(timeline.ensembleHistories[0]?.entries.last)
    let losses = ensemble.withLosses { Array($0) }.sorted()
    #expect(entry.step == 30)
    #expect(entry.mean == ensemble.statistics.mean)
    #expect(entry.lowLoss == losses[2])
    #expect(entry.medianLoss == losses[10])
    #expect(entry.highLoss == losses[17])
    #expect(entry.sample == timeline.race.runs[0].sample)
  }

  @Test(arguments: [0, 1, 63, 64, 65, 255, 256, 257, 300])
  func goingBackForgetsWhatCameAfter(target: Int) {
    var back = timeline()
    back.advance(by: 400)
    back.seek(to: target)
    var forward = timeline()
    forward.advance(by: target)
    #expect(back.ensembleHistories[0]?.entries == forward.ensembleHistories[0]?.entries)
  }

  @Test func onlyEnsemblesHaveOne() {
    let single = Optimizer(
      name: "single", rule: GradientDescent(), learningRate: LearningRate(constant: 0.01))
    let timeline = Timeline(Race([single], on: Himmelblau()), stepLimit: 10)
    #expect(timeline.ensembleHistories.map { $0 == nil } == [true])
  }
}
