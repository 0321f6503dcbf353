import Testing

@testable import Optimization

@Suite struct PhiloxTests {
  struct File: Decodable {
    struct Known: Decodable {
      let generator: String
      let rounds: Int
      let counter: [String]
      let key: [String]
      let expected: [String]
    }

    struct Random123: Decodable {
      let vectors: [Known]
    }

    struct Normals: Decodable {
      let seed: String
      let t: Int
      let particle: Int
      let purpose: UInt32
      let words: [String]
      let z: [Double]
    }

    struct Statistics: Decodable {
      let seed: UInt64
      let n: Int
      let mean: Double
      let `var`: Double
      let skew: Double
      let kurtosis: Double
      let corrPair: Double
      let corrLag1: Double
      let corrAdjacentParticle: Double
      let maxAbs: Double
    }

    let random123Kat: Random123
    let normalsVectors: [Normals]
    let statistics: [Statistics]
  }

  private func word(_ text: String) throws -> UInt32 {
    try #require(UInt32(text, radix: 16))
  }

  private func words(_ texts: [String]) throws -> SIMD4<UInt32> {
    SIMD4(try texts.map(word))
  }

  /// The known answers published with the generator.
  @Test func wordsAreThoseOfRandom123() throws {
    let file: File = try Golden.load("rng_kat")
    let vectors = file.random123Kat.vectors.filter {
      $0.generator == "philox4x32" && $0.rounds == 10
    }
    try #require(vectors.count >= 3)
    for known in vectors {
      let key = UInt64(try word(known.key[1])) << 32 | UInt64(try word(known.key[0]))
      #expect(
        Philox.words(block: try words(known.counter), key: key) == (try words(known.expected)))
    }
  }

  @Test func normalsOfAnyStepParticleAndPurpose() throws {
    let file: File = try Golden.load("rng_kat")
    try #require(file.normalsVectors.count == 7)
    for known in file.normalsVectors {
      let seed = try #require(UInt64(known.seed))
      // One vector has a purpose that we have no use for; its words are compared all the same.
      let block = SIMD4(
        UInt32(truncatingIfNeeded: known.t), UInt32(truncatingIfNeeded: known.particle),
        known.purpose, UInt32(truncatingIfNeeded: known.t >> 32))
      #expect(Philox.words(block: block, key: seed) == (try words(known.words)))
      guard let purpose = Philox.Purpose(rawValue: known.purpose) else { continue }
      let words = Philox.words(
        seed: seed, step: known.t, particle: known.particle, purpose: purpose)
      #expect(words == (try self.words(known.words)))
      let normals = Philox.normals(
        seed: seed, step: known.t, particle: known.particle, purpose: purpose)
      #expect(normals.deviation(from: Vector(known.z)) <= 1e-14)
    }
  }

  @Test func statisticsAreThoseRecorded() throws {
    let file: File = try Golden.load("rng_kat")
    try #require(file.statistics.count == 3)
    for known in file.statistics {
      let pairs = (0..<known.n / 2).map { Philox.normals(seed: known.seed, step: $0) }
      let neighbours = (0..<known.n / 2).map {
        Philox.normals(seed: known.seed, step: $0, particle: 1).x
      }
      let normals = pairs.flatMap { [$0.x, $0.y] }
      let moments = Moments(normals)
      #expect((moments.mean - known.mean).magnitude <= 1e-9)
      #expect((moments.variance - known.var).magnitude <= 1e-9)
      #expect((moments.skewness - known.skew).magnitude <= 1e-9)
      #expect((moments.kurtosis - known.kurtosis).magnitude <= 1e-9)
      let first = pairs.map(\.x)
      #expect((correlation(first, pairs.map(\.y)) - known.corrPair).magnitude <= 1e-9)
      let lagged = correlation(Array(first.dropLast()), Array(first.dropFirst()))
      #expect((lagged - known.corrLag1).magnitude <= 1e-9)
      #expect((correlation(first, neighbours) - known.corrAdjacentParticle).magnitude <= 1e-9)
      let largest = normals.map(\.magnitude).max() ?? 0
      #expect((largest - known.maxAbs).magnitude <= 1e-14)
    }
  }

  @Test func aFollowingSeedGivesOtherNoise() {
    let seed = Philox.seed(after: 7)
    #expect(seed != 7)
    #expect(seed == Philox.seed(after: 7))
    #expect(Philox.normals(seed: seed, step: 0) != Philox.normals(seed: 7, step: 0))
  }

  /// Steps side by side, with a rest that does not fill eight.
  @Test func aBlockOfStepsHasTheNormalsOfEach() {
    var normals = [Vector](repeating: .zero, count: 21)
    let first = Int(UInt32.max) - 5
    normals.withUnsafeMutableBufferPointer {
      Philox.fill($0, seed: 77, firstStep: first, particle: 3)
    }
    #expect(normals == (0..<21).map { Philox.normals(seed: 77, step: first + $0, particle: 3) })
  }
}
