import Optimization

/// The rows of a logged path: the columns step, x, y (on a landscape of one dimension only x) and, if it is
/// known, loss.
///
/// A heading may name them in any order; without one they stand in this order. A loss may be missing in
/// some rows.
enum PathTable {
  static let mostRows = 200_000
  private static let mostSteps = 10_000_000

  /// The rows in `bytes`.
  ///
  /// Throws what is wrong with the first line that is wrong.
  static func rows(
    reading bytes: [UInt8], dimension: Int
  ) throws(TableFailure) -> [LoggedPath.Row] {
    guard !TableText.isBinary(bytes) else {
      throw TableFailure(
        message:
          "is no text: a path is a table of numbers with the columns step,x,y, as a .csv has it")
    }
    let text = try TableText(bytes)
    guard let first = text.lines(1).first else {
      throw TableFailure(line: 1, message: "there is no row of numbers")
    }
    let remark = text.remarks.last {
      $0.isHeading && $0.filledCells.count == first.filledCells.count
    }
    let names = dimension == 2 ? ["step", "x", "y", "loss"] : ["step", "x", "loss"]
    let columns: [String]
    if let heading = first.isHeading ? first : remark {
      columns = heading.filledCells.map { $0.lowercased() }
      if let fault = fault(in: columns, names: names) {
        throw text.failure(at: heading.range.lowerBound, fault)
      }
    } else {
      columns = Array(names.prefix(max(first.filledCells.count, names.count - 1)))
    }
    let list = names.dropLast().joined(separator: ",") + " and the loss if it is known"
    let read = try NumberRows(
      of: text, from: first.isHeading ? first.range.upperBound : text.start,
      NumberRows.Columns(
        count: columns.count,
        areNeeded: columns.map { !$0.isEmpty && $0 != "loss" },
        wrongCount: { "must hold \(list): \(columns.count) numbers here, not \($0)" }))
    guard read.count > 0 else {
      throw TableFailure(line: 1, message: "there is no row of numbers")
    }
    guard read.count <= mostRows else {
      throw read.failure(
        inRow: mostRows, "there may be at most \(mostRows) rows; take every tenth, say")
    }
    let lines = read.lines(of: 0..<read.count)
    var rows: [LoggedPath.Row] = []
    for row in 0..<read.count {
      func number(_ name: String) -> Double? {
        columns.firstIndex(of: name).map { read.numbers[row * columns.count + $0] }
      }
      let time = number("step") ?? 0
      guard let step = Int(exactly: time), 0...mostSteps ~= step else {
        throw TableFailure(
          line: lines[row],
          message: "a step is a whole number from 0 to \(mostSteps), not \(Node.number(time).line)")
      }
      if let last = rows.last?.step, last >= step {
        throw TableFailure(
          line: lines[row], message: "steps must ascend: \(step) comes after \(last)")
      }
      let loss = number("loss").flatMap { $0.isNaN ? nil : $0 }
      rows.append(
        LoggedPath.Row(
          step: step, position: Vector(number("x") ?? 0, number("y") ?? 0), loss: loss,
          line: lines[row]))
    }
    return rows
  }

  /// What is wrong with the names of columns; the nameless one that pandas numbers lines in may stay.
  private static func fault(in columns: [String], names: [String]) -> String? {
    let list = names.joined(separator: ",")
    for (place, column) in columns.enumerated() {
      if column.isEmpty, place == 0 { continue }
      guard names.contains(column) else {
        return "unknown column \(column.quoted); a path has the columns \(list)"
      }
      guard !columns.prefix(place).contains(column) else {
        return "the column \(column.quoted) is there twice"
      }
    }
    let missing = names.dropLast().first { !columns.contains($0) }
    return missing.map { "needs the column \($0.quoted); a path has the columns \(list)" }
  }
}
