// swift-tools-version: 6.2
import PackageDescription

// Built by Scripts/fuzz.sh alone, every target with the fuzzer's instrumentation. The sources under test are links to
// those of the package itself, so that nothing else is instrumented and what is `package` there can be reached.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
    name: "fuzzing",
    platforms: [.macOS(.v15)],
    targets: [
        .systemLibrary(name: "CLibFuzzer"),
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1"),

        // Under test.
        .target(name: "EndpointPatterns"),
        .target(name: "EndpointSpecs", dependencies: ["CLibYAML", "EndpointPatterns"]),
        .target(name: "EndpointClientGenerator", dependencies: ["EndpointSpecs"]),
        .target(name: "EndpointCoding", dependencies: ["EndpointPatterns"]),

        // Targets of the fuzzer, and what they have in common.
        .target(name: "FuzzDriver", dependencies: ["CLibFuzzer"]),
        .target(name: "CodingOracle", dependencies: ["EndpointCoding"]),
        .executableTarget(name: "fuzz-json", dependencies: ["CodingOracle", "EndpointCoding", "FuzzDriver"]),
        .executableTarget(name: "fuzz-envelope", dependencies: ["EndpointCoding", "FuzzDriver"]),
        .executableTarget(name: "fuzz-text", dependencies: ["EndpointCoding", "FuzzDriver"]),
        .executableTarget(
            name: "fuzz-specs",
            dependencies: ["EndpointClientGenerator", "EndpointSpecs", "FuzzDriver"]
        ),

        // Writes what they begin with.
        .executableTarget(name: "fuzz-seeds", dependencies: ["EndpointSpecs"]),
    ]
)

for target in package.targets where [.regular, .executable].contains(target.type) {
    target.swiftSettings = (target.swiftSettings ?? []) + strict
}
