/// A race through time: forward, and back to any step exactly.
///
/// Every so many steps a snapshot of all particles is kept; going back restores the last one before
/// the step and replays. When there are too many snapshots every other one is dropped and the spacing
/// doubles, so memory stays bounded however long the race. What is seen at a step depends on the
/// step and on the score alone, never on the way there; going to and fro never touches the score.
package struct Timeline: Sendable {
  /// No update has a number as high as this.
  package let stepLimit: Int
  /// The runs as they are now.
  package private(set) var race: Race
  /// How many updates have been made by every run that has not diverged.
  package private(set) var step = 0
  /// What each run has been through.
  package private(set) var histories: [History]

  /// What each ensemble has been through, in the order of the race's.
  package private(set) var ensembleHistories: [EnsembleHistory?]

  /// The steps whose moments are kept.
  private var marks: [Int]
  /// What there was at each of those steps that the race has come to.
  package private(set) var moments: [Int: Moment] = [:]

  private var snapshots: [Race.Snapshot]
  private var spacing = Self.initialSpacing

  private static let initialSpacing = 64

  private let snapshotBytes: Int

  /// The race at its start; it ends after `stepLimit` updates, and what there is at the steps of
  /// `marks` is kept.
  package init(_ race: Race, stepLimit: Int, marks: [Int] = []) {
    self.init(race, stepLimit: stepLimit, snapshotBytes: Self.snapshotBytes, marks: marks)
  }

  /// What snapshots of ensembles may take.
  static let snapshotBytes = 256 << 20
  /// Snapshots of runs alone are small.
  static let mostSnapshots = 1024

  /// A race whose past takes no more than so many bytes beside the race itself.
  init(_ race: Race, stepLimit: Int, snapshotBytes: Int, marks: [Int] = []) {
    self.marks = marks.sorted()
    self.stepLimit = stepLimit
    self.race = race
    histories = race.runs.map { History($0.sample) }
    ensembleHistories = race.ensembles.map { $0 == nil ? nil : EnsembleHistory() }
    snapshots = [race.snapshot(withEnsembles: false)]
    self.snapshotBytes = snapshotBytes
    recordEnsembles()
    keepMoment()
  }

  /// Whether every run has made all its updates or has diverged.
  package var isFinished: Bool {
    step >= stepLimit
      || race.runs.allSatisfy { $0.particle.divergedAt != nil }
        && race.ensembles.allSatisfy { $0 == nil }
  }

  /// Makes `count` updates, fewer at the step limit.
  package mutating func advance(by count: Int = 1) {
    let target = min(stepLimit, step + max(0, count))
    while step < target { move(to: min(target, nextStop)) }
  }

  /// Makes up to `count` updates, but only as much of them as is `work` particles moved by a step.
  ///
  /// An update of more particles than that is made in pieces, by one call after another; until the
  /// last of them the race stands at the step before.
  package mutating func advance(by count: Int, work: Int) {
    let particles = race.particleCount
    guard work < particles else { return advance(by: min(count, work / particles)) }
    guard count > 0, step < stepLimit else { return }
    var left = work
    for index in race.ensembles.indices {
      guard left > 0, race.ensembles[index]?.step == step else { continue }
      left -= race.ensembles[index]?.advancePart(left) ?? 0
    }
    if race.ensembles.allSatisfy({ $0.map { $0.step > step } ?? true }) { move(to: step + 1) }
  }

  /// Whether some particles have made the next update and others have not.
  package var isMidUpdate: Bool {
    race.ensembles.contains { $0.map { $0.isMidUpdate || $0.step > step } ?? false }
  }

  /// Goes to `target`, forward or back.
  package mutating func seek(to target: Int) {
    let target = min(max(0, target), stepLimit)
    rewind(to: target)
    advance(by: target - step)
  }

  /// Goes back to the last step up to `target` that is remembered; nothing if the race is not beyond
  /// `target`.
  package mutating func rewind(to target: Int) {
    let target = max(0, target)
    guard target < step || target == step && isMidUpdate else { return }
    goBack(to: target)
  }

  /// Makes a whole update of one that is half made.
  package mutating func settle() {
    if isMidUpdate { advance() }
  }

  /// Puts another score in place of this one.
  ///
  /// What differs from now on only is taken at once. Where the past would have been another, the race
  /// goes back to the last step that is remembered from before the two part; it is for the caller to
  /// go on from there.
  package mutating func replaceScore(with other: Score) {
    guard let date = race.score.firstDifference(from: other) else { return }
    moments = moments.filter { $0.key < date }
    if race.replaceScore(with: other) {
      showWhatIsAboutToBeDone()
    } else if date == 0 {
      restart()
    } else {
      goBack(to: date - 1)
    }
  }

  /// Writes down anew what the present step is about to do, after changes of its date.
  private mutating func showWhatIsAboutToBeDone() {
    if (step / spacing) * spacing == step {
      snapshots[step / spacing] = race.snapshot(withEnsembles: step > 0)
    }
    for index in race.runs.indices where race.runs[index].particle.divergedAt == nil {
      histories[index].replaceLast(race.runs[index].sample)
      ensembleHistories[index]?.forget(after: step - 1)
    }
    recordEnsembles()
    keepMoment()
  }

  /// The next step with something to do beside moving: a snapshot, a record.
  private var nextStop: Int {
    var stop = (step / spacing + 1) * spacing
    if let mark = marks.first(where: { $0 > step }) { stop = min(stop, mark) }
    return race.hasEnsembles ? min(stop, EnsembleHistory.date(after: step)) : stop
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
    keepMoment()
  }

  /// Keeps what there is at other steps from now on: those that the race has passed already must be
  /// among those of before.
  package mutating func keepMoments(at steps: [Int]) {
    marks = steps.sorted()
    moments = moments.filter { marks.contains($0.key) }
    keepMoment()
  }

  private mutating func keepMoment() {
    if marks.contains(step), moments[step] == nil { moments[step] = Moment(race) }
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
    snapshots.append(race.snapshot())
    // Fewer for large ensembles; one is the start, which takes no room.
    let size = race.ensembles.reduce(0) { $0 + ($1?.size ?? 0) }
    let most = min(Self.mostSnapshots, 1 + snapshotBytes / max(1, size))
    guard snapshots.count > most else { return }
    snapshots = stride(from: 0, to: snapshots.count, by: 2).map { snapshots[$0] }
    spacing *= 2
  }

  /// Goes back to the last snapshot up to `target`, or to the start.
  private mutating func goBack(to target: Int) {
    let index = target / spacing
    let isShort = histories.allSatisfy { $0.stride <= History.stride(at: target) }
    if index > 0, isShort { restore(snapshot: index) } else { restart() }
  }

  private mutating func restart() {
    race.restart()
    histories = race.runs.map { History($0.sample) }
    snapshots = [race.snapshot(withEnsembles: false)]
    spacing = Self.initialSpacing
    standAt(0)
    recordEnsembles()
    keepMoment()
  }

  private mutating func restore(snapshot index: Int) {
    let snapshot = snapshots[index]
    snapshots.removeSubrange((index + 1)...)
    standAt(index * spacing)
    race.restore(snapshot)
    for run in race.runs.indices {
      let recorded = race.runs[run].particle.step
      guard recorded == step else { continue }
      histories[run].truncate(to: step)
      histories[run].append(race.runs[run].sample)
    }
  }

  private mutating func standAt(_ step: Int) {
    self.step = step
    for index in ensembleHistories.indices { ensembleHistories[index]?.forget(after: step) }
  }
}
