#include <stddef.h>
#include <stdint.h>

// Runs libFuzzer with its own options, from a main that isn't its own.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*user)(const uint8_t *data, size_t size));
