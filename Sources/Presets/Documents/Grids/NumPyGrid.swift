import Optimization

/// A landscape from arrays of NumPy's, `loss[j, i]` at `(x[i], y[j])`.
enum NumPyGrid {
  /// The landscape of one array, whose points lie evenly in `axes`, from edge to edge.
  static func landscape(_ loss: NumPyArray, axes: Domain?) throws(TableFailure) -> GridLandscape {
    let (columns, rows) = try size(of: loss, "the array")
    guard let axes else {
      throw TableFailure(
        message:
          "has no axes: give 'view' as {x: [from, to], y: [from, to]}, or save x and y with it:"
          + " numpy.savez(file, x=x, y=y, loss=loss)")
    }
    return try landscape(
      loss, xs: points(in: axes.x, count: columns), ys: points(in: axes.y, count: rows))
  }

  /// The landscape of an archive with the arrays x, y and one more.
  static func landscape(in archive: ZipArchive) throws(TableFailure) -> GridLandscape {
    let entries = archive.entries.filter { $0.name.hasSuffix(".npy") }
    let names = entries.map { String($0.name.dropLast(4)) }
    let others = names.indices.filter { names[$0] != "x" && names[$0] != "y" }
    guard let x = names.firstIndex(of: "x"), let y = names.firstIndex(of: "y"), others.count == 1
    else {
      let held = names.isEmpty ? "no arrays" : names.map(\.quoted).joined(separator: ", ")
      throw TableFailure(
        message: "must hold the arrays x, y and one more, not \(held):"
          + " numpy.savez(file, x=x, y=y, loss=loss), or save a spreadsheet as CSV")
    }
    func array(_ index: Int) throws(TableFailure) -> NumPyArray {
      try NumPyArray(archive.contents(of: entries[index]), name: names[index].escapingControls)
    }
    func axis(_ index: Int) throws(TableFailure) -> [Double] {
      let axis = try array(index)
      guard axis.shape.count == 1 else {
        throw TableFailure(
          message: "\(names[index]) has the shape \(axis.shape.pythonTuple); save one axis, such as"
            + " \(names[index])=\(names[index])\(names[index] == "x" ? "[0, :]" : "[:, 0]")")
      }
      return axis.values
    }
    let (xs, ys, loss) = try (axis(x), axis(y), array(others[0]))
    let name = names[others[0]].escapingControls
    let (columns, rows) = try size(of: loss, name)
    guard columns == xs.count, rows == ys.count else {
      let remedy = columns == ys.count && rows == xs.count ? "; save \(name)=\(name).T" : ""
      throw TableFailure(
        message: "\(name) has the shape \(loss.shape.pythonTuple), but y has \(ys.count) and x"
          + " \(xs.count) values\(remedy)")
    }
    return try landscape(loss, xs: xs, ys: ys)
  }

  private static func size(
    of array: NumPyArray, _ name: String
  ) throws(TableFailure) -> (columns: Int, rows: Int) {
    guard array.shape.count == 2 else {
      throw TableFailure(
        message: "\(name) must have two dimensions, y and x, not the shape"
          + " \(array.shape.pythonTuple)")
    }
    return (array.shape[1], array.shape[0])
  }

  private static func landscape(
    _ loss: NumPyArray, xs: [Double], ys: [Double]
  ) throws(TableFailure) -> GridLandscape {
    do throws(GridError) {
      return try GridLandscape(xs: xs, ys: ys, values: loss.values)
    } catch {
      throw TableFailure(message: error.message(xs, ys))
    }
  }

  /// `count` numbers from one end of a range to the other, both included.
  private static func points(in range: ClosedRange<Double>, count: Int) -> [Double] {
    let width = range.upperBound - range.lowerBound
    return (0..<count).map { index in
      index == count - 1
        ? range.upperBound : range.lowerBound + width * Double(index) / Double(max(1, count - 1))
    }
  }
}
