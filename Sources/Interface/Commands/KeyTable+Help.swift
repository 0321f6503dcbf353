import Presets

extension KeyTable {
  /// A line of the help: a heading, or keys and what they do.
  public struct HelpEntry: Hashable, Sendable {
    /// All keys that do it; none for a heading.
    public var keys = ""
    /// What they do, or what stands below.
    public var label: String
    /// Whether a group begins here.
    public var isHeading = false
    /// Which characters of the label were looked for.
    var marks: Set<Int> = []
  }

  /// Every row of the table by group, and what the mouse does.
  public static func help(in language: Language = .en) -> [HelpEntry] {
    help(without: [], in: language)
  }

  /// The same without what is locked.
  static func help(without locks: Set<Lock>, in language: Language) -> [HelpEntry] {
    Group.allCases.flatMap { group in
      [HelpEntry(label: group.heading.text(in: language), isHeading: true)]
        + bindings.filter { $0.group == group && !$0.action.isLocked(by: locks) }.map {
          HelpEntry(keys: $0.keyList(in: language), label: $0.label.text(in: language))
        }
        + (group == .scenes ? mouse(in: language) : [])
    }
  }

  private static func mouse(in language: Language) -> [HelpEntry] {
    [
      (Phrase.click, Phrase.startFocusSetValue), (.drag, .moveViewGoInTime),
      (.wheel, .zoomChangeValue),
    ].map { HelpEntry(keys: $0.text(in: language), label: $1.text(in: language)) }
  }

  /// The rows that fit `filter`, below their headings.
  static func help(_ help: [HelpEntry], matching filter: Query) -> [HelpEntry] {
    var heading: HelpEntry?
    var found: [HelpEntry] = []
    for var entry in help {
      if entry.isHeading {
        heading = entry
      } else if let match = filter.match(name: "", detail: "\(entry.label) \(entry.keys)") {
        found += [heading].compactMap(\.self)
        heading = nil
        entry.marks = match.detailMarks
        found.append(entry)
      }
    }
    return found
  }
}

extension KeyTable.Binding {
  /// All its keys, for the help.
  fileprivate func keyList(in language: Language) -> String {
    shown.map { KeyTable.caps($0, in: language) } ?? keys.map(\.name).joined(separator: " ")
  }
}
