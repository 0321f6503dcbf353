/// Everything there is to choose from: a line each.
///
/// Presets, help, `downhill list`, the pickers on the screen and the tests all read these lists.
public enum Catalog {
  /// Named landscapes; typed formulas come beside them.
  public static let landscapes: [any NamedLandscape.Type] = [
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
  ]

  /// What one sample of a data landscape contributes.
  public static let models: [any SampleLoss.Type] = [
    Centers.self,
    LinearRegression.self,
    LogisticRegression.self,
    RobustLocation.self,
    Planes.self,
  ]

  /// How a gradient becomes an update.
  public static let rules: [any Rule.Type] = [
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
  ]

  /// The learning rate over the steps.
  public static let schedules: [any Schedule.Type] = [
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
  ]

  /// Means of the positions, kept beside an optimizer.
  public static let averages: [any Average.Type] = [
    ExponentialAverage.self,
    TailAverage.self,
    SnapshotAverage.self,
  ]

  /// The rule of this name; nil where there is none.
  public static func rule(named name: String) -> (any Rule.Type)? {
    rules.first { $0.name == name }
  }

  /// The landscape of this name; nil where there is none.
  public static func landscape(named name: String) -> (any NamedLandscape.Type)? {
    landscapes.first { $0.name == name }
  }

  /// What an optimizer may have besides: a key of the preset each.
  public static let additions: [any Explained.Type] = [
    MiniBatch.self,
    GradientNoise.self,
    Clip.self,
    Constraint.self,
    Warmup.self,
  ]
}
