import Optimization
import Presets

// The landscape, turned by hand: another one, so that the race begins anew, with all that was changed.

extension State {
  /// Turns the landscape so many degrees further, anticlockwise; everything else stays in its place.
  mutating func turnLandscape(by degrees: Double) {
    turnLandscape(to: scene.preset.landscape.degrees + degrees)
  }

  /// Turns the landscape to so many degrees.
  mutating func turnLandscape(to degrees: Double) {
    let degrees = degrees.truncatingRemainder(dividingBy: 360)
    do throws(ParameterError) {
      let turned = try scene.preset.landscape.turned(to: degrees)
      let said = Phrase.degrees(Numerals.angle(turned.degrees))
      if let fault = put(turned, saying: said) { say(fault) }
    } catch {
      say("\(error)")
    }
  }

  /// Puts another landscape of the same kind under the scene, which begins anew; what is wrong, if it
  /// cannot be.
  mutating func put(_ landscape: any Landscape, saying words: Phrase) -> String? {
    do throws(ParameterError) {
      for (rule, optimizer) in rulesInUse {
        try rule.validate(on: optimizer.ground(on: landscape))
      }
    } catch {
      return "\(error)"
    }
    let start = scene.preset.start
    guard
      scene.preset.optimizers.allSatisfy({ optimizer in
        optimizer.ground(on: landscape).evaluation(at: optimizer.start ?? start).isFinite
      })
    else {
      return word(.noValueAtStarts)
    }
    if edit({ $0.landscape = landscape }) { say(.landscapeChanged(words)) }
    return nil
  }

  /// The rules that the optimizers have at some time or other.
  private var rulesInUse: [(rule: any Rule, of: Optimizer)] {
    let optimizers = scene.preset.optimizers
    return optimizers.map { ($0.rule, $0) }
      + scene.preset.score.changes.compactMap { change in
        if case .rule(let rule) = change.setting {
          (rule, optimizers[change.optimizer])
        } else {
          nil
        }
      }
  }
}
