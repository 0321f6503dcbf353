extension CatalogWords {
  /// What else an optimizer is made of, and what the form says of it.
  static let parts: [String: String] = [
    "eta_0 at every step":
      "每一步都是 eta_0",
    "eta_0, then values[i] from step boundaries[i] on":
      "先 eta_0，从第 boundaries[i] 步起为 values[i]",
    "eta_0 e^(-lambda t), or eta_0 gamma^(t/per)":
      "eta_0 e^(-lambda t)，或 eta_0 gamma^(t/per)",
    "eta_0 gamma^floor(t/every)":
      "eta_0 gamma^floor(t/every)",
    "eta_0 gamma^(milestones passed)":
      "eta_0 gamma^(已过的里程碑数)",
    "eta_0 (beta t + 1)^-alpha":
      "eta_0 (beta t + 1)^-alpha",
    "(eta_0 - to)(1 - t/steps)^power + to, then held":
      "(eta_0 - to)(1 - t/steps)^power + to，此后不变",
    "a straight line from `from` to `to` within `steps`, then held":
      "在 steps 步内从 from 到 to 的直线，此后不变",
    "eta_0/(1 + delta t)":
      "eta_0/(1 + delta t)",
    "eta_0 (t + 1)^-1/2":
      "eta_0 (t + 1)^-1/2",
    "max(minimum, eta_0 alpha^t)":
      "max(minimum, eta_0 alpha^t)",
    "half a cosine from `from` to `to` over `steps`":
      "在 steps 步内从 from 到 to 的半个余弦",
    "cosines from `from` to `to`, each `multiplier` times as long":
      "多个从 from 到 to 的余弦，长度逐个乘以 multiplier",
    "a triangle wave from `low` up to `from` and back":
      "从 low 升到 from 再回来的三角波",
    "a rise to `from` and a long fall, both half cosines":
      "升到 from，再缓慢下降，都是半个余弦",
    "exponential rise from `from` to `to` within `steps`, then held":
      "在 steps 步内从 from 指数上升到 to，此后不变",
    "times `factor` where the loss has stalled for `patience` steps":
      "损失停滞 patience 步时乘以 factor",
    "schedules in a row, each for its steps; the last goes on":
      "多个学习率调度依次进行，各有步数；最后一个一直继续",
    "a linear rise to eta_0 before any schedule begins":
      "在学习率调度开始之前线性升到 eta_0",
    "e = beta e + (1 - beta) x after each update":
      "每次更新之后 e = beta e + (1 - beta) x",
    "mean of all positions from step `from` on":
      "从第 from 步起所有位置的平均",
    "mean of the positions once every `every` steps (SWA)":
      "每隔 every 步取一次位置，求平均（SWA）",
    "a mean of the positions, kept beside the optimizer":
      "位置的平均，与优化器并行保存",
    "the mean that the rule takes its steps for":
      "更新规则自己的平均",
    "the gradient of a few samples of a finite sum, instead of all":
      "用有限和中少数样本的梯度，代替全部",
    "Gaussian noise added to the gradient":
      "加到梯度上的高斯噪声",
    "how long a gradient may be, after noise and before the rule":
      "梯度可以多长，在噪声之后、更新规则之前",
    "a set that an optimizer is to stay in":
      "优化器必须留在其中的集合",
    "any rule, taken back a part of the way every few steps":
      "任何规则，每隔几步退回一段路",
    "another one remembers nothing":
      "换一个则状态清空",
    "another one begins here":
      "换一个则从这里开始",
    "a rule of the catalogue":
      "目录中的规则",
    "a schedule of the catalogue":
      "目录中的学习率调度",
    "none, or {steps: 20, from: 0}":
      "none，或 {steps: 20, from: 0}",
    "eta: the update times this is subtracted":
      "eta：减去更新乘以此值",
    "L2: added to the gradient":
      "L2：加到梯度上",
    "how far it is turned, anticlockwise":
      "逆时针旋转的角度",
    "degrees":
      "度",
  ]
}
