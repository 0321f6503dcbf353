import Optimization

/// Reads what a step takes in simulated time: `{overhead, width}`.
enum TimeReader {
  /// The model in `field`; nil after a fault.
  static func read(_ field: Field, on landscape: (any Landscape)?) -> StepTime? {
    field.mapping(like: "{overhead: |10|}") { settings in
      let time = ParameterReader.configured(StepTime.self, from: settings)
      if let width = settings["width"], let landscape, landscape.finiteSum == nil {
        return width.fault("has no effect: the landscape has no samples to work on at once")
      }
      return time
    }
  }
}
