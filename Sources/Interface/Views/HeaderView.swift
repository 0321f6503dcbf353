import Optimization
import Plotting

/// The title at the left, where the race stands at the right.
struct HeaderView: AnsweringView {
  let state: State
  let rect: Rect
  let look: Look

  func draw(into buffer: inout CellBuffer, targets: inout Targets) {
    let status = status(besides: TextLayout.columns(of: state.scene.preset.title), of: rect.columns)
    let statusColumns = status.reduce(0) { $0 + TextLayout.columns(of: $1.text) }
    let room = max(0, rect.columns - statusColumns - 4)
    let title = buffer.write(
      state.scene.preset.title, x: rect.x + 1, y: rect.y, style: look.palette.accent,
      maximumColumns: room, ellipsis: look.glyphs.ellipsis)
    let formula = look.word(Self.formula(of: state.scene.preset.landscape))
    if title + 2 + TextLayout.columns(of: formula) <= room {
      buffer.write(formula, x: rect.x + title + 3, y: rect.y, style: look.palette.dimmed)
    }
    var x = max(rect.x, rect.endX - 1 - statusColumns)
    for part in status {
      let columns = buffer.write(
        part.text, x: x, y: rect.y, style: look.palette.text, maximumColumns: rect.endX - 1 - x)
      if let kind = part.kind {
        targets.mark(Rect(x: x, y: rect.y, columns: columns, rows: 1), as: kind)
      }
      x += columns
    }
  }

  /// The formula, and by how much it was turned; a quadratic has other coefficients then.
  private static func formula(of landscape: any Landscape) -> Phrase {
    landscape.degrees == 0 || landscape is Quadratic
      ? Phrase(same: landscape.formula)
      : .turned(landscape.unturned.formula, by: Numerals.angle(landscape.degrees))
  }

  /// The status beside a title so wide: the speed is left out where that makes room for the title.
  private func status(
    besides title: Int, of columns: Int
  ) -> [(text: String, kind: Target.Kind?)] {
    func fits(_ parts: [(text: String, kind: Target.Kind?)]) -> Bool {
      title + 4 + parts.reduce(0) { $0 + TextLayout.columns(of: $1.text) } <= columns
    }
    let short = status.filter { $0.kind != .number(.speed) }
    return !fits(status) && fits(short) ? short : status
  }

  /// Step, whether it plays, beat, speed and seed, each in a fixed number of columns; what the mouse can
  /// change says so.
  private var status: [(text: String, kind: Target.Kind?)] {
    let limit = String(state.scene.timeline.stepLimit)
    let step = String(state.scene.timeline.step).padded(to: limit.count)
    var parts: [(text: String, kind: Target.Kind?)] = [
      (look.word(.step(step, of: state.scene.timeline.stepLimit)), .number(.goToStep))
    ]
    let isWide = rect.columns >= Self.wordColumns
    let sign = isWide ? look.word(state.statusWord) : sign.padded(to: Self.signColumns)
    parts.append((" \(sign) ", .action(.togglePlaying)))
    if isWide, let (reached, beats) = state.beatCount {
      parts.append(("\(look.word(.beat(reached, of: beats))) ", nil))
    }
    parts.append(("\(Numerals.short(state.playback.speed))/s", .number(.speed)))
    let hasRoom = state.beatCount == nil ? isWide : rect.columns >= 100
    if hasRoom, isNoisy { parts.append(("  \(look.word(.seed(state.scene.preset.seed)))", nil)) }
    if !state.input.takesMouse { parts.append(("  \(look.word(.mouseOff))", nil)) }
    return parts
  }

  private var isNoisy: Bool { state.scene.timeline.race.runs.contains(where: \.isNoisy) }

  /// From so many columns on it is said in words how time passes.
  private static let wordColumns = 60
  /// As wide as the widest sign, so that nothing moves when one gives way to another.
  private static let signColumns = 3

  private var sign: String {
    if state.playback.goal != nil { return look.glyphs.onItsWay }
    if state.scene.timeline.isFinished { return look.word(.end) }
    return state.playback.isPlaying ? look.glyphs.play : look.glyphs.pause
  }
}
