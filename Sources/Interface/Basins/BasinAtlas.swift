import Optimization

/// The maps of basins there are, the latest last: what is asked for, and what was asked for before.
struct BasinAtlas: Sendable {
  private var pages: [(question: BasinQuestion, sketch: BasinSketch)] = []
  /// Counts what was found, so that a picture can tell whether there is more to show.
  private(set) var revision = 0

  /// Enough for the panes of a screen, before a change and after it.
  private static let capacity = 20

  /// The map that answers a question, as far as it has come.
  func sketch(for question: BasinQuestion) -> BasinSketch? {
    pages.last { $0.question == question }?.sketch
  }

  /// Whether any of these is not answered yet.
  func isBusy(with questions: [BasinQuestion]) -> Bool {
    questions.contains { sketch(for: $0)?.isDone != true }
  }

  /// Works at the first of these that is not answered yet; whether anything was found.
  mutating func advance(_ questions: [BasinQuestion], by work: Int) -> Bool {
    guard let question = questions.first(where: { sketch(for: $0)?.isDone != true }) else {
      return false
    }
    var page = sketch(for: question) ?? question.sketch
    page.advance(by: work)
    pages.removeAll { $0.question == question }
    pages.append((question, page))
    if pages.count > Self.capacity { pages.removeFirst() }
    revision += 1
    return true
  }
}
