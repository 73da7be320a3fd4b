// The client of the tide tables is emitted from specs/ into this module.
