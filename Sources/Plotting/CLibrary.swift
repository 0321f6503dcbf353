#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// The functions of the C library that plotting needs, imported in this one place.

func naturalLogarithm(_ value: Double) -> Double { log(value) }

func exponential(_ value: Double) -> Double { exp(value) }

func commonLogarithm(_ value: Double) -> Double { log10(value) }

func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
