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
  public static let help: [HelpEntry] = Group.allCases.flatMap { group in
    [HelpEntry(label: group.rawValue, isHeading: true)]
      + bindings.filter { $0.group == group }.map {
        HelpEntry(keys: $0.keyList, label: $0.label)
      }
      + (group == .scenes ? mouse : [])
  }

  private static let mouse = [
    HelpEntry(keys: "click", label: "start; focus; set a value"),
    HelpEntry(keys: "drag", label: "move the view; go in time"),
    HelpEntry(keys: "wheel", label: "zoom; change a value"),
  ]

  /// The rows that fit `filter`, below their headings.
  static func help(matching filter: Query) -> [HelpEntry] {
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
  fileprivate var keyList: String { shown ?? keys.map(\.name).joined(separator: " ") }
}
