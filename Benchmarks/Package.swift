// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "swift-chorus-pro", path: "..", traits: ["AsyncHTTPClient"]),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    ],
    targets: [
        .target(
            name: "BenchmarkAPI",
            dependencies: [.product(name: "EndpointRuntime", package: "swift-chorus-pro")],
            plugins: [.plugin(name: "EndpointClientPlugin", package: "swift-chorus-pro")]
        ),
        .executableTarget(name: "measure"),
        .executableTarget(name: "synthetic-api"),
        .target(name: "MemoryMeasurement"),
        .executableTarget(
            name: "coding-benchmark",
            dependencies: [
                "BenchmarkAPI", "MemoryMeasurement", .product(name: "EndpointRuntime", package: "swift-chorus-pro"),
            ]
        ),
        .executableTarget(
            name: "memory-benchmark",
            dependencies: [
                "MemoryMeasurement", "TransportBenchmarkAPI",
                .product(name: "EndpointRuntime", package: "swift-chorus-pro"),
            ]
        ),
        .target(
            name: "TransportBenchmarkAPI",
            dependencies: [.product(name: "EndpointRuntime", package: "swift-chorus-pro")],
            plugins: [.plugin(name: "EndpointClientPlugin", package: "swift-chorus-pro")]
        ),
        .executableTarget(
            name: "transport-benchmark",
            dependencies: [
                "TransportBenchmarkAPI",
                .product(name: "EndpointRuntime", package: "swift-chorus-pro"),
                .product(name: "EndpointAsyncHTTPClient", package: "swift-chorus-pro"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
            ]
        ),
        .executableTarget(
            name: "transport-benchmark-server",
            dependencies: [
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]
        ),
    ]
)
