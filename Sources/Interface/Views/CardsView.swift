import Optimization
import Plotting

/// The readouts, a card for each optimizer, with its settings and its average.
struct CardsView: AnsweringView {
  let state: State
  let rect: Rect
  let look: Look
  /// The numbers of the ensembles, by the places of their optimizers.
  let ensembles: [Int: EnsembleSummary]

  func draw(into buffer: inout CellBuffer, targets: inout Targets) {
    for y in rect.y..<rect.endY {
      buffer.put(look.glyphs.vertical, x: rect.x, y: y, style: look.palette.rule)
    }
    let inner = rect.inset(left: 2, right: 1)
    let count = state.scene.timeline.race.runs.count
    let cards =
      state.scene.timeline.race.runs.indices.map(lines(of:)) + state.shownPaths.map(lines(of:))
    let kept = fitting(cards, rows: inner.rows)
    let spare = inner.rows - kept.reduce(0) { $0 + $1.count }
    let gap = spare >= max(0, kept.count - 1) ? 1 : 0
    var y = inner.y
    for (index, card) in kept.enumerated() {
      if index < count {
        targets.mark(
          Rect(x: inner.x, y: y, columns: inner.columns, rows: card.count), as: .optimizer(index))
      }
      for line in card {
        let place = Rect(x: inner.x, y: y, columns: inner.columns, rows: 1)
        line.draw(in: place, into: &buffer)
        for (value, x, columns) in line.values {
          targets.mark(
            Rect(x: place.x + x, y: y, columns: columns, rows: 1), as: .value(value, of: index))
        }
        y += 1
      }
      y += gap
    }
  }

  /// A line of a card, and how soon it goes when there is no room: the highest rank first.
  private struct Line {
    var pieces: [(text: String, x: Int, style: Style)]
    var right: (text: String, style: Style)?
    /// The pieces that are values which can be changed.
    var values: [(Tunable, x: Int, columns: Int)] = []
    var rank: Int

    func draw(in rect: Rect, into buffer: inout CellBuffer) {
      // From the right, so that a word may reach into the blanks before its number.
      for piece in pieces.reversed() where piece.x < rect.columns {
        buffer.write(
          piece.text, x: rect.x + piece.x, y: rect.y, style: piece.style,
          maximumColumns: rect.columns - piece.x)
      }
      if let right {
        buffer.write(right.text, endX: rect.endX, y: rect.y, style: right.style, from: rect.x)
      }
    }
  }

  /// Leaves out lines, the least needed first, until the cards fit.
  private func fitting(_ cards: [[Line]], rows: Int) -> [[Line]] {
    var cards = cards
    for rank in [5, 4, 3, 2, 1] {
      guard cards.reduce(0, { $0 + $1.count }) > rows else { break }
      cards = cards.map { $0.filter { $0.rank < rank } }
    }
    return cards
  }

