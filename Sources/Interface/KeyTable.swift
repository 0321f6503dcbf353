/// The one list of keys: it makes the dispatcher, the footer and the help.
public enum KeyTable {
  /// When a key means something.
  public enum Context: Hashable, Sendable {
    /// The scene has the keyboard.
    case scene
    /// The help lies over it.
    case help
    /// What an optimizer is lies over it.
    case explanation
    /// A value is being typed.
    case prompt
  }

  /// The heading a key stands under in the help.
  public enum Group: String, CaseIterable, Sendable {
    case time = "Time"
    case optimizers = "Optimizers"
    case scenes = "Scenes"
    case picture = "Picture"
    case program = "Program"
  }

  /// One row: keys that do the same thing.
  public struct Binding: Sendable {
    /// The keys, the one to show first.
    public let keys: [Key]
    /// What they do.
    public let action: Action
    /// What they do, in a few words.
    public let label: String
    /// The heading in the help; nil where the row above speaks for this one.
    public let group: Group?
    /// When they mean this.
    public let contexts: Set<Context>
    /// Its place in the footer, 1 first; nil keeps it out.
    public let hint: Int?
    /// How help and footer write the keys, where it is not simply the first key.
    public let shown: String?
    /// The label in the footer, shorter than in the help.
    public let brief: String?
  }

  /// All rows, in the order of the help.
  public static let bindings: [Binding] =
    time + optimizers + scenes + picture + program

  /// What `key` does in `context`, if anything.
  public static func action(for key: Key, in context: Context) -> Action? {
    bindings.first { $0.contexts.contains(context) && $0.keys.contains(key) }?.action
  }

  private static let time = [
    row([.character(" ")], .togglePlaying, "play, pause", .time, hint: 1, shown: "space"),
    row(
      [.character("."), .right], .step(1), "one step forward", .time, hint: 2, brief: "step"),
    row(
      [.character(","), .left], .step(-1), "one step back, exactly", .time, hint: 3,
      brief: "back"),
    row(
      [.character("r")], .restart, "restart; R: other noise", .time, hint: 12, shown: "r R",
      brief: "restart"),
    row([.character("R")], .restartWithNewSeed, "", nil),
    row([.character("+")], .changeSpeed(1), "faster, slower", .time, shown: "+ -"),
    row([.character("-")], .changeSpeed(-1), "", nil),
  ]

  private static let optimizers =
    [
      row(
        [.tab], .moveFocus(1), "next optimizer", .optimizers, hint: 4, brief: "focus",
        contexts: [.scene, .explanation]),
      row(
        [.backTab], .moveFocus(-1), "previous optimizer", .optimizers,
        contexts: [.scene, .explanation]),
      row(
        [.character("1")], .focus(0), "optimizer by number", .optimizers, shown: "1-9",
        contexts: [.scene, .explanation]),
    ]
    + (2...9).map {
      row([digit($0)], .focus($0 - 1), "", nil, contexts: [.scene, .explanation])
    }
    + [
      row([.enter], .toggle(.explanation), "explain it: formulas", .optimizers),
      row([.character("x")], .toggleVisible, "hide or show it", .optimizers),
      row([.character("a")], .nextAverage, "average: EMA, tail, none", .optimizers),
      row(
        [.character("[")], .scaleLearningRate(0.8), "learning rate from now on", .optimizers,
        hint: 5, shown: "[ ]", brief: "eta"),
      row([.character("]")], .scaleLearningRate(1.25), "", nil),
      row(
        [.character(";")], .scaleSigma(0.8), "noise sigma from now on", .optimizers,
        hint: 8, shown: "; '", brief: "sigma"),
      row([.character("'")], .scaleSigma(1.25), "", nil),
      row([.character("E")], .ask(.learningRate), "type eta or sigma", .optimizers, shown: "E S"),
      row([.character("S")], .ask(.sigma), "", nil),
    ]

