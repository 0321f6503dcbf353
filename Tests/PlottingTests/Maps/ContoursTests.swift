import Foundation
import Plotting
import Testing

@Suite struct ContoursTests {
  /// Lines of `contourpy`, an independent implementation.
  struct Golden: Decodable {
    struct Function: Decodable {
      var name: String
    }
    struct Axes: Decodable {
      var nx: Int
      var ny: Int
      var x: [Double]
      var y: [Double]
    }
    struct Level: Decodable {
      var level: Double
      var lines: Int
      var closed: Int
      var open: Int
      var totalLength: Double
      var each: [Line]
    }
    struct Line: Decodable {
      var closed: Bool
      var points: Int
      var length: Double
      var signedArea: Double?
      /// Left, right, bottom, top.
      var bbox: [Double]
    }

    var function: Function
    var grid: Axes
    var levels: [Level]

    /// By the name that the files give it.
    static let functions: [String: @Sendable (_ x: Double, _ y: Double) -> Double] = [
      "d2l_1_2": { x, y in x * x + 2 * y * y },
      "himmelblau": Landscape.himmelblau.value,
      "rosenbrock": Landscape.rosenbrock.value,
    ]

    init(file name: String) throws {
      let url = try #require(
        Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Golden"))
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      self = try decoder.decode(Self.self, from: Data(contentsOf: url))
    }
  }

  @Test(arguments: ["contours-d2l12", "contours-himmelblau", "contours-rosenbrock"])
  func linesAgreeWithTheReference(name: String) throws {
    let golden = try Golden(file: name)
    try #require(golden.levels.count == 6)
    let grid = Grid(
      xs: Grid.coordinates(golden.grid.x[0]...golden.grid.x[1], count: golden.grid.nx),
      ys: Grid.coordinates(golden.grid.y[0]...golden.grid.y[1], count: golden.grid.ny),
      value: try #require(Golden.functions[golden.function.name]))
    let lines = Contours.lines(of: grid, levels: Levels(edges: golden.levels.map(\.level)))
    for (index, level) in golden.levels.enumerated() {
      let found = lines.filter { $0.level == index }
      #expect(found.count == level.lines)
      #expect(found.map(\.isClosed).filter { $0 }.count == level.closed)
      #expect(found.map(\.isClosed).filter { !$0 }.count == level.open)
      let total = found.map(\.length).reduce(0, +)
      #expect(agree(total, level.totalLength))
      let lengths = zip(found.map(\.length).sorted(), level.each.map(\.length).sorted())
      for (length, expected) in lengths { #expect(agree(length, expected)) }
      let areas = zip(
        found.filter(\.isClosed).map(\.signedArea).sorted(),
        level.each.compactMap(\.signedArea).sorted())
      for (area, expected) in areas { #expect(agree(area, expected)) }
      // The reference repeats the first point of a closed line at its end.
      let counts = found.map { $0.points.count + ($0.isClosed ? 1 : 0) }
      #expect(counts.sorted() == level.each.map(\.points).sorted())
      for side in 0..<4 {
        let ends = zip(
          found.map { $0.box[side] }.sorted(), level.each.map { $0.bbox[side] }.sorted())
        for (end, expected) in ends { #expect(agree(end, expected)) }
      }
    }
  }

  @Test func turningTheGridOverTurnsNothingElse() {
    let up = Landscape.himmelblau.grid(columns: 61, rows: 57)
    let down = Grid(xs: up.xs, ys: up.ys.reversed(), value: Landscape.himmelblau.value)
    let levels = Levels(edges: [20, 90, 170])
    let areas = [up, down].map { grid in
      Contours.lines(of: grid, levels: levels).map(\.signedArea).sorted()
    }
    #expect(areas[0].count == areas[1].count)
    for (one, other) in zip(areas[0], areas[1]) { #expect(agree(one, other)) }
  }

  /// The corners on the diagonal are 1, the others 0: below the mean of 0.5 the high ones are
  /// joined and lines cut the low ones off, above it the other way round.
  @Test(arguments: [(level: 0.25, areHighJoined: true), (level: 0.75, areHighJoined: false)])
  func theMeanDecidesWhereOppositeCornersAreHigh(level: Double, areHighJoined: Bool) {
    let grid = Grid(xs: [0, 1], ys: [0, 1]) { x, y in x == y ? 1 : 0 }
    let lines = Contours.lines(of: grid, levels: Levels(edges: [level]))
    let places = lines.map { line in
      Set(line.points.map { areHighJoined ? $0.x - $0.y : $0.x + $0.y })
    }
    #expect(Set(places) == (areHighJoined ? [[-0.75], [0.75]] : [[0.25], [1.75]]))
  }

  @Test func noLineComesNearWhatIsNotFinite() {
    let grid = Grid(xs: Grid.coordinates(0...9, count: 10), ys: [0, 1, 2, 3]) { x, y in
      x == 5 && y == 1 ? .nan : x == 2 && y == 2 ? .infinity : y
    }
    let lines = Contours.lines(of: grid, levels: Levels(edges: [0.5, 1.5, 2.5]))
    #expect(lines.flatMap(\.points).allSatisfy { $0.isFinite })
    #expect(lines.filter { $0.level == 0 }.map(\.points.count).sorted() == [4, 5])
  }

  @Test func cliffsTooHighForNumbersHaveNoLine() {
    let grid = Grid(xs: [0, 1, 2], ys: [0, 1]) { x, _ in x == 0 ? -1e308 : 1e308 }
    #expect(Contours.lines(of: grid, levels: Levels(edges: [0])).isEmpty)
  }

  @Test(arguments: [(0, 0), (1, 5), (5, 1)])
  func gridsWithoutSquaresHaveNoLines(columns: Int, rows: Int) {
    let grid = Grid(
      xs: Grid.coordinates(0...1, count: columns), ys: Grid.coordinates(0...1, count: rows)
    ) { x, y in x + y }
    #expect(Contours.lines(of: grid, levels: Levels(edges: [0.5])).isEmpty)
  }

  private func agree(_ value: Double, _ expected: Double) -> Bool {
    abs(value - expected) <= 1e-9 * abs(expected)
  }
}

extension ContourLine {
  /// Left, right, bottom, top.
  fileprivate var box: [Double] {
    let (xs, ys) = (points.map(\.x), points.map(\.y))
    return [xs.min(), xs.max(), ys.min(), ys.max()].map { $0 ?? .nan }
  }
}
