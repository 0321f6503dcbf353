extension History {
  /// The positions at those of `steps` that the history still holds one by one: all while its
  /// stride is 1, later the multiples of the stride.
  package func positions(at steps: StrideThrough<Int>) -> [Vector] {
    steps.lazy.prefix { $0 < count }.filter { $0.isMultiple(of: stride) }
      .map { buckets[$0 / stride].sample.position }
  }
}
