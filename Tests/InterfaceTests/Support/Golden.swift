import Foundation
import Testing

/// Pictures kept as files beside the tests, to be compared with those drawn now.
///
/// To record them anew after the looks have changed on purpose, and then review the difference:
///
///     DOWNHILL_RECORD_GOLDENS=1 swift test --filter GoldenTests
enum Golden {
  private static let isRecording =
    ProcessInfo.processInfo.environment["DOWNHILL_RECORD_GOLDENS"] == "1"

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Golden")

  /// Fails, showing both pictures, unless `picture` is what `Golden/name` holds.
  static func expect(_ picture: String, name: String) throws {
    let file = folder.appendingPathComponent(name)
    if isRecording {
      try Data(picture.utf8).write(to: file)
      return
    }
    guard let data = FileManager.default.contents(atPath: file.path) else {
      Issue.record("no golden picture \(name); \(remedy)")
      return
    }
    let kept = String(decoding: data, as: UTF8.self)
    guard picture != kept else { return }
    Issue.record("\(difference(kept, picture, name: name))")
  }

  private static let remedy =
    "to record: DOWNHILL_RECORD_GOLDENS=1 swift test --filter GoldenTests"

  private static func difference(_ kept: String, _ drawn: String, name: String) -> String {
    let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let new = drawn.split(separator: "\n", omittingEmptySubsequences: false)
    let rows = (0..<max(old.count, new.count)).filter { row in
      row >= old.count || row >= new.count || old[row] != new[row]
    }
    return """
      \(name) differs in rows \(rows.map { String($0 + 1) }.joined(separator: ", "))
      --- kept
      \(kept.showingEscapes)
      --- drawn
      \(drawn.showingEscapes)
      --- if the change is meant: \(remedy)
      """
  }
}

extension String {
  /// The text with escape characters made visible, so that a failure does not paint the terminal.
  fileprivate var showingEscapes: String { replacing("\u{1B}", with: "^[") }
}
