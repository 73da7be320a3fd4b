// The client of the forecasts is emitted from specs/ into this module.
