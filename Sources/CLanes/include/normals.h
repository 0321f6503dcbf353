// Two standard normals for each of eight particles or steps: Philox4x32-10, then Box and Muller's
// transform with polynomials for logarithm, sine and cosine in place of a library call a number.
//
// Polynomials and reductions are those of Sun's fdlibm (1993), right to about one unit in the last
// place. Philox: J. Salmon and others, "Parallel random numbers: as easy as 1, 2, 3", SC 2011.

#ifndef CLANES_NORMALS_H
#define CLANES_NORMALS_H

typedef double wide_lanes __attribute__((ext_vector_type(8)));
typedef unsigned long long lane_words __attribute__((ext_vector_type(8)));

CLANES_INLINE lane_words lanes_bits(wide_lanes a) { return (lane_words)a; }
CLANES_INLINE wide_lanes lanes_from_bits(lane_words a) { return (wide_lanes)a; }

// Whole numbers below 2^52.
CLANES_INLINE wide_lanes lanes_whole(lane_words a) {
  return lanes_from_bits(a | lanes_bits((wide_lanes)0x1p52)) - 0x1p52;
}

// The natural logarithm of positive, normal, finite numbers.
//
// With a = 2^k (1 + f), 1/sqrt 2 < 1 + f < sqrt 2, and s = f / (2 + f):
//
//     log(1 + f) = f - f^2/2 + s (f^2/2 + R(s^2))
CLANES_INLINE wide_lanes lanes_logarithm(wide_lanes a) {
  const uint64_t root_of_half = 0x3FE6A09Eull << 32, one = 0x3FF00000ull << 32;
  lane_words shifted = lanes_bits(a) + (one - root_of_half);
  wide_lanes power =
      lanes_from_bits((shifted >> 52) | lanes_bits((wide_lanes)0x1p52)) - (0x1p52 + 1023);
  wide_lanes f = lanes_from_bits((shifted & 0x000FFFFFFFFFFFFFull) + root_of_half) - 1;
  wide_lanes half = 0.5 * (f * f), s = f / (2 + f), z = s * s;
  wide_lanes r = 1.479819860510658591e-01 * z + 1.531383769920937332e-01;
  r = r * z + 1.818357216161805012e-01;
  r = r * z + 2.222219843214978396e-01;
  r = r * z + 2.857142874366239149e-01;
  r = r * z + 3.999999999940941908e-01;
  r = (r * z + 6.666666666666735130e-01) * z;
  // ln 2 in two parts, so that its product with k is exact to the last digit of the sum.
  wide_lanes fine = s * (half + r) + 1.90821492927058770002e-10 * power;
  return fine - half + f + 6.93147180369123816490e-01 * power;
}

typedef struct {
  wide_lanes sine, cosine;
} lanes_turn;

// Sine and cosine of `quarter_turns` times pi/2, for angles of a few turns.
//
// Whole quarter turns are taken off exactly; they only swap the two and change signs.
CLANES_INLINE lanes_turn lanes_sine_and_cosine(wide_lanes quarter_turns) {
  // Adding this leaves no place for a fraction; the quadrant is then in the last bits.
  const double rounder = 0x1.8p52;
  wide_lanes rounded = quarter_turns + rounder;
  lane_words quadrant = lanes_bits(rounded);
  wide_lanes angle = (quarter_turns - (rounded - rounder)) * 1.57079632679489661923;
  wide_lanes z = angle * angle;
  wide_lanes s = 1.58969099521155010221e-10 * z - 2.50507602534068634195e-08;
  s = s * z + 2.75573137070700676789e-06;
  s = s * z - 1.98412698298579493134e-04;
  s = s * z + 8.33333333332248946124e-03;
  s = s * z - 1.66666666666666324348e-01;
  s = angle + angle * z * s;
  wide_lanes c = -1.13596475577881948265e-11 * z + 2.08757232129817482790e-09;
  c = c * z - 2.75573143513906633035e-07;
  c = c * z + 2.48015872894767294178e-05;
  c = c * z - 1.38888888888741095749e-03;
  c = c * z + 4.16666666666666019037e-02;
  c = 1 - (0.5 * z - z * z * c);
  lane_words swap = (lanes_bits(s) ^ lanes_bits(c)) & -(quadrant & 1);
  lane_words sign = (lane_words)(1ull << 63);
  return (lanes_turn){
      lanes_from_bits(lanes_bits(s) ^ swap ^ ((quadrant << 62) & sign)),
      lanes_from_bits(lanes_bits(c) ^ swap ^ (((quadrant + 1) << 62) & sign))};
}

// The normals of eight counters (step, particle, purpose) under one key. Swift has no word for a
// structure of vectors, hence the pointers, each to `wide_lanes`.
CLANES_INLINE void lanes_normals(
    uint64_t key, lane_words step, lane_words particle, uint32_t purpose, void *first_normals,
    void *second_normals) {
  // Each word in the lower half of 64 bits. The masks before the products change nothing; they let
  // the compiler see that 32 bits meet 32 bits.
  const lane_words low = (lane_words)0xFFFFFFFFull;
  lane_words x = step & low, y = particle & low, z = (lane_words)(unsigned long long)purpose, w = step >> 32;
  uint32_t key0 = (uint32_t)key, key1 = (uint32_t)(key >> 32);
#pragma clang loop unroll(full)
  for (int round = 0; round < 10; round++) {
    lane_words first = (x & low) * 0xD2511F53ull, second = (z & low) * 0xCD9E8D57ull;
    x = (second >> 32) ^ y ^ key0;
    y = second & low;
    z = (first >> 32) ^ w ^ key1;
    w = first & low;
    key0 += 0x9E3779B9u;
    key1 += 0xBB67AE85u;
  }
  // 53 bits each: y and the upper 21 of x; w and the upper 21 of z.
  wide_lanes a = lanes_whole(y) * 0x1p21 + lanes_whole(x >> 11);
  wide_lanes b = lanes_whole(w) * 0x1p21 + lanes_whole(z >> 11);
  wide_lanes radius = __builtin_elementwise_sqrt(-2 * lanes_logarithm((a + 1) * 0x1p-53));
  lanes_turn turn = lanes_sine_and_cosine(b * 0x1p-51);
  *(wide_lanes *)first_normals = radius * turn.cosine;
  *(wide_lanes *)second_normals = radius * turn.sine;
}

#endif
