#include "CLanes.h"

void lanes_fill_normals_baseline(
    size_t count, uint64_t key, uint64_t step, uint64_t first, uint32_t purpose, double *x, double *y);
void lanes_fill_normals_avx2(
    size_t count, uint64_t key, uint64_t step, uint64_t first, uint32_t purpose, double *x, double *y);

bool lanes_has_path(lanes_path path) {
  switch (path) {
  case lanes_baseline: return true;
#if defined(__x86_64__)
  case lanes_avx2: return __builtin_cpu_supports("avx2");
#endif
  default: return false;
  }
}

void lanes_fill_normals_by(
    lanes_path path, size_t count, uint64_t key, uint64_t step, uint64_t first, uint32_t purpose,
    double *x, double *y) {
#if defined(__x86_64__)
  if (path == lanes_avx2) {
    lanes_fill_normals_avx2(count, key, step, first, purpose, x, y);
    return;
  }
#endif
  lanes_fill_normals_baseline(count, key, step, first, purpose, x, y);
}

void lanes_fill_normals(
    size_t count, uint64_t key, uint64_t step, uint64_t first, uint32_t purpose, double *x, double *y) {
  lanes_path path = lanes_has_path(lanes_avx2) ? lanes_avx2 : lanes_baseline;
  lanes_fill_normals_by(path, count, key, step, first, purpose, x, y);
}
