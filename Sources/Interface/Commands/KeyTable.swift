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
    /// The card of fairness lies over it.
    case fairness
    /// The form of an optimizer lies over it.
    case form
    /// The page of a beat lies over it.
    case page
    /// A list to choose from lies over it, with a filter to type in.
    case list
    /// A number is being typed.
    case prompt

    /// Whether characters are text, so that none can mean anything else.
    var isTyping: Bool { self == .filter || self == .list || self == .prompt }
  }

  /// The heading a key stands under in the help.
  enum Group: CaseIterable, Sendable {
    case time, optimizers, scenes, picture, program

    /// What the help has above it.
    var heading: Phrase {
      switch self {
      case .time: .timeHeading
      case .optimizers: .optimizersHeading
      case .scenes: .scenesHeading
      case .picture: .pictureHeading
      case .program: .programHeading
      }
    }
  }

  /// One row: keys that do the same thing.
  public struct Binding: Sendable {
    /// The keys, the one to show first.
    public let keys: [Key]
    /// What they do.
    public let action: Action
    /// What they do, in a few words.
    let label: Phrase
    /// The heading in the help; nil where the row above speaks for this one.
    let group: Group?
    /// When they mean this.
    public let contexts: Set<Context>
    /// Its place in the footer, 1 first; nil keeps it out.
    public let hint: Int?
    /// Whether the footer has it only while time stands still.
    public let isForPause: Bool
    /// How help and footer write the keys, where it is not simply the first key.
    public let shown: String?
    /// The label in the footer, shorter than in the help.
    let brief: Phrase?
  }

  /// All rows, in the order of the help.
  public static let bindings: [Binding] =
    time + optimizers + scenes + picture + program

  /// What `key` does in `context`, if anything.
  public static func action(for key: Key, in context: Context) -> Action? {
    actions[context]?[key]
  }

  /// How the key that does something is written; nothing where there is none beside the maps.
  static func key(for action: Action) -> String {
    bindings.first { $0.action == action && !$0.contexts.isDisjoint(with: [.scene, .update]) }?
      .keys.first?.name ?? ""
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
      [.character(" ")], .togglePlaying, .playPause, .time, hint: 1, shown: Phrase.space.en,
      contexts: [.scene, .update]),
    row(
      [.character("."), .right], .step(1), .oneStepForward, .time, hint: 2, isForPause: true,
      brief: .briefStep),
    row(
      [.character(","), .left], .step(-1), .oneStepBack, .time, hint: 3,
      isForPause: true, brief: .briefBack),
    row(
      [.character("r")], .restart, .restartOrOtherNoise, .time, hint: 13,
      shown: "r R", brief: .briefRestart),
    row([.character("R")], .restartWithNewSeed),
    row(
      [.character("}")], .goToTick(1), .whatHappensNext, .time, shown: "} {"),
    row([.character("{")], .goToTick(-1)),
    row(
      [.pageDown], .goToBeat(1), .nextPreviousBeat, .time, shown: "PgDn PgUp",
      contexts: [.scene, .update]),
    row([.pageUp], .goToBeat(-1), contexts: [.scene, .update]),
    row(
      [.character("+")], .changeSpeed(1), .fasterSlower, .time,
      shown: "+ -"),
    row([.character("-")], .changeSpeed(-1)),
    // The row that closes things speaks for it.
    row([.escape], .stop),
  ]

  private static let optimizers =
    [
      row(
        [.tab], .moveFocus(1), .nextOptimizer, .optimizers, hint: 5, brief: .briefFocus,
        contexts: [.scene, .update, .explanation, .form]),
      row(
        [.backTab], .moveFocus(-1), .previousOptimizer, .optimizers,
        contexts: [.scene, .update, .explanation, .form]),
      row(
        [.character("1")], .focusNumber(1), .optimizerByNumber, .optimizers,
        shown: "1-9", contexts: [.scene, .update, .explanation]),
    ]
    + (2...9).map { row([digit($0)], .focusNumber($0), contexts: [.scene, .update, .explanation]) }
    + [
      row(
        [.enter], .toggle(.update), .explainNextUpdate, .optimizers),
      row([.character("V")], .toggle(.fairness), .verdictIsThisFair, .optimizers),
      row([.character("e")], .toggle(.form), .editAllSettings, .optimizers),
      row([.character("x")], .toggleVisible, .hideOrShow, .optimizers),
      row(
        [.character("B")], .branch, .branchCopyAddRemove, .optimizers, shown: "B D A X"),
      row([.character("D")], .duplicate),
      row([.character("|")], .split, .whatIf, .optimizers),
      row([.character("A")], .toggle(.rules)),
      row([.character("X")], .removeOptimizer),
      row(
        [.character("U")], .undo, .undoRedoChange, .optimizers,
        shown: "U Ctrl-R"),
      row([.control("r")], .redo),
      row([.character("a")], .nextAverage, .averageKinds, .optimizers),
      row(
        [.character("[")], .scaleLearningRate(0.8), .learningRateFromNowOn, .optimizers,
        hint: 6, shown: "[ ]", brief: .briefEta),
      row([.character("]")], .scaleLearningRate(1.25)),
      row(
        [.character(";")], .scaleSigma(0.8), .noiseFromNowOn, .optimizers, hint: 10,
        shown: "; '", brief: .briefSigma),
      row([.character("'")], .scaleSigma(1.25)),
      row(
        [.character("E")], .ask(.setRate(.learningRate)), .typeEtaOrSigma, .optimizers,
        shown: "E S"),
      row([.character("S")], .ask(.setRate(.sigma))),
    ]

  private static let picture = [
    row(
      [.character("v")], .nextLayout, .layouts, .picture,
      hint: 7, brief: .briefLayout),
    row([.character("i")], .toggleIsolines, .isolines, .picture),
    row(
      [.character("d")], .nextTrail, .trailKinds, .picture),
    row([.character("g")], .toggleArrows, .arrowsTangents, .picture),
    row([.character("u")], .toggleCurvature, .whereNotConvex, .picture),
    row([.character("o")], .toggleTheory, .ballDensityStability, .picture),
    row([.character("s")], .toggleSweep, .sweepOneSettingTwo, .picture),
    row([.character("W")], .toggleBasins, .basinsWhoEndsWhere, .picture),
    row([.character("G")], .nextField, .fieldGradientsMoves, .picture),
    row(
      [.character("c")], .nextCurves, .curvesChooseThem, .picture, hint: 12, shown: "c C",
      brief: .briefCurves),
    row([.character("C")], .toggle(.curves)),
    row([.character("b")], .nextGlyphs, .glyphKinds, .picture),
    row(
      [.character("t")], .changeTheme(1), .nextPreviousTheme, .picture, hint: 11, shown: "t T",
      brief: .briefTheme),
    row([.character("T")], .changeTheme(-1)),
    row(
      [.character("z")], .zoom(1.25), .zoomInOut, .picture, hint: 14,
      shown: "z Z", brief: .briefZoom),
    row([.character("Z")], .zoom(0.8)),
    row(
      [.character("h")], .pan(x: -0.1, y: 0), .moveTheView, .picture, shown: "h j k l"),
    row([.character("j")], .pan(x: 0, y: -0.1)),
    row([.character("k")], .pan(x: 0, y: 0.1)),
    row([.character("l")], .pan(x: 0.1, y: 0)),
    row([.character("=")], .fit, .wholeViewAgain, .picture),
    row([.character("f")], .togglePointer, .pointerAlsoRightClick, .picture),
    row(
      [.character("H")], .movePointer(x: -1, y: 0), .moveThePointer, .picture, shown: "H J K L"),
    row([.character("J")], .movePointer(x: 0, y: 1)),
    row([.character("K")], .movePointer(x: 0, y: -1)),
    row([.character("L")], .movePointer(x: 1, y: 0)),
  ]

  private static let scenes = [
    row(
      [.character("O")], .toggle(.presets), .contentsKey, .scenes, hint: 8,
      brief: .briefContents),
    row(
      [.character("F")], .toggle(.landscapes), .allLandscapes, .scenes, hint: 9,
      brief: .briefLandscapes),
    row(
      [.character("p")], .changePreset(1), .nextPreviousPreset, .scenes, shown: "p P"),
    row([.character("P")], .changePreset(-1)),
    row(
      [.character("n")], .changeLandscape(1), .nextPreviousLandscape, .scenes, shown: "n N"),
    row([.character("N")], .changeLandscape(-1)),
    row(
      [.character("(")], .turnLandscape(-5), .turnTheLandscape, .scenes, shown: "( )"),
    row([.character(")")], .turnLandscape(5)),
  ]

  private static let program =
    [
      row(
        [.character("w")], .ask(.save), .keepAsPreset, .program),
      row(
        [.character(":"), .control("p")], .toggle(.commands), .everythingByName, .program,
        hint: 4, brief: .briefCommands,
        contexts: besides),
      row(
        [.character("?"), .function(1)], .toggle(.help), .thisHelp, .program, hint: 0,
        brief: .briefHelp, contexts: besides),
      row(
        [.function(1)], .toggle(.help), hint: 0, brief: .briefHelp,
        contexts: typing.union([.prompt])),
      row(
        [.character("M")], .toggle(.messages), .messagesThatWentBy, .program,
        contexts: reading.union([.scene])),
      row([.character("m")], .toggleMouse, .mouseHereOrSelects, .program),
      row(
        [.control("l")], .repaint, .paintScreenAnew, .program, contexts: anywhere),
      row([.character("q")], .quit, .quit, .program, hint: 15),
      row(
        [.control("c"), .function(10)], .quit, .quitFromAnywhere, .program,
        shown: "Ctrl-C", contexts: anywhere),
    ] + overUpdate + overReading + overTyping + overForm + overPage

  static let reading: Set<Context> = [.help, .explanation, .messages, .fairness]
  private static let besides = reading.union([.scene, .update, .page])
  static let typing: Set<Context> = [.filter, .list]
  static let anywhere = Set(Context.allCases)

  static func row(
    _ keys: [Key], _ action: Action, _ label: Phrase = .none, _ group: Group? = nil,
    hint: Int? = nil, isForPause: Bool = false,
    shown: String? = nil, brief: Phrase? = nil, contexts: Set<Context> = [.scene]
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
