import Optimization
import Testing

@testable import Presets

struct DataReaderTests {
  private static let folder = Folder(
    path: "lessons",
    files: Drawer(files: [
      "lessons/points.csv": "input, target\n0, 1\n\n# two more\n1, 0\n2.5, 1e0\n",
      "lessons/ragged.csv": "0, 1\n1\n",
      "lessons/class.csv": "0, 1\n1, 2\n",
      "lessons/words.csv": "0, 1\n1, one\n",
      "lessons/empty.csv": "a, b\n",
      "lessons/large.csv": String(repeating: "1, 2\n", count: 60_000),
      "lessons/long.csv": String(repeating: "1, 2\n", count: 2001),
      "lessons/secret.csv": nil,
      "elsewhere.csv": "1, 2\n",
    ]))

  private func text(_ yaml: String) -> String { Scene.text(landscape: "{data: \(yaml)}") }

  private func errors(_ yaml: String) -> [String] {
    Scene.errors(in: text(yaml), folder: Self.folder)
  }

  @Test(
    arguments: [
      ("3", "2:19: error: data must be a mapping, not '3'"),
      ("{model: centers}", "2:19: error: data needs one of the keys 'samples', 'file'"),
      ("{samples: [[0, 1]]}", "2:19: error: data needs the key 'model'"),
      (
        "{samples: [[0, 1]], model: center}",
        "2:46: error: unknown model 'center' (did you mean 'centers'?)"
      ),
      (
        "{samples: [[0, 1]], file: points.csv, model: centers}",
        "2:39: error: 'file' excludes 'samples'; keep one of them"
      ),
      (
        "{samples: [], model: centers}",
        "2:29: error: samples must be a list of 1 to 2000 items, not of 0"
      ),
      (
        "{samples: [[0, 1], [2]], model: centers}",
        "2:38: error: item 2 of samples must be a list of 2 items, not of 1"
      ),
      (
        "{samples: [[0, 1], [2, 3]], model: logistic_regression}",
        "2:38: error: item 2 of samples must be [input, class] with a class of 0 or 1"
      ),
      (
        "{samples: [[0, 1]], model: robust_location, width: 0}",
        "2:70: error: width must be greater than 0, not 0"
      ),
      (
        "{samples: [[0, 1]], model: centers, width: 1}",
        "2:55: error: unknown key 'width' in data (valid: samples, file, model)"
      ),
      (
        "{file: point.csv, model: centers}",
        "2:26: error: file 'point.csv' does not exist next to the preset"
      ),
      (
        "{file: ../elsewhere.csv, model: centers}",
        "2:26: error: file must be the name of a file next to the preset, without folders"
      ),
      (
        "{file: secret.csv, model: centers}",
        "2:26: error: file 'secret.csv' cannot be read: permission denied"
      ),
      (
        "{file: large.csv, model: centers}",
        "2:26: error: file 'large.csv' is larger than the 262144 bytes allowed"
      ),
      (
        "{file: long.csv, model: centers}",
        "2:26: error: 'long.csv' line 2001: there may be at most 2000 rows"
      ),
      (
        "{file: ragged.csv, model: centers}",
        "2:26: error: 'ragged.csv' line 2: must hold 2 numbers with commas between, not 1"
      ),
      (
        "{file: words.csv, model: centers}",
        "2:26: error: 'words.csv' line 2: must hold numbers, not 'one'"
      ),
      (
        "{file: empty.csv, model: centers}",
        "2:26: error: 'empty.csv' line 1: there is no row of numbers"
      ),
      (
        "{file: class.csv, model: logistic_regression}",
        "2:26: error: 'class.csv' line 2: must be [input, class] with a class of 0 or 1"
      ),
    ] as [(String, String)])
  func refuses(yaml: String, line: String) {
    #expect(errors(yaml) == ["f.yaml:\(line)"])
  }

  @Test func aPresetThatIsNoFileHasNoNeighbours() {
    #expect(
      Scene.errors(in: text("{file: points.csv, model: centers}")) == [
        "f.yaml:2:26: error: file needs a preset that is a file itself, to lie next to"
      ])
  }

  @Test func refusesNumbersThatLeaveTheScreen() {
    #expect(
      errors("{samples: [[1e308, 0], [-1e308, 0]], model: centers}") == [
        "f.yaml:2:12: error: landscape has no finite value and slope where optimizers start by "
          + "default; add the key 'start'"
      ])
  }

  @Test(arguments: Catalog.models)
  func readsEveryModel(type: any SampleLoss.Type) throws {
    let yaml = "{samples: [[0, 1], [1, 0], [2.5, 1]], model: \(type.name)}"
    let preset = try Scene.read(text(yaml))
    let sum = try #require(preset.landscape as? any FiniteSum)
    #expect(sum.samples == [Vector(0, 1), Vector(1, 0), Vector(2.5, 1)])
    #expect(preset.landscapeName == type.name)
  }

  @Test func readsTheFileNextToThePreset() throws {
    let preset = try Scene.read(
      text("{file: points.csv, model: linear_regression}"), in: Self.folder)
    let sum = try #require(preset.landscape as? any FiniteSum)
    #expect(sum.samples == [Vector(0, 1), Vector(1, 0), Vector(2.5, 1)])
  }

  @Test func readsTheSettingsOfAModel() throws {
    let preset = try Scene.read(
      text("{samples: [[0, 1]], model: robust_location, width: 0.5}"))
    // Far away the loss is the square of the width.
    #expect(preset.landscape.value(at: Vector(100, 100)) == 0.25)
  }
}
