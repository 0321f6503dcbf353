/// A rule that works on some landscapes only.
public protocol LandscapeBound: Rule {
  /// Throws where it cannot work on `landscape`.
  func check(_ landscape: any Landscape) throws(ParameterError)
}

extension Rule {
  /// Throws where the rule cannot work on `landscape`; whoever reads a preset asks first.
  public func validate(on landscape: any Landscape) throws(ParameterError) {
    try (self as? any LandscapeBound)?.check(landscape)
  }
}
