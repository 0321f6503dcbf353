extension ReliefView {
  /// The edges of the foot that have no wall above them, since heights are missing there, as lines from end to end
  /// in the plane of the frame.
  ///
  /// Without them what is left of a relief would seem to float beside its numbers. Only sides that are seen have
  /// some: nothing of a relief stands before their feet.
  var openFoot: [[Point]] {
    ReliefSide.allCases.filter { $0.isSeen(of: relief, perspective) }.flatMap { side in
      let corners = side.corners(of: relief)
      return openRuns(of: corners).map { run in
        [corners[run.lowerBound], corners[run.upperBound]].map(foot)
      }
    }
  }

  /// The runs of corners along a side between which it has no wall.
  private func openRuns(of corners: [Int]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for place in corners.indices.dropLast()
    where (relief.heights[corners[place]] + relief.heights[corners[place + 1]]).isNaN {
      if let last = runs.last, last.upperBound == place {
        runs[runs.count - 1] = last.lowerBound...place + 1
      } else {
        runs.append(place...place + 1)
      }
    }
    return runs
  }

  private func foot(below corner: Int) -> Point {
    var place = relief.corner(corner % relief.columns, corner / relief.columns)
    place.z = 0
    return point(of: perspective.sighting(of: place))
  }
}
