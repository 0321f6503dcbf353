import Optimization

extension Field {
  /// A number within `bounds`.
  func number(_ bounds: Bounds = .any) -> Double? {
    numeral(wanted: "a number").flatMap { number($0, within: bounds) }
  }

  /// A whole number within `range`; `1e3` and `5.0` are whole as well.
  func integer<Number: FixedWidthInteger>(in range: ClosedRange<Number>) -> Number? {
    guard let numeral = numeral(wanted: "a whole number") else { return nil }
    guard let number = Number(numeral.text) ?? Number(wholly: numeral.value) else {
      return numeral.value.rounded() == numeral.value
        ? fault("must be \(range.phrase), not \(numeral.text)")
        : fault("must be a whole number, not \(numeral.text)")
    }
    guard range.contains(number) else {
      return fault("must be \(range.phrase), not \(numeral.text)")
    }
    return number
  }

  /// A number within `bounds`, made a result by `transform`, or a mapping read by `readMapping`.
  func number<Result>(
    _ bounds: Bounds = .any, as transform: (Double) -> Result,
    or readMapping: (Mapping) -> Result?
  ) -> Result? {
    if case .mapping = value.content { return mapping(readMapping) }
    return numeral(wanted: "a number or a mapping")
      .flatMap { number($0, within: bounds) }
      .map(transform)
  }

  private func number(_ numeral: Numeral, within bounds: Bounds) -> Double? {
    guard bounds.contains(numeral.value) else {
      return fault("must be \(bounds), not \(numeral.text)")
    }
    return numeral.value
  }

  private func numeral(wanted: String) -> Numeral? {
    guard case .scalar(let text, let isPlain) = value.content else {
      return fault("must be \(wanted), not \(value.summary)")
    }
    do throws(Numeral.Failure) {
      let numeral = try Numeral(text)
      if isPlain, numeral.looksOctal {
        return fault("must be \(wanted), not \(text): write it without the zero in front")
      }
      return isPlain ? numeral : fault("must be \(wanted); write it without quotes")
    } catch {
      let advice = error.advice.map { ": \($0)" } ?? ""
      return fault("must be \(wanted), not \(value.summary)\(advice)")
    }
  }
}

extension ClosedRange where Bound: FixedWidthInteger {
  /// The end of "must be ...".
  fileprivate var phrase: String {
    "from \(lowerBound) to \(upperBound)"
  }
}

extension FixedWidthInteger {
  /// `number` where it is whole and small enough for doubles to hold each whole number.
  fileprivate init?(wholly number: Double) {
    guard number.magnitude <= 0x1p53 else { return nil }
    self.init(exactly: number)
  }
}
