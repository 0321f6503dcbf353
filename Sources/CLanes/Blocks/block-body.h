// The blocks themselves. What includes this has set the instruction set, and LANES_NAME, which gives each
// function a name of its own.

#include <string.h>

// Where the arrays come from only single numbers are aligned.
typedef double LANES_NAME(loose) __attribute__((ext_vector_type(8), aligned(8)));

void LANES_NAME(lanes_fill_normals)(
    size_t count, uint64_t key, uint64_t step, uint64_t first, uint32_t purpose, double *x, double *y) {
  lane_words number = (lane_words){0, 1, 2, 3, 4, 5, 6, 7} + (unsigned long long)first;
  wide_lanes a, b;
  size_t done = 0;
  for (; done + 8 <= count; done += 8, number += 8) {
    lanes_normals(key, (lane_words)(unsigned long long)step, number, purpose, &a, &b);
    *(LANES_NAME(loose) *)(x + done) = a;
    *(LANES_NAME(loose) *)(y + done) = b;
  }
  if (done == count) return;
  lanes_normals(key, (lane_words)(unsigned long long)step, number, purpose, &a, &b);
  memcpy(x + done, &a, (count - done) * sizeof(double));
  memcpy(y + done, &b, (count - done) * sizeof(double));
}
