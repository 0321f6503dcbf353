// The one use of threads. Dispatch comes with Swift and is linked by what the command stands on
// anyway; a task group would make everything that steps asynchronous.
import Dispatch

/// Calls `body` with 0 to `count` - 1, in any order and on all cores; returns when all are done.
///
/// What `body` writes to for one number it must leave alone for all others.
func inParallel(_ count: Int, _ body: (Int) -> Void) {
  guard count > 1 else { return (0..<count).forEach(body) }
  withoutActuallyEscaping(body) { body in
    nonisolated(unsafe) let work = body
    DispatchQueue.concurrentPerform(iterations: count) { work($0) }
  }
}

/// What `body` returns for 0 to `count` - 1, in this order; it is called in any order, on all cores.
package func mapInParallel<Value: Sendable>(_ count: Int, _ body: (Int) -> Value) -> [Value] {
  guard count > 1 else { return (0..<count).map(body) }
  var values = [Value?](repeating: nil, count: count)
  values.withUnsafeMutableBufferPointer { values in
    nonisolated(unsafe) let places = values
    inParallel(count) { places[$0] = body($0) }
  }
  return values.compactMap(\.self)
}