  private func lines(of index: Int) -> [Line] {
    let run = state.scene.timeline.race.runs[index]
    let readout = state.readout(index, ensembles)
    let label = look.palette.dimmed
    let value = readout.hasDiverged ? look.palette.dimmed : look.palette.text
    func pair(
      _ left: (Phrase, String), _ right: (Phrase, String), sign: String = "", rank: Int
    ) -> Line {
      Line(
        pieces: [
          (sign, 2, look.style(of: index)), (look.word(left.0), 4, label),
          (left.1.padded(to: 11), 9, value),
          (look.word(right.0), 22, label), (right.1.padded(to: 10), 28, value),
        ],
        values: [(left.0, 4), (right.0, 22)].compactMap { label, x in
          Tunable(label).map { ($0, x: x, columns: 16) }
        }, rank: rank)
    }
    var lines = [title(index, readout)]
    if let ensemble = readout.ensemble {
      lines += [
        Line(pieces: [(look.word(ensemble.headline), 4, value)], rank: 1),
        pair((.loss, readout.loss), (.median, ""), rank: 1),
        pair(
          (.tenPercent, ensemble.loss(atPercentile: 0)),
          (.ninetyPercent, ensemble.loss(atPercentile: 2)),
          rank: 3),
        pair((.eta, readout.learningRate), (.sigma, readout.sigma), rank: 2),
        pair((.mean, readout.x), (.none, readout.y), rank: 3),
        pair((.deviation, ensemble.deviationX), (.none, ensemble.deviationY), rank: 4),
      ]
      if ensembles[index]?.hasOwnLearningRates == true {
        lines.append(Line(pieces: [(look.word(.ratesOfFirstParticle), 4, label)], rank: 4))
      }
      if index == state.view.focus {
        lines += ensemble.otherShares.prefix(Self.mostOtherShares).map {
          Line(pieces: [(look.word($0), 4, label)], rank: 5)
        }
      }
    } else {
      lines += [
        pair((.loss, readout.loss), (.gradientNorm, readout.gradientNorm), rank: 1),
        pair((.eta, readout.learningRate), (.sigma, readout.sigma), rank: 2),
        pair((.x, readout.x), (.y, readout.y), rank: 3),
      ]
    }
    let sign = look.averageSign(of: index)
    func coordinates(_ place: Vector) -> (x: String, y: String) {
      (
        Numerals.coordinate(place.x),
        run.landscape.dimension == 2 ? Numerals.coordinate(place.y) : "-"
      )
    }
    if let average = ensembles[index]?.average {
      let loss = Numerals.scientific(average.loss, digits: 3)
      let (x, y) = coordinates(average.mean)
      lines.append(pair((.loss, loss), (.median, ""), sign: sign, rank: 4))
      lines.append(pair((.mean, x), (.none, y), sign: sign, rank: 4))
    } else if readout.ensemble == nil, let average = run.average {
      let loss = Numerals.scientific(run.landscape.value(at: average), digits: 3)
      let (x, y) = coordinates(average)
      lines.append(pair((.mean, loss), (.none, ""), sign: sign, rank: 4))
      lines.append(pair((.x, x), (.y, y), sign: sign, rank: 4))
    }
    if readout.ensemble == nil, state.view.showsTheory, let (value, limit) = run.stability {
      var line = pair(
        (.etaL, Numerals.coordinate(value)), (.limit, Numerals.coordinate(limit)), rank: 4)
      if value > limit { line.pieces[2].style = look.palette.warning }
      lines.append(line)
    }
    if index == state.view.focus, let theory = state.localTheory(of: index) {
      lines += stability(theory, index: index)
    }
    if readout.ensemble == nil, index == state.view.focus, let rates = Self.rates(of: run) {
      lines += rateBars(rates, index: index)
    }
    if index == state.view.focus {
      for line in TextLayout.wrap(look.word(run.settings()), columns: rect.columns - 7) {
        lines.append(Line(pieces: [(line, 4, label)], rank: 5))
      }
    }
    return lines
  }

  /// The rate that either coordinate feels; before the first update what it is going to feel, so that the
  /// card has all its lines from the start.
  private static func rates(of run: Run) -> Vector? {
    guard run.particle.step == 0 else { return run.coordinateRates }
    var next = run
    next.advance()
    return next.coordinateRates
  }

  /// The card of a logged path.
  private func lines(of shown: ShownPath) -> [Line] {
    let place = shown.place
    let room = rect.columns - 3 - 6 - TextLayout.columns(of: look.word(.logged))
    let title = Line(
      pieces: [
        ("\(look.sign(of: place)) \(look.letter(of: place))", 0, look.style(of: place)),
        (
          shown.path.name.shortened(to: room, ellipsis: look.glyphs.ellipsis), 5,
          look.palette.text
        ),
      ], right: (look.word(.logged), look.palette.dimmed), rank: 0)
    guard let readout = state.readout(shown) else { return [title] }
    func pair(_ left: (Phrase, String), _ right: (Phrase, String), rank: Int) -> Line {
      Line(
        pieces: [
          (look.word(left.0), 4, look.palette.dimmed),
          (left.1.padded(to: 11), 9, look.palette.text),
          (look.word(right.0), 22, look.palette.dimmed),
          (right.1.padded(to: 10), 28, look.palette.text),
        ], rank: rank)
    }
    return [
      title, pair((.loss, readout.loss), (.step, readout.step), rank: 1),
      pair((.x, readout.x), (.y, readout.y), rank: 3),
    ]
  }

