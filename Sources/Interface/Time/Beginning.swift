import Presets

// A lesson says what it is called, and waits to be begun.

extension State {
  /// What is said below the summary of a lesson that waits.
  var openingHints: [String] {
    playback.pace.isUnattended ? [] : [word(.spaceBegins)] + [courseOffer].compactMap(\.self)
  }

  /// All that is to be read before it begins, beside the caption.
  var openingTexts: [String] {
    playback.isOpening ? [scene.preset.title, scene.preset.summary] + openingHints : []
  }

  /// Begins: what is said at the start has been read.
  mutating func begin() {
    playback.isOpening = false
    playback.isPlaying = !scene.pausesAtStart || playback.pace.isUnattended
    playback.pendingSteps = 0
    playback.hold = .zero
  }

  /// Whatever moves time on begins as well.
  mutating func followBeginning() {
    guard playback.isOpening else { return }
    let isBegun = playback.isPlaying && !playback.pace.isUnattended
    if isBegun || scene.timeline.step > 0 || playback.goal != nil { playback.isOpening = false }
  }
}
