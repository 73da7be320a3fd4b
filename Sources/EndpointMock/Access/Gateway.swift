import Foundation

/// The refusals that come before an API is reached, in the gateway's forms.
enum Gateway {
    static let noToken = bearer(
        400,
        "invalid_request",
        "Unable to find token in the message"
    )
    static let wrongToken = bearer(
        401,
        "invalid_token",
        "The access token is unknown or has expired"
    )
    static let wrongAccount = MockAnswer(status: 401, body: ["ErrorCode": "401", "Description": "[invalid field]"])

    static let wrongKey = MockAnswer(
        status: 401,
        body: ["error": "invalid_api_key", "error_description": "The API key is missing or unknown"]
    )

    static func forbidden(_ description: String) -> MockAnswer {
        MockAnswer(status: 403, body: ["error": "forbidden", "error_description": .string(description)])
    }

    static func unsupportedContentType(_ found: String?, expected: String) -> MockAnswer {
        let found = found.map { "'\($0)'" } ?? "none"
        return MockAnswer(
            status: 415,
            body: [
                "error": "unsupported_media_type",
                "error_description": .string("The content type has to be '\(expected)', found \(found)"),
            ]
        )
    }

    private static func bearer(_ status: Int, _ error: String, _ description: String) -> MockAnswer {
        MockAnswer(
            status: status,
            headers: [
                "WWW-Authenticate":
                    "Bearer realm=\"DefaultRealm\", error=\"\(error)\", error_description=\"\(description)\""
            ],
            body: ["error": .string(error), "error_description": .string(description)]
        )
    }

    /// The login of an account header's base64, and its password.
    static func account(_ header: String) -> MockAccount? {
        guard let data = Data(base64Encoded: header), let text = String(validating: data, as: UTF8.self),
            let colon = text.firstIndex(of: ":")
        else { return nil }
        return MockAccount(login: String(text[..<colon]), password: String(text[text.index(after: colon)...]))
    }
}
