// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// What the trait AsyncHTTPClient brings.
let asyncHTTPClient: [Target.Dependency] = [
    .product(name: "AsyncHTTPClient", package: "async-http-client", condition: .when(traits: ["AsyncHTTPClient"])),
    .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
    .product(name: "NIOHTTP1", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
    .product(name: "NIOPosix", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
    .product(name: "NIOSSL", package: "swift-nio-ssl", condition: .when(traits: ["AsyncHTTPClient"])),
]

let package = Package(
    name: "swift-chorus-pro",
    platforms: [.macOS(.v15), .iOS(.v18)],
    products: [
        // The client of Chorus Pro.
        .library(name: "ChorusPro", targets: ["ChorusPro"]),
        .executable(name: "chorus-pro", targets: ["chorus-pro"]),
        // For clients of other APIs: the plugins with their tool, and what emitted code needs.
        .plugin(name: "EndpointClientPlugin", targets: ["EndpointClientPlugin"]),
        .plugin(name: "EndpointClientCommand", targets: ["EndpointClientCommand"]),
        .executable(name: "endpoint-client-generator", targets: ["endpoint-client-generator"]),
        .library(name: "EndpointRuntime", targets: ["EndpointRuntime", "EndpointCoding"]),
        // A transport for services; empty unless the trait of the same name is on.
        .library(name: "EndpointAsyncHTTPClient", targets: ["EndpointAsyncHTTPClient"]),
        // For tests: real servers on a loopback port.
        .library(name: "EndpointMock", targets: ["EndpointMock"]),
        .library(name: "ChorusProMock", targets: ["ChorusProMock"]),
        // For authors of transports: a server that misbehaves, and the checks of what a transport promises.
        .library(name: "EndpointFaultServer", targets: ["EndpointFaultServer"]),
        .library(name: "EndpointTransportConformance", targets: ["EndpointTransportConformance"]),
    ],
    traits: [
        .trait(
            name: "AsyncHTTPClient",
            description: "Builds EndpointAsyncHTTPClient, a transport on async-http-client and SwiftNIO."
        )
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
        // Resolved only where the trait AsyncHTTPClient is on.
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    ],
    targets: [
        // Reading specs.
        .systemLibrary(
            name: "CLibYAML",
            pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
        ),
        .target(name: "EndpointPatterns"),
        .target(name: "EndpointSpecs", dependencies: ["CLibYAML", "EndpointPatterns"]),

        // Emitting clients.
        .target(name: "EndpointClientGenerator", dependencies: ["EndpointSpecs"]),
        .executableTarget(
            name: "endpoint-client-generator",
            dependencies: ["EndpointClientGenerator", "EndpointSpecs"]
        ),
        .plugin(name: "EndpointClientPlugin", capability: .buildTool(), dependencies: ["endpoint-client-generator"]),
        .plugin(
            name: "EndpointClientCommand",
            capability: .command(
                intent: .custom(
                    verb: "generate-endpoint-client",
                    description: "Writes the Swift clients of specs folders into their targets, to be committed."
                ),
                permissions: [
                    .writeToPackageDirectory(reason: "It writes the emitted Swift files into the targets' folders.")
                ]
            ),
            dependencies: ["endpoint-client-generator"]
        ),

        // What emitted clients run on.
        .target(name: "EndpointCoding", dependencies: ["EndpointPatterns"]),
        .target(
            name: "EndpointRuntime",
            dependencies: [
                "EndpointCoding",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),

        .target(
            name: "EndpointAsyncHTTPClient",
            dependencies: [
                "EndpointCoding", "EndpointRuntime",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ] + asyncHTTPClient
        ),

        // Chorus Pro.
        .target(
            name: "Generated",
            dependencies: ["EndpointCoding", "EndpointRuntime"],
            path: "Generated",
            plugins: ["EndpointClientPlugin"]
        ),
        .target(name: "ChorusPro", dependencies: ["EndpointCoding", "EndpointRuntime", "Generated"]),
        .executableTarget(
            name: "chorus-pro",
            dependencies: [
                "ChorusPro", "ChorusProMock", "EndpointCoding", "EndpointMock", "EndpointRuntime",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),

        // Servers to try clients on.
        .target(
            name: "EndpointMock",
            dependencies: [
                "EndpointPatterns", "EndpointSpecs",
                .product(name: "FlyingFox", package: "FlyingFox"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ]
        ),
        .target(name: "ChorusProMock", dependencies: ["EndpointMock", "EndpointSpecs"]),
        .target(name: "EndpointFaultServer"),
        .target(
            name: "EndpointTransportConformance",
            dependencies: [
                "EndpointFaultServer", "EndpointRuntime",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),

        // Tests.
        .target(name: "NetworkTestSupport", path: "Tests/NetworkTestSupport"),
        .testTarget(name: "EndpointSpecsTests", dependencies: ["EndpointSpecs"], exclude: ["Faults"]),
        .testTarget(
            name: "EndpointClientGeneratorTests",
            dependencies: ["EndpointClientGenerator", "EndpointSpecs", "endpoint-client-generator"],
            exclude: ["Comparison/Changes", "Hostile/Refused.txt"]
        ),
        .target(
            name: "ReferenceAPI",
            dependencies: ["EndpointCoding", "EndpointRuntime"],
            path: "Tests/Reference/Emitted"
        ),
        .testTarget(
            name: "ReferenceAPITests",
            dependencies: [
                "EndpointCoding", "EndpointMock", "EndpointRuntime", "EndpointSpecs", "ReferenceAPI",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        .testTarget(name: "EndpointPatternsTests", dependencies: ["EndpointPatterns"]),
        .testTarget(name: "EndpointCodingTests", dependencies: ["EndpointCoding"]),
        .testTarget(
            name: "EndpointRuntimeTests",
            dependencies: [
                "EndpointCoding", "EndpointFaultServer", "EndpointRuntime", "NetworkTestSupport",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(
            name: "EndpointTransportTests",
            dependencies: [
                "EndpointAsyncHTTPClient", "EndpointCoding", "EndpointFaultServer", "EndpointRuntime",
                "EndpointTransportConformance",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(
            name: "EndpointMockTests",
            dependencies: ["EndpointMock", "EndpointSpecs", .product(name: "FlyingFox", package: "FlyingFox")]
        ),
        .testTarget(
            name: "ChorusProTests",
            dependencies: [
                "ChorusPro", "ChorusProMock", "EndpointAsyncHTTPClient", "EndpointClientGenerator", "EndpointCoding",
                "EndpointMock",
                "EndpointRuntime", "EndpointSpecs", "Generated", "NetworkTestSupport", "chorus-pro",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        .testTarget(
            name: "EndpointAsyncHTTPClientTests",
            dependencies: [
                "EndpointAsyncHTTPClient", "EndpointCoding", "EndpointFaultServer", "EndpointRuntime",
                "EndpointTransportConformance", "NetworkTestSupport",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ] + asyncHTTPClient
        ),
        .testTarget(
            name: "SoakTests",
            dependencies: ["ChorusPro", "ChorusProMock", "EndpointFaultServer", "EndpointMock"]
        ),
        .testTarget(name: "ChorusProMockTests", dependencies: ["ChorusProMock", "EndpointMock", "EndpointSpecs"]),
    ]
)

for target in package.targets where [.regular, .executable, .test].contains(target.type) {
    target.swiftSettings = (target.swiftSettings ?? []) + strict
}
