import Optimization
import Plotting
import Presets

// What the mouse does: to what it is over at a press or a notch of the wheel, and from the press to
// the release to what was grabbed.

extension State {
  /// Answers to the mouse over `target`.
  mutating func point(_ mouse: Mouse, over target: Target?) -> [Effect] {
    guard input.takesMouse else { return [] }
    switch mouse.action {
    case .press(let button):
      // The release of another press may have been lost, or that press is taken back by this.
      input.grab = nil
      guard let target else { return [] }
      input.prompt = nil
      return press(button, mouse, target)
    case .drag(let button): if input.grab?.button == button { drag(mouse) }
    case .release(let button): if input.grab?.button == button { release(mouse) }
    case .wheelUp: if let target { turn(up: 1, mouse, target) }
    case .wheelDown: if let target { turn(up: -1, mouse, target) }
    case .wheelLeft: if let target { tilt(right: -1, target) }
    case .wheelRight: if let target { tilt(right: 1, target) }
    }
    return []
  }

  private mutating func press(_ button: Int, _ mouse: Mouse, _ target: Target) -> [Effect] {
    switch (button, target.kind) {
    case (0, .map(let pane)) where isOnSurface:
      input.grab = .surface(
        pane: pane, from: view.camera, x: mouse.x, y: mouse.y, hasMoved: false)
    case (0, .map(let pane)):
      guard let point = pointOfPlane(atX: mouse.x, y: mouse.y, pane: pane) else { break }
      input.grab = .map(pane: pane, point: point, x: mouse.x, y: mouse.y, hasMoved: false)
    case (2, .map(let pane)):
      input.grab = .pointer(pane: pane)
      drag(mouse)
    case (0, .steps(let columns)):
      input.grab = .steps(columns, in: target.rect)
      view.leastHorizon = columns.lastStep
      drag(mouse)
    case (0, .chart(let curve, _)):
      let effects = toggle(.curves)
      if let place = curveChoices.firstIndex(of: curve), let top = input.overlays.indices.last,
        input.overlays[top].kind == .curves
      {
        input.overlays[top].position = place
      }
      return effects
    case (0, .sweep(let columns)):
      setSwept(to: columns.value(atCell: mouse.x - target.rect.x))
    case (0, .sweepMap):
      setSwept(column: mouse.x - target.rect.x, row: mouse.y - target.rect.y, in: target.rect)
    case (0, .optimizer(let index)): focus(index)
    case (2, .optimizer(let index)), (2, .value(_, of: let index)):
      view.hidden.formSymmetricDifference([index])
    case (0, .value(let value, of: let index)):
      focus(index)
      if mayTouch(Command.setRate(value).lock) { ask(.setRate(value)) }
    case (0, .number(let command)): if mayTouch(command.lock) { ask(command) }
    case (0, .line(let position)): return press(line: position)
    case (0, .subStep(let place)): light(subStep: place)
    case (0, .action(let action)): return perform(action)
    case (0, .overlay): return perform(.close)
    default: break
    }
    return []
  }

  /// Takes a line of the list on top; one that has a picture to be looked at is only chosen first.
  private mutating func press(line position: Int) -> [Effect] {
    guard let top = input.overlays.indices.last else { return [] }
    let isSeen = input.overlays[top].position == position
    input.overlays[top].position = position
    if input.overlays[top].kind == .form {
      if isSeen { typeSetting("") }
      return []
    }
    return isSeen || !input.overlays[top].kind.hasPreview ? choose() : []
  }

  private mutating func drag(_ mouse: Mouse) {
    switch input.grab {
    case .map(let pane, let point, let x, let y, var hasMoved):
      // A hand is not steady enough for one cell.
      hasMoved = hasMoved || max(abs(mouse.x - x), abs(mouse.y - y)) > 1
      input.grab = .map(pane: pane, point: point, x: x, y: y, hasMoved: hasMoved)
      if hasMoved, mayTouch(.view) { hold(point, atX: mouse.x, y: mouse.y, pane: pane) }
    case .surface(let pane, let camera, let x, let y, var hasMoved):
      hasMoved = hasMoved || max(abs(mouse.x - x), abs(mouse.y - y)) > 1
      input.grab = .surface(pane: pane, from: camera, x: x, y: y, hasMoved: hasMoved)
      if hasMoved, mayTouch(.view) { turn(camera, byCells: (mouse.x - x, mouse.y - y)) }
    case .steps(let columns, let rect): scrub(to: columns.step(atCell: mouse.x - rect.x))
    case .pointer(let pane):
      guard let map = map(ofPane: pane) else { return }
      let x = min(max(mouse.x, map.x), map.endX - 1)
      let y = min(max(mouse.y, map.y), map.endY - 1)
      if let point = pointOfPlane(atX: x, y: y, pane: pane) { view.pointer = position(of: point) }
    case nil: break
    }
  }

