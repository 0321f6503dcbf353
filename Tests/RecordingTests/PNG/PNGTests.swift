import PictureReading
import Plotting
import Recording
import Testing

@Suite struct PNGTests {
  /// A picture with a colour for each pixel, chosen by a function.
  private func picture(_ width: Int, _ height: Int, _ color: (Int, Int) -> UInt32) -> PixelPicture {
    var picture = PixelPicture(width: width, height: height)
    for y in 0..<height {
      for x in 0..<width { picture.put([color(x, y)], width: 1, x: x, y: y) }
    }
    return picture
  }

  /// A few colours are a table, many are channels; a reader finds the same pixels.
  @Test(arguments: [2, 17, 256, 257, 5000]) func whatIsWrittenIsRead(colors: Int) throws {
    let picture = picture(100, 57) { x, y in
      UInt32((y * 100 + x) % colors) &* 2_654_435 & 0xFFFFFF
    }
    let file = PNG.encode(picture)
    #expect(file[25] == (colors <= 256 ? 3 : 2))
    let read = try PNGReader.read(file)
    #expect(read == ReadPicture(width: 100, height: 57, pixels: picture.pixels))
    #expect(PNG.encode(picture) == file)
  }

  @Test func onePixelIsAPicture() throws {
    let read = try PNGReader.read(PNG.encode(picture(1, 1) { _, _ in 0x123456 }))
    #expect(read == ReadPicture(width: 1, height: 1, pixels: [0x123456]))
  }

  /// How large it is on paper: 192 pixels an inch are 7559 a metre.
  @Test func aFigureSaysHowLargeItIs() {
    let file = PNG.encode(picture(2, 2) { _, _ in 0 }, pixelsPerMillimetre: 192 / 25.4)
    let place = file.firstRange(of: Array("pHYs".utf8))?.upperBound ?? 0
    #expect(file[place..<place + 9] == [0, 0, 0x1D, 0x87, 0, 0, 0x1D, 0x87, 1])
  }

  @Test func aScreenIsReadAsItsTiles() throws {
    var buffer = CellBuffer(size: Size(columns: 3, rows: 2))
    buffer.put("█", x: 1, y: 1, style: Style(.rgb(0xFF0000)))
    let read = try PNGReader.read(PNG.encode(buffer))
    #expect((read.width, read.height) == (60, 80))
    for (index, pixel) in read.pixels.enumerated() {
      let isIn = (20..<40).contains(index % 60) && index / 60 >= 40
      #expect(pixel == (isIn ? 0xFF0000 : 0x0B0D14))
    }
  }
}
