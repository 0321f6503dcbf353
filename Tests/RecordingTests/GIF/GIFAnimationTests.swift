import PictureReading
import Plotting
import Recording
import Testing

@Suite struct GIFAnimationTests {
  private let tiles = CellTiles(scale: 1, foreground: .rgb(0xE4E8F0), background: .rgb(0x0B0D14))

  private func screen(_ text: String, _ style: Style = Style(.rgb(0xFFCC00))) -> CellBuffer {
    var buffer = CellBuffer(size: Size(columns: 12, rows: 3))
    buffer.write(text, x: 1, y: 1, style: style)
    return buffer
  }

  private func expected(_ screen: CellBuffer) -> ReadPicture {
    var tiles = tiles
    let picture = screen.picture(&tiles)
    return ReadPicture(width: picture.width, height: picture.height, pixels: picture.pixels)
  }

  /// Few colours are kept as they are: each frame is the screen, pixel for pixel.
  @Test func everyFrameIsItsScreen() throws {
    let screens = ["one", "two, longer", "", "⣿⡇▚─╭", "one"].map { screen($0) }
    var animation = GIFAnimation(tiles)
    for (index, screen) in screens.enumerated() {
      animation.add(screen, at: .milliseconds(250 * index))
    }
    let reader = try GIFReader(animation.finish(at: .seconds(3)))
    #expect(reader.repeats)
    #expect(reader.frames.map(\.picture) == screens.map(expected))
    #expect(reader.frames.map(\.hundredths) == [25, 25, 25, 25, 200])
  }

  /// Only what has changed is sent, and a screen that is the same is none.
  @Test func aFrameIsTheRectangleOfWhatChanged() throws {
    var animation = GIFAnimation(tiles)
    animation.add(screen("step 1"), at: .zero)
    animation.add(screen("step 1"), at: .milliseconds(100))
    animation.add(screen("step 2"), at: .milliseconds(200))
    let reader = try GIFReader(animation.finish(at: .milliseconds(500)))
    #expect(reader.boxes == [[0, 0, 120, 60], [60, 20, 10, 20]])
    #expect(reader.frames.map(\.hundredths) == [20, 30])
  }

  /// More colours than a table has: each is near the one it stands for.
  @Test func manyColoursBecomeNearOnes() throws {
    var buffer = CellBuffer(size: Size(columns: 40, rows: 20))
    for y in 0..<20 {
      for x in 0..<40 {
        let color = Color.rgb(UInt32(x * 6) << 16 | UInt32(y * 12) << 8 | UInt32(x * y / 4))
        buffer[x, y] = Cell(background: color)
      }
    }
    var animation = GIFAnimation(tiles)
    animation.add(buffer, at: .zero)
    let file = animation.finish(at: .seconds(1))
    #expect(file == animation.finish(at: .seconds(1)))
    let distance = try GIFReader(file).frames[0].picture.distance(to: expected(buffer))
    #expect(distance.mean > 0 && distance.mean < 6 && distance.most < 40)
  }

  /// So many words that the table of words is begun anew, several times.
  @Test func aLongPictureIsReadToItsEnd() throws {
    var buffer = CellBuffer(size: Size(columns: 60, rows: 20))
    var state: UInt32 = 1
    for y in 0..<20 {
      for x in 0..<60 {
        state = state &* 1_664_525 &+ 1_013_904_223
        buffer[x, y] = Cell(
          Unicode.Scalar(0x2800 + state >> 24) ?? " ", foreground: .rgb(0xFFFFFF))
      }
    }
    var animation = GIFAnimation(tiles)
    animation.add(buffer, at: .zero)
    let reader = try GIFReader(animation.finish(at: .seconds(1)))
    #expect(reader.frames[0].picture == expected(buffer))
  }
}
