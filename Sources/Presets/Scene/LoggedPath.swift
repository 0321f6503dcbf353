import Optimization

/// A trajectory that was logged elsewhere, such as that of a training run: drawn beside the optimizers,
/// and never changed.
public struct LoggedPath: Hashable, Sendable {
  /// Where it was at a step.
  public struct Row: Hashable, Sendable {
    /// The step, counted from 0.
    public let step: Int
    /// Where it was after that step.
    public let position: Vector
    /// The loss there, if it is known.
    public let loss: Double?
    /// The line of the file that says so, counted from 1.
    public let line: Int
  }

  /// What it is called.
  public let name: String
  /// At least one row, in order of step.
  public let rows: [Row]
  /// The file it is in.
  public let file: Attachment

  /// The rows up to a step.
  public func rows(upTo step: Int) -> ArraySlice<Row> {
    var (lower, upper) = (0, rows.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if rows[middle].step <= step { lower = middle + 1 } else { upper = middle }
    }
    return rows[..<lower]
  }
}

extension LoggedPath {
  /// What is to be said where the path does not lie on a landscape; nil where it does.
  ///
  /// It lies there if every loss that was logged differs from the landscape's by at most 1 % of the range
  /// that losses have in the view.
  public func objection(on landscape: any Landscape, in view: Domain) -> String? {
    let logged = rows.filter { $0.loss?.isFinite == true }
    guard !logged.isEmpty, let range = landscape.lossRange(in: view) else { return nil }
    let deviations = logged.map { row -> Double in
      let deviation = ((row.loss ?? 0) - landscape.value(at: row.position)).magnitude
      return deviation.isNaN ? .infinity : deviation
    }
    guard let worst = deviations.indices.max(by: { deviations[$0] < deviations[$1] }),
      deviations[worst] > 0.01 * (range.upperBound - range.lowerBound),
      let loss = logged[worst].loss
    else { return nil }
    let surface = landscape.value(at: logged[worst].position)
    let (said, there) = Self.distinct(loss, surface)
    return
      "the path does not lie on this surface: row \(logged[worst].line) says \(said), the surface"
      + " \(surface.isFinite ? there : "has no loss there")"
  }

  /// Two numbers with as few digits as tell them apart, and at least three.
  private static func distinct(_ one: Double, _ other: Double) -> (String, String) {
    for digits in 3...16 {
      let texts = (rounded(one, to: digits), rounded(other, to: digits))
      if texts.0 != texts.1 { return texts }
    }
    return (Node.number(one).line, Node.number(other).line)
  }

  private static func rounded(_ number: Double, to digits: Int) -> String {
    guard number.isFinite, number != 0 else { return Node.number(number).line }
    let exponent =
      (Double.logarithm(number.magnitude) / Double.logarithm(10)).rounded(.down) + 1
    let unit = Double.power(10, (Double(digits) - exponent).magnitude)
    guard unit.isFinite else { return Node.number(number).line }
    let rounded =
      Double(digits) >= exponent
      ? (number * unit).rounded() / unit : (number / unit).rounded() * unit
    return Node.number(rounded).line
  }
}

extension Preset {
  /// What is to be said of the paths that do not lie on the landscape, each with its name.
  public var pathObjections: [String] {
    paths.compactMap { path in
      path.objection(on: landscape, in: view).map { "\(path.name.escapingControls): \($0)" }
    }
  }

  /// The files that have to lie next to the preset.
  public var attachments: [Attachment] {
    var files: [Attachment] = []
    for file in [attachment].compactMap(\.self) + paths.map(\.file)
    where !files.contains(where: { $0.name == file.name }) {
      files.append(file)
    }
    return files
  }
}
