import Testing

@testable import Optimization

/// Long walks to and fro with edits on the way, against a timeline that only ever went forward.
@Suite struct TimelineWalkTests {
  /// The race with these edits, played forward once.
  private func played(_ edits: [Edit], to step: Int) -> Timeline {
    var timeline = Timeline.everything()
    for edit in edits {
      timeline.advance(by: edit.step - timeline.step)
      timeline.edit(run: edit.run, edit.change)
    }
    timeline.advance(by: step - timeline.step)
    return timeline
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func anyWayThereIsTheSame(seed: UInt64) {
    var timeline = Timeline.everything()
    var edits: [Edit] = []
    for turn in 0..<40 {
      let word = Philox.words(seed: seed, step: turn, purpose: .sampling)
      switch word.x % 4 {
      case 0:
        timeline.advance(by: Int(word.y % 150))
      case 1:
        let target = Int(word.y) % (timeline.step + 1)
        timeline.seek(to: target)
        edits.removeAll { $0.step > target }
      case 2:
        timeline.seek(to: timeline.step - Int(word.y % 3))
        edits.removeAll { $0.step > timeline.step }
      default:
        let change = [
          Edit.Change.learningRate(factor: 0.8), .sigma(factor: 1.25), .addedSigma(0.5),
        ][Int(word.z % 3)]
        let run = Int(word.y % 4)
        timeline.edit(run: run, change)
        edits.append(Edit(step: timeline.step, run: run, change: change))
      }
      #expect(timeline.edits == edits)
      #expect(Fingerprint(timeline) == Fingerprint(played(edits, to: timeline.step)))
    }
  }
}
