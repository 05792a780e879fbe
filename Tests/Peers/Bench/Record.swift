import Foundation

/// A line of the peers' data, as the letter's contract names it.
struct Record: Decodable {
    private static let names = ["naissance", "usage", "prenoms", "numero", "depot", "expiration", "delivrance"]

    let valeurs: [String]
    let adresse: [String]
    let url: String

    /// The letter's record.
    var json: [UInt8] {
        get throws {
            var object: [String: Any] = ["adresse": adresse, "url": url]
            for (name, value) in zip(Self.names, valeurs) { object[name] = value }
            return [UInt8](try JSONSerialization.data(withJSONObject: object))
        }
    }

    /// The records of a file, a line each.
    static func all(_ path: String) throws -> [[UInt8]] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return try text.split(separator: "\n").map {
            try JSONDecoder().decode(Record.self, from: Data($0.utf8)).json
        }
    }
}
