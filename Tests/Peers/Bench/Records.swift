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

    /// The next record, nothing at the end; one that is not wanted is passed over and given empty.
    func next(isWanted: Bool = true) throws -> JSONValue? {
        let count = getline(&line, &capacity, file)
        guard count > 0, let line else { return nil }
        guard isWanted else { return JSONValue(.null) }
        // The drawing of the code, for engines that make none, comes last and is passed over unread.
        let end = strstr(line, ", \"qr\": ").map { $0 - line }
        var bytes = [UInt8](UnsafeRawBufferPointer(start: line, count: end ?? count))
        if end != nil { bytes.append(UInt8(ascii: "}")) }
        return try Self.record(bytes)
    }

    private static func record(_ bytes: [UInt8]) throws -> JSONValue {
        let value = try JSONReader.parse(bytes)
        guard case .array(let values)? = value["valeurs"]?.kind, values.count == names.count,
            let address = value["adresse"], let url = value["url"]
        else { throw Failure("a record has other members") }
        var members = zip(names, values).map { JSONMember(name: $0, value: $1) }
        members.append(JSONMember(name: "adresse", value: address))
        members.append(JSONMember(name: "url", value: url))
        return JSONValue(.object(members))
    }
}
