/// A rule whose memory holds lists.
public protocol ListKeeping: Rule {
  /// The bytes that lists in the memory of one particle may grow to.
  var listSize: Int { get }
}

extension Rule {
  /// The bytes that a particle's memory takes beside the particle at most: it is in a box of its own
  /// where it does not fit into three words.
  var memorySize: Int {
    let size = MemoryLayout<State>.size
    let box = size > 24 ? (size + 16 + 8 + 15) / 16 * 16 : 0
    return box + ((self as? any ListKeeping)?.listSize ?? 0)
  }
}
