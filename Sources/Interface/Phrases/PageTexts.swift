import Presets

/// The words of a lesson's page around what the lesson says.
public struct PageTexts {
  private let language: Language

  /// The words in a language.
  public init(in language: Language) {
    self.language = language
  }

  /// On the button that plays.
  public var play: String { Phrase("Play", "播放").text(in: language) }
  /// On the same button while it plays.
  public var pause: String { Phrase("Pause", "暂停").text(in: language) }
  /// On the button to the beat before.
  public var back: String { Phrase("Back", "上一步").text(in: language) }
  /// On the button to the next beat.
  public var next: String { Phrase("Next", "下一步").text(in: language) }
  /// What the list of beats is called.
  public var contents: String { Phrase("Beats", "节拍").text(in: language) }
  /// What opens the answer where no script runs.
  public var answer: String { Phrase("Answer", "答案").text(in: language) }
  /// What is said of the keys.
  public var keys: String {
    Phrase(
      "Space plays and pauses, arrows go from beat to beat, digits answer.",
      "空格键播放或暂停，方向键切换节拍，数字键回答。"
    ).text(in: language)
  }

  /// What stands above a beat.
  public static func heading(of beat: FilmBeat, in language: Language) -> String {
    Phrase(
      "Beat \(beat.number) of \(beat.count), step \(beat.step)",
      "节拍 \(beat.number)/\(beat.count)，第 \(beat.step) 步"
    ).text(in: language)
  }
}
