/// A language that a preset's texts can be in.
public enum Language: String, CaseIterable, Sendable {
  /// English, which every text has.
  case en
  /// Chinese.
  case zh

  /// The language of a locale such as `zh_CN.UTF-8`; English where it is no other one.
  public init(locale: String) {
    let code = locale.lowercased().prefix { $0.isLetter }
    self = Self(rawValue: String(code)) ?? .en
  }
}
