// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "gabarit",
    products: [
        .library(name: "Gabarit", targets: ["Gabarit"]),
        .executable(name: "gabarit", targets: ["GabaritCommand"]),
    ],
    dependencies: [
        // The command line: parsing, help, completion scripts.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // What the renderer tells the service that it is part of; the service chooses where it goes.
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.5.0"),
        // The language reference and the guides.
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CCairo", pkgConfig: "cairo cairo-pdf cairo-ft fontconfig", providers: [.apt(["libcairo2-dev"])]),
        .systemLibrary(name: "CPango", pkgConfig: "pangoft2 pango fontconfig", providers: [.apt(["libpango1.0-dev"])]),
        // SHA-256, from the library that Pango already brings into the process.
        .systemLibrary(name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"])]),
        // libhyphen has no .pc file; its module map names the library.
        .systemLibrary(name: "CHyphen", providers: [.apt(["libhyphen-dev"])]),
        .systemLibrary(name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        // The finished file: compression at a third of zlib's time, and the profile of sRGB.
        .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .systemLibrary(name: "CLCMS", pkgConfig: "lcms2", providers: [.apt(["liblcms2-dev"])]),
        // Drawings of templates, as outlines on cairo's surfaces.
        .systemLibrary(name: "CRSVG", pkgConfig: "librsvg-2.0", providers: [.apt(["librsvg2-dev"])]),
        .systemLibrary(name: "CTurboJPEG", pkgConfig: "libturbojpeg", providers: [.apt(["libturbojpeg0-dev"])]),

        // Cairo's calls of zlib answered from inside the process: for executables only.
        .target(name: "CCairoDeflate", linkerSettings: [.linkedLibrary("deflate"), .linkedLibrary("dl")]),

        .target(name: "GabaritPrimitives", swiftSettings: strict),
        .target(
            name: "GabaritLanguage",
            dependencies: ["GabaritPrimitives"],
            resources: [.embedInCode("Languages/fr.json"), .embedInCode("Languages/en.json")],
            swiftSettings: strict
        ),
        .target(name: "GabaritContent", dependencies: ["GabaritPrimitives", "GabaritLanguage"], swiftSettings: strict),
        .target(name: "GabaritPages", dependencies: ["GabaritPrimitives"], swiftSettings: strict),
        .target(
            name: "GabaritLayout",
            dependencies: [
                "GabaritPrimitives", "GabaritLanguage", "GabaritContent", "GabaritPages", "CPango", "CHyphen",
            ],
            swiftSettings: strict
        ),
        .target(
            name: "GabaritExport",
            dependencies: [
                "GabaritPrimitives", "GabaritPages", "CCairo", "CQRencode", "CTurboJPEG", "CRSVG", "CDeflate", "CLCMS",
            ],
            swiftSettings: strict
        ),
        .target(
            name: "Gabarit",
            dependencies: [
                "GabaritPrimitives", "GabaritLanguage", "GabaritContent", "GabaritPages", "GabaritLayout",
                "GabaritExport", "CGLib",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "GabaritCommand",
            dependencies: [
                "Gabarit", "GabaritPrimitives", "GabaritLanguage", "GabaritContent", "GabaritPages", "GabaritLayout",
                "GabaritExport", "CCairoDeflate",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),

        // The letter that other engines are measured with: see README.
        .executableTarget(
            name: "gabarit-bench",
            dependencies: [
                "Gabarit", "GabaritContent", "GabaritExport", "GabaritLanguage", "GabaritLayout", "GabaritPages",
                "GabaritPrimitives", "CCairoDeflate",
            ],
            path: "Tests/Peers/Bench", swiftSettings: strict),

        // Golden comparison, generated data, a reader of the PDF files made: what several test targets share.
        .target(
            name: "GabaritTestSupport",
            dependencies: ["GabaritPrimitives", "GabaritLanguage", "GabaritContent", "GabaritPages", "CDeflate"],
            path: "Tests/GabaritTestSupport", swiftSettings: strict),
        .testTarget(
            name: "GabaritLanguageTests", dependencies: ["GabaritLanguage", "GabaritTestSupport"], swiftSettings: strict
        ),
        .testTarget(
            name: "GabaritContentTests", dependencies: ["GabaritContent", "GabaritTestSupport"], swiftSettings: strict),
        .testTarget(
            name: "GabaritLayoutTests", dependencies: ["GabaritLayout", "GabaritExport", "GabaritTestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "GabaritExportTests", dependencies: ["GabaritExport", "GabaritTestSupport", "CCairo"],
            swiftSettings: strict),
        .testTarget(
            name: "GabaritTests",
            dependencies: [
                "Gabarit", "GabaritPrimitives", "GabaritLanguage", "GabaritContent", "GabaritPages", "GabaritLayout",
                "GabaritExport", "GabaritCommand", "GabaritTestSupport", "CCairo",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "MetricsTestKit", package: "swift-metrics"),
            ], swiftSettings: strict),
        .testTarget(name: "GabaritCommandTests", dependencies: ["GabaritTestSupport"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)

// Fuzzers need the sanitizer's own entry point, so they are in the package only when they are asked for.
if Context.environment["GABARIT_FUZZ"] != nil {
    let fuzzing = strict + [.unsafeFlags(["-parse-as-library"])]
    package.targets.append(.target(name: "GabaritFuzzSupport", path: "Tests/Fuzz/Support", swiftSettings: strict))
    for name in ["FuzzParser", "FuzzJSON", "FuzzCSV", "FuzzChecker", "FuzzDecoder"] {
        package.targets.append(
            .executableTarget(
                name: name, dependencies: ["GabaritPrimitives", "GabaritLanguage", "GabaritFuzzSupport"],
                path: "Tests/Fuzz/\(name)", swiftSettings: fuzzing))
        package.products.append(.executable(name: name, targets: [name]))
    }
}
