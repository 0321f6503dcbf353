import Optimization
import Testing

@testable import Presets

struct PathReaderTests {
  private static let folder = Folder(
    path: "runs",
    files: Drawer(files: [
      "runs/run.csv": "step,x,y,loss\n0,1,2,5\n2,0.5,1,1.25\n5,0,0,0.4\n",
      "runs/off.csv": "0,1,2,5\n1,0.5,1,2.31\n2,0,0,-0.3\n", "runs/bare.csv": "0,9,9\n1,8,8\n",
      "runs/zip.npz": "PK\u{3}\u{4}rest", "runs/zeros.bin": "a\u{0}b",
      "runs/late.csv": "0,1,2,5\n0,1,2,5\n", "runs/secret.csv": nil,
    ]))

  private static func text(_ paths: String) -> String {
    Scene.text(
      landscape: "{formula: x^2 + y^2}",
      adding: "view: {x: [-4, 4], y: [-4, 4]}\npaths: \(paths)")
  }

  @Test func readsWhatWasLogged() throws {
    let preset = try Scene.read(
      Self.text("[{name: my training run, file: run.csv}, {name: other, file: bare.csv}]"),
      in: Self.folder)
    #expect(preset.paths.map(\.name) == ["my training run", "other"])
    let path = preset.paths[0]
    #expect(path.rows.map(\.step) == [0, 2, 5])
    #expect(path.rows(upTo: -1).isEmpty)
    #expect([0, 1, 2, 4, 5, 99].map { path.rows(upTo: $0).count } == [1, 1, 2, 2, 3, 3])
    #expect(preset.attachments.map(\.name) == ["run.csv", "bare.csv"])
  }

  @Test func isWrittenBack() throws {
    let preset = try Scene.read(
      Self.text("[{name: 'a: b', file: run.csv}, {name: other, file: run.csv}]"), in: Self.folder)
    let again = try Scene.read(preset.text, in: Self.folder)
    #expect(again.paths == preset.paths)
    #expect(again.text == preset.text)
    #expect(preset.attachments.map(\.name) == ["run.csv"])
  }

  /// A loss may differ by 1 % of the range in view, which is from 0 to about 32 here.
  @Test func findsAPathThatIsElsewhere() throws {
    let preset = try Scene.read(
      Self.text(
        "[{name: run, file: run.csv}, {name: off, file: off.csv}, {name: bare, file: bare.csv}]"),
      in: Self.folder)
    #expect(
      preset.pathObjections == [
        "run: the path does not lie on this surface: row 4 says 0.4, the surface 0",
        "off: the path does not lie on this surface: row 2 says 2.31, the surface 1.25",
      ])
    var wide = preset
    wide.view = Domain(x: -6...6, y: -6...6)
    #expect(wide.pathObjections.count == 1)
  }

  @Test func saysWhereThereIsNoSurface() throws {
    let text = Scene.text(
      landscape: "{formula: log(x)}",
      adding: "view: {x: [-1, 4]}\nstart: 3\npaths: [{name: off, file: run.csv}]"
    ).replacing("formula: log(x)", with: "formula: log(x - 0.7) + 0*y")
    let preset = try Scene.read(text.replacing("start: 3", with: "start: [3, 0]"), in: Self.folder)
    let objection = try #require(preset.pathObjections.first)
    #expect(objection.hasSuffix(", the surface has no loss there"))
  }

  /// Two numbers that differ late are told apart.
  @Test func writesAsManyDigitsAsItTakes() throws {
    let folder = Folder(
      path: "runs", files: Drawer(files: ["runs/p.csv": "0,0,0,1000.05\n"]))
    let preset = try Scene.read(
      Scene.text(
        landscape: "{formula: 1000 + x + y}",
        adding: "view: {x: [0, 1], y: [0, 1]}\npaths: [{name: p, file: p.csv}]"), in: folder)
    #expect(
      preset.pathObjections == [
        "p: the path does not lie on this surface: row 1 says 1000.1, the surface 1000"
      ])
  }

  @Test(
    arguments: [
      ("run.csv", "8: error: paths must be a list of 1 to 9 items, not 'run.csv'"),
      ("[]", "8: error: paths must be a list of 1 to 9 items, not of 0"),
      (
        "[{name: B, file: zip.npz}]",
        "25: error: 'zip.npz' is no text: a path is a table of numbers with the columns step,x,y, "
          + "as a .csv has it"
      ),
      (
        "[{name: B, file: zeros.bin}]",
        "25: error: 'zeros.bin' is no text: a path is a table of numbers with the columns step,x,y, "
          + "as a .csv has it"
      ),
      ("[run.csv]", "9: error: item 1 of paths must be a mapping, not 'run.csv'"),
      ("[{file: run.csv}]", "9: error: item 1 of paths needs the key 'name'"),
      (
        "[{name: A, file: run.csv}]",
        "16: error: name 'A' is taken already; call the path something else"
      ),
      (
        "[{name: B, file: run.csv, color: red}]",
        "34: error: unknown key 'color' in item 1 of paths (valid: name, file)"
      ),
      (
        "[{name: B, file: runs.csv}]",
        "25: error: file 'runs.csv' does not exist next to the preset"
      ),
      (
        "[{name: B, file: secret.csv}]",
        "25: error: file 'secret.csv' cannot be read: permission denied"
      ),
      (
        "[{name: B, file: late.csv}]",
        "25: error: 'late.csv' line 2: steps must ascend: 0 comes after 0"
      ),
    ])
  func refuses(yaml: String, message: String) {
    #expect(Scene.errors(in: Self.text(yaml), folder: Self.folder) == ["f.yaml:6:\(message)"])
  }
}