  private mutating func release(_ mouse: Mouse) {
    // Some terminals report no movement: then the release says how far it went.
    switch input.grab {
    case .map, .surface: drag(mouse)
    case .steps, .pointer, nil: break
    }
    if case .map(_, let point, _, _, hasMoved: false) = input.grab {
      restart(from: position(of: point))
    }
    if case .surface(let pane, _, let x, let y, hasMoved: false) = input.grab,
      let point = pointOfPlane(atX: x, y: y, pane: pane)
    {
      restart(from: position(of: point))
    }
    input.grab = nil
  }

  private mutating func turn(up notches: Int, _ mouse: Mouse, _ target: Target) {
    switch target.kind {
    case .map(let pane):
      guard mayTouch(.view) else { return }
      let seen = pointOfPlane(atX: mouse.x, y: mouse.y, pane: pane)
      // Beside a relief there is nothing to hold on to.
      let point = seen ?? view.viewport.center
      look(at: view.wanted.zoomed(by: notches > 0 ? 1.25 : 0.8, at: point))
      if !isOnSurface { hold(point, atX: mouse.x, y: mouse.y, pane: pane) }
    case .value(let value, of: let index): scale(value, of: index, by: notches > 0 ? 1.25 : 0.8)
    case .steps: step(-notches)
    case .chart(_, let place): turnCurve(at: place, by: -notches)
    case .number(.goToStep): step(notches)
    case .number(.speed): if mayTouch(.speed) { changeSpeed(notches) }
    case .overlay: scroll(-3 * notches)
    case .line(let position):
      guard input.overlays.last?.kind == .form else { return scroll(-notches) }
      input.overlays[input.overlays.count - 1].position = position
      stepSetting(notches)
    case .list, .update, .subStep: scroll(-notches)
    case .optimizer, .number, .action, .sweep, .sweepMap: break
    }
  }

  private mutating func tilt(right notches: Int, _ target: Target) {
    switch target.kind {
    case .map: if mayTouch(.view) { pan(x: 0.05 * Double(notches), y: 0) }
    case .steps: step(notches)
    default: break
    }
  }

  /// Moves the view so that `point` is seen in a cell of a pane's map, or where that cell would be.
  private mutating func hold(_ point: Point, atX x: Int, y: Int, pane: Int) {
    // Other numbers along the axes may take another width and move the map: then once more.
    for _ in 0..<2 {
      guard let map = map(ofPane: pane) else { return }
      let here = Projection(view.viewport, in: map).point(atCellX: x, y: y)
      moveView(
        x: (point.x - here.x) / view.viewport.width, y: (point.y - here.y) / view.viewport.height)
    }
  }

  /// The place on the landscape that a point of the map shows.
  private func position(of point: Point) -> Vector {
    Vector(point.x, scene.preset.landscape.dimension == 1 ? 0 : point.y)
  }

  private mutating func restart(from start: Vector) {
    guard mayTouch(.start) else { return }
    scene.timeline.seek(to: 0)
    playback.goal = nil
    edit { content in
      content.start = start
      for index in content.optimizers.indices { content.optimizers[index].start = nil }
    }
    view.leastHorizon = 0
    playback.pendingSteps = 0
    playback.hold = .zero
    playback.isPlaying = true
    say(.start("(\(Numerals.coordinate(start.x)), \(Numerals.coordinate(start.y)))"))
  }
}

// The pointer, by keys.

extension State {
  /// Puts the pointer away, or out where the optimizer in focus is.
  mutating func togglePointer() {
    view.pointer =
      view.pointer == nil ? scene.timeline.race.runs[view.focus].particle.position : nil
  }

  /// Moves the pointer by so many cells of the first map, to the right and downwards.
  mutating func movePointer(x: Int, y: Int) {
    guard let from = view.pointer, let map = map(ofPane: 0) else { return togglePointer() }
    let right = Double(x) * view.viewport.width / Double(map.columns)
    let up = -Double(y) * view.viewport.height / Double(map.rows)
    view.pointer = position(of: Point(x: from.x + right, y: from.y + up))
  }
}
