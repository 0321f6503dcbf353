import Optimization

/// The parameters of a landscape in rows, and how it is turned.
package struct LandscapeForm: Sendable {
  /// The rows: those of its own table, then the rotation.
  package let rows: [FormRow]
  private let landscape: any Landscape

  /// What the rows are found under.
  package static let key = "landscape"
  private static let rotation = "rotation"

  /// The form of a landscape.
  package init(of landscape: any Landscape) {
    self.landscape = landscape
    var rows: [FormRow] = []
    if let named = landscape.unturned.named {
      let settings = type(of: named).settings
      rows = zip(settings, named.values).map { setting, value in
        FormRow([Self.key], setting, Node(value.value).line)
      }
    }
    if landscape.dimension == 2, !(landscape is Quadratic) {
      rows.append(
        FormRow(
          [Self.key, Self.rotation], Node.number(landscape.degrees).line, .number(.any),
          range: "degrees", summary: "how far it is turned, anticlockwise", usual: "0"))
    }
    self.rows = rows
  }

  /// The landscape that `text` in the row called `name` makes of it.
  package func landscape(_ name: String, _ text: String) throws(PresetError) -> any Landscape {
    let landscape = landscape
    return try FileReader.read(
      Array("\(name): \(text)\n".utf8), file: "form", kind: "the form"
    ) { settings -> (any Landscape)? in
      guard let field = settings[name] else {
        settings.fault("needs a value")
        return nil
      }
      do throws(ParameterError) {
        if name == Self.rotation, !(landscape is Quadratic) {
          return try field.number().map { (degrees) throws(ParameterError) in
            try landscape.turned(to: degrees)
          }
        }
        guard let named = landscape.unturned.named else { return nil }
        return try Self.changed(named, name, field).map { (changed) throws(ParameterError) in
          landscape is Quadratic ? changed : try changed.turned(to: landscape.degrees)
        }
      } catch {
        settings.report("\(error)")
        return nil
      }
    }
  }

  private static func changed(
    _ landscape: some NamedLandscape, _ name: String, _ field: Field
  ) throws(ParameterError) -> (any Landscape)? {
    let description = type(of: landscape).settings.first { $0.description.name == name }?
      .description
    guard let description, let value = ParameterReader.value(of: description, in: field) else {
      return nil
    }
    var changed = landscape
    try changed.set(name, to: value)
    try changed.validate()
    return changed
  }
}
