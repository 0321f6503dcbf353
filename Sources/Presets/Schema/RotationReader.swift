import Optimization

/// Reads by how many degrees an optimizer has the landscape turned under it.
enum RotationReader {
  /// What was read: the angle, and the landscape at it.
  struct Result {
    let degrees: Double
    let ground: any Landscape
  }

  /// The rotation in `field`, under an optimizer that begins at `start`, if it has none of its own.
  static func read(
    _ field: Field, on landscape: (any Landscape)?, from start: Vector?
  ) -> Result? {
    guard let degrees = field.number(), let landscape else { return nil }
    do throws(ParameterError) {
      let ground = try landscape.turned(to: landscape.degrees + degrees)
      if let start, !ground.evaluation(at: start).isFinite {
        return field.fault(
          "leaves the start where the turned landscape has no finite value and slope; add the key "
            + "'start'")
      }
      return Result(degrees: degrees, ground: ground)
    } catch {
      return field.fault("cannot be given here: \(error)")
    }
  }
}
