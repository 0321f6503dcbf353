import Testing

@testable import Presets

struct TemplateTests {
  @Test(
    arguments: [
      ("plain", [.text("plain")]),
      ("{step}", [.step]),
      ("a {step} b", [.text("a "), .step, .text(" b")]),
      ("{A.loss}{A.x}", [.number(.loss, of: "A"), .number(.x, of: "A")]),
      ("{GD .4.learning_rate}", [.number(.learningRate, of: "GD .4")]),
      ("{{A.loss}}", [.text("{A.loss}")]),
      ("{{{step}}}", [.text("{"), .step, .text("}")]),
      ("} {", [.text("} {")]),
      ("{A.y} {oops}", [.number(.y, of: "A"), .text(" {oops}")]),
    ] as [(String, [Template.Piece])])
  func cutsTextIntoPieces(text: String, pieces: [Template.Piece]) {
    #expect(Template(text).pieces == pieces)
  }

  @Test func putsNumbersInPlace() {
    let template = Template("At {step} A is {A.loss}.")
    #expect(template.hasNumbers)
    #expect(template.text { $0 == .step ? "20" : "low" } == "At 20 A is low.")
    #expect(!Template("{{none}}").hasNumbers)
  }

  @Test func isWrittenAsItWasRead() {
    let text = "{{a}} {step} {A.loss} {B.x}"
    #expect(Template(text).written(knowing: ["A", "B"]) == text)
    #expect(Template(text).written(knowing: ["A"]) == "{{a}} {step} {A.loss} -")
  }
}
