import Testing

@testable import Plotting

@Suite struct LineChartTests {
  private func drawn(
    _ chart: LineChart, columns: Int = 26, rows: Int = 6, glyphs: GlyphSet = .braille,
    tier: ColorTier = .truecolor
  ) -> CellBuffer {
    var buffer = CellBuffer(size: Size(columns: columns, rows: rows))
    chart.draw(
      into: &buffer, in: buffer.bounds, palette: Theme.dark.palette(for: tier), glyphs: glyphs)
    return buffer
  }

  private func series(_ values: [Double], letter: Unicode.Scalar = "A") -> Series {
    Series(
      values.enumerated().map { Series.Sample(step: Double($0.offset), value: $0.element) },
      color: .rgb(0xFFB000), letter: letter)
  }

  @Test func aPowerIsAStraightLineOnALogarithmicAxis() {
    let chart = LineChart(
      [series((0...4).map { power(10, -Double($0)) })], steps: 0...4, scale: .logarithmic,
      namesSteps: true)
    #expect(
      drawn(chart).lines == [
        "1e+0 ┤⠉⠒⠤⢄⣀               ",
        "     │     ⠉⠒⠢⢄⣀          ",
        "1e-3 ┤          ⠉⠑⠢⠤⣀     ",
        "     │               ⠉⠑⠒⠤A",
        "     └────────────────────",
        "      0                  4",
      ])
  }

  @Test func aLogarithmicAxisOfStepsNamesItsPowers() {
    let samples = [1.0, 10, 100, 1000].map { Series.Sample(step: $0, value: commonLogarithm($0)) }
    let chart = LineChart(
      [Series(samples, color: .rgb(0xFFB000), letter: "A")], steps: 1...1000,
      stepScale: .logarithmic, values: 0...3, namesSteps: true)
    let lines = drawn(chart, columns: 40).lines
    #expect(
      lines == [
        "     │                          ⣀⣀⠤⠤⠔⠒⠊A",
        "   2 ┤                 ⣀⣀⠤⠤⠔⠒⠊⠉⠉        ",
        "     │        ⣀⣀⡠⠤⠔⠒⠒⠉⠉                 ",
        "   0 ┤⣀⡠⠤⠔⠒⠒⠉⠉                          ",
        "     └──────────────────────────────────",
        "      1e+0     1e+1       1e+2      1e+3",
      ])
  }

  @Test func stepsUpToZeroHaveNoPlaceOnALogarithmicAxis() {
    let samples = [0.0, 1, 10].map { Series.Sample(step: $0, value: 1) }
    let chart = LineChart(
      [Series(samples, letter: "A")], steps: 1...10, stepScale: .logarithmic, values: 0...2)
    #expect(drawn(chart, columns: 6, rows: 1).lines == ["⠤⠤⠤⠤⠤A"])
  }

  @Test func manyValuesOfOneStepAreABar() {
    let samples = [0.0, 2, 4].map { Series.Sample(step: $0, minimum: 0, maximum: 1) }
    let chart = LineChart([Series(samples, letter: "A")], steps: 0...4, values: 0...1)
    #expect(drawn(chart, columns: 5, rows: 2).lines == ["⡇ ⢸ ⢸", "⡏⠉⢹⠉A"])
  }

  @Test func valuesWithoutAPlaceBreakTheLine() {
    let linear = LineChart([series([1, 1, .nan, 1, .infinity, 1])], steps: 0...5, values: 0...2)
    let logarithmic = LineChart(
      [series([1, 1, 0, 1, -3, 1])], steps: 0...5, scale: .logarithmic, values: 0.1...10)
    for chart in [linear, logarithmic] {
      #expect(drawn(chart, columns: 12, rows: 1).lines == ["⠤⠤⠤    ⠄   A"])
    }
  }

  @Test func whatLiesAheadOfTheCursorIsFaint() {
    let chart = LineChart(
      [series([1, 1, 1, 1, 1])], steps: 0...4, values: 0...2, cursor: 2)
    let color = drawn(chart, columns: 11, rows: 1)
    #expect(color.lines == ["⠤⠤⠤⠤⠤⠤A⠤⠤⠤⠤"])
    #expect(color[5, 0].foreground == .rgb(0xFFB000))
    #expect(color[6, 0].attributes == .bold)
    #expect(drawn(chart, columns: 11, rows: 1, tier: .palette16).lines == ["⠤⠤⠤⠤⠤⠤A ⠤ ⠤"])
  }

  @Test func aheadOfTheCursorColoursSinkIntoTheBackground() {
    let palette = Theme.dark.palette(for: .truecolor)
    var buffer = CellBuffer(
      size: Size(columns: 11, rows: 1), filledWith: Cell(background: palette.background))
    LineChart([series([1, 1, 1, 1, 1])], steps: 0...4, cursor: 2)
      .draw(into: &buffer, in: buffer.bounds, palette: palette, glyphs: .braille)
    #expect(
      buffer[10, 0].foreground == palette.faded(.rgb(0xFFB000), over: palette.background, age: 1))
  }

  @Test func theCursorStandsWhereNoLineIs() {
    let chart = LineChart([series([1, 1, 1])], steps: 0...2, values: 1...2, cursor: 1)
    #expect(drawn(chart, columns: 5, rows: 2).lines == ["  │  ", "⣀⣀⣀A⣀"])
  }

  @Test func theFirstSeriesLiesAboveTheOthersAndTheFocusedAboveAll() {
    let one = series([1, 1], letter: "A")
    var other = series([1, 1.8], letter: "B")
    other.color = .rgb(0x56C7FF)
    let plain = drawn(LineChart([one, other], steps: 0...1), columns: 5, rows: 1)
    #expect(plain[2, 0].foreground == one.color)
    other.isFocused = true
    let focused = drawn(LineChart([one, other], steps: 0...1), columns: 5, rows: 1)
    #expect(focused[2, 0].foreground == other.color)
  }

  @Test func withoutSeriesThereAreAxesOnly() {
    #expect(
      drawn(LineChart([], steps: 0...4, cursor: 2)).lines == [
        "   1 ┤          │         ",
        "     │          │         ",
        "     │          │         ",
        "     │          │         ",
        "   0 ┤          │         ",
        "     └────────────────────",
      ])
  }

  @Test(arguments: [0, 5, 8, 9, 10])
  func linesThatEndTogetherAreAllNamed(last: Int) {
    let values = [Double](repeating: 1, count: last + 1)
    let chart = LineChart(
      [series(values), series(values, letter: "B")], steps: 0...10, values: 0...2)
    #expect(drawn(chart).lines.joined().contains("AB"))
  }

  @Test func dashedLinesHaveGaps() {
    var dashed = series([1, 1])
    dashed.isDashed = true
    #expect(drawn(LineChart([dashed], steps: 0...1), columns: 6, rows: 1).lines == ["⠤ ⠤ ⠤A"])
    #expect(
      drawn(LineChart([dashed], steps: 0...1), columns: 6, rows: 1, glyphs: .ascii).lines == [
        "A A AA"
      ])
  }

  @Test(arguments: [
    ([2.0, 4.0], AxisScale.linear, 1.92...4.08), ([3, 3], .linear, 1.5...4.5),
    ([0, 0], .linear, -0.5...0.5), ([.nan], .linear, 0...1),
    ([0, 1e-3, 10], .logarithmic, 1e-3...10),
    ([1e-300, 1], .logarithmic, 1e-16...1), ([5], .logarithmic, (5.0 / 3)...15),
    ([-1], .logarithmic, 0.1...1),
  ])
  func valuesFitTheAxis(values: [Double], scale: AxisScale, range: ClosedRange<Double>) {
    let fitting = LineChart([series(values)], steps: 0...1, scale: scale).fittingValues
    #expect(abs(fitting.lowerBound - range.lowerBound) < 1e-12)
    #expect(abs(fitting.upperBound - range.upperBound) < 1e-12)
  }

  /// Differences of such values are no finite numbers; places on the chart are.
  @Test(arguments: [
    [-1.7e308, 1.7e308], [1.7e308], [.leastNonzeroMagnitude], [-1e308, 0, 1e308],
    [0, .leastNonzeroMagnitude], [1e-300, 1e308],
  ])
  func valuesAtTheEndsOfTheNumbersAreDrawn(values: [Double]) {
    for scale in [AxisScale.linear, .logarithmic] {
      let chart = LineChart([series(values)], steps: 0...2, scale: scale)
      let range = chart.fittingValues
      #expect((range.upperBound - range.lowerBound).isFinite)
      #expect(range.lowerBound < range.upperBound)
      #expect(drawn(chart).lines.joined().contains("A"))
    }
  }

  @Test func aRangeWiderThanNumbersHasNoPlaces() {
    let scale = ChartScale(values: -1.7e308...1.7e308, scale: .linear, dotRows: 8)
    #expect(scale.row(of: 0) == nil)
    let narrow = ChartScale(values: 0...1e-300, scale: .linear, dotRows: 8)
    #expect(narrow.row(of: 1e300) == -1e100)
  }

  @Test func senselessStepsDoNoHarm() {
    for steps in [0...0, -Double.infinity...0, 0...Double.infinity] {
      let chart = LineChart([series([1, 2])], steps: steps, cursor: 0, namesSteps: true)
      #expect(drawn(chart).lines.count == 6)
    }
  }

  /// A rate that has fallen to zero is still to be seen, and said to be zero.
  @Test func zeroStandsAtTheEdgeOfALogarithmicAxisIfAskedFor() {
    var chart = LineChart(
      [series([1, 0.1, 0.01, 0, 0])], steps: 0...4, scale: .logarithmic, showsZero: true)
    let lines = drawn(chart, rows: 7).lines
    #expect(lines[5].hasPrefix("   0 ┤"))
    #expect(lines[5].hasSuffix("A"), "the line ends at zero")
    #expect(lines.dropLast(2).allSatisfy { !$0.hasSuffix("A") })
    chart.showsZero = false
    let without = drawn(chart, rows: 7).lines
    #expect(!without.contains { $0.hasPrefix("   0 ┤") || $0.hasSuffix("A") })
  }

  @Test func aLinearAxisHasNoRowOfItsOwnForZero() {
    var chart = LineChart([series([1, 0.5, 0])], steps: 0...2)
    let lines = drawn(chart, rows: 7).lines
    chart.showsZero = true
    #expect(drawn(chart, rows: 7).lines == lines)
  }

  /// Three equal lines look like three: none is hidden behind another.
  @Test func equalLinesTakeTurns() {
    let samples = (0...40).map { Series.Sample(step: Double($0), value: Double($0)) }
    let colors: [Color] = [.rgb(0xFF0000), .rgb(0x00FF00), .rgb(0x0000FF)]
    let chart = LineChart(
      zip(colors, ["A", "B", "C"] as [Unicode.Scalar]).map {
        Series(samples, color: $0, letter: $1)
      }, steps: 0...40)
    let buffer = drawn(chart, columns: 40, rows: 10)
    let seen = colors.map { color in
      (0..<10).reduce(0) { sum, y in
        sum + (0..<40).count { buffer[$0, y].foreground == color }
      }
    }
    #expect(seen.allSatisfy { $0 >= 6 }, "\(seen)")
  }

  /// Where three or more can stand at equal distances they do.
  @Test(arguments: 7...30, [(1e-9, 3.0), (2e-4, 7e4), (0.02, 5), (1e-16, 1)])
  func ticksStandAtEqualDistances(rows: Int, range: (low: Double, high: Double)) {
    for scale in [AxisScale.linear, .logarithmic] {
      let values = range.low...range.high
      let chart = LineChart([], steps: 0...1, scale: scale, values: values)
      let lines = drawn(chart, columns: 40, rows: rows).lines
      let places = lines.indices.filter { lines[$0].contains("┤") }
      let distances = Set(zip(places.dropFirst(), places).map { $0 - $1 })
      let plot = ChartScale(values: values, scale: scale, dotRows: (rows - 1) * 4)
      let canBeEven = (3...(rows - 1) / 2).contains { most in
        let cells = Ticks.values(in: values, maximumCount: most, scale: scale)
          .compactMap { plot.row(of: $0.value).map { Int($0) / 4 } }
        return cells.count >= 3
          && Set(zip(cells, cells.dropFirst()).map { $0 - $1 }).count == 1
      }
      #expect(!canBeEven || distances.count == 1, "\(rows) rows, \(range), \(scale): \(places)")
      #expect(places.count >= 1)
    }
  }
}
