// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Shop",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(path: "../Stock"),
        .package(name: "swift-chorus-pro", path: "../../../.."),
    ],
    targets: [
        .target(
            name: "Orders",
            dependencies: [.product(name: "EndpointRuntime", package: "swift-chorus-pro")],
            plugins: [.plugin(name: "EndpointClientPlugin", package: "swift-chorus-pro")]
        ),
        .target(
            name: "Parcels",
            dependencies: [.product(name: "EndpointRuntime", package: "swift-chorus-pro")],
            plugins: [.plugin(name: "EndpointClientPlugin", package: "swift-chorus-pro")]
        ),
        .executableTarget(
            name: "shop",
            dependencies: ["Orders", "Parcels", .product(name: "Stock", package: "Stock")]
        ),
    ]
)
