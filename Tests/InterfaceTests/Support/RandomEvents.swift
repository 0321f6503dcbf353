import Optimization
import Plotting

@testable import Interface

/// Events as a restless user makes them, the same for the same seed.
struct RandomEvents {
  private let seed: UInt64
  private var count: UInt32 = 0

  private static let keys: [Key] =
    " .,rR+-x[];'victzZhjkl=nNpP?aguomfHJKLES123456789:OFM/()WGeUBDXd{}C".unicodeScalars
    .map(Key.character)
    + [
      .tab, .control("r"), .backTab, .escape, .enter, .control("l"), .function(5), .pageDown,
      .character("w"),
    ]
  private static let sizes = [(60, 20), (72, 24), (44, 13), (30, 8), (104, 30)]

  private static let actions: [Mouse.Action] = [
    .press(button: 0), .press(button: 2), .drag(button: 0), .drag(button: 2), .release(button: 0),
    .wheelUp, .wheelDown, .wheelLeft, .wheelRight,
  ]

  init(seed: UInt64) {
    self.seed = seed
  }

  /// The next event on the screen that `renderer` drew for `state`; one in three is a short tick.
  mutating func next(_ state: State, _ renderer: Renderer) -> Event {
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
      let x = choice(state.view.size.columns + 2)
      let y = Int(word.z) % (state.view.size.rows + 2)
      let action = Self.actions[Int(word.w) % Self.actions.count]
      return .mouse(Mouse(action, x: x, y: y), over: renderer.target(atX: x, y: y))
    case 7: return .paste(["th", "set eta 0.02", "\u{1B}[2J\u{6700}", "speed 0"][choice(4)])
    default: return .key(Self.keys[choice(Self.keys.count)])
    }
  }
}
