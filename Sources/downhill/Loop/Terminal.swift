import CTerminal
import Interface
import Plotting
import Recording

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The terminal while the program has it: a screen to present cell buffers on, a source of events.
///
/// There can be one at a time. It is given back by `restore()`, at the latest when the value ends,
/// at `exit`, or when the process crashes.
struct Terminal: ~Copyable {
  private static let unknown = CellBuffer(size: Size(columns: 0, rows: 0))

  /// Whether the user's locale asks for UTF-8; where not, draw with ASCII alone.
  static let isUTF8 = terminal_is_utf8()

  /// Whether the system's libraries can show a character: not where it is newer than they are.
  static func knows(_ scalar: Unicode.Scalar) -> Bool { terminal_knows(scalar.value) }

  /// What is on the screen, as far as that is known.
  private var shown = unknown
  /// The pictures under the text, where the terminal shows some.
  private var images: KittyScreen?
  private var pictures: [PlacedPicture] = []
  private let clock = ContinuousClock()
  /// When the last frame was handed over.
  private var presented: ContinuousClock.Instant
  /// How long a terminal may take over a frame's pictures before the next comes all the same.
  private static let patience = Duration.seconds(1)
  /// Kept from frame to frame for its memory alone.
  private var changes: [terminal_cell] = []

  /// Takes over the terminal on standard output.
  ///
  /// - Parameters:
  ///   - truecolor: Whether to use 24-bit colour where the terminal's type allows; else the palette
  ///     its description promises.
  ///   - mouse: Whether to ask for the mouse's presses, drags and wheel.
  ///   - asksBackground: Whether to ask what colour its background has.
  ///   - asksGraphics: Whether to ask if it shows pictures.
  init(
    truecolor: Bool, mouse: Bool, asksBackground: Bool, asksGraphics: Bool
  ) throws(TerminalError) {
    let type = getenv("TERM").map { String(cString: $0) } ?? ""
    switch terminal_start(truecolor, mouse, asksBackground, asksGraphics) {
    case .ok: break
    case .without_keyboard: throw .withoutKeyboard
    case .unknown_type: throw .unknownType(type)
    case .in_background: throw .inBackground
    case .without_cursor: throw .withoutCursor(type)
    case .system_error: throw .system(String(cString: strerror(errno)))
    }
    presented = clock.now
    images = cellPixels.map(Self.images)
  }

  deinit {
    terminal_restore()
  }

  /// Columns and rows, as the last resize had them.
  var size: Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    terminal_size(&columns, &rows)
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// The number of colours the terminal shows: 0 without colour, 8, 16, 256, or 2^24 with RGB.
  var colorCount: Int { Int(terminal_color_count()) }

  /// How many pixels a cell has, where the terminal has said that it shows pictures; nil elsewhere.
  var cellPixels: CellPixels? {
    guard terminal_shows_pictures() else { return nil }
    var pixels: (width: Int32, height: Int32) = (0, 0)
    terminal_cell_pixels(&pixels.width, &pixels.height)
    // Fewer are no letter, and a terminal that says so says nothing of use.
    guard pixels.width > 2, pixels.height > 4 else { return nil }
    return CellPixels(width: Int(pixels.width), height: Int(pixels.height))
  }

  /// Whether the terminal is still taking in the last frame: the next one had better wait.
  var isBusy: Bool { terminal_is_sending() || isReading }

  /// Whether it has yet to read the pictures of the last frame, of which no event tells.
  var isReading: Bool { terminal_is_reading() && clock.now - presented < Self.patience }

  /// The colour of its background, if it was asked and told.
  var background: Color? {
    var rgb: UInt32 = 0
    return terminal_background(&rgb) ? .rgb(rgb) : nil
  }

