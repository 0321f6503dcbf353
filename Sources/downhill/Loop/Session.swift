import Interface
import Plotting
import Presets

/// The loop: events in, states through `update`, frames out.
///
/// While something moves it wakes as often as there are to be frames; while nothing does it sleeps
/// until an event comes. A frame is drawn only where the state has changed what is seen, and left out where the
/// terminal has not taken in the last one: steps are virtual time, and keys are answered meanwhile.
struct Session: ~Copyable {
  /// Why it ended.
  enum Ending {
    case quit
    case signal(Int32)
  }

  private var state: State
  private let loader: PresetLoader
  private let frame: Duration
  /// Between frames while another window has the keyboard.
  private let unattendedFrame: Duration
  private let fixedSize: Size?
  private var notes: NotesWriter?
  private var seen: SeenLessons
  /// The file that the scene was read from, as long as it is read again when it changes.
  private let watched: WatchedPreset?
  private var renderer = Renderer()
  /// Entries of the library to be read while nothing else is to be done, the first first.
  private var unread: [Int] = []
  /// Whether time has passed that the race is not to make up for.
  private var wasAway = false
  /// Given its size by the first frame.
  private var buffer = CellBuffer(size: Size(columns: 0, rows: 0))

  /// A session that has not begun.
  init(
    _ state: State, loader: PresetLoader, framesPerSecond: Int, fixedSize: Size?,
    notes: consuming NotesWriter?, seen: SeenLessons, watched: WatchedPreset?
  ) {
    self.state = state
    self.loader = loader
    self.fixedSize = fixedSize
    self.notes = notes
    self.seen = seen
    self.watched = watched
    frame = .seconds(1) / framesPerSecond
    unattendedFrame = max(frame, .seconds(1) / 15)
  }

  /// Runs until the user has had enough.
  mutating func run(on terminal: inout Terminal) -> Ending {
    let clock = ContinuousClock()
    var last = clock.now
    var shown: Int?
    if let watched { terminal.watch(watched.path) }
    while true {
      if shown != state.view.revision, !terminal.isBusy {
        shown = state.view.revision
        renderer.render(state, into: &buffer)
        terminal.present(&buffer, over: renderer.pictures)
      }
      notes?.show(state.beatNotes)
      seen.keep(state.shelf.seen)
      if state.isOver { return .quit }
      var frame = state.input.hasKeyboard ? frame : unattendedFrame
      if !renderer.pictures.isEmpty { frame = max(frame, Self.pictureFrame) }
      let isAnimated = state.isAnimated
      let isLate = shown != state.view.revision && terminal.isReading
      let wait =
        !unread.isEmpty
        ? .zero
        : isLate ? Self.moment : isAnimated ? max(.zero, frame - (clock.now - last)) : nil
      let events = terminal.nextEvents(timeout: wait)
      if events.isEmpty { readNext() }
      for event in events {
        switch event {
        case .key(let key):
          if let ending = handle(.key(key), on: &terminal) { return ending }
        case .mouse(let mouse):
          let target = renderer.target(atX: mouse.x, y: mouse.y)
          if let ending = handle(.mouse(mouse, over: target), on: &terminal) { return ending }
        case .paste(let scalar): _ = handle(.paste(String(scalar)), on: &terminal)
        case .resize(let size):
          _ = handle(.cellPixels(terminal.cellPixels), on: &terminal)
          _ = handle(.resize(fixedSize ?? size), on: &terminal)
        case .focus(let isFocused): _ = handle(.focus(isFocused), on: &terminal)
        case .signal(let number): return .signal(number)
        case .fileChanged: reload()
        case .hangup: return .signal(Self.hangupSignal)
        case .resumed:
          last = clock.now
          state.touch()
        }
      }
      let now = clock.now
      if !isAnimated || wasAway {
        wasAway = false
        last = now
      } else if now - last >= frame {
        _ = update(&state, .tick(now - last))
        last = now
      }
    }
  }

  private static let hangupSignal: Int32 = 1
  /// Until it is seen again whether a terminal has read its pictures.
  private static let moment = Duration.milliseconds(4)
  /// Between frames with pictures, which take longer to draw and to send.
  private static let pictureFrame = Duration.seconds(1) / 30

  private mutating func handle(_ event: Event, on terminal: inout Terminal) -> Ending? {
    for effect in update(&state, event) {
      switch effect {
      case .quit: return .quit
      case .repaint: terminal.repaint()
      case .load(let index): load(index)
      case .keep(let scene): keep(scene)
      case .draw(let sheet): draw(sheet)
      case .read(let indices): unread = indices
      case .setMouse(let isOn): terminal.setMouse(isOn)
      }
    }
    return nil
  }

  private mutating func load(_ index: Int) {
    let name = state.shelf.library[index].name
    do {
      _ = update(&state, .loaded(try loader.silentPreset(name), index))
    } catch {
      // There is no room for more on the screen, nor for control characters in a file's name.
      let name = name.escapingControls
      _ = update(&state, .failed("cannot open \(name): see downhill check \(name)"))
    }
  }

  /// Reads the file of the scene again, unless another scene has taken its place.
  private mutating func reload() {
    guard let watched, state.scene.libraryIndex == nil, let result = watched.again(loader) else {
      return
    }
    switch result {
    case .success(let preset): _ = update(&state, .reloaded(preset))
    case .failure(let error): _ = update(&state, .faulty(error))
    }
  }

  private mutating func keep(_ scene: KeptScene) {
    do {
      switch try loader.keep(scene) {
      case .exists(let path): _ = update(&state, .exists(scene.name, hidingBundledBy: path))
      case .kept(let path, let hidesBundled):
        _ = update(&state, .kept(path, name: scene.name, hidesBundled: hidesBundled))
      }
    } catch {
      _ = update(&state, .failed("not kept: \(error)"))
    }
  }

  /// What stands before a complaint on standard error, and has no place on the screen.
  private static let ownName = "downhill: "

  private mutating func draw(_ sheet: Sheet) {
    // However long it takes, the race goes on from where it is.
    defer { wasAway = true }
    do {
      switch try SheetWriter(state: state).write(sheet) {
      case .exists: _ = update(&state, .fileExists(sheet))
      case .written(let path, let folder): _ = update(&state, .drawn(path, folder: folder))
      }
    } catch {
      let line = (error as? Failure)?.lines.first ?? ""
      let reason = line.hasPrefix(Self.ownName) ? String(line.dropFirst(Self.ownName.count)) : line
      _ = update(&state, .failed(reason))
    }
  }

  /// Reads one entry of the library, so that a key has to wait for one at most.
  private mutating func readNext() {
    guard !unread.isEmpty else { return }
    let index = unread.removeFirst()
    let reading = loader.reading(state.shelf.library[index].name)
    _ = update(&state, .read(reading, index))
  }
}
