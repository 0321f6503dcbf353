import Optimization
import Plotting

/// A view on its way to another one.
struct Glide: Sendable {
  /// Where it was and where it goes.
  let from: Viewport
  let to: Viewport
  /// How long it has been on its way.
  var elapsed = Duration.zero

  /// How long it takes.
  static let length = Duration.milliseconds(500)

  /// Where it is now: it sets out slowly and arrives slowly.
  var place: Viewport {
    let share = min(1, elapsed / Self.length)
    let eased = share * share * (3 - 2 * share)
    func between(_ a: ClosedRange<Double>, _ b: ClosedRange<Double>) -> ClosedRange<Double> {
      let low = a.lowerBound + eased * (b.lowerBound - a.lowerBound)
      let high = a.upperBound + eased * (b.upperBound - a.upperBound)
      return low < high ? low...high : b
    }
    return elapsed >= Self.length
      ? to : Viewport(x: between(from.x, to.x), y: between(from.y, to.y))
  }
}

extension State {
  /// Lets the view go on to where a beat has it; says whether it has moved.
  mutating func passGlide(_ elapsed: Duration) -> Bool {
    guard var glide = view.glide else { return false }
    glide.elapsed += min(elapsed, .milliseconds(250))
    view.wanted = glide.place
    view.glide = glide.elapsed < Glide.length ? glide : nil
    return true
  }

  /// Sets out from a view for the one that is wanted now; less motion is a jump.
  mutating func glide(from before: Viewport) {
    guard before != view.wanted, !view.display.reducesMotion else {
      view.glide = nil
      return
    }
    view.glide = Glide(from: before, to: view.wanted)
    view.wanted = before
  }
}
