import Optimization
import Plotting
import Presets

extension State {
  /// What the last beat that came marks, with its texts; nothing before a lesson begins.
  var spokenPins: [(place: Pin.Place, text: String)] {
    guard !playback.isOpening, let index = scene.beatIndex else { return [] }
    let beat = scene.preset.beats[index]
    guard !beat.isMissed else { return [] }
    return beat.pins.map { ($0.place, spoken($0.text, at: beat)) }
  }

  /// The labels on a map.
  func mapLabels(on plane: MapPlane) -> [PinPlaces.Label] {
    let texts = spokenPins.compactMap { pin -> (text: String, anchor: PinPlaces.Cell)? in
      guard case .map(let place) = pin.place, let cell = plane.cell(of: self.point(of: place))
      else { return nil }
      return (pin.text, PinPlaces.Cell(x: cell.x, y: cell.y))
    }
    guard !texts.isEmpty else { return [] }
    return PinPlaces(rect: plane.projection.rect, kept: placesOfBeat(on: plane)).labels(texts)
  }

  /// Where a place on the landscape is drawn.
  func point(of place: Vector) -> Point {
    scene.preset.landscape.point(place, loss: scene.preset.landscape.value(at: place))
  }

  /// Where minima are, where optimizers began, and where they have been since the beat.
  private func placesOfBeat(on plane: MapPlane) -> [PinPlaces.Cell] {
    let beat = scene.beatIndex.map { scene.preset.beats[$0].step } ?? 0
    let entries = scene.timeline.moments[beat]?.entries ?? []
    let starts = scene.preset.optimizers.map { $0.start ?? scene.preset.start }
    let heads =
      entries.map { $0.cloud?.mean ?? $0.sample.position }
      + scene.timeline.race.runs.map(\.particle.position)
    let ways = scene.timeline.histories.flatMap { history in
      let stride = max(history.stride, (scene.timeline.step - beat) / Self.mostPlaces)
      let step = (stride + history.stride - 1) / history.stride * history.stride
      return history.positions(
        at: Swift.stride(
          from: (beat + step - 1) / step * step, through: scene.timeline.step, by: step))
    }
    // The letter of an optimizer stands beside its sign.
    return [(minima + starts, 0...0), (heads + ways, -1...1)].flatMap { places, reach in
      places.filter(\.isFinite).compactMap { plane.cell(of: point(of: $0)) }.flatMap { cell in
        reach.map { PinPlaces.Cell(x: cell.x + $0, y: cell.y) }
      }
    }
  }

  /// More places of a way than this are no other cells.
  private static let mostPlaces = 200

  /// The labels on a chart that is drawn in `plot`.
  func chartLabels(_ curve: Curve, _ chart: LineChart, in plot: Rect) -> [PinPlaces.Label] {
    let letters = Look(view.display)
    let texts = spokenPins.compactMap { pin -> (text: String, anchor: PinPlaces.Cell)? in
      guard case .curve(curve, let step, let name) = pin.place,
        let index = scene.preset.optimizers.firstIndex(where: { $0.name == name }),
        let cell = chart.cell(
          ofSeries: letters.letterScalar(of: index), atStep: Double(step), in: plot)
      else { return nil }
      return (pin.text, PinPlaces.Cell(x: cell.x, y: cell.y))
    }
    return texts.isEmpty ? [] : PinPlaces(rect: plot, kept: []).labels(texts)
  }
}
