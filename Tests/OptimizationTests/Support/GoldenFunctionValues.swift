@testable import Optimization

/// Values, derivatives and critical points of many functions, computed to 50 digits.
struct GoldenFunctionValues: Decodable {
  /// A place and what is true there; the files have other names in one dimension.
  struct Point: Decodable {
    let x: Double
    let y: Double?
    let f: Double
    let grad: [Double]?
    let hess: [[Double]]?
    let df: Double?
    let d2f: Double?

    var position: Vector { Vector(x, y ?? 0) }

    var curvature: Curvature {
      Curvature(
        value: f,
        gradient: grad.map { Vector($0) } ?? Vector(df ?? .nan, 0),
        hessian: hess.map { Hessian(xx: $0[0][0], xy: $0[0][1], yy: $0[1][1]) }
          ?? Hessian(xx: d2f ?? .nan, xy: 0, yy: 0))
    }
  }

  struct CriticalPoint: Decodable {
    let x: Double
    let y: Double
    let f: Double
    let kind: String
    let hessEig: [Double]?

    var position: Vector { Vector(x, y) }
  }

  /// A rectangle in which every critical point has been found.
  struct Box: Decodable {
    let box: [Double]
    let counts: [String: Int]
    let points: [CriticalPoint]

    func contains(_ point: Vector) -> Bool {
      (box[0]...box[1]).contains(point.x) && (box[2]...box[3]).contains(point.y)
    }
  }

  struct Function: Decodable {
    let params: [String: Double]
    let points: [Point]
    let criticalPointsLiterature: [CriticalPoint]?
    let criticalPointsInBox: Box?

    /// Every critical point there is in any list.
    var criticalPoints: [CriticalPoint] {
      (criticalPointsLiterature ?? []) + (criticalPointsInBox?.points ?? [])
    }
  }

  let functions: [String: Function]

  /// The three files as one.
  static func all() throws -> [String: Function] {
    try ["function_values_1", "function_values_2", "function_values_3"].reduce(into: [:]) {
      let file: Self = try Golden.load($1)
      $0.merge(file.functions) { $1 }
    }
  }
}

extension Curvature {
  /// What a difference in value, gradient or Hessian is to be compared with.
  var scale: Double {
    1 + value.magnitude + max(gradient.x.magnitude, gradient.y.magnitude)
      + max(hessian.xx.magnitude, hessian.xy.magnitude, hessian.yy.magnitude)
  }

  /// The largest difference in any number, as a share of `scale`.
  func deviation(from other: Curvature) -> Double {
    let differences = [
      value - other.value, gradient.x - other.gradient.x, gradient.y - other.gradient.y,
      hessian.xx - other.hessian.xx, hessian.xy - other.hessian.xy, hessian.yy - other.hessian.yy,
    ]
    return differences.map { $0.magnitude / other.scale }.reduce(0, Double.maximum)
  }
}
