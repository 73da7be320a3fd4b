// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "swift-chorus-pro", path: "..")],
    targets: [
        .target(
            name: "BenchmarkAPI",
            dependencies: [.product(name: "EndpointRuntime", package: "swift-chorus-pro")],
            plugins: [.plugin(name: "EndpointClientPlugin", package: "swift-chorus-pro")]
        ),
        .executableTarget(name: "synthetic-api"),
        .executableTarget(
            name: "coding-benchmark",
            dependencies: ["BenchmarkAPI", .product(name: "EndpointRuntime", package: "swift-chorus-pro")]
        ),
    ]
)
