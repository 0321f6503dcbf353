import Testing

@testable import Plotting

@Suite struct CameraTests {
  @Test func goesRoundAndRound() {
    let camera = Camera(turn: 350, tilt: 40).moved(right: 20, up: 5)
    #expect(camera == Camera(turn: 10, tilt: 45))
    #expect(Camera(turn: 10, tilt: 45).moved(right: -20, up: -5) == Camera(turn: 350, tilt: 40))
    #expect(Camera(turn: -30, tilt: 36) == Camera(turn: 330, tilt: 36))
    #expect(Camera(turn: 720, tilt: 36).turn == 0)
    // What is a little less than a round is rounded to one.
    #expect(Camera(turn: -1e-15, tilt: 36).turn == 0)
  }

  /// Nothing that is made from an angle is not a number.
  @Test func whatIsNoAngleIsTheFront() {
    #expect(Camera(turn: .nan, tilt: .nan) == Camera(turn: 0, tilt: 10))
    #expect(Camera(turn: .infinity, tilt: .infinity) == Camera(turn: 0, tilt: 80))
    #expect(Camera.standard.moved(right: -.infinity, up: -.infinity) == Camera(turn: 0, tilt: 10))
  }

  @Test func looksNeitherAlongTheGroundNorStraightDown() {
    #expect(Camera(turn: 0, tilt: -90).tilt == 10)
    #expect(Camera(turn: 0, tilt: 90).tilt == 80)
    #expect(Camera.standard.moved(right: 0, up: 1000).tilt == Camera.tilts.upperBound)
  }
}
