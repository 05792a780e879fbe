import GabaritLanguage

/// The schema of a problem (RFC 9457), with the faults of data as a member of its own.
enum ProblemSchema {
    static let problem = JSONValue.object([
        "type": .string("object"),
        "description": .string("A problem (RFC 9457)."),
        "properties": .object([
            "type": .object(["type": .string("string"), "format": .string("uri-reference")]),
            "title": text("The kind of problem."),
            "status": .object([
                "type": .string("integer"), "minimum": .integer(100), "maximum": .integer(599),
            ]),
            "detail": text("This one."),
            "instance": .object(["type": .string("string"), "format": .string("uri-reference")]),
            "errors": .object(["type": .string("array"), "items": fault]),
        ]),
        "required": .array([.string("title"), .string("status")]),
    ])

    private static let fault = JSONValue.object([
        "type": .string("object"),
        "properties": .object([
            "code": text("What is wrong, as `gabarit explain` knows it."),
            "message": text("The same in words; no datum is in it."),
            "path": text("The place in the data, such as `demandeur.adresse.lignes[2]`."),
            "line": place("The line of the body."),
            "column": place("The column."),
        ]),
        "required": .array([.string("code"), .string("message")]),
    ])

    private static func text(_ description: String) -> JSONValue {
        .object(["type": .string("string"), "description": .string(description)])
    }

    private static func place(_ description: String) -> JSONValue {
        .object(["type": .string("integer"), "minimum": .integer(1), "description": .string(description)])
    }
}
