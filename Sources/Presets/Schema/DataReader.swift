import Optimization

/// Reads a mean over samples: `{model, samples: [[a, b], ...]}` or `{model, file: points.csv}`, with
/// the model's own settings beside them.
enum DataReader {
  /// The ground of a map takes the loss of every sample at every dot.
  static let mostSamples = 2000

  static func read(_ field: Field) -> LandscapeReader.Result? {
    field.mapping { settings in
      let samples = settings.one(of: "samples", "file").flatMap(Self.samples)
      guard
        let type = settings.required("model")?.choice(among: Catalog.models, by: { $0.name })
      else {
        settings.acceptRemainingKeys()
        return nil
      }
      return landscape(type, settings, samples: samples)
    }
  }

  /// A sample, and where it stands: a field of the preset, or a line of the file the field names.
  private struct Sample {
    let values: Vector
    let field: Field
    var line: Int?
  }

  private static func landscape(
    _ type: (some SampleLoss).Type, _ settings: Mapping, samples: [Sample]?
  ) -> LandscapeReader.Result? {
    guard let model = ParameterReader.configured(type, from: settings), let samples else {
      return nil
    }
    for sample in samples {
      do throws(ParameterError) {
        try model.check(sample.values)
      } catch {
        let place = sample.line.map { "line \($0): " } ?? ""
        return sample.field.fault("\(place)\(error)")
      }
    }
    return (try? model.landscape(of: samples.map(\.values)))
      .map { LandscapeReader.Result(landscape: $0, name: type.name) }
  }

  private static func samples(_ field: Field) -> [Sample]? {
    field.name == "file" ? file(field) : inline(field)
  }

  private static func inline(_ field: Field) -> [Sample]? {
    field.list(count: 1...mostSamples) { item in
      item.numbers(count: 2).map { Sample(values: Vector($0[0], $0[1]), field: item) }
    }
  }

  private static func file(_ field: Field) -> [Sample]? {
    guard let file = field.file(limit: mostBytes) else { return nil }
    do throws(TableFailure) {
      return try NumberTable(reading: file.bytes, columns: 2, mostRows: mostSamples).rows.map {
        Sample(
          values: Vector($0.numbers[0], $0.numbers[1]), field: field.renamed(file.name.quoted),
          line: $0.line)
      }
    } catch {
      return field.fault(error, inFile: file.name)
    }
  }

  private static let mostBytes = 256 * 1024
}
