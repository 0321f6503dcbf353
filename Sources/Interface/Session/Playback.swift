/// How time passes in a scene.
public struct Playback: Sendable {
  /// Who moves it on.
  let pace: Pace
  /// Whether steps are being made as time passes.
  public internal(set) var isPlaying: Bool
  /// Whether the scene says what it is called, and waits to be begun.
  public internal(set) var isOpening: Bool
  /// Steps a second while playing.
  public internal(set) var speed: Double
  /// The step that the race is on its way to, where the way takes longer than a frame.
  public internal(set) var goal: Int?
  /// How long the clock still stands, for what is said to be read.
  var hold = Duration.zero
  /// How long the end still stands; nil before the end, and where it stays for good.
  var rest: Duration?
  /// The speed that beats cannot go below.
  var leastSpeed = 0.0
  /// What was answered to the questions of beats, by their places; nothing of it is kept.
  var answers: [Int: Int] = [:]
  /// The place of the beat whose page was opened last, as long as its step stays.
  var openedPage: Int?
  /// The fraction of a step that time has paid for already.
  var pendingSteps = 0.0

  /// At the scene's own speed, playing unless something is waited for at its start.
  init(of scene: Scene, pace: Pace) {
    self.pace = pace
    isOpening = pace.waitsToBegin && !scene.preset.beats.isEmpty
    isPlaying = pace.isUnattended || !isOpening && !scene.pausesAtStart
    speed = scene.preset.speed
  }
}
