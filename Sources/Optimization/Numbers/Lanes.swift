import CLanes

/// Four numbers side by side: what an ensemble is advanced in.
///
/// Each lane gives the same bits as a `Double` would. With eight, an evaluation of a landscape needs more
/// registers than there are, and takes half as long again.
public struct Lanes: Real, Equatable {
  /// How many numbers there are.
  public static let scalarCount = 4
  /// Zeros.
  public static let zero = Self(0)

  private var numbers: SIMD4<Double>

  @inline(__always) private init(_ numbers: SIMD4<Double>) { self.numbers = numbers }

  /// One number in all lanes.
  @inline(__always) public init(_ value: Double) { numbers = lanes_repeating(value) }

  /// The number in a lane, from 0 on.
  @inline(__always) public subscript(lane: Int) -> Double {
    get { numbers[lane] }
    set { numbers[lane] = newValue }
  }
}

// MARK: - Packed

extension Lanes {
  @inline(__always) public static func + (a: Self, b: Self) -> Self { Self(a.numbers + b.numbers) }
  @inline(__always) public static func - (a: Self, b: Self) -> Self { Self(a.numbers - b.numbers) }
  @inline(__always) public static func * (a: Self, b: Self) -> Self { Self(a.numbers * b.numbers) }
  @inline(__always) public static func / (a: Self, b: Self) -> Self { Self(a.numbers / b.numbers) }
  /// From minus zero, so that zeros change their sign as those of a `Double` do.
  @inline(__always) public static prefix func - (a: Self) -> Self { Self(-0.0) - a }

  @inline(__always) public static func + (a: Self, b: Double) -> Self { a + Self(b) }
  @inline(__always) public static func - (a: Self, b: Double) -> Self { a - Self(b) }
  @inline(__always) public static func * (a: Self, b: Double) -> Self { a * Self(b) }
  @inline(__always) public static func / (a: Self, b: Double) -> Self { a / Self(b) }
  @inline(__always) public static func + (a: Double, b: Self) -> Self { Self(a) + b }
  @inline(__always) public static func - (a: Double, b: Self) -> Self { Self(a) - b }
  @inline(__always) public static func * (a: Double, b: Self) -> Self { Self(a) * b }
  @inline(__always) public static func / (a: Double, b: Self) -> Self { Self(a) / b }

  /// Whether no lane is larger than `limit`, nor something that is not a number.
  @inline(__always) func isAtMost(_ limit: Double) -> Bool { all(numbers .<= limit) }

  @inline(__always) public static func squareRoot(_ a: Self) -> Self {
    Self(lanes_square_root(a.numbers))
  }
  @inline(__always) public static func magnitude(_ a: Self) -> Self {
    Self(lanes_magnitude(a.numbers))
  }
  @inline(__always) public static func sign(_ a: Self) -> Self {
    let a = a.numbers
    let sign = a.replacing(with: 1, where: a .> 0).replacing(with: -1, where: a .< 0)
    return Self(sign.replacing(with: 0, where: a .== 0))
  }
  @inline(__always) public static func norm(_ a: Self, _ b: Self) -> Self {
    let square = a * a + b * b
    let isSafe =
      square.numbers .>= Double.leastSafeSquare
      .& square.numbers .<= Double.greatestFiniteMagnitude
    guard any(.!isSafe) else { return squareRoot(square) }
    return a.mapped(with: b, Double.norm)
  }
  @inline(__always) public static func minimum(_ a: Self, _ b: Self) -> Self {
    let (a, b) = (a.numbers, b.numbers)
    return Self(a.replacing(with: b, where: b .< a .| b .!= b))
  }
  @inline(__always) public static func maximum(_ a: Self, _ b: Self) -> Self {
    let (a, b) = (a.numbers, b.numbers)
    return Self(a.replacing(with: b, where: b .> a .| b .!= b))
  }
}

// MARK: - Lane by lane

extension Lanes {
  public static func power(_ base: Self, _ exponent: Int) -> Self {
    base.mapped { Double.power($0, exponent) }
  }
  public static func power(_ base: Self, _ exponent: Self) -> Self {
    base.mapped(with: exponent) { Double.power($0, $1) }
  }
  public static func exponential(_ a: Self) -> Self { a.mapped(Double.exponential) }
  public static func logarithm(_ a: Self) -> Self { a.mapped(Double.logarithm) }
  public static func sine(_ a: Self) -> Self { a.mapped(Double.sine) }
  public static func cosine(_ a: Self) -> Self { a.mapped(Double.cosine) }
  public static func tangent(_ a: Self) -> Self { a.mapped(Double.tangent) }
  public static func hyperbolicSine(_ a: Self) -> Self { a.mapped(Double.hyperbolicSine) }
  public static func hyperbolicCosine(_ a: Self) -> Self { a.mapped(Double.hyperbolicCosine) }
  public static func hyperbolicTangent(_ a: Self) -> Self { a.mapped(Double.hyperbolicTangent) }
  public static func elementary(_ function: Elementary, _ a: Self) -> Self {
    a.mapped(function.value)
  }
  public static func arcTangent(_ a: Self, over b: Self) -> Self {
    a.mapped(with: b) { Double.arcTangent($0, over: $1) }
  }
  public static func choice(_ condition: Self, _ a: Self, _ b: Self) -> Self {
    var result = a
    for lane in 0..<scalarCount { result[lane] = Double.choice(condition[lane], a[lane], b[lane]) }
    return result
  }

  private func mapped(_ function: (Double) -> Double) -> Self {
    var result = self
    for lane in 0..<Self.scalarCount { result[lane] = function(self[lane]) }
    return result
  }

  private func mapped(with other: Self, _ function: (Double, Double) -> Double) -> Self {
    var result = self
    for lane in 0..<Self.scalarCount { result[lane] = function(self[lane], other[lane]) }
    return result
  }
}
