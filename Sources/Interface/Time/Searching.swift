import Optimization
import Presets

// What nobody has written down of a landscape is searched for while frames are drawn and keys are
// answered. What is drawn with it is not shown until all of it is there.

extension State {
  /// The minima that are known or were found.
  public var minima: [Vector] { scene.findings.minima }
  /// The saddles that are known or were found.
  public var saddles: [Vector] { scene.findings.saddles }
  /// The maxima that are known or were found.
  public var maxima: [Vector] { scene.findings.maxima }

  /// What a frame has time for, in evaluations of a plain landscape.
  private static let workPerFrame = 1 << 16

  /// Searches for as long as a frame has time.
  mutating func advanceSearch() {
    scene.search?.advance(by: Self.workPerFrame)
    takeSearchResult()
  }

  /// Searches to the end: pictures, films and lists are not to depend on the moment.
  public mutating func finishSearch() {
    _ = scene.search?.finish()
    takeSearchResult()
    finishBasins()
    advanceSweep(by: .max)
  }

  /// Calls off what takes long: the way to a step, which ends where it is, or else the search.
  mutating func stop() {
    if playback.goal != nil {
      settle()
      say("stopped at step \(scene.timeline.step)")
    } else if scene.search != nil {
      scene.search = nil
      say("the search for minima is called off")
    } else if isCharting {
      view.showsBasins = false
      say("the basins are called off")
    } else if isSweeping {
      view.showsSweep = false
      say("the sweep is called off")
    }
  }

  private mutating func takeSearchResult() {
    guard let result = scene.search?.result else { return }
    scene.findings = result
    scene.search = nil
    touch()
  }
}
