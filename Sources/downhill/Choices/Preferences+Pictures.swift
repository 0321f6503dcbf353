import Presets

extension Preferences {
  /// The language of a picture or a film; one in pixels is drawn with letters that have no Chinese
  /// among them, which is said once.
  func pictureLanguage(inPixels: Bool) -> Language {
    guard inPixels, language != .en else { return language }
    Console.complain(
      "downhill: pictures in pixels have no Chinese characters, so texts are in English")
    return .en
  }
}
