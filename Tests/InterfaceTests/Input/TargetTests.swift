import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

/// What stands where answers to the mouse, wherever it is drawn.
@Suite struct TargetTests {
  /// Scenes with every kind of readout: cards, table, panes.
  private static func scenes() -> [State] {
    var panes = Preset.crowd(4)
    panes.layout = .panes
    return [
      .on(.crowd(4), 130, 44), .on(.crowd(4), 80, 24), .on(panes, 130, 44), .on(panes, 100, 26),
    ]
  }

  /// Every target on the screen of `state`, by its cells.
  private static func kinds(_ state: State) -> [Target.Kind: [(x: Int, y: Int)]] {
    var renderer = Renderer()
    _ = renderer.frame(state)
    var kinds: [Target.Kind: [(x: Int, y: Int)]] = [:]
    for y in 0..<state.view.size.rows {
      for x in 0..<state.view.size.columns {
        if let target = renderer.target(atX: x, y: y) {
          kinds[target.kind, default: []].append((x, y))
        }
      }
    }
    return kinds
  }

  @Test func everyRateIsUnderItsOwnNumber() throws {
    for scene in Self.scenes() {
      var state = scene
      // Rates that cannot be mistaken for one another.
      for index in 0..<4 {
        state.set(.learningRate, of: index, to: 0.01111 * Double(index + 1))
      }
      let kinds = Self.kinds(state)
      let lines = state.lines
      for index in 0..<4 {
        let rate = Numerals.rate(state.scene.timeline.race.runs[index].learningRate)
        let cells = try #require(kinds[.value(.learningRate, of: index)])
        let rows = Dictionary(grouping: cells, by: \.y)
        for (y, cells) in rows {
          let text = String(Array(lines[y])[cells[0].x...cells[cells.count - 1].x])
          #expect(text.contains(rate), "\(text) should hold \(rate)")
        }
      }
    }
  }

