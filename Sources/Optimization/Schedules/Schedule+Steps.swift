extension Schedule {
  /// Throws unless `steps` are whole numbers in ascending order.
  func requireSteps(_ steps: [Double], named name: String) throws(ParameterError) {
    guard steps.allSatisfy({ $0 == $0.rounded() }), zip(steps, steps.dropFirst()).allSatisfy(<)
    else {
      throw .conflict("\(name) must be whole numbers in ascending order, such as [30, 60]")
    }
  }
}
