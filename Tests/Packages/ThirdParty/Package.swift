// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// The repository around this package.
///
/// A package that is found by path is known by its folder's name, and aliases of modules go by that name.
let repository = URL(filePath: Context.packageDirectory).appending(path: "../../..").standardizedFileURL
    .lastPathComponent

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
    name: "third-party",
    platforms: [.macOS(.v15), .iOS(.v18)],
    dependencies: [
        .package(path: "../../..")
    ],
    targets: [
        // The client of a library's loans. The target has the name of one of the dependency's own.
        .target(
            name: "Generated",
            dependencies: [.product(name: "EndpointRuntime", package: repository)],
            plugins: [.plugin(name: "EndpointClientPlugin", package: repository)]
        ),

        // A second client in the same package, of an API that asks for no credentials, in a module that is the main
        // actor's own.
        .target(
            name: "Tides",
            dependencies: [.product(name: "EndpointRuntime", package: repository)],
            swiftSettings: [.defaultIsolation(MainActor.self)],
            plugins: [.plugin(name: "EndpointClientPlugin", package: repository)]
        ),

        // Clients that prove who they are with a key in a header, with a token and a key in the query, and with an account.
        .target(
            name: "Weather",
            dependencies: [.product(name: "EndpointRuntime", package: repository)],
            plugins: [.plugin(name: "EndpointClientPlugin", package: repository)]
        ),
        .target(
            name: "Parcels",
            dependencies: [.product(name: "EndpointRuntime", package: repository)],
            plugins: [.plugin(name: "EndpointClientPlugin", package: repository)]
        ),
        .target(
            name: "Archive",
            dependencies: [.product(name: "EndpointRuntime", package: repository)],
            plugins: [.plugin(name: "EndpointClientPlugin", package: repository)]
        ),

        // The client that docs/other-apis.md makes, step by step.
        .target(
            name: "ExchangeRates",
            dependencies: [.product(name: "EndpointRuntime", package: repository)],
            plugins: [.plugin(name: "EndpointClientPlugin", package: repository)]
        ),

        // Both modules named Generated in one target. It has to be part of a product, be it the tests, for the alias to hold.
        .target(
            name: "Bookkeeping",
            dependencies: [
                "Generated",
                .product(name: "ChorusPro", package: repository, moduleAliases: ["Generated": "ChorusProGenerated"]),
            ]
        ),

        .testTarget(
            name: "ThirdPartyTests",
            dependencies: [
                "Archive", "Bookkeeping", "ExchangeRates", "Generated", "Parcels", "Tides", "Weather",
                .product(name: "EndpointMock", package: repository),
                .product(name: "EndpointRuntime", package: repository),
            ]
        ),
    ]
)

for target in package.targets {
    target.swiftSettings = (target.swiftSettings ?? []) + strict
}
