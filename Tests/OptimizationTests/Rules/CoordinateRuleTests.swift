import Testing

@testable import Optimization

/// What holds for every rule whose formula serves plain numbers and lanes alike.
@Suite struct CoordinateRuleTests {
  /// Four particles with gradients of their own: signs turn, vanish and tie.
  @Test(arguments: Catalog.rules)
  func lanesAgreeWithPlainNumbersBitByBit(type: any Rule.Type) throws {
    guard let type = type as? any CoordinateRule.Type else { return }
    try compareEverySetting(of: type)
  }

  private func compareEverySetting<R: CoordinateRule>(of type: R.Type) throws {
    compare(R())
    for parameter in R.parameters {
      guard case .choice(let choices) = parameter.description.kind else {
        if case .flag = parameter.description.kind {
          for flag in [true, false] {
            var rule = R()
            try rule.set(parameter.description.name, to: .flag(flag))
            compare(rule)
          }
        }
        continue
      }
      for choice in choices {
        var rule = R()
        try rule.set(parameter.description.name, to: .choice(choice))
        compare(rule)
      }
    }
  }

  private func compare<R: CoordinateRule>(_ rule: R) {
    var clock = rule.initialClock()
    var wide: R.LaneMemory = rule.initialMemory()
    var narrow: [R.Memory] = (0..<Lanes.scalarCount).map { _ in rule.initialMemory() }
    for step in 0..<20 {
      rule.advance(&clock)
      var gradients = Lanes.zero
      var positions = Lanes.zero
      for lane in 0..<Lanes.scalarCount {
        let normals = Philox.normals(seed: UInt64(lane), step: step)
        gradients[lane] = lane == 0 ? 0 : lane == 1 ? 1 : 0.5 + normals.x
        positions[lane] = normals.y
      }
      let updates = rule.update(
        gradients, memory: &wide, clock: clock,
        context: CoordinateContext(learningRate: 0.1, position: positions))
      for lane in 0..<Lanes.scalarCount {
        let update = rule.update(
          gradients[lane], memory: &narrow[lane], clock: clock,
          context: CoordinateContext(learningRate: 0.1, position: positions[lane]))
        #expect(updates[lane] == update)
      }
    }
  }
}
