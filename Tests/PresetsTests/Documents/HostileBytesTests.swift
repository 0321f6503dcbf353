import Testing

@testable import Presets

/// Any bytes at all give a result or faults, each on one printable line; never a crash.
struct HostileBytesTests {
  static let preset = """
    title: "The ravine \u{F6} \\u00e9"  # a comment
    landscape: {formula: 0.1*x^2 + 2*y^2}
    view: {x: [-6, 2], 'y': [-3, 3]}
    say: |
      Several lines,
      of which & and * are text.
    optimizers:
      - name: GD .4
        rule: gradient_descent
        learning_rate: {schedule: cosine, from: 0.1, to: 0}
      - {name: Momentum, beta: 0.9, noise: {eta: 0.3, gamma: .55}}
    expect:
      - {optimizer: GD .4, loss_below: 1.0e-3, by: 47}
    """

  private func read(_ bytes: [UInt8]) -> [Fault] {
    do throws(PresetError) {
      return try FileReader.read(bytes, file: "f", kind: "the preset") { mapping -> [Fault]? in
        _ = mapping.required("title")?.text()
        _ = mapping["view"]?.mapping { ($0["x"]?.numbers(count: 2), $0["y"]?.numbers(count: 2)) }
        _ = mapping["optimizers"]?.list { $0.mapping { $0["beta"]?.number() ?? 0 } }
        return []
      }
    } catch {
      return error.faults
    }
  }

  private func expectPrintable(_ faults: [Fault], _ bytes: [UInt8]) {
    for fault in faults {
      let isPrintable = fault.message.unicodeScalars.allSatisfy { !$0.isInvisible }
      #expect(isPrintable && fault.position >= .start, "\(fault) for \(bytes)")
    }
  }

  @Test func truncated() {
    let bytes = Array(Self.preset.utf8)
    for length in bytes.indices {
      expectPrintable(read(Array(bytes[..<length])), bytes)
    }
  }

  @Test func mutated() {
    var generator = SplitMix64(state: 7)
    let original = Array(Self.preset.utf8)
    let alphabet = Array("&*!|>%@`'\"{}[],:?-#~< \t\r\n\\\0\u{1B}a1.\u{F6}".utf8) + [0xFF, 0xC3]
    for _ in 0..<4000 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: bytes.indices, using: &generator)
        let byte = alphabet.randomElement(using: &generator) ?? 0
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[place] = byte
        case 1: bytes.insert(byte, at: place)
        case 2: bytes.remove(at: place)
        default: bytes.insert(contentsOf: bytes[place...].prefix(20), at: place)
        }
      }
      expectPrintable(read(bytes), bytes)
    }
  }
}
