/// Room for what is worked out before a block of steps, and for what is recorded during it.
struct StepBuffers: ~Copyable {
  /// The learning rates, one more than there are steps.
  let rates: UnsafeMutableBufferPointer<Double>
  /// The standard deviations of the noise, one more than there are steps.
  let sigmas: UnsafeMutableBufferPointer<Double>
  /// Standard normals; empty without noise.
  let normals: UnsafeMutableBufferPointer<Vector>
  /// The trajectory; empty when nothing is recorded.
  let samples: UnsafeMutableBufferPointer<Sample>

  /// Room for blocks of up to `capacity` steps.
  init(capacity: Int, isNoisy: Bool, isRecording: Bool) {
    rates = .allocate(capacity: capacity + 1)
    sigmas = .allocate(capacity: capacity + 1)
    normals = .allocate(capacity: isNoisy ? capacity : 0)
    samples = .allocate(capacity: isRecording ? capacity : 0)
  }

  deinit {
    rates.deallocate()
    sigmas.deallocate()
    normals.deallocate()
    samples.deallocate()
  }
}
