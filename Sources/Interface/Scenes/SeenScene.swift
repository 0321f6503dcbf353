import Optimization
import Presets

// An optimizer may have the landscape turned under it. Its map then shows another landscape than the maps
// beside it, with other minima; what draws a map asks for the scene as the map's optimizers see it.

extension State {
  /// The scene as the optimizers of a map see it.
  func seen(on pane: Screen.Pane) -> Self { pane.optimizers.first.map(seen) ?? self }

  /// The scene as the optimizer at a place sees it.
  func seen(by index: Int) -> Self {
    guard scene.isTurned(for: index) else { return self }
    var seen = self
    seen.scene.turn(for: index)
    return seen
  }

  /// The optimizers that see the same as the first.
  var optimizersOfFirstMap: [Int] {
    let optimizers = scene.preset.optimizers
    return optimizers.indices.filter { optimizers[$0].rotation == optimizers[0].rotation }
  }

  /// The scene as it is written down.
  var unturned: Self {
    guard scene.unturned != nil else { return self }
    var state = self
    state.scene.turnBack()
    return state
  }
}

extension Scene {
  /// What a scene has in common for all optimizers, while it is as one of them sees it.
  struct Unturned: Sendable {
    let landscape: any Landscape
    let findings: SceneSearch.Findings
  }

  /// Whether the optimizer at a place sees another landscape than the one in the scene.
  fileprivate func isTurned(for index: Int) -> Bool {
    unturned != nil
      || preset.optimizers.indices.contains(index) && preset.optimizers[index].rotation != 0
  }

  /// Puts the landscape that an optimizer sees in place of the common one.
  fileprivate mutating func turn(for index: Int) {
    turnBack()
    let optimizer = preset.optimizers[index]
    guard optimizer.rotation != 0 else { return }
    unturned = Unturned(landscape: preset.landscape, findings: findings)
    findings = findings.turned(for: optimizer, on: preset.landscape)
    preset.landscape = optimizer.ground(on: preset.landscape)
  }

  fileprivate mutating func turnBack() {
    guard let unturned else { return }
    preset.landscape = unturned.landscape
    findings = unturned.findings
    self.unturned = nil
  }
}
