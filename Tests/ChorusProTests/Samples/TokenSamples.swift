extension Sample {
    static let tokens: [Sample] = [
        .answer(
            "a token",
            "token",
            """
            {"access_token": "kP3-vX9_aQ2.jetonFictif", "token_type": "Bearer", "expires_in": 1800, "scope": "openid"}
            """
        )
    ]

    static let tokenFailures: [Sample] = [
        .answer(
            "a blank token",
            "token",
            """
            {"access_token": "", "token_type": "Bearer", "expires_in": 90, "scope": "openid"}
            """
        ),
        .answer(
            "a client that is not known",
            "token",
            status: 400,
            """
            {"error": "invalid_client"}
            """
        ),
    ]

    static let gatewayFailures: [Sample] = [
        .answer(
            "an account that is not known",
            "organisations.v1.healthCheck",
            status: 401,
            """
            {"ErrorCode": "401", "Description": "[champ refusé]"}
            """
        ),
        .answer(
            "a list of reasons",
            "organisations.v1.consulterService",
            status: 400,
            """
            [{"error": "NotFoundReference", "message": "Service introuvable", "detail": "Rien sous la référence 0b1d"}]
            """
        ),
    ]
}
