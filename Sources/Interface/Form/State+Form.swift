import Optimization
import Presets

// The form of the optimizer in focus: every setting in a row, to be stepped, typed or cycled.

extension State {
  /// The rows of the form: the optimizer's settings as they are at this step, then the landscape's, and simulated
  /// time's where it can be seen.
  var formRows: [FormRow] {
    let landscape = scene.preset.landscape
    let runs = scene.timeline.race.runs
    let own =
      runs.indices.contains(view.focus)
      ? SettingForm(of: runs[view.focus].optimizer, on: runs[view.focus].landscape).rows : []
    let time = curveAxes.contains(.time) ? TimeForm(of: scene.preset.time, on: landscape).rows : []
    return own + LandscapeForm(of: landscape).rows + time
  }

  /// The row of the form that is chosen.
  var chosenFormRow: FormRow? {
    guard let overlay = input.overlays.last, overlay.kind == .form else { return nil }
    let rows = formRows
    return rows.isEmpty ? nil : rows[min(overlay.position, rows.count - 1)]
  }

  /// Steps the chosen row up (1) or down (-1).
  mutating func stepSetting(_ direction: Int) {
    guard let row = chosenFormRow else { return }
    guard let text = row.stepped(direction) else {
      return say(row.kind == .text ? .enterTypesIt(row.name) : .atItsEnd(row.name))
    }
    if let fault = setSetting(row.path, to: text) { say(fault) }
  }

  /// Opens the line to type the chosen row in, with `text` typed already.
  mutating func typeSetting(_ text: String) {
    guard let row = chosenFormRow else { return }
    ask(.setting(row.path))
    input.prompt?.paste(text)
  }

  /// What is wrong with `text` in a row; nil where nothing is.
  func settingFault(_ path: [String], _ text: String) -> String? {
    var copy = self
    return copy.setSetting(path, to: text)
  }

  /// Sets a row, from the present step on, or for the landscape from the start; what is wrong, if it cannot
  /// be.
  mutating func setSetting(_ path: [String], to text: String) -> String? {
    do throws(PresetError) {
      if path.first == LandscapeForm.key {
        guard mayTouch(.landscape) else { return nil }
        return try setLandscape(path[1], to: text)
      }
      if path.first == TimeForm.key {
        guard mayTouch(Lock(ofSetting: path)) else { return nil }
        return try setTime(path[1], to: text)
      }
      settle()
      let run = scene.timeline.race.runs[view.focus]
      let form = SettingForm(of: run.optimizer, on: run.landscape)
      let step = scene.timeline.step
      let settings = try form.settings(path, text, at: step)
      let name = scene.preset.optimizers[view.focus].name
      guard change(view.focus, to: settings) else { return nil }
      view.lastSetting = path
      say(.set(name, path.joined(separator: "."), to: text, at: step))
      return nil
    } catch {
      return error.faults.first?.message ?? "\(error)"
    }
  }

  private mutating func setTime(_ name: String, to text: String) throws(PresetError) -> String? {
    let time = try TimeForm(of: scene.preset.time, on: scene.preset.landscape).time(name, text)
    edit { $0.time = time }
    say(.simulated(time, hasSamples: scene.preset.landscape.finiteSum != nil))
    return nil
  }

  private mutating func setLandscape(_ name: String, to text: String) throws(PresetError) -> String?
  {
    let changed = try LandscapeForm(of: scene.preset.landscape).landscape(name, text)
    return put(changed, saying: Phrase(same: "\(name) \(text)"))
  }
}
