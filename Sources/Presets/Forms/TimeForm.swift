import Optimization

/// The settings of simulated time in rows.
package struct TimeForm: Sendable {
  /// The rows: those of its own table that make a difference.
  package let rows: [FormRow]
  private let time: StepTime

  /// What the rows are found under.
  package static let key = StepTime.name

  /// The form of a scene's time; without samples there are none to work on at once.
  package init(of time: StepTime, on landscape: any Landscape) {
    self.time = time
    rows = zip(StepTime.settings, time.values).compactMap { setting, value in
      guard value.name != "width" || landscape.finiteSum != nil else { return nil }
      return FormRow([Self.key], setting, Node(value.value).line)
    }
  }

  /// The time that `text` in the row called `name` makes of it.
  package func time(_ name: String, _ text: String) throws(PresetError) -> StepTime {
    let time = time
    return try FileReader.read(
      Array("\(name): \(text)\n".utf8), file: "form", kind: "the form"
    ) { settings -> StepTime? in
      let description = StepTime.settings.first { $0.description.name == name }?.description
      guard let description, let field = settings[name] else {
        settings.fault("needs a value")
        return nil
      }
      guard let value = ParameterReader.value(of: description, in: field) else { return nil }
      var changed = time
      do throws(ParameterError) {
        try changed.set(name, to: value)
      } catch {
        settings.report("\(error)")
        return nil
      }
      return changed
    }
  }
}
