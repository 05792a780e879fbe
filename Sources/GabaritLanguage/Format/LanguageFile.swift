/// A value of a language file with the keys that lead to it; access is typed and tells what is missing.
struct LanguageFile {
    /// The value.
    let node: JSONValue
    /// The keys that lead to it.
    let path: String

    /// Makes a place of a file.
    init(node: JSONValue, path: String) {
        self.node = node
        self.path = path
    }

    /// Reads the JSON of a language file.
    init(json bytes: [UInt8]) throws(LanguageDataError) {
        do { self.init(node: try JSONReader.parse(bytes), path: "") } catch {
            throw LanguageDataError(path: "", problem: .malformed)
        }
    }

    /// Makes an error about this place.
    func error(_ problem: LanguageDataError.Problem) -> LanguageDataError {
        LanguageDataError(path: path, problem: problem)
    }

    /// The value of a key; none where it is absent or null.
    func optional(_ key: String) throws(LanguageDataError) -> LanguageFile? {
        guard case .object = node.kind else { throw error(.wrongKind) }
        guard let value = node[key], value.kind != .null else { return nil }
        return LanguageFile(node: value, path: path.isEmpty ? key : "\(path).\(key)")
    }

    /// The value of a key that must be there.
    subscript(_ key: String) -> LanguageFile {
        get throws(LanguageDataError) {
            guard let value = try optional(key) else {
                throw LanguageDataError(path: path.isEmpty ? key : "\(path).\(key)", problem: .missing)
            }
            return value
        }
    }

    /// The value as a string.
    var string: String {
        get throws(LanguageDataError) {
            guard case .string(let value) = node.kind else { throw error(.wrongKind) }
            return value
        }
    }

    /// The value as a whole number, not negative.
    var int: Int {
        get throws(LanguageDataError) {
            guard case .number(let number) = node.kind else { throw error(.wrongKind) }
            guard let value = number.asInteger, let count = Int(exactly: value), count >= 0 else {
                throw error(.wrongForm)
            }
            return count
        }
    }

    /// The value as a boolean.
    var bool: Bool {
        get throws(LanguageDataError) {
            guard case .bool(let value) = node.kind else { throw error(.wrongKind) }
            return value
        }
    }

    /// The value as a string of one scalar.
    var scalar: Unicode.Scalar {
        get throws(LanguageDataError) {
            let scalars = try string.unicodeScalars
            guard let first = scalars.first, scalars.count == 1 else { throw error(.wrongForm) }
            return first
        }
    }

    /// The elements of a list.
    var elements: [LanguageFile] {
        get throws(LanguageDataError) {
            guard case .array(let values) = node.kind else { throw error(.wrongKind) }
            return values.enumerated().map { LanguageFile(node: $1, path: "\(path)[\($0)]") }
        }
    }

    /// The value as a list of strings.
    var strings: [String] {
        get throws(LanguageDataError) {
            var values: [String] = []
            for element in try elements { values.append(try element.string) }
            return values
        }
    }

    /// The entries of an object, in the file's order.
    var entries: [(key: String, value: LanguageFile)] {
        get throws(LanguageDataError) {
            guard case .object(let members) = node.kind else { throw error(.wrongKind) }
            return members.map { ($0.name, LanguageFile(node: $0.value, path: "\(path).\($0.name)")) }
        }
    }

    /// The value as an object of strings.
    var words: [String: String] {
        get throws(LanguageDataError) {
            var values: [String: String] = [:]
            for entry in try entries { values[entry.key] = try entry.value.string }
            return values
        }
    }

    /// The value as an object from single scalars to strings.
    var scalarWords: [Unicode.Scalar: String] {
        get throws(LanguageDataError) {
            var values: [Unicode.Scalar: String] = [:]
            for entry in try entries {
                guard let scalar = entry.key.unicodeScalars.first, entry.key.unicodeScalars.count == 1 else {
                    throw entry.value.error(.wrongForm)
                }
                values[scalar] = try entry.value.string
            }
            return values
        }
    }

    /// The value as a pattern that names only the given slots.
    func pattern(_ slots: Set<String>) throws(LanguageDataError) -> WordPattern {
        guard let pattern = WordPattern(try string), pattern.slots.isSubset(of: slots) else { throw error(.wrongForm) }
        return pattern
    }
}
