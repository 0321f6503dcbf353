/// Mean, variance, skewness and kurtosis of a list of numbers, dividing by their count.
struct Moments {
  let mean: Double
  let variance: Double
  let skewness: Double
  let kurtosis: Double

  init(_ numbers: [Double]) {
    let count = Double(numbers.count)
    let mean = numbers.reduce(0, +) / count
    var second = 0.0
    var third = 0.0
    var fourth = 0.0
    for number in numbers {
      let deviation = number - mean
      let square = deviation * deviation
      second += square
      third += square * deviation
      fourth += square * square
    }
    self.mean = mean
    variance = second / count
    skewness = third / count / (variance * variance.squareRoot())
    kurtosis = fourth / count / (variance * variance)
  }
}

/// Pearson's correlation of two lists of equal length.
func correlation(_ first: [Double], _ second: [Double]) -> Double {
  let a = Moments(first)
  let b = Moments(second)
  let products = zip(first, second).map { ($0 - a.mean) * ($1 - b.mean) }
  let covariance = products.reduce(0, +) / Double(products.count)
  return covariance / (a.variance * b.variance).squareRoot()
}

/// How many standard errors the mean square of `numbers`, drawn from normals of mean 0, is away
/// from `variance`.
func varianceScore(_ numbers: [Double], expecting variance: Double) -> Double {
  let count = Double(numbers.count)
  let measured = numbers.reduce(0) { $0 + $1 * $1 } / count
  return (measured / variance - 1) / (2 / count).squareRoot()
}

/// How many standard errors the mean of `numbers` is away from 0, their variance being known.
func meanScore(_ numbers: [Double], variance: Double) -> Double {
  let count = Double(numbers.count)
  return numbers.reduce(0, +) / count / (variance / count).squareRoot()
}

/// How many standard errors the mean of `numbers` is away from `mean`, their variance being told from
/// themselves.
func meanScore(_ numbers: [Double], expecting mean: Double) -> Double {
  meanScore(numbers.map { $0 - mean }, variance: Moments(numbers).variance)
}
