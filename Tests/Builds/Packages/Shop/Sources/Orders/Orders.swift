// Emitted from specs/.
