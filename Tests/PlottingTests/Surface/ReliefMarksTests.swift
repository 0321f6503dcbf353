import Testing

@testable import Plotting

@Suite struct ReliefMarksTests {
  private static let view = ReliefView(
    of: .ofHeights { _, y in abs(y) < 0.06 ? 10 : 0 }, from: Camera(turn: 0, tilt: 20), width: 240,
    height: 160)
  private static let before = Point(x: 0, y: -0.6)
  private static let behind = Point(x: 0, y: 0.3)

  @Test func linesAndDotsAreHiddenAndSignsAreNot() throws {
    let dots = try #require(
      Self.view.flattened(Mark(.dots([Self.before, Self.behind]), .particle)))
    guard case .dots(let seen) = dots.shape else { return #expect(Bool(false)) }
    #expect(seen.count == 1)
    #expect(Self.view.flattened(Mark(.dots([Self.behind]), .particle)) == nil)
    #expect(
      Self.view.flattened(
        Mark(.line([Self.behind, Point(x: 0.1, y: 0.3)]), .trail)) == nil)
    for kind in [Marker.Kind.head(shape: 1), .minimum] {
      func sign(_ point: Point) -> Mark? {
        Self.view.flattened(Mark(.sign(kind, point), .place, named: "A"))
      }
      #expect(sign(Self.behind)?.isCovered == true && sign(Self.before)?.isCovered == false)
    }
  }

  @Test func roleAndOwnerStay() throws {
    let flat = try #require(
      Self.view.flattened(Mark(.label("here", Self.before), .remark, of: 3)))
    #expect(flat.role == .remark && flat.owner == 3)
    guard case .label(let text, _) = flat.shape else { return #expect(Bool(false)) }
    #expect(text == "here")
  }

  /// An arrow that leaves the relief goes on at the height of its tail, and never behind the eye.
  @Test func arrowsMayLeaveTheRelief() throws {
    for tip in [Point(x: 0.5, y: -0.5), Point(x: 9, y: -9), Point(x: 1e200, y: 0)] {
      let flat = try #require(Self.view.flattened(Mark(.arrow(Self.before, tip), .push)))
      guard case .arrow(let from, let to) = flat.shape else { return #expect(Bool(false)) }
      #expect(from.isFinite && to.isFinite && to.x > from.x)
      #expect(to.x < 1000)
    }
    #expect(Self.view.flattened(Mark(.arrow(Point(x: 3, y: 0), Self.before), .push)) == nil)
  }

  /// Whatever the proportion and wherever the eye, a tip is before it: an arrow to the right of the frame goes right.
  @Test(arguments: [0.1, 1, 2.5, 10], [10.0, 80])
  func tipsAreBeforeTheEye(proportion: Double, tilt: Double) throws {
    for turn in stride(from: 0.0, to: 360, by: 15) {
      let view = ReliefView(
        of: .of(.saddle, columns: 9, rows: 9, proportion: proportion),
        from: Camera(turn: turn, tilt: tilt), width: 120, height: 80)
      let part = view.relief.viewport
      for (x, y) in [(-1.0, -1.0), (-1, 1), (1, -1), (1, 1)] {
        let tail = Point(
          x: x < 0 ? part.x.lowerBound : part.x.upperBound,
          y: y < 0 ? part.y.lowerBound : part.y.upperBound)
        let tip = Point(x: tail.x + x * 1e9, y: tail.y + y * 1e9)
        let spot = try #require(view.spot(of: tail, fillsHoles: true)).point
        let end = try #require(view.spot(of: tip, beside: tail))
        let exit = try #require(view.exit(towards: tip))
        // The way on the ground, as it is seen where it begins.
        let step = Point(x: tail.x - x * 1e-4 * part.width, y: tail.y - y * 1e-4 * part.height)
        let place = try #require(view.relief.place(of: tail))
        var before = try #require(view.relief.place(of: step))
        before.z = place.z
        let (one, other) = (
          view.point(of: view.perspective.sighting(of: before)),
          view.point(of: view.perspective.sighting(of: place))
        )
        let (right, up) = (other.x - one.x, other.y - one.y)
        #expect(right * (end.x - spot.x) + up * (end.y - spot.y) > 0, "\(turn) \(x) \(y)")
        #expect(right * exit.away.x + up * exit.away.y > 0, "\(turn) \(x) \(y)")
      }
    }
  }

  @Test func signsThatLeftAreOutsideOfTheFrame() throws {
    let head = Mark(.sign(.head(shape: 0), Point(x: 70, y: 0)), .place, named: "A")
    guard case .sign(_, let place) = try #require(Self.view.flattened(head)).shape else {
      return #expect(Bool(false))
    }
    #expect(!Self.view.viewport.contains(place) && place.x > 240)
    #expect(
      Self.view.flattened(Mark(.sign(.minimum, Point(x: 70, y: 0)), .place)) == nil)
  }

  /// On paper what is covered is faint.
  @Test func coveredSignsAreFaintOnPaper() throws {
    let style = PageStyle(palette: Theme.light.palette(for: .truecolor))
    let frame = Box(x: 0, y: 0, width: 60, height: 40)
    let axes = VectorAxes(of: Self.view.viewport, filling: frame, style: style)
    func opacities(_ point: Point) throws -> Set<Double> {
      let mark = try #require(
        Self.view.flattened(Mark(.sign(.head(shape: 1), point), .place, of: 1)))
      var drawing = Drawing(width: 60, height: 40, title: "", background: style.paper)
      MarkSigns(style: style, frame: frame).draw([mark], axes, on: &drawing)
      return Set(
        drawing.elements.compactMap {
          if case .path(_, let paint) = $0 { paint.opacity } else { nil }
        })
    }
    #expect(try opacities(Self.before) == [1])
    #expect(try opacities(Self.behind).max() ?? 1 < 0.6)
  }

  @Test func markersSayWhetherTheyAreCoveredOrHaveLeft() throws {
    func flat(_ kind: Marker.Kind, _ point: Point) -> Marker? {
      Self.view.flattened(Marker(kind, at: point))
    }
    #expect(flat(.minimum, Self.before)?.isCovered == false)
    #expect(flat(.minimum, Self.behind)?.isCovered == true)
    let gone = try #require(flat(.head(shape: 0), Point(x: 30, y: -0.5)))
    #expect(gone.exit?.step.right == 1 && Self.view.viewport.contains(gone.position))
    #expect(flat(.minimum, Point(x: 30, y: 0)) == nil)
    #expect(flat(.head(shape: 0), Point(x: .nan, y: 0)) == nil)
  }

  /// Where a sign has left an arrow stands, and what is covered is dim.
  @Test func layersDrawWhatMarkersSay() throws {
    let plane = Projection(
      Self.view.viewport, in: Rect(x: 0, y: 0, columns: 120, rows: 40))
    var buffer = CellBuffer(size: Size(columns: 120, rows: 40))
    let gone = try #require(
      Self.view.flattened(Marker(.head(shape: 0), at: Point(x: 30, y: -0.5), letter: "A")))
    let covered = try #require(Self.view.flattened(Marker(.minimum, at: Self.behind)))
    MarkerLayer([gone, covered], on: plane)
      .draw(into: &buffer, palette: Theme.dark.palette(for: .truecolor), glyphs: .braille)
    let signs = buffer.cells.filter { $0.scalar != " " }
    #expect(signs.contains { $0.scalar == "\u{2192}" } && signs.contains { $0.scalar == "A" })
    let cross = try #require(signs.first { $0.scalar == "\u{2715}" })
    #expect(cross.attributes == .dim)
  }

  @Test func aTrailOverTheWallIsInPieces() {
    let plane = Projection(
      Self.view.viewport, in: Rect(x: 0, y: 0, columns: 120, rows: 40))
    var (over, before) = (Trail(on: plane), Trail(on: plane))
    over.append(Self.before, after: nil, step: 0, on: Self.view)
    over.append(Point(x: 0, y: 0.6), after: Self.before, step: 1, on: Self.view)
    before.append(Self.before, after: nil, step: 0, on: Self.view)
    before.append(Point(x: 0, y: 0), after: Self.before, step: 1, on: Self.view)
    func dots(_ trail: Trail) -> Int { trail.canvas.masks.reduce(0) { $0 + $1.nonzeroBitCount } }
    #expect(dots(before) > 30)
    // Behind the wall there is nothing more of it.
    #expect(dots(over) - dots(before) < 6)
  }
}
