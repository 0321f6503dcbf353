/// Descents against the gradient over a grid, each as far as to where it is known to which minimum it
/// leads.
struct GridDescent: Sendable {
  /// The cells.
  let grid: CellGrid
  /// The minimum that the middle of each cell leads to, by its number; -1 where it is not known.
  var labels: [Int32]
  private let landscape: any Landscape
  private let minima: [Vector]
  /// The minimum that is in or beside each cell; -1 where there is none.
  private var homes: [Int32]

  /// A descent that is closer to a minimum than this has arrived, in cells.
  private static let arrival = 0.75
  /// The length of a step in cells.
  private static let step = 0.5
  private static let mostSteps = 256

  /// Descents to `minima` on a grid of which this is known.
  private init(
    to minima: [Vector], on landscape: any Landscape, _ grid: CellGrid, labels: [Int32]
  ) {
    self.grid = grid
    self.landscape = landscape
    self.minima = minima
    self.labels = labels
    var homes = [Int32](repeating: -1, count: grid.count)
    for (number, minimum) in minima.enumerated() {
      guard let cell = grid.index(of: minimum) else { continue }
      _ = grid.allAround(cell) { other in
        let old = Int(homes[other])
        let place = grid.place(other)
        if old < 0 || (minimum - place).norm < (minima[old] - place).norm {
          homes[other] = Int32(number)
        }
        return true
      }
    }
    self.homes = homes
  }

  /// Descents to `minima` on a grid of which nothing is known yet.
  init(to minima: [Vector], on landscape: any Landscape, _ grid: CellGrid) {
    self.init(
      to: minima, on: landscape, grid, labels: [Int32](repeating: -1, count: grid.count))
  }

  /// The same on the halved grid: what is known of a cell is taken to hold of its halves.
  var halved: Self {
    let finer = grid.halved
    var labels = [Int32](repeating: -1, count: finer.count)
    for cell in self.labels.indices {
      for half in grid.halves(of: cell) { labels[half] = self.labels[cell] }
    }
    return Self(to: minima, on: landscape, finer, labels: labels)
  }

  /// The cells that have a neighbour which leads to another minimum.
  var border: [Int] {
    labels.indices.filter { cell in
      let label = labels[cell]
      return label >= 0 && !grid.allAround(cell) { labels[$0] < 0 || labels[$0] == label }
    }
  }

  /// Where the descent from a place leads: the number of a minimum, or nil and where it was when it
  /// was given up.
  func way(from start: Vector) -> (label: Int32?, end: Vector, evaluations: Int) {
    var position = start
    for number in 0..<Self.mostSteps {
      if let cell = grid.index(of: position) {
        let home = Int(homes[cell])
        if home >= 0, grid.cells(position - minima[home]) < Self.arrival {
          return (Int32(home), position, 2 * number)
        }
        let label = labels[cell]
        if label >= 0, grid.allAround(cell, { labels[$0] == label }) {
          return (label, position, 2 * number)
        }
      }
      let slope = landscape.evaluation(at: position).gradient
      let next = position - (Self.step / grid.cells(slope)) * slope
      guard next.isFinite else { return (nil, position, 2 * number) }
      position = next
    }
    return (nil, position, 2 * Self.mostSteps)
  }
}
