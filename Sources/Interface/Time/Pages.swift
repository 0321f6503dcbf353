import Presets

// The pages of beats: longer texts over the scene, which are turned one by one.

extension State {
  /// The beat whose page lies over the scene, by its number.
  var pageBeat: Int? {
    guard input.overlays.contains(where: { $0.kind == .page }) else { return nil }
    return scene.preset.beats.firstIndex { $0.place == playback.openedPage }
  }

  /// Opens the page of a beat when the race has come to its step, and closes it when it is elsewhere.
  mutating func followPage() {
    let step = scene.timeline.step
    let beat = scene.beatIndex.map { scene.preset.beats[$0] }
    let isHere = beat?.step == step && beat?.page != nil && beat?.isMissed == false
    guard isHere, let beat else {
      playback.openedPage = nil
      input.overlays.removeAll { $0.kind == .page }
      return
    }
    guard playback.openedPage != beat.place, !playback.isOpening, playback.goal == nil else {
      return
    }
    playback.openedPage = beat.place
    input.overlays.removeAll { $0.kind == .page }
    input.overlays.append(Overlay(.page))
    if playback.pace.isUnattended {
      if playback.isPlaying { playback.hold = readingTime }
    } else {
      playback.isPlaying = false
    }
  }

  /// Turns to the next page (1), or back (-1); behind the last one the scene goes on, unless it waits
  /// there for something else.
  mutating func turnPage(_ offset: Int) {
    guard let top = input.overlays.lastIndex(where: { $0.kind == .page }) else { return }
    let layout = LongTextLayout(self)
    let page = layout.page(at: input.overlays[top].position) + offset
    guard page >= 0 else { return }
    guard page >= layout.count else {
      input.overlays[top].position = page * layout.rows
      return
    }
    input.overlays.remove(at: top)
    guard let index = scene.beatIndex, !scene.preset.beats[index].pauses else { return }
    guard !scene.timeline.isFinished, !playback.pace.isUnattended else { return }
    playback.isPlaying = true
    holdToRead()
  }
}
