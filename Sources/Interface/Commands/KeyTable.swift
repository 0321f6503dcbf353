/// The one list of keys: it makes the dispatcher, the footer, the help and the list of commands.
public enum KeyTable {
  /// When a key means something.
  public enum Context: Hashable, Sendable, CaseIterable {
    /// The scene has the keyboard.
    case scene
    /// The help lies over it.
    case help
    /// The filter of the help is being typed.
    case filter
    /// What an optimizer is lies over it.
    case explanation
    /// The remarks lie over it.
    case messages
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
    /// What the list of commands calls it; nil where it is not in it.
    public let command: String?
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
    row([.character(" ")], .togglePlaying, "play, pause", .time, hint: 1, shown: "space"),
    row(
      [.character("."), .right], .step(1), "one step forward", .time, hint: 2, isForPause: true,
      brief: "step"),
    row(
      [.character(","), .left], .step(-1), "one step back, exactly", .time, hint: 3,
      isForPause: true, brief: "back"),
    row(
      [.character("r")], .restart, "restart; R: other noise", .time, command: "restart", hint: 13,
      shown: "r R", brief: "restart"),
    row([.character("R")], .restartWithNewSeed, command: "restart with other noise"),
    row(
      [.character("}")], .goToTick(1), "what happens next, before", .time,
      command: "go to what happens next", shown: "} {"),
    row([.character("{")], .goToTick(-1), command: "go to what happened before"),
    row(
      [.character("+")], .changeSpeed(1), "faster, slower", .time, command: "faster",
      shown: "+ -"),
    row([.character("-")], .changeSpeed(-1), command: "slower"),
  ]

  private static let optimizers =
    [
      row(
        [.tab], .moveFocus(1), "next optimizer", .optimizers, hint: 5, brief: "focus",
        contexts: [.scene, .explanation]),
      row(
        [.backTab], .moveFocus(-1), "previous optimizer", .optimizers,
        contexts: [.scene, .explanation]),
      row(
        [.character("1")], .focus(0), "optimizer by number", .optimizers, isListed: false,
        shown: "1-9", contexts: [.scene, .explanation]),
    ]
    + (2...9).map { row([digit($0)], .focus($0 - 1), contexts: [.scene, .explanation]) }
    + [
      row([.enter], .toggle(.explanation), "explain it: formulas", .optimizers),
      row([.character("x")], .toggleVisible, "hide or show it", .optimizers),
      row(
        [.character("B")], .branch, "branch, copy, add, remove", .optimizers,
        command: "branch off from it here", shown: "B D A X"),
      row([.character("D")], .duplicate, command: "copy the optimizer"),
      row([.character("A")], .toggle(.rules), command: "add an optimizer"),
      row([.character("X")], .removeOptimizer, command: "take the optimizer away"),
      row(
        [.character("U")], .undo, "undo, redo a change", .optimizers, command: "undo",
        shown: "U Ctrl-R"),
      row([.control("r")], .redo, command: "redo"),
      row([.character("a")], .nextAverage, "average: EMA, tail, none", .optimizers),
      row(
        [.character("[")], .scaleLearningRate(0.8), "learning rate from now on", .optimizers,
        command: "lower the learning rate", hint: 6, shown: "[ ]", brief: "eta"),
      row([.character("]")], .scaleLearningRate(1.25), command: "raise the learning rate"),
      row(
        [.character(";")], .scaleSigma(0.8), "noise sigma from now on", .optimizers,
        command: "lower the noise", hint: 10, shown: "; '", brief: "sigma"),
      row([.character("'")], .scaleSigma(1.25), command: "raise the noise"),
      row(
        [.character("E")], .ask(.set(.learningRate)), "type eta or sigma", .optimizers,
        isListed: false, shown: "E S"),
      row([.character("S")], .ask(.set(.sigma))),
    ]

  private static let picture = [
    row(
      [.character("v")], .nextLayout, "overlay, panes, curves", .picture, command: "next layout",
      hint: 7, brief: "layout"),
    row([.character("i")], .toggleIsolines, "iso-lines", .picture),
    row(
      [.character("d")], .nextTrail, "trails: long, short, none", .picture,
      command: "next trail length"),
    row([.character("g")], .toggleArrows, "arrows, tangents", .picture),
    row([.character("u")], .toggleCurvature, "where it is not convex", .picture),
    row([.character("o")], .toggleTheory, "ball, density, stability", .picture),
    row(
      [.character("c")], .nextCurves, "curves; by cost, by rate", .picture, hint: 12,
      brief: "curves"
    ),
    row([.character("b")], .nextGlyphs, "braille, blocks, ASCII", .picture),
    row(
      [.character("t")], .changeTheme(1), "next, previous theme", .picture,
      command: "next theme", hint: 11, shown: "t T", brief: "theme"),
    row([.character("T")], .changeTheme(-1), command: "previous theme"),
    row(
      [.character("z")], .zoom(1.25), "zoom in, out", .picture, command: "zoom in", hint: 14,
      shown: "z Z", brief: "zoom"),
    row([.character("Z")], .zoom(0.8), command: "zoom out"),
    row(
      [.character("h")], .pan(x: -0.1, y: 0), "move the view", .picture,
      command: "move the view left", shown: "h j k l"),
    row([.character("j")], .pan(x: 0, y: -0.1), command: "move the view down"),
    row([.character("k")], .pan(x: 0, y: 0.1), command: "move the view up"),
    row([.character("l")], .pan(x: 0.1, y: 0), command: "move the view right"),
    row([.character("=")], .fit, "the whole view again", .picture),
    row([.character("f")], .togglePointer, "pointer; also right click", .picture),
    row(
      [.character("H")], .movePointer(x: -1, y: 0), "move the pointer", .picture,
      command: "move the pointer left", shown: "H J K L"),
    row([.character("J")], .movePointer(x: 0, y: 1), command: "move the pointer down"),
    row([.character("K")], .movePointer(x: 0, y: -1), command: "move the pointer up"),
    row([.character("L")], .movePointer(x: 1, y: 0), command: "move the pointer right"),
  ]

