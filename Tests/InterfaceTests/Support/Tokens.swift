import Plotting

/// Words of a row of the screen and where they end: what must not move as numbers change.
struct Token: Hashable {
  var text: String
  /// The column after its last character.
  var endX: Int

  /// The words in row `y` of `buffer`, from column `startX` on.
  static func all(in buffer: CellBuffer, y: Int, from startX: Int = 0) -> [Self] {
    var tokens: [Self] = []
    var word = ""
    for x in startX...max(startX, buffer.size.columns) {
      let scalar = x < buffer.size.columns ? buffer[x, y].scalar : " "
      if scalar != " " {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        tokens.append(Self(text: word, endX: x))
        word = ""
      }
    }
    return tokens
  }
}

extension CellBuffer {
  /// An empty screen with one view drawn on it.
  init(of size: Size, drawing draw: (inout CellBuffer) -> Void) {
    self.init(size: size)
    draw(&self)
  }
}
