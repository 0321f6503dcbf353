import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

/// Maps as pixels below the text of the screen.
@Suite struct PixelMapsTests {
  private static let cell = CellPixels(width: 4, height: 8)

  private func state(
    _ preset: String = "welcome", _ layout: Presets.Layout = .overlay,
    tier: ColorTier = .truecolor
  ) throws -> State {
    var preset = try Preset.bundled(preset)
    preset.layout = layout
    var state = State(
      preset, size: Size(columns: 100, rows: 30),
      display: Display(tier: tier, glyphs: .braille, theme: .dark, cellPixels: Self.cell))
    state.finishJobs()
    state.show(step: 40)
    return state
  }

  private func draw(_ state: State) -> (cells: CellBuffer, pictures: [PlacedPicture]) {
    var renderer = Renderer()
    var buffer = CellBuffer(size: state.view.size)
    renderer.render(state, into: &buffer)
    return (buffer, renderer.pictures)
  }

  private func cells(_ picture: PlacedPicture, of buffer: CellBuffer) -> [Cell] {
    let (columns, rows) = (
      picture.picture.width / Self.cell.width, picture.picture.height / Self.cell.height
    )
    return (0..<rows).flatMap { row in
      (0..<columns).map { buffer[picture.x + $0, picture.y + row] }
    }
  }

  @Test func theMapIsAPictureAndItsSignsAreText() throws {
    let (buffer, pictures) = draw(try state())
    let picture = try #require(pictures.first)
    #expect(Set(picture.picture.pixels).count > 50)
    let cells = cells(picture, of: buffer)
    #expect(cells.allSatisfy { $0.background == .terminalDefault })
    #expect(!cells.contains { (0x2801...0x28FF).contains($0.scalar.value) })
    let heads = Set<Unicode.Scalar>(["\u{25CF}", "\u{25C6}", "\u{25B2}", "\u{25A0}"])
    #expect(cells.contains { heads.contains($0.scalar) })
  }

  @Test func everyPaneHasItsPicture() throws {
    let (_, pictures) = draw(try state("ravine", .panes))
    let maps = pictures.prefix(3)
    // One trail each: they differ.
    #expect(Set(maps.map(\.picture)).count == 3)
    #expect(pictures.dropFirst(3).allSatisfy { $0.y > maps[0].y })
  }

  /// The lines of charts are pixels where maps are; their letters and axes are text.
  @Test func chartsArePicturesToo() throws {
    let state = try state("ravine", .curves)
    let (buffer, pictures) = draw(state)
    let chart = try #require(pictures.first)
    let cells = cells(chart, of: buffer)
    #expect(cells.allSatisfy { $0.background == .terminalDefault })
    #expect(!cells.contains { (0x2801...0x28FF).contains($0.scalar.value) })
    for letter in ["A", "B", "C"] as [Unicode.Scalar] {
      #expect(cells.contains { $0.scalar == letter })
    }
    // Three lines that are mixed with the ground at their edges.
    #expect(Set(chart.picture.pixels).count > 10)
    var other = state
    _ = update(&other, .key(.character("b")))
    #expect(draw(other).pictures.isEmpty)
    #expect(
      draw(other).cells.lines.joined().unicodeScalars.contains {
        (0x2801...0x28FF).contains($0.value)
      })
  }

  /// What a step changes is a part of the picture, and a renderer that has drawn before draws the same.
  @Test func aPictureDependsOnTheStateAlone() throws {
    var state = try state()
    var renderer = Renderer()
    var buffer = CellBuffer(size: state.view.size)
    renderer.render(state, into: &buffer)
    let before = renderer.pictures
    state.show(step: 60)
    renderer.render(state, into: &buffer)
    #expect(renderer.pictures != before)
    #expect(renderer.pictures == draw(state).pictures)
    state.show(step: 40)
    #expect(draw(state).pictures == before)
  }

  /// Under a list the picture has the list's ground, so that it does not matter which lies on top.
  @Test func whatLiesOverAMapHidesIt() throws {
    var state = try state()
    _ = update(&state, .key(.character("?")))
    let (buffer, pictures) = draw(state)
    let picture = try #require(pictures.first)
    let x = picture.picture.width / Self.cell.width / 2
    let y = picture.picture.height / Self.cell.height / 2
    let hex = try #require(buffer[picture.x + x, picture.y + y].background.hex)
    let pixel = (y * Self.cell.height + 3) * picture.picture.width + x * Self.cell.width + 2
    #expect(picture.picture.pixels[pixel] == hex)
  }

  @Test func cellsWhereThereAreNoPixels() throws {
    #expect(draw(try state(tier: .palette256)).pictures.isEmpty)
    var state = try state()
    _ = update(&state, .key(.character("W")))
    #expect(draw(state).pictures.isEmpty)
    _ = update(&state, .key(.character("W")))
    #expect(!draw(state).pictures.isEmpty)
    _ = update(&state, .cellPixels(nil))
    #expect(draw(state).pictures.isEmpty)
  }

  @Test func aCurveIsAPictureToo() throws {
    let (_, pictures) = draw(try state("local_minimum"))
    #expect(Set(try #require(pictures.first).picture.pixels).count > 20)
  }
}
