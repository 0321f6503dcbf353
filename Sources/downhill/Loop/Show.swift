import ArgumentParser
import Interface
import Plotting
import Presets

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Shows a preset: on the terminal, or as a still frame and a table where there is none.
struct Show {
  var preset: String
  var preferences: Preferences
  var pace = Pace(waitsToBegin: true)
  /// Where a speaker's notes go.
  var notes: String?
  var speed: Double?
  var size: Size?

  func run() throws {
    let loader = try PresetLoader(preferences, language: language)
    var scene = try loader.preset(preset)
    if let speed { scene.speed = speed }
    let themes = try preferences.themes()
    guard Environment.hasTerminalOutput else {
      try printStill(scene, themes, loader.language)
      return
    }
    guard glyphs != .octants || Terminal.knows("\u{1CD00}") else {
      throw Failure.usage(
        "downhill: --glyphs octants: the libraries of this system do not know these characters, which came "
          + "with Unicode 16; sextants are older")
    }
    let ending = try play(scene, loader, themes)
    guard case .signal(let number) = ending else { return }
    // The shell shall see what ended the program, so the signal is let through now.
    signal(number, SIG_DFL)
    raise(number)
  }

  /// What a terminal can show, which is said once: nothing but ASCII where it has no UTF-8, and no
  /// Chinese on the console of Linux, whose fonts have a few hundred characters.
  private var language: Language {
    guard preferences.language != .en, Environment.hasTerminalOutput else {
      return preferences.language
    }
    let reason =
      !Terminal.isUTF8
      ? "this terminal has no UTF-8"
      : Environment.value("TERM") == "linux" ? "this console has no Chinese characters" : nil
    guard let reason else { return preferences.language }
    Console.complain("downhill: \(reason), so texts are in English")
    return .en
  }

  private func play(
    _ scene: Preset, _ loader: PresetLoader, _ themes: ThemeChoice
  ) throws -> Session.Ending {
    let notes = try notes.map { try NotesWriter(path: $0) }
    let colors = preferences.color
    let library = loader.library
    let seen = SeenLessons()
    var terminal = try Self.openTerminal(
      truecolor: colors.wantsTruecolor, mouse: preferences.takesMouse,
      asksBackground: themes.asked == nil, asksGraphics: asksGraphics)
    let display = Display(
      tier: colors.tier(colorCount: terminal.colorCount), glyphs: glyphs,
      theme: themes.theme(
        background: terminal.background, colorFgBg: Environment.value("COLORFGBG")),
      themes: themes.themes, glyphChoices: glyphChoices,
      reducesMotion: preferences.reducesMotion, trail: preferences.trail,
      language: loader.language, cellPixels: terminal.cellPixels)
    // The session has the only state: a second one here would double the memory of all ensembles.
    var session = Session(
      State(
        scene, size: size ?? terminal.size, display: display, library: library,
        libraryIndex: library.firstIndex { $0.name == preset }, takesMouse: preferences.takesMouse,
        pace: pace, seen: seen.names, isNew: seen.isNew),
      loader: loader, framesPerSecond: preferences.framesPerSecond, fixedSize: size, notes: notes,
      seen: seen, watched: WatchedPreset(preset, speed: speed))
    let ending = session.run(on: &terminal)
    terminal.restore()
    return ending
  }

  /// Whether the terminal is asked if it shows pictures.
  private var asksGraphics: Bool {
    guard glyphs.hasDots, preferences.color.wantsTruecolor else { return false }
    return switch preferences.graphics {
    case .auto: !Environment.isMultiplexed
    case .pixels: true
    case .cells: false
    }
  }

  private static func openTerminal(
    truecolor: Bool, mouse: Bool, asksBackground: Bool, asksGraphics: Bool
  ) throws -> Terminal {
    do throws(TerminalError) {
      return try Terminal(
        truecolor: truecolor, mouse: mouse, asksBackground: asksBackground,
        asksGraphics: asksGraphics)
    } catch {
      throw Failure.running("downhill: \(error)")
    }
  }

  /// Without UTF-8 nothing but ASCII gets to the screen, whatever was asked for.
  private var glyphs: GlyphSet {
    let isUTF8 = Terminal.isUTF8
    return isUTF8 ? preferences.glyphs ?? Environment.glyphs(isUTF8: true) : .ascii
  }

  /// What keys go through: what was asked for, though hardly any font has it, and what most have.
  private var glyphChoices: [GlyphSet] {
    guard Terminal.isUTF8 else { return [.ascii] }
    return (GlyphSet.common.contains(glyphs) ? [] : [glyphs]) + GlyphSet.common
  }

  private func printStill(
    _ scene: Preset, _ themes: ThemeChoice, _ language: Language
  ) throws {
    let size = size ?? Environment.pictureSize
    let display = Display(
      tier: .mono, glyphs: glyphs, theme: themes.theme(), trail: preferences.trail,
      language: language)
    let still = Still(preset: scene, step: scene.steps, size: size, display: display)
    try Console.write(still.report)
  }
}
