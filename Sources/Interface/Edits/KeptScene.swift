import Optimization
import Plotting
import Presets

/// A scene to be kept as a preset of the user's.
public struct KeptScene: Hashable, Sendable {
  /// The preset's name: the name of its file without the ending.
  public let name: String
  /// What the file says.
  public let text: String
  /// The files that have to lie next to it.
  public let attachments: [Attachment]
  /// Whether a preset that has this name already may go.
  public let replaces: Bool

  /// What is wrong with `name` as a preset's name, in one line; nil where it will do.
  static func objection(to name: String) -> String? {
    guard !name.isEmpty, name.utf8.count <= 80 else { return "a name has 1 to 80 characters" }
    guard !name.hasPrefix("."), !name.hasPrefix("-") else {
      return "a name does not begin with \(name.prefix(1))"
    }
    guard !name.contains("/"), name == name.escapingControls else {
      return "a name has no / and nothing that cannot be seen"
    }
    guard !name.hasSuffix(".yaml"), !name.hasSuffix(".yml") else {
      return "the ending .yaml is put behind the name"
    }
    return nil
  }
}

extension State {
  /// What the scene would be called unless another name is typed.
  var nameToKeep: String { "my-\(plainName)" }

  /// What the scene is called in the name of a file.
  var plainName: String {
    let base = scene.libraryIndex.map { shelf.library[$0].name } ?? scene.preset.landscapeName
    let plain = base.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    let name = String(plain).split(separator: "-").joined(separator: "-")
    return name.isEmpty ? "scene" : String(name.prefix(40))
  }

  /// What is on the screen, as a preset called `name`: view, layout and charts as they are now.
  ///
  /// It is the lesson that it was only under that lesson's own name, and only while no hand has changed it.
  /// What was claimed and asked of another scene is left out.
  func presetToKeep(as name: String) -> Preset {
    var kept = scene.preset
    let ownName = scene.libraryIndex.map { shelf.library[$0].name }
    // What a beat has shown is its own, and not how the scene begins.
    let wanted = view.direction.view.base ?? view.glide?.to ?? view.wanted
    if wanted != scene.preset.openingView { kept.view = Domain(x: wanted.x, y: wanted.y) }
    kept.layout = view.direction.layout.base ?? view.layout
    kept.camera = view.direction.camera.base ?? view.camera
    kept.curves = view.direction.chosenCurves.base ?? view.curves
    let axis = view.direction.axis.base ?? shownCurveAxis
    // The rate of a range test is an axis only while that is in focus.
    if axis != (kept.axis ?? .steps), CurveAxis.ofAll.contains(axis) { kept.axis = axis }
    kept.speed = view.direction.speed.base ?? playback.speed
    if isChangedByHand {
      kept.expectations = []
      kept.beats = kept.beats.map(\.withoutQuestion)
    } else if let original = scene.done.first {
      // Changes that came to nothing are not worth a line.
      kept.content = original
    }
    if isChangedByHand || name != ownName { kept.course = nil }
    if name != ownName { kept.titles = kept.titles.marked(name, inPlaceOf: ownName) }
    return kept
  }

  /// Has the scene written under a name.
  mutating func keep(as name: String) -> [Effect] {
    let preset = presetToKeep(as: name)
    let scene = KeptScene(
      name: name, text: preset.text, attachments: preset.attachments,
      replaces: input.nameToReplace == name)
    input.nameToReplace = nil
    return [.keep(scene)]
  }

  /// Asks whether the scene may take the name of another preset: a file of the user's goes, a bundled preset
  /// only stands behind what is written to `path`.
  mutating func askToReplace(_ name: String, hidingBundledBy path: String?) {
    var prompt = Prompt(.save)
    prompt.paste(name)
    prompt.fault = word(path.map(Phrase.willHide) ?? .isThereAlready(name))
    input.prompt = prompt
    input.nameToReplace = name
  }
}
