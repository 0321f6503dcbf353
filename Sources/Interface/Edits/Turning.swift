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
      for rule in rulesInUse { try rule.validate(on: turned) }
      guard
        scene.preset.optimizers.allSatisfy({
          turned.evaluation(at: $0.start ?? scene.preset.start).isFinite
        })
      else { return say("the landscape has no value at the start if it is turned like that") }
      guard edit({ $0.landscape = turned }) else { return }
      say("landscape at \(Numerals.angle(turned.degrees)) degrees; from the start")
    } catch {
      say("\(error)")
    }
  }

  /// The rules that the optimizers have at some time or other.
  private var rulesInUse: [any Rule] {
    scene.preset.optimizers.map(\.rule)
      + scene.preset.score.changes.compactMap {
        if case .rule(let rule) = $0.setting { rule } else { nil }
      }
  }
}
