import Optimization

extension Preset {
  /// The largest file that is read.
  public static let maximumBytes = Source.maximumBytes

  /// Reads a preset file; `file` is what errors call it, `folder` where the files are that it names.
  ///
  /// Throws everything that is wrong in it, in order of position.
  public init(
    reading bytes: [UInt8], file: String, in folder: Folder? = nil
  ) throws(PresetError) {
    self = try FileReader.read(bytes, file: file, in: folder, kind: "the preset", PresetReader.read)
  }
}

/// Reads the outermost mapping of a preset file.
enum PresetReader {
  /// The preset in `settings`; nil, or with defaults for what could not be read, after a fault.
  static func read(_ settings: Mapping) -> Preset? {
    let title = settings.required("title").flatMap { WordingReader.read($0, isLine: true) }
    let summary = settings["summary"].flatMap { WordingReader.read($0, isLine: true) }
    let place = settings["course"].map(CoursePlaceReader.read) ?? .some(nil)
    let locks = settings["lock"]?.list(count: 1...Lock.allCases.count) { item in
      item.renamed("lock").choice(Lock.self)
    }
    let (landscapeField, besideField) = (settings.required("landscape"), settings["beside"])
    let view = settings["view"].flatMap(ViewReader.read)
    let landscape = landscapeField.flatMap { field in
      LandscapeReader.read(field, view: view).flatMap { usable($0, for: settings, at: field) }
    }
    let beside = besideField.flatMap { BesideReader.read($0, on: landscape?.landscape) }
    let aspect = view?.aspect(on: landscape?.landscape)
    let start = settings["start"].flatMap { PositionReader.read($0, on: landscape?.landscape) }
    let seed = settings["seed"]?.integer(in: 0...UInt64.max)
    let speed = settings["speed"]?.number(Bounds(0, 1_000_000, excludesLower: true))
    let layoutField = settings["layout"]
    let camera = settings["camera"].flatMap { CameraReader.read($0, on: landscape?.landscape) }
    let curves = settings["curves"].flatMap { CurvesReader.read($0, on: landscape?.landscape) }
    let axis = settings["axis"].flatMap(AxisReader.read)
    let time = settings["time"].flatMap { TimeReader.read($0, on: landscape?.landscape) }
    let trail = settings["trail"].flatMap(TrailReader.read)
    let steps = settings["steps"].map { $0.integer(in: 1...mostSteps) } ?? Preset.defaultSteps
    var optimizers = optimizers(
      settings, on: landscape?.landscape, from: start, steps: steps ?? mostSteps)
    let layout = layoutField.flatMap { LayoutReader.read($0, for: optimizers) }
    let changes = ChangeReader(
      optimizers: optimizers, landscape: landscape?.landscape, steps: steps ?? mostSteps)
    var beats = BeatReader(
      changes: changes, score: settings["changes"].flatMap(changes.read) ?? Score())
    let paths = settings["paths"].flatMap(
      PathReader(optimizers: optimizers, landscape: landscape?.landscape).read)
    beats.read(settings)
    let score = beats.score
    if let landscape, let read = optimizers {
      checkMemory(read, score, on: landscape.landscape, in: settings)
      for change in score.changes {
        guard case .average(.some) = change.setting else { continue }
        optimizers?[change.optimizer].hasAverage = true
      }
    }
    let expectations = settings["expect"]?.list(
      ExpectationReader(
        optimizers: optimizers, landscape: landscape?.landscape, steps: steps ?? mostSteps,
        questions: beats.questions
      ).read)

    guard let title, let landscape, let optimizers else { return nil }
    var preset = Preset(
      title: title.text(in: .en), landscape: landscape.landscape, landscapeName: landscape.name)
    preset.titles = title
    if let summary { preset.summaries = summary }
    preset.course = place ?? nil
    preset.locks = Set(locks ?? [])
    preset.attachment = landscape.attachment
    preset.beside = beside
    if let view { preset.view = view.domain(on: landscape.landscape) }
    preset.aspect = aspect
    if let start { preset.start = start }
    if let seed { preset.seed = seed }
    if let speed { preset.speed = speed }
    if let camera { preset.camera = camera }
    if let curves { preset.curves = curves }
    preset.axis = axis
    if let time { preset.time = time }
    preset.trail = trail
    for case (let name?, let trail?) in optimizers.map({ ($0.name, $0.trail) }) {
      preset.trails[name] = trail
    }
    if let steps { preset.steps = steps }
    preset.optimizers = optimizers.compactMap(\.optimizer)
    preset.layout = layout ?? (preset.hasTurnedPanes ? .panes : preset.layout)
    preset.score = score
    preset.paths = paths ?? []
    preset.beats = beats.beats
    preset.expectations = expectations ?? []
    // Only what is right throughout can be run.
    if settings.isFaultless { preset.rehearse() }
    return preset
  }

