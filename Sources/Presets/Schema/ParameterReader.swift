import Optimization

/// Reads the hyper-parameters of anything in the catalogue, by the table it declares them in.
enum ParameterReader {
  /// An `Owner` at its defaults, changed by every hyper-parameter that `settings` gives.
  ///
  /// All are read, even after a faulty one, but for those in `special`, which the caller reads.
  static func configured<Owner: Configurable>(
    _ type: Owner.Type, from settings: Mapping, special: Set<String> = []
  ) -> Owner? {
    var owner = type.init()
    var isComplete = true
    do throws(ParameterError) {
      for description in type.parameters.map(\.description)
      where !special.contains(description.name) {
        if let value = settings[description.name].flatMap({ value(of: description, in: $0) }) {
          try owner.set(description.name, to: value)
        } else if settings.contains(description.name) {
          isComplete = false
        }
      }
      guard isComplete else { return nil }
      try owner.validate()
      return owner
    } catch {
      settings.report(error.description)
      return nil
    }
  }

  /// The value of one hyper-parameter.
  static func value(
    of description: ParameterDescription, in field: Field
  ) -> ParameterValue? {
    switch description.kind {
    case .number(let bounds): field.number(bounds).map(ParameterValue.number)
    case .integer(let range): field.integer(in: range).map(ParameterValue.integer)
    case .flag: field.boolean().map(ParameterValue.flag)
    case .choice(let choices): field.choice(among: choices).map(ParameterValue.choice)
    case .numbers(let bounds): field.numbers(bounds).map(ParameterValue.numbers)
    // What has a form of its own has a reader of its own.
    case .text: nil
    }
  }
}
