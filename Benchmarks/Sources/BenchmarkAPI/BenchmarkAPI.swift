// The models that the benchmarks read and write are emitted from specs/ beside this file.
