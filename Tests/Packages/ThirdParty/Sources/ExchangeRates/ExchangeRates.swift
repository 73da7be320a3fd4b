// The client of the exchange rates is emitted from specs/ into this module.
