import Optimization

/// Reads what the settings of one optimizer become at one step.
struct NewSettingsReader {
  private let settings: Mapping
  private let step: Int
  private let landscape: any Landscape
  /// What the optimizer has become so far.
  private var recipe: Optimizer
  private var made: [NewSetting] = []

  /// What `settings` make of `recipe` at `step`, in the order in which it takes effect.
  ///
  /// That is the rule first, then what belongs to it. What is wrong is left out.
  static func read(
    _ settings: Mapping, changing recipe: Optimizer, at step: Int, on landscape: any Landscape
  ) -> [NewSetting] {
    var reader = Self(
      settings: settings, step: step, landscape: landscape, recipe: recipe)
    reader.readRule()
    reader.read("learning_rate", Self.learningRate)
    reader.read("weight_decay") { field in
      field.isNone ? .weightDecay(0) : field.number(.nonnegative).map(NewSetting.weightDecay)
    }
    reader.read("gradient") { field in
      field.orNone { GradientReader.read($0, on: landscape) }.map(NewSetting.batch)
    }
    reader.readBatch()
    reader.read("noise") { Self.noise($0, on: landscape) }
    reader.read("clip") { $0.orNone(ClipReader.read).map(NewSetting.clip) }
    reader.read("constraint") { field in
      field.orNone { ConstraintReader.read($0, on: landscape) }.map(NewSetting.constraint)
    }
    reader.read("lookahead") { $0.orNone(LookaheadReader.read).map(NewSetting.lookahead) }
    reader.read("average") { $0.orNone(AverageReader.read).map(NewSetting.average) }
    if !reader.isAnythingGiven, !settings.hasUnknownKeys {
      settings.fault("changes nothing; add a setting")
    }
    return reader.made
  }

  private init(
    settings: Mapping, step: Int, landscape: any Landscape, recipe: Optimizer
  ) {
    self.settings = settings
    self.step = step
    self.landscape = landscape
    self.recipe = recipe
  }

  private var isAnythingGiven = false

  /// The size of a batch alone: how it is taken stays as it is.
  private mutating func readBatch() {
    guard settings.contains("batch") else { return }
    settings.exclude(["gradient"], beside: "batch")
    let sampling = recipe.batch?.sampling ?? .withReplacement
    let landscape = landscape
    read("batch") { field in
      field.orNone { GradientReader.size($0, on: landscape) }.map { size in
        .batch(size.map { MiniBatch(size: $0, sampling: sampling) })
      }
    }
  }

  /// Another rule with its hyper-parameters, or hyper-parameters of the present one.
  private mutating func readRule() {
    guard let field = settings["rule"] else {
      return readParameters(type(of: recipe.rule).settings.map(\.description))
    }
    isAnythingGiven = true
    guard let type = field.choice(among: Catalog.rules, by: { $0.name }) else {
      return settings.acceptRemainingKeys()
    }
    guard let rule = ParameterReader.configured(type, from: settings) else { return }
    take(.rule(rule), field)
    guard settings.contains("average") || !recipe.keepsOwnAverage else { return }
    OptimizerReader.refuseAverageSettings(of: type, in: settings)
  }

  private mutating func readParameters(_ descriptions: [ParameterDescription]) {
    for description in descriptions {
      read(description.name) { field in
        ParameterReader.value(of: description, in: field)
          .map { NewSetting.parameter(description.name, $0) }
      }
    }
  }

  private mutating func read(_ key: String, _ reading: (Field) -> NewSetting?) {
    if settings.contains(key) { isAnythingGiven = true }
    guard let field = settings[key], let setting = reading(field) else { return }
    take(setting, field)
  }

  /// Takes a setting into the recipe, or says why it does not fit.
  private mutating func take(_ setting: NewSetting, _ field: Field) {
    do throws(ParameterError) {
      try recipe.apply(setting, at: step, on: landscape)
      made.append(setting)
    } catch {
      field.log.add(at: field.value.position, error.description)
    }
  }

  private static func learningRate(_ field: Field) -> NewSetting? {
    field.factor(.positive).map { $0.map(NewSetting.learningRateFactor) }
      ?? LearningRateReader.read(field).map(NewSetting.learningRate)
  }

  private static func noise(_ field: Field, on landscape: any Landscape) -> NewSetting? {
    field.factor(.nonnegative).map { $0.map(NewSetting.noiseFactor) }
      ?? field.orNone { NoiseReader.read($0, on: landscape) }.map(NewSetting.noise)
  }
}

extension Field {
  /// Whether it says `none`.
  fileprivate var isNone: Bool {
    if case .scalar("none", isPlain: true) = value.content { true } else { false }
  }

  /// What `read` makes of it, or that there is to be none; nil after a fault.
  fileprivate func orNone<Result>(_ read: (Field) -> Result?) -> Result?? {
    if isNone { return .some(nil) }
    return read(self).map(Result?.some)
  }

  /// A number to multiply by, from `{times: number}`: nil where it is not such a mapping, and the nil
  /// within after a fault.
  fileprivate func factor(_ bounds: Bounds) -> Double?? {
    guard case .mapping(let entries) = value.content,
      entries.contains(where: { $0.key == "times" })
        || entries.count == 1 && !Suggestion(for: entries[0].key, among: ["times"]).nearest.isEmpty
    else { return nil }
    return .some(mapping { $0["times"]?.number(bounds) })
  }
}
