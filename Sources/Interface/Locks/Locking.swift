import Optimization
import Presets

// What a preset locks: keys, commands and the mouse leave it alone and say so.

extension State {
  /// Whether what is locked is left alone; what is says so.
  mutating func mayTouch(_ lock: Lock?) -> Bool {
    guard let lock, scene.preset.locks.contains(lock) else { return true }
    say(.locks(lock))
    return false
  }
}

extension Action {
  /// What about a scene it would change; nil for what cannot be locked.
  var lock: Lock? {
    switch self {
    case .scaleLearningRate, .set(.learningRate, _): .learningRate
    case .scaleSigma, .set(.sigma, _): .noise
    case .setParameter, .setRule: .rule
    case .setSetting(let path, _): Lock(ofSetting: path)
    case .nextAverage: .average
    case .branch, .duplicate, .removeOptimizer, .addOptimizer, .split, .toggle(.rules): .optimizers
    case .changeLandscape, .openLandscape, .turnLandscape, .setRotation, .toggle(.landscapes):
      .landscape
    case .changePreset, .openPreset, .keep, .toggle(.presets): .presets
    case .restartWithNewSeed: .seed
    case .changeSpeed, .setSpeed: .speed
    case .nextLayout, .setLayout: .layout
    case .zoom, .pan, .fit: .view
    case .ask(let command): command.lock
    default: nil
    }
  }
}

extension Action {
  /// Whether it is one that `locks` leave out.
  func isLocked(by locks: Set<Lock>) -> Bool { lock.map(locks.contains) ?? false }
}

extension Command {
  /// What about a scene it would change; nil for what cannot be locked.
  var lock: Lock? {
    switch argument {
    case .rate(.learningRate): .learningRate
    case .rate(.sigma): .noise
    case .parameter: .rule
    case .setting(let path): Lock(ofSetting: path)
    case .rotation: .landscape
    case .speed: .speed
    case .presetName: .presets
    case .none, .step, .loss, .trail, .file, .word: action?.lock
    }
  }
}

extension NewSetting {
  /// What it changes about a scene.
  var lock: Lock {
    switch self {
    case .learningRate, .learningRateFactor: .learningRate
    case .rule, .parameter: .rule
    case .noise, .noiseFactor: .noise
    case .average: .average
    case .weightDecay, .clip, .constraint, .lookahead, .batch: .settings
    }
  }
}

extension Lock {
  /// What a row of the form changes, by its path.
  init(ofSetting path: [String]) {
    switch path.first {
    case "learning_rate": self = .learningRate
    case "noise": self = .noise
    case "average": self = .average
    case "weight_decay", "gradient", "clip", "constraint", "lookahead", TimeForm.key:
      self = .settings
    case LandscapeForm.key: self = .landscape
    // The rule, or a hyper-parameter of it.
    default: self = .rule
    }
  }
}
