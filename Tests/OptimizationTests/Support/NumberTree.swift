/// Numbers under names or in lists, as deep as a file of reference numbers nests them.
indirect enum NumberTree: Decodable {
  case number(Double)
  case list([Self])
  case record([String: Self])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let list = try? container.decode([Self].self) {
      self = .list(list)
    } else {
      self = .record(try container.decode([String: Self].self))
    }
  }

  /// The number that this is.
  var number: Double {
    get throws {
      guard case .number(let number) = self else { throw Golden.Fault.missing("a number") }
      return number
    }
  }

  /// The list that this is.
  var list: [Self] {
    get throws {
      guard case .list(let list) = self else { throw Golden.Fault.missing("a list") }
      return list
    }
  }

  /// The number under `name`.
  func callAsFunction(_ name: String) throws -> Double { try self[name].number }

  /// What is under `name`.
  subscript(name: String) -> Self {
    get throws {
      guard case .record(let record) = self, let value = record[name] else {
        throw Golden.Fault.missing(name)
      }
      return value
    }
  }
}
