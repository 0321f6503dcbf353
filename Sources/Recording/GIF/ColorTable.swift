/// At most 255 colours that stand for all that a recording has (median cut, Heckbert 1982).
struct ColorTable {
  /// The colours as `0xRRGGBB`.
  let colors: [UInt32]
  private let places: [UInt32: UInt8]

  /// A GIF's table has 256 places, of which one means that nothing is drawn.
  private static let limit = 255

  /// One colour, and how much it counts.
  private struct Entry {
    var color: UInt32
    var weight: Double

    func channel(_ shift: UInt32) -> UInt32 { color >> shift & 0xFF }
  }

  /// A table for colours, each with the number of its pixels.
  init(_ counts: [UInt32: Int]) {
    // The roots of numbers: a line of few pixels matters as well as a large ground.
    let entries = counts.map { Entry(color: $0, weight: Double($1).squareRoot()) }
      .sorted { $0.color < $1.color }
    var boxes = [entries[...]].filter { !$0.isEmpty }
    while boxes.count < Self.limit {
      let sizes = boxes.map(Self.size)
      guard let largest = sizes.max(), largest > 0, let index = sizes.firstIndex(of: largest) else {
        break
      }
      let (low, high) = Self.halves(of: boxes[index])
      boxes[index] = low
      boxes.append(high)
    }
    colors = boxes.map(Self.mean)
    var places: [UInt32: UInt8] = [:]
    for (place, box) in boxes.enumerated() {
      for entry in box { places[entry.color] = UInt8(place) }
    }
    self.places = places
  }

  /// The place of the colour that stands for another.
  subscript(color: UInt32) -> UInt8 { places[color] ?? 0 }

  private static func spread(_ box: ArraySlice<Entry>, _ shift: UInt32) -> UInt32 {
    let values = box.map { $0.channel(shift) }
    return (values.max() ?? 0) - (values.min() ?? 0)
  }

  /// How much would be gained by a cut.
  private static func size(_ box: ArraySlice<Entry>) -> Double {
    let spread = [16, 8, 0].map { Double(Self.spread(box, $0)) }.max() ?? 0
    return spread * spread * box.reduce(0) { $0 + $1.weight }.squareRoot()
  }

  /// A box of more than one colour cut in the middle of its longest side.
  private static func halves(
    of box: ArraySlice<Entry>
  ) -> (ArraySlice<Entry>, ArraySlice<Entry>) {
    let spreads: [(shift: UInt32, spread: UInt32)] = [8, 16, 0].map { ($0, spread(box, $0)) }
    let longest = spreads.reduce(spreads[0]) { $1.spread > $0.spread ? $1 : $0 }
    let sorted = box.sorted {
      ($0.channel(longest.shift), $0.color) < ($1.channel(longest.shift), $1.color)
    }
    let half = sorted.reduce(0) { $0 + $1.weight } / 2
    var (sum, cut) = (0.0, 0)
    while cut < sorted.count - 1, sum < half {
      sum += sorted[cut].weight
      cut += 1
    }
    cut = max(cut, 1)
    return (sorted[..<cut], sorted[cut...])
  }

  private static func mean(_ box: ArraySlice<Entry>) -> UInt32 {
    let sum = box.reduce(0) { $0 + $1.weight }
    return [UInt32(16), 8, 0].reduce(0) { color, shift in
      let total = box.reduce(0) { $0 + Double($1.channel(shift)) * $1.weight }
      return color | UInt32((total / sum).rounded()) << shift
    }
  }
}
