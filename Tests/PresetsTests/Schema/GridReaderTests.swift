import Foundation
import Optimization
import Testing

@testable import Presets

struct GridReaderTests {
  private static let bowl = """
    y,-2,-1,0,1,2
    -2,8,5,4,5,8
    -1,5,2,1,2,5
    0,4,1,0,1,4
    1,5,2,1,2,5
    2,8,5,4,5,8
    """

  private static let folder = Folder(
    path: "lessons",
    files: Drawer(files: [
      "lessons/bowl.csv": bowl, "lessons/short.csv": "y,0,1\n0,1,2\n", "lessons/secret.csv": nil,
      "lessons/large.csv": String(repeating: "#", count: GridFile.mostBytes + 1),
    ]))

  @Test func readsAFileNextToThePreset() throws {
    let preset = try Scene.read(
      Scene.text(landscape: "{grid: bowl.csv}", adding: "steps: 200"), in: Self.folder)
    #expect(preset.landscapeName == "bowl.csv")
    #expect(preset.landscape is GridLandscape)
    #expect(preset.view == Domain(x: -2...2, y: -2...2))
    #expect(preset.landscape.minima == [.zero])
    var run = preset.race.runs[0]
    run.advance(by: 200)
    #expect(run.particle.position.norm < 1e-12)
  }

  @Test(
    arguments: [
      ("3", "'3' does not exist next to the preset"),
      ("[bowl.csv]", "must be a text, not a list"),
      ("bowls.csv", "'bowls.csv' does not exist next to the preset"),
      ("../bowl.csv", "must be the name of a file next to the preset, without folders"),
      ("secret.csv", "'secret.csv' cannot be read: permission denied"),
      ("large.csv", "'large.csv' is larger than the \(GridFile.mostBytes) bytes allowed"),
    ])
  func refuses(yaml: String, message: String) {
    let errors = Scene.errors(in: Scene.text(landscape: "{grid: \(yaml)}"), folder: Self.folder)
    #expect(errors == ["f.yaml:2:19: error: grid \(message)"])
  }

  @Test func saysWhichLineOfTheFileIsWrong() {
    let errors = Scene.errors(
      in: Scene.text(landscape: "{grid: short.csv}"), folder: Self.folder)
    #expect(
      errors == [
        "f.yaml:2:19: error: 'short.csv' line 1: there must be at least 4 x values, not 2"
      ])
  }

  @Test func aBundledPresetHasNoFilesBesideIt() {
    let errors = Scene.errors(in: Scene.text(landscape: "{grid: bowl.csv}"))
    #expect(
      errors == ["f.yaml:2:19: error: grid needs a preset that is a file itself, to lie next to"])
  }

  /// The files that NumPy made.
  private static let arrays = Folder(
    path: Bundle.module.url(forResource: "Files", withExtension: nil)?.path() ?? "")

  @Test func anArrayLiesInTheView() throws {
    let preset = try Scene.read(
      Scene.text(landscape: "{grid: double.npy}", adding: "view: {x: [-4, 4], y: [0, 3]}"),
      in: Self.arrays)
    #expect(preset.landscape.domain == Domain(x: -4...4, y: 0...3))
    // What is seen may be another part by the time it is written.
    var zoomed = preset
    zoomed.view = Domain(x: -1...1, y: 1...2)
    let again = try Scene.read(zoomed.text, in: Self.arrays)
    #expect(again.landscape.domain == preset.landscape.domain)
    #expect(again.view == zoomed.view)
    #expect(again.text == zoomed.text)
  }

  @Test func anArrayNeedsAView() {
    for view in ["", "view: {x: [0, 1]}"] {
      let errors = Scene.errors(
        in: Scene.text(landscape: "{grid: double.npy}", adding: view), folder: Self.arrays)
      #expect(
        errors == [
          "f.yaml:2:19: error: 'double.npy' has no axes: give 'view' as {x: [from, to], y: [from, to]},"
            + " or save x and y with it: numpy.savez(file, x=x, y=y, loss=loss)"
        ])
    }
  }

  @Test(
    arguments: [
      ("formula: x", "2:29: error: 'formula' excludes 'grid'; keep one of them"),
      (
        "a: 1",
        "2:29: error: unknown key 'a' in landscape (valid: name, formula, data, grid, x, y, rotation)"
      ),
      (
        "y: [0, 1]",
        "2:32: error: y is for files without axes, which 'bowl.csv' has; take it away"
      ),
    ])
  func standsAlone(other: String, message: String) {
    let errors = Scene.errors(
      in: Scene.text(landscape: "{grid: bowl.csv, \(other)}"), folder: Self.folder)
    #expect(errors == ["f.yaml:\(message)"])
  }
}
