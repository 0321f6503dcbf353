extension Levels {
  /// What stands for a band where a value is not a number: a hole in the map.
  static let hole = UInt8.max

  /// Writes the band of every value, as `band(of:)` has it, or `hole`.
  ///
  /// The search for each value starts at the band of the one before, since neighbours on a grid
  /// mostly share it: two comparisons a value, all but always foreseen by the processor.
  func classify(
    _ values: UnsafeBufferPointer<Double>, into bands: UnsafeMutableBufferPointer<UInt8>
  ) {
    edges.withUnsafeBufferPointer { edges in
      var band = 0
      for index in values.indices {
        let value = values[index]
        while band > 0, value <= edges[band - 1] { band -= 1 }
        while band < edges.count, !(value <= edges[band]) { band += 1 }
        bands[index] = value.isNaN ? Self.hole : UInt8(truncatingIfNeeded: band)
      }
    }
  }
}
