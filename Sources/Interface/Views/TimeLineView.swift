import Optimization
import Plotting

/// The whole race in one row: how far it is, and what happens when.
///
/// A click, a drag and the wheel on it go through time.
struct TimeLineView: AnsweringView {
  let state: State
  let rect: Rect
  let look: Look

  func draw(into buffer: inout CellBuffer, targets: inout Targets) {
    let line = rect.inset(left: 1, right: 1)
    guard line.columns > 1 else { return }
    let present = column(of: state.scene.timeline.step, in: line)
    let (past, rest) = look.glyphs == .ascii ? ("=", "-") : ("\u{2501}", "\u{2500}")
    for x in line.x..<line.endX {
      buffer.write(
        x < present ? past : rest, x: x, y: line.y,
        style: x < present ? look.palette.accent : look.palette.dimmed)
    }
    for tick in state.ticks {
      let (sign, style) = look(of: tick)
      buffer.write(sign, x: column(of: tick.step, in: line), y: line.y, style: style)
    }
    var cell = buffer[present, line.y]
    cell.attributes.formUnion(.reverse)
    buffer[present, line.y] = cell
    let columns = StepColumns(lastStep: Double(state.scene.timeline.stepLimit), cells: line.columns)
    targets.mark(line, as: .steps(columns))
  }

  private func column(of step: Int, in line: Rect) -> Int {
    let share = Double(step) / Double(max(1, state.scene.timeline.stepLimit))
    return line.x + Int(saturating: (share * Double(line.columns - 1)).rounded())
  }

  /// A bar for what is said; for what changes or begins, the letter of its optimizer.
  private func look(of tick: Tick) -> (sign: String, style: Style) {
    switch tick.kind {
    case .beat: (look.glyphs == .ascii ? "|" : "\u{2503}", look.palette.text)
    case .change(let index): (look.letter(of: index), look.style(of: index))
    case .branch(let index): (look.letter(of: index), look.style(of: index))
    }
  }
}

/// Something that happens at a step.
struct Tick: Hashable {
  /// What happens.
  enum Kind: Hashable {
    /// Something is said.
    case beat
    /// A setting of the optimizer at this place changes.
    case change(Int)
    /// The optimizer at this place branches off.
    case branch(Int)
  }

  let step: Int
  let kind: Kind
}

extension State {
  /// What happens in the scene, those last that are to be seen where several share a place.
  var ticks: [Tick] {
    let beats = scene.preset.beats.map { Tick(step: $0.step, kind: .beat) }
    let branches = scene.preset.optimizers.indices.compactMap { index in
      scene.preset.optimizers[index].branch.map { Tick(step: $0.step, kind: .branch(index)) }
    }
    let changes = scene.preset.score.changes.map {
      Tick(step: $0.step, kind: .change($0.optimizer))
    }
    return beats + branches + changes.filter { $0.kind != .change(view.focus) }
      + changes.filter { $0.kind == .change(view.focus) }
  }

  /// Goes to the next step after this one, or before it, at which something happens.
  mutating func goToTick(_ direction: Int) {
    let here = playback.goal ?? scene.timeline.step
    let steps = ticks.map(\.step)
    let target =
      direction > 0
      ? steps.filter { $0 > here }.min() : steps.filter { $0 < here }.max()
    guard let target else {
      return say(
        direction > 0 ? .nothingHappensAfter : .nothingHappensBefore)
    }
    goTo(step: target)
  }
}
