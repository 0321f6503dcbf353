@testable import Optimization

extension Configurable {
  /// The same with some settings changed.
  func with(_ change: (inout Self) -> Void) -> Self {
    var changed = self
    change(&changed)
    return changed
  }
}
