// The client of the city library's loans is emitted from specs/ into this module.
