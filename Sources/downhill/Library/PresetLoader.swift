import Interface
import Presets

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Presets by what the user calls them: a name, a file, or `-` for standard input.
struct PresetLoader {
  private static let inputName = "<stdin>"
  private let seed: UInt64?
  /// The language that texts are shown in.
  let language: Language
  private let presets: PresetLibrary

  /// A loader that looks where it is wanted.
  ///
  /// Texts are in the language that is wanted, or in `language`.
  init(_ preferences: Preferences, language: Language? = nil) throws {
    seed = preferences.seed
    self.language = language ?? preferences.language
    do {
      presets = try PresetLibrary.standard(asked: preferences.presets)
    } catch {
      throw Failure.missing("downhill: \(error)")
    }
  }

  /// Every preset that can be opened by name.
  var library: [LibraryEntry] {
    let titles = (try? presets.chapterTitles()) ?? []
    return presets.names.map { name in
      let chapter = PresetLibrary.coursePlace(of: name)?.chapter
      let title = chapter.flatMap { titles.indices.contains($0 - 1) ? titles[$0 - 1] : nil }
      let words = [chapter.map(String.init), title?.text(in: language)].compactMap(\.self)
      return LibraryEntry(name: name, heading: words.joined(separator: "  "))
    }
  }

  /// The lessons among the presets.
  ///
  /// One that cannot be read is left out: who opens it is told why.
  func course() throws -> Course {
    let lessons = presets.names.compactMap { name -> Course.Lesson? in
      guard let preset = try? silentPreset(name), let place = preset.course else { return nil }
      return Course.Lesson(
        name: name, title: preset.titles, summary: preset.summaries, place: place)
    }
    do throws(PresetError) {
      return Course(lessons, titles: try presets.chapterTitles())
    } catch {
      throw Failure.invalid(error)
    }
  }

  /// The bytes behind a reference.
  func source(_ reference: String) throws -> PresetSource {
    guard reference != "-" else {
      return PresetSource(
        file: Self.inputName, bytes: Self.standardInput(), in: Folder(path: "."))
    }
    do {
      return try presets.find(reference)
    } catch {
      throw Failure.missing("downhill: \(Downhill.nearCommand(error) ?? error.description)")
    }
  }

  /// What errors call the file behind a reference.
  func name(of reference: String) throws -> String {
    reference == "-" ? Self.inputName : try source(reference).file
  }

  /// The preset behind a reference, with the seed asked for; standard error says what a large one will
  /// take.
  func preset(_ reference: String) throws -> Preset {
    var source = try source(reference)
    source.folder?.onReading = Self.readingReport()
    let preset = try readable(source)
    if let notice = preset.memoryNotice {
      Console.complain("downhill: \(reference.escapingControls): \(notice)")
    }
    return preset
  }

  /// The same without a word, for where the screen is open and says it itself.
  func silentPreset(_ reference: String) throws -> Preset {
    try readable(source(reference))
  }

  private func readable(_ source: PresetSource) throws -> Preset {
    do {
      return try preset(source)
    } catch {
      throw Failure.invalid(error)
    }
  }

  /// Says on a terminal how far the reading of a large file has come, once it has taken a while.
  private static func readingReport() -> @Sendable (String, Double) -> Void {
    let start = ContinuousClock.now
    let isWanted = isatty(STDERR_FILENO) == 1
    return { name, share in
      guard isWanted, ContinuousClock.now - start > .milliseconds(300) else { return }
      let line = "reading \(name.escapingControls): \(Int(share * 100)) % "
      let blank = String(repeating: " ", count: line.count)
      Console.remark("\r" + (share < 1 ? line : blank + "\r"))
    }
  }

  /// What the preset of this name is, or what is wrong with it first.
  func reading(_ name: String) -> Reading {
    guard let source = try? presets.find(name) else { return .fault("cannot be read") }
    do {
      return .preset(try preset(source))
    } catch {
      let fault = error.faults[0]
      return .fault("line \(fault.position.line): \(fault.message)")
    }
  }

  /// The preset in a file that has changed, or what is wrong in it; nil while there is no such file.
  func again(_ reference: String) -> Result<Preset, PresetError>? {
    guard let source = try? presets.find(reference) else { return nil }
    do {
      return .success(try preset(source))
    } catch {
      return .failure(error)
    }
  }

  /// Writes a scene into the user's own folder of presets, unless there is a preset with its name that it
  /// does not replace.
  func keep(_ scene: KeptScene) throws(PresetKeeper.Failure) -> PresetKeeper.Outcome {
    try PresetKeeper(folder: UserFolders().data.map { "\($0)/presets" }, library: presets).keep(
      scene)
  }

  private func preset(_ source: PresetSource) throws(PresetError) -> Preset {
    var preset = try source.preset()
    if let seed {
      preset.seed = seed
      preset.rehearse()
    }
    preset.language = language
    return preset
  }

  /// One byte more than a preset may have, so that the reader sees that there are too many.
  private static func standardInput() -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= Preset.maximumBytes {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    return bytes
  }
}
