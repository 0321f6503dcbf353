import Testing

/// That no file of reference numbers lies unused or has gone.
@Suite struct GoldenFilesTests {
  @Test func everyFileIsReadByATest() {
    let files = Golden.names {
      !GoldenTrajectory.names.contains($0) && !ModernTrajectory.names.contains($0)
    }
    #expect(
      files == [
        "averaging-d2l012", "averaging-rosenbrock", "clipping", "conflicts",
        "function_values_1", "function_values_2", "function_values_3", "outcomes", "rng_kat",
        "schedule_plateau", "schedules", "special", "textbook-d2l", "theory",
      ])
  }
}
