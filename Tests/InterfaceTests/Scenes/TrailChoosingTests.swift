import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct TrailChoosingTests {
  /// Noisy optimizers, of whose trails the preset says nothing.
  private func noisy() throws -> State {
    var preset = try Preset.bundled("polyak_averaging")
    preset.trail = nil
    return .on(preset)
  }

  @Test func aHandComesBeforeThePresetAndThatBeforeTheUser() throws {
    var state = try noisy()
    #expect(state.trailLength(of: 0) == .last(200))
    state.view.display.trail = .last(9)
    #expect(state.trailLength(of: 0) == .last(9))
    state.scene.preset.trail = .nothing
    #expect(state.trailLength(of: 0) == .nothing)
    state.scene.preset.trails = [state.scene.preset.optimizers[1].name: .all]
    #expect((0...2).map(state.trailLength) == [.nothing, .all, .nothing])
    state.view.trail = .last(3)
    #expect((0...2).map(state.trailLength) == [.last(3), .last(3), .last(3)])
  }

  @Test func theKeyGoesRound() throws {
    var state = try noisy()
    var lengths: [TrailLength?] = []
    var remarks: [String] = []
    for _ in 0..<5 {
      state.press("d")
      lengths.append(state.view.trail)
      remarks.append(state.input.toast?.text ?? "")
    }
    #expect(lengths == [.all, .last(200), .last(50), .nothing, nil])
    #expect(
      remarks == [
        "all of every trail", "trails of 200 steps", "trails of 50 steps", "no trails",
        "trails as the preset has them",
      ])
    state.view.trail = .last(7)
    state.press("d")
    #expect(state.view.trail == nil)
  }

  @Test func anyLengthCanBeTyped() throws {
    var state = try noisy()
    state.press(":trail 75")
    state.press(.enter)
    #expect(state.view.trail == .last(75))
    state.press(":trail none")
    state.press(.enter)
    #expect(state.view.trail == .nothing)
    state.press(":trails as the")
    state.press(.enter)
    #expect(state.view.trail == nil)
    let trail = try #require(Command.table.first { $0.argument == .trail })
    for (typed, reason) in [
      ("0", "a trail is a whole number of steps, from 1 to 10000000"),
      ("1.5", "a trail is a whole number of steps, from 1 to 10000000"),
      ("x", "'x' is not a number"),
    ] {
      #expect(trail.answer(to: typed, in: state) == .refusal(reason))
    }
    #expect(trail.argument.usage(in: state) == "steps drawn whole, all or none; now 200")
  }

  @Test func anotherSceneHasItsOwn() throws {
    var state = try noisy()
    state.press("ddd")
    _ = update(&state, .loaded(try .bundled("ravine"), 0))
    #expect(state.view.trail == nil)
  }

  /// Cells of the map with dots in the colour of a line.
  private func cells(_ state: State, bright: Bool) -> Int {
    let frame = state.frame
    guard let map = state.map(ofPane: 0) else { return 0 }
    let lines = state.scene.preset.optimizers.indices.map(state.view.display.palette.line)
    var count = 0
    for y in map.y..<map.endY {
      for x in map.x..<map.endX where frame[x, y].scalar.value & 0xFF00 == 0x2800 {
        if lines.contains(frame[x, y].foreground) == bright { count += 1 }
      }
    }
    return count
  }

  /// The two scenes that were one blob.
  @Test(arguments: ["polyak_averaging", "noise_annealing"])
  func noiseDoesNotDrownTheMap(name: String) throws {
    var preset = try Preset.bundled(name)
    preset.trail = nil
    var state = State.on(preset, tier: .truecolor)
    state.view.display.reducesMotion = true
    state.show(step: 1500)
    let usual = cells(state, bright: true)
    state.view.trail = .all
    let all = cells(state, bright: true)
    #expect(usual * 3 < all * 2, "\(usual) of \(all)")
    state.view.trail = .last(50)
    #expect(cells(state, bright: true) < usual)
    state.view.trail = .nothing
    #expect(cells(state, bright: true) == 0)
  }

  @Test func headsAveragesAndMinimaStandClear() throws {
    var state = State.on(try .bundled("noise_annealing"), tier: .truecolor)
    state.view.trail = .all
    state.show(step: 1500)
    let frame = state.frame
    let map = try #require(state.map(ofPane: 0))
    let projection = Projection(state.view.viewport, in: map)
    let lines = state.scene.preset.optimizers.indices.map(state.view.display.palette.line)
    let run = state.scene.timeline.race.runs[2]
    for position in [run.particle.position, try #require(run.average)] + state.minima {
      let cell = try #require(projection.cell(of: Point(x: position.x, y: position.y)))
      for x in (cell.x - 1)...(cell.x + 1) {
        let isTrail =
          frame[x, cell.y].scalar.value & 0xFF00 == 0x2800
          && lines.contains(frame[x, cell.y].foreground)
        #expect(!isTrail, "\(x), \(cell.y)")
      }
    }
  }

  /// What is kept from frame to frame is what a first frame has, whatever the length was.
  @Test func framesDoNotDependOnThoseBefore() throws {
    var state = State.on(try .bundled("mini_batches"), tier: .truecolor)
    var renderer = Renderer()
    for keys in ["d", "..", "dd", "....", "v", "d", ",,", "d", "z", "r."] {
      state.press(keys)
      #expect(renderer.frame(state) == state.frame, "after \(keys)")
    }
    state.show(step: 300)
    #expect(renderer.frame(state) == state.frame)
  }
}
