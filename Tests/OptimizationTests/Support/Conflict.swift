@testable import Optimization

/// A place where books and libraries differ, with the numbers that either convention leads to.
struct Conflict: Decodable {
  /// Every conflict of the file; it cannot be read with another in it.
  enum Topic: String, CaseIterable, Decodable {
    case momentumRate = "momentum: lr outside vs inside the buffer"
    case nesterovIterate = "Nesterov: iterate x vs look-ahead point"
    case momentumDampening = "momentum first step with dampening"
    case adaGradEpsilon = "AdaGrad eps"
    case adaGradAccumulator = "AdaGrad initial accumulator"
    case rmsPropEpsilon = "RMSProp eps, same eps 1e-6"
    case rmsPropDecay = "RMSProp decay default"
    case rmsPropMomentum = "RMSProp momentum buffer"
    case adadeltaEpsilon = "Adadelta eps"
    case adamEpsilon = "Adam eps default"
    case adamCorrection = "Adam bias correction"
    case adamEpsilonPlace = "Adam eps placement"
    case adamDecay = "Adam weight decay"
    case amsGradMaximum = "AMSGrad max"
    case nAdam = "NAdam"
    case rAdamEpsilon = "RAdam eps"
    case yogiStart = "Yogi init"
    case adaBeliefRoot = "AdaBelief eps_root"
    case clipByNorm = "clip by norm"
    case cosineAfterItsEnd = "cosine after T"
    case firstFactor = "factor schedule first lr"
    case oneCyclePeak = "one-cycle peak position"
    case schedulePrecision = "optax schedule precision"
    case noiseVariance = "noise variance"
    case averageStart = "EMA start"
    case averageCorrection = "EMA invalid correction"
    case lbfgsFirstStep = "L-BFGS first step"
    case rprop = "Rprop"
    case plateauThreshold = "ReduceLROnPlateau rel threshold"
  }

  struct File: Decodable {
    let conflicts: [Conflict]
  }

  let topic: Topic
  /// The step that the values are of.
  let step: Int
  let valueA: [Double]
  let valueB: [Double]
  let maxAbsDifference: Double

  /// The conflict over `topic`.
  static func over(_ topic: Topic) throws -> Self {
    let file: File = try Golden.load("conflicts")
    guard let conflict = file.conflicts.first(where: { $0.topic == topic }) else {
      throw Golden.Fault.missing(topic.rawValue)
    }
    return conflict
  }
}
