import Foundation

/// A file of reference numbers in this folder's `Golden`.
enum GoldenFile {
  static func decode<Content: Decodable>(_ type: Content.Type, from name: String) throws -> Content
  {
    guard let url = Bundle.module.url(forResource: "Golden/\(name)", withExtension: nil) else {
      throw CocoaError(.fileNoSuchFile)
    }
    return try JSONDecoder().decode(type, from: Data(contentsOf: url))
  }
}
