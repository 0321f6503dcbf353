import Optimization
import Plotting
import Testing

@testable import Presets

/// From where reliefs are looked at.
struct CameraReaderTests {
  @Test(
    arguments: [
      ("camera: {turn: 45, tilt: 60}", 45, 60), ("camera: {turn: -90}", 270, 36),
      ("camera: {tilt: 10}", 330, 10), ("seed: 1", 330, 36),
    ])
  func reads(adding: String, turn: Double, tilt: Double) throws {
    let preset = try Scene.read(Scene.text(landscape: "saddle", adding: adding))
    #expect(preset.camera.turn == turn && preset.camera.tilt == tilt)
    let again = try Scene.read(preset.text)
    #expect(again.camera == preset.camera && again.text == preset.text)
    #expect(preset.text.contains("camera") == (preset.camera != .standard))
  }

  @Test(
    arguments: [
      (
        "camera: 3",
        "f.yaml:5:9: error: camera must be a mapping, not '3'; write {turn: -30, tilt: 36}"
      ),
      (
        "camera: {}",
        "f.yaml:5:9: error: camera needs 'turn', 'tilt' or both, in degrees"
      ),
      ("camera: {turn: 361}", "f.yaml:5:16: error: turn must be from -360 to 360, not 361"),
      ("camera: {tilt: 5}", "f.yaml:5:16: error: tilt must be from 10 to 80, not 5"),
      (
        "camera: {tilt: .nan}",
        "f.yaml:5:16: error: tilt must be a number, not '.nan': it must be finite"
      ),
      (
        "camera: {turns: 1, tilt: 20}",
        "f.yaml:5:10: error: unknown key 'turns' in camera (did you mean 'turn'?)"
      ),
    ])
  func refuses(adding: String, message: String) {
    #expect(Scene.errors(in: Scene.text(landscape: "saddle", adding: adding)) == [message])
  }

  @Test func aCurveIsSeenFromNoSide() {
    let text = Scene.text(landscape: "parabola", adding: "camera: {turn: 5}")
    #expect(
      Scene.errors(in: text) == [
        "f.yaml:5:9: error: camera is for landscapes of x and y; this one is a curve"
      ])
  }

  @Test func beatsTurnIt() throws {
    let text = Scene.text(
      landscape: "saddle",
      adding: "beats:\n  - {at: 3, say: A., layout: surface, camera: {turn: 20}}")
    let preset = try Scene.read(text)
    #expect(preset.beats.first?.cues.camera == Camera(turn: 20, tilt: 36))
    #expect(preset.text.contains("camera: {turn: 20, tilt: 36}"))
    #expect(try Scene.read(preset.text).beats == preset.beats)
  }
}
