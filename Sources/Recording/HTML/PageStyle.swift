import Plotting

/// The style sheet of a lesson's page.
enum PageStyle {
  /// The style sheet for screens on a ground: light letters on a dark one, dark letters on a light one.
  static func text(on ground: Color) -> String {
    let hex = ground.hex ?? 0
    let (red, green, blue) = (hex >> 16 & 0xFF, hex >> 8 & 0xFF, hex & 0xFF)
    let isLight = 299 * red + 587 * green + 114 * blue > 128_000
    return """
      :root{--ground:\(XML.color(ground));--text:\(isLight ? "#1b1f27" : "#e4e8f0");\
      --line:\(isLight ? "#8a93a3" : "#5d6678");--right:\(isLight ? "#0b6b3a" : "#6fdc9a");\
      --wrong:\(isLight ? "#a3213a" : "#ff8f9f")}
      \(rules)
      """
  }

  private static let rules = """
    *{box-sizing:border-box}
    body{margin:0 auto;padding:1rem;max-width:96rem;background:var(--ground);color:var(--text);\
    font:1.125rem/1.5 system-ui,sans-serif}
    h1{font-size:1.5rem;margin:0}h2{font-size:1rem;margin:1rem 0 .5rem;font-weight:600}
    p{max-width:45rem;margin:.5rem 0}.summary{margin-top:0}.keys{font-size:.875rem}
    .screen{overflow-x:auto}.screen svg{display:block;max-width:100%;\
    width:auto;height:auto;max-height:70vh;min-width:36rem;margin:0 auto}
    section:focus{outline:none}
    fieldset{border:0;padding:0;margin:0;max-width:45rem}
    legend{padding:0;margin:.5rem 0;font-weight:600}
    button{font:inherit;color:inherit;background:none;border:1px solid var(--line);border-radius:.5rem;\
    padding:.5rem 1rem;margin:.25rem .25rem .25rem 0;min-height:2.75rem;cursor:pointer}
    button:focus-visible,summary:focus-visible{outline:3px solid var(--text);outline-offset:2px}
    button:disabled{opacity:.5;cursor:default}
    .choice{display:block;width:100%;text-align:left}
    .choice.right{border-color:var(--right);color:var(--right);opacity:1}
    .choice.wrong{border-color:var(--wrong);color:var(--wrong);opacity:1}
    nav{display:none}
    .live nav{display:block;position:sticky;bottom:0;background:var(--ground);padding:.5rem 0}
    .live section{display:none}.live section.now{display:block}.live details{display:none}
    #beats{display:inline-flex;flex-wrap:wrap;list-style:none;margin:0;padding:0}
    #beats button[aria-current]{border-color:var(--text);font-weight:700}
    @media screen and (min-width:64rem){.live section.now{display:grid;gap:0 1.5rem;\
    grid-template-columns:minmax(0,1fr) 21rem}.live h2{grid-column:1/3}}
    @media (max-width:40rem){.keys{display:none}.live nav{position:static}}
    @media print{.live section{display:block}.live nav{display:none}}
    """
}