  @Test func everySigmaIsUnderItsOwnNumber() throws {
    for scene in Self.scenes() {
      var state = scene
      for index in 0..<4 { state.set(.sigma, of: index, to: 0.02222 * Double(index + 1)) }
      let kinds = Self.kinds(state)
      let lines = state.lines
      for index in 0..<4 {
        let sigma = Numerals.rate(state.scene.timeline.race.runs[index].sigma)
        for (y, cells) in Dictionary(grouping: kinds[.value(.sigma, of: index)] ?? [], by: \.y) {
          let text = String(Array(lines[y])[cells[0].x...cells[cells.count - 1].x])
          #expect(text.contains(sigma), "\(text) should hold \(sigma)")
        }
      }
      // A narrow pane may have no room for it.
      if state.view.size.columns == 130 { #expect(kinds[.value(.sigma, of: 1)] != nil) }
    }
  }

  @Test func theWheelOverAValueChangesThatOptimizers() throws {
    for scene in Self.scenes() {
      for index in 0..<4 {
        var state = scene
        let cell = try #require(Self.kinds(state)[.value(.learningRate, of: index)]?.first)
        let before = state.past.samples
        state.mouse(.wheelUp, x: cell.x, y: cell.y)
        #expect(state.past.samples[index].learningRate == before[index].learningRate * 1.25)
        state.mouse(.wheelDown, x: cell.x, y: cell.y)
        state.mouse(.wheelDown, x: cell.x, y: cell.y)
        let rate = state.past.samples[index].learningRate
        #expect(abs(rate - before[index].learningRate * 0.8) < 1e-12)
        for other in 0..<4 where other != index {
          #expect(state.past.samples[other] == before[other])
        }
        #expect(state.view.focus == 0)
      }
    }
  }

  @Test func theWheelOverASigmaAddsNoise() throws {
    var state = Self.scenes()[0]
    let cell = try #require(Self.kinds(state)[.value(.sigma, of: 2)]?.first)
    state.mouse(.wheelUp, x: cell.x, y: cell.y)
    #expect(state.past.samples[2].sigma == 0.1)
    state.mouse(.wheelUp, x: cell.x, y: cell.y)
    #expect(state.past.samples[2].sigma == 0.125)
  }

  @Test func aClickFocusesAndTheOtherButtonHides() throws {
    for scene in Self.scenes() {
      var state = scene
      let cell = try #require(Self.kinds(state)[.optimizer(2)]?.first)
      state.click(x: cell.x, y: cell.y)
      #expect(state.view.focus == 2)
      state.click(x: cell.x, y: cell.y, button: 2)
      #expect(state.view.hidden == [2])
      #expect(state.origins == scene.origins)
    }
    var state = Self.scenes()[0]
    let cell = try #require(Self.kinds(state)[.optimizer(2)]?.first)
    for isHidden in [true, false] {
      state.click(x: cell.x, y: cell.y, button: 2)
      #expect(state.view.hidden.contains(2) == isHidden)
    }
  }

  @Test(arguments: [true, false]) func aClickOnAHintIsItsKey(isPlaying: Bool) throws {
    var state = State.on(.crowd(3), 200, 30)
    if !isPlaying { state.press(" ") }
    var found = 0
    for binding in KeyTable.bindings where binding.hint != nil && binding.contexts.contains(.scene)
    {
      let play = isPlaying ? "pause" : "play"
      let label = binding.action == .togglePlaying ? play : (binding.brief ?? binding.label).en
      guard let place = state.find("\(binding.shownKeys(in: .en)) \(label)", after: 29) else {
        continue
      }
      found += 1
      var clicked = state
      let effects = clicked.click(x: place.x, y: 29)
      var typed = state
      #expect(effects == typed.perform(binding.action))
      #expect(clicked.text == typed.text, "\(label)")
    }
    #expect(found == FooterView.mostHints)
  }

  @Test func eachKeyOfAHintIsItself() throws {
    var state = State.on(.crowd(3), 200, 30)
    let place = try #require(state.find("[ ] eta", after: 29))
    let rate = state.past.samples[0].learningRate
    state.click(x: place.x + 2, y: 29)
    #expect(state.past.samples[0].learningRate == rate * 1.25)
    state.wait(.seconds(3))
    let later = try #require(state.find("[ ] eta", after: 29))
    state.click(x: later.x, y: 29)
    #expect(abs(state.past.samples[0].learningRate - rate) < 1e-15)
  }

  @Test func theSignInTheHeaderPlaysAndPauses() throws {
    var state = State.on(.crowd(3), 100, 30)
    let sign = try #require(state.find("PLAYS"))
    state.click(x: sign.x, y: 0)
    #expect(!state.playback.isPlaying)
    state.click(x: sign.x, y: 0)
    #expect(state.playback.isPlaying)
  }

  @Test func theNumbersInTheHeaderChange() throws {
    var state = State.on(.crowd(3), 100, 30)
    state.press(" ")
    let speed = try #require(state.find("30/s"))
    state.mouse(.wheelUp, x: speed.x, y: 0)
    #expect(state.playback.speed == 60)
    state.mouse(.wheelDown, x: speed.x, y: 0)
    state.click(x: speed.x, y: 0)
    state.press("45")
    state.press(.enter)
    #expect(state.playback.speed == 45)
    let step = try #require(state.find("step"))
    state.mouse(.wheelUp, x: step.x, y: 0)
    #expect(state.scene.timeline.step == 1)
    state.click(x: step.x, y: 0)
    state.press("70")
    state.press(.enter)
    #expect(state.scene.timeline.step == 70)
  }

  @Test func aListIsChosenFromByClicks() throws {
    var state = State.on(.crowd(3), 100, 30)
    state.press("F")
    let place = try #require(state.find("himmelblau"))
    state.mouse(.wheelDown, x: place.x, y: place.y)
    #expect(state.input.overlays.last?.position != nil)
    let himmelblau = try #require(state.find("himmelblau"))
    // The first click shows it, the second opens it.
    state.click(x: himmelblau.x, y: himmelblau.y)
    #expect(state.chosen?.choice.name == "himmelblau")
    #expect(state.input.overlays.count == 1)
    let chosen = try #require(state.find("himmelblau"))
    state.click(x: chosen.x, y: chosen.y)
    #expect(state.scene.preset.landscapeName == "himmelblau")
    #expect(state.input.overlays.isEmpty)
  }

  @Test func aCommandIsTakenByAClick() throws {
    var state = State.on(try .curve(), 80, 24)
    state.press(":")
    let list = PickerLayout(.commands, state.view.size).list
    let third = state.matches(of: state.input.overlays[0])[2].choice.name
    state.mouse(.wheelDown, x: list.x, y: list.y)
    #expect(state.input.overlays[0].position == 1)
    state.click(x: list.x + 3, y: list.y + 2)
    // It asks for the number of a step.
    #expect(state.input.overlays[0].filter.text == third + " ")
  }

  @Test func besideAListAClickClosesIt() throws {
    var state = State.on(.crowd(3), 100, 30)
    state.press(":")
    let box = PickerLayout(.commands, state.view.size).box
    state.click(x: box.x + 1, y: box.y)
    #expect(state.input.overlays.count == 1)
    state.click(x: box.x - 1, y: box.y + 1)
    #expect(state.input.overlays.isEmpty)
  }

  @Test(arguments: [Overlay.Kind.help, .explanation])
  func overAnOverlayOnlyItAnswers(kind: Overlay.Kind) throws {
    var state = State.on(try .curve(), 44, 12)
    _ = state.perform(.toggle(kind))
    let (before, origins) = (state.past, state.origins)
    state.mouse(.wheelDown, x: 30, y: 6)
    let most =
      kind == .help
      ? HelpLayout(state.view.size, in: .en).mostScroll : ExplanationLayout(state).mostScroll
    #expect(state.input.overlays.last?.position == min(3, most) && most > 0)
    state.mouse(.wheelUp, x: 30, y: 6)
    #expect(state.input.overlays.last?.position == 0)
    state.mouse(.press(button: 2), x: 30, y: 6)
    #expect(!state.input.overlays.isEmpty)
    state.click(x: 2, y: 1)
    #expect(state.input.overlays.isEmpty)
    #expect(state.past == before && state.origins == origins)
  }

  @Test func whatIsTooSmallToBeSeenAnswersToNothing() {
    #expect(Self.kinds(.on(.crowd(3), 20, 5)).isEmpty)
  }

  /// Targets name places in the race; a frame may be older than the state by an event or two.
  @Test func aTargetOfAnotherSceneIsHarmless() {
    var state = State.on(.crowd(1), 100, 30)
    let rect = Rect(x: 0, y: 0, columns: 9, rows: 9)
    let kinds: [Target.Kind] = [
      .optimizer(7), .map(pane: 7), .value(.sigma, of: 7), .value(.learningRate, of: 7),
    ]
    let before = state.past
    for kind in kinds {
      for action in [
        Mouse.Action.press(button: 0), .drag(button: 0), .release(button: 0), .wheelUp,
      ] {
        _ = update(&state, .mouse(Mouse(action, x: 1, y: 1), over: Target(rect: rect, kind: kind)))
      }
    }
    #expect(state.past == before)
    #expect(state.view.focus == 0)
    #expect(state.text.contains("Crowd"))
  }
}
