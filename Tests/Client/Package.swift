// swift-tools-version: 6.2
// A package as a user of the library would write it: what it uses is what the guides show.
import PackageDescription

let package = Package(
    name: "client",
    dependencies: [.package(name: "gabarit", path: "../..")],
    targets: [
        .executableTarget(name: "Client", dependencies: [.product(name: "Gabarit", package: "gabarit")])
    ]
)
