import Optimization

/// Reads where gradients come from: `{batch: size, sampling}`, on a data landscape.
enum GradientReader {
  /// The batch in `field`; `landscape` is nil where it could not be read itself.
  static func read(_ field: Field, on landscape: (any Landscape)?) -> MiniBatch? {
    field.mapping(like: "{batch: |4|}") { settings in
      let size = settings.required("batch").flatMap { Self.size($0, on: landscape) }
      let sampling = settings["sampling"]?.choice(MiniBatch.Sampling.self)
      return size.map { MiniBatch(size: $0, sampling: sampling ?? .withReplacement) }
    }
  }

  /// How many samples a batch has.
  static func size(_ field: Field, on landscape: (any Landscape)?) -> Int? {
    guard let size = field.integer(in: 1...DataReader.mostSamples) else { return nil }
    guard let landscape else { return size }
    guard let sum = landscape.finiteSum else {
      return field.fault("needs samples to take: a landscape {data: ...}")
    }
    guard size <= sum.sampleCount else {
      return field.fault("must be at most \(sum.sampleCount), as many samples as there are")
    }
    return size
  }
}
