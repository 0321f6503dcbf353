/// What is on a map, apart from how it is drawn: a ground and marks, in the coordinates of the plane.
///
/// It holds no colours and knows no medium. A mark says what it is and whose it is; who draws the figure
/// chooses how that looks.
public struct Figure: Sendable {
  /// What stands above it; empty where nothing does.
  public var title: String
  /// The optimizer that it is all about, by its number, whose sign stands before the title.
  public var owner: Int?
  /// The part of the plane that is shown.
  public var viewport: Viewport
  /// Whether a step to the right is as long as one upwards, so that circles are round.
  public var hasEqualScales: Bool
  /// What the axes are called.
  public var names: (x: String, y: String)
  /// How numbers are spread along the axes of a flat map.
  public var scales: (x: AxisScale, y: AxisScale) = (.linear, .linear)
  /// The landscape behind the marks; nil where it is a curve, which is a mark itself.
  public var ground: Ground?
  /// What lies on the ground, the lowest first.
  public var marks: [Mark]
  /// Whether lines are drawn at the major levels of the ground.
  public var showsIsolines = true
  /// What says beside a flat map which values its bands have; nil where nothing does.
  public var bandNames: BandNames?
  /// From where the ground is looked at as a relief; nil for a flat map.
  public var camera: Camera?

  /// A figure of a part of the plane.
  public init(
    title: String = "", owner: Int? = nil, viewport: Viewport, hasEqualScales: Bool = false,
    names: (x: String, y: String) = ("x", "y"), ground: Ground? = nil, marks: [Mark] = [],
    camera: Camera? = nil
  ) {
    self.title = title
    self.owner = owner
    self.viewport = viewport
    self.hasEqualScales = hasEqualScales
    self.names = names
    self.ground = ground
    self.marks = marks
    self.camera = camera
  }
}

/// The values of a landscape, and the levels at which its bands change.
public struct Ground: Sendable {
  /// The values.
  public var grid: Grid
  /// The levels.
  public var levels: Levels

  /// Values with the levels to show them by.
  public init(_ grid: Grid, levels: Levels) {
    self.grid = grid
    self.levels = levels
  }
}
