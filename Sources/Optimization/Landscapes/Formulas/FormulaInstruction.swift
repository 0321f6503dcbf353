/// One step of a formula in postfix order, working on a stack of numbers.
///
/// A constant never takes a place on the stack: it is part of the operation that uses it, and an
/// operation on constants alone was worked out when the formula was read.
enum FormulaInstruction: Sendable {
  /// Pushes x.
  case variableX
  /// Pushes y.
  case variableY
  /// Pushes a number: in a formula that is constant altogether, and as a part of a choice.
  case constant(Double)
  /// Replaces the top.
  case unary(UnaryOperation)
  /// Replaces the top two.
  case binary(BinaryOperation)
  /// Replaces the top two, the top being the left operand.
  case binaryTurned(BinaryOperation)
  /// Replaces the top, which is the left operand.
  case binaryWithRight(BinaryOperation, Double)
  /// Replaces the top, which is the right operand.
  case binaryWithLeft(BinaryOperation, Double)
  /// Replaces the top three, a condition and two values, by one of the values.
  case choice
  /// Replaces the top by an integer power of it.
  case integerPower(Int)
}
