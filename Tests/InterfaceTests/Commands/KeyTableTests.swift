import Testing

@testable import Interface

@Suite struct KeyTableTests {
  private static let contexts = KeyTable.Context.allCases

  @Test(arguments: contexts) func noKeyMeansTwoThings(context: KeyTable.Context) {
    let keys = KeyTable.bindings.filter { $0.contexts.contains(context) }.flatMap(\.keys)
    let repeated = Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys
    #expect(repeated.isEmpty)
  }

  @Test(arguments: [
    (Key.character(" "), Action.togglePlaying), (.character("."), .step(1)),
    (.character(","), .step(-1)), (.character("r"), .restart),
    (.character("R"), .restartWithNewSeed), (.character("+"), .changeSpeed(1)),
    (.character("-"), .changeSpeed(-1)), (.tab, .moveFocus(1)), (.character("1"), .focusNumber(1)),
    (.character("9"), .focusNumber(9)), (.character("x"), .toggleVisible),
    (.character("v"), .nextLayout),
    (.character("n"), .changeLandscape(1)), (.character("N"), .changeLandscape(-1)),
    (.character("p"), .changePreset(1)), (.character("P"), .changePreset(-1)),
    (.character("i"), .toggleIsolines), (.character("c"), .nextCurves),
    (.character("t"), .changeTheme(1)), (.character("T"), .changeTheme(-1)),
    (.character("b"), .nextGlyphs), (.character("["), .scaleLearningRate(0.8)),
    (.character("]"), .scaleLearningRate(1.25)), (.character(";"), .scaleSigma(0.8)),
    (.character("'"), .scaleSigma(1.25)), (.character("?"), .toggle(.help)),
    (.character("q"), .quit),
    (.control("l"), .repaint), (.character(":"), .toggle(.commands)),
    (.control("p"), .toggle(.commands)), (.character("O"), .toggle(.presets)),
    (.character("F"), .toggle(.landscapes)), (.character("M"), .toggle(.messages)),
    (.character("m"), .toggleMouse), (.character("E"), .ask(.setRate(.learningRate))),
    (.character("S"), .ask(.setRate(.sigma))),
  ])
  func theKeysPromisedAreThere(key: Key, action: Action) {
    #expect(KeyTable.action(for: key, in: .scene) == action)
  }

  @Test(arguments: contexts) func escapeNeverQuitsAndControlCAlwaysDoes(
    context: KeyTable.Context
  ) {
    #expect(KeyTable.action(for: .escape, in: context) != .quit)
    #expect(KeyTable.action(for: .control("c"), in: context) == .quit)
  }

  @Test(arguments: [Key.character("q"), .escape, .enter])
  func helpIsClosedNotLeft(key: Key) {
    #expect(KeyTable.action(for: key, in: .help) == .close)
  }

  @Test(arguments: contexts.filter(\.isTyping)) func charactersAreTextWhereTextIsTyped(
    context: KeyTable.Context
  ) {
    for scalar in (0x20...0x7E).compactMap(Unicode.Scalar.init) {
      #expect(KeyTable.action(for: .character(scalar), in: context) == nil)
    }
  }

  @Test(arguments: contexts) func helpIsNeverFarAway(context: KeyTable.Context) {
    #expect(KeyTable.action(for: .function(1), in: context) == .toggle(.help))
    let hints = KeyTable.bindings.filter { $0.contexts.contains(context) && $0.hint == 0 }
    #expect(hints.map(\.action) == [.toggle(.help)])
  }

  @Test func learningRateUpAndDownCancel() {
    let factors = KeyTable.bindings.compactMap { binding -> Double? in
      switch binding.action {
      case .scaleLearningRate(let factor): factor
      default: nil
      }
    }
    #expect(factors.reduce(1, *) == 1)
  }
}
