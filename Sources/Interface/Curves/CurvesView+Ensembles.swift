import Optimization
import Plotting

// What charts show of ensembles and of averages.

extension CurvesView {
  /// The same curve in the look of the losses at averages.
  func ofAverages(_ series: Series, _ index: Int) -> Series {
    var series = series
    series.isDashed = true
    series.letter = look.averageSign(of: index).unicodeScalars.first ?? series.letter
    series.isFocused = false
    return series
  }

  /// What the curves of the loss are: an ensemble has as many losses as particles.
  func lossSubject(_ optimizers: [Int]) -> Phrase {
    let count = optimizers.count { state.scene.timeline.ensembleHistories[$0] != nil }
    return switch count {
    case 0: .loss
    case optimizers.count: .medianLoss
    default: .lossAndMedian
    }
  }

  /// The median of the particles' losses, and a band in which four of five lie; nil for a run.
  func ensembleSeries(_ index: Int, over span: CurveSpan, floor: Double) -> [Series]? {
    guard let history = state.scene.timeline.ensembleHistories[index] else { return nil }
    let places = history.entries.map { span.place(of: $0.sample, step: $0.step, of: index) }
    let median = series(
      index,
      zip(places, history.entries).map {
        Series.Sample(step: $0, value: $1.medianLoss - floor)
      })
    var band = series(
      index,
      zip(places, history.entries).map {
        Series.Sample(step: $0, minimum: $1.lowLoss - floor, maximum: $1.highLoss - floor)
      })
    band.isBand = true
    guard keepsAverage(index) else { return [median, band] }
    let average = ofAverages(
      series(
        index,
        zip(places, history.entries).compactMap { place, entry in
          entry.averageLoss.map { Series.Sample(step: place, value: $0 - floor) }
        }), index)
    return [median, band, average]
  }

  /// The optimizers whose sigma follows from their learning rate.
  var optimizersOfTemperature: [Int] {
    state.scene.preset.optimizers.indices.filter {
      if case .temperature = state.scene.timeline.race.runs[$0].optimizer.noise?.level {
        true
      } else {
        false
      }
    }
  }

  /// Says whose the rates are where the particles of an ensemble differ.
  func ownRates(of optimizers: [Int], _ value: Tunable) -> Phrase {
    let optimizers =
      value == .learningRate
      ? optimizers : optimizers.filter { optimizersOfTemperature.contains($0) }
    return optimizers.contains {
      state.scene.timeline.race.ensembles[$0]?.hasOwnLearningRates == true
    }
      ? .ofEnsemblesFirstParticle : .none
  }
}
