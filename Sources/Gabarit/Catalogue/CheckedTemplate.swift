public import GabaritLanguage
public import GabaritLayout
public import GabaritPages
public import GabaritPrimitives

/// A template that has passed every check, fit included, with the bytes of its pictures: what a renderer takes.
public struct CheckedTemplate: Sendable {
    /// The typed template.
    public let template: Template
    /// Its pictures, in the order of `Template.images`.
    public let images: [ImageResource]
    /// What was proved of its fixed boxes.
    public let fit: FitReport
    /// The faces it is set with.
    public let faces: [Face]
    /// The patterns that its words are divided by.
    public let patterns: [HyphenationPatterns]
    /// SHA-256 of the contract: it changes when data of the old one may no longer fit.
    public let contractDigest: String
    /// All that it is made of.
    public let parts: VersionParts
    /// SHA-256 of all that it is made of: sources, pictures, faces, patterns.
    public var digest: String { parts.digest }

    /// The families that its texts are set in: documents show faces of no others.
    public var families: Set<String> { template.families }

    /// `name@version`.
    public var label: String { template.label }

    init(_ version: CatalogueVersion, fit: FitReport, lock: FontLock) {
        template = version.template
        images = version.images
        parts = version.parts
        self.fit = fit
        faces = lock.faces
        patterns = lock.patterns
        contractDigest = SHA256(of: version.template.contract.canonicalText).hexadecimal
    }

    /// Reads one record; tables fill lists of it.
    ///
    /// - Throws: `Diagnostics` with everything that is wrong with it, places and paths but never a datum.
    public func decode(_ bytes: [UInt8], tables: [CSVTable] = []) throws(Diagnostics) -> Value {
        try template.decode(bytes, tables: tables)
    }
}

extension Template {
    /// `name@version`.
    var label: String { "\(name)@\(version)" }

    /// Refuses what is made on a day on which it is not in force, neither under its name nor under its alias.
    func requireInForce(on day: CivilDate) throws(Diagnostics) {
        if day < validity.from {
            throw Diagnostics([CatalogueMessages.notInForce(label, from: validity.from.iso, on: day.iso)])
        }
        if let end = validity.alias?.until ?? validity.until, day >= end {
            throw Diagnostics([CatalogueMessages.noLongerInForce(label, until: end.iso, on: day.iso)])
        }
    }

    /// Reads one record of its contract; tables fill lists of it.
    ///
    /// - Throws: `Diagnostics` with everything that is wrong with it, places and paths but never a datum.
    public func decode(_ bytes: [UInt8], tables: [CSVTable] = []) throws(Diagnostics) -> Value {
        try DataReader(contract: contract).value(of: bytes, tables: tables)
    }
}
