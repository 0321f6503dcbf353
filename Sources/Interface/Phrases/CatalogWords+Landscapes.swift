extension CatalogWords {
  /// What landscapes and their parameters are.
  static let landscapes: [String: String] = [
    "1/2 x'Qx + c'x + b, by coefficients or by curvature and rotation":
      "1/2 x'Qx + c'x + b，由系数或由曲率与旋转给出",
    "the simplest bowl: every rate below 1 converges":
      "最简单的碗：小于 1 的学习率都收敛",
    "a saddle in one dimension":
      "一维的鞍点",
    "a slope that vanishes: the gradient at 4 is 0.0013":
      "逐渐消失的斜坡：4 处的梯度是 0.0013",
    "x cos(c x): valleys that deepen outwards":
      "x cos(c x)：越往外越深的山谷",
    "a shallow valley beside a deep one":
      "浅谷旁边有一条深谷",
    "a minimum along x, a maximum along y":
      "沿 x 是极小，沿 y 是极大",
    "three valleys and three ridges meet: no curvature at all":
      "三条谷与三条脊相会：曲率处处为零",
    "four minima whose heights span a factor of 280":
      "四个极小点，高度相差 280 倍",
    "four minima of three heights, one lowest":
      "四个极小点，三种高度，一个最低",
    "four equal minima around one hill":
      "一座山的四周有四个同样的极小点",
    "a curved valley: easy to reach, hard to follow":
      "弯曲的山谷：容易到达，难以沿行",
    "a flat valley between steep corners":
      "陡峭的角之间有一条平坦的山谷",
    "a tilted bowl, easy for everyone":
      "倾斜的碗，谁都不难",
    "a long flat valley along the diagonal":
      "沿对角线的平坦长谷",
    "six minima, two of them lowest":
      "六个极小点，其中两个最低",
    "a wave: as many minima as maxima":
      "波浪：极小点与极大点一样多",
    "a wave on a slope: a second minimum lies higher":
      "斜坡上的波浪：第二个极小点较高",
    "three minima in a row":
      "一排三个极小点",
    "a hole in a plain":
      "平原上的一个坑",
    "a funnel at the bottom of a dimpled plain":
      "布满小坑的平原底部有一个漏斗",
    "a bowl full of dimples: 121 minima":
      "布满小坑的碗：121 个极小点",
    "ripples on a wide bowl":
      "宽碗上的涟漪",
    "a bowl with criss-cross waves":
      "带交叉波纹的碗",
    "the two-weight linear network, 1/2 (x y input - target)^2":
      "两个权重的线性网络，1/2 (x y input - target)^2",
    "1/2 |(x, y) - (a, b)|^2: the minimum is the mean of the samples":
      "1/2 |(x, y) - (a, b)|^2：极小点是样本的平均",
    "half of the squared error, or all of it":
      "平方误差的一半，或全部",
    "1/2 (x a + y - b)^2: slope x and intercept y of a line":
      "1/2 (x a + y - b)^2：直线的斜率 x 和截距 y",
    "log(1 + e^z) - b z, z = x a + y: probability of the class b, 0 or 1":
      "log(1 + e^z) - b z，z = x a + y：类别 b（0 或 1）的概率",
    "width^2 (1 - e^(-r^2/(2 width^2))): each cluster is a valley":
      "width^2 (1 - e^(-r^2/(2 width^2)))：每个簇是一条山谷",
    "a x + b y: a slope for each sample; needs a constraint to end":
      "a x + b y：每个样本一个斜坡；要有约束才有终点",
    "d2f/dx2":
      "d2f/dx2",
    "d2f/dxdy":
      "d2f/dxdy",
    "d2f/dy2":
      "d2f/dy2",
    "slope along x at the origin":
      "原点处沿 x 的斜率",
    "slope along y at the origin":
      "原点处沿 y 的斜率",
    "value at the origin":
      "原点处的值",
    "the two eigenvalues of Q; instead of q11, q12, q22":
      "Q 的两个特征值；代替 q11、q12、q22",
    "degrees anticlockwise that the eigenvectors are turned":
      "特征向量逆时针旋转的度数",
    "x of the minimum":
      "极小点的 x",
    "steepness of the valley walls":
      "谷壁的陡度",
    "what the network is given":
      "网络的输入",
    "what it should answer":
      "应有的输出",
    "radians per unit of x; default 0.15 pi":
      "x 每单位的弧度；默认 0.15 pi",
    "distance beyond which samples count less and less":
      "超过此距离的样本作用渐小",
    "textbook":
      "教科书",
  ]
}
