// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Stock",
    platforms: [.macOS(.v15)],
    products: [.library(name: "Stock", targets: ["Stock"])],
    dependencies: [
        .package(name: "swift-chorus-pro", path: "../../../..")
    ],
    targets: [
        .target(
            name: "Stock",
            dependencies: [.product(name: "EndpointRuntime", package: "swift-chorus-pro")],
            plugins: [.plugin(name: "EndpointClientPlugin", package: "swift-chorus-pro")]
        )
    ]
)
