import Plotting

/// Charts as they were drawn last, each by its place: while a run plays they stay the same for
/// several frames.
struct ChartCache {
  private struct Entry {
    let chart: LineChart
    let size: Size
    let look: Look
    let picture: CellBuffer
    /// The part of the picture that the lines are in.
    let plot: Rect
  }

  private var entries: [Int: Entry] = [:]

  /// Draws the chart with the number `index` as it draws itself; returns the part of `rect` that its
  /// lines are in.
  mutating func draw(
    _ chart: LineChart, index: Int, into buffer: inout CellBuffer, in rect: Rect, look: Look
  ) -> Rect {
    let entry = entry(chart, index: index, size: rect.size, look: look)
    buffer.paste(entry.picture, x: rect.x, y: rect.y)
    return Rect(
      x: rect.x + entry.plot.x, y: rect.y + entry.plot.y, columns: entry.plot.columns,
      rows: entry.plot.rows)
  }

  private mutating func entry(_ chart: LineChart, index: Int, size: Size, look: Look) -> Entry {
    if let known = entries[index], known.size == size, known.look == look,
      chart.looksLike(known.chart, in: known.plot)
    {
      return known
    }
    var picture = CellBuffer(size: size, filledWith: look.blank)
    let plot = chart.draw(
      into: &picture, in: picture.bounds, palette: look.palette, glyphs: look.glyphs)
    let entry = Entry(chart: chart, size: size, look: look, picture: picture, plot: plot)
    entries[index] = entry
    return entry
  }
}
