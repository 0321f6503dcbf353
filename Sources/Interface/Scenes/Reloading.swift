import Presets

// A preset that is being written: its file is read again when it changes.

extension State {
  /// Puts the scene as its file has it now in place of what it was, at the same beat.
  mutating func reload(_ preset: Preset) {
    input.faults = []
    input.overlays.removeAll { $0.kind == .faults }
    let before = (
      playback: playback, step: playback.goal ?? scene.timeline.step,
      beat: scene.beatIndex.map { scene.preset.beats[$0] }
    )
    var step = before.step
    if let old = before.beat, let new = preset.beats.first(where: { $0.place == old.place }),
      new.step != old.step
    {
      step = new.step
    }
    open(preset, libraryIndex: scene.libraryIndex)
    guard !before.playback.isOpening else { return say(.readAgain) }
    playback.isOpening = false
    playback.isPlaying = before.playback.isPlaying
    go(to: step)
    say(.readAgain)
  }

  /// Says what is wrong in the file; the scene stays what it is.
  mutating func show(_ error: PresetError) {
    input.faults = error.description.split(separator: "\n").map(String.init)
    input.overlays.removeAll { $0.kind == .faults }
    input.overlays.append(Overlay(.faults))
  }
}
