// The wells of a landscape, and how many particles are in them.

extension Phrase {
  static let deepWell = Phrase("deep well", "深势阱")
  static let deepestWell = Phrase("deepest well", "最深势阱")
  static let shallowWell = Phrase("shallow well", "浅势阱")
  static let leftWell = Phrase("left well", "左势阱")
  static let rightWell = Phrase("right well", "右势阱")
  static let lowerWell = Phrase("lower well", "下势阱")
  static let upperWell = Phrase("upper well", "上势阱")
  static let fullestWell = Phrase("fullest well", "最多的势阱")

  static func well(at place: String) -> Phrase {
    Phrase("well at \(place)", "势阱 \(place)")
  }

  static func particles(_ count: Int) -> Phrase {
    Phrase("\(count) particles", "\(count) 个粒子")
  }

  static func share(_ percent: String, in well: Phrase) -> Phrase {
    Phrase("\(percent) in the \(well.en)", "\(percent) 在\(well.zh)")
  }

  static func share(_ percent: String, of count: Int, in well: Phrase) -> Phrase {
    Phrase(
      "\(percent) of \(count) in the \(well.en)", "\(percent) 在\(well.zh)，共 \(count)")
  }
}
