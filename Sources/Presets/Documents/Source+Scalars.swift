extension Source {
  /// Where the character of a YAML scalar that follows on `prefix` stands, if the scalar begins
  /// at `start`, quoted or not.
  ///
  /// Quotes, folding and indentation only move a text and change its blanks, so the other
  /// characters are counted. `nil` where escapes change those too.
  func position(after prefix: some StringProtocol, inScalarAt start: Position) -> Position? {
    guard var index = index(of: start) else { return nil }
    switch scalars[index] {
    case "'", "\"": index += 1
    case "|", ">": index = scalars[index...].firstIndex(of: "\n") ?? index
    default: break
    }
    for expected in prefix.unicodeScalars where !expected.isBlank {
      guard let next = scalars[index...].firstIndex(where: { !$0.isBlank }),
        scalars[next] == expected
      else { return nil }
      index = next + 1
    }
    return scalars[index...].firstIndex { !$0.isBlank }.map(position(at:))
  }
}

extension Unicode.Scalar {
  fileprivate var isBlank: Bool { [" ", "\t", "\n", "\r"].contains(self) }
}
