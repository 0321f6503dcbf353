import Optimization

extension Field {
  /// A list of `count` items, each read by `readItem`; all are read, even after a faulty one.
  func list<Item>(
    count: ClosedRange<Int> = 0...Int.max, _ readItem: (Field) -> Item?
  ) -> [Item]? {
    guard case .list(let values) = value.content else {
      return fault("must be a list\(count.phrase), not \(value.summary)")
    }
    guard count.contains(values.count) else {
      return fault("must be a list\(count.phrase), not of \(values.count)")
    }
    let items = values.enumerated().map { index, value in
      readItem(Field(name: "item \(index + 1) of \(name)", value: value, log: log))
    }
    let read = items.compactMap(\.self)
    return read.count == items.count ? read : nil
  }

  /// A list of numbers, each within `bounds`.
  func numbers(_ bounds: Bounds = .any, count: ClosedRange<Int> = 1...Int.max) -> [Double]? {
    list(count: count) { $0.number(bounds) }
  }

  /// A list of exactly `count` numbers, each within `bounds`.
  func numbers(_ bounds: Bounds = .any, count: Int) -> [Double]? {
    numbers(bounds, count: count...count)
  }
}

extension ClosedRange<Int> {
  /// How many items a list must have, as in "must be a list of 2 items".
  fileprivate var phrase: String {
    switch (lowerBound, upperBound) {
    case (0, Int.max): ""
    case (let least, Int.max): " of at least \(least) \(least == 1 ? "item" : "items")"
    case (1, 1): " of 1 item"
    case (let least, let most) where least == most: " of \(least) items"
    case (let least, let most): " of \(least) to \(most) items"
    }
  }
}
