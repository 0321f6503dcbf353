import Optimization

/// A file with the values of a landscape on a grid, in any of the forms that people have them in: a
/// table or a list of numbers as text, or arrays of NumPy's.
enum GridFile {
  /// 4096 x 4096 numbers of four bytes, and room for what stands before them.
  static let mostBytes = (64 * 1024 + 64) * 1024
  /// The most points there may be.
  static let mostPoints = 4096 * 4096

  /// Whether a file says where its points lie.
  static func hasAxes(_ bytes: [UInt8]) -> Bool { !NumPyArray.isOne(bytes) }

  /// The landscape in `bytes`; `axes` is where the points lie of a file that does not say so itself.
  ///
  /// `onReading` is told now and then what share of a long text has been read.
  static func landscape(
    reading bytes: [UInt8], axes: Domain?,
    onReading: @escaping @Sendable (_ share: Double) -> Void = { _ in }
  ) throws(TableFailure) -> GridLandscape {
    if NumPyArray.isOne(bytes) { return try NumPyGrid.landscape(NumPyArray(bytes), axes: axes) }
    if ZipArchive.isOne(bytes) { return try NumPyGrid.landscape(in: ZipArchive(bytes)) }
    return try GridText.landscape(reading: bytes, onReading: onReading)
  }

  /// Throws where there are more points than there may be.
  static func checkSize(columns: Int, rows: Int) throws(TableFailure) {
    let (points, isTooMuch) = columns.multipliedReportingOverflow(by: rows)
    guard !isTooMuch, points <= mostPoints else {
      throw TableFailure(
        message: "has \(columns) x \(rows) points, more than the \(mostPoints) allowed;"
          + " take every second one")
    }
  }
}

extension GridError {
  /// What is wrong, in words; `xs` and `ys` are the axes as they were given.
  func message(_ xs: [Double], _ ys: [Double]) -> String {
    switch self {
    case .tooFewPoints(let axis, let count):
      return "there must be at least \(GridLandscape.fewestPoints) \(axis.rawValue) values,"
        + " not \(count)"
    case .outOfOrder(let axis, let index):
      let values = axis == .x ? xs : ys
      let (one, next) = (Node.number(values[index - 1]).line, Node.number(values[index]).line)
      return "the \(axis.rawValue) values must ascend or descend: \(next) comes after \(one)"
    case .wrongCount(let count):
      return "there must be \(xs.count) x \(ys.count) losses, not \(count)"
    case .allMissing:
      return "there is no loss in it: nowhere do four neighbouring points have one"
    }
  }
}
