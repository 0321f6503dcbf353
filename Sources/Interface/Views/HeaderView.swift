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
    let sign = sign.padded(to: Self.signColumns)
    var parts = ["step \(step)/\(limit) \(sign) \(speed)/s"]
    if rect.columns >= 60, isNoisy { parts.append("seed \(state.preset.seed)") }
    let beats = String(state.preset.beats.count)
    if rect.columns >= 100, beats != "0" {
      let reached = String((state.beatIndex ?? -1) + 1).padded(to: beats.count)
      parts.append("beat \(reached)/\(beats)")
    }
    return parts.joined(separator: "  ")
  }

  private var isNoisy: Bool { state.timeline.race.runs.contains(where: \.isNoisy) }

  /// As wide as the widest sign, so that nothing moves when one gives way to another.
  private static let signColumns = 3

  private var sign: String {
    if state.goal != nil { return look.glyphs.onItsWay }
    if state.timeline.isFinished { return "end" }
    return state.isPlaying ? look.glyphs.play : look.glyphs.pause
  }
}
