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

  /// What each ensemble has been through, in the order of the race's.
  public private(set) var ensembleHistories: [EnsembleHistory?]

  /// The runs at their start; ensembles can be made anew from their recipes.
  private var origin: [Run]
  private var snapshots: [Snapshot]
  private var spacing = Self.initialSpacing
  /// How many of the edits hold at the present step; more only while the past is being replayed.
  private var takenEdits = 0

  private struct Snapshot {
    var particles: [Particle]
    var tunings: [Tuning]
    /// Empty in the first snapshot, which is the start.
    var ensembles: [Ensemble?]

    init(_ race: Race, ensembles: [Ensemble?]) {
      particles = race.runs.map(\.particle)
      tunings = race.runs.map(\.tuning)
      self.ensembles = ensembles
    }
  }

  private static let initialSpacing = 64

  private let snapshotBytes: Int

  /// The race at its start; it ends after `stepLimit` updates.
  public init(_ race: Race, stepLimit: Int) {
    self.init(race, stepLimit: stepLimit, snapshotBytes: Self.snapshotBytes)
  }

  /// What snapshots of ensembles may take.
  static let snapshotBytes = 256 << 20
  /// Snapshots of runs alone are small.
  static let mostSnapshots = 1024

  /// A race whose past takes no more than so many bytes beside the race itself.
  init(_ race: Race, stepLimit: Int, snapshotBytes: Int) {
    self.stepLimit = stepLimit
    self.race = race
    origin = race.runs
    histories = race.runs.map { History($0.sample) }
    ensembleHistories = race.ensembles.map { $0 == nil ? nil : EnsembleHistory() }
    snapshots = [Snapshot(race, ensembles: [])]
    self.snapshotBytes = snapshotBytes
    recordEnsembles()
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
    takeDueEdits()
    while step < target { move(to: min(target, nextStop)) }
  }

  /// Makes up to `count` updates, but only as much of them as is `work` particles moved by a step.
  ///
  /// An update of more particles than that is made in pieces, by one call after another; until the
  /// last of them the race stands at the step before.
  public mutating func advance(by count: Int, work: Int) {
    let particles = race.particleCount
    guard work < particles else { return advance(by: min(count, work / particles)) }
    guard count > 0, step < stepLimit else { return }
    takeDueEdits()
    var left = work
    for index in race.ensembles.indices {
      guard left > 0, race.ensembles[index]?.step == step else { continue }
      left -= race.ensembles[index]?.advancePart(left) ?? 0
    }
    if race.ensembles.allSatisfy({ $0.map { $0.step > step } ?? true }) { move(to: step + 1) }
  }

  /// Whether some particles have made the next update and others have not.
  public var isMidUpdate: Bool {
    race.ensembles.contains { $0.map { $0.isMidUpdate || $0.step > step } ?? false }
  }

  /// Goes to `target`, forward or back.
  ///
  /// Edits dated after `target` are undone.
  public mutating func seek(to target: Int) {
    let target = min(max(0, target), stepLimit)
    rewind(to: target)
    advance(by: target - step)
  }

  /// Goes back to the last step up to `target` that is remembered; nothing if the race is not beyond
  /// `target`.
  ///
  /// Edits dated after `target` are undone; those before are made again on the way there.
  public mutating func rewind(to target: Int) {
    let target = max(0, target)
    guard target < step || target == step && isMidUpdate else { return }
    edits.removeAll { $0.step > target }
    revision += 1
    if histories.contains(where: { $0.stride > History.stride(at: target) }) {
      restart()
    } else {
      restore(snapshot: target / spacing)
    }
  }

  /// Makes a change that holds from the next update on.
  public mutating func edit(run: Int, _ change: Edit.Change) {
    guard race.runs.indices.contains(run) else { return }
    if isMidUpdate { advance() }
    takeDueEdits()
    edits.removeSubrange(takenEdits...)
    edits.append(Edit(step: step, run: run, change: change))
    takeDueEdits()
    revision += 1
  }

  /// Goes back to the start and gives a run another average; the positions will be the same.
  public mutating func restart(withAverage average: (any Average)?, ofRun run: Int) {
    guard origin.indices.contains(run) else { return }
    origin[run].setAverage(average)
    race.ensembles[run]?.restart(withAverage: average)
    restart()
    revision += 1
  }

  /// Takes the edits of the present step.
  private mutating func takeDueEdits() {
    while takenEdits < edits.count, edits[takenEdits].step == step {
      take(edits[takenEdits].change, run: edits[takenEdits].run)
      takenEdits += 1
    }
  }

  private mutating func take(_ change: Edit.Change, run: Int) {
    race.runs[run].tuning.apply(change)
    race.ensembles[run]?.tuning.apply(change)
    if race.runs[run].particle.divergedAt == nil {
      histories[run].replaceLast(race.runs[run].sample)
    }
  }

  /// The next step with something to do beside moving: a snapshot, a record, an edit.
  private var nextStop: Int {
    var stop = (step / spacing + 1) * spacing
    if race.hasEnsembles { stop = min(stop, EnsembleHistory.date(after: step)) }
    return takenEdits < edits.count ? min(stop, edits[takenEdits].step) : stop
  }

  /// Moves every run up to the next thing to do, recording as it goes, and does that.
  private mutating func move(to target: Int) {
    for index in race.runs.indices {
      var history = History.empty
      swap(&history, &histories[index])
      race.runs[index].advance(by: target - step) { history.append(contentsOf: $0) }
      swap(&history, &histories[index])
      if let made = race.ensembles[index]?.step {
        race.ensembles[index]?.advance(by: target - made)
      }
    }
    step = target
    if step % spacing == 0 { keepSnapshot() }
    recordEnsembles()
    takeDueEdits()
  }

  private mutating func recordEnsembles() {
    guard race.hasEnsembles, EnsembleHistory.isDate(step) else { return }
    for index in race.runs.indices {
      guard let ensemble = race.ensembles[index] else { continue }
      ensembleHistories[index]?.record(ensemble, beside: race.runs[index].sample)
    }
  }

  private mutating func keepSnapshot() {
    guard step / spacing == snapshots.count else { return }
    snapshots.append(Snapshot(race, ensembles: race.ensembles))
    // Fewer for large ensembles; one is the start, which takes no room.
    let size = race.ensembles.reduce(0) { $0 + ($1?.size ?? 0) }
    let most = min(Self.mostSnapshots, 1 + snapshotBytes / max(1, size))
    guard snapshots.count > most else { return }
    snapshots = stride(from: 0, to: snapshots.count, by: 2).map { snapshots[$0] }
    spacing *= 2
  }

  private mutating func restart() {
    race.runs = origin
    histories = origin.map { History($0.sample) }
    snapshots.removeSubrange(1...)
    // The run whose average was changed begins with another memory.
    snapshots[0] = Snapshot(race, ensembles: [])
    spacing = Self.initialSpacing
    restoreEnsembles(from: snapshots[0])
    standAt(0)
  }

  private mutating func restore(snapshot index: Int) {
    let snapshot = snapshots[index]
    snapshots.removeSubrange((index + 1)...)
    standAt(index * spacing)
    restoreEnsembles(from: snapshot)
    for run in race.runs.indices {
      race.runs[run].particle = snapshot.particles[run]
      race.runs[run].tuning = snapshot.tunings[run]
      let recorded = race.runs[run].particle.step
      guard recorded == step else { continue }
      histories[run].truncate(to: step)
      histories[run].append(race.runs[run].sample)
    }
  }

  private mutating func restoreEnsembles(from snapshot: Snapshot) {
    if snapshot.ensembles.isEmpty {
      for index in race.ensembles.indices { race.ensembles[index]?.restart() }
    } else {
      race.ensembles = snapshot.ensembles
    }
  }

  private mutating func standAt(_ step: Int) {
    self.step = step
    takenEdits = edits.prefix { $0.step < step }.count
    for index in ensembleHistories.indices { ensembleHistories[index]?.forget(after: step) }
  }
}
