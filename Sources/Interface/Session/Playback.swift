/// How time passes in a scene.
public struct Playback: Sendable {
  /// Whether steps are being made as time passes.
  public internal(set) var isPlaying: Bool
  /// Steps a second while playing.
  public internal(set) var speed: Double
  /// The step that the race is on its way to, where the way takes longer than a frame.
  public internal(set) var goal: Int?
  /// How long the clock still stands, for what is said to be read.
  var hold = Duration.zero
  /// The speed that beats cannot go below.
  var leastSpeed = 0.0
  /// What was answered to the questions of beats, by their places; nothing of it is kept.
  var answers: [Int: Int] = [:]
  /// The fraction of a step that time has paid for already.
  var pendingSteps = 0.0

  /// At the scene's own speed, playing unless it pauses at its start.
  init(of scene: Scene) {
    isPlaying = !scene.pausesAtStart
    speed = scene.preset.speed
  }
}
