import Optimization
import Plotting

/// Which colour of a map of basins is which minimum, and how much of the map leads to each.
struct BasinLegendView {
  let state: State
  let sketch: BasinSketch
  /// Whose basins they are.
  let owner: Int
  let map: Rect
  let look: Look

  /// More would cover the map.
  private static let mostMinima = 8
  /// The least map that can spare rows for it.
  private static let smallest = Size(columns: 40, rows: 12)

  private struct Entry {
    var patch: Mosaic.Patch?
    var text: String

    var columns: Int { TextLayout.columns(of: text) + (patch == nil ? 0 : 2) }
  }

  /// Draws it in a corner that is free; where that is.
  func draw(keeping kept: [(x: Int, y: Int)], besides boxes: [Rect], into buffer: inout CellBuffer)
    -> Rect?
  {
    guard map.columns >= Self.smallest.columns, map.rows >= Self.smallest.rows else { return nil }
    let rows = rows
    let columns = rows.map(width).max() ?? 0
    guard
      let place = CornerPlace.find(
        Size(columns: columns, rows: rows.count), in: map, keeping: kept, besides: boxes,
        corners: [.lowerLeft, .upperLeft, .lowerRight, .upperRight])
    else { return nil }
    buffer.fill(place, with: look.palette.text.on(look.palette.background))
    for (row, entries) in rows.enumerated() {
      var x = place.x
      for entry in entries {
        if let patch = entry.patch {
          buffer.put(
            Mosaic.sign(of: patch), x: x, y: place.y + row, style: style(of: patch))
          x += 2
        }
        x += buffer.write(entry.text, x: x, y: place.y + row, style: look.palette.text) + Self.gap
      }
    }
    return place
  }

  private static let gap = 2

  private func width(_ entries: [Entry]) -> Int {
    entries.reduce(0) { $0 + $1.columns } + Self.gap * max(0, entries.count - 1)
  }

  /// The sign of a minimum on its colour, as on the map.
  private func style(of patch: Mosaic.Patch) -> Style {
    guard case .part(let number, _) = patch else { return look.palette.dimmed }
    let ground = PatchColors(look.palette).color(number, share: 0.3)
    return Style(
      ground == nil ? look.palette.kind(number) : look.palette.text.foreground, on: ground,
      attributes: .bold)
  }

  /// The entries in rows that are not longer than most of the map.
  private var rows: [[Entry]] {
    var rows: [[Entry]] = [[]]
    for entry in entries {
      if width(rows[rows.count - 1] + [entry]) > map.columns - 4, !rows[rows.count - 1].isEmpty {
        rows.append([])
      }
      rows[rows.count - 1].append(entry)
    }
    return rows
  }

  private var entries: [Entry] {
    let counts = sketch.counts
    let total = max(1, sketch.progress.done)
    func share(_ end: BasinMap.End) -> String {
      let percent = 100 * Double(counts[end] ?? 0) / Double(total)
      return sketch.isDone ? "  \(Int(percent.rounded())) %" : ""
    }
    let letter = look.letter(of: owner)
    var entries = [
      Entry(
        text: sketch.isDone
          ? look.word(.endsAt(letter))
          : look.word(.endsAt(letter) + .percentDone(Int(100 * sketch.progress.share))))
    ]
    let minima = state.minima.enumerated().prefix(Self.mostMinima)
    entries += minima.map { number, place in
      let y = state.scene.preset.landscape.dimension == 1 ? "" : ", \(Numerals.tenths(place.y))"
      return Entry(
        patch: .part(number, share: 0),
        text: "(\(Numerals.tenths(place.x))\(y))\(share(.minimum(number)))")
    }
    if state.minima.count > Self.mostMinima {
      entries.append(Entry(text: look.word(.more(state.minima.count - Self.mostMinima))))
    }
    if (counts[.nowhere] ?? 0) > 0 {
      entries.append(Entry(patch: .nobody, text: look.word(.endsNowhere) + share(.nowhere)))
    }
    if (counts[.diverged] ?? 0) > 0 {
      entries.append(Entry(patch: .away, text: look.word(.leaves) + share(.diverged)))
    }
    entries.append(Entry(text: look.word(slow)))
    return entries
  }

  /// What says that it takes long.
  private var slow: Phrase {
    if PatchColors(look.palette).hues.isEmpty { return .thinnerSooner }
    if look.palette.tier == .palette256 { return .dotsLater }
    return look.palette.isDark ? .darkerLater : .palerLater
  }
}
