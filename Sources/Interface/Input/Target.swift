import Plotting
import Presets

/// A part of the screen that answers to the mouse.
public struct Target: Hashable, Sendable {
  /// What it stands for.
  enum Kind: Hashable {
    /// The map of the pane at this place.
    case map(pane: Int)
    /// Curves over the steps.
    case steps(StepColumns)
    /// The title of a chart, the first of them at place 0.
    case chart(Curve, place: Int)
    /// The values of a sweep.
    case sweep(StepColumns)
    /// The map of a sweep over two settings.
    case sweepMap
    /// An optimizer, by its place.
    case optimizer(Int)
    /// The readout of what can be changed about the optimizer at a place.
    case value(Tunable, of: Int)
    /// What a number can be typed for.
    case number(Command)
    /// What a key would do.
    case action(Action)
    /// What lies over the scene, or what it covers.
    case overlay
    /// The panel in which an update is told.
    case update
    /// Its sub-step at this place.
    case subStep(Int)
    /// A list to choose from.
    case list
    /// Its line at this place.
    case line(Int)
  }

  /// Its cells.
  let rect: Rect
  /// What it stands for.
  let kind: Kind
}

/// What of a frame answers to the mouse, noted down by what draws it.
struct Targets {
  private var targets: [Target] = []

  /// Says that what was drawn in `rect` stands for `kind`; it lies above what was said before.
  mutating func mark(_ rect: Rect, as kind: Target.Kind) {
    targets.append(Target(rect: rect, kind: kind))
  }

  /// What is seen in a cell, if that answers.
  func target(atX x: Int, y: Int) -> Target? {
    targets.last { $0.rect.contains(x: x, y: y) }
  }
}

/// A view with parts that answer to the mouse.
protocol AnsweringView: View {
  /// Draws itself and says what stands where.
  func draw(into buffer: inout CellBuffer, targets: inout Targets)
}

extension AnsweringView {
  func draw(into buffer: inout CellBuffer) {
    var targets = Targets()
    draw(into: &buffer, targets: &targets)
  }
}