  /// Shows `buffer` over `pictures`, sending only the cells and tiles that differ from what is there.
  ///
  /// It leaves in `buffer` what was there before, so that two screens' memory serves all frames.
  mutating func present(_ buffer: inout CellBuffer, over pictures: [PlacedPicture]) {
    let isWhole = buffer.size != shown.size
    collect(buffer.changes(since: shown))
    self.pictures = pictures
    presented = clock.now
    let hasNewPictures = sendPictures()
    guard isWhole || hasNewPictures || !changes.isEmpty else { return }
    if !terminal_present(changes, changes.count, isWhole) {
      // The terminal has no colours left for the changes alone, and clearing it takes pictures away.
      images?.forget()
      _ = sendPictures()
      collect(buffer.changes(since: Self.unknown))
      _ = terminal_present(changes, changes.count, true)
    }
    swap(&shown, &buffer)
  }

  /// Draws the last buffer again, over whatever another program wrote on the screen.
  mutating func repaint() {
    images?.forget()
    _ = sendPictures()
    terminal_repaint()
  }

  /// Turns mouse reports on or off; while off the terminal's own selection works.
  mutating func setMouse(_ isOn: Bool) {
    terminal_set_mouse(isOn)
  }

  /// Has changes of the file at `path` come as events.
  mutating func watch(_ path: String) {
    _ = terminal_watch(path)
  }

  /// Waits for events until one comes or `timeout` has passed; nil waits for ever.
  mutating func nextEvents(timeout: Duration?) -> [TerminalEvent] {
    let capacity = 64
    let events = [terminal_event](unsafeUninitializedCapacity: capacity) { events, count in
      count = Int(
        terminal_next_events(events.baseAddress, Int32(capacity), milliseconds(timeout)))
    }
    // A new size leaves the screen blank.
    if events.contains(where: { $0.kind == .resize }) {
      shown = Self.unknown
      images = cellPixels.map(Self.images)
    }
    // Another program may have had the screen.
    if events.contains(where: { $0.kind == .resumed }) { images?.forget() }
    return events.compactMap(TerminalEvent.init)
  }

  /// Gives the terminal back as it was found; harmless when it was given back already.
  mutating func restore() {
    terminal_restore()
  }

  /// A terminal with pictures, handed over in memory where it reads that.
  private static func images(_ cell: CellPixels) -> KittyScreen {
    guard terminal_shares_memory() else { return KittyScreen(cell: cell) }
    return KittyScreen(cell: cell) { bytes in
      var name = [CChar](repeating: 0, count: terminal_shared_name_size)
      guard terminal_share(bytes, bytes.count, &name) else { return nil }
      return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }

  /// Puts what shows the pictures behind the next frame; whether there is anything to be shown.
  private mutating func sendPictures() -> Bool {
    guard let bytes = images?.show(pictures), !bytes.isEmpty else { return false }
    if !terminal_add_pictures(bytes, bytes.count) { images?.forget() }
    return true
  }

  private mutating func collect(_ differences: CellChanges) {
    changes.removeAll(keepingCapacity: true)
    // What grows bit by bit leaves memory behind that was touched and is of no use.
    changes.reserveCapacity(differences.likelyCount)
    for change in differences { changes.append(terminal_cell(change)) }
  }
}

/// Whole milliseconds, rounded up so that a wait never ends early, -1 for ever.
private func milliseconds(_ timeout: Duration?) -> Int32 {
  guard let timeout else { return -1 }
  let (seconds, attoseconds) = timeout.components
  guard seconds < 1_000_000 else { return 1_000_000_000 }
  guard seconds >= 0, attoseconds >= 0 else { return 0 }
  return Int32(seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
}

extension terminal_cell {
  fileprivate init(_ change: CellChange) {
    let cell = change.cell
    self.init(
      x: UInt16(truncatingIfNeeded: change.x), y: UInt16(truncatingIfNeeded: change.y),
      scalar: cell.scalar.value, mark: cell.mark.value,
      foreground: cell.foreground.packed, background: cell.background.packed,
      attributes: cell.attributes.rawValue, width: cell.width)
  }
}
