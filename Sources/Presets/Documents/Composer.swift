import Yams

/// Has Yams parse a text, and gets it past keys that are given twice.
///
/// Yams gives up at the first such key, naming only the place where the key is first given. So the
/// key is disguised there and the text parsed again: the tree then stands, and whoever walks it
/// knows from `repeatedKeys` what was disguised.
struct Composer {
  /// The keys that are given again later in their mapping, by their position.
  private(set) var repeatedKeys: [Position: String] = [:]

  private var scalars: [Unicode.Scalar]
  private let source: Source

  /// Each costs a parse; who makes more mistakes may correct them in several rounds.
  private static let mostRepeatedKeys = 20
  /// No one writes keys that begin with a character of plane 15.
  private static let firstDisguise: UInt32 = 0xF0000

  init(_ source: Source) {
    self.source = source
    scalars = source.scalars
  }

  /// The tree of the text with each character replaced by `replacement`; nil if it is empty.
  mutating func compose(
    _ replacement: (Unicode.Scalar) -> Unicode.Scalar
  ) throws(Fault) -> Node? {
    while true {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars.lazy.map(replacement))
      do {
        // Without a resolver, so that the keys 1 and "1" are duplicates; with an encoding, so that
        // Yams does not look for one in the environment.
        return try Yams.compose(yaml: String(view), .basic, .default, .utf8)
      } catch {
        guard disguiseKey(after: error) else { throw Fault(syntaxError: error) }
      }
    }
  }

  private mutating func disguiseKey(after error: any Error) -> Bool {
    guard case YamlError.duplicatedKeysInMapping(let keys, let context) = error,
      let key = keys.first, repeatedKeys.count < Self.mostRepeatedKeys,
      let disguise = Unicode.Scalar(Self.firstDisguise + UInt32(repeatedKeys.count))
    else { return false }
    let position = Position(context.mark)
    guard let start = source.index(of: position) else { return false }
    let index = ["'", "\""].contains(source.scalars[start]) ? start + 1 : start
    guard key.unicodeScalars.first == source.scalars[index] else { return false }
    scalars[index] = disguise
    repeatedKeys[position] = key
    return true
  }
}
