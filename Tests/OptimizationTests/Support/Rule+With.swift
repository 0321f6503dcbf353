@testable import Optimization

extension Rule {
  /// The same rule with some settings changed.
  func with(_ change: (inout Self) -> Void) -> Self {
    var rule = self
    change(&rule)
    return rule
  }
}
