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
  var options: GlobalOptions
  var autoplay = false
  var exitAtEnd = false
  var speed: Double?
  var size: Size?

  func run() throws {
    let loader = try PresetLoader(options)
    var scene = try loader.preset(preset)
    if let speed { scene.speed = speed }
    if autoplay {
      for index in scene.beats.indices { scene.beats[index].pauses = false }
    }
    guard Environment.hasTerminalOutput else {
      try printStill(scene)
      return
    }
    let ending = try play(scene, loader)
    guard case .signal(let number) = ending else { return }
    // The shell shall see what ended the program, so the signal is let through now.
    signal(number, SIG_DFL)
    raise(number)
  }

  private func play(_ scene: Preset, _ loader: PresetLoader) throws -> Session.Ending {
    let isTruecolor =
      options.color == .truecolor
      || options.color == .auto && Environment.value("NO_COLOR") == nil
        && Environment.promisesTruecolor
    let library = loader.library
    var terminal = try Self.openTerminal(truecolor: isTruecolor, mouse: !options.noMouse)
    let state = State(
      scene, size: size ?? terminal.size, display: display(colors: terminal.colorCount),
      library: library, libraryIndex: library.firstIndex { $0.name == preset })
    var session = Session(
      state, loader: loader, framesPerSecond: options.reducedMotion ? 4 : 60,
      exitAtEnd: exitAtEnd, fixedSize: size)
    let ending = session.run(on: &terminal)
    terminal.restore()
    return ending
  }

  private static func openTerminal(truecolor: Bool, mouse: Bool) throws -> Terminal {
    do throws(TerminalError) {
      return try Terminal(truecolor: truecolor, mouse: mouse)
    } catch {
      throw Failure.running("downhill: \(error)")
    }
  }

  private func display(colors: Int) -> Display {
    let possible: ColorTier =
      switch colors {
      case 257...: .truecolor
      case 256: .palette256
      case 16...: .palette16
      case 8...: .palette8
      default: .mono
      }
    let isPlain = options.color == .auto && Environment.value("NO_COLOR") != nil
    return Display(
      tier: isPlain ? .mono : options.color.tier ?? possible,
      glyphs: Environment.glyphs(ascii: options.ascii, isUTF8: Terminal.isUTF8),
      theme: options.theme.theme)
  }

  private func printStill(_ scene: Preset) throws {
    let size = size ?? Environment.pictureSize
    let display = Display(
      tier: .mono,
      glyphs: Environment.glyphs(ascii: options.ascii, isUTF8: Terminal.isUTF8),
      theme: options.theme.theme)
    let still = Still(
      preset: scene, step: scene.steps, size: size, display: display, layout: nil)
    try Console.write(still.report)
  }
}
