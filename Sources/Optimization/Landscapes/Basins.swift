/// Which minimum a place belongs to: the one that a descent from it reaches.
///
/// A descent from every place would take too long for a cloud of particles. So `BasinSearch` makes
/// descents from a grid over the view, and a place has the minimum of its cell. Outside the view a
/// place belongs to the nearest minimum.
package struct Basins: Equatable, Sendable {
  /// The minima.
  package private(set) var minima: [Vector]
  /// How the plane was turned after the grid was made; nil where it was not.
  private var rotation: Rotation?
  private let domain: Domain
  private let columns: Int
  private let rows: Int
  /// The minimum of each cell, by its number; -1 for a cell without a value.
  private let labels: [Int32]

  /// The basins of `minima` by the labels of a grid over `domain`, row by row from the lower left.
  init(of minima: [Vector], in domain: Domain, columns: Int, labels: [Int32]) {
    self.minima = minima
    self.domain = domain
    self.columns = columns
    rows = labels.count / columns
    self.labels = labels
  }

  /// A minimum by itself, or several to the nearest of which each place belongs.
  package init(nearestTo minima: [Vector]) {
    self.init(of: minima, in: Domain(x: 0...0, y: 0...0), columns: 1, labels: [-1])
  }

  /// The basins of `minima`, which are some of the minima that `landscape` has in `domain`.
  package init(of minima: [Vector], on landscape: any Landscape, in domain: Domain) {
    var search = BasinSearch(of: minima, on: landscape, in: domain)
    self = search.finish()
  }

  /// The number of the minimum that `position` belongs to; nil where there is none.
  package func minimum(of position: Vector) -> Int? {
    guard minima.count > 1 else { return minima.isEmpty ? nil : 0 }
    let place = rotation?.origin(of: position) ?? position
    let column = share(of: place.x, in: domain.x) * Double(columns)
    let row = rows == 1 ? 0 : share(of: place.y, in: domain.y) * Double(rows)
    guard column >= 0, column < Double(columns), row >= 0, row < Double(rows),
      case let label = labels[Int(row) * columns + Int(column)], label >= 0
    else { return minima.nearest(to: position) }
    return Int(label)
  }

  /// The same after the plane was turned.
  func turned(by rotation: Rotation) -> Self {
    var turned = self
    turned.minima = minima.map(rotation.image)
    turned.rotation = rotation
    return turned
  }

  private func share(of coordinate: Double, in range: ClosedRange<Double>) -> Double {
    (coordinate - range.lowerBound) / range.width
  }
}

extension [Vector] {
  /// The number of the one that is nearest to `position`; nil where there are none.
  func nearest(to position: Vector) -> Int? {
    indices.min { (self[$0] - position).norm < (self[$1] - position).norm }
  }
}
