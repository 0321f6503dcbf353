import Foundation
import Testing

@testable import Optimization

/// Holds the rules against what they claim.
///
/// A capability is a protocol beside `Rule`. A rule that answers without claiming it would never be
/// asked.
@Suite struct CapabilityTests {
  /// What a rule writes for a capability, and the protocols that ask for it.
  private static let answers: [(member: String, capabilities: [String])] = [
    ("var stabilityBound", ["StabilityBounded", "ModeTelling"]),
    ("func linearMode(", ["ModeTelling"]),
    ("func spread(", ["SpreadPredicting"]),
    ("func coordinateScales(", ["CoordinateScaling"]),
    ("func scale(_ memory", ["ScalingCoordinateRule", "AdamRelative"]),
    (
      "func chosenLearningRate(_ state",
      ["RateChoosing", "SharedRateChoosing", "RateSearching", "SelfRated"]
    ),
    ("func chosenLearningRate(_ memory", ["SharedRateChoosing"]),
    ("func extraEvaluations(", ["EvaluationCounting", "RateSearching"]),
    ("func gradientPosition(", ["LookingAhead"]),
    ("func probe(along", ["GradientProbing"]),
    ("var ownAverage", ["AverageBringing"]),
    ("var usualLearningRate", ["RateOffering", "DirectionRule", "SelfRated"]),
    ("func check(_ landscape", ["LandscapeBound"]),
    ("var listSize", ["ListKeeping"]),
  ]

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../../Sources/Optimization/Rules")

  private static let files = try? FileManager.default.subpathsOfDirectory(
    atPath: folder.path(percentEncoded: false)
  ).filter { $0.hasSuffix(".swift") && !$0.hasPrefix("Capabilities/") }

  @Test(arguments: answers.map(\.member))
  func whoAnswersClaimsTheCapability(member: String) throws {
    let capabilities = try #require(Self.answers.first { $0.member == member }).capabilities
    var found = 0
    for file in try #require(Self.files) {
      let text = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
      guard text.contains(member) else { continue }
      found += 1
      #expect(capabilities.contains { text.contains($0) }, "\(file): \(member)")
    }
    #expect(found > 0, "no rule has \(member)")
  }

  /// What was a requirement of `Rule` once; written in a rule today, nobody would read it.
  @Test(arguments: [
    "var stabilityLimit", "func stationaryVariance", "func sharedLearningRate",
    "var defaultLearningRate", "var averageSettings", "var heedsSignsAlone",
    "var heedsDirectionAlone",
    "var heedsFirstRateAlone", "func validate(on", "var gradientsPerUpdate",
  ])
  func noRuleAnswersAQuestionByItself(member: String) throws {
    for file in try #require(Self.files) {
      let text = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
      #expect(!text.contains(member), "\(file): \(member)")
    }
  }

  @Test func mostRulesAnswerThatTheyCannotTell() {
    let rule: any Rule = Lion()
    #expect(rule.stabilityLimit == nil)
    #expect(rule.stationaryVariance(curvature: 1, learningRate: 0.1, sigma: 1) == nil)
    #expect(rule.coordinateScales(ofErased: rule.erasedInitialState(at: .zero)) == nil)
    #expect(rule.extraEvaluations(ofErased: rule.erasedInitialState(at: .zero)) == 0)
    #expect(rule.broughtAverage == nil)
    #expect(!rule.looksAhead && !rule.heedsSignsAlone && !rule.heedsFirstRateAlone)
    #expect(type(of: rule).defaultLearningRate == nil && type(of: rule).averageSettings.isEmpty)
  }

  @Test func thoseThatCanDo() {
    #expect((Momentum() as any Rule).stabilityLimit == 3.8)
    #expect(
      (GradientDescent() as any Rule).stationaryVariance(
        curvature: 2, learningRate: 0.5, sigma: 2) == 1)
    #expect((SignDescent() as any Rule).heedsSignsAlone)
    #expect((Rprop() as any Rule).heedsFirstRateAlone)
    #expect((AveragedDescent() as any Rule).broughtAverage is TailAverage)
    #expect(type(of: Adadelta() as any Rule).defaultLearningRate == 1)
    #expect(throws: ParameterError.self) { try (KFAC() as any Rule).validate(on: Rosenbrock()) }
    var nesterov = Nesterov()
    nesterov.form = .lookahead
    #expect((nesterov as any Rule).looksAhead && !(Nesterov() as any Rule).looksAhead)
  }
}
