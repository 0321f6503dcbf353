import ArgumentParser
import Optimization
import Presets

/// What `--measure` asks for.
struct MeasureRequest: ExpressibleByArgument {
  /// As it is written.
  let text: String
  let measure: Sweep.Measure

  init?(argument: String) {
    text = argument
    switch argument {
    case "final_loss": measure = .finalLoss
    case "best_loss": measure = .bestLoss
    case "distance": measure = .distance
    default:
      let prefix = "steps_to:"
      guard argument.hasPrefix(prefix),
        let loss = try? Numeral(String(argument.dropFirst(prefix.count))).value
      else { return nil }
      measure = .stepsTo(loss)
    }
  }

  static var allValueStrings: [String] { ["final_loss", "best_loss", "steps_to:LOSS", "distance"] }
}

/// What `--shard` asks for: part I of N, from 1.
struct ShardRequest: ExpressibleByArgument {
  let index: Int
  let count: Int

  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let index = parts[0], let count = parts[1], count >= 1,
      count <= 1_000_000, (1...count).contains(index)
    else { return nil }
    (self.index, self.count) = (index, count)
  }
}
