// swift-tools-version: 6.2
import PackageDescription

// `FEEDGATE_CORE=1` leaves out everything that needs the network stack, so that the pure targets, their tests and the
// commands that only read and write text build alone in a fraction of the time: `make test-core`.
let coreOnly = Context.environment["FEEDGATE_CORE"] != nil

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
    name: "feedgate",
    products: [
        .library(name: "Articles", targets: ["Articles"]),
        .executable(name: "feedgate", targets: ["feedgate"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
    ],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "Markup", dependencies: ["CLibXML2"], swiftSettings: strict),
        .target(name: "Articles", dependencies: ["Markup"], swiftSettings: strict),
        .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: strict),
        .testTarget(
            name: "ArticlesTests", dependencies: ["Articles"], exclude: ["Fixtures"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

if coreOnly {
    package.targets.append(
        .executableTarget(
            name: "feedgate", dependencies: ["Articles", "CZlib", argumentParser], exclude: ["Home"],
            swiftSettings: strict + [.define("FEEDGATE_CORE")]))
} else {
    package.dependencies += [
        .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.9.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    ]
    package.targets += [
        .systemLibrary(name: "CGlibc"),
        .target(
            name: "Gateway",
            dependencies: [
                "Articles", "CGlibc", "CZlib",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "NIOTLS", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "feedgate",
            dependencies: [
                "Articles", "CZlib", "Gateway", argumentParser, .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ], swiftSettings: strict),
        // A year of the daemon in some minutes, for the tests and for `swift run -c release year`.
        .executableTarget(
            name: "year", dependencies: ["Articles", "Gateway", .product(name: "Logging", package: "swift-log")],
            swiftSettings: strict),
        .testTarget(
            name: "GatewayTests",
            dependencies: [
                "CZlib", "Gateway", "year", .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ], exclude: ["Storage/Schemas"], swiftSettings: strict),
        .testTarget(name: "CommandTests", dependencies: ["feedgate"], swiftSettings: strict),
    ]
}

// `FEEDGATE_FUZZ=1` adds the fuzzer of parsing and cleaning: `make fuzz`.
if Context.environment["FEEDGATE_FUZZ"] != nil {
    package.targets += [
        .systemLibrary(name: "CFuzzer"),
        .executableTarget(
            name: "fuzz", dependencies: ["Articles", "CFuzzer"],
            swiftSettings: strict + [.unsafeFlags(["-parse-as-library", "-sanitize=fuzzer"])],
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
    ]
}
