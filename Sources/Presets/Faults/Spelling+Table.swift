extension Spelling {
  /// The one table of other names.
  ///
  /// What a note says of settings is held by golden data of that library.
  public static let table = rules + schedules + averages + keys

  private static func names(
    _ kind: Kind, _ library: String?, _ rows: [(word: String, name: String, note: String?)]
  ) -> [Self] {
    rows.map { Self(kind: kind, word: $0.word, library: library, name: $0.name, note: $0.note) }
  }

  private static let rules =
    names(
      .rule, "PyTorch",
      [
        ("SGD", "gradient_descent", "or 'momentum' and 'nesterov' with its momentum"),
        ("SGD", "momentum", "its momentum is beta"),
        ("SGD", "nesterov", "nesterov=True, its momentum is beta"), ("Adam", "adam", nil),
        ("Adam", "amsgrad", "amsgrad=True, form: torch"),
        ("AdamW", "adamw", "its weight_decay is decoupled_weight_decay"),
        ("Adamax", "adamax", nil), ("NAdam", "nadam", "form: torch"),
        ("RAdam", "radam", "form: torch"), ("Adagrad", "adagrad", "epsilon_place: outside"),
        ("Adadelta", "adadelta", nil),
        ("RMSprop", "rmsprop", "epsilon_place: outside, its alpha is decay"),
        ("Rprop", "rprop", "form: torch"), ("ASGD", "asgd", nil), ("LBFGS", "lbfgs", nil),
        ("Muon", "muon", nil),
      ])
    + names(
      .rule, "Optax",
      [
        ("sgd", "gradient_descent", "or 'momentum' and 'nesterov' with its momentum"),
        ("sgd", "momentum", "its momentum is beta"),
        ("sgd", "nesterov", "nesterov=True, its momentum is beta"), ("adam", "adam", nil),
        ("adamw", "adamw", "its weight_decay is decoupled_weight_decay"), ("adamax", "adamax", nil),
        ("amsgrad", "amsgrad", "form: optax"), ("nadam", "nadam", "form: optax"),
        ("radam", "radam", "form: optax"), ("adagrad", "adagrad", "epsilon_place: inside"),
        ("adadelta", "adadelta", nil), ("rmsprop", "rmsprop", "epsilon_place: inside"),
        ("rprop", "rprop", "form: optax"), ("adabelief", "adabelief", nil),
        ("yogi", "yogi", nil), ("lion", "lion", nil), ("adan", "adan", nil),
        ("novograd", "novograd", nil), ("sign_sgd", "sign_descent", nil),
        ("optimistic_gradient_descent", "optimistic", nil),
        ("optimistic_adam", "optimistic_adam", nil), ("polyak_sgd", "polyak_step", nil),
        ("lbfgs", "lbfgs", nil), ("lamb", "lamb", nil), ("lars", "lars", nil),
        ("fromage", "fromage", nil), ("ademamix", "ademamix", nil), ("adopt", "adopt", nil),
        ("acprop", "acprop", nil), ("madgrad", "madgrad", nil), ("muon", "muon", nil),
        ("dog", "dog", nil), ("dowg", "dowg", nil), ("cocob", "cocob", nil),
        ("momo", "momo", nil), ("momo_adam", "momo_adam", nil), ("prodigy", "prodigy", nil),
        ("dadapt_adamw", "dadapt_adamw", nil), ("sam", "sam", nil),
        ("schedule_free_sgd", "schedule_free_sgd", nil),
        ("schedule_free_adamw", "schedule_free_adamw", nil),
        ("noisy_sgd", "gradient_descent", "with 'noise: {eta: .., gamma: ..}'"),
      ])
    + names(
      .rule, "Keras",
      [
        ("SGD", "gradient_descent", "or 'momentum' with form: classical"),
        ("SGD", "momentum", "form: classical, its momentum is beta"), ("Adam", "adam", nil),
        ("Adam", "amsgrad", "amsgrad=True"),
        ("AdamW", "adamw", "its weight_decay is decoupled_weight_decay"),
        ("Adamax", "adamax", nil), ("Nadam", "nadam", nil),
        ("RMSprop", "rmsprop", "epsilon_place: inside, its rho is decay"),
        ("Adagrad", "adagrad", "epsilon_place: inside"),
        ("Adadelta", "adadelta", nil), ("Lion", "lion", nil), ("Lamb", "lamb", nil),
      ])
    + names(
      .rule, nil,
      [
        ("nag", "nesterov", nil), ("gd", "gradient_descent", nil),
        ("vanilla", "gradient_descent", nil), ("steepest_descent", "gradient_descent", nil),
        ("heavy_ball", "momentum", nil), ("sgdm", "momentum", nil), ("msgd", "momentum", nil),
        ("signsgd", "sign_descent", nil), ("cg", "conjugate_gradient", nil),
        ("newton_raphson", "newton", nil), ("armijo", "line_search", "method: backtracking"),
      ])

  private static let schedules =
    names(
      .schedule, "PyTorch",
      [
        ("ConstantLR", "constant", nil), ("StepLR", "step", "its step_size is every"),
        ("MultiStepLR", "multi_step", nil), ("ExponentialLR", "exponential", nil),
        ("LinearLR", "linear", nil),
        ("PolynomialLR", "polynomial_decay", "its total_iters is steps"),
        ("CosineAnnealingLR", "cosine", "its T_max is steps and its eta_min is to"),
        (
          "CosineAnnealingWarmRestarts", "restarts", "its T_0 is steps and its T_mult is multiplier"
        ),
        ("CyclicLR", "triangular", "its base_lr is low and its max_lr is from"),
        ("OneCycleLR", "one_cycle", "form: torch, its max_lr is from"),
        ("ReduceLROnPlateau", "plateau", "form: torch"),
      ])
    + names(
      .schedule, "Optax",
      [
        ("constant_schedule", "constant", nil), ("exponential_decay", "exponential", nil),
        ("cosine_decay_schedule", "cosine", nil), ("sgdr_schedule", "restarts", nil),
        ("linear_schedule", "linear", nil), ("polynomial_schedule", "polynomial_decay", nil),
        ("piecewise_constant_schedule", "piecewise", nil),
        ("cosine_onecycle_schedule", "one_cycle", "form: optax"),
        ("warmup_cosine_decay_schedule", "cosine", "with 'warmup: {steps: .., from: ..}'"),
        ("reduce_on_plateau", "plateau", nil),
      ])
    + names(
      .schedule, "Keras",
      [
        ("ExponentialDecay", "exponential", nil), ("PiecewiseConstantDecay", "piecewise", nil),
        ("PolynomialDecay", "polynomial_decay", nil), ("InverseTimeDecay", "inverse_time", nil),
        ("CosineDecay", "cosine", nil), ("CosineDecayRestarts", "restarts", nil),
        ("ReduceLROnPlateau", "plateau", nil),
      ])
    + names(
      .schedule, nil,
      [
        ("lr_find", "range_test", nil), ("sgdr", "restarts", nil), ("cyclical", "triangular", nil),
        ("staircase", "step", nil),
      ])

  private static let averages = names(
    .average, nil,
    [
      ("ema", "exponential", nil), ("swa", "snapshots", nil), ("polyak", "tail", nil),
      ("polyak_ruppert", "tail", nil), ("moving_average", "exponential", nil),
      ("AveragedModel", "tail", "as long as it has no avg_fn"),
    ])

  private static let keys = names(
    .key, nil,
    [
      ("lr", "learning_rate", nil), ("eta", "learning_rate", nil),
      ("step_size", "every", "in a step schedule"), ("step_size", "learning_rate", nil),
      ("alpha", "decay", "in rmsprop"), ("rho", "decay", "in rmsprop"),
      ("amsgrad", "rule", "as amsgrad"), ("nesterov", "rule", "as nesterov"),
      (
        "weight_decay", "decoupled_weight_decay",
        "where it is AdamW's, beside the gradient; weight_decay itself adds to the gradient"
      ),
      ("betas", "beta1", "with 'beta2' beside it"), ("b1", "beta1", nil), ("b2", "beta2", nil),
      ("eps", "epsilon", nil), ("momentum", "beta", nil), ("mu", "beta", nil),
      ("l2", "weight_decay", nil), ("optimizer", "rule", nil),
      ("batch_size", "gradient", "as {batch: n}"),
      ("clip_grad_norm_", "clip", "as {norm: c}"), ("max_norm", "clip", "as {norm: c}"),
      ("max_norm", "norm", "in clip"),
      ("clip_value", "value", "in clip"), ("max_value", "value", "in clip"),
      ("max_grad_norm", "clip", "as {norm: c}"), ("clipnorm", "clip", "as {norm: c}"),
      ("clip_by_global_norm", "clip", "as {norm: c}"), ("global_clipnorm", "clip", "as {norm: c}"),
      ("clip_grad_value_", "clip", "as {value: c}"), ("clipvalue", "clip", "as {value: c}"),
      ("ema", "average", "as {kind: exponential, beta: b}"),
      ("swa", "average", "as {kind: snapshots, every: n}"),
      ("epochs", "steps", nil), ("num_steps", "steps", nil), ("max_iter", "steps", nil),
      ("iterations", "steps", nil), ("T_max", "steps", nil), ("T_0", "steps", nil),
      ("T_mult", "multiplier", nil), ("eta_min", "to", nil), ("end_value", "to", nil),
      ("init_value", "from", nil), ("initial_lr", "from", nil), ("max_lr", "from", nil),
      ("base_lr", "low", nil), ("decay_steps", "steps", nil), ("total_iters", "steps", nil),
      ("decay_rate", "gamma", nil), ("function", "landscape", nil), ("loss", "landscape", nil),
      ("x0", "start", nil), ("init", "start", nil),
    ])
}
