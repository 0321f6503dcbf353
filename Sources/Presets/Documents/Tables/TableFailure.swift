/// What is wrong with a file of numbers, and where.
struct TableFailure: Error, Hashable, Sendable {
  /// The line, counted from 1; nil in a file that has none.
  var line: Int?
  let message: String
}

extension Field {
  /// Writes down what is wrong with the file that this field names; returns `nil` to be passed on.
  func fault<Result>(_ failure: TableFailure, inFile name: String) -> Result? {
    let place = failure.line.map { "line \($0): " } ?? ""
    return renamed(name.quoted).fault(place + failure.message)
  }
}
