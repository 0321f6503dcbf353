/// Where the major levels run between the dots of a map.
struct Isolines {
  private let grid: Grid
  private let bands: [UInt8]
  /// For each band, how many major levels lie below it.
  private let majorsBelow: [UInt8]

  init(grid: Grid, levels: Levels, bands: [UInt8]) {
    self.grid = grid
    self.bands = bands
    var counts: [UInt8] = [0]
    for edge in levels.edges.indices {
      counts.append(counts[edge] + (levels.isMajor(edge) ? 1 : 0))
    }
    majorsBelow = counts
  }

  /// The dots of a cell with a major level between them and the dot to their right or below.
  func mask(x: Int, y: Int) -> DotMask {
    var mask = DotMask()
    for row in 0..<4 {
      for column in 0..<2 {
        let dotX = x * 2 + column
        let dotY = y * 4 + row
        let dot = dotY * grid.width + dotX
        if dotX + 1 < grid.width && crosses(dot, dot + 1)
          || dotY + 1 < grid.height && crosses(dot, dot + grid.width)
        {
          mask.insert(DotMask(x: column, y: row))
        }
      }
    }
    return mask
  }

  private func crosses(_ dot: Int, _ neighbor: Int) -> Bool {
    majorsBelow[Int(bands[dot])] != majorsBelow[Int(bands[neighbor])]
      && grid.values[dot].isFinite && grid.values[neighbor].isFinite
  }
}
