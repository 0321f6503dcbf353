import Optimization

/// Reads what the optimizers run down: a name, `{name: ..., parameters}`, `{formula: ...}`,
/// `{data: ...}` or `{grid: file}`; and how it is turned.
enum LandscapeReader {
  /// A landscape and what the preset calls it.
  struct Result {
    var landscape: any Landscape
    let name: String
    /// The file of its own that it is in.
    var attachment: Attachment?
  }

  /// What is in `field`; `view` is where a grid lies that does not say so itself.
  static func read(_ field: Field, view: ViewReader.Result? = nil) -> Result? {
    switch field.value.content {
    case .list:
      return field.fault(
        "must be a name or a mapping with 'name', 'formula', 'data' or 'grid', not a list")
    case .scalar(let text, _):
      if isFormula(text) {
        return field.fault("\(text.quoted) is a formula; write {formula: ...} around it")
      }
      return named(field, settings: Mapping(field, entries: []))
    case .mapping:
      return field.mapping { settings in
        guard let chosen = settings.one(of: "name", "formula", "data", "grid") else {
          settings.acceptRemainingKeys()
          return nil
        }
        let result: Result? =
          switch chosen.name {
          case "name": named(chosen.renamed(field.name), settings: settings)
          case "formula": typed(chosen)
          case "data": DataReader.read(chosen)
          default: GridReader.read(chosen, settings: settings, view: view)
          }
        // A quadratic has read its own.
        return result?.landscape is Quadratic ? result : turned(result, settings["rotation"])
      }
    }
  }

  /// What was read, turned by the degrees in `field`, if they are given.
  private static func turned(_ result: Result?, _ field: Field?) -> Result? {
    guard let field, let degrees = field.number() else { return field == nil ? result : nil }
    guard var result else { return nil }
    do throws(ParameterError) {
      result.landscape = try result.landscape.turned(to: degrees)
    } catch {
      return field.fault("cannot be given here: \(error)")
    }
    return result
  }

  private static func named(_ field: Field, settings: Mapping) -> Result? {
    guard let type = field.choice(among: Catalog.landscapes, by: { $0.name }) else {
      settings.acceptRemainingKeys()
      return nil
    }
    return ParameterReader.configured(type, from: settings)
      .map { Result(landscape: $0, name: type.name) }
  }

  /// The formula in `field`.
  static func typed(_ field: Field) -> Result? {
    guard let text = field.text() else { return nil }
    do throws(FormulaError) {
      let landscape = try FormulaLandscape(parsing: text)
      return Result(landscape: landscape, name: landscape.formula)
    } catch {
      let place = error.column.flatMap { field.position(ofCharacter: $0) }
      field.log.add(at: place ?? field.value.position, error.message)
      return nil
    }
  }

  private static func isFormula(_ text: String) -> Bool {
    !Catalog.landscapes.contains { $0.name == text } && (try? Formula(parsing: text)) != nil
  }
}
