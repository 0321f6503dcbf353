import Optimization
import Testing

@testable import Presets

/// Simulated time, and what curves are drawn over.
struct TimeReaderTests {
  private static let data = "{data: {model: linear_regression, samples: [[-1, 1], [0, 1], [1, 2]]}}"

  private func text(_ adding: String) -> String {
    Scene.text(landscape: Self.data, adding: adding)
  }

  @Test(
    arguments: [
      ("time: {overhead: 2.5, width: 32}", 2.5, 32), ("time: {overhead: 0}", 0, 8),
      ("time: {width: 1}", 1, 1), ("seed: 1", 1, 8),
    ])
  func reads(adding: String, overhead: Double, width: Int) throws {
    let time = try Scene.read(text(adding)).time
    #expect(time.overhead == overhead && time.width == width)
  }

  @Test(
    arguments: [
      ("time: 3", "f.yaml:5:7: error: time must be a mapping, not '3'; write {overhead: 3}"),
      ("time:", "f.yaml:5:1: error: time has no value; give it one, or remove the key"),
      (
        "time: {overhead: -1}",
        "f.yaml:5:18: error: overhead must be from 0 to 1000000, not -1"
      ),
      (
        "time: {overhead: .inf}",
        "f.yaml:5:18: error: overhead must be a number, not '.inf': it must be finite"
      ),
      ("time: {width: 0}", "f.yaml:5:15: error: width must be from 1 to 1000000, not 0"),
      ("time: {width: 2.5}", "f.yaml:5:15: error: width must be a whole number, not 2.5"),
      ("time: {width: all}", "f.yaml:5:15: error: width must be a whole number, not 'all'"),
      (
        "time: {overheads: 1}",
        "f.yaml:5:8: error: unknown key 'overheads' in time (did you mean 'overhead'?)"
      ),
      ("axis: times", "f.yaml:5:7: error: unknown axis 'times' (did you mean 'time'?)"),
      (
        "axis: learning_rate",
        "f.yaml:5:7: error: unknown axis 'learning_rate' (valid: steps, evaluations, time)"
      ),
      (
        "axis: 1", "f.yaml:5:7: error: unknown axis '1' (valid: steps, evaluations, time)"
      ),
      (
        "axis: [time]",
        "f.yaml:5:7: error: axis must be a word, not a list (valid: steps, evaluations, time)"
      ),
    ])
  func refuses(adding: String, message: String) {
    #expect(Scene.errors(in: text(adding)) == [message])
  }

  /// What would make no difference is refused.
  @Test func onlySamplesAreWorkedOnAtOnce() throws {
    #expect(
      Scene.errors(in: Scene.text(adding: "time: {overhead: 2, width: 4}")) == [
        "f.yaml:5:28: error: width has no effect: the landscape has no samples to work on at once"
      ])
    #expect(try Scene.read(Scene.text(adding: "time: {overhead: 2}")).time.overhead == 2)
  }

  @Test func aBeatTurnsTheAxis() throws {
    let preset = try Scene.read(
      text(
        """
        axis: evaluations
        time: {width: 2}
        beats:
          - {at: 1, say: One., axis: time}
          - {at: 2, axis: steps}
        """))
    #expect(preset.axis == .evaluations)
    #expect(preset.beats.map(\.cues.axis) == [.time, .steps])
    let again = try Scene.read(preset.text)
    #expect(again.text == preset.text)
    #expect(again.axis == preset.axis && again.time == preset.time)
    #expect(again.beats.map(\.cues) == preset.beats.map(\.cues))
    #expect(
      Scene.errors(
        in: text("beats:\n  - {at: 1, axis: time, hide: [curves]}"))
        == ["f.yaml:6:5: error: item 1 of beats chooses the 'axis' of curves and hides them"])
  }

  /// The usual is left out, and so is a width once the samples are gone.
  @Test func isWrittenInOneWay() throws {
    #expect(try Scene.read(text("time: {width: 8, overhead: 1}")).text.contains("time") == false)
    var preset = try Scene.read(text("time: {width: 2, overhead: 0.5}\naxis: time"))
    #expect(preset.text.contains("\naxis: time\ntime: {overhead: 0.5, width: 2}\n"))
    preset.landscape = Saddle()
    preset.landscapeName = Saddle.name
    #expect(preset.text.contains("\ntime: {overhead: 0.5}\n"))
    #expect(try Scene.read(preset.text).time.overhead == 0.5)
  }
}
