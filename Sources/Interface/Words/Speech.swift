import Optimization
import Presets

extension State {
  /// What is said at the beat with this number, with the numbers that there were at its step.
  ///
  /// They are the numbers of the beat's own step, so the text stays true as the race goes on.
  func words(of index: Int) -> String {
    let beat = scene.preset.beats[index]
    guard !beat.isMissed else { return neverCame }
    return [beat.text, beat.question?.text].compactMap(\.self).filter { !$0.isEmpty }
      .map { spoken($0, at: beat) }.joined(separator: word(.sentenceGap))
  }

  /// What the page that lies over the scene says, if one does.
  var pageText: String {
    guard let index = pageBeat, let page = scene.preset.beats[index].page else { return "" }
    return spoken(page, at: scene.preset.beats[index])
  }

  /// The lines of it that are seen.
  var shownPage: ArraySlice<String> {
    let position = input.overlays.last { $0.kind == .page }?.position ?? 0
    let layout = LongTextLayout(self)
    return layout.lines(ofPage: layout.page(at: position))
  }

  /// What was waited for in vain.
  private var neverCame: String {
    let missed = scene.preset.beats.filter(\.isMissed).compactMap {
      $0.condition.map(Phrase.waitedFor)
    }
    return word(.neverCame(by: scene.preset.steps, missed))
  }

  /// A text of a beat, with the numbers that there were at its step.
  func spoken(_ wording: Wording, at beat: Beat) -> String {
    let moment = scene.timeline.moments[beat.step]
    return Template(wording.text(in: scene.preset.language)).text { piece in
      guard case .number(let number, let name) = piece else { return String(beat.step) }
      guard let place = scene.preset.optimizers.firstIndex(where: { $0.name == name }),
        let entry = moment?.entries[place]
      else { return "-" }
      return seen(by: place).text(of: number, entry)
    }
  }

  /// A number as the readouts show it.
  private func text(of number: Template.Number, _ entry: Moment.Entry) -> String {
    let position = entry.cloud?.mean ?? entry.sample.position
    switch number {
    case .loss:
      let loss = entry.cloud == nil ? entry.sample.loss : entry.cloud?.medianLoss
      return loss.map { Numerals.scientific($0, digits: 3) } ?? "-"
    case .x: return Numerals.coordinate(position.x)
    case .y: return Numerals.coordinate(position.y)
    case .learningRate: return Numerals.rate(entry.sample.learningRate)
    case .sigma: return entry.isNoisy ? Numerals.rate(entry.sample.sigma) : "-"
    case .distance:
      let distance = minima.map { ($0 - position).norm }.min()
      return distance.map { Numerals.scientific($0, digits: 3) } ?? "-"
    case .share:
      let landscape = scene.preset.landscape
      let depths = minima.map { landscape.value(at: $0) }
      let lowest = depths.indices.min { depths[$0] < depths[$1] }
      guard let lowest, let cloud = entry.cloud else { return "-" }
      return Wells.percent(cloud.share(in: lowest, of: scene.findings.basins))
    }
  }
}
