/// What an eye sees of a place: where it is in the frame, and how near.
struct Sighting: Hashable {
  /// To the right, in samples from the left edge of the frame.
  var x: Double
  /// Downwards, from its upper edge.
  var y: Double
  /// One over the distance from the eye, as it is measured along its line of sight: along straight lines of the
  /// frame it changes evenly.
  var nearness: Double
}

/// A camera before a relief, as far away as fills a frame of samples.
struct Perspective: Hashable {
  private let rightX: Double
  private let rightY: Double
  private let upX: Double
  private let upY: Double
  private let upZ: Double
  private let awayX: Double
  private let awayY: Double
  private let awayZ: Double
  /// From where the light comes.
  private let light: SIMD3<Float>
  private var scale = 1.0
  private var middleX = 0.0
  private var middleY = 0.0

  /// The distance from the eye to the middle of the relief, in units of space; less makes the perspective
  /// stronger.
  static let distance = 4.2

  /// The view of a relief in a frame of `width` by `height` samples, with a margin around it.
  init(_ camera: Camera, of relief: Relief, width: Double, height: Double, margin: Double = 0) {
    let (turn, tilt) = (camera.turn * .pi / 180, camera.tilt * .pi / 180)
    (rightX, rightY) = (cosine(turn), sine(turn))
    (upX, upY, upZ) = (-sine(turn) * sine(tilt), cosine(turn) * sine(tilt), cosine(tilt))
    (awayX, awayY, awayZ) = (-sine(turn) * cosine(tilt), cosine(turn) * cosine(tilt), -sine(tilt))
    // From the left, from behind the eye, and above.
    let (left, front, above) = (0.62, 0.34, 0.707)
    light = SIMD3(
      Float(-left * rightX + front * rightY), Float(-left * rightY - front * rightX), Float(above))
    let corners = [0, Relief.peak].flatMap { z in
      [-1.0, 1].flatMap { y in
        [-1.0, 1].map { x in
          sighting(of: SpacePoint(x: x * relief.halfWidth, y: y * relief.halfDepth, z: z))
        }
      }
    }
    let (xs, ys) = (corners.map(\.x), corners.map(\.y))
    let (across, down) = (xs.reduce(into: Span(), Span.take), ys.reduce(into: Span(), Span.take))
    scale = max(
      min((width - 2 * margin) / across.length, (height - 2 * margin) / down.length), 1e-9)
    middleX = width / 2 - scale * across.middle
    middleY = height / 2 - scale * down.middle
  }

  /// Samples for a unit of space at the middle of the relief.
  var samplesAcross: Double { scale }

  /// What is seen of a place.
  func sighting(of place: SpacePoint) -> Sighting {
    let z = place.z - Relief.peak / 2
    let away = place.x * awayX + place.y * awayY + z * awayZ
    let nearness = 1 / (Self.distance + away)
    let size = Self.distance * nearness * scale
    let up = place.x * upX + place.y * upY + z * upZ
    return Sighting(
      x: middleX + size * (place.x * rightX + place.y * rightY), y: middleY - size * up,
      nearness: nearness)
  }

  /// The place of which this is seen.
  func place(of sighting: Sighting) -> SpacePoint {
    let size = Self.distance * sighting.nearness * scale
    let right = (sighting.x - middleX) / size
    let up = (middleY - sighting.y) / size
    let away = 1 / sighting.nearness - Self.distance
    return SpacePoint(
      x: right * rightX + up * upX + away * awayX, y: right * rightY + up * upY + away * awayY,
      z: up * upZ + away * awayZ + Relief.peak / 2)
  }

  /// How much a surface that rises so steeply to the right and away is lit, from 0 to 1; one that is level
  /// has 1/2.
  ///
  /// The light comes over the left shoulder of the eye and goes round with it.
  func shade(slope: SIMD2<Float>) -> Float {
    let length = (1 + slope.x * slope.x + slope.y * slope.y).squareRoot()
    let light = light
    let towards = (light.z - slope.x * light.x - slope.y * light.y) / length
    let more = towards - light.z
    return min(max(0.5 + (more > 0 ? 1.4 * more : 0.75 * more), 0), 1)
  }

  /// Where the eye is.
  var eye: SpacePoint {
    SpacePoint(
      x: -Self.distance * awayX, y: -Self.distance * awayY,
      z: Relief.peak / 2 - Self.distance * awayZ)
  }
}

/// From the least to the greatest of some numbers.
private struct Span {
  private var least = Double.infinity
  private var greatest = -Double.infinity

  var length: Double { greatest - least }
  var middle: Double { (least + greatest) / 2 }

  static func take(_ span: inout Self, _ number: Double) {
    span.least = min(span.least, number)
    span.greatest = max(span.greatest, number)
  }
}
