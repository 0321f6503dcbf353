import Optimization

// Going through an update that is told, line by line.

extension State {
  /// Whether the next update is told beside the maps.
  var isUpdateExplained: Bool { input.overlays.contains { $0.kind == .update } }

  /// Tells the next update beside the maps, below all that lies over them, or no more.
  mutating func explainUpdate(_ isExplained: Bool) {
    guard isExplained != isUpdateExplained else { return }
    if isExplained {
      input.overlays.insert(Overlay(.update), at: 0)
    } else {
      input.overlays.removeAll { $0.kind == .update }
    }
  }

  /// Lights the sub-step `offset` lines further; behind the last one the update is made and the next one
  /// told, before the first one the update before is told.
  mutating func lightSubStep(_ offset: Int) {
    guard let top = input.overlays.lastIndex(where: { $0.kind == .update }),
      let telling = UpdateTelling(self)
    else { return }
    playback.isPlaying = false
    let wanted = telling.lit + offset
    if telling.steps.indices.contains(wanted) {
      input.overlays[top].position = wanted
    } else if wanted > telling.lit, scene.timeline.step < scene.timeline.stepLimit {
      input.overlays[top].position = 0
      step(1)
    } else if wanted < telling.lit, scene.timeline.step > 0 {
      step(-1)
      input.overlays[top].position = max(0, (UpdateTelling(self)?.steps.count ?? 1) - 1)
    }
  }

  /// Lights the sub-step at `place`, which was clicked.
  mutating func light(subStep place: Int) {
    guard let top = input.overlays.lastIndex(where: { $0.kind == .update }) else { return }
    input.overlays[top].position = place
  }
}
