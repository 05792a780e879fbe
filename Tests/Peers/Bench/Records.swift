import GabaritLanguage
import Glibc

/// The peers' data, line by line, as the letter's contract names them; one line is held at a time.
final class Records {
    private static let names = ["naissance", "usage", "prenoms", "numero", "depot", "expiration", "delivrance"]

    private let file: UnsafeMutablePointer<FILE>
    private var line: UnsafeMutablePointer<CChar>?
    private var capacity = 0

    /// Opens a file.
    init(_ path: String) throws {
        guard let file = fopen(path, "rb") else { throw Failure("cannot read \(path)") }
        self.file = file
    }

    deinit {
        free(line)
        fclose(file)
    }

    /// The next record as JSON, nothing at the end; one that is not wanted is passed over and given empty.
    func next(isWanted: Bool = true) throws -> [UInt8]? {
        let count = getline(&line, &capacity, file)
        guard count > 0, let line else { return nil }
        guard isWanted else { return [] }
        // The drawing of the code, for engines that make none, comes last and is passed over unread.
        let end = strstr(line, ", \"qr\": ").map { $0 - line }
        var bytes = [UInt8](UnsafeRawBufferPointer(start: line, count: end ?? count))
        if end != nil { bytes.append(UInt8(ascii: "}")) }
        return try Self.record(bytes)
    }

    private static func record(_ bytes: [UInt8]) throws -> [UInt8] {
        let value = try JSONReader.parse(bytes)
        guard let values = value["valeurs"].flatMap(texts), values.count == names.count,
            let address = value["adresse"].flatMap(texts), case .string(let url) = value["url"]?.kind
        else { throw Failure("a record has other members") }
        let members =
            zip(names, values).map { "\(quoted($0)): \(quoted($1))" }
            + ["\"adresse\": [\(address.map(quoted).joined(separator: ", "))]", "\"url\": \(quoted(url))"]
        return Array("{\(members.joined(separator: ", "))}".utf8)
    }

    private static func texts(_ value: JSONValue) -> [String]? {
        guard case .array(let elements) = value.kind else { return nil }
        return elements.compactMap { if case .string(let text) = $0.kind { text } else { nil } }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\u{0}"..<" ":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