  private static let scenes = [
    row(
      [.character("O")], .toggle(.presets), "all presets, in pictures", .scenes, hint: 8,
      brief: "presets"),
    row(
      [.character("F")], .toggle(.landscapes), "all landscapes", .scenes, hint: 9,
      brief: "landscapes"),
    row(
      [.character("p")], .changePreset(1), "next, previous preset", .scenes,
      command: "next preset", shown: "p P"),
    row([.character("P")], .changePreset(-1), command: "previous preset"),
    row(
      [.character("n")], .changeLandscape(1), "next, previous landscape", .scenes,
      command: "next landscape", shown: "n N"),
    row([.character("N")], .changeLandscape(-1), command: "previous landscape"),
  ]

  private static let program =
    [
      row(
        [.character("w")], .ask(.save), "keep it as a preset", .program,
        isListed: false),
      row(
        [.character(":"), .control("p")], .toggle(.commands), "everything, by name", .program,
        isListed: false, hint: 4, brief: "commands",
        contexts: reading.union([.scene])),
      row(
        [.character("?"), .function(1)], .toggle(.help), "this help", .program,
        command: "help: all keys", hint: 0, brief: "help", contexts: reading.union([.scene])),
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
        [.control("c"), .function(10)], .quit, "quit from anywhere", .program, isListed: false,
        shown: "Ctrl-C", contexts: anywhere),
    ] + overReading + overTyping

  /// What lies over the scene to be read.
  private static let overReading = [
    row(
      [.escape, .character("q"), .enter], .close, "close this", .program, hint: 1, shown: "Esc q",
      brief: "close", contexts: reading),
    row(
      [.character("/")], .setTyping(true), "find in this", .program, hint: 2, brief: "find",
      contexts: [.help]),
    row(
      [.down, .character("j")], .scroll(1), "scroll this", .program, hint: 3, shown: "j k",
      brief: "scroll", contexts: reading),
    row([.up, .character("k")], .scroll(-1), contexts: reading),
    row([.pageDown, .character(" ")], .scroll(8), contexts: reading),
    row([.pageUp], .scroll(-8), contexts: reading),
  ]

  /// What has a text to be typed in it.
  private static let overTyping = [
    row([.enter], .accept, hint: 1, brief: "set", contexts: [.prompt]),
    row([.escape], .close, hint: 2, brief: "cancel", contexts: [.prompt]),
    row([.enter], .choose, hint: 1, brief: "choose", contexts: [.list]),
    row([.enter], .setTyping(false), hint: 1, brief: "keep", contexts: [.filter]),
    row([.escape], .close, hint: 2, brief: "close", contexts: typing),
    row(
      [.down, .control("n")], .scroll(1), hint: 3, shown: "Up Down", brief: "move",
      contexts: typing),
    row([.up, .control("p")], .scroll(-1), contexts: typing),
    row([.pageDown], .scroll(8), contexts: typing),
    row([.pageUp], .scroll(-8), contexts: typing),
  ]

  private static let reading: Set<Context> = [.help, .explanation, .messages]
  private static let typing: Set<Context> = [.filter, .list]
  private static let anywhere = Set(Context.allCases)

  /// A row; the list of commands calls it what the help does unless told otherwise.
  private static func row(
    _ keys: [Key], _ action: Action, _ label: String = "", _ group: Group? = nil,
    command: String? = nil, isListed: Bool = true, hint: Int? = nil, isForPause: Bool = false,
    shown: String? = nil, brief: String? = nil, contexts: Set<Context> = [.scene]
  ) -> Binding {
    Binding(
      keys: keys, action: action, label: label, group: group, contexts: contexts,
      command: isListed ? command ?? (group == nil ? nil : label) : nil, hint: hint,
      isForPause: isForPause, shown: shown, brief: brief)
  }

  private static func digit(_ number: Int) -> Key {
    .character(Unicode.Scalar(UInt8(ascii: "0") + UInt8(number)))
  }
}
