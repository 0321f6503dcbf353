import Plotting

/// The title at the left, where the race stands at the right.
struct HeaderView: View {
  let state: State
  let rect: Rect
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    let status = status
    let statusColumns = TextLayout.columns(of: status)
    let room = max(0, rect.columns - statusColumns - 4)
    let title = buffer.write(
      state.preset.title, x: rect.x + 1, y: rect.y, style: look.palette.accent,
      maximumColumns: room, ellipsis: look.glyphs.ellipsis)
    let formula = state.preset.landscape.formula
    if title + 2 + TextLayout.columns(of: formula) <= room {
      buffer.write(formula, x: rect.x + title + 3, y: rect.y, style: look.palette.dimmed)
    }
    buffer.write(status, endX: rect.endX - 1, y: rect.y, style: look.palette.text, from: rect.x)
  }

  /// Step, whether it plays and how fast, seed and beat, each in a fixed number of columns.
  private var status: String {
    let limit = String(state.timeline.stepLimit)
    let step = String(state.timeline.step).padded(to: limit.count)
    let speed = Numerals.short(state.speed)
    var parts = ["step \(step)/\(limit)", "\(sign) \(speed)/s"]
    if rect.columns >= 60, isNoisy { parts.append("seed \(state.preset.seed)") }
    if rect.columns >= 100, let beat = state.beatIndex {
      parts.append("beat \(beat + 1)/\(state.preset.beats.count)")
    }
    return parts.joined(separator: "  ")
  }

  private var isNoisy: Bool { state.timeline.race.runs.contains { $0.optimizer.noise != nil } }

  private var sign: String {
    switch (state.timeline.isFinished, state.isPlaying, look.glyphs) {
    case (true, _, _): "end"
    case (false, true, .ascii): ">"
    case (false, false, .ascii): "||"
    case (false, true, _): "\u{25B6}"
    case (false, false, _): "\u{2016}"
    }
  }
}
