import Presets

extension State {
  /// What the header calls the way time passes.
  var statusWord: Phrase {
    if playback.goal != nil { return .seeks }
    if scene.timeline.isFinished { return .ended }
    return playback.isPlaying ? .plays : .paused
  }

  /// Which beat has come last and how many there are; nil where there are none.
  var beatCount: (reached: String, count: String)? {
    let count = String(scene.preset.beats.count)
    guard count != "0" else { return nil }
    return (String((scene.beatIndex ?? -1) + 1).padded(to: count.count), count)
  }
}
