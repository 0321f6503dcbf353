import Interface
import Plotting
import Presets
import Recording

/// Makes a file of a film, in one of the formats of `downhill record`.
struct FileRecorder {
  // One of the three; what it holds grows with the film, so it is changed where it lies.
  private var text: (any Recorder)?
  private var gif: GIFAnimation?
  private var page: LessonPage?
  private let language: Language

  /// A recorder of a format.
  init(_ format: RecordCommand.Format, of preset: Preset) {
    language = preset.language
    let title = preset.title
    switch format {
    case .cast: text = Asciicast(title: title)
    case .cast2: text = Asciicast(title: title, version: .two)
    case .svg: text = SVGAnimation(SVG(title: title))
    case .gif: gif = GIFAnimation(.standard)
    case .html:
      page = LessonPage(title: title, summary: preset.summary, words: .words(in: language))
    }
  }

  /// What is to be written for a screen that appears so long after the first one.
  mutating func add(_ screen: CellBuffer, at time: Duration) -> [UInt8] {
    gif?.add(screen, at: time)
    page?.add(screen, at: time)
    return Array((text?.add(screen, at: time) ?? "").utf8)
  }

  /// What is to be written for something that happens.
  mutating func mark(_ event: FilmEvent, at time: Duration) -> [UInt8] {
    switch event {
    case .beat(let beat):
      let part = PageBeat(beat, in: language)
      page?.begin(part, at: time)
      return Array((text?.mark(beat.label, at: time) ?? "").utf8)
    case .answer:
      page?.answer(at: time)
      return []
    }
  }

  /// What is to be written at the end.
  mutating func finish(at time: Duration) -> [UInt8] {
    gif?.finish(at: time) ?? Array((page?.finish(at: time) ?? text?.finish(at: time) ?? "").utf8)
  }
}

extension PageBeat {
  /// A beat of a film on a page.
  fileprivate init(_ beat: FilmBeat, in language: Language) {
    self.init(
      heading: PageTexts.heading(of: beat, in: language), paragraphs: beat.paragraphs,
      question: beat.question.map {
        Question($0.text, choices: $0.choices, verdicts: $0.verdicts, answer: $0.answer)
      })
  }
}

extension PageWords {
  fileprivate static func words(in language: Language) -> Self {
    let texts = PageTexts(in: language)
    return Self(
      language: language.rawValue, play: texts.play, pause: texts.pause, back: texts.back,
      next: texts.next, contents: texts.contents, answer: texts.answer, keys: texts.keys)
  }
}
