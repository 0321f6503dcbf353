/// A page of figures and charts with a legend: what `downhill figure` draws.
public struct FigurePage: Sendable {
  /// A chart below its title.
  public struct Chart: Sendable {
    public var title: String
    /// What the axis across is called.
    public var axis: String
    public var chart: LineChart
    /// What is said of its lines.
    public var labels: [Label] = []

    /// A chart with what stands above it.
    public init(title: String, axis: String, chart: LineChart) {
      self.title = title
      self.axis = axis
      self.chart = chart
    }
  }

  /// A text with a line to a place of a chart.
  public struct Label: Sendable {
    public var text: String
    public var step: Double
    public var value: Double

    /// A text about a value at a step.
    public init(text: String, step: Double, value: Double) {
      self.text = text
      self.step = step
      self.value = value
    }
  }

  /// An entry of the legend.
  public struct Entry: Sendable {
    /// What it explains.
    public enum Key: Sendable, Hashable {
      /// A sign; that of an optimizer comes with a piece of its trail.
      case sign(Marker.Kind)
      /// A line of this role.
      case line(Mark.Role)
      /// An arrow of this role.
      case arrow(Mark.Role)
      /// Nothing that is drawn: a remark.
      case none
    }

    public var key: Key
    /// Whose it is; nil for what belongs to all.
    public var owner: Int?
    /// What it stands for.
    public var text: String

    /// What is drawn, and what it stands for.
    public init(_ key: Key, of owner: Int? = nil, _ text: String) {
      self.key = key
      self.owner = owner
      self.text = text
    }
  }

  /// What the page is called; it stands above all.
  public var title: String
  /// The maps, side by side where there are several.
  public var figures: [Figure]
  /// The charts, beside one map or below several.
  public var charts: [Chart]
  /// What the signs mean.
  public var legend: [Entry]

  /// A page.
  public init(title: String, figures: [Figure], charts: [Chart], legend: [Entry]) {
    self.title = title
    self.figures = figures
    self.charts = charts
    self.legend = legend
  }

  /// How many times as wide as high a map is about to be on a page `width` millimetres wide.
  ///
  /// What is to have equal scales asks for this before it chooses its part of the plane.
  public static func mapProportion(figures: Int, charts: Int, width: Double) -> Double {
    PageLayout.mapProportion(figures: figures, charts: charts, width: width)
  }

  /// The page as lines, areas and text, in the colours of a palette.
  public func drawing(width: Double, palette: Palette) -> Drawing {
    PageLayout(page: self, style: PageStyle(palette: palette), width: width).drawing
  }
}
