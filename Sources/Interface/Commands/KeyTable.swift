/// The one list of keys: it makes the dispatcher, the footer and the help.
///
/// What a key does has a name in the table of commands.
public enum KeyTable {
  /// When a key means something.
  public enum Context: Hashable, Sendable, CaseIterable {
    /// The scene has the keyboard.
    case scene
    /// The help lies over it.
    case help
    /// The filter of the help is being typed.
    case filter
    /// An update is told beside it.
    case update
    /// What an optimizer is lies over it.
    case explanation
    /// The remarks lie over it.
    case messages
    /// The form of an optimizer lies over it.
    case form
    /// A list to choose from lies over it, with a filter to type in.
    case list
    /// A number is being typed.
    case prompt

    /// Whether characters are text, so that none can mean anything else.
    var isTyping: Bool { self == .filter || self == .list || self == .prompt }
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
    /// Whether the footer has it only while time stands still.
    public let isForPause: Bool
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
    actions[context]?[key]
  }

  /// How the key that does something is written; nothing where there is none.
  static func key(for action: Action) -> String {
    bindings.first { $0.action == action }?.keys.first?.name ?? ""
  }

  private static let actions = Dictionary(
    uniqueKeysWithValues: Context.allCases.map { context in
      let rows = bindings.filter { $0.contexts.contains(context) }
      let actions = rows.flatMap { row in row.keys.map { ($0, row.action) } }
      return (context, Dictionary(actions, uniquingKeysWith: { first, _ in first }))
    })

  /// The rows that the footer has in a context, the first first.
  static func hints(in context: Context) -> [Binding] { hints[context] ?? [] }

  private static let hints = Dictionary(
    uniqueKeysWithValues: Context.allCases.map { context in
      let rows = bindings.filter { $0.hint != nil && $0.contexts.contains(context) }
      return (context, rows.sorted { ($0.hint ?? 0) < ($1.hint ?? 0) })
    })

  private static let time = [
    row(
      [.character(" ")], .togglePlaying, "play, pause", .time, hint: 1, shown: "space",
      contexts: [.scene, .update]),
    row(
      [.character("."), .right], .step(1), "one step forward", .time, hint: 2, isForPause: true,
      brief: "step"),
    row(
      [.character(","), .left], .step(-1), "one step back, exactly", .time, hint: 3,
      isForPause: true, brief: "back"),
    row(
      [.character("r")], .restart, "restart; R: other noise", .time, hint: 13,
      shown: "r R", brief: "restart"),
    row([.character("R")], .restartWithNewSeed),
    row(
      [.character("}")], .goToTick(1), "what happens next, before", .time, shown: "} {"),
    row([.character("{")], .goToTick(-1)),
    row(
      [.pageDown], .goToBeat(1), "next, previous beat", .time, shown: "PgDn PgUp",
      contexts: [.scene, .update]),
    row([.pageUp], .goToBeat(-1), contexts: [.scene, .update]),
    row(
      [.character("+")], .changeSpeed(1), "faster, slower", .time,
      shown: "+ -"),
    row([.character("-")], .changeSpeed(-1)),
    // The row that closes things speaks for it.
    row([.escape], .stop),
  ]

  private static let optimizers =
    [
      row(
        [.tab], .moveFocus(1), "next optimizer", .optimizers, hint: 5, brief: "focus",
        contexts: [.scene, .update, .explanation, .form]),
      row(
        [.backTab], .moveFocus(-1), "previous optimizer", .optimizers,
        contexts: [.scene, .update, .explanation, .form]),
      row(
        [.character("1")], .focusNumber(1), "optimizer by number", .optimizers,
        shown: "1-9", contexts: [.scene, .update, .explanation]),
    ]
    + (2...9).map { row([digit($0)], .focusNumber($0), contexts: [.scene, .update, .explanation]) }
    + [
      row(
        [.enter], .toggle(.update), "explain the next update", .optimizers),
      row([.character("V")], .toggle(.fairness), "verdict: is this fair?", .optimizers),
      row([.character("e")], .toggle(.form), "edit it: all settings", .optimizers),
      row([.character("x")], .toggleVisible, "hide or show it", .optimizers),
      row(
        [.character("B")], .branch, "branch, copy, add, remove", .optimizers, shown: "B D A X"),
      row([.character("D")], .duplicate),
      row([.character("|")], .split, "what if: less | more", .optimizers),
      row([.character("A")], .toggle(.rules)),
      row([.character("X")], .removeOptimizer),
      row(
        [.character("U")], .undo, "undo, redo a change", .optimizers,
        shown: "U Ctrl-R"),
      row([.control("r")], .redo),
      row([.character("a")], .nextAverage, "average: EMA, tail, none", .optimizers),
      row(
        [.character("[")], .scaleLearningRate(0.8), "learning rate from now on", .optimizers,
        hint: 6, shown: "[ ]", brief: "eta"),
      row([.character("]")], .scaleLearningRate(1.25)),
      row(
        [.character(";")], .scaleSigma(0.8), "noise sigma from now on", .optimizers, hint: 10,
        shown: "; '", brief: "sigma"),
      row([.character("'")], .scaleSigma(1.25)),
      row(
        [.character("E")], .ask(.setRate(.learningRate)), "type eta or sigma", .optimizers,
        shown: "E S"),
      row([.character("S")], .ask(.setRate(.sigma))),
    ]

