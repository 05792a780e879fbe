import GabaritLanguage

/// One object of JSON on a line: what the command prints for programs.
struct JSONLine {
    /// The members, in order; each value is JSON.
    private var members: [(name: String, value: String)] = []

    /// The object, without a line's end.
    var text: String {
        "{" + members.map { "\(Self.quoted($0.name)):\($0.value)" }.joined(separator: ",") + "}"
    }

    /// Adds a text.
    mutating func add(_ name: String, _ text: String) { members.append((name, Self.quoted(text))) }

    /// Adds a text, or null.
    mutating func add(orNull name: String, _ text: String?) { members.append((name, text.map(Self.quoted) ?? "null")) }

    /// Adds a whole number.
    mutating func add(_ name: String, _ number: Int) { members.append((name, String(number))) }

    /// Adds a number with three digits behind the point, the same in every language.
    mutating func add(_ name: String, _ value: Double) {
        let thousandths = Int((min(max(value, -1e12), 1e12) * 1000).rounded())
        let digits = String(abs(thousandths) % 1000 + 1000).dropFirst()
        members.append((name, "\(thousandths < 0 ? "-" : "")\(abs(thousandths) / 1000).\(digits)"))
    }

    /// Adds an object.
    mutating func add(_ name: String, _ object: JSONLine) { members.append((name, object.text)) }

    private static func quoted(_ text: String) -> String { JSONWriter.text(JSONValue(.string(text))) }
}
