/// What a claim is about, as its keys tell.
enum ClaimSubject: Hashable {
  case values
  case bound(Expectation.Quantity)
  case share
  case mean
  case escape
  case divergence

  /// The keys that tell, with what each tells.
  private static let keys: [(name: String, subject: Self)] =
    Expectation.Value.allCases.map { ($0.rawValue, .values) }
    + Expectation.Quantity.allCases.flatMap { quantity in
      [(quantity.keys.below, .bound(quantity)), (quantity.keys.above, .bound(quantity))]
    }
    + [
      ("diverges_by", .divergence), ("share_above", .share), ("share_below", .share),
      ("mean", .mean), ("escaped_by", .escape),
    ]

  /// Keys of claims that tell nothing by themselves.
  private static let otherKeys = ["at", "from", "by", "within", "around", "share", "average"]

  /// What the claim in `settings` is about; nil after a fault where its keys tell nothing, or more than
  /// one thing.
  init?(of settings: Mapping) {
    let given = settings.given(of: Self.keys.map(\.name))
    let subjects = given.map { key in Self.keys.first { $0.name == key }?.subject }
    guard let first = subjects.first, let subject = first else {
      guard settings.contains("well") else {
        for key in Self.keys.map(\.name) + Self.otherKeys { _ = settings[key] }
        settings.fault("claims nothing; add what it claims, such as 'loss_below' or 'x'")
        return nil
      }
      self = .share
      return
    }
    let others = zip(given, subjects).filter { $1 != subject }.map(\.0)
    guard others.isEmpty else {
      for key in given { _ = settings[key] }
      settings.exclude(others, beside: given[0])
      return nil
    }
    self = subject
  }

  /// Whether a single particle has nothing of the kind.
  var needsParticles: Bool {
    switch self {
    case .share, .mean: true
    case .bound(let quantity): quantity.isOfEnsemble
    case .values, .escape, .divergence: false
    }
  }

  /// Whether an optimizer without an average has nothing of the kind.
  func isAboutAverage(_ settings: Mapping) -> Bool {
    switch self {
    case .values:
      Expectation.Value.allCases.contains { $0.isOfAverage && settings.contains($0.rawValue) }
    case .bound(let quantity): quantity == .averageLoss
    case .share:
      if case .scalar("true", isPlain: true)? = settings["average"]?.value.content {
        true
      } else {
        false
      }
    case .mean, .escape, .divergence: false
    }
  }
}

extension Expectation.Quantity {
  /// The keys that set bounds to it.
  var keys: (above: String, below: String) { (rawValue + "_above", rawValue + "_below") }
}
