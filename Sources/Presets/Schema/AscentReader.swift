import Optimization

/// Reads in which coordinates an optimizer goes uphill: `[y]`.
enum AscentReader {
  private enum Coordinate: String, CaseIterable {
    case x
    case y
  }

  /// The coordinates in `field`; nil after a fault.
  static func read(_ field: Field, on landscape: (any Landscape)?) -> Ascent? {
    var ascent = Ascent()
    let read = field.list(count: 1...2) { item -> Coordinate? in
      guard let coordinate: Coordinate = item.renamed("coordinate").choice() else { return nil }
      guard coordinate == .x || landscape?.dimension != 1 else {
        return item.fault("must be x: the landscape has no y")
      }
      guard !(coordinate == .x ? ascent.x : ascent.y) else {
        return item.fault("is \(coordinate.rawValue.quoted) once more")
      }
      switch coordinate {
      case .x: ascent.x = true
      case .y: ascent.y = true
      }
      return coordinate
    }
    return read == nil ? nil : ascent
  }
}
