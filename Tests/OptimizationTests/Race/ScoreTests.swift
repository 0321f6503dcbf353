import Testing

@testable import Optimization

@Suite struct ScoreTests {
  private func change(_ step: Int, _ optimizer: Int, _ factor: Double) -> Change {
    Change(step: step, optimizer: optimizer, .learningRateFactor(factor))
  }

  @Test func earlierChangesComeFirstAndThoseOfOneDateInTheirOrder() {
    let score = Score([change(5, 0, 1), change(2, 0, 2), change(5, 1, 3), change(2, 1, 4)])
    #expect(score.changes == [change(2, 0, 2), change(2, 1, 4), change(5, 0, 1), change(5, 1, 3)])
  }

  @Test func scoresPartAtTheFirstChangeThatDiffers() {
    let one = Score([change(2, 0, 2), change(5, 0, 1)])
    #expect(one.firstDifference(from: one) == nil)
    #expect(one.firstDifference(from: Score()) == 2)
    #expect(one.firstDifference(from: Score([change(2, 0, 2)])) == 5)
    #expect(one.firstDifference(from: Score([change(2, 0, 2), change(3, 0, 1)])) == 3)
    #expect(Score([change(2, 0, 2), change(9, 0, 1)]).firstDifference(from: one) == 5)
  }

  /// A branch of a branch has the past of both before it.
  @Test func aBranchHasThePastOfItsParent() {
    let plain = Optimizer(
      name: "o", rule: GradientDescent(), learningRate: LearningRate(constant: 0.1))
    var optimizers = [plain, plain, plain]
    optimizers[1].branch = Branch(of: 0, at: 10)
    optimizers[2].branch = Branch(of: 1, at: 20)
    let score = Score([
      change(5, 0, 1), change(10, 0, 2), change(15, 1, 3), change(20, 1, 4), change(25, 2, 5),
      change(12, 2, 6),
    ])
    #expect(score.part(of: 0, among: optimizers) == [change(5, 0, 1), change(10, 0, 2)])
    #expect(
      score.part(of: 1, among: optimizers)
        == [change(5, 0, 1), change(15, 1, 3), change(20, 1, 4)])
    #expect(
      score.part(of: 2, among: optimizers)
        == [change(5, 0, 1), change(15, 1, 3), change(25, 2, 5)])
  }
}
