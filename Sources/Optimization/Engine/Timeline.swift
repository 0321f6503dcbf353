/// A race through time: forward, back to any step exactly, and changed by hand on the way.
///
/// Every so many steps a snapshot of all runs is kept; going back restores the last one before the
/// step and replays. When there are too many snapshots every other one is dropped and the spacing
/// doubles, so memory stays bounded however long the race. What is seen at a step depends on the
/// step and the edits before it alone, never on the way there.
public struct Timeline: Sendable {
  /// No update has a number as high as this.
  public let stepLimit: Int
  /// The runs as they are now.
  public private(set) var race: Race
  /// How many updates have been made by every run that has not diverged.
  public private(set) var step = 0
  /// What was changed by hand, in order of date.
  public private(set) var edits: [Edit] = []
  /// What each run has been through.
  public private(set) var histories: [History]
  /// How often the past was rewritten (by going back or by an edit): a drawing made from a history
  /// may be continued only while this stays the same.
  public private(set) var revision = 0

  private var origin: Race
  private var snapshots: [Snapshot]
  private var spacing = Self.initialSpacing

  private struct Snapshot {
    var particles: [Particle]
    var tunings: [Tuning]
    var ensembles: [Ensemble?]

    init(_ race: Race) {
      particles = race.runs.map(\.particle)
      tunings = race.runs.map(\.tuning)
      ensembles = race.ensembles
    }
  }

  private static let initialSpacing = 64

  /// Fewer for large ensembles, so that all of them together take no more than 256 MB, or three
  /// copies.
  private let mostSnapshots: Int

  /// The race at its start; it ends after `stepLimit` updates.
  public init(_ race: Race, stepLimit: Int) {
    self.stepLimit = stepLimit
    self.race = race
    origin = race
    histories = race.runs.map { History($0.sample) }
    snapshots = [Snapshot(race)]
    let size = race.ensembles.reduce(0) { $0 + ($1?.size ?? 0) }
    mostSnapshots = max(3, min(1024, (256 << 20) / max(1, size)))
  }

  /// Whether every run has made all its updates or has diverged.
  public var isFinished: Bool {
    step >= stepLimit
      || race.runs.allSatisfy { $0.particle.divergedAt != nil }
        && race.ensembles.allSatisfy { $0 == nil }
  }

  /// Makes `count` updates, fewer at the step limit.
  public mutating func advance(by count: Int = 1) {
    let target = min(stepLimit, step + max(0, count))
    while step < target {
      let untilSnapshot = spacing - step % spacing
      move(by: min(untilSnapshot, target - step))
      if step % spacing == 0 { keepSnapshot() }
    }
  }

  /// Goes to `target`, forward or back.
  ///
  /// Edits dated after `target` are undone.
  public mutating func seek(to target: Int) {
    let target = min(max(0, target), stepLimit)
    guard target < step else { return advance(by: target - step) }
    edits.removeAll { $0.step > target }
    revision += 1
    if histories.contains(where: { $0.stride > History.stride(at: target) }) {
      restart()
    } else {
      restore(snapshot: target / spacing)
    }
    replay(to: target)
  }

  /// Makes a change that holds from the next update on.
  public mutating func edit(run: Int, _ change: Edit.Change) {
    guard race.runs.indices.contains(run) else { return }
    edits.append(Edit(step: step, run: run, change: change))
    take(change, run: run)
    revision += 1
  }

  /// Gives a run another average, as if it had had it from the start; the positions stay the same.
  public mutating func setAverage(_ average: (any Average)?, run: Int) {
    guard origin.runs.indices.contains(run) else { return }
    origin.runs[run].setAverage(average)
    let target = step
    restart()
    replay(to: target)
    revision += 1
  }

  private mutating func take(_ change: Edit.Change, run: Int) {
    race.runs[run].tuning.apply(change)
    race.ensembles[run]?.tuning.apply(change)
    if race.runs[run].particle.divergedAt == nil {
      histories[run].replaceLast(race.runs[run].sample)
    }
  }

  /// Plays from a restored step up to `target`, taking the edits on their dates.
  private mutating func replay(to target: Int) {
    for edit in edits where edit.step >= step {
      advance(by: edit.step - step)
      take(edit.change, run: edit.run)
    }
    advance(by: target - step)
  }

  /// Moves every run without crossing a snapshot's step, recording as it goes.
  private mutating func move(by count: Int) {
    for index in race.runs.indices {
      var history = History.empty
      swap(&history, &histories[index])
      race.runs[index].advance(by: count) { history.append(contentsOf: $0) }
      swap(&history, &histories[index])
      race.ensembles[index]?.advance(by: count)
    }
    step += count
  }

  private mutating func keepSnapshot() {
    guard step / spacing == snapshots.count else { return }
    snapshots.append(Snapshot(race))
    guard snapshots.count > mostSnapshots else { return }
    snapshots = stride(from: 0, to: snapshots.count, by: 2).map { snapshots[$0] }
    spacing *= 2
  }

  private mutating func restart() {
    race = origin
    histories = origin.runs.map { History($0.sample) }
    snapshots = [Snapshot(origin)]
    spacing = Self.initialSpacing
    step = 0
  }

  private mutating func restore(snapshot index: Int) {
    let snapshot = snapshots[index]
    snapshots.removeSubrange((index + 1)...)
    step = index * spacing
    race.ensembles = snapshot.ensembles
    for run in race.runs.indices {
      race.runs[run].particle = snapshot.particles[run]
      race.runs[run].tuning = snapshot.tunings[run]
      let recorded = race.runs[run].particle.step
      guard recorded == step else { continue }
      histories[run].truncate(to: step)
      histories[run].append(race.runs[run].sample)
    }
  }
}
