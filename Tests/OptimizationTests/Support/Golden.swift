import Foundation

/// The independent reference numbers in the folder `Golden`.
enum Golden {
  /// What can be wrong with a file of reference numbers; each case names the culprit.
  enum Fault: Error {
    case missing(String)
    case unknown(String, in: String)
  }

  /// The files whose names pass `isIncluded`, without `.json`, in alphabetical order.
  static func names(where isIncluded: (String) -> Bool) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder?.path ?? "")) ?? []
    return files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
      .filter(isIncluded).sorted()
  }

  /// The content of the file called `name`.
  static func load<Content: Decodable>(_ name: String) throws -> Content {
    guard let folder else { throw Fault.missing("Golden") }
    let file = folder.appendingPathComponent(name + ".json")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Content.self, from: Data(contentsOf: file))
  }

  /// The names at the top of the file called `name`.
  static func keys(of name: String) throws -> Set<String> {
    struct Anything: Decodable {}
    guard let folder else { throw Fault.missing("Golden") }
    let file = folder.appendingPathComponent(name + ".json")
    let content = try JSONDecoder().decode([String: Anything].self, from: Data(contentsOf: file))
    return Set(content.keys)
  }

  private static let folder = Bundle.module.url(forResource: "Golden", withExtension: nil)
}
