import Foundation

/// What Linux tells about a running process.
struct ProcessStatus {
  /// Memory it holds, in kilobytes.
  let residentKilobytes: Int
  /// How often all its threads went to sleep by themselves, which is once for every wake-up.
  let waits: Int

  /// Whether this system tells.
  static var isAvailable: Bool { FileManager.default.fileExists(atPath: "/proc/self/status") }

  /// The status of a process now.
  init(of process: pid_t) throws {
    func field(_ name: String, in path: String) throws -> Int {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let line = text.split(separator: "\n").first { $0.hasPrefix("\(name):") }
      return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    }
    let folder = "/proc/\(process)"
    residentKilobytes = try field("VmRSS", in: "\(folder)/status")
    waits = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/task")
      .map { try field("voluntary_ctxt_switches", in: "\(folder)/task/\($0)/status") }
      .reduce(0, +)
  }
}
