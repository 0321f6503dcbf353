import Foundation
import Optimization
import Testing

@testable import Presets

/// Files that NumPy, pandas and a spreadsheet made: see `Files/make.py`.
struct GridFileTests {
  private static let xs = [-2, -1, 0, 0.5, 2.5]
  private static let ys = [-1.5, 0, 1, 3]
  private static let axes = Domain(x: -2...2.5, y: -1.5...3)

  private static func loss(_ x: Double, _ y: Double) -> Double {
    (x - 0.25) * (x - 0.25) / 3 + y * y + 0.1 * x * y
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    let file = try #require(
      Bundle.module.url(forResource: name, withExtension: nil, subdirectory: "Files"))
    return Array(try Data(contentsOf: file))
  }

  private static func even(_ range: ClosedRange<Double>, _ count: Int) -> [Double] {
    (0..<count).map {
      range.lowerBound + (range.upperBound - range.lowerBound) * Double($0) / Double(count - 1)
    }
  }

  @Test(
    arguments: [
      "stored.npz", "savetxt.txt", "savetxt_list.txt", "pandas.csv", "pandas_descending.csv",
      "pandas_tabs.csv", "pandas_list.csv", "pandas_list_index.csv", "pandas_list_german.csv",
      "gnumeric_german.csv", "gnumeric_german_semicolons.txt", "pandas_holes.csv", "holes.npz",
      "deflated.npz",
    ])
  func readsWhatHasAxes(name: String) throws {
    let grid = try GridFile.landscape(reading: Self.bytes(name), axes: nil)
    #expect(grid.domain == Self.axes)
    let rounding = name == "deflated.npz" ? 1e-7 : 4e-16
    let holes = name.contains("holes") ? [Vector(-2, -1.5), Vector(-1, -1.5), Vector(-2, 0)] : []
    for x in Self.xs {
      for y in Self.ys {
        let value = grid.value(at: Vector(x, y))
        if holes.contains(Vector(x, y)) {
          #expect(value.isNaN)
        } else {
          let expected = Self.loss(x, y)
          #expect((value - expected).magnitude <= rounding * max(expected.magnitude, 0.1))
        }
      }
    }
  }

  /// An array alone lies in the axes that it is given, from edge to edge.
  @Test(arguments: [
    "double.npy", "single.npy", "fortran.npy", "big_endian.npy", "single_big_fortran.npy",
  ])
  func readsArrays(name: String) throws {
    let axes = Domain(x: -7...1, y: 0...0.3)
    let grid = try GridFile.landscape(reading: Self.bytes(name), axes: axes)
    #expect(grid.domain == axes)
    let rounding = name.hasPrefix("single") ? 1e-7 : 4e-16
    for (x, column) in zip(Self.even(axes.x, 5), Self.xs) {
      for (y, row) in zip(Self.even(axes.y, 4), Self.ys) {
        let expected = Self.loss(column, row)
        let deviation = (grid.value(at: Vector(x, y)) - expected).magnitude
        #expect(deviation <= rounding * max(expected.magnitude, 0.1))
      }
    }
  }

  /// x is an array of whole numbers, the largest first, and the losses go by another name.
  @Test func turnsWhatDescends() throws {
    let grid = try GridFile.landscape(reading: Self.bytes("descending.npz"), axes: nil)
    #expect(grid.domain == Domain(x: 0...4, y: -1.5...3))
    #expect(grid.value(at: Vector(4, 0)) == Self.loss(-2, 0))
    #expect(grid.value(at: Vector(0, 3)) == Self.loss(2.5, 3))
  }

  private static func message(_ bytes: [UInt8], axes: Domain? = nil) -> String? {
    do throws(TableFailure) {
      _ = try GridFile.landscape(reading: bytes, axes: axes)
      return nil
    } catch {
      return error.message
    }
  }

  /// A file that breaks off, or in which a byte is another, is refused or read; nothing else happens.
  @Test(arguments: ["double.npy", "stored.npz", "deflated.npz", "pandas_list_german.csv"])
  func survivesDamage(name: String) throws {
    let bytes = try Self.bytes(name)
    for count in 0..<bytes.count where !name.hasSuffix(".csv") {
      #expect(Self.message(Array(bytes.prefix(count)), axes: Self.axes) != nil, "\(count)")
    }
    var random = SplitMix64(state: 12)
    for _ in 0..<500 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        damaged[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      _ = Self.message(damaged, axes: Self.axes)
    }
  }

  /// The checksum of an archive is looked at.
  @Test func findsAChangedNumber() throws {
    var bytes = try Self.bytes("stored.npz")
    bytes[700] ^= 1
    #expect(
      Self.message(bytes)
        == "is damaged, or is no archive as numpy.savez writes it; save it again")
  }

  /// An array as NumPy writes it, with this header and so many zeros.
  private static func array(_ header: String, count: Int) -> [UInt8] {
    let text = header + "\n"
    return [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(text.utf8.count), 0] + Array(text.utf8)
      + [UInt8](repeating: 0, count: count)
  }

  @Test(
    arguments: [
      (
        "{'descr': '<f2', 'fortran_order': False, 'shape': (4, 4), }", 32,
        "the array holds '<f2', not float32 or float64; save it as loss.astype('float32')"
      ),
      (
        "{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (4, 4), }", 128,
        "the array holds 'records', not float32 or float64; save it as loss.astype('float32')"
      ),
      (
        "{'descr': '<f8', 'fortran_order': False, 'shape': (4, 4), }", 120,
        "the array has 120 bytes of numbers, not the 128 of its shape (4, 4); save it again"
      ),
      (
        "{'descr': '<f8', 'fortran_order': False, 'shape': (16,), }", 128,
        "the array must have two dimensions, y and x, not the shape (16,)"
      ),
      (
        "{'descr': '<f8', 'fortran_order': False, 'shape': (4, 3), }", 96,
        "there must be at least 4 x values, not 3"
      ),
      (
        "{'descr': '<f8', 'fortran_order': False, 'shape': (99999999999, 99999999999), }", 8,
        "the array has more than the 16777216 numbers allowed; save loss[::2, ::2]"
      ),
      ("{'descr': '<f8'}", 8, "the array is not as numpy.save writes it; save it again"),
    ])
  func saysWhatIsWrongWithAnArray(header: String, count: Int, message: String) {
    #expect(Self.message(Self.array(header, count: count), axes: Self.axes) == message)
  }

  @Test func anArrayNeedsAxes() throws {
    #expect(
      Self.message(try Self.bytes("double.npy"))
        == "has no axes: give 'view' as {x: [from, to], y: [from, to]}, or save x and y with it:"
        + " numpy.savez(file, x=x, y=y, loss=loss)")
  }

  @Test func infiniteAndMissingAreTheSame() {
    let rows = ["0,inf,nan,NA,", "1,,-Infinity,N/A,null", "2,1,2,3,4", "3,#N/A,none,-nan,+inf"]
    #expect(
      Self.message(Array((["y,0,1,2,3"] + rows).joined(separator: "\n").utf8))
        == "there is no loss in it: nowhere do four neighbouring points have one")
  }
}
