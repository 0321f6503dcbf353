extension Raster {
  /// A relief as pixels, of `samples` by `samples` samples each.
  init(_ view: ReliefView, samples: Int, palette: Palette) {
    let depth = view.depth
    let (width, height) = (depth.width / samples, depth.height / samples)
    let shades = ReliefShades(palette, bandCount: view.relief.levels.bandCount)
    let inks = ReliefInks(shades, palette)
    var light: [UInt16] = []
    light.reserveCapacity(width * height * 3)
    for y in 0..<height {
      for x in 0..<width {
        var mixture = ReliefInks.Mixture()
        for row in y * samples..<(y + 1) * samples {
          let start = row * depth.width + x * samples
          for index in start..<start + samples {
            if depth.nearness[index] > 0 {
              let tone = shades.index(height: depth.heights[index], shade: depth.shades[index])
              inks.add(tone, isLine: false, to: &mixture)
            } else {
              inks.addBackground(to: &mixture)
            }
          }
        }
        let mixed = inks.light(of: mixture)
        light.append(contentsOf: [UInt16(mixed.x), UInt16(mixed.y), UInt16(mixed.z)])
      }
    }
    self.init(width: width, height: height, light: light)
  }
}

extension PixelMap {
  /// A relief as a ground, seen by a view that has `samples` by `samples` of its samples in a pixel; marks on it
  /// are those of the view's frame.
  public init(
    of view: ReliefView, samples: Int, cellHeight: Int, palette: Palette, showsIsolines: Bool
  ) {
    self.init(
      on: Raster(view, samples: samples, palette: palette),
      figure: Figure(
        viewport: view.viewport,
        marks: (showsIsolines ? view.isolineMarks : [])
          + view.openFoot.map { Mark(.line($0), .isoline) }),
      cellHeight: cellHeight, palette: palette)
  }
}

extension ReliefView {
  /// The lines at the major levels, as they are seen.
  var isolineMarks: [Mark] {
    let heights = relief.heights.map(Double.init)
    let grid = Grid(
      xs: Grid.coordinates(relief.viewport.x, count: relief.columns),
      ys: Grid.coordinates(relief.viewport.y, count: relief.rows), values: heights)
    let edges = relief.levels.edges.indices.filter(relief.levels.isMajor).map { Double($0 + 1) }
    return Contours.lines(of: grid, levels: Levels(edges: edges)).map {
      Mark(.line(line(through: $0.points, isClosed: $0.isClosed)), .isoline)
    }
  }
}
