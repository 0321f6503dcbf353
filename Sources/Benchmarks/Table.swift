#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Measures pieces of work and prints a row for each.
struct Table {
  /// How often each piece of work is timed; what is printed is the median.
  static let repetitions = 9

  /// A heading over the rows that follow.
  func section(_ title: String) {
    print("\n\(title)")
    row("", "here", "C", "ratio", "goal")
  }

  /// Work beside the C kernel that is its limit, taking turns so that a busy moment hits both.
  ///
  /// `amount` is how many units one call of either does. Times are of the calling thread alone.
  func compare(
    _ name: String, unit: String, amount: Double, goal: Double? = nil, limit: () -> Void,
    ours: () -> Void
  ) {
    var limits: [Double] = []
    var times: [Double] = []
    for _ in 0..<Self.repetitions {
      limits.append(processorTime(limit))
      times.append(processorTime(ours))
    }
    row(name, times.map { $0 / amount }, limits.map { $0 / amount }, unit: unit, goal: goal)
  }

  /// A row of what was measured here and in C: medians and their ratio.
  func row(_ name: String, _ ours: [Double], _ limits: [Double], unit: String, goal: Double?) {
    let (time, limit) = (median(ours), median(limits))
    row(
      name, "\(rounded(time)) \(unit)", rounded(limit), "\(rounded(time / limit))x",
      goal.map { "<= \(rounded($0))x" } ?? "")
  }

  /// Work on all cores, by the clock on the wall.
  func wall(
    _ name: String, unit: String, amount: Double, goal: String = "", _ work: () -> Void
  ) {
    let times = (0..<Self.repetitions).map { _ in time(CLOCK_MONOTONIC, work) }
    row(name, "\(rounded(median(times) / amount)) \(unit)", "", "", goal)
  }

  /// How many times as much a second is done on all cores, by the clock on the wall; the two take turns.
  ///
  /// `share` is how many times the work of `one` is in `all`.
  func scaling(
    _ name: String, share: Double = 1, goal: Double? = nil, one: () -> Void, all: () -> Void
  ) {
    var ones: [Double] = []
    var alls: [Double] = []
    for _ in 0..<Self.repetitions {
      ones.append(time(CLOCK_MONOTONIC, one))
      alls.append(time(CLOCK_MONOTONIC, all))
    }
    row(
      name, "\(rounded(share * median(ones) / median(alls))) times", "", "",
      goal.map { ">= \(rounded($0))" } ?? "")
  }

  /// A row of which only the first figures apply.
  func row(_ name: String, _ ours: String, _ limit: String, _ ratio: String, _ goal: String) {
    print(
      padded(name, 46, right: false) + padded(ours, 20) + padded(limit, 10) + padded(ratio, 9)
        + padded(goal, 11))
  }

  private func processorTime(_ work: () -> Void) -> Double {
    time(CLOCK_THREAD_CPUTIME_ID, work)
  }

  /// Nanoseconds.
  private func time(_ clock: clockid_t, _ work: () -> Void) -> Double {
    var start = timespec()
    var end = timespec()
    clock_gettime(clock, &start)
    work()
    clock_gettime(clock, &end)
    return Double(end.tv_sec - start.tv_sec) * 1e9 + Double(end.tv_nsec - start.tv_nsec)
  }

  /// The one in the middle.
  func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }

  /// Three digits.
  func rounded(_ value: Double) -> String {
    let factor: Double = value >= 100 ? 1 : value >= 10 ? 10 : 100
    return "\((value * factor).rounded() / factor)"
  }

  private func padded(_ text: String, _ width: Int, right: Bool = true) -> String {
    let space = String(repeating: " ", count: max(1, width - text.count))
    return right ? space + text : text + space
  }
}
