import Optimization
import Plotting

/// Reads what a beat marks: `{at: [x, y], text}` on the map, `{at: K, curve, optimizer, text}` on a
/// curve, or a list of them.
struct PinReader {
  private let changes: ChangeReader
  private let cast: WordingReader.Cast

  init(_ changes: ChangeReader, _ cast: WordingReader.Cast) {
    self.changes = changes
    self.cast = cast
  }

  /// One of them, or the items of a list.
  func read(_ field: Field) -> [Pin]? {
    guard case .list = field.value.content else { return pin(field).map { [$0] } }
    return field.list(count: Pin.counts, pin)
  }

  private func pin(_ field: Field) -> Pin? {
    field.mapping { settings in
      let text = settings.required("text").flatMap(text)
      let at = settings.required("at")
      let place = settings["curve"].map { curve(at, $0, settings) } ?? map(at)
      guard let text, let place else { return nil }
      return Pin(place: place, text: text)
    }
  }

  private func map(_ at: Field?) -> Pin.Place? {
    at.flatMap { PositionReader.readAny($0, on: changes.landscape) }.map(Pin.Place.map)
  }

  private func curve(_ at: Field?, _ field: Field, _ settings: Mapping) -> Pin.Place? {
    let curve = field.choice(Curve.self)
    let step = at?.integer(in: 0...changes.steps)
    let isAlone = changes.optimizers?.count == 1
    let named = isAlone ? settings["optimizer"] : settings.required("optimizer")
    let index = named.map(changes.optimizer) ?? (isAlone ? 0 : nil)
    guard let curve, let step, let name = index.flatMap({ changes.optimizers?[$0].name }) else {
      return nil
    }
    return .curve(curve, step: step, optimizer: name)
  }

  private func text(_ field: Field) -> Wording? {
    guard let text = WordingReader.readSpoken(field, cast) else { return nil }
    for language in Language.allCases {
      let text = text.text(in: language)
      guard !text.contains("\n") else { return field.fault("must be a single line") }
      guard TextLayout.columns(of: text) <= Pin.widest else {
        return field.fault(
          "must take at most \(Pin.widest) columns; what is longer is said with 'say'")
      }
    }
    return text
  }
}
