/// A number or a name at the foot of a relief, and where it stands.
package struct ReliefRulerMark: Hashable, Sendable {
  /// What is written.
  package let text: String
  /// The place at the foot, in the plane of the frame.
  package let foot: Point
  /// A place a little outside of it.
  package let end: Point
  /// Whether it is the name of an axis.
  package let isName: Bool
}

extension ReliefView {
  /// The numbers along the two edges of the foot that are nearest to the eye, and the names of the axes.
  ///
  /// The smaller the relief is, the fewer there are.
  package func rulers(names: (x: String, y: String)) -> [ReliefRulerMark] {
    let eye = perspective.eye
    let (front, side) = (eye.y < 0 ? -1.0 : 1, eye.x < 0 ? -1.0 : 1)
    let (width, depth) = (relief.halfWidth, relief.halfDepth)
    let across = marks(in: relief.viewport.x, named: names.x, length: 2 * width) { share in
      (
        SpacePoint(x: (2 * share - 1) * width, y: front * depth, z: 0),
        SpacePoint(x: (2 * share - 1) * width, y: front * (depth + Self.reach), z: 0)
      )
    }
    let away = marks(in: relief.viewport.y, named: names.y, length: 2 * depth) { share in
      (
        SpacePoint(x: side * width, y: (2 * share - 1) * depth, z: 0),
        SpacePoint(x: side * (width + Self.reach), y: (2 * share - 1) * depth, z: 0)
      )
    }
    return across + away
  }

  /// How far outside of the foot the end of a mark is, in units of space.
  private static let reach = 0.12
  /// Samples along an edge that a number takes, at the middle of the relief.
  private static let room = 24.0

  private func marks(
    in range: ClosedRange<Double>, named name: String, length: Double,
    _ places: (_ share: Double) -> (SpacePoint, SpacePoint)
  ) -> [ReliefRulerMark] {
    func mark(_ text: String, _ share: Double, isName: Bool) -> ReliefRulerMark {
      let (foot, end) = places(share)
      return ReliefRulerMark(
        text: text, foot: point(of: perspective.sighting(of: foot)),
        end: point(of: perspective.sighting(of: end)), isName: isName)
    }
    let count = max(2, Int(length * perspective.samplesAcross / Self.room))
    let span = range.upperBound - range.lowerBound
    let ticks = Ticks.values(in: range, maximumCount: min(count, 9)).map {
      mark($0.label, ($0.value - range.lowerBound) / span, isName: false)
    }
    return ticks + [mark(name, 0.5, isName: true)]
  }
}
