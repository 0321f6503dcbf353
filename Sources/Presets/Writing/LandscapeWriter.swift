import Optimization

/// Writes what the optimizers run down.
enum LandscapeWriter {
  /// The landscape of `preset`.
  static func node(_ preset: Preset) -> Node {
    if let attachment = preset.attachment {
      return .mapping([.init("grid", .text(attachment.name))])
    }
    switch preset.landscape {
    case let landscape as any NamedLandscape:
      let entries = OptimizerWriter.settings(of: landscape, under: "name")
      return entries.count == 1 ? entries[0].value : .mapping(entries)
    case let landscape as FormulaLandscape:
      return formula(landscape)
    case let sum as any FiniteSum:
      let samples = sum.samples.map { Node.list([.number($0.x), .number($0.y)]) }
      let model = OptimizerWriter.settings(of: sum.sampleLoss, under: "model")
      return .mapping([.init("data", .mapping(model + [.init("samples", .list(samples))]))])
    default:
      preconditionFailure("a preset's landscape is named, a formula, samples or a grid")
    }
  }

  /// A formula as it was typed.
  static func formula(_ landscape: any Landscape) -> Node {
    .mapping([.init("formula", .text(landscape.formula))])
  }
}
