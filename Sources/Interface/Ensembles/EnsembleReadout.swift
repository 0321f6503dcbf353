import Optimization

/// The numbers that only an ensemble has, as text of fixed widths.
struct EnsembleReadout {
  /// How many particles.
  let count: String
  /// Standard deviation along x.
  let deviationX: String
  /// Standard deviation along y; a dash on a 1-D landscape.
  let deviationY: String
  /// "82 % of 2000 in the deep well".
  let headline: Phrase
  /// "82 % in the deep well".
  let shortHeadline: Phrase
  /// Whether these two are about a well, not only about how many there are.
  let headlineIsShare: Bool
  /// "82 %"; nil on a landscape without several wells.
  let leadingPercent: String?
  /// The shares of the others, the fullest first.
  let otherShares: [Phrase]
  /// The shares of all wells, that of the headline first.
  let allShares: [Phrase]
  private let losses: [String]

  init(_ summary: EnsembleSummary, dimension: Int, digits: Int) {
    count = String(summary.count)
    deviationX = summary.isGone ? "-" : Numerals.coordinate(summary.deviation.x)
    deviationY =
      summary.isGone || dimension == 1 ? "-" : Numerals.coordinate(summary.deviation.y)
    leadingPercent = summary.leadingPercent
    headline = summary.headline
    shortHeadline = summary.shortHeadline
    headlineIsShare = summary.headlineWell != nil
    otherShares = summary.otherShares
    allShares = summary.allShares
    losses = summary.percentiles.map { Numerals.scientific($0, digits: digits) }
  }

  /// The loss below which a tenth, half or nine tenths of the particles are: 0, 1 or 2.
  func loss(atPercentile index: Int) -> String {
    losses.indices.contains(index) ? losses[index] : "-"
  }
}
