import Optimization
import Presets

// One scene gives way to another.

extension State {
  /// Goes on to the landscape so many places further in the catalogue, round and round.
  mutating func changeLandscape(_ offset: Int) {
    let count = Catalog.landscapes.count
    let current = currentLandscape ?? (offset > 0 ? -1 : 0)
    openLandscape(Catalog.landscapes[(current + offset + count) % count].name)
  }

  /// Which landscape of the catalogue is on the screen, if it is one.
  var currentLandscape: Int? {
    scene.landscapeIndex ?? Catalog.landscapes.firstIndex { $0.name == scene.preset.landscapeName }
  }

  /// Takes the optimizers to the landscape of this name, and says what became of them.
  mutating func openLandscape(_ name: String) {
    guard let index = Catalog.landscapes.firstIndex(where: { $0.name == name }) else { return }
    let source = scene.movable
    let moved = MovedScene(of: source, to: Catalog.landscapes[index])
    let layout = view.layout
    open(moved.preset, landscapeIndex: index, source: source)
    view.layout = layout
    say(moved.remark(letter: Look(view.display).letter(of:)))
  }

  /// Goes on to the preset so many places further in the library, round and round.
  mutating func changePreset(_ offset: Int) -> [Effect] {
    let library = shelf.library
    guard !library.isEmpty else {
      say(.noPresetsFound)
      return []
    }
    let current = scene.libraryIndex ?? (offset > 0 ? -1 : 0)
    return openPreset(library[(current + offset + library.count) % library.count].name)
  }

  /// Asks for the preset of this name.
  mutating func openPreset(_ name: String) -> [Effect] {
    guard let index = shelf.place(of: name) else { return [] }
    // Before it is known whether it can be loaded: one that cannot must not bar the way.
    scene.libraryIndex = index
    return [.load(index)]
  }
}
