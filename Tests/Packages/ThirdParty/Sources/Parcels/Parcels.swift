// The client of the parcel service is emitted from specs/ into this module.
