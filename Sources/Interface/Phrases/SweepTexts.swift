import Optimization
import Plotting
import Presets

/// The words of a sweep's figure.
public struct SweepTexts {
  private let language: Language

  /// The words in a language.
  public init(in language: Language) {
    self.language = language
  }

  /// What was measured, with its unit.
  package func name(of measure: Sweep.Measure) -> String {
    switch measure {
    case .finalLoss: Phrase("final loss", "最终损失").text(in: language)
    case .bestLoss: Phrase("lowest loss", "最低损失").text(in: language)
    case .stepsTo(let loss):
      Phrase(
        "steps to the loss \(Numerals.significant(loss))", "到损失 \(Numerals.significant(loss)) 的步数"
      ).text(in: language)
    case .distance:
      Phrase("distance to the nearest minimum, in units of x", "到最近极小点的距离，以 x 为单位").text(
        in: language)
    }
  }

  /// What the sign at the least value stands for.
  package func least(_ value: Double) -> String {
    Phrase("least: \(Numerals.significant(value))", "最小：\(Numerals.significant(value))").text(
      in: language)
  }

  /// What the places without a colour are.
  package func blank(_ measure: Sweep.Measure) -> String {
    if case .stepsTo = measure {
      return Phrase("blank: never came there", "空白：没有到达").text(in: language)
    }
    return Phrase("blank: diverged", "空白：发散").text(in: language)
  }

  /// A value beside its band, with two digits that count.
  package func level(_ value: Double) -> String { Numerals.significant(value, digits: 2) }
}
