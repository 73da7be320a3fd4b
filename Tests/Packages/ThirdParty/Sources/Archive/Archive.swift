// The client of the archive is emitted from specs/ into this module.
