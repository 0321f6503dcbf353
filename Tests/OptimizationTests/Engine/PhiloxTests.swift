import Foundation
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
      let ksD: Double
      let chi2100EquiprobableBins: Double
      let corrPair: Double
      let corrLag1: Double
      let corrAdjacentParticle: Double
      let maxAbs: Double
    }

    /// The generators that are published beside the one used here, for others to check.
    static let others: Set = [
      "philox2x32", "philox2x64", "philox4x64", "threefry2x32", "threefry4x32", "threefry2x64",
      "threefry4x64",
    ]

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
    let vectors = file.random123Kat.vectors.filter { !File.others.contains($0.generator) }
    try #require(vectors.count == 3)
    for known in vectors {
      #expect(known.generator == "philox4x32" && known.rounds == 10)
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
      let shares = normals.map { Foundation.erfc(-$0 / 2.squareRoot()) / 2 }
      #expect((kolmogorovDistance(shares) - known.ksD).magnitude <= 1e-9)
      let chiSquare = chiSquare(shares, bins: 100)
      #expect((chiSquare - known.chi2100EquiprobableBins).magnitude <= 1e-9)
      let largest = normals.map(\.magnitude).max() ?? 0
      #expect((largest - known.maxAbs).magnitude <= 1e-14)
    }
  }

  /// How far the distribution of `shares` is from the uniform one at worst.
  private func kolmogorovDistance(_ shares: [Double]) -> Double {
    let count = Double(shares.count)
    return shares.sorted().enumerated().reduce(0) { distance, share in
      let (below, above) = (Double(share.offset) / count, Double(share.offset + 1) / count)
      return max(distance, share.element - below, above - share.element)
    }
  }

  private func chiSquare(_ shares: [Double], bins: Int) -> Double {
    var counts = [Double](repeating: 0, count: bins)
    for share in shares { counts[min(bins - 1, Int(share * Double(bins)))] += 1 }
    let expected = Double(shares.count) / Double(bins)
    return counts.reduce(0) { $0 + ($1 - expected) * ($1 - expected) / expected }
  }

  /// Each statistic is within what five standard errors allow, and Kolmogorov's distance within what
  /// chance exceeds once in a million.
  @Test func theStatisticsAreThoseOfNormals() throws {
    let file: File = try Golden.load("rng_kat")
    let distance = try Theory.items(.kolmogorovThreshold, count: 1)[0]
    let moments = try Theory.items(.momentThresholds, count: 1)[0]
    let count = try moments.params("n")
    let z = try moments.params("z")
    for known in file.statistics {
      try #require(Double(known.n) == count)
      #expect(known.ksD <= (try distance.value("D_for_n_100000")))
      let deviations: [(of: Double, name: String, variance: Double)] = [
        (known.mean, "mean", 1), (known.var - 1, "var", 2), (known.skew, "skew", 6),
        (known.kurtosis - 3, "kurt", 24), (known.corrLag1, "corr", 1),
      ]
      for deviation in deviations {
        let threshold = try moments.value(deviation.name)
        let errors = z * (deviation.variance / count).squareRoot()
        #expect((errors / threshold - 1).magnitude <= 1e-12)
        #expect(deviation.of.magnitude <= threshold)
      }
      // Of n/2 pairs.
      let pairs = z / (count / 2).squareRoot()
      #expect(known.corrPair.magnitude <= pairs)
      #expect(known.corrAdjacentParticle.magnitude <= pairs)
    }
    let alpha = try distance.params("alpha")
    let critical = (-Double.logarithm(alpha / 2) / 2).squareRoot()
    #expect((critical / (try distance.value("c")) - 1).magnitude <= 1e-12)
    let expected = critical / count.squareRoot()
    #expect((expected / (try distance.value("D_for_n_100000")) - 1).magnitude <= 1e-12)
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
