import GabaritPrimitives

extension DiagnosticPrinter {
    /// One object: `path`, `range`, `severity`, `code`, `message`, then `labels`, `hints`, `trace`, `dataPath`,
    /// `dataFile`, `dataPosition` where there are any.
    ///
    /// Lines and characters count from 0; characters of a range are UTF-16 units, as in the Language Server Protocol, those
    /// of a data position are characters.
    func json(_ diagnostic: Diagnostic) -> String {
        var members: [(String, String)] = []
        if let span = diagnostic.span { members += place(span) }
        members.append(("severity", JSONText.quoted(diagnostic.severity.rawValue)))
        members.append(("code", JSONText.quoted(diagnostic.code)))
        members.append(("message", JSONText.quoted(diagnostic.message.text(in: language))))
        if !diagnostic.labels.isEmpty {
            members.append(
                (
                    "labels",
                    JSONText.array(
                        diagnostic.labels.map {
                            JSONText.object(
                                place($0.span) + [("message", JSONText.quoted($0.message.text(in: language)))])
                        })
                ))
        }
        if !diagnostic.hints.isEmpty { members.append(("hints", JSONText.array(diagnostic.hints.map(json)))) }
        if !diagnostic.trace.isEmpty {
            members.append(
                (
                    "trace",
                    JSONText.array(
                        diagnostic.trace.map { JSONText.object([("name", JSONText.quoted($0.name))] + place($0.span)) })
                ))
        }
        if let path = diagnostic.dataPath { members.append(("dataPath", JSONText.quoted(path.description))) }
        if let position = diagnostic.dataPosition {
            if let file = position.file { members.append(("dataFile", JSONText.quoted(file))) }
            members.append(("dataPosition", self.position(line: position.line - 1, character: position.column - 1)))
        }
        return JSONText.object(members)
    }

    private func json(_ hint: Diagnostic.Hint) -> String {
        var members = [("message", JSONText.quoted(hint.message.text(in: language)))]
        if let fix = hint.fixIt {
            members.append(
                ("fixIt", JSONText.object(place(fix.span) + [("replacement", JSONText.quoted(fix.replacement))])))
        }
        return JSONText.object(members)
    }

    private func place(_ span: Span) -> [(String, String)] {
        guard let file = sources[span.source], let lines = sources.lines(of: span.source) else { return [] }
        let range = JSONText.object([
            ("start", position(of: span.start, in: lines)), ("end", position(of: span.end, in: lines)),
        ])
        return [("path", JSONText.quoted(file.path)), ("range", range)]
    }

    private func position(of offset: Int32, in lines: LineMap) -> String {
        position(line: lines.line(of: offset), character: lines.prefix(upTo: offset).utf16.count)
    }

    private func position(line: Int, character: Int) -> String {
        JSONText.object([("line", String(max(0, line))), ("character", String(max(0, character)))])
    }
}

/// Writes JSON by hand (RFC 8259), members in the order given.
enum JSONText {
    /// An object of members whose values are JSON already.
    static func object(_ members: [(String, String)]) -> String {
        "{" + members.map { quoted($0.0) + ":" + $0.1 }.joined(separator: ",") + "}"
    }

    /// An array of values that are JSON already.
    static func array(_ values: [String]) -> String { "[" + values.joined(separator: ",") + "]" }

    /// A string with what must be escaped escaped; line and paragraph separators too, for readers that take it for script.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _
            where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
                || scalar.value == 0x2028 || scalar.value == 0x2029:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
