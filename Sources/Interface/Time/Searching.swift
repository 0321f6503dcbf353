import Optimization
import Presets

// What nobody has written down of a landscape is searched for while frames are drawn and keys are
// answered. What is drawn with it is not shown until all of it is there.

extension State {
  /// The minima that are known or were found.
  public var minima: [Vector] { findings.minima }
  /// The saddles that are known or were found.
  public var saddles: [Vector] { findings.saddles }
  /// The maxima that are known or were found.
  public var maxima: [Vector] { findings.maxima }

  /// What a frame has time for, in evaluations of a plain landscape.
  private static let workPerFrame = 1 << 16

  /// Starts from what is known of the landscape, and begins to search for the rest.
  mutating func beginSearch() {
    findings = SceneSearch.Findings(knownOf: preset.landscape)
    let search = preset.search(findsBasins: preset.optimizers.contains { $0.particles > 1 })
    self.search = search.result == nil ? search : nil
  }

  /// Searches for as long as a frame has time.
  mutating func advanceSearch() {
    search?.advance(by: Self.workPerFrame)
    takeSearchResult()
  }

  /// Searches to the end: pictures, films and lists are not to depend on the moment.
  public mutating func finishSearch() {
    _ = search?.finish()
    takeSearchResult()
  }

  private mutating func takeSearchResult() {
    guard let result = search?.result else { return }
    findings = result
    search = nil
    touch()
  }
}