  private static let picture = [
    row(
      [.character("v")], .nextLayout, "overlay, panes, curves", .picture,
      hint: 7, brief: "layout"),
    row([.character("i")], .toggleIsolines, "iso-lines", .picture),
    row(
      [.character("d")], .nextTrail, "trails: long, short, none", .picture),
    row([.character("g")], .toggleArrows, "arrows, tangents", .picture),
    row([.character("u")], .toggleCurvature, "where it is not convex", .picture),
    row([.character("o")], .toggleTheory, "ball, density, stability", .picture),
    row([.character("s")], .toggleSweep, "sweep over a setting", .picture),
    row([.character("W")], .toggleBasins, "basins: who ends where", .picture),
    row([.character("G")], .nextField, "field: gradients, moves", .picture),
    row(
      [.character("c")], .nextCurves, "curves; by cost, by rate", .picture, hint: 12,
      brief: "curves"
    ),
    row([.character("b")], .nextGlyphs, "braille, blocks, ASCII", .picture),
    row(
      [.character("t")], .changeTheme(1), "next, previous theme", .picture, hint: 11, shown: "t T",
      brief: "theme"),
    row([.character("T")], .changeTheme(-1)),
    row(
      [.character("z")], .zoom(1.25), "zoom in, out", .picture, hint: 14,
      shown: "z Z", brief: "zoom"),
    row([.character("Z")], .zoom(0.8)),
    row(
      [.character("h")], .pan(x: -0.1, y: 0), "move the view", .picture, shown: "h j k l"),
    row([.character("j")], .pan(x: 0, y: -0.1)),
    row([.character("k")], .pan(x: 0, y: 0.1)),
    row([.character("l")], .pan(x: 0.1, y: 0)),
    row([.character("=")], .fit, "the whole view again", .picture),
    row([.character("f")], .togglePointer, "pointer; also right click", .picture),
    row(
      [.character("H")], .movePointer(x: -1, y: 0), "move the pointer", .picture, shown: "H J K L"),
    row([.character("J")], .movePointer(x: 0, y: 1)),
    row([.character("K")], .movePointer(x: 0, y: -1)),
    row([.character("L")], .movePointer(x: 1, y: 0)),
  ]

  private static let scenes = [
    row(
      [.character("O")], .toggle(.presets), "all presets, in pictures", .scenes, hint: 8,
      brief: "presets"),
    row(
      [.character("F")], .toggle(.landscapes), "all landscapes", .scenes, hint: 9,
      brief: "landscapes"),
    row(
      [.character("p")], .changePreset(1), "next, previous preset", .scenes, shown: "p P"),
    row([.character("P")], .changePreset(-1)),
    row(
      [.character("n")], .changeLandscape(1), "next, previous landscape", .scenes, shown: "n N"),
    row([.character("N")], .changeLandscape(-1)),
    row(
      [.character("(")], .turnLandscape(-5), "turn the landscape", .scenes, shown: "( )"),
    row([.character(")")], .turnLandscape(5)),
  ]

  private static let program =
    [
      row(
        [.character("w")], .ask(.save), "keep it as a preset", .program),
      row(
        [.character(":"), .control("p")], .toggle(.commands), "everything, by name", .program,
        hint: 4, brief: "commands",
        contexts: reading.union([.scene, .update])),
      row(
        [.character("?"), .function(1)], .toggle(.help), "this help", .program, hint: 0,
        brief: "help", contexts: reading.union([.scene, .update])),
      row(
        [.function(1)], .toggle(.help), hint: 0, brief: "help",
        contexts: typing.union([.prompt])),
      row(
        [.character("M")], .toggle(.messages), "messages that went by", .program,
        contexts: reading.union([.scene])),
      row([.character("m")], .toggleMouse, "mouse: here, or selects", .program),
      row(
        [.control("l")], .repaint, "paint the screen anew", .program, contexts: anywhere),
      row([.character("q")], .quit, "quit", .program, hint: 15),
      row(
        [.control("c"), .function(10)], .quit, "quit from anywhere", .program,
        shown: "Ctrl-C", contexts: anywhere),
    ] + overUpdate + overReading + overTyping + overForm

  static let reading: Set<Context> = [.help, .explanation, .messages]
  static let typing: Set<Context> = [.filter, .list]
  static let anywhere = Set(Context.allCases)

  static func row(
    _ keys: [Key], _ action: Action, _ label: String = "", _ group: Group? = nil,
    hint: Int? = nil, isForPause: Bool = false,
    shown: String? = nil, brief: String? = nil, contexts: Set<Context> = [.scene]
  ) -> Binding {
    Binding(
      keys: keys, action: action, label: label, group: group, contexts: contexts,
      hint: hint,
      isForPause: isForPause, shown: shown, brief: brief)
  }

  private static func digit(_ number: Int) -> Key {
    .character(Unicode.Scalar(UInt8(ascii: "0") + UInt8(number)))
  }
}
