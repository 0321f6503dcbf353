import CLanes

/// Four numbers side by side: what an ensemble is advanced in.
///
/// Each lane gives the same bits as a `Double` would. With eight, an evaluation of a landscape needs more
/// registers than there are, and takes half as long again.
public typealias Lanes = SIMD4<Double>

extension SIMD4: Real where Scalar == Double {
  @inline(__always) public init(_ value: Double) { self = lanes_repeating(value) }

  @inline(__always) public static func + (a: Self, b: Double) -> Self { a + Self(b) }
  @inline(__always) public static func - (a: Self, b: Double) -> Self { a - Self(b) }
  @inline(__always) public static func * (a: Self, b: Double) -> Self { a * Self(b) }
  @inline(__always) public static func / (a: Self, b: Double) -> Self { a / Self(b) }
  @inline(__always) public static func + (a: Double, b: Self) -> Self { Self(a) + b }
  @inline(__always) public static func - (a: Double, b: Self) -> Self { Self(a) - b }
  @inline(__always) public static func * (a: Double, b: Self) -> Self { Self(a) * b }
  @inline(__always) public static func / (a: Double, b: Self) -> Self { Self(a) / b }

  public static func power(_ base: Self, _ exponent: Int) -> Self {
    base.mapped { Double.power($0, exponent) }
  }
  public static func power(_ base: Self, _ exponent: Self) -> Self {
    var result = Self()
    for lane in base.indices { result[lane] = Double.power(base[lane], exponent[lane]) }
    return result
  }
  public static func squareRoot(_ a: Self) -> Self { lanes_square_root(a) }
  public static func exponential(_ a: Self) -> Self { a.mapped(Double.exponential) }
  public static func logarithm(_ a: Self) -> Self { a.mapped(Double.logarithm) }
  public static func sine(_ a: Self) -> Self { a.mapped(Double.sine) }
  public static func cosine(_ a: Self) -> Self { a.mapped(Double.cosine) }
  public static func tangent(_ a: Self) -> Self { a.mapped(Double.tangent) }
  public static func hyperbolicSine(_ a: Self) -> Self { a.mapped(Double.hyperbolicSine) }
  public static func hyperbolicCosine(_ a: Self) -> Self { a.mapped(Double.hyperbolicCosine) }
  public static func hyperbolicTangent(_ a: Self) -> Self { a.mapped(Double.hyperbolicTangent) }
  public static func magnitude(_ a: Self) -> Self { lanes_magnitude(a) }
  public static func elementary(_ function: Elementary, _ a: Self) -> Self {
    a.mapped(function.value)
  }
  public static func arcTangent(_ a: Self, over b: Self) -> Self {
    var result = a
    for lane in a.indices { result[lane] = Double.arcTangent(a[lane], over: b[lane]) }
    return result
  }
  public static func choice(_ condition: Self, _ a: Self, _ b: Self) -> Self {
    var result = a
    for lane in a.indices { result[lane] = Double.choice(condition[lane], a[lane], b[lane]) }
    return result
  }
  public static func sign(_ a: Self) -> Self {
    a.replacing(with: 1, where: a .> 0).replacing(with: -1, where: a .< 0)
  }
  public static func norm(_ a: Self, _ b: Self) -> Self {
    let square = a * a + b * b
    let isSafe = square .>= Double.leastSafeSquare .& square .<= Double.greatestFiniteMagnitude
    guard any(.!isSafe) else { return squareRoot(square) }
    var result = Self()
    for lane in a.indices { result[lane] = Double.norm(a[lane], b[lane]) }
    return result
  }
  public static func minimum(_ a: Self, _ b: Self) -> Self {
    a.replacing(with: b, where: b .< a .| b .!= b)
  }
  public static func maximum(_ a: Self, _ b: Self) -> Self {
    a.replacing(with: b, where: b .> a .| b .!= b)
  }

  private func mapped(_ function: (Double) -> Double) -> Self {
    var result = Self()
    for lane in indices { result[lane] = function(self[lane]) }
    return result
  }
}
