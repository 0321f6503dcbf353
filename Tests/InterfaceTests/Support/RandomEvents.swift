import Optimization
import Plotting

@testable import Interface

/// Events as a restless user makes them, the same for the same seed.
struct RandomEvents {
  private let seed: UInt64
  private var count: UInt32 = 0

  private static let keys: [Key] =
    " .,rR+-x[];'victzZhjkl=nNpP?aguomHJKL123456789:OFM/".unicodeScalars.map(Key.character)
    + [.tab, .backTab, .escape, .enter, .control("l"), .function(5), .pageDown, .character("w")]
  private static let sizes = [(60, 20), (72, 24), (44, 13), (30, 8), (104, 30)]

  init(seed: UInt64) {
    self.seed = seed
  }

  /// The next event on a screen of `size`; one in three is a short tick.
  mutating func next(size: Size) -> Event {
    count += 1
    let word = Philox.words(block: SIMD4(count, 0, 0, 0), key: seed)
    func choice(_ count: Int) -> Int { Int(word.y % UInt32(count)) }
    switch word.x % 13 {
    case 0..<4: return .tick(.milliseconds(choice(40)))
    case 4: return .tick(.milliseconds(choice(3000)))
    case 5:
      let (columns, rows) = Self.sizes[choice(Self.sizes.count)]
      return .resize(Size(columns: columns, rows: rows))
    case 6:
      return .mouse(
        Mouse(.press(button: 0), x: choice(size.columns + 2), y: Int(word.z) % (size.rows + 2)))
    case 7: return .paste(["th", "set eta 0.02", "\u{1B}[2J\u{6700}", "speed 0"][choice(4)])
    default: return .key(Self.keys[choice(Self.keys.count)])
    }
  }
}