  private static let mostSteps = 10_000_000

  private static func optimizers(
    _ settings: Mapping, on landscape: (any Landscape)?, from start: Vector?, steps: Int
  ) -> [OptimizerReader.Result]? {
    var read: [OptimizerReader.Result?] = []
    let results = settings.required("optimizers")?.list(count: 1...Preset.mostOptimizers) { field in
      let result = OptimizerReader.read(
        field, on: landscape, from: start, after: read, steps: steps)
      read.append(result)
      return result
    }
    if let results, let landscape { checkMemory(results, on: landscape) }
    return results
  }

  /// Makes a fault of changes that make ensembles which are small enough take too much, and of branches
  /// that do.
  private static func checkMemory(
    _ results: [OptimizerReader.Result], _ score: Score, on landscape: any Landscape,
    in settings: Mapping
  ) {
    let optimizers = results.compactMap(\.optimizer)
    let given = EnsembleMemory(of: optimizers.filter { $0.branch == nil }, on: landscape)
    let bytes = EnsembleMemory(of: optimizers, on: landscape, score: score).bytes
    guard given.bytes <= EnsembleMemory.bound, bytes > EnsembleMemory.bound else { return }
    settings.fault(
      "lets the ensembles take \(EnsembleMemory.text(bytes)) of memory, with branches and changes; "
        + "a scene may take \(EnsembleMemory.text(EnsembleMemory.bound))")
  }

  /// Makes a fault of the first ensemble that takes more memory than there may be.
  private static func checkMemory(
    _ results: [OptimizerReader.Result], on landscape: any Landscape
  ) {
    var optimizers: [Optimizer] = []
    for result in results {
      guard let optimizer = result.optimizer, optimizer.particles > 1 else { continue }
      optimizers.append(optimizer)
      let bytes = EnsembleMemory(of: optimizers, on: landscape).bytes
      guard bytes > EnsembleMemory.bound else { continue }
      let most = EnsembleMemory.mostParticles(ofLastOf: optimizers, on: landscape)
      let remedy = most.map { "at most \($0) fit here" } ?? "take some from those before"
      result.particles?.fault(
        "brings the ensembles to \(EnsembleMemory.text(bytes)) of memory, more than the "
          + "\(EnsembleMemory.text(EnsembleMemory.bound)) that a scene may take; \(remedy)")
        as Void?
      return
    }
  }

  /// Whether the landscape's own view and start will do where the preset gives none: with extreme
  /// parameters they may lie where numbers end.
  private static func usable(
    _ result: LandscapeReader.Result, for settings: Mapping, at field: Field
  ) -> LandscapeReader.Result? {
    let landscape = result.landscape
    if !settings.contains("start"), !landscape.evaluation(at: landscape.start).isFinite {
      return field.fault(
        "has no finite value and slope where optimizers start by default; add the key 'start'")
    }
    if !settings.contains("view"),
      !ViewReader.isUsable(landscape.domain.x) || !ViewReader.isUsable(landscape.domain.y)
    {
      return field.fault("lies too far out to be shown by default; add the key 'view'")
    }
    return result
  }
}
