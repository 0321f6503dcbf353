import Testing

@testable import Presets

struct PresetLibraryTests {
  private func library(_ files: [String: String?], folders: [String] = ["a", "b"]) -> PresetLibrary
  {
    PresetLibrary(folders: folders, files: Drawer(files: files))
  }

  private func error(of reference: String, in library: PresetLibrary) -> PresetLibraryError? {
    do throws(PresetLibraryError) {
      _ = try library.find(reference)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    arguments: [
      ("mine", "a/mine.yaml"), ("yours", "b/yours.yml"), ("both", "a/both.yml"),
      ("welcome", "b/welcome.yaml"), ("ravine", "ravine.yaml"), ("c/far.yaml", "c/far.yaml"),
      ("near.yml", "near.yml"), ("./plain", "./plain"),
    ])
  func findsTheFirstThatIsMeant(reference: String, file: String) throws {
    let library = library([
      "a/mine.yaml": "1", "b/mine.yaml": "2", "b/yours.yml": "3", "a/both.yml": "4",
      "b/both.yaml": "5", "b/welcome.yaml": "6", "c/far.yaml": "7", "near.yml": "8", "./plain": "9",
    ])
    #expect(try library.find(reference).file == file)
  }

  @Test func readsTheBundledOnesWithoutAnyFolder() throws {
    let source = try PresetLibrary(folders: [], files: Drawer()).find("ravine")
    #expect(try source.preset().title == "The ravine")
  }

  @Test func listsEveryNameOnceWithWelcomeFirst() {
    let names = library([
      "a/zebra.yaml": "", "b/zebra.yml": "", "b/Alpha.yaml": "", "a/notes.txt": "",
      "a/.hidden.yaml": "", "a/.yaml": "",
    ]).names
    #expect(names.first == "welcome")
    let lessons = BundledPresets.course.map(\.name).filter { $0 != "welcome" }
    #expect(names.dropFirst().starts(with: ["Alpha", "zebra"] + lessons))
    let rest = names.dropFirst(3 + lessons.count)
    #expect(rest.elementsEqual(rest.sorted()))
    let bundled = Set(BundledPresets.all.map(\.name)).subtracting(["course"])
    #expect(Set(names) == bundled.union(["zebra", "Alpha"]))
    #expect(names.count == Set(names).count)
  }

  @Test(
    arguments: [
      (
        "ravin",
        "there is no preset 'ravin' (did you mean 'ravine'?); a file is named with its '.yaml'"
      ),
      (
        "ravin.yaml", "there is no file 'ravin.yaml'; check the path"
      ),
      ("x/\u{1B}ravine", "there is no file 'x/\\u{1B}ravine'; check the path"),
      ("secret", "cannot read 'a/secret.yaml': permission denied"),
    ] as [(String, String)])
  func saysWhatIsMissing(reference: String, message: String) {
    let library = library(["a/secret.yaml": nil, "b/secret.yaml": "title: x"])
    #expect(error(of: reference, in: library)?.description == message)
  }

  @Test func namesAllPresetsWhereNoneIsNear() {
    let library = library(["a/zebra.yaml": ""])
    guard case .noSuchPreset("xyz", let suggestion) = error(of: "xyz", in: library) else {
      Issue.record("a preset 'xyz' was found")
      return
    }
    #expect(suggestion.names == library.names)
    #expect(suggestion.nearest.isEmpty)
  }

  @Test func readsNoMoreOfAHugeFileThanNeeded() throws {
    let huge = String(repeating: "#", count: 3 * Preset.maximumBytes)
    let source = try library(["a/huge.yaml": huge]).find("huge")
    #expect(source.bytes.count == Preset.maximumBytes + 1)
    #expect(throws: PresetError.self) { try source.preset() }
  }

  @Test(
    arguments: [
      (
        ["HOME": "/home/u"],
        ["Presets", "/home/u/.local/share/downhill/presets", "/usr/share/downhill/presets"]
      ),
      (
        ["HOME": "/home/u", "XDG_DATA_HOME": "/data"],
        ["Presets", "/data/downhill/presets", "/usr/share/downhill/presets"]
      ),
      (
        ["HOME": "/home/u", "XDG_DATA_HOME": "data"],
        ["Presets", "/home/u/.local/share/downhill/presets", "/usr/share/downhill/presets"]
      ),
      ([:], ["Presets", "/usr/share/downhill/presets"]),
    ] as [([String: String], [String])])
  func searchesTheUsualFolders(environment: [String: String], folders: [String]) throws {
    let library = try PresetLibrary.standard(
      environment: environment, executable: "/usr/bin/downhill", files: Drawer())
    #expect(library.folders == folders)
  }

  @Test func searchesTheFolderAskedForFirst() throws {
    let drawer = Drawer(files: ["mine/x.yaml": ""])
    let library = try PresetLibrary.standard(
      asked: "mine", environment: [:], executable: nil, files: drawer)
    #expect(library.folders == ["mine", "Presets"])
    #expect(throws: PresetLibraryError.noSuchFolder("yours")) {
      try PresetLibrary.standard(asked: "yours", environment: [:], executable: nil, files: drawer)
    }
  }
}
