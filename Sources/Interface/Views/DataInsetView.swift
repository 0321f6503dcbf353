import Optimization
import Plotting

/// The samples of a finite sum in a corner of the map, with the present batch of one optimizer lit
/// and what its model says of them.
struct DataInsetView: View {
  let state: State
  let sum: any FiniteSum
  /// Whose batch and model are shown.
  let optimizer: Int
  let map: Rect
  /// Cells that the inset must not cover.
  let kept: [(x: Int, y: Int)]
  let look: Look

  /// The size of the inset with its frame.
  private static let size = Size(columns: 24, rows: 7)

  func draw(into buffer: inout CellBuffer) {
    guard let box = place else { return }
    buffer.fill(box, with: look.palette.text.on(look.palette.background))
    Frame(rect: box, title: title, look: look).draw(into: &buffer)
    let inner = Rect(x: box.x + 1, y: box.y + 1, columns: box.columns - 2, rows: box.rows - 2)
    let projection = Projection(viewport, in: inner)
    drawPrediction(on: projection, into: &buffer)
    drawSamples(on: projection, into: &buffer)
  }

  private var run: Run { state.scene.timeline.race.runs[optimizer] }

  private var title: String {
    let batch = run.batch
    return look.word(
      batch.isEmpty
        ? .allSamples(sum.sampleCount) : .batch(batch.count, of: sum.sampleCount))
  }

  /// The corner where it covers nothing; none where it would take too much of the map.
  var place: Rect? {
    let size = Self.size
    guard map.columns >= 2 * size.columns + 4, map.rows >= 2 * size.rows else { return nil }
    return CornerPlace.find(size, in: map, keeping: kept)
  }

  /// All samples, with room around them.
  private var viewport: Viewport {
    func range(_ numbers: [Double]) -> ClosedRange<Double> {
      let lower = numbers.min() ?? 0
      let upper = numbers.max() ?? 0
      let margin = upper > lower ? 0.1 * (upper - lower) : 1
      return (lower - margin)...(upper + margin)
    }
    return Viewport(x: range(sum.samples.map(\.x)), y: range(sum.samples.map(\.y)))
  }

  private func drawSamples(on projection: Projection, into buffer: inout CellBuffer) {
    func draw(_ sample: Vector, _ glyph: Unicode.Scalar, _ style: Style) {
      guard let cell = projection.cell(of: Point(x: sample.x, y: sample.y)) else { return }
      buffer.put(glyph, x: cell.x, y: cell.y, style: style)
    }
    let isASCII = look.glyphs == .ascii
    for sample in sum.samples {
      draw(sample, isASCII ? "." : "\u{00B7}", look.palette.dimmed)
    }
    for number in run.batch {
      draw(sum.samples[Int(number)], isASCII ? "o" : "\u{25CF}", look.style(of: optimizer))
    }
  }

  /// The model's line or curve; for a place, the place.
  private func drawPrediction(on projection: Projection, into buffer: inout CellBuffer) {
    let position = run.particle.position
    let color = look.palette.line(optimizer)
    if sum.isSpatial {
      guard let cell = projection.cell(of: Point(x: position.x, y: position.y)) else { return }
      buffer.put(
        look.letterScalar(of: optimizer), x: cell.x, y: cell.y, style: look.style(of: optimizer))
      return
    }
    var curve = Trail(on: projection)
    for x in projection.dotXs {
      guard let y = sum.prediction(at: position, input: x) else { return }
      curve.append(Point(x: x, y: y), step: 0)
    }
    TrailLayer.draw(
      [TrailLayer(curve, color: color, letter: look.letterScalar(of: optimizer))], into: &buffer,
      palette: look.palette, glyphs: look.glyphs)
  }
}
