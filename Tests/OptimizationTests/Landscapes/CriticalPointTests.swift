import Testing

@testable import Optimization

/// The critical points that landscapes claim to know, and those that they may have missed.
@Suite struct CriticalPointTests {
  private enum Kind {
    case minimum
    case saddle
    case maximum
  }

  private static func known(_ landscape: any Landscape) -> [(Vector, Kind)] {
    landscape.minima.map { ($0, .minimum) } + landscape.saddles.map { ($0, .saddle) }
      + landscape.maxima.map { ($0, .maximum) }
  }

  @Test(arguments: Catalog.landscapes)
  func areFlatAndInTheDomain(type: any NamedLandscape.Type) {
    let landscape = type.init()
    for (point, _) in Self.known(landscape) {
      #expect(landscape.domain.contains(point))
      let gradient = landscape.evaluation(at: point).gradient
      #expect(gradient.norm <= 1e-14 * landscape.curvature(at: point).scale)
    }
  }

  /// What is known of the landscape as it comes must be true of it with other settings as well.
  @Test(arguments: Catalog.landscapes)
  func moveWithTheSettings(type: any NamedLandscape.Type) throws {
    for (description, original) in type.settings {
      guard case .number(let number) = original else { continue }
      for other in [number + 0.5, 2 * number + 0.25] {
        var landscape: any NamedLandscape = type.init()
        try landscape.set(description.name, to: .number(other))
        for (point, _) in Self.known(landscape) {
          let gradient = landscape.evaluation(at: point).gradient
          let scale = landscape.curvature(at: point).scale
          #expect(gradient.norm <= 1e-13 * scale, "\(description.name) \(other)")
        }
      }
    }
  }

  @Test(arguments: Catalog.landscapes)
  func areListedOnce(type: any NamedLandscape.Type) {
    let points = Self.known(type.init()).map(\.0)
    for (index, point) in points.enumerated() {
      #expect(!points[..<index].contains { $0.deviation(from: point) < 1e-3 })
    }
  }

  /// By the curvature, and where there is too little of it to tell, by the values all around.
  @Test(arguments: Catalog.landscapes)
  func areOfTheirKind(type: any NamedLandscape.Type) {
    let landscape = type.init()
    for (point, kind) in Self.known(landscape) {
      let hessian = landscape.curvature(at: point).hessian
      var (smaller, larger) = hessian.eigenvalues
      if landscape.dimension == 1 { (smaller, larger) = (hessian.xx, hessian.xx) }
      if min(smaller.magnitude, larger.magnitude) < 1e-6 {
        (smaller, larger) = landscape.extremes(around: point)
      }
      switch kind {
      case .minimum: #expect(smaller >= 0 && larger > 0)
      case .saddle: #expect(smaller < 0 && larger > 0)
      case .maximum: #expect(smaller < 0 && larger <= 0)
      }
    }
  }

  /// Wherever descent comes to rest in the domain there is a known minimum; the valleys of
  /// `two_layer` are curves of minima.
  @Test(arguments: Catalog.landscapes.filter { $0 != TwoLayer.self })
  func noMinimumIsMissed(type: any NamedLandscape.Type) {
    let landscape = type.init()
    let minima = landscape.minima
    var reached = Set<Int>()
    let starts = (0..<(landscape.dimension == 1 ? 40 : 600)).map { number in
      let start = landscape.domain.point(number: number)
      return landscape.dimension == 1 ? Vector(start.x, 0) : start
    }
    for (start, rest) in zip(starts, MinimumSearch.minima(of: landscape, fromAll: starts)) {
      guard let rest, landscape.domain.contains(rest) else { continue }
      let nearest = minima.indices.min {
        (minima[$0] - rest).norm < (minima[$1] - rest).norm
      }
      guard let nearest else {
        Issue.record("\(type.name) has an unknown minimum near \(rest)")
        continue
      }
      reached.insert(nearest)
      #expect((minima[nearest] - rest).norm < 1e-4, "from \(start) to \(rest)")
    }
    // Those that are listed can be found: 600 starts miss few of the smallest basins.
    #expect(Double(reached.count) >= 0.9 * Double(minima.count))
  }
}

extension Domain {
  fileprivate func contains(_ point: Vector) -> Bool { x.contains(point.x) && y.contains(point.y) }
}

extension Landscape {
  /// The lowest and the highest of the values close around `point`, less the value there.
  fileprivate func extremes(around point: Vector) -> (lowest: Double, highest: Double) {
    let differences = (0..<64).map { number in
      let angle = Double.pi * Double(number) / 32
      let step = 1e-3 * Vector(Double.cosine(angle), Double.sine(angle))
      return value(at: point + step) - value(at: point)
    }
    return (differences.min() ?? .nan, differences.max() ?? .nan)
  }
}
