extension CatalogWords {
  /// What the settings of rules are.
  static let ruleSettings: [String: String] = [
    "share of the velocity that is kept at each step":
      "每步保留的速度比例",
    "share of each new gradient that is left out":
      "每个新梯度被略去的比例",
    "dampen the first gradient too, as PyTorch does not":
      "第一个梯度也略去一部分，PyTorch 不这样",
    "where eta enters: x -= eta v, or v += eta g":
      "eta 的位置：x -= eta v，或 v += eta g",
    "share of the mean that is kept at each step":
      "每步保留的平均比例",
    "weight of the mean; the rest is the gradient's own":
      "平均的权重；其余归梯度",
    "x -= eta (g + beta v), or the gradient at x - beta v":
      "x -= eta (g + beta v)，或在 x - beta v 处取梯度",
    "keeps the root from 0":
      "使平方根不为 0",
    "under the root, or added to it":
      "在根号之内，或加在其外",
    "where s starts":
      "s 的初值",
    "divides eta by 1 + this times steps made":
      "eta 除以 1 + 此值 × 已走的步数",
    "share of the mean square that is kept at each step":
      "每步保留的均方比例",
    "scale by the variance of g, not by its mean square":
      "按 g 的方差而非均方缩放",
    "where eta enters: x -= eta b, or b += eta u":
      "eta 的位置：x -= eta b，或 b += eta u",
    "share of either mean square that is kept at each step":
      "两个均方每步保留的比例",
    "added under both roots; sets the pace":
      "加在两个根号之内；决定快慢",
    "decay of the first moment":
      "一阶矩的衰减率",
    "decay of the second moment":
      "二阶矩的衰减率",
    "added to the root":
      "加在平方根之外",
    "added under the root":
      "加在根号之内",
    "divide the moments by 1 - beta^k":
      "两个矩除以 1 - beta^k",
    "pull towards 0 beside the gradient, times eta (AdamW)":
      "与梯度解耦地拉向 0，乘以 eta（AdamW）",
    "beside the corrected root, or the raw one":
      "加在校正后的平方根之外，或校正前的",
    "maximum of the raw second moment, or of the corrected one":
      "取校正前二阶矩的最大值，或校正后的",
    "how fast the momentum rises to beta1 (torch)":
      "动量升到 beta1 的快慢（torch）",
    "momentum that rises from beta1/2, or stays at beta1":
      "动量从 beta1/2 上升，或保持 beta1",
    "epsilon beside the root of the raw second moment, or the corrected":
      "epsilon 加在校正前二阶矩的平方根之外，或校正后的",
    "decay of the maximum":
      "最大值的衰减率",
    "added to |g|":
      "加到 |g| 上",
    "epsilon_root into the stored variance, or under the root only":
      "epsilon_root 计入保存的方差，或只在根号之内",
    "where both moments start":
      "两个矩的初值",
    "share of the momentum in the sign":
      "符号中动量的比例",
    "decay of the momentum":
      "动量的衰减率",
    "pull towards 0 beside the sign, times eta":
      "与符号解耦地拉向 0，乘以 eta",
    "decay of the mean gradient":
      "梯度平均的衰减率",
    "decay of the mean difference":
      "差的平均的衰减率",
    "decay of the mean square":
      "均方的衰减率",
    "differences count 1 - beta2 times, or beta2 times":
      "差乘以 1 - beta2，或乘以 beta2",
    "decay of the mean squared surprise":
      "意外均方的衰减率",
    "added to s at each step":
      "每步加到 s 上",
    "smallest root":
      "最小的平方根",
    "decay of the fast mean":
      "快平均的衰减率",
    "decay of the slow mean":
      "慢平均的衰减率",
    "weight of the slow mean":
      "慢平均的权重",
    "share of the place that is kept at each step":
      "每步保留的位置比例",
    "added to the root, and to the learning rate":
      "加到平方根和学习率上",
    "share of |x| that a gradient's step is long":
      "一步的长度占 |x| 的比例",
    "decay of the mean squared length":
      "长度均方的衰减率",
    "mix the gradient in once more":
      "再混入一次梯度",
    "factor on a step when the sign turns":
      "符号改变时步长的因子",
    "factor on a step while the sign stays":
      "符号不变时步长的因子",
    "smallest step":
      "最小步长",
    "largest step":
      "最大步长",
    "move at once, or one step late":
      "立刻移动，或晚一步",
    "weight of the gradient":
      "梯度的权重",
    "weight of its change since the last step":
      "与上一步之差的权重",
    "weight of the update":
      "更新的权重",
    "decay of the rate, and pull towards 0":
      "学习率的衰减，以及拉向 0",
    "power of the decay":
      "衰减的幂次",
    "steps before the average begins":
      "平均开始之前的步数",
    "share of the average in the position":
      "位置中平均所占的比例",
    "pull towards 0 beside the gradient, times eta":
      "与梯度解耦地拉向 0，乘以 eta",
    "how far it climbs":
      "往坡上走多远",
    "loss at the minimum":
      "极小点处的损失",
    "largest rate, before the factor":
      "最大学习率，乘因子之前",
    "least distance, the first guess":
      "最小距离，即最初的猜测",
    "least square of the distance, the first guess":
      "距离平方的最小值，即最初的猜测",
    "decay of the second moment, its root that of the estimate":
      "二阶矩的衰减率，其平方根为估计的衰减率",
    "how small the first bets are":
      "最初的赌注有多小",
    "decay of gradient, loss and their product":
      "梯度、损失及其乘积的衰减率",
    "loss that is nowhere undercut":
      "损失的下界",
    "eigenvalues as they are, their sizes, or all shifted up":
      "特征值原样、取绝对值，或整体上移",
    "absolute and shifted: the least eigenvalue":
      "absolute 和 shifted：最小的特征值",
    "how far to go: eta itself, or a rate looked for from eta on":
      "走多远：就用 eta，或从 eta 起搜索学习率",
    "the least |H_ii| divided by":
      "作除数的 |H_ii| 的最小值",
    "the minimum along the gradient, or the first rate that pays":
      "沿梯度的极小，或第一个划算的学习率",
    "backtracking: share of the promised decrease that must be had":
      "回溯：必须达到的预期下降的比例",
    "backtracking: factor after a trial that does not pay":
      "回溯：试验不划算之后的因子",
    "backtracking: factor on the last rate for a new trial":
      "回溯：新试验对上次学习率的因子",
    "backtracking: the largest factor on eta tried":
      "回溯：试验的 eta 的最大因子",
    "backtracking: trials in one step; the last is taken":
      "回溯：一步中的试验次数；取最后一次",
    "how much of the last direction is kept":
      "保留多少上一个方向",
    "how many steps are remembered":
      "记住多少步",
    "the first step without a search, and which steps are remembered":
      "第一步不搜索，以及记住哪些步",
    "added to the diagonal of J'J (Levenberg)":
      "加到 J'J 的对角线上（Levenberg）",
    "lambda, split between the factors of a layer":
      "lambda，分给一层的各个因子",
  ]
}
