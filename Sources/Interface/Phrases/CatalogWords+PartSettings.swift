extension CatalogWords {
  /// What the settings of those are; the themes.
  static let partSettings: [String: String] = [
    "eta_0, the rate the schedule starts from":
      "eta_0，学习率调度的初值",
    "steps at which the rate changes":
      "学习率改变的步",
    "the rate from each of those steps on":
      "从这些步起的学习率",
    "rate of decay per step; or give gamma":
      "每步的衰减率；或给出 gamma",
    "factor per `per` steps; or give lambda":
      "每 per 步的因子；或给出 lambda",
    "steps over which gamma applies once":
      "gamma 生效一次所经的步数",
    "floor of the rate":
      "学习率的下限",
    "steps between two factors":
      "两次乘因子之间的步数",
    "factor every so many steps":
      "每隔若干步的因子",
    "steps at which the factor applies":
      "乘因子的步",
    "factor at each milestone":
      "每个里程碑的因子",
    "how soon the decay sets in, per step":
      "衰减开始得多快，每步",
    "power of the decay; 0.5 suits convex problems":
      "衰减的幂次；0.5 适合凸问题",
    "the rate at the end":
      "最后的学习率",
    "length of the decay in steps":
      "衰减的步数",
    "1 is a straight line; larger falls faster at first":
      "1 为直线；更大则开头下降更快",
    "length of the line in steps":
      "直线的步数",
    "decay per step; after 1/delta steps half is left":
      "每步的衰减；1/delta 步之后剩一半",
    "factor at every step":
      "每一步的因子",
    "begin with eta_0, or as the book with eta_0 alpha":
      "从 eta_0 开始，或如书中从 eta_0 alpha 开始",
    "length of the half cosine in steps":
      "半个余弦的步数",
    "hold `to` afterwards, or rise again as PyTorch does":
      "此后保持 to，或如 PyTorch 再上升",
    "the rate towards which each cycle falls":
      "每个周期下降的目标",
    "length of the first cycle in steps":
      "第一个周期的步数",
    "how many times longer each cycle gets":
      "每个周期是前一个的几倍长",
    "the rate at the start and between the peaks":
      "开始时和峰之间的学习率",
    "steps up and steps down; or give up and down":
      "上升与下降的步数；或分别给出 up 和 down",
    "steps from `low` to `from`":
      "从 low 到 from 的步数",
    "steps from `from` to `low`":
      "从 from 到 low 的步数",
    "keep the height, halve it each cycle, or let it decay by gamma^t":
      "高度不变、每周期减半，或按 gamma^t 衰减",
    "decay per step of mode exp_range":
      "exp_range 方式每步的衰减",
    "length of the cycle in steps":
      "周期的步数",
    "share of the steps that the rise takes":
      "上升所占步数的比例",
    "the peak over the first rate":
      "峰值与最初学习率之比",
    "the first rate over the last":
      "最初与最后学习率之比",
    "where the peak and the end lie":
      "峰值和终点的位置",
    "length of the rise in steps":
      "上升的步数",
    "what the rate is multiplied by":
      "学习率所乘的因子",
    "losses without progress that are let pass":
      "容许多少次损失没有进展",
    "progress smaller than this does not count":
      "小于此值的进展不算",
    "threshold times the best loss, or as it is":
      "阈值乘以最好的损失，或用其本身",
    "relative: a share of |best|, or of best itself, where a loss below 0 never stalls":
      "relative：取 |best| 的比例，或 best 本身的比例（后者损失小于 0 时从不停滞）",
    "losses not counted after a reduction":
      "降低之后多少次损失不计",
    "a reduction by no more than this is not made; PyTorch's is 1e-8":
      "降低量不超过此值则不降低；PyTorch 为 1e-8",
    "decay; a mapping {from, to, steps} moves it linearly":
      "衰减率；写成 {from, to, steps} 则线性变化",
    "first step that counts":
      "计入的第一步",
    "where e starts, and whether it is divided by 1 - beta^k":
      "e 的初值，以及是否除以 1 - beta^k",
    "hold beta below (1 + k)/(10 + k) in update k":
      "在第 k 次更新使 beta 不超过 (1 + k)/(10 + k)",
    "steps between two snapshots":
      "两个快照之间的步数",
    "step of the first snapshot; 0: step `every`":
      "第一个快照的步；0 表示第 every 步",
    "samples in a gradient":
      "一个梯度用的样本数",
    "drawn anew each time, a permutation an epoch, or in their order":
      "有放回、每轮打乱，或按顺序",
    "simulated time: what a step takes beside its gradients":
      "模拟时间：一步在梯度之外的用时",
    "simulated time: samples that are worked on at once":
      "模拟时间：同时处理的样本数",
    "variance at t = 0":
      "t = 0 时的方差",
    "how fast it falls":
      "下降的快慢",
    "what falls like (1 + t)^-gamma: the variance, or its root":
      "按 (1 + t)^-gamma 下降的量：方差，或其平方根",
    "the same at every step, in place of eta; [sx, sy] along either coordinate":
      "每一步相同，代替 eta；[sx, sy] 为两个坐标各自的值",
    "of Langevin dynamics, in place of eta":
      "朗之万动力学的温度，代替 eta",
    "of its own; else the race's":
      "自己的种子；否则用比赛的种子",
    "longest gradient; keeps its direction":
      "梯度的最大长度；保持方向",
    "largest coordinate; may turn it":
      "分量的最大值；可能改变方向",
    "what norm is divided by":
      "范数除以什么",
    "radius of a disk around the origin":
      "以原点为心的圆盘的半径",
    "sides of a rectangle: [[x0, x1], [y0, y1]]; of x alone [x0, x1]":
      "矩形的边：[[x0, x1], [y0, y1]]；只对 x 为 [x0, x1]",
    "what several sets have in common":
      "几个集合的交",
    "what is in any of several sets, which is hardly ever convex":
      "几个集合的并，多半不是凸的",
    "list of {disk: r} and {box: [[x0, x1], [y0, y1]]}":
      "由 {disk: r} 和 {box: [[x0, x1], [y0, y1]]} 组成的列表",
    "what happens outside":
      "在外面时怎么办",
    "of the penalty, which needs one":
      "惩罚的权重，惩罚必须有",
    "steps in a round":
      "一轮的步数",
    "share of the way of a round that is kept":
      "一轮所走的路保留的比例",
    "length of the rise":
      "上升的步数",
    "rate at t = 0":
      "t = 0 时的学习率",
    "light on dark":
      "深底浅字",
    "dark on light":
      "浅底深字",
    "bright on black, lines with at least 6:1":
      "黑底亮色，线条对比度至少 6:1",
    "the map from blue to yellow, safe for colour-blind eyes":
      "从蓝到黄的色图，适合色觉障碍者",
    "greys, for print":
      "灰度，用于打印",
  ]
}
