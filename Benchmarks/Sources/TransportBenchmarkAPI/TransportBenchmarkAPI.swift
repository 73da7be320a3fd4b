// The client that the transport benchmark calls with is emitted from specs/ beside this file.
