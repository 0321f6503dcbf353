/// Finds out whether a landscape shows no loss below 0, on a grid of 81 x 81 places.
struct LossFloorScan: Job {
  /// Whether no loss was below 0; nil until all places have been looked at.
  private(set) var result: Bool?

  private let landscape: any Landscape
  private let domain: Domain
  private let rowCount: Int
  private var row = 0

  private static let count = 81

  /// A scan of `domain`, along x alone where there is no y.
  init(on landscape: any Landscape, in domain: Domain) {
    self.landscape = landscape
    self.domain = domain
    rowCount = landscape.dimension == 1 ? 1 : Self.count
  }

  var progress: JobProgress { JobProgress(done: row, total: rowCount) }

  mutating func doNextPiece() -> Int {
    guard result == nil else { return 1 }
    let y = rowCount == 1 ? 0 : Self.place(row, in: domain.y)
    for column in 0..<Self.count
    where landscape.value(at: Vector(Self.place(column, in: domain.x), y)) < 0 {
      result = false
    }
    row += 1
    if row == rowCount, result == nil { result = true }
    return Self.count * landscape.evaluationWork
  }

  private static func place(_ index: Int, in range: ClosedRange<Double>) -> Double {
    let share = Double(index) / Double(count - 1)
    return range.lowerBound * (1 - share) + range.upperBound * share
  }
}
