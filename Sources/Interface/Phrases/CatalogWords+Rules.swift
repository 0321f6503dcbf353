extension CatalogWords {
  /// What rules are.
  static let rules: [String: String] = [
    "x -= eta g":
      "x -= eta g",
    "v = beta v + g, x -= eta v (heavy ball); or eta inside v (classical)":
      "v = beta v + g，x -= eta v（重球形式）；或 eta 在 v 之内（经典形式）",
    "a weighted mean of the gradient and of the mean of gradients":
      "梯度与梯度平均的加权平均",
    "momentum whose gradient is taken where the velocity leads":
      "动量，梯度取自速度指向的位置",
    "s += g^2, x -= eta g / sqrt(s + epsilon)":
      "s += g^2，x -= eta g / sqrt(s + epsilon)",
    "g over the root of a leaky mean of g^2, with momentum if wanted":
      "g 除以 g^2 泄漏平均的平方根，可加动量",
    "g in units of recent steps instead of eta, which is 1 unless given":
      "以近来的步长代替 eta 作 g 的单位；eta 默认为 1",
    "first moment over root of second moment, both bias-corrected":
      "一阶矩除以二阶矩的平方根，均经偏差校正",
    "adam with weight decay beside the gradient, not in it":
      "Adam，权重衰减与梯度解耦",
    "adam over the largest second moment so far":
      "Adam，除以迄今最大的二阶矩",
    "adam with a Nesterov look ahead in the first moment":
      "Adam，一阶矩带 Nesterov 前瞻",
    "adam, momentum at first, then rectified for a young second moment":
      "Adam，先用动量，再对尚不可信的二阶矩作修正",
    "first moment over a fading maximum of |g|":
      "一阶矩除以逐渐衰减的 |g| 最大值",
    "first moment over the root of the variance around it":
      "一阶矩除以其周围方差的平方根",
    "adam with s += (1 - beta2) sign(g^2 - s) g^2":
      "Adam，s += (1 - beta2) sign(g^2 - s) g^2",
    "sign of momentum mixed with the gradient":
      "动量与梯度混合后的符号",
    "adam with a third moment, of gradient differences":
      "Adam，加上梯度之差的第三个矩",
    "momentum on gradients over the root of the past second moment":
      "动量，梯度除以上一步二阶矩的平方根",
    "the gradient over the root of the past mean squared surprise":
      "梯度除以以往意外的均方根",
    "momentum on g over the root of a leaky mean of |g|^2":
      "动量，g 除以 |g|^2 泄漏平均的平方根",
    "adam whose update mixes a fast and a slow mean of gradients":
      "Adam，更新混合快、慢两种梯度平均",
    "the sum of all gradients over the cube root of their squares":
      "梯度之和除以其平方和的立方根",
    "adam's update at the length of the position":
      "Adam 的更新，长度随位置",
    "momentum on gradients at a share of the position's length":
      "动量，梯度长度取位置长度的一定比例",
    "descent by a share of the position's length, and a pull towards 0":
      "按位置长度的一定比例下降，并拉向 0",
    "momentum of constant length (a 1 x 2 matrix, made orthogonal)":
      "长度不变的动量（1 x 2 矩阵正交化）",
    "x -= eta sign(g)":
      "x -= eta sign(g)",
    "steps that grow while the sign of g stays and shrink when it turns":
      "g 的符号不变时步长增大，改变时减小",
    "adam's update, and its change since the last step once more":
      "Adam 的更新，再加一次它与上一步之差",
    "x -= eta ((alpha + beta) g - beta previous g)":
      "x -= eta ((alpha + beta) g - beta 上一个 g)",
    "gradient descent at a decaying rate, with the mean of its tail":
      "学习率衰减的梯度下降，并取尾部平均",
    "gradient descent seen near the mean of its steps, which it keeps":
      "梯度下降，梯度取自其步的平均附近，并保留该平均",
    "schedule_free_sgd on gradients over the root of their second moment":
      "schedule_free_sgd，梯度除以二阶矩的平方根",
    "momentum on the gradient a little way up the slope":
      "动量，梯度取自稍往坡上的位置",
    "x -= eta (f - minimum_loss) / |g|^2 g; eta is 1 unless given":
      "x -= eta (f - minimum_loss) / |g|^2 g；eta 默认为 1",
    "momentum at the rate of polyak_step, at most eta":
      "动量，学习率同 polyak_step，至多 eta",
    "adam at the rate that leads to a lower bound, at most eta":
      "Adam，学习率由损失下界给出，至多 eta",
    "gradient descent at the distance covered over the root of all |g|^2":
      "梯度下降，学习率为走过的距离除以 |g|^2 之和的平方根",
    "dog whose sum of |g|^2 is weighted by the squared distance":
      "DoG，|g|^2 之和以距离平方加权",
    "adam at a bound of the distance that its gradients prove":
      "Adam，学习率为由梯度证明的距离下界",
    "adam at an estimate of the distance to the minimum":
      "Adam，学习率为到极小点距离的估计",
    "bets of a growing fortune on the sign of the next gradient":
      "用不断增长的财富，对下一个梯度的符号下注",
    "x -= eta H^-1 g: the exact Hessian, as it is or made positive":
      "x -= eta H^-1 g：精确的黑塞矩阵，原样或改为正定",
    "x_i -= eta g_i / |H_ii|: the diagonal of the Hessian":
      "x_i -= eta g_i / |H_ii|：黑塞矩阵的对角线",
    "Newton's method for sums of squares, from first derivatives":
      "用于平方和的牛顿法，只用一阶导数",
    "gradient descent with the best, or a good enough, rate at each step":
      "梯度下降，每一步取最好或足够好的学习率",
    "gradients made conjugate, each followed to its minimum":
      "使梯度共轭，沿每个方向走到极小",
    "an inverse Hessian learnt from differences of gradients":
      "由梯度之差学得的黑塞逆矩阵",
    "BFGS from the last few steps, without a matrix":
      "只用最近几步的 BFGS，不存矩阵",
    "curvature in Kronecker factors, one number a layer; on two_layer":
      "克罗内克因子的曲率，每层一个数；用于 two_layer",
  ]
}