  private static let picture = [
    row(
      [.character("v")], .nextLayout, "overlay, panes, curves", .picture, hint: 6, brief: "layout"),
    row([.character("i")], .toggleIsolines, "iso-lines", .picture),
    row([.character("g")], .toggleArrows, "arrows, tangents", .picture),
    row([.character("u")], .toggleCurvature, "where it is not convex", .picture),
    row([.character("o")], .toggleTheory, "ball, density, stability", .picture),
    row(
      [.character("c")], .nextCurves, "curves; by cost, by rate", .picture, hint: 11,
      brief: "curves"
    ),
    row([.character("b")], .nextGlyphs, "braille, blocks, ASCII", .picture),
    row(
      [.character("t")], .changeTheme(1), "next, previous theme", .picture, hint: 10,
      shown: "t T", brief: "theme"),
    row([.character("T")], .changeTheme(-1), "", nil),
    row(
      [.character("z")], .zoom(1.25), "zoom in, out", .picture, hint: 13, shown: "z Z",
      brief: "zoom"),
    row([.character("Z")], .zoom(0.8), "", nil),
    row([.character("h")], .pan(x: -0.1, y: 0), "move the view", .picture, shown: "h j k l"),
    row([.character("j")], .pan(x: 0, y: -0.1), "", nil),
    row([.character("k")], .pan(x: 0, y: 0.1), "", nil),
    row([.character("l")], .pan(x: 0.1, y: 0), "", nil),
    row([.character("=")], .fit, "the whole view again", .picture),
    row([.character("f")], .togglePointer, "pointer; also right click", .picture),
    row(
      [.character("H")], .movePointer(x: -1, y: 0), "move the pointer", .picture,
      shown: "H J K L"),
    row([.character("J")], .movePointer(x: 0, y: 1), "", nil),
    row([.character("K")], .movePointer(x: 0, y: -1), "", nil),
    row([.character("L")], .movePointer(x: 1, y: 0), "", nil),
  ]

  private static let scenes = [
    row(
      [.character("n")], .changeLandscape(1), "next, previous landscape", .scenes, hint: 7,
      shown: "n N", brief: "landscape"),
    row([.character("N")], .changeLandscape(-1), "", nil),
    row(
      [.character("p")], .changePreset(1), "next, previous preset", .scenes, hint: 9,
      shown: "p P", brief: "preset"),
    row([.character("P")], .changePreset(-1), "", nil),
  ]

  private static let program = [
    row([.character("m")], .toggleMouse, "mouse: here, or selects", .program),
    row([.control("l")], .repaint, "paint the screen anew", .program, contexts: always),
    row([.character("q")], .quit, "quit", .program, hint: 14),
    row(
      [.control("c"), .function(10)], .quit, "quit from anywhere", .program, shown: "Ctrl-C",
      contexts: always),
    row(
      [.character("?"), .function(1)], .toggle(.help), "this help", .program, hint: 0,
      brief: "help", contexts: anywhere),
    row(
      [.escape, .character("q"), .enter], .close, "close this", .program, hint: 1, shown: "Esc q",
      brief: "close", contexts: overlays),
    row(
      [.down, .character("j")], .scroll(1), "scroll this", .program, shown: "j k",
      contexts: overlays),
    row([.up, .character("k")], .scroll(-1), "", nil, contexts: overlays),
    row([.pageDown, .character(" ")], .scroll(8), "", nil, contexts: overlays),
    row([.pageUp], .scroll(-8), "", nil, contexts: overlays),
    row([.enter], .accept, "", nil, hint: 2, brief: "set", contexts: [.prompt]),
    row([.escape], .close, "", nil, hint: 1, brief: "cancel", contexts: [.prompt]),
  ]

  private static let overlays: Set<Context> = [.help, .explanation]
  private static let anywhere = overlays.union([.scene])
  private static let always = anywhere.union([.prompt])

  private static func row(
    _ keys: [Key], _ action: Action, _ label: String, _ group: Group?, hint: Int? = nil,
    shown: String? = nil, brief: String? = nil, contexts: Set<Context> = [.scene]
  ) -> Binding {
    Binding(
      keys: keys, action: action, label: label, group: group, contexts: contexts, hint: hint,
      shown: shown, brief: brief)
  }

  private static func digit(_ number: Int) -> Key {
    .character(Unicode.Scalar(UInt8(ascii: "0") + UInt8(number)))
  }
}
