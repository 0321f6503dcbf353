#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the library asks of the world.
public protocol FileSystem: Sendable {
  /// The names of the files in the folder at `path`; nil where there is no folder.
  func names(inFolder path: String) -> [String]?
  /// The first `count` bytes of the file at `path`, or as many as it has; a pipe, which has to be
  /// waited for, only where `acceptsPipe`.
  func bytes(ofFile path: String, upTo count: Int, acceptsPipe: Bool) throws(FileSystemError)
    -> [UInt8]
}

/// Why a file cannot be read.
public enum FileSystemError: Error, Hashable, Sendable {
  /// There is nothing at that path.
  case missing
  /// There is something, but it cannot be read; the text says why.
  case unreadable(String)
}

/// The disk.
public struct Disk: FileSystem {
  /// There is one disk.
  public init() {}

  /// The names of the files in the folder at `path`; nil where there is no folder to be read.
  ///
  /// Pipes and devices are left out: they are read where their path is given, but a list that
  /// looks into all it has would wait for them for ever.
  public func names(inFolder path: String) -> [String]? {
    let names = try? FileManager.default.contentsOfDirectory(atPath: path)
    return names?.filter { name in
      var status = stat()
      return stat("\(path)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
  }

  /// Reads a file, a device or, if it may, a pipe, never more than `count` bytes of it.
  public func bytes(
    ofFile path: String, upTo count: Int, acceptsPipe: Bool
  ) throws(FileSystemError) -> [UInt8] {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(Self.reason)
    }
    let kind = status.st_mode & S_IFMT
    guard kind != S_IFDIR else { throw .unreadable("it is a folder") }
    guard acceptsPipe || kind != S_IFIFO else { throw .unreadable("it is a pipe") }
    guard let file = fopen(path, "re") else { throw .unreadable(Self.reason) }
    defer { fclose(file) }
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
      read = fread(buffer.baseAddress, 1, count, file)
    }
    guard ferror(file) == 0 else { throw .unreadable(Self.reason) }
    return bytes
  }

  /// Why the system would not.
  private static var reason: String { String(cString: strerror(errno)).lowercased() }
}
