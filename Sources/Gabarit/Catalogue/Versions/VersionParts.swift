import GabaritLanguage
import GabaritLayout
import GabaritPages
import GabaritPrimitives

/// All that a version of a template is made of, each part with its digest: two versions of the same parts make the same documents.
public struct VersionParts: Hashable, Sendable {
    /// One part.
    public struct Part: Hashable, Sendable {
        /// The kinds of part, in the order of the list.
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            /// The template's own file, without the end of its days and its alias.
            case template
            /// A file that it imports, itself or through others.
            case `import`
            /// A picture that it shows.
            case picture
            /// A face of the families that it is set in.
            case face
            /// The patterns that words of one of its languages are divided by.
            case hyphenation
        }

        /// What kind of part it is.
        public var kind: Kind
        /// The path as the template writes it, the face or the language; empty for the template's own file.
        public var name: String
        /// SHA-256 in hexadecimal: of a file's words for what is written in the language, else of its bytes.
        public var digest: String
    }

    /// The parts, by kind and name.
    public let parts: [Part]

    /// Makes a list of parts.
    init(_ parts: [Part]) {
        func key(_ part: Part) -> (Int, String) { (Part.Kind.allCases.firstIndex(of: part.kind) ?? 0, part.name) }
        self.parts = parts.sorted { key($0) < key($1) }
    }

    /// Takes the digests of a checked template, of its pictures, and of what the fonts' lock says of its families and languages.
    init(of template: Template, images: [ImageResource], lock: FontLock) {
        var parts: [Part] = []
        for (index, file) in template.sources.files.enumerated() {
            let words = file.words(without: index == 0 ? template.validity.endings : [])
            parts.append(
                Part(
                    kind: index == 0 ? .template : .import, name: index == 0 ? "" : file.path,
                    digest: SHA256(of: words).hexadecimal))
        }
        for (image, resource) in zip(template.images, images) {
            parts.append(Part(kind: .picture, name: image.path, digest: SHA256(of: resource.bytes).hexadecimal))
        }
        let families = template.families
        for entry in lock.entries where families.contains(entry.face.family) {
            let face = entry.face
            let name = "\(face.family) \(face.weight)\(face.italic ? " italic" : "")"
            parts.append(Part(kind: .face, name: name, digest: entry.digest))
        }
        let languages = Set(template.languages.map(\.primary))
        for entry in lock.dictionaries where languages.contains(entry.patterns.language.primary) {
            parts.append(Part(kind: .hyphenation, name: entry.patterns.language.tag, digest: entry.digest))
        }
        self.init(parts)
    }

    /// One line a part: its kind, its name and its digest.
    var lines: [String] {
        parts.map { part in
            [part.kind.rawValue, part.name, part.digest].filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    /// The digest of the whole: SHA-256 of the lines, each with its end.
    public var digest: String { SHA256(of: lines.map { $0 + "\n" }.joined()).hexadecimal }

    /// The parts that are here and not there, or are others, then those that are there alone.
    func differences(from other: VersionParts) -> [Part] {
        func identity(_ part: Part) -> [String] { [part.kind.rawValue, part.name] }
        let here = Set(parts.map(identity))
        return parts.filter { !other.parts.contains($0) } + other.parts.filter { !here.contains(identity($0)) }
    }
}

extension Template {
    /// The families that its texts are set in.
    var families: Set<String> {
        Set(styles.compactMap(\.family)).union([TextStyle(language: language).family])
    }
}

extension LanguageTag {
    /// The language without script and region: `en` of `en-GB`.
    fileprivate var primary: Substring { tag.prefix { $0 != "-" } }
}
