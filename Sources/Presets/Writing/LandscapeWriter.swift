import Optimization

/// Writes what the optimizers run down.
enum LandscapeWriter {
  /// The landscape of `preset`, and how it is turned.
  static func node(_ preset: Preset) -> Node {
    let entries = entries(preset)
    let degrees = preset.landscape.degrees
    guard degrees != 0, !(preset.landscape is Quadratic) else {
      let isBare = entries.count == 1 && entries[0].key == "name"
      return isBare ? entries[0].value : .mapping(entries)
    }
    return .mapping(entries + [.init("rotation", .number(degrees))])
  }

  /// The landscape before it is turned.
  private static func entries(_ preset: Preset) -> [Node.Entry] {
    if let attachment = preset.attachment {
      let grid = Node.Entry("grid", .text(attachment.name))
      guard !GridFile.hasAxes(attachment.bytes) else { return [grid] }
      // The view may be another by now.
      let domain = preset.landscape.unturned.domain
      return [grid, .init("x", .range(domain.x)), .init("y", .range(domain.y))]
    }
    switch preset.landscape.unturned {
    case let landscape as any NamedLandscape:
      return OptimizerWriter.settings(of: landscape, under: "name")
    case let landscape as FormulaLandscape:
      return [.init("formula", .text(landscape.formula))]
    case let sum as any FiniteSum:
      let samples = sum.samples.map { Node.list([.number($0.x), .number($0.y)]) }
      let model = OptimizerWriter.settings(of: sum.sampleLoss, under: "model")
      return [.init("data", .mapping(model + [.init("samples", .list(samples))]))]
    default:
      preconditionFailure("a preset's landscape is named, a formula, samples or a grid")
    }
  }
}
