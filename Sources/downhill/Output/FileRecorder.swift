import Interface
import Plotting
import Presets
import Recording

/// Makes a file of a film, in one of the formats of `downhill record`.
struct FileRecorder {
  private enum Format {
    case text(any Recorder)
    case gif(GIFAnimation)
    case page(LessonPage)
  }

  private var format: Format
  private let language: Language

  /// A recorder of a format.
  init(_ format: RecordCommand.Format, of preset: Preset) {
    language = preset.language
    let title = preset.title
    self.format =
      switch format {
      case .cast: .text(Asciicast(title: title))
      case .cast2: .text(Asciicast(title: title, version: .two))
      case .svg: .text(SVGAnimation(SVG(title: title)))
      case .gif: .gif(GIFAnimation(.standard))
      case .html:
        .page(LessonPage(title: title, summary: preset.summary, words: .words(in: language)))
      }
  }

  /// What is to be written for a screen that appears so long after the first one.
  mutating func add(_ screen: CellBuffer, at time: Duration) -> [UInt8] {
    var text = ""
    switch format {
    case .text(var recorder):
      text = recorder.add(screen, at: time)
      format = .text(recorder)
    case .gif(var gif):
      gif.add(screen, at: time)
      format = .gif(gif)
    case .page(var page):
      page.add(screen, at: time)
      format = .page(page)
    }
    return Array(text.utf8)
  }

  /// What is to be written for something that happens.
  mutating func mark(_ event: FilmEvent, at time: Duration) -> [UInt8] {
    switch (format, event) {
    case (.text(var recorder), .beat(let beat)):
      let text = recorder.mark(beat.label, at: time)
      format = .text(recorder)
      return Array(text.utf8)
    case (.page(var page), .beat(let beat)):
      page.begin(PageBeat(beat, in: language), at: time)
      format = .page(page)
    case (.page(var page), .answer):
      page.answer(at: time)
      format = .page(page)
    case (.text, .answer), (.gif, _): break
    }
    return []
  }

  /// What is to be written at the end.
  mutating func finish(at time: Duration) -> [UInt8] {
    switch format {
    case .text(var recorder): Array(recorder.finish(at: time).utf8)
    case .gif(let gif): gif.finish(at: time)
    case .page(let page): Array(page.finish(at: time).utf8)
    }
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
