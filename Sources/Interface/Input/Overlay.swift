/// Something that lies over the scene and takes the keys.
public struct Overlay: Hashable, Sendable {
  /// What there is to see.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// The keys.
    case help
    /// The update that the optimizer in focus is about to make, sub-step by sub-step.
    case update
    /// What the optimizer in focus is and what it runs down.
    case explanation
    /// The remarks there have been.
    case messages
    /// Everything that can be done, by name.
    case commands
    /// The presets of the library, with a picture.
    case presets
    /// The landscapes of the catalogue, with a picture.
    case landscapes
    /// The rules of the catalogue, to add an optimizer with one.
    case rules
    /// What charts can show.
    case curves
    /// The settings of the optimizer in focus and of the landscape, to be changed.
    case form
    /// What each optimizer was given and spent, and who wins by what.
    case fairness
    /// The longer text of a beat.
    case page
    /// What is wrong in the file of the scene.
    case faults

    /// Whether it is a list to choose from by typing.
    var isPicker: Bool { self == .commands || self == .rules || self == .curves || hasPreview }
    /// Whether several of its lines can be chosen, one after the other.
    var staysOpen: Bool { self == .curves }
    /// Whether a picture of what would be opened stands beside the list.
    var hasPreview: Bool { self == .presets || self == .landscapes }
  }

  /// What there is to see.
  public let kind: Kind
  /// What its lines have to contain.
  public internal(set) var filter = TextField()
  /// Whether letters go into the filter.
  public internal(set) var isTyping: Bool
  /// The line that is chosen in a list; elsewhere how many lines have been scrolled off the top.
  public internal(set) var position = 0

  /// `kind` from its beginning.
  init(_ kind: Kind) {
    self.kind = kind
    isTyping = kind.isPicker
  }

  /// What keys mean while it is on top.
  var keyContext: KeyTable.Context {
    switch kind {
    case .help: isTyping ? .filter : .help
    case .update: .update
    case .explanation: .explanation
    case .messages, .faults: .messages
    case .fairness: .fairness
    case .commands, .presets, .landscapes, .rules, .curves: .list
    case .form: .form
    case .page: .page
    }
  }
}

// The overlays are a stack: the one on top has the keys, and Escape takes it off. A value that is
// typed lies above them all.

extension State {
  /// What the keys mean now: an overlay that a small screen has no room for does not take them.
  var keyContext: KeyTable.Context {
    guard Screen(self).fits else { return .scene }
    return input.prompt != nil ? .prompt : input.overlays.last?.keyContext ?? .scene
  }

  /// Gives a key to what has the keyboard: a text field takes it as text, else its command is done.
  mutating func take(_ key: Key) -> [Effect] {
    let context = keyContext
    if let action = KeyTable.action(for: key, in: context) { return perform(action) }
    guard context.isTyping else { return [] }
    guard input.prompt == nil else {
      input.prompt?.take(key)
      return []
    }
    guard let top = input.overlays.indices.last else { return [] }
    // Fingers that open a filter with it find this one open.
    if key == .character("/"), input.overlays[top].filter.isEmpty { return [] }
    if input.overlays[top].filter.take(key) { input.overlays[top].position = 0 }
    return []
  }

  /// Puts pasted text where typed text would go, if anywhere.
  mutating func paste(_ text: String) {
    guard keyContext.isTyping else { return }
    guard input.prompt == nil else {
      input.prompt?.paste(text)
      return
    }
    guard let top = input.overlays.indices.last else { return }
    input.overlays[top].filter.insert(text)
    input.overlays[top].position = 0
  }

  /// Puts `kind` on top, or takes it off where it is there already.
  mutating func toggle(_ kind: Overlay.Kind) -> [Effect] {
    input.prompt = nil
    let wasOnTop = input.overlays.last?.kind == kind
    input.overlays.removeAll { $0.kind == kind }
    guard !wasOnTop else { return [] }
    // What is told is the update about to be made, and what is edited together holds from one step on.
    if kind == .update || kind == .form { playback.isPlaying = false }
    var overlay = Overlay(kind)
    overlay.position = place(in: kind)
    input.overlays.append(overlay)
    return kind == .commands || kind == .presets ? readLibrary() : []
  }

  /// Takes off what is on top: what is being typed first.
  mutating func close() {
    guard input.prompt == nil else {
      input.prompt = nil
      return
    }
    guard let top = input.overlays.popLast(), top.isTyping, !top.kind.isPicker else { return }
    input.overlays.append(Overlay(top.kind))
  }

  /// Opens the filter of what is on top, or is done with typing it.
  mutating func setTyping(_ isTyping: Bool) {
    guard let top = input.overlays.indices.last else { return }
    input.overlays[top].isTyping = isTyping
  }

  /// Scrolls what is on top, or goes so many lines further in a list.
  mutating func scroll(_ lines: Int) {
    guard let top = input.overlays.indices.last else { return }
    input.overlays[top].position = min(
      max(0, input.overlays[top].position + lines), lastPosition(of: input.overlays[top]))
  }

  private func lastPosition(of overlay: Overlay) -> Int {
    switch overlay.kind {
    case .help:
      HelpLayout(
        view.size, filter: Query(overlay.filter.text), locks: scene.preset.locks,
        in: view.display.language
      )
      .mostScroll
    case .update: max(0, (UpdateTelling(self)?.steps.count ?? 1) - 1)
    case .explanation: ExplanationLayout(self).mostScroll
    case .messages: MessagesLayout(self).mostScroll
    case .commands, .presets, .landscapes, .rules, .curves: max(0, matches(of: overlay).count - 1)
    case .form: max(0, formRows.count - 1)
    case .fairness: FairnessLayout(self).mostScroll
    case .faults: FaultsLayout(self).mostScroll
    case .page: max(0, LongTextLayout(self).lines.count - 1)
    }
  }

  /// Where a list begins: at what is on the screen.
  private func place(in kind: Overlay.Kind) -> Int {
    switch kind {
    case .presets: scene.libraryIndex ?? 0
    case .landscapes: currentLandscape ?? 0
    case .curves: shownCurves.first.flatMap(curveChoices.firstIndex) ?? 0
    case .help, .update, .explanation, .messages, .commands, .rules, .form, .fairness, .page,
      .faults:
      0
    }
  }

  /// Asks for what has not been read yet, what the list begins with first.
  private func readLibrary() -> [Effect] {
    let first = scene.libraryIndex ?? 0
    let unread = shelf.library.indices.filter { shelf.readings[$0] == nil }
    guard !unread.isEmpty else { return [] }
    return [.read(unread.filter { $0 >= first } + unread.filter { $0 < first })]
  }
}
