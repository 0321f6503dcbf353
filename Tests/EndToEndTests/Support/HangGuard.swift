import Testing

extension Trait where Self == TimeLimitTrait {
  /// Ends a test that waits for what never comes.
  ///
  /// It says nothing about speed: it is many times what the slowest machine takes, also where all tests share its
  /// cores.
  static var hangGuard: Self { .timeLimit(.minutes(30)) }
}
