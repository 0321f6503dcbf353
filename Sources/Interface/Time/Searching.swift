import Optimization
import Plotting
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

  /// Works on the search, on densities, basins and a sweep for as long as a frame has time.
  mutating func advanceJobs() {
    scene.search?.advance(by: Self.workPerFrame)
    takeSearchResult()
    wantDensities()
    if scene.densities.advance(by: Self.workPerFrame) { touch() }
    advanceBasins()
    advanceSweep()
    followMoves()
    advanceTuning()
  }

  /// Does the work that is left of what a figure shows and a screen waits for.
  mutating func finishSearching() {
    _ = scene.search?.finish()
    takeSearchResult()
    followMoves(by: .max)
  }

  /// Does all the work that is left: pictures, films and lists are not to depend on the moment.
  public mutating func finishJobs() {
    _ = scene.search?.finish()
    takeSearchResult()
    wantDensities()
    if scene.densities.advance(by: .max) { touch() }
    finishBasins()
    advanceSweep(by: .max)
    advanceTuning(by: .max)
    followMoves(by: .max)
  }

  /// Whether there is work left that shows.
  var hasJobs: Bool {
    scene.search != nil || !scene.densities.areDone || isCharting || isSweeping
      || isFollowingMoves || scene.tuning != nil
  }

  /// Has the densities worked out that the maps of the screen show now.
  mutating func wantDensities() {
    guard view.showsTheory, case let screen = Screen(self), screen.fits else {
      return scene.densities.want([])
    }
    let places = zip(screen.panes, screen.geometries(self))
    scene.densities.want(
      places.compactMap { pane, geometry in
        gibbsTemperature(among: pane.optimizers).map {
          Densities.Wanted(
            projection: Projection(view.viewport, in: geometry.map),
            landscape: seen(on: pane).scene.preset.landscape, temperature: $0)
        }
      })
  }

  /// The density that a map of some optimizers shows, if it is there.
  func density(among optimizers: [Int], on projection: Projection) -> Densities.Shown? {
    guard view.showsTheory, gibbsTemperature(among: optimizers) != nil else { return nil }
    return scene.densities[projection]
  }

  /// Calls off what takes long: the way to a step, which ends where it is, or else the search.
  mutating func stop() {
    if view.pointer != nil {
      view.pointer = nil
    } else if playback.goal != nil {
      settle()
      say(.stopped(at: scene.timeline.step))
    } else if scene.search != nil {
      scene.search = nil
      say(.searchCalledOff)
    } else if scene.tuning != nil {
      scene.tuning = nil
      say(.tuningCalledOff)
    } else if isCharting {
      view.showsBasins = false
      say(.basinsCalledOff)
    } else if isSweeping {
      view.showsSweep = false
      say(.sweepCalledOff)
    }
  }

  private mutating func takeSearchResult() {
    guard let result = scene.search?.result else { return }
    scene.findings = result
    scene.search = nil
    touch()
  }
}
