// Emitted from specs/common.yaml. Edit the spec, not this file.

public import EndpointCoding

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Types that several services share.
public nonisolated enum Common {
    /// A place on the water.
    ///
    /// Degrees, WGS 84.
    ///
    /// North and east are positive.
    public nonisolated struct Position: JSONModel {
        /// The field `latitude`.
        ///
        /// Exact: write `Decimal(string:)`, as a literal with a fraction is rounded to binary.
        public var latitude: Decimal

        /// The field `longitude`.
        ///
        /// Exact: write `Decimal(string:)`, as a literal with a fraction is rounded to binary.
        public var longitude: Decimal

        /// Creates a value; what is left out is not sent.
        public init(latitude: Decimal, longitude: Decimal) {
            self.latitude = latitude
            self.longitude = longitude
        }

        /// The names of the fields.
        public static let names: NameTable = """
            latitude
            longitude
            """

        /// Reads a value from JSON.
        public init(reading reader: inout JSONReader) throws(JSONFailure) {
            var latitudeValue: Decimal?
            var longitudeValue: Decimal?
            var object = reader.object(Self.names)
            while let field = reader.next(&object) {
                switch field {
                case 0: reader.decimal(into: &latitudeValue)
                case 1: reader.decimal(into: &longitudeValue)
                default: break
                }
            }
            guard let latitudeValue else {
                throw reader.missing("latitude", "a decimal")
            }
            self.latitude = latitudeValue
            guard let longitudeValue else {
                throw reader.missing("longitude", "a decimal")
            }
            self.longitude = longitudeValue
        }

        /// Reads or writes the fields, in the order of their names.
        public mutating func codeFields(with coder: inout FieldCoder) {
            coder.required(&latitude)
            coder.required(&longitude)
        }
    }

    /// Side of a ship.
    ///
    /// Other values than those listed survive reading, and are written back as they came.
    public typealias Side = OpenEnum<KnownValues.Side>

    /// The values that the specification lists.
    public nonisolated enum KnownValues {
        /// The values of `Side`.
        public nonisolated enum Side: OpenEnumValues {
            /// The texts, in the order of the specification.
            public static let all: NameTable = """
                PORT
                STARBOARD
                *
                LEFT_HAND
                """
        }
    }
}

nonisolated extension OpenEnum<Common.KnownValues.Side> {
    /// `PORT`.
    public static var port: Self { Self(rawValue: "PORT") }

    /// The right side, looking ahead.
    public static var starboard: Self { Self(rawValue: "STARBOARD") }

    /// `*`.
    public static var both: Self { Self(rawValue: "*") }

    /// `LEFT_HAND`.
    @available(*, deprecated, message: "Say `PORT`.")
    public static var leftHand: Self { Self(rawValue: "LEFT_HAND") }
}
