@testable import Optimization

extension Domain {
  /// A place in the domain that depends on `number` alone.
  func point(number: Int) -> Vector {
    let word = Philox.words(seed: 2026, step: number, purpose: .sampling)
    func place(_ word: UInt32, in range: ClosedRange<Double>) -> Double {
      range.lowerBound + Double(word) * 0x1p-32 * (range.upperBound - range.lowerBound)
    }
    return Vector(place(word.x, in: x), place(word.y, in: y))
  }
}
