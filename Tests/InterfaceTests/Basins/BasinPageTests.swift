import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct BasinPageTests {
  private static func preset(_ landscape: String) throws -> Preset {
    let text = """
      title: Basins
      landscape: \(landscape)
      steps: 200
      optimizers: [{name: GD, rule: gradient_descent, learning_rate: 0.01}]
      """
    return try Preset(reading: Array(text.utf8), file: "scene.yaml")
  }

  private static func page(
    _ landscape: String, language: Language = .en
  ) throws -> (page: FigurePage, cells: [BasinMap.Cell]) {
    let preset = try preset(landscape)
    var search = preset.search(findsBasins: false)
    let minima = search.finish().minima
    var map = BasinMap(
      of: preset.race.runs[0], to: minima, in: preset.view, columns: 24, rows: 18, steps: 200)
    let cells = map.finish()
    let display = Display(tier: .truecolor, glyphs: .braille, theme: .paper, language: language)
    return (
      BasinPage(
        of: 0, in: preset, minima: minima, cells: cells, columns: 24, display: display
      ).page, cells
    )
  }

  /// The area of a minimum is where its cells are, and those that are sooner lie over it once more.
  @Test func areasAreWhereRunsEnd() throws {
    let (page, cells) = try Self.page("himmelblau")
    let figure = page.figures[0]
    #expect(figure.ground == nil && figure.title == "GD" && figure.owner == 0)
    for number in 0..<4 {
      let grids = figure.marks.compactMap { mark -> Grid? in
        guard case .area(let grid) = mark.shape, mark.owner == number else { return nil }
        return grid
      }
      // All, two thirds, one third.
      #expect(grids.count == 3)
      let counts = grids.map { grid in inner(grid).count { $0 == 1 } }
      #expect(counts == counts.sorted(by: >))
      #expect(counts[0] == cells.count { $0.end == .minimum(number) })
    }
  }

  /// The cells of a grid without what reaches to the edges.
  private func inner(_ grid: Grid) -> [Double] {
    (1..<grid.height - 1).flatMap { row in
      grid.values[row * grid.width + 1..<(row + 1) * grid.width - 1]
    }
  }

  @Test func minimaHaveNumbersAndTheLegendSaysThem() throws {
    let (page, cells) = try Self.page("himmelblau")
    let signs = page.figures[0].marks.compactMap { mark -> String? in
      if case .sign(.minimum, _) = mark.shape { mark.name } else { nil }
    }
    #expect(signs == ["0", "1", "2", "3"])
    let basins = page.legend.filter { $0.key == .line(.basin) }
    #expect(basins.map(\.owner) == [0, 1, 2, 3])
    let share = 100 * Double(cells.count { $0.end == .minimum(0) }) / Double(cells.count)
    #expect(basins[0].text.hasSuffix("  \(Int(share.rounded())) %"))
    #expect(page.legend.contains { $0.text.hasPrefix("stronger: there within ") })
    #expect(page.legend.contains { $0.key == .sign(.saddle) && $0.text == "saddle" })
    let chinese = try Self.page("himmelblau", language: .zh).page
    #expect(chinese.legend.contains { $0.text.hasPrefix("越深越快") })
  }

  /// Where there is only x, areas are upright stripes below the curve.
  @Test func aCurveHasStripes() throws {
    let (page, _) = try Self.page("double_valley")
    let figure = page.figures[0]
    #expect(figure.names == ("x", "loss"))
    #expect(figure.marks.contains { $0.role == .landscape })
    guard case .area(let grid)? = figure.marks.first(where: { $0.role == .basin })?.shape else {
      Issue.record("no area")
      return
    }
    let rows = (0..<grid.height).map { Array(grid.values[$0 * grid.width..<($0 + 1) * grid.width]) }
    #expect(Set(rows).count == 1)
    #expect(page.legend[0].text.hasPrefix("0  x = "))
  }
}
