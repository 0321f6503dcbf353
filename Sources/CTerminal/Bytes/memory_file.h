/// A file that is only in memory.
#pragma once

/// A file that has no name and goes with its last descriptor, or -1.
int memory_file(void);
