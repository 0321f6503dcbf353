extension Levels {
  /// Writes the band of every value, as `band(of:)` has it, eight at a time.
  func classify(
    _ values: UnsafeBufferPointer<Double>, into bands: UnsafeMutableBufferPointer<UInt8>
  ) {
    precondition(bands.count >= values.count)
    let blocks = values.count / 8 * 8
    let source = UnsafeRawPointer(values.baseAddress)
    let target = UnsafeMutableRawPointer(bands.baseAddress)
    if let source, let target {
      edges.withUnsafeBufferPointer { edges in
        for start in stride(from: 0, to: blocks, by: 8) {
          let block = source.loadUnaligned(
            fromByteOffset: start * MemoryLayout<Double>.stride, as: SIMD8<Double>.self)
          var below = SIMD8<Int64>()
          for edge in edges {
            let isBelow = block .<= SIMD8(repeating: edge)
            below &+= unsafeBitCast(isBelow, to: SIMD8<Int64>.self)
          }
          let band = SIMD8(repeating: Int64(edges.count)) &+ below
          target.storeBytes(
            of: SIMD8<UInt8>(truncatingIfNeeded: band), toByteOffset: start,
            as: SIMD8<UInt8>.self)
        }
      }
    }
    for index in blocks..<values.count {
      bands[index] = UInt8(band(of: values[index]))
    }
  }
}
