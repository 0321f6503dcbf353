@testable import Presets

/// The faults of `text` as `line:column: message`, when `read` reads its outermost mapping.
func faults(
  in text: String, _ read: (Mapping) -> Void = { $0.acceptRemainingKeys() }
) -> [String] {
  do throws(PresetError) {
    try FileReader.read(Array(text.utf8), file: "", kind: "the preset", read)
    return []
  } catch {
    return error.faults.map { "\($0.position.line):\($0.position.column): \($0.message)" }
  }
}

/// What `read` makes of the value of `field` in `field: text`, and the faults it finds there.
func reading<Result>(
  _ text: String, as read: (Field) -> Result?
) -> (result: Result?, faults: [String]) {
  var result: Result?
  let faults = faults(in: "field: \(text)") { mapping in
    result = mapping["field"].flatMap(read)
  }
  return (result, faults)
}
