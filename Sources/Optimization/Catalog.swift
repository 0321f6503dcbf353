/// Everything there is to choose from.
///
/// Presets, help, `downhill list`, the pickers on the screen and the tests read the lists of the current
/// catalogue, `Catalog.rules` and so on. It is `standard`, a line an entry, unless a program puts a
/// larger one in its place for a while:
///
///     Catalog.standard.appending(rules: [MyRule.self]).use { ... }
public struct Catalog: Sendable {
  /// Named landscapes; typed formulas come beside them.
  public private(set) var landscapes: [any NamedLandscape.Type]
  /// What one sample of a data landscape contributes.
  public private(set) var models: [any SampleLoss.Type]
  /// How a gradient becomes an update.
  public private(set) var rules: [any Rule.Type]
  /// The learning rate over the steps.
  public private(set) var schedules: [any Schedule.Type]
  /// Means of the positions, kept beside an optimizer.
  public private(set) var averages: [any Average.Type]
  /// What an optimizer may have besides: a key of the preset each.
  public let additions: [any Explained.Type]

  /// This catalogue with more entries behind those of each list.
  ///
  /// A name that there is already stands for the entry that came first, so names should be new.
  public func appending(
    landscapes: [any NamedLandscape.Type] = [], models: [any SampleLoss.Type] = [],
    rules: [any Rule.Type] = [], schedules: [any Schedule.Type] = [],
    averages: [any Average.Type] = []
  ) -> Catalog {
    var catalog = self
    catalog.landscapes += landscapes
    catalog.models += models
    catalog.rules += rules
    catalog.schedules += schedules
    catalog.averages += averages
    return catalog
  }
}

// MARK: - The current one

extension Catalog {
  /// The catalogue that is read; a value of the present task, so other threads are not disturbed.
  @TaskLocal public static var current = Catalog.standard

  /// Makes this the current catalogue while `body` runs.
  public func use<Result>(_ body: () throws -> Result) rethrows -> Result {
    try Catalog.$current.withValue(self, operation: body)
  }

  /// The named landscapes of the current catalogue.
  public static var landscapes: [any NamedLandscape.Type] { current.landscapes }
  /// The models of the current catalogue.
  public static var models: [any SampleLoss.Type] { current.models }
  /// The rules of the current catalogue.
  public static var rules: [any Rule.Type] { current.rules }
  /// The schedules of the current catalogue.
  public static var schedules: [any Schedule.Type] { current.schedules }
  /// The averages of the current catalogue.
  public static var averages: [any Average.Type] { current.averages }
  /// What an optimizer may have besides.
  public static var additions: [any Explained.Type] { current.additions }

  /// The rule of this name; nil where there is none.
  public static func rule(named name: String) -> (any Rule.Type)? {
    rules.first { $0.name == name }
  }

  /// The landscape of this name; nil where there is none.
  public static func landscape(named name: String) -> (any NamedLandscape.Type)? {
    landscapes.first { $0.name == name }
  }
}

// MARK: - What the program brings with it

extension Catalog {
  /// What the program brings with it: a line each.
  public static let standard = Catalog(
    landscapes: [
      Quadratic.self,
      Rosenbrock.self,
      Saddle.self,
      MonkeySaddle.self,
      Beale.self,
      Himmelblau.self,
      Booth.self,
      Matyas.self,
      McCormick.self,
      GoldsteinPrice.self,
      ThreeHumpCamel.self,
      SixHumpCamel.self,
      StyblinskiTang.self,
      Rastrigin.self,
      Ackley.self,
      Levy13.self,
      Easom.self,
      Griewank.self,
      TwoLayer.self,
      Parabola.self,
      DoubleValley.self,
      ManyValleys.self,
      CosineWave.self,
      HyperbolicTangent.self,
      Cubic.self,
    ],
    models: [
      Centers.self,
      LinearRegression.self,
      LogisticRegression.self,
      RobustLocation.self,
      Planes.self,
    ],
    rules: [
      GradientDescent.self,
      Momentum.self,
      QuasiHyperbolic.self,
      Nesterov.self,
      AdaGrad.self,
      RMSProp.self,
      Adadelta.self,
      Adam.self,
      AdamW.self,
      AMSGrad.self,
      NAdam.self,
      RAdam.self,
      Adamax.self,
      AdaBelief.self,
      Yogi.self,
      Lion.self,
      Adan.self,
      ACProp.self,
      ADOPT.self,
      AdEMAMix.self,
      MADGRAD.self,
      LAMB.self,
      LARS.self,
      Fromage.self,
      NovoGrad.self,
      Muon.self,
      SignDescent.self,
      Rprop.self,
      Optimistic.self,
      OptimisticAdam.self,
      AveragedDescent.self,
      ScheduleFreeSGD.self,
      ScheduleFreeAdamW.self,
      SAM.self,
      PolyakStep.self,
      DoG.self,
      DoWG.self,
      DAdaptAdamW.self,
      Prodigy.self,
      COCOB.self,
      MoMo.self,
      MoMoAdam.self,
      Newton.self,
      Preconditioned.self,
      LineSearch.self,
      ConjugateGradient.self,
      BFGS.self,
      LBFGS.self,
      GaussNewton.self,
      KFAC.self,
    ],
    schedules: [
      Constant.self,
      Piecewise.self,
      Exponential.self,
      StepDecay.self,
      MultiStep.self,
      Polynomial.self,
      PolynomialDecay.self,
      Linear.self,
      InverseTime.self,
      SquareRoot.self,
      Factor.self,
      Cosine.self,
      Restarts.self,
      Triangular.self,
      OneCycle.self,
      RangeTest.self,
      Plateau.self,
    ],
    averages: [
      ExponentialAverage.self,
      TailAverage.self,
      SnapshotAverage.self,
    ],
    additions: [
      MiniBatch.self,
      GradientNoise.self,
      Clip.self,
      Constraint.self,
      Lookahead.self,
      Warmup.self,
      ScheduleSequence.self,
    ])
}
