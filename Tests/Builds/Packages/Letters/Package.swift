// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Letters",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "swift-chorus-pro", path: "../../../..")
    ],
    targets: [
        .target(
            name: "Letters",
            dependencies: [.product(name: "EndpointRuntime", package: "swift-chorus-pro")],
            exclude: ["specs"]
        ),
        .target(name: "Envelopes"),
    ]
)
