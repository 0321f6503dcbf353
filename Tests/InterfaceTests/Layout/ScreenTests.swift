import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct ScreenTests {
  /// Sizes from nothing to a wall of screens, thresholds and their neighbours among them.
  static let sizes: [Size] = [1, 20, 39, 40, 59, 80, 99, 100, 120, 200, 317, 500].flatMap {
    columns in
    [1, 3, 11, 12, 19, 20, 24, 29, 34, 40, 60, 200].map { Size(columns: columns, rows: $0) }
  }

  private static func screens(_ layout: Layout, _ body: (State, Screen) -> Void) {
    for count in [1, 2, 3, 5, 9] {
      var preset = Preset.crowd(count)
      preset.layout = layout
      for beats in [[], [Beat(step: 0, text: String(repeating: "word ", count: 40))]] {
        preset.beats = beats
        var state = State.on(preset)
        for size in sizes {
          state.view.size = size
          for showsCurves in [nil, true] {
            state.view.showsCurves = showsCurves
            state.view.focus = (state.view.focus + 1) % count
            body(state, Screen(state))
          }
        }
      }
    }
  }

  @Test(arguments: Layout.allCases) func partsNeitherOverlapNorLeaveTheScreen(layout: Layout) {
    var faults: Set<String> = []
    Self.screens(layout) { state, screen in
      let bounds = Rect(x: 0, y: 0, columns: state.view.size.columns, rows: state.view.size.rows)
      let parts = screen.parts
      for (index, part) in parts.enumerated() {
        if bounds.intersection(part) != part { faults.insert("\(part) leaves \(state.view.size)") }
        for other in parts[..<index] where !part.intersection(other).isEmpty {
          faults.insert("\(part) and \(other) overlap in \(state.view.size)")
        }
      }
    }
    #expect(faults.isEmpty)
  }

  @Test(arguments: Layout.allCases) func partsOfAPaneNeitherOverlapNorLeaveIt(layout: Layout) {
    var faults: Set<String> = []
    Self.screens(layout) { state, screen in
      for (pane, geometry) in zip(screen.panes, screen.geometries(state)) {
        let parts = [geometry.title, geometry.map, geometry.lowerEdge].filter { !$0.isEmpty }
        if geometry.map.isEmpty { faults.insert("no map in \(pane.rect) of \(state.view.size)") }
        for (index, part) in parts.enumerated() {
          if pane.rect.intersection(part) != part { faults.insert("\(part) leaves \(pane.rect)") }
          for other in parts[..<index] where !part.intersection(other).isEmpty {
            faults.insert("\(part) and \(other) overlap in \(state.view.size)")
          }
        }
      }
    }
    #expect(faults.isEmpty)
  }

  @Test(arguments: Layout.allCases) func everyScreenThatFitsShowsWhatMatters(layout: Layout) {
    var faults: Set<String> = []
    Self.screens(layout) { state, screen in
      let fits = state.view.size.columns >= 40 && state.view.size.rows >= 12
      if screen.fits != fits { faults.insert("fits: \(state.view.size)") }
      guard fits else { return }
      if screen.header.isEmpty || screen.footer.isEmpty {
        faults.insert("edges: \(state.view.size)")
      }
      if layout == .curves ? screen.curves.isEmpty : screen.panes.isEmpty {
        faults.insert("nothing to see: \(state.view.size)")
      }
      if !state.scene.preset.beats.isEmpty, screen.caption.isEmpty {
        faults.insert("no caption: \(state.view.size)")
      }
    }
    #expect(faults.isEmpty)
  }

  @Test(arguments: [Layout.overlay, .curves]) func everyCellBelongsToAPart(layout: Layout) {
    var faults: Set<String> = []
    Self.screens(layout) { state, screen in
      guard screen.fits else { return }
      let used = screen.parts.reduce(0) { $0 + $1.columns * $1.rows }
      if used != state.view.size.columns * state.view.size.rows {
        faults.insert("\(state.view.size)")
      }
    }
    #expect(faults.isEmpty)
  }

  @Test func everyOptimizerHasAPaneOnSomePage() {
    var preset = Preset.crowd(9)
    preset.layout = .panes
    for size in Self.sizes where size.columns >= 40 && size.rows >= 12 {
      var state = State.on(preset, size.columns, size.rows)
      var shown: Set<Int> = []
      for focus in 0..<9 {
        state.view.focus = focus
        let screen = Screen(state)
        #expect(screen.panes.contains { $0.optimizers == [focus] }, "\(focus) in \(size)")
        shown.formUnion(screen.panes.flatMap(\.optimizers))
      }
      #expect(shown.count == 9)
    }
  }

  @Test func hiddenOptimizersLeaveTheirPanesToTheOthers() {
    var preset = Preset.crowd(4)
    preset.layout = .panes
    var state = State.on(preset, 120, 40)
    let before = Screen(state).panes
    state.view.hidden = [1, 2]
    let after = Screen(state).panes
    #expect(after.map(\.optimizers) == [[0], [3]])
    #expect(
      after[0].rect.columns * after[0].rect.rows > before[0].rect.columns * before[0].rect.rows)
  }
}

extension Screen {
  /// Every part that has cells.
  fileprivate var parts: [Rect] {
    ([header, cards, table, curves, timeLine, caption, footer] + panes.map(\.rect)).filter {
      !$0.isEmpty
    }
  }
}