  private static let mostOtherShares = 4

  /// The learning rate on a scale with its limit marked, and what will happen beyond that.
  private func stability(_ theory: LocalTheory, index: Int) -> [Line] {
    guard let limit = theory.limit else { return [] }
    let room = max(8, rect.columns - 25)
    let mark = room * 3 / 4
    let share = Int(saturating: theory.learningRate / limit * Double(mark))
    let filled = min(max(0, share), room)
    let (full, empty) = look.glyphs == .ascii ? ("=", " ") : ("\u{25AC}", " ")
    let scale = (0..<room).map { place in
      place == mark ? String(look.glyphs.vertical) : place < filled ? full : empty
    }
    let style = theory.isUnstable ? look.palette.warning : look.style(of: index)
    let lines = [
      Line(
        pieces: [
          (look.word(.etaBelow), 4, look.palette.dimmed),
          (Numerals.significant(limit).padded(to: 10), 10, look.palette.text),
          (scale.joined(), 22, style),
        ], rank: 4)
    ]
    return lines
      + (theory.warning.map {
        [Line(pieces: [(look.word($0), 4, look.palette.warning)], rank: 1)]
      } ?? [])
  }

  /// What the learning rate amounts to along either coordinate, as numbers and as bars.
  private func rateBars(_ rates: Vector, index: Int) -> [Line] {
    let longest = max(rates.x, rates.y)
    let room = max(0, rect.columns - 25)
    return [(Phrase.etaX, rates.x), (.etaY, rates.y)].map { name, rate in
      let share = longest > 0 && longest.isFinite ? min(max(0, rate / longest), 1) : 0
      let bar = String(
        repeating: look.glyphs == .ascii ? "=" : "\u{25AC}",
        count: Int(saturating: share * Double(room)))
      return Line(
        pieces: [
          (look.word(name), 4, look.palette.dimmed),
          (Numerals.rate(rate).padded(to: 10), 10, look.palette.text),
          (bar, 22, look.style(of: index)),
        ], rank: 4)
    }
  }

  private func title(_ index: Int, _ readout: Readout) -> Line {
    let isHidden = state.view.hidden.contains(index)
    let isFocused = index == state.view.focus
    let sign = "\(look.sign(of: index)) \(look.letter(of: index))"
    let name = state.scene.preset.optimizers[index].name
    let condition = look.word(readout.condition)
    let room = rect.columns - 3 - 6 - TextLayout.columns(of: condition)
    return Line(
      pieces: [
        (sign, 0, isHidden ? look.palette.dimmed : look.style(of: index)),
        (
          name.shortened(to: room, ellipsis: look.glyphs.ellipsis), 5,
          isFocused ? look.palette.accent : isHidden ? look.palette.dimmed : look.palette.text
        ),
      ],
      right: (
        isHidden ? look.word(.hidden) : condition,
        readout.hasDiverged ? look.palette.warning : look.palette.dimmed
      ),
      rank: 0)
  }
}

extension String {
  /// Cut to `columns`, with the last of them showing that it was.
  func shortened(to columns: Int, ellipsis: Unicode.Scalar) -> String {
    guard TextLayout.columns(of: self) > columns else { return self }
    var result = self
    while !result.isEmpty, TextLayout.columns(of: result) >= max(1, columns) {
      result.removeLast()
    }
    return result + String(ellipsis)
  }
}
