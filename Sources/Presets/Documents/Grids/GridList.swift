import Optimization

/// The losses on a grid as a list: a line for each point, in any order.
enum GridList {
  /// Which column is what.
  struct Columns {
    let count: Int
    let x: Int
    let y: Int
    let loss: Int

    /// The columns with these names, three of them, or three behind the nameless one that pandas numbers
    /// lines in; nil where they name none.
    ///
    /// The loss is in the one called so, else in the last, x in the one called x, else in the first.
    /// Throws where x and y are named, but beside another number of columns.
    init?(named heading: TableLine, in text: TableText) throws(TableFailure) {
      let names = heading.filledCells.map { $0.lowercased() }
      let named = names.indices.filter { !names[$0].isEmpty }
      let isOne = named.count == 3 && named.allSatisfy { TableLine.isWord(names[$0]) }
      guard isOne, names.count == 3 || names.count == 4 && names[0].isEmpty else {
        guard names.contains("x"), names.contains("y") else { return nil }
        throw text.failure(
          at: heading.range.lowerBound,
          "a list of points has three columns, such as x,y,loss, not \(named.count)")
      }
      count = names.count
      loss = named.first { Self.lossNames.contains(names[$0]) } ?? named[2]
      let others = named.filter { [loss] in $0 != loss }
      x = names[others[1]] == "x" || names[others[0]] == "y" ? others[1] : others[0]
      y = x == others[0] ? others[1] : others[0]
    }

    private static let lossNames = ["loss", "value", "z", "f"]
  }

  /// The landscape in the lines of `text` from the byte `start` on.
  static func landscape(
    in text: TableText, from start: Int, _ columns: Columns
  ) throws(TableFailure) -> GridLandscape {
    let rows = try NumberRows(
      of: text, from: start,
      NumberRows.Columns(
        count: columns.count,
        areNeeded: (0..<columns.count).map { $0 == columns.x || $0 == columns.y },
        wrongCount: { "must hold \(columns.count) numbers, one for each name, not \($0)" }))
    let x = Coordinates(of: rows, column: columns.x)
    let y = Coordinates(of: rows, column: columns.y)
    guard x.points.count * y.points.count <= max(4 * rows.count, GridLandscape.fewestPoints) else {
      throw TableFailure(
        line: 1,
        message: "its \(rows.count) points are no grid: they have \(x.points.count) different x and"
          + " \(y.points.count) different y")
    }
    try GridFile.checkSize(columns: x.points.count, rows: y.points.count)
    var rowOf = [Int32](repeating: -1, count: x.points.count * y.points.count)
    var values = [Double](repeating: .nan, count: rowOf.count)
    for row in 0..<rows.count {
      let place = Int(y.places[row]) * x.points.count + Int(x.places[row])
      guard rowOf[place] < 0 else {
        let line = rows.lines(of: [Int(rowOf[place])])[0]
        throw rows.failure(
          inRow: row, "\(Self.name(place, x, y)) has a loss already, in line \(line)")
      }
      rowOf[place] = Int32(row)
      values[place] = rows.numbers[row * columns.count + columns.loss]
    }
    if rows.count < rowOf.count {
      let missing = rowOf.indices.filter { rowOf[$0] < 0 }
      let named = missing.prefix(3).map { Self.name($0, x, y) }.joined(separator: "; ")
      throw rows.failure(
        inRow: rows.count,
        "\(missing.count) of \(rowOf.count) rows are missing: \(named)"
          + (missing.count > 3 ? "; and \(missing.count - 3) more" : ""))
    }
    do throws(GridError) {
      return try GridLandscape(xs: x.points, ys: y.points, values: values)
    } catch {
      throw rows.failure(inRow: rows.count, error.message(x.points, y.points))
    }
  }

  private static func name(_ place: Int, _ x: Coordinates, _ y: Coordinates) -> String {
    let (row, column) = place.quotientAndRemainder(dividingBy: x.points.count)
    return "x = \(Node.number(x.points[column]).line), y = \(Node.number(y.points[row]).line)"
  }

  /// The different numbers of a column, and which of them is in each row.
  private struct Coordinates {
    let points: [Double]
    let places: [Int32]

    init(of rows: NumberRows, column: Int) {
      var numberOf: [Double: Int32] = [:]
      var found: [Double] = []
      var places: [Int32] = []
      places.reserveCapacity(rows.count)
      var last = (value: Double.nan, place: Int32(0))
      for row in 0..<rows.count {
        let value = rows.numbers[row * rows.columns + column]
        if value != last.value {
          last = (value, numberOf[value] ?? Int32(found.count))
          if last.place == found.count {
            numberOf[value] = last.place
            found.append(value)
          }
        }
        places.append(last.place)
      }
      let order = found.indices.sorted { found[$0] < found[$1] }
      var rank = [Int32](repeating: 0, count: found.count)
      for (place, number) in order.enumerated() { rank[number] = Int32(place) }
      points = order.map { found[$0] }
      self.places = places.map { rank[Int($0)] }
    }
  }
}
